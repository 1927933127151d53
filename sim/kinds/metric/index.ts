// The figures of a scorecard, in the order in which they are listed. One more is an entry here, and a field of
// sim/score/scorecard where it is new: comparison, run, report, app and live score take theirs from this table.

import type { EvidenceGroup } from '../../evidence/groups.ts';
import { measures } from '../../score/measures.ts';
import { decimalsFor } from '../../words/figures.ts';
import { moneyDecimals, moneySign } from '../../words/money.ts';
import { type Text, text } from '../../words/text.ts';
import type { LiveMetric, MetricDefinition, MetricUnit, PairedMetric } from './definition.ts';

/** What anything sold hangs on. */
const ofSales: readonly EvidenceGroup[] = [
  'trip',
  'stop',
  'dwell',
  'attention',
  'choice',
  'stockout',
  'segments',
];

const definitions = {
  shoppers: { of: (card) => card.shoppers, unit: 'shoppers', name: text('Shoppers', '顾客') },
  buyers: { of: (card) => card.buyers, unit: 'shoppers', name: text('Buyers', '购买者') },
  units: {
    of: (card) => card.units,
    unit: 'units',
    name: text('Units sold', '销量'),
    short: text('Units', '销量'),
    betterIs: 'higher',
    live: 'units',
    evidence: ofSales,
    note: text(
      'Counted off the trace. How many shoppers come, and what stands where, is in the project.',
      '从轨迹中统计。客流量与陈列内容在项目中。',
    ),
  },
  revenue: {
    of: (card) => card.revenue,
    unit: 'money',
    name: text('Revenue', '销售额'),
    short: text('Revenue', '销售额'),
    betterIs: 'higher',
    live: 'revenue',
    evidence: ofSales,
    note: text('Counted off the trace at the prices of the project.', '从轨迹中统计，按项目中的售价计。'),
  },
  margin: {
    of: (card) => card.margin,
    unit: 'money',
    name: text('Margin', '毛利'),
    short: text('Margin', '毛利'),
    betterIs: 'higher',
    live: 'margin',
    evidence: ofSales,
    note: text(
      'Counted off the trace: price less cost of every unit sold, both from the project.',
      '从轨迹中统计：每件售出商品的售价减成本，均取自项目。',
    ),
  },
  lostSales: {
    of: (card) => card.lostSales,
    unit: 'units',
    name: text('Lost sales (units)', '缺货损失'),
    short: text('Lost sales', '缺货损失'),
    betterIs: 'lower',
    hasOwnScale: true,
    live: 'lost',
    // What one takes, another cannot: units lost hang together by stock.
    waitsForDays: true,
    evidence: ['trip', 'choice', 'stockout'],
    note: text(
      'Units wanted, not found, and not replaced by another SKU of the store.',
      '想买而没有、又未改买本店其他单品的件数。',
    ),
  },
  substituted: {
    of: (card) => card.substituted,
    unit: 'units',
    name: text('Switched brand (units)', '缺货换购'),
  },
  inStoreDecisionRate: {
    of: (card) => card.inStoreDecisionRate,
    unit: 'share',
    name: text('Decided in the store', '店内决定占比'),
  },
  strictUnplannedShare: {
    of: (card) => card.strictUnplannedShare,
    unit: 'share',
    name: text('Strictly unplanned', '完全计划外占比'),
  },
  meanDwellMs: { of: (card) => card.meanDwellMs, unit: 'ms', name: text('Stop at a shelf', '货架前停留') },
  decidedWithin5sShare: {
    of: (card) => card.decision.shareWithin5s,
    unit: 'share',
    name: text('Stops decided within 5 s', '5 秒内决定的停留'),
  },
  meanTimeToQueueMs: {
    of: (card) => card.meanTimeToQueueMs,
    unit: 'ms',
    name: text('From entrance to queue', '进店至排队'),
  },
  meanQueueWaitMs: {
    of: (card) => card.meanQueueWaitMs,
    unit: 'ms',
    name: text('Wait at the till', '收银等候'),
  },
} satisfies Record<string, MetricDefinition | PairedMetric | LiveMetric>;

type Definitions = typeof definitions;
type NameOf<D> = { [K in keyof Definitions]: Definitions[K] extends D ? K : never }[keyof Definitions];

/** Every figure: what a run is summed up in. */
export type MetricName = keyof Definitions;
/** The figures that comparisons pair. */
export type Metric = NameOf<PairedMetric>;
/** Those of them that follow the hand. */
export type LiveMetricName = NameOf<LiveMetric>;

export const metricNames = Object.keys(definitions) as readonly MetricName[];
export const metrics = metricNames.filter((name) => 'betterIs' in definitions[name]) as readonly Metric[];
export const liveMetrics = metricNames.filter(
  (name) => 'live' in definitions[name],
) as readonly LiveMetricName[];

export function metricOf(name: LiveMetricName): LiveMetric;
export function metricOf(name: Metric): PairedMetric;
export function metricOf(name: MetricName): MetricDefinition;
export function metricOf(name: MetricName): MetricDefinition {
  return definitions[name];
}

/** What a live figure is counted in: whole numbers, so many to one of the scorecard's. */
export function liveScale(name: LiveMetricName): number {
  return measures[metricOf(name).live].unit === 'money' ? 10_000 : 1;
}

/** How a figure is shown: times so much, with its unit in its title where a table has bare numbers. */
const shown: Readonly<Record<MetricUnit, { isDaily: boolean; times: number; unit(currency: string): Text }>> =
  {
    units: { isDaily: true, times: 1, unit: () => text('', '件') },
    shoppers: { isDaily: true, times: 1, unit: () => text('', '人') },
    money: {
      isDaily: true,
      times: 1,
      unit: (currency) => text(moneySign(currency), moneySign(currency)),
    },
    share: { isDaily: false, times: 100, unit: () => text('%', '%') },
    ms: { isDaily: false, times: 0.001, unit: () => text('s', '秒') },
    ratio: { isDaily: false, times: 1, unit: () => text('', '') },
  };

/** Days a figure is divided by to be one a day: those of the run, where it adds up over them. */
export function daysOf(name: MetricName, days: number): number {
  return isDaily(name) ? days : 1;
}

export function isDaily(name: MetricName): boolean {
  return shown[metricOf(name).unit].isDaily;
}

/** A figure of a run, or a difference of two, as a table shows it under `metricTitle`. */
export function inTable(name: MetricName, value: number, days: number): number {
  return (value / daysOf(name, days)) * shown[metricOf(name).unit].times;
}

/** Decimals of its figures that stand beside each other in a table. */
export function decimalsIn(
  name: MetricName,
  currency: string,
  ...figures: readonly (number | null)[]
): number {
  return metricOf(name).unit === 'money' ? moneyDecimals(currency, ...figures) : decimalsFor(...figures);
}

/** The name with the unit in which a table has its bare numbers. */
export function metricTitle(name: MetricName, currency: string): Text {
  const { unit, name: own } = metricOf(name);
  const { en, zh } = shown[unit].unit(currency);
  return text(en === '' ? own.en : `${own.en} (${en})`, zh === '' ? own.zh : `${own.zh}（${zh}）`);
}
