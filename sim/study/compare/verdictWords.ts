// Parts of the verdict's sentences: a plan by name, its difference with interval, and what it is among several.
import type { Project } from '../../project/schema.ts';
import { percent } from '../../words/figures.ts';
import { moneyDecimals, signedMoney } from '../../words/money.ts';
import { nameOf, type Text } from '../../words/text.ts';
import type { Comparison } from './compare.ts';
import type { PlanFinding } from './judge.ts';

type Judged = Comparison<'units' | 'margin'>;
const NOTHING: Text = { en: '', zh: '' };

export function rankText(lead: PlanFinding, plans: readonly PlanFinding[]): Text {
  if (plans.length < 2) return NOTHING;
  if (lead.finding === 'better' && lead !== plans[0])
    return { en: ', of those shown to differ the best,', zh: '（显示出差异的方案中最好的）' };
  if (lead !== plans[0]) return NOTHING;
  return { en: `, the best of ${plans.length} alternatives,`, zh: `（${plans.length} 个方案中最好的）` };
}

/** A plan with its difference a day and interval. */
export function named(project: Project, { days }: Judged, { plan, pair }: PlanFinding): Text {
  const name = planName(project, plan.plan);
  const [difference, low, high] = [pair.difference, pair.low, pair.high].map((value) =>
    value === null ? null : value / days,
  );
  const found = amounts(project, difference ?? 0, low, high);
  return { en: `${name.en} ${found.en}`, zh: `${name.zh} ${found.zh}` };
}

export function amounts(
  { currency }: Project,
  difference: number,
  low: number | null,
  high: number | null,
): Text {
  const decimals = moneyDecimals(currency, difference, low, high);
  const [by, from, to] = [difference, low, high].map((value) =>
    value === null ? '–' : signedMoney(value, currency, decimals),
  );
  return low === null
    ? { en: `${by} a day`, zh: `每天 ${by}` }
    : { en: `${by} a day (${from} to ${to})`, zh: `每天 ${by}（${from} 至 ${to}）` };
}

export function intervalText(
  { currency }: Project,
  { confidence, days }: Judged,
  { pair }: PlanFinding,
  nPlans: number,
): Text {
  const [low, high] = [(pair.low ?? 0) / days, (pair.high ?? 0) / days];
  const decimals = moneyDecimals(currency, low, high);
  const [from, to] = [low, high].map((end) => signedMoney(end, currency, decimals));
  const level = percent(confidence, Number.isInteger(Math.round(1000 * confidence) / 10) ? 0 : 1);
  const allowing: Text =
    nPlans > 1 ? { en: `, allowing for ${nPlans} plans,`, zh: `按 ${nPlans} 个方案校正的 ` } : NOTHING;
  return {
    en: `the ${level} interval${allowing.en} of ${from} to ${to}`,
    zh: `${allowing.zh}${level} 区间 ${from} 至 ${to}`,
  };
}

/** In quotes. */
export function planName({ plans }: Project, planId: string): Text {
  const { en, zh } = nameOf(plans.find(({ id }) => id === planId)?.name, planId);
  return { en: `“${en}”`, zh: `“${zh}”` };
}
