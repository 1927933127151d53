// What a comparison shows of each alternative, and which one it speaks of: one criterion for every sentence, mark, colour
// and exit code.
import { type Finding, findingOf, isPreliminary } from '../../stats/finding.ts';
import type { Judged } from '../../stats/paired.ts';
import type { Comparison } from './compare.ts';

/** Takes what it judges by alone: a comparison may have fewer metrics. */
export type Judgeable = Pick<Comparison<'units' | 'margin'>, 'replications' | 'alternatives'>;
export type Alternative = Judgeable['alternatives'][number];

export interface PlanFinding {
  readonly plan: Alternative;
  /** Margin, or profit (margin less what the plans cost) where a plan costs something: per replication. */
  readonly pair: Judged;
  readonly finding: Finding;
}

export interface Judgement {
  readonly measure: 'margin' | 'profit';
  /** The greatest difference first. */
  readonly plans: readonly PlanFinding[];
  /**
   * Whom the answer is about: the greatest gain shown; else, where plans are shown to be worse, the least of those losses;
   * else the greatest difference. Null without an alternative.
   */
  readonly lead: PlanFinding | null;
  readonly isPreliminary: boolean;
}

export function judge({ alternatives, replications }: Judgeable): Judgement {
  const plans = alternatives
    .map((plan): PlanFinding => {
      const { pair } = judgedBy(plan);
      return { plan, pair, finding: costsAlone(plan) ?? findingOf(pair) };
    })
    .sort((p, q) => q.pair.difference - p.pair.difference);
  const first = (...findings: readonly Finding[]) => plans.find(({ finding }) => findings.includes(finding));
  return {
    measure: alternatives.some(hasCosts) ? 'profit' : 'margin',
    plans,
    lead: first('better') ?? first('worse') ?? first('unclear', 'constant', 'tooFew') ?? plans[0] ?? null,
    isPreliminary: isPreliminary(replications),
  };
}

/** Sales that were the same each time leave what a plan costs, and that is no estimate: the plan says it. */
function costsAlone(plan: Alternative): Finding | null {
  const { measure, pair } = judgedBy(plan);
  if (measure === 'margin' || pair.note !== 'noVariance' || pair.difference === 0) return null;
  if (findingOf(plan.metrics.margin) !== 'same') return null;
  return pair.difference > 0 ? 'better' : 'worse';
}

/** Whether anything is shown: an alternative is better or worse than the baseline. */
export function isShown({ finding }: Pick<PlanFinding, 'finding'>): boolean {
  return finding === 'better' || finding === 'worse';
}

/** What a plan is judged by: profit where it or the baseline costs anything, else margin. */
export function judgedBy(plan: Alternative): {
  readonly measure: 'margin' | 'profit';
  readonly pair: Judged;
} {
  if (plan.afterCosts) return { measure: 'profit', pair: plan.afterCosts };
  return plan.money && hasCosts(plan)
    ? { measure: 'profit', pair: plan.money.profit }
    : { measure: 'margin', pair: plan.metrics.margin };
}

function hasCosts({ money, afterCosts }: Alternative): boolean {
  if (afterCosts) return true;
  return money !== undefined && (money.costs.length > 0 || money.baselineCosts.length > 0);
}
