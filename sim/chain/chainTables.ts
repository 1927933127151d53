// The chain plan as a table for other programs: one row a store, column names in the language asked for.
import { type Cell, csvText } from '../base/csvText.ts';
import type { Language, Text } from '../words/text.ts';
import type { BudgetPlan, ChainPlanning, Placed, PlanningSettings, StoreRow } from './chainPlan.ts';

const columns = {
  en: [
    ...['id', 'store', 'class', 'floor_area_m2', 'shoppers_per_day', 'growth', 'cooperation', 'plan'],
    ...[
      'campaigns',
      'currency',
      'fee',
      'decoration',
      'other_costs',
      'spend',
      'margin',
      'margin_low',
      'margin_high',
    ],
    ...['profit', 'profit_low', 'profit_high', 'people_reached', 'reason'],
  ],
  zh: [
    ...['编号', '门店', '类别', '营业面积', '日客流', '年增长', '合作意愿', '方案', '活动次数'],
    ...['货币', '陈列费', '装修费', '其他费用', '投入', '增量毛利', '增量毛利下限', '增量毛利上限'],
    ...['利润', '利润下限', '利润上限', '触达人次', '原因'],
  ],
};

const cooperationNames = {
  en: { strong: 'strong', ordinary: 'ordinary', weak: 'weak' },
  zh: { strong: '强', ordinary: '一般', weak: '弱' },
};

/** `currency`: the ISO code of its sums. */
export function planCsv(
  currency: string,
  planning: ChainPlanning,
  plan: BudgetPlan,
  language: Language,
): string {
  const byStore = new Map(plan.placed.map((placed) => [placed.row.store.id, placed]));
  const rows = planning.rows.map((row) =>
    csvRow(currency, row, byStore.get(row.store.id), reasonText(row, plan, planning.settings), language),
  );
  return csvText([columns[language], ...rows]);
}

function csvRow(
  currency: string,
  row: StoreRow,
  placed: Placed | undefined,
  reason: ReturnType<typeof reasonText>,
  language: Language,
): Cell[] {
  const { store, storeClass } = row;
  const head = [
    ...[store.id, store.name[language] || store.id, storeClass, store.floorAreaM2, store.shoppersPerDay],
    ...[store.growth, cooperationNames[language][store.cooperation]],
  ];
  if (!placed)
    return [...head, ...new Array<Cell>(columns.en.length - head.length - 1).fill(null), reason[language]];
  const { cost } = placed.offer;
  const times = placed.campaigns;
  const money = [cost.fee * times, cost.decoration * times, cost.other * times, placed.spend];
  const figures = [placed.gain, placed.profit].flatMap(({ value, low, high }) => [value, low, high]);
  const rounded = [...money, ...figures].map((value) => value && Math.round(value * 100) / 100);
  return [...head, placed.offer.planId, times, currency, ...rounded, Math.round(placed.reach), ''];
}

/** Why a store gets nothing, in a few words. */
export function reasonText(
  { leftOut, offers }: StoreRow,
  { budget }: Pick<BudgetPlan, 'budget'>,
  { aim, isCautious }: PlanningSettings,
): Text {
  if (leftOut === 'weak') return { en: 'weak cooperation', zh: '合作意愿弱' };
  if (leftOut === 'noShoppers') return { en: 'no shoppers', zh: '无客流' };
  if (offers.length === 0) return { en: 'placement not allowed', zh: '零售商不允许该陈列' };
  if (aim === 'profit') {
    if (offers.every(({ profit }) => profit.value <= 0))
      return { en: 'does not pay back', zh: '不能收回投入' };
    if (isCautious && offers.every(({ profit }) => (profit.low ?? profit.value) <= 0))
      return { en: 'may not pay back', zh: '可能不能收回投入' };
  }
  if (offers.every(({ cost }) => cost.total > budget))
    return { en: 'costs more than the budget', zh: '费用超出预算' };
  return aim === 'profit'
    ? { en: 'others bring more', zh: '其他门店收益更高' }
    : { en: 'others reach more', zh: '其他门店触达更多' };
}
