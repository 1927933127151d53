// The money of a compared plan: what it costs, what is left after that, and the returns.

import { amount, decimalsFor, percent, probability, signed } from '../base/figures.ts';
import { costKind, perNames } from '../kinds/cost.ts';
import type { Project } from '../project/schema.ts';
import type { Paired } from '../stats/paired.ts';
import { noRatioText, onceText, paybackText, ratioNames } from '../study/money/moneyWords.ts';
import type { MoneyRatio, PlanMoney } from '../study/money/returns.ts';
import { type Language, say, sayer } from '../words/text.ts';
import { tableLines } from './table.ts';

export function moneyLines(
  project: Project,
  margin: Paired,
  money: PlanMoney,
  days: number,
  language: Language,
): string[] {
  const isChinese = language === 'zh';
  const unit = project.currency === 'CNY' && isChinese ? '元' : project.currency;
  const t = sayer(language);
  const title = t(
    `Money (${unit}, over ${days} day${days === 1 ? '' : 's'})`,
    `资金（${unit}，${days} 天合计）`,
  );
  const left = { align: 'left' as const };
  const right = { align: 'right' as const };
  const columns = [
    { title, ...left },
    { title: t('Baseline', '基准'), ...right },
    { title: t('Plan', '方案'), ...right },
    { title: t('Difference', '差异'), ...right },
    { title: t('95 % interval', '95% 区间'), ...right },
    { title: t('P(better)', '更好的概率'), ...right },
  ];
  const own = money.ownMargin;
  const rows = [
    sumRow(t('Margin', '毛利'), margin),
    ...(own ? [sumRow(t('  of the own brands', '  其中自有品牌'), own)] : []),
    ...money.byKind.map((cost) => sumRow(`  ${say(costKind(cost.kind).name, language)}`, cost, false)),
    sumRow(t('Costs', '费用'), money.spend, false),
    sumRow(t('Profit after costs', '扣除费用后的利润'), money.profit),
  ];
  const lines = tableLines(columns, rows);
  const ratios = (['returnOnSpend', 'costPerContact', 'costPerUnit'] as const).filter(
    (name) => name !== 'costPerContact' || money.contacts.alternative > 0,
  );
  const facts = ratios.map(
    (name) => `${say(ratioNames[name], language)}${t(': ', '：')}${ratioText(name, money, unit, language)}`,
  );
  facts.push(`${t('Paid back', '回本')}${t(': ', '：')}${say(paybackText(money.payback, days), language)}`);
  if (money.contacts.alternative > 0)
    facts.push(
      t(
        `Contacts: ${amount(money.contacts.alternative, 1)} over the run`,
        `接触人数：合计 ${amount(money.contacts.alternative, 1)}`,
      ),
    );
  const paid = money.costs.map(({ kind, per, amount: each, quantity, total }) => {
    const name = say(costKind(kind).name, language);
    const times = per === 'campaign' ? '' : ` × ${amount(quantity, Number.isInteger(quantity) ? 0 : 1)}`;
    return `${name} ${amount(each, 2)} ${say(perNames[per], language)}${times} = ${amount(total, 2)}`;
  });
  if (paid.length > 0) facts.push(`${t('Paid for', '费用明细')}${t(': ', '：')}${paid.join(t('; ', '；'))}`);
  const once = onceText(money.costs, days, project.currency);
  if (once) facts.push(say(once, language));
  return [...lines, '', ...facts];
}

function sumRow(name: string, pair: Paired, withChance = true): string[] {
  const { baseline, alternative, difference, low, high, pBetter } = pair;
  const decimals = decimalsFor(baseline, alternative);
  const fine = Math.min(2, decimals + 1);
  return [
    name,
    amount(baseline, decimals),
    amount(alternative, decimals),
    signed(difference, fine),
    low === null || high === null ? '–' : `${signed(low, fine)} … ${signed(high, fine)}`,
    !withChance || pBetter === null ? '' : probability(pBetter),
  ];
}

function ratioText(
  name: 'returnOnSpend' | 'costPerContact' | 'costPerUnit',
  money: PlanMoney,
  unit: string,
  language: Language,
): string {
  const ratio: MoneyRatio = money[name];
  const { value, low, high } = ratio;
  if (value === null || low === null || high === null) return say(noRatioText(name, ratio), language);
  const show = (x: number): string => (name === 'returnOnSpend' ? percent(x, 0) : amount(x, 2));
  const interval = `${show(low)} … ${show(high)}`;
  return name === 'returnOnSpend'
    ? language === 'zh'
      ? `${show(value)}（${interval}）`
      : `${show(value)} (${interval})`
    : language === 'zh'
      ? `${show(value)} ${unit}（${interval}）`
      : `${show(value)} ${unit} (${interval})`;
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
