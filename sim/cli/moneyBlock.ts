// The money of a compared plan: what it costs, what is left after that, and the returns.

import { costKind, perNames } from '../kinds/cost.ts';
import type { Project } from '../project/schema.ts';
import type { Paired } from '../stats/paired.ts';
import { noRatioText, onceText, paybackText, ratioNames } from '../study/money/moneyWords.ts';
import type { MoneyRatio, PlanMoney } from '../study/money/returns.ts';
import { amount, chance, count, percent, signed } from '../words/figures.ts';
import { fee, money, moneyDecimals, moneySign } from '../words/money.ts';
import { type Language, say, sayer } from '../words/text.ts';
import { tableLines } from './table.ts';

export function moneyLines(
  project: Project,
  margin: Paired,
  plan: PlanMoney,
  days: number,
  language: Language,
): string[] {
  const { currency } = project;
  const sign = moneySign(currency);
  const t = sayer(language);
  const title = t(`Money (${sign}, over ${count(days, 'day')})`, `资金（${sign}，${days} 天合计）`);
  const left = { align: 'left' as const };
  const right = { align: 'right' as const };
  const columns = [
    { title, ...left },
    { title: t('Baseline', '基准'), ...right },
    { title: t('Plan', '方案'), ...right },
    { title: t('Difference', '差异'), ...right },
    { title: t('95% interval', '95% 区间'), ...right },
    { title: t('P(better)', '更好的概率'), ...right },
  ];
  const own = plan.ownMargin;
  const rows = [
    sumRow(currency, t('Margin', '毛利'), margin),
    ...(own ? [sumRow(currency, t('  of the own brands', '  其中自有品牌'), own)] : []),
    ...plan.byKind.map((cost) =>
      sumRow(currency, `  ${say(costKind(cost.kind).name, language)}`, cost, false),
    ),
    sumRow(currency, t('Costs', '费用'), plan.spend, false),
    sumRow(currency, t('Profit after costs', '扣除费用后的利润'), plan.profit),
  ];
  const lines = tableLines(columns, rows);
  const ratios = (['returnOnSpend', 'costPerContact', 'costPerUnit'] as const).filter(
    (name) => name !== 'costPerContact' || plan.contacts.alternative > 0,
  );
  const facts = ratios.map(
    (name) =>
      `${say(ratioNames[name], language)}${t(': ', '：')}${ratioText(name, plan, currency, language)}`,
  );
  facts.push(`${t('Paid back', '回本')}${t(': ', '：')}${say(paybackText(plan.payback, days), language)}`);
  if (plan.contacts.alternative > 0)
    facts.push(
      t(
        `Contacts: ${amount(plan.contacts.alternative, 1)} over the run`,
        `接触人数：合计 ${amount(plan.contacts.alternative, 1)}`,
      ),
    );
  const paid = plan.costs.map(({ kind, per, amount: each, quantity, total }) => {
    const name = say(costKind(kind).name, language);
    const times = per === 'campaign' ? '' : ` × ${amount(quantity, Number.isInteger(quantity) ? 0 : 1)}`;
    return `${name} ${fee(each, currency)} ${say(perNames[per], language)}${times} = ${fee(total, currency)}`;
  });
  if (paid.length > 0) facts.push(`${t('Paid for', '费用明细')}${t(': ', '：')}${paid.join(t('; ', '；'))}`);
  const once = onceText(plan.costs, days, currency);
  if (once) facts.push(say(once, language));
  return [...lines, '', ...facts];
}

function sumRow(currency: string, name: string, pair: Paired, withChance = true): string[] {
  const { baseline, alternative, difference, low, high, pBetter } = pair;
  const decimals = moneyDecimals(currency, baseline, alternative);
  const fine = moneyDecimals(currency, difference, low, high);
  return [
    name,
    amount(baseline, decimals),
    amount(alternative, decimals),
    signed(difference, fine),
    low === null || high === null ? '–' : `${signed(low, fine)} … ${signed(high, fine)}`,
    !withChance || pBetter === null ? '' : chance(pBetter),
  ];
}

function ratioText(
  name: 'returnOnSpend' | 'costPerContact' | 'costPerUnit',
  plan: PlanMoney,
  currency: string,
  language: Language,
): string {
  const ratio: MoneyRatio = plan[name];
  const { value, low, high } = ratio;
  if (value === null || low === null || high === null) return say(noRatioText(name, ratio), language);
  const decimals = moneyDecimals(currency, value, low, high);
  const show = (x: number): string =>
    name === 'returnOnSpend' ? percent(x, 0) : money(x, currency, decimals);
  const interval = `${show(low)} … ${show(high)}`;
  return sayer(language)(`${show(value)} (${interval})`, `${show(value)}（${interval}）`);
}

/** For machines: sums over all days of a replication; quotients that have no figure are null, and say why. */
export function moneyJson(money: PlanMoney): unknown {
  const { spend, profit, ownMargin, contacts, promotedUnits, byKind, days, ...rest } = money;
  return {
    spend: pairJson(spend),
    profit: pairJson(profit),
    ownMargin: ownMargin ? pairJson(ownMargin) : null,
    contacts: pairJson(contacts),
    promotedUnits: pairJson(promotedUnits),
    byKind: byKind.map((cost) => ({ kind: cost.kind, ...pairJson(cost) })),
    ...rest,
    days: days.map(({ day, gain, spend: spent }) => ({
      day,
      gain: gain.difference,
      low: gain.low,
      high: gain.high,
      spend: spent,
    })),
  };
}

function pairJson({ baseline, alternative, difference, low, high, pBetter }: Paired) {
  return { baseline, alternative, difference, low, high, pBetter };
}
