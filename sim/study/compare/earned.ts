// What a plan earns against the baseline, as the beginning of a sentence: before and after what it costs.
import type { Project } from '../../project/schema.ts';
import { money } from '../../words/money.ts';
import type { Text } from '../../words/text.ts';
import type { Comparison } from './compare.ts';
import type { Judgement, PlanFinding } from './judge.ts';
import { planName } from './verdictWords.ts';

type Judged = Comparison<'units' | 'margin'>;

/** "“B” earns ¥12 more margin a day than “A”"; `rank` says what it is among several. */
export function earned(
  project: Project,
  comparison: Judged,
  { measure, lead }: Judgement & { readonly lead: PlanFinding },
  rank: Text,
): Text {
  const { days, baseline } = comparison;
  const plan = planName(project, lead.plan.plan);
  const names = {
    plan: { en: `${plan.en}${rank.en}`, zh: `${plan.zh}${rank.zh}` },
    base: planName(project, baseline),
  };
  if (measure === 'profit') return afterCosts(project, lead, days, names);
  return earns(project, lead.pair.difference / days, names);
}

interface Names {
  readonly plan: Text;
  readonly base: Text;
}

function earns({ currency }: Project, perDay: number, { plan, base }: Names): Text {
  const sum = money(Math.abs(perDay), currency);
  const [more, moreZh] = perDay >= 0 ? ['more', '多'] : ['less', '少'];
  return {
    en: `${plan.en} earns ${sum} ${more} margin a day than ${base.en}`,
    zh: `${plan.zh}每天比${base.zh}${moreZh}赚毛利 ${sum}`,
  };
}

/** What a plan earns before its costs, and what is left after them. */
function afterCosts(
  project: Project,
  {
    plan: {
      metrics: { margin },
    },
    pair,
  }: PlanFinding,
  days: number,
  names: Names,
): Text {
  const { currency } = project;
  const { plan, base } = names;
  const before = margin.difference / days;
  const after = pair.difference / days;
  const spend = before - after;
  const left = money(Math.abs(after), currency);
  const cost = money(Math.abs(spend), currency);
  if (margin.note === 'noVariance' && margin.difference === 0)
    return {
      en: `${plan.en} sells as ${base.en} does and costs ${cost} a day ${spend >= 0 ? 'more' : 'less'}`,
      zh: `${plan.zh}与${base.zh}销售相同，每天${spend >= 0 ? '多' : '少'}花费 ${cost}`,
    };
  const first = earns(project, before, names);
  if (Math.abs(spend) < 0.005) return { en: `${first.en} and costs no more`, zh: `${first.zh}，费用相同` };
  const gross: Text = { en: `${first.en} before costs`, zh: `扣除费用前，${first.zh}` };
  if (before >= 0 && after < 0)
    return {
      en: `${gross.en}, and loses ${left} a day after them`,
      zh: `${gross.zh}，扣除费用后每天亏 ${left}`,
    };
  const word: Text = after >= 0 ? { en: 'more', zh: '多赚' } : { en: 'less', zh: '少赚' };
  return {
    en: `${gross.en}, ${before >= 0 === after >= 0 ? 'and' : 'but'} ${left} ${word.en} after them`,
    zh: `${gross.zh}，扣除费用后每天${word.zh} ${left}`,
  };
}
