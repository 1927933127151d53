// The answer of a comparison in one or two plain sentences, no surer than the numbers are.
import type { Project, Text } from '../scenario/schema.ts';
import type { Comparison, MetricDifference } from './compare.ts';

export interface Verdict {
  /**
   * better, worse: the best alternative against the baseline, shown at the comparison's confidence (after Holm's
   * adjustment where there are several). unclear: the interval holds both. same: no unit sold differently.
   * tooFew: fewer than two replications.
   */
  readonly kind: 'better' | 'worse' | 'unclear' | 'same' | 'tooFew';
  /** The alternative spoken of: the one with the greatest margin. */
  readonly planId: string | null;
  /** Margin a day, alternative - baseline, with its interval. */
  readonly perDay: {
    readonly difference: number;
    readonly low: number | null;
    readonly high: number | null;
  } | null;
  /** Probability that the alternative's margin is truly higher. */
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

export function verdict(project: Project, comparison: Comparison): Verdict {
  const { replications, days, confidence, alternatives } = comparison;
  const base = planName(project, comparison.baseline);
  const best = alternatives.reduce<Comparison['alternatives'][number] | null>(
    (leader, plan) =>
      !leader || plan.metrics.margin.difference > leader.metrics.margin.difference ? plan : leader,
    null,
  );
  const nothing = { planId: null, perDay: null, pBetter: null, replicationsNeeded: null };
  if (!best || replications === 0) {
    const text = { en: 'Nothing has been compared yet.', zh: '尚未进行比较。' };
    return { kind: 'tooFew', ...nothing, text, advice: { en: '', zh: '' } };
  }
  const margin = best.metrics.margin;
  const plan = planName(project, best.plan);
  const perDay = {
    difference: margin.difference / days,
    low: margin.low === null ? null : margin.low / days,
    high: margin.high === null ? null : margin.high / days,
  };
  const known = { planId: best.plan, perDay, pBetter: margin.pBetter, replicationsNeeded: null };
  const amount = money(project, Math.abs(perDay.difference));
  const isMore = perDay.difference >= 0;
  const moreText: Text = isMore ? { en: 'more', zh: '多' } : { en: 'less', zh: '少' };
  if (perDay.low === null || perDay.high === null) {
    return {
      kind: 'tooFew',
      ...known,
      text: {
        en: `In one replication “${plan.en}” earned ${amount.en} ${moreText.en} margin a day than “${base.en}”. One replication cannot say whether that is luck.`,
        zh: `在一次重复中，“${plan.zh}”每天比“${base.zh}”${moreText.zh}赚毛利 ${amount.zh}。仅凭一次重复无法判断是否偶然。`,
      },
      advice: { en: 'Run at least 10 replications.', zh: '请至少运行 10 次重复。' },
    };
  }
  if (alternatives.every(({ metrics }) => isUnchanged(metrics.units) && isUnchanged(metrics.margin))) {
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
  if (isShown) {
    const sure = percent(isMore ? (margin.pBetter ?? 0) : 1 - (margin.pBetter ?? 0));
    return {
      kind: isMore ? 'better' : 'worse',
      ...known,
      text: {
        en: `“${plan.en}”${several.en} earns ${amount.en} ${moreText.en} margin a day than “${base.en}” (${interval.en}; ${sure} sure, ${replications} replications).`,
        zh: `“${plan.zh}”${several.zh}每天比“${base.zh}”${moreText.zh}赚毛利 ${amount.zh}（${interval.zh}；把握 ${sure}，${replications} 次重复）。`,
      },
      advice: isMore ? rivals(project, comparison, best.plan) : { en: '', zh: '' },
    };
  }
  const needed = replicationsNeeded(margin);
  return {
    kind: 'unclear',
    ...known,
    replicationsNeeded: needed,
    text: {
      en: `No difference shown: “${plan.en}”${several.en} earns ${amount.en} ${moreText.en} margin a day than “${base.en}” in ${replications} replications, but ${interval.en} includes no difference${alternatives.length > 1 ? ' once allowance is made for the number of plans tried' : ''}.`,
      zh: `未显示出差异：在 ${replications} 次重复中，“${plan.zh}”${several.zh}每天比“${base.zh}”${moreText.zh}赚毛利 ${amount.zh}，但${alternatives.length > 1 ? '考虑到比较的方案数量后，' : ''}${interval.zh}不能排除没有差异。`,
    },
    advice: moreRuns(project, needed, Math.max(Math.abs(perDay.low), Math.abs(perDay.high))),
  };
}

function isUnchanged(difference: MetricDifference): boolean {
  return difference.difference === 0 && difference.note === 'noVariance';
}

/** Other alternatives that also beat the baseline: between them this comparison does not decide. */
function rivals(project: Project, { alternatives, confidence }: Comparison, bestPlan: string): Text {
  const others = alternatives.filter(
    ({ plan, metrics: { margin } }) =>
      plan !== bestPlan && margin.difference > 0 && margin.pHolm !== null && margin.pHolm < 1 - confidence,
  );
  if (others.length === 0) return { en: '', zh: '' };
  const names = others.map(({ plan }) => planName(project, plan));
  const best = planName(project, bestPlan);
  const quoted = names.map((name) => `“${name.en}”`);
  const listed =
    quoted.length > 1 ? `${quoted.slice(0, -1).join(', ')} and ${quoted[quoted.length - 1]}` : quoted[0];
  return {
    en: `${listed} also ${quoted.length > 1 ? 'beat' : 'beats'} the baseline; to choose between them, compare with “${best.en}” as the baseline.`,
    zh: `${names.map((name) => `“${name.zh}”`).join('、')}也优于基准；要在其中选择，请以“${best.zh}”为基准再作比较。`,
  };
}

function moreRuns(project: Project, needed: number | null, mostPerDay: number): Text {
  const most = money(project, mostPerDay);
  const bound: Text = {
    en: `If there is a difference, it is at most about ${most.en} a day.`,
    zh: `即使有差异，每天最多约 ${most.zh}。`,
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

function intervalText(project: Project, low: number, high: number, confidence: number): Text {
  const level = Math.round(confidence * 1000) / 10;
  return {
    en: `the ${level} % interval of ${signed(low)} to ${money(project, high, true).en}`,
    zh: `${level}% 区间 ${signed(low)} 至 ${money(project, high, true).zh}`,
  };
}

function planName(project: Project, planId: string): Text {
  const name = project.plans.find((plan) => plan.id === planId)?.name;
  return { en: name?.en || name?.zh || planId, zh: name?.zh || name?.en || planId };
}

function money(project: Project, value: number, withSign = false): Text {
  const amount = withSign ? signed(value) : thousands(value);
  const unit: Text =
    project.currency === 'CNY' ? { en: 'CNY', zh: '元' } : { en: project.currency, zh: project.currency };
  return { en: `${amount} ${unit.en}`, zh: `${amount} ${unit.zh}` };
}

function signed(value: number): string {
  return value < 0 ? `−${thousands(-value)}` : `+${thousands(value)}`;
}

function thousands(value: number): string {
  const [whole, fraction] = value.toFixed(2).split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${fraction}`;
}

function percent(share: number): string {
  if (share > 0.999) return '> 99.9 %';
  return `${(share * 100).toFixed(1)} %`;
}
