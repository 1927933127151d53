// Runs a baseline plan and its alternatives on the same shoppers, replication by replication, and pairs the scores.
import { hashBytes } from '../../base/hash.ts';
import { type Evidence, evidenceWith } from '../../evidence/table.ts';
import { compile, type World } from '../../kernel/compile.ts';
import { simulate } from '../../kernel/simulate.ts';
import { type Metric, metricOf, metrics } from '../../kinds/metric/index.ts';
import type { Project } from '../../project/schema.ts';
import { findPlan } from '../../score/lookup.ts';
import { type Scorecard, score } from '../../score/scorecard.ts';
import { type Focus, meanSource, type SourceOfVolume, sourceOfVolume } from '../../score/source.ts';
import { holm, type Paired, pairedDifference } from '../../stats/paired.ts';
import type { Trace, TraceDetail } from '../../trace/format.ts';
import { traceHash } from '../../trace/reader.ts';
import { hasMoney, type PlanMoney, startReturns } from '../money/returns.ts';
import { finished, inSteps, type Study } from '../study.ts';
import { addGroups, emptyGroups, type GroupDifference, groupDifferences } from './groups.ts';

export interface ComparisonSettings {
  /** Plan ids. An alternative may be the baseline itself (an A/A test). */
  readonly baseline: string;
  readonly alternatives: readonly string[];
  readonly seed: string;
  readonly replications: number;
  /** Number of the first replication; 0 when left out. Another one gives fresh shoppers under the same seed. */
  readonly firstReplication?: number;
  readonly evidence?: Evidence;
  /** 'sales' when left out: the same figures, faster. */
  readonly detail?: TraceDetail;
  /** Of the intervals; 0.95 when left out. */
  readonly confidence?: number;
  /** SKUs or brands whose source of volume is wanted. */
  readonly focus?: Focus;
}

/** A paired difference, and its p value adjusted for the number of alternatives (Holm). */
export type MetricDifference = Paired & { readonly pHolm: number | null };

/** Of all metrics that are paired, or of some. */
export interface AlternativeResult<M extends Metric = Metric> {
  readonly plan: string;
  /** Per replication, so over all its days. */
  readonly metrics: Readonly<Record<M, MetricDifference>>;
  readonly byCategory: readonly GroupDifference[];
  readonly byBrand: readonly GroupDifference[];
  /** Mean per replication, where a focus was given. */
  readonly source: SourceOfVolume | null;
  /** What it costs and returns; absent where none of the plans compared has costs or promotions. */
  readonly money?: PlanMoney;
}

export interface Comparison<M extends Metric = Metric> {
  readonly baseline: string;
  readonly seed: string;
  readonly firstReplication: number;
  /** Replications done; fewer than asked for when it was stopped. */
  readonly replications: number;
  readonly confidence: number;
  /** Days in one replication. */
  readonly days: number;
  readonly alternatives: readonly AlternativeResult<M>[];
  /** Names all runs: replication by replication, the baseline first, then the alternatives in order. */
  readonly traceHash: string;
}

/** One replication of one plan. */
export interface PlanRun {
  readonly card: Scorecard;
  readonly trace: Trace;
}

/** Given each replication while its traces are at hand: the baseline, and the alternatives in order. */
export type OnRuns = (baseline: PlanRun, alternatives: readonly PlanRun[]) => void;

export function comparePlans(project: Project, settings: ComparisonSettings): Comparison {
  return finished(startComparison(project, settings));
}

/** Throws on a plan the project does not have, or a number of replications that is not a whole number from 1. */
export function startComparison(
  project: Project,
  settings: ComparisonSettings,
  onRuns?: OnRuns,
): Study<Comparison> {
  const { seed, replications, firstReplication = 0, confidence = 0.95, detail = 'sales' } = settings;
  const evidence = settings.evidence ?? evidenceWith(project.behaviour);
  if (!Number.isInteger(replications) || replications < 1)
    throw new RangeError(`replications: ${replications}; a whole number from 1`);
  if (!Number.isInteger(firstReplication) || firstReplication < 0)
    throw new RangeError(`first replication: ${firstReplication}; a whole number from 0`);
  const planIds = [settings.baseline, ...settings.alternatives];
  for (const planId of planIds) findPlan(project, planId);

  // Plans are compiled when first run, so that starting costs nothing; a plan named twice is run once.
  const worlds = new Map<string, World>();
  const worldOf = (planId: string): World => {
    let world = worlds.get(planId);
    if (!world) {
      world = compile(project, planId, evidence);
      worlds.set(planId, world);
    }
    return world;
  };
  const values = planIds.map(() => byMetric((): number[] => []));
  const groups = settings.alternatives.map(() => ({
    category: emptyGroups(project.categories.map(({ id }) => id)),
    brand: emptyGroups(project.brands.map(({ id }) => id)),
    sources: [] as SourceOfVolume[],
  }));
  const returns = hasMoney(planIds.map((planId) => findPlan(project, planId)))
    ? startReturns(project, { ...settings, confidence })
    : null;
  let hashes = '';

  function run(nth: number): void {
    const replication = firstReplication + nth;
    const runs = new Map<string, PlanRun & { hash: string }>();
    for (const planId of planIds) {
      if (runs.has(planId)) continue;
      const trace = simulate(worldOf(planId), { seed, replication, detail });
      runs.set(planId, { card: score(project, trace), trace, hash: traceHash(trace) });
    }
    const base = runs.get(settings.baseline)!;
    planIds.forEach((planId, k) => {
      const { card, trace, hash } = runs.get(planId)!;
      for (const metric of metrics) values[k][metric].push(metricOf(metric).of(card));
      hashes += hash;
      if (k === 0) return;
      const pairs = groups[k - 1];
      addGroups(pairs.category, base.card.byCategory, card.byCategory);
      addGroups(pairs.brand, base.card.byBrand, card.byBrand);
      if (settings.focus) pairs.sources.push(sourceOfVolume(project, base.trace, trace, settings.focus));
    });
    returns?.add(
      base.trace,
      settings.alternatives.map((planId) => runs.get(planId)!.trace),
    );
    onRuns?.(
      base,
      settings.alternatives.map((planId) => runs.get(planId)!),
    );
  }

  function result(done: number): Comparison {
    const paired = settings.alternatives.map((_, k) =>
      byMetric((metric) =>
        pairedDifference(values[0][metric], values[k + 1][metric], {
          confidence,
          betterIs: metricOf(metric).betterIs,
          bootstrapSeed: `${seed}/${metric}`,
        }),
      ),
    );
    const adjusted = byMetric((metric) =>
      done < 2 ? null : holm(paired.map((pairs) => pairs[metric].pValue ?? 1)),
    );
    const money = returns?.result();
    const profits = money && done >= 2 ? holm(money.map(({ profit }) => profit.pValue ?? 1)) : null;
    return {
      baseline: settings.baseline,
      seed,
      firstReplication,
      replications: done,
      confidence,
      days: project.demand.days,
      alternatives: settings.alternatives.map((plan, k) => ({
        plan,
        metrics: byMetric((metric) => ({ ...paired[k][metric], pHolm: adjusted[metric]?.[k] ?? null })),
        byCategory: groupDifferences(groups[k].category, confidence),
        byBrand: groupDifferences(groups[k].brand, confidence),
        source: meanSource(groups[k].sources),
        ...(money
          ? { money: { ...money[k], profit: { ...money[k].profit, pHolm: profits?.[k] ?? null } } }
          : {}),
      })),
      traceHash: hashBytes(Uint8Array.from(hashes, (digit) => digit.charCodeAt(0))),
    };
  }

  return inSteps(replications, run, result);
}

function byMetric<T>(of: (metric: Metric) => T): Record<Metric, T> {
  return Object.fromEntries(metrics.map((metric) => [metric, of(metric)])) as Record<Metric, T>;
}
