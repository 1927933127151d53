// Runs a baseline plan and its alternatives on the same shoppers, replication by replication, and pairs the scores.
import { hashBytes } from '../../base/hash.ts';
import { type Evidence, evidenceWith } from '../../evidence/table.ts';
import { compile, type World } from '../../kernel/compile.ts';
import { simulate } from '../../kernel/simulate.ts';
import { type Metric, metricOf, metrics } from '../../kinds/metric/index.ts';
import type { Project } from '../../project/schema.ts';
import { type DayEnd, latestEnd } from '../../score/dayEnd.ts';
import { findPlan } from '../../score/lookup.ts';
import { type Scorecard, score } from '../../score/scorecard.ts';
import { type Focus, meanSource, type SourceOfVolume, sourceOfVolume } from '../../score/source.ts';
import { type Judged, pairedFamily } from '../../stats/paired.ts';
import type { Trace, TraceDetail } from '../../trace/format.ts';
import { traceHash } from '../../trace/reader.ts';
import { FRESH_FROM } from '../fresh.ts';
import { hasMoney, type PlanMoney, startReturns } from '../money/returns.ts';
import { finished, inSteps, type Study } from '../study.ts';
import { addGroups, emptyGroups, type GroupDifference, groupDifferences } from './groups.ts';
import { judge } from './judge.ts';

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
  /** Each alternative is asked about by itself: no allowance is made for the others. */
  readonly isEachAlone?: boolean;
  /** The best of several is scored again, on as many fresh replications: see `Comparison.fresh`. */
  readonly withFresh?: boolean;
}

/** A paired difference with allowance for the number of alternatives, unless each is asked about by itself. */
export type MetricDifference = Judged;

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
  /** In place of that, of a live score: profit where all that a plan costs is known beforehand. */
  readonly afterCosts?: MetricDifference;
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
  /**
   * The alternative shown to be the best of several, on shoppers that had no say in choosing it; null before that is known,
   * where it was not asked for, and where none is shown to be better.
   */
  readonly fresh: Comparison<M> | null;
  /** Names all runs: replication by replication, the baseline first, then the alternatives in order. */
  readonly traceHash: string;
  /** When the last shopper left, of all runs the latest; absent where days are counted without ending. */
  readonly end?: DayEnd;
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
  const running = startPairs(project, settings, onRuns);
  if (!settings.withFresh || settings.alternatives.length < 2) return running;
  let fresh: Study<Comparison> | null = null;
  let isOver = false;
  return {
    get total() {
      return isOver && !fresh ? running.total : 2 * running.total;
    },
    step() {
      if (running.step()) return true;
      if (!isOver) fresh = startFresh(project, settings, running.result());
      isOver = true;
      return fresh?.step() ?? false;
    },
    result: () => ({ ...running.result(), fresh: fresh?.result() ?? null }),
  };
}

/** The winner against the baseline again, on fresh shoppers; null where no alternative is shown to be better. */
function startFresh(
  project: Project,
  settings: ComparisonSettings,
  comparison: Comparison,
): Study<Comparison> | null {
  const { lead } = judge(comparison);
  if (lead?.finding !== 'better') return null;
  const firstReplication = FRESH_FROM + (settings.firstReplication ?? 0);
  return startPairs(project, { ...settings, alternatives: [lead.plan.plan], firstReplication });
}

function startPairs(project: Project, settings: ComparisonSettings, onRuns?: OnRuns): Study<Comparison> {
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
  let end: DayEnd | undefined;

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
      end = latestEnd(end ? [end, card] : [card]);
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
    const [baseValues, ...others] = values;
    const family = (metric: Metric): Judged[] => {
      const options = {
        confidence,
        betterIs: metricOf(metric).betterIs,
        bootstrapSeed: `${seed}/${metric}`,
      };
      const all = others.map((own) => own[metric]);
      return settings.isEachAlone
        ? all.flatMap((own) => pairedFamily(baseValues[metric], [own], options))
        : pairedFamily(baseValues[metric], all, options);
    };
    const judged = byMetric(family);
    const money = returns?.result();
    return {
      baseline: settings.baseline,
      seed,
      firstReplication,
      replications: done,
      confidence,
      days: project.demand.days,
      alternatives: settings.alternatives.map((plan, k) => ({
        plan,
        metrics: byMetric((metric) => judged[metric][k]),
        byCategory: groupDifferences(groups[k].category, confidence),
        byBrand: groupDifferences(groups[k].brand, confidence),
        source: meanSource(groups[k].sources),
        ...(money ? { money: money[k] } : {}),
      })),
      fresh: null,
      traceHash: hashBytes(Uint8Array.from(hashes, (digit) => digit.charCodeAt(0))),
      ...(end ? { end } : {}),
    };
  }

  return inSteps(replications, run, result);
}

function byMetric<T>(of: (metric: Metric) => T): Record<Metric, T> {
  return Object.fromEntries(metrics.map((metric) => [metric, of(metric)])) as Record<Metric, T>;
}
