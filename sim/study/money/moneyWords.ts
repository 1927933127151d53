// The returns of a plan in words: what its figures are called, and what to say where there is no figure.

import { documentCost } from '../../evidence/costs.ts';
import type { Cost } from '../../project/schema.ts';
import { fee } from '../../words/money.ts';
import type { Text } from '../../words/text.ts';
import type { Payback } from './payback.ts';
import type { MoneyRatio } from './returns.ts';

export const ratioNames = {
  returnOnSpend: { en: 'Return on spend', zh: '费用回报率' },
  costPerContact: { en: 'Cost of a contact', zh: '每次接触成本' },
  costPerUnit: { en: 'Cost of an extra unit of the goods promoted', zh: '促销商品每增售一件的成本' },
} as const satisfies Record<string, Text>;

/** Why a quotient has no figure. */
export function noRatioText(name: keyof typeof ratioNames, { why }: MoneyRatio): Text {
  if (why === 'tooFew') return { en: 'needs 2 replications', zh: '需至少 2 次重复' };
  if (why === 'noSpend') return { en: 'costs no more than the baseline', zh: '费用不高于基准方案' };
  const what: Text =
    name === 'costPerContact'
      ? { en: 'contacts', zh: '接触人数' }
      : name === 'costPerUnit'
        ? { en: 'extra units', zh: '增售件数' }
        : { en: 'extra spend', zh: '新增费用' };
  return why === 'loses'
    ? { en: `none: fewer ${what.en} than the baseline`, zh: `无：${what.zh}低于基准方案` }
    : { en: `no figure: ${what.en} may be none`, zh: `无法给出：${what.zh}可能为零` };
}

/** Where few days are simulated: what is paid once weighs on them alone. Null where that is no matter. */
export function onceText(
  costs: readonly { readonly per: Cost['per']; readonly total: number }[],
  days: number,
  currency: string,
): Text | null {
  const once = costs.reduce((sum, { per, total }) => (per === 'campaign' ? sum + total : sum), 0);
  const { low, high } = documentCost('floorStackWeeks');
  if (once === 0 || days >= 7 * low) return null;
  const sum = fee(once, currency);
  return {
    en: `${sum} of the costs are paid once and weigh on the ${days === 1 ? 'one day' : `${days} days`} simulated alone; a campaign lasts ${low} to ${high} weeks (E19). Set its length (demand.days, or Plan > Promotions) to judge the plan over them.`,
    zh: `费用中有 ${sum} 为一次性支出，全部计入模拟的 ${days} 天；活动通常为 ${low} 至 ${high} 周（E19）。请设定活动期（demand.days，或“陈列 > 促销”）后再判断。`,
  };
}

/** When a plan has paid for itself, with how sure that is. */
export function paybackText({ kind, day, low, high }: Payback, days: number): Text {
  const between: Text =
    day === null || low === null || (low === day && high === day)
      ? { en: '', zh: '' }
      : high === null
        ? { en: ` (day ${low} at the earliest, perhaps never)`, zh: `（最早第 ${low} 天，也可能永远收不回）` }
        : { en: ` (day ${low} to ${high})`, zh: `（第 ${low} 至 ${high} 天）` };
  switch (kind) {
    case 'covered':
      return { en: `on day ${day}${between.en}`, zh: `第 ${day} 天${between.zh}` };
    case 'beyond':
      return {
        en: `on day ${day}${between.en}, if days go on as in the ${days} simulated`,
        zh: `第 ${day} 天${between.zh}，假设之后每天与模拟的 ${days} 天相同`,
      };
    case 'never':
      return {
        en: 'never: each further day costs more than it brings',
        zh: '收不回：每多一天，花费都高于所得',
      };
    case 'notShown':
      return { en: 'not shown: there may be no gain to pay with', zh: '无法给出：可能没有可用于回本的增益' };
    case 'noSpend':
      return { en: 'nothing to pay back', zh: '没有需要收回的费用' };
    case 'tooFew':
      return { en: 'needs 2 replications', zh: '需至少 2 次重复' };
  }
}
