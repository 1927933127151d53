// The answer of a comparison in one or two plain sentences, no surer than the numbers are.

import type { Project } from '../../project/schema.ts';
import { chance, percent } from '../../words/figures.ts';
import { allText } from '../../words/lists.ts';
import { money, moneyDecimals, signedMoney } from '../../words/money.ts';
import { nameOf, type Text } from '../../words/text.ts';
import type { Comparison, MetricDifference } from './compare.ts';

export interface Verdict {
  /** What is judged: margin, or profit (margin less what the plans cost) where one of them costs something. */
  readonly measure: 'margin' | 'profit';
  /**
   * better, worse: the best alternative against the baseline, shown at the comparison's confidence (after Holm's
   * adjustment where there are several). unclear: the interval holds both. same: no unit sold differently.
   * tooFew: fewer than two replications.
   */
  readonly kind: 'better' | 'worse' | 'unclear' | 'same' | 'tooFew';
  /** The alternative spoken of: the one with the greatest margin, or profit. */
  readonly planId: string | null;
  /** Margin, or profit, a day, alternative - baseline, with its interval. */
  readonly perDay: {
    readonly difference: number;
    readonly low: number | null;
    readonly high: number | null;
  } | null;
  /** Probability that the alternative's margin, or profit, is truly higher. */
  readonly pBetter: number | null;
  /** Replications that would show a difference of the size seen, four times in five; null where not asked for. */
  readonly replicationsNeeded: number | null;
  readonly text: Text;
  /** What to do next; empty where nothing is to be done. */
  readonly advice: Text;
}

/** Beyond this many replications a difference is called too small to matter. */
const MOST_REPLICATIONS = 2000;
/** ((1.960 + 0.842) / 1.960)^2: an interval of half this variance misses the difference one time in five. */
const POWER_FACTOR = 2.04;

/** Takes what it judges by alone: a comparison may have fewer metrics. */
export function verdict(project: Project, comparison: Judged): Verdict {
  const { replications, days, confidence, alternatives } = comparison;
  const base = planName(project, comparison.baseline);
  const measure = alternatives.some(hasCosts) ? 'profit' : 'margin';
  const judged = (plan: Alternative): MetricDifference =>
    measure === 'profit' && plan.money ? plan.money.profit : plan.metrics.margin;
  const best = alternatives.reduce<Alternative | null>(
    (leader, plan) => (!leader || judged(plan).difference > judged(leader).difference ? plan : leader),
    null,
  );
  const nothing = { measure, planId: null, perDay: null, pBetter: null, replicationsNeeded: null } as const;
  if (!best || replications === 0) {
    const text = { en: 'Nothing has been compared yet.', zh: '尚未进行比较。' };
    return { kind: 'tooFew', ...nothing, text, advice: { en: '', zh: '' } };
  }
  const margin = judged(best);
  const plan = planName(project, best.plan);
  const perDay = {
    difference: margin.difference / days,
    low: margin.low === null ? null : margin.low / days,
    high: margin.high === null ? null : margin.high / days,
  };
  const known = {
    measure,
    planId: best.plan,
    perDay,
    pBetter: margin.pBetter,
    replicationsNeeded: null,
  } as const;
  const sum = money(Math.abs(perDay.difference), project.currency);
  const isMore = perDay.difference >= 0;
  const moreText: Text = isMore ? { en: 'more', zh: '多' } : { en: 'less', zh: '少' };
  const earned = (several: Text): Text =>
    measure === 'profit'
      ? afterCosts(project, best, days, { plan, base, several })
      : {
          en: `“${plan.en}”${several.en} earns ${sum} ${moreText.en} margin a day than “${base.en}”`,
          zh: `“${plan.zh}”${several.zh}每天比“${base.zh}”${moreText.zh}赚毛利 ${sum}`,
        };
  if (perDay.low === null || perDay.high === null) {
    const once = earned({ en: '', zh: '' });
    return {
      kind: 'tooFew',
      ...known,
      text: {
        en:
          measure === 'margin'
            ? `In one replication “${plan.en}” earned ${sum} ${moreText.en} margin a day than “${base.en}”. One replication cannot say whether that is luck.`
            : `In one replication ${once.en}. One replication cannot say whether that is luck.`,
        zh: `在一次重复中，${once.zh}。仅凭一次重复无法判断是否偶然。`,
      },
      advice: { en: 'Run at least 10 replications.', zh: '请至少运行 10 次重复。' },
    };
  }
  if (
    alternatives.every((each) => isUnchanged(each.metrics.units) && isUnchanged(each.metrics.margin)) &&
    alternatives.every((each) => isUnchanged(judged(each)))
  ) {
    const all = alternatives.length > 1;
    return {
      kind: 'same',
      ...known,
      text: {
        en: `${all ? 'Every alternative' : `“${plan.en}”`} sold as much as “${base.en}” in each of ${replications} replications: the same shoppers did not buy differently.`,
        zh: `在全部 ${replications} 次重复中，${all ? '所有方案' : `“${plan.zh}”`}与“${base.zh}”销售完全相同：同样的顾客没有改变购买。`,
      },
      advice: { en: '', zh: '' },
    };
  }
  const interval = intervalText(project, perDay.low, perDay.high, confidence);
  const isShown = margin.pHolm !== null && margin.pHolm < 1 - confidence;
  const several: Text =
    alternatives.length > 1
      ? {
          en: `, the best of ${alternatives.length} alternatives,`,
          zh: `（${alternatives.length} 个方案中最好的）`,
        }
      : { en: '', zh: '' };
  const statement = earned(several);
  if (isShown) {
    const sure = chance(isMore ? (margin.pBetter ?? 0) : 1 - (margin.pBetter ?? 0));
    return {
      kind: isMore ? 'better' : 'worse',
      ...known,
      text: {
        en: `${statement.en} (${interval.en}; ${sure} sure, ${replications} replications).`,
        zh: `${statement.zh}（${interval.zh}；把握 ${sure}，${replications} 次重复）。`,
      },
      advice: isMore ? rivals(project, comparison, best.plan, judged) : { en: '', zh: '' },
    };
  }
  const needed = replicationsNeeded(margin);
  return {
    kind: 'unclear',
    ...known,
    replicationsNeeded: needed,
    text: {
      en: `No difference shown: ${statement.en} in ${replications} replications, but ${interval.en} includes no difference${alternatives.length > 1 ? ' once allowance is made for the number of plans tried' : ''}.`,
      zh: `未显示出差异：在 ${replications} 次重复中，${statement.zh}，但${alternatives.length > 1 ? '考虑到比较的方案数量后，' : ' '}${interval.zh} 不能排除没有差异。`,
    },
    advice: moreRuns(project, needed, Math.max(Math.abs(perDay.low), Math.abs(perDay.high))),
  };
}

type Judged = Comparison<'units' | 'margin'>;
type Alternative = Judged['alternatives'][number];

/** What plans are judged by: profit where this plan or the baseline costs anything, else margin. */
export function judgedBy(plan: Alternative): {
  readonly measure: 'margin' | 'profit';
  readonly pair: MetricDifference;
} {
  return plan.money && hasCosts(plan)
    ? { measure: 'profit', pair: plan.money.profit }
    : { measure: 'margin', pair: plan.metrics.margin };
}

function hasCosts({ money }: Alternative): boolean {
  return money !== undefined && (money.costs.length > 0 || money.baselineCosts.length > 0);
}

/** What a plan earns before its costs, and what is left after them. */
function afterCosts(
  { currency }: Project,
  { metrics: { margin }, money: found }: Alternative,
  days: number,
  { plan, base, several }: { readonly plan: Text; readonly base: Text; readonly several: Text },
): Text {
  const spend = (found?.spend.difference ?? 0) / days;
  const before = margin.difference / days;
  const after = before - spend;
  const isMore = before >= 0;
  const shown = money(Math.abs(before), currency);
  const left = money(Math.abs(after), currency);
  const cost = money(Math.abs(spend), currency);
  if (isUnchanged(margin))
    return {
      en: `“${plan.en}”${several.en} sells as “${base.en}” does and costs ${cost} a day ${spend >= 0 ? 'more' : 'less'}`,
      zh: `“${plan.zh}”${several.zh}与“${base.zh}”销售相同，每天${spend >= 0 ? '多' : '少'}花费 ${cost}`,
    };
  if (Math.abs(spend) < 0.005) {
    const [more, moreZh] = isMore ? ['more', '多'] : ['less', '少'];
    return {
      en: `“${plan.en}”${several.en} earns ${shown} ${more} margin a day than “${base.en}” and costs no more`,
      zh: `“${plan.zh}”${several.zh}每天比“${base.zh}”${moreZh}赚毛利 ${shown}，费用相同`,
    };
  }
  const first: Text = {
    en: `“${plan.en}”${several.en} earns ${shown} ${isMore ? 'more' : 'less'} margin a day than “${base.en}” before costs`,
    zh: `“${plan.zh}”${several.zh}扣除费用前每天比“${base.zh}”${isMore ? '多' : '少'}赚毛利 ${shown}`,
  };
  if (isMore && after < 0)
    return {
      en: `${first.en}, and loses ${left} a day after them`,
      zh: `${first.zh}，扣除费用后每天亏 ${left}`,
    };
  const word: Text = after >= 0 ? { en: 'more', zh: '多赚' } : { en: 'less', zh: '少赚' };
  return {
    en: `${first.en}, ${isMore === after >= 0 ? 'and' : 'but'} ${left} ${word.en} after them`,
    zh: `${first.zh}，扣除费用后每天${word.zh} ${left}`,
  };
}

function isUnchanged(difference: MetricDifference): boolean {
  return difference.difference === 0 && difference.note === 'noVariance';
}

/** Other alternatives that also beat the baseline: between them this comparison does not decide. */
function rivals(
  project: Project,
  { alternatives, confidence }: Judged,
  bestPlan: string,
  judged: (plan: Alternative) => MetricDifference,
): Text {
  const others = alternatives.filter((each) => {
    const { difference, pHolm } = judged(each);
    return each.plan !== bestPlan && difference > 0 && pHolm !== null && pHolm < 1 - confidence;
  });
  if (others.length === 0) return { en: '', zh: '' };
  const names = others.map(({ plan }) => planName(project, plan));
  const best = planName(project, bestPlan);
  const listed = allText(names.map((name) => ({ en: `“${name.en}”`, zh: `“${name.zh}”` })));
  return {
    en: `${listed.en} also ${names.length > 1 ? 'beat' : 'beats'} the baseline; to choose between them, compare with “${best.en}” as the baseline.`,
    zh: `${listed.zh}也优于基准；要在其中选择，请以“${best.zh}”为基准再作比较。`,
  };
}

function moreRuns({ currency }: Project, needed: number | null, mostPerDay: number): Text {
  const most = money(mostPerDay, currency);
  const bound: Text = {
    en: `If there is a difference, it is at most about ${most} a day.`,
    zh: `即使有差异，每天最多约 ${most}。`,
  };
  if (needed === null)
    return {
      en: `${bound.en} More than ${MOST_REPLICATIONS} replications would be needed to see it: take the plans as equal.`,
      zh: `${bound.zh}要看出它需要超过 ${MOST_REPLICATIONS} 次重复：可视为两个方案相当。`,
    };
  return {
    en: `${bound.en} About ${needed} replications would show a difference of the size seen so far, if it is real.`,
    zh: `${bound.zh}如果目前看到的差异真实存在，大约 ${needed} 次重复可以将其显示出来。`,
  };
}

function replicationsNeeded(margin: MetricDifference): number | null {
  if (margin.high === null || margin.difference === 0) return null;
  const ratio = (margin.high - margin.difference) / margin.difference;
  const needed = Math.ceil((margin.n * POWER_FACTOR * ratio * ratio) / 10) * 10;
  return needed <= MOST_REPLICATIONS ? Math.max(needed, margin.n + 10) : null;
}

function intervalText({ currency }: Project, low: number, high: number, confidence: number): Text {
  const decimals = moneyDecimals(currency, low, high);
  const [from, to] = [low, high].map((end) => signedMoney(end, currency, decimals));
  const level = percent(confidence, Number.isInteger(Math.round(1000 * confidence) / 10) ? 0 : 1);
  return { en: `the ${level} interval of ${from} to ${to}`, zh: `${level} 区间 ${from} 至 ${to}` };
}

function planName({ plans }: Project, planId: string): Text {
  return nameOf(plans.find(({ id }) => id === planId)?.name, planId);
}
