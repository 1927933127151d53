// What a report says beyond the scores: where volume comes from, what is lost, and whose day differs, for each
// alternative. Sources and losses are means over all replications; the day in detail is the first one.
import { type Evidence, evidenceWith } from '../../evidence/table.ts';
import { compile } from '../../kernel/compile.ts';
import { simulate } from '../../kernel/simulate.ts';
import { projectHash } from '../../project/parse.ts';
import type { Project } from '../../project/schema.ts';
import { type Divergence, type DivergeReason, diverge } from '../../score/diverge.ts';
import { score } from '../../score/scorecard.ts';
import { alone, inReplications, type Study } from '../study.ts';
import { type Comparison, type ComparisonSettings, startComparison } from './compare.ts';
import { type PairVolume, startVolumes } from './pairVolume.ts';
import { pickStories } from './stories.ts';
import { type Verdict, verdict } from './verdict.ts';

/** Shoppers at each stage of the funnel of one SKU. */
export interface Stages {
  readonly passed: number;
  readonly looked: number;
  readonly considered: number;
  readonly bought: number;
}

export interface SkuStages {
  readonly skuId: string;
  readonly a: Stages;
  readonly b: Stages;
}

/** One day of the same shoppers in both plans. */
export interface DayFacts {
  readonly replication: number;
  readonly nShoppers: number;
  readonly nDiverged: number;
  readonly nBasketChanged: number;
  /** How often each reason parted two days, the most frequent first. */
  readonly reasons: readonly { readonly reason: DivergeReason; readonly n: number }[];
  readonly stories: readonly Divergence[];
  /** Changed SKUs, those whose sales changed most first. */
  readonly funnel: readonly SkuStages[];
}

export interface PairFacts extends PairVolume {
  readonly day: DayFacts;
}

export interface ReportFacts {
  readonly comparison: Comparison;
  readonly verdict: Verdict;
  readonly pairs: readonly PairFacts[];
  readonly projectHash: string;
  readonly evidenceHash: string;
}

const STORIES = 5;

type ReportSettings = Omit<ComparisonSettings, 'detail' | 'focus'>;

export const reportStudy = alone({ unit: inReplications, start: startReport });

/** A step: one replication of every plan; after the last of them the first day once more in full. */
function startReport(project: Project, settings: ReportSettings): Study<ReportFacts | null> {
  const { baseline, alternatives, confidence = 0.95 } = settings;
  const evidence = settings.evidence ?? evidenceWith(project.behaviour);
  const volumes = startVolumes(project, { baseline, alternatives, confidence });
  const running = startComparison(project, { ...settings, detail: 'sales', withFresh: true }, volumes.onRuns);
  let done = 0;
  let facts: ReportFacts | null = null;
  const tell = (): ReportFacts => {
    const comparison = running.result();
    const pairs = volumes.result();
    const days = daysOf(project, settings, evidence, pairs);
    return {
      comparison,
      verdict: verdict(project, comparison),
      projectHash: projectHash(project),
      evidenceHash: days.evidenceHash,
      pairs: pairs.map((pair, k) => ({ ...pair, day: days.pairs[k] })),
    };
  };
  return {
    get total() {
      return running.total;
    },
    step() {
      if (facts) return false;
      const isStep = running.step();
      if (isStep) done++;
      if (!isStep || done === running.total) facts = tell();
      return isStep;
    },
    result: () => facts,
  };
}

/** The first replication once more in full, for what only a full trace tells. */
function daysOf(
  project: Project,
  settings: ReportSettings,
  evidence: Evidence,
  focuses: readonly { readonly changed: readonly string[] }[],
): { evidenceHash: string; pairs: DayFacts[] } {
  const replication = settings.firstReplication ?? 0;
  const run = (planId: string) => {
    const trace = simulate(compile(project, planId, evidence), {
      seed: settings.seed,
      replication,
      detail: 'full',
    });
    return { trace, funnel: score(project, trace).funnel!.sku };
  };
  const skuIxById = new Map(project.skus.map((sku, ix) => [sku.id, ix]));
  const a = run(settings.baseline);
  const pairs = settings.alternatives.map((plan, k): DayFacts => {
    const b = run(plan);
    const { nShoppers, nDiverged, nBasketChanged, divergences } = diverge(project, a.trace, b.trace);
    const counts = new Map<DivergeReason, number>();
    for (const { reason } of divergences) counts.set(reason, (counts.get(reason) ?? 0) + 1);
    const stagesOf = ({ funnel }: typeof a, skuIx: number): Stages => ({
      passed: funnel.passed[skuIx],
      looked: funnel.looked[skuIx],
      considered: funnel.considered[skuIx],
      bought: funnel.bought[skuIx],
    });
    const change = (sku: SkuStages): number => Math.abs(sku.b.bought - sku.a.bought);
    return {
      replication,
      nShoppers,
      nDiverged,
      nBasketChanged,
      reasons: [...counts]
        .map(([reason, n]) => ({ reason, n }))
        .sort((p, q) => q.n - p.n || (p.reason < q.reason ? -1 : 1)),
      stories: pickStories(project, divergences, focuses[k].changed, STORIES),
      funnel: focuses[k].changed
        .map((skuId) => {
          const skuIx = skuIxById.get(skuId)!;
          return { skuId, a: stagesOf(a, skuIx), b: stagesOf(b, skuIx) };
        })
        .sort((p, q) => change(q) - change(p) || (p.skuId < q.skuId ? -1 : 1)),
    };
  });
  return { evidenceHash: a.trace.header.evidenceHash, pairs };
}
