// The live score from what its workers know so far: by whole days once there are enough of them, as a comparison does;
// before that by shoppers, so that a difference has an honest interval within a fraction of a day.

import { type LiveMetricName, liveMetrics, liveScale, metricOf } from '../../../sim/kinds/metric/index.ts';
import { type Judged, type Paired, pairedFamily, tInterval } from '../../../sim/stats/paired.ts';
import type { Comparison, MetricDifference } from '../../../sim/study/compare/compare.ts';
import type { PairedDay, PositionFigures, ShoppersSoFar } from '../../worker/live/liveMessages.ts';

const CONFIDENCE = 0.95;
/** With fewer days, an interval by days is mostly about how few they are. */
const ENOUGH_DAYS = 6;
/** With fewer shoppers who did otherwise, nothing is said of how sure the difference is. */
const ENOUGH_CHANGED = 5;
export interface LiveSettings {
  readonly baseline: string;
  readonly planId: string;
  readonly seed: string;
  /** Days in one replication, and shoppers expected in them. */
  readonly days: number;
  readonly shoppers: number;
  /** What the plan costs beyond the baseline, a replication; null where that is nothing, or hangs on what is sold. */
  readonly extraCost: number | null;
}

export interface LiveSum {
  /** As comparePlans has it, without what the live score does not show (bootstrap, groups, source). */
  readonly comparison: Comparison<LiveMetricName>;
  /** Shoppers it goes by, until there are enough days. */
  readonly byShoppers: number | null;
}

export function sumUp(
  settings: LiveSettings,
  parts: readonly ShoppersSoFar[],
  days: readonly PairedDay[],
): LiveSum {
  const isByDays = days.length >= ENOUGH_DAYS;
  const inOrder = [...days].sort((p, q) => p.replication - q.replication);
  const byDays = (metric: LiveMetricName, cost = 0): Judged =>
    pairedFamily(
      inOrder.map(({ baseline }) => baseline[metric]),
      [inOrder.map(({ plan }) => plan[metric] - cost)],
      { confidence: CONFIDENCE, betterIs: metricOf(metric).betterIs, resamples: 0 },
    )[0];
  const differ = (metric: LiveMetricName): Judged => {
    if (isByDays) return byDays(metric);
    const paired = byShoppers(metric, settings, parts);
    return { ...paired, pHolm: paired.pValue };
  };
  const differences = Object.fromEntries(liveMetrics.map((metric) => [metric, differ(metric)])) as Record<
    LiveMetricName,
    MetricDifference
  >;
  const { extraCost } = settings;
  const afterCosts =
    extraCost === null ? null : isByDays ? byDays('margin', extraCost) : less(differences.margin, extraCost);
  return {
    comparison: {
      baseline: settings.baseline,
      seed: settings.seed,
      firstReplication: 0,
      replications: days.length,
      confidence: CONFIDENCE,
      days: settings.days,
      alternatives: [
        {
          ...{ plan: settings.planId, metrics: differences, byCategory: [], byBrand: [], source: null },
          ...(afterCosts ? { afterCosts } : {}),
        },
      ],
      fresh: null,
      traceHash: '',
    },
    byShoppers: isByDays ? null : parts.reduce((sum, { shoppers }) => sum + shoppers, 0),
  };
}

/** A difference less a known sum; how sure its sign is, is not known any more. */
function less(pair: Judged, sum: number): Judged {
  const by = (value: number | null) => (value === null ? null : value - sum);
  const { alternative, difference, low, high } = pair;
  return {
    ...{
      ...pair,
      alternative: alternative - sum,
      difference: difference - sum,
      low: by(low),
      high: by(high),
    },
    ...{ pBetter: null, pValue: null, pHolm: null },
  };
}

/**
 * The shoppers so far, scaled to a replication. Shoppers arrive as a Poisson stream, so the variance of a replication's
 * difference is their number times the mean square of one shopper's. That takes shoppers as independent of each other,
 * which holds but for stock: what one buys, another cannot. Metrics that hang together by it wait for whole days.
 */
function byShoppers(metric: LiveMetricName, settings: LiveSettings, parts: readonly ShoppersSoFar[]): Paired {
  const sum = (of: (part: ShoppersSoFar) => number) => parts.reduce((total, part) => total + of(part), 0);
  const shoppers = sum((part) => part.shoppers);
  const scale = shoppers > 0 ? settings.shoppers / shoppers / liveScale(metric) : 0;
  const baseline = sum((part) => part.baseline[metric]) * scale;
  const difference = sum((part) => part.difference[metric]) * scale;
  const changed = sum((part) => part.changed[metric]);
  const means = { n: changed, baseline, alternative: baseline + difference, difference };
  if (changed < ENOUGH_CHANGED || metricOf(metric).waitsForDays) return { ...means, ...unknown };
  const variance = sum((part) => part.squares[metric]) * scale * scale;
  // tInterval divides by n again: its n here is what the spread is known from, the shoppers who did otherwise.
  const interval = tInterval(changed, difference, variance * changed, CONFIDENCE, metricOf(metric).betterIs);
  return { ...means, ...unknown, ...interval, note: null };
}

const unknown = {
  standardError: null,
  low: null,
  high: null,
  bootstrapLow: null,
  bootstrapHigh: null,
  pBetter: null,
  pValue: null,
  correlation: null,
  varianceRatio: null,
  note: 'oneReplication' as const,
};

/** Means over the days of all workers. */
export function joinFigures(parts: readonly PositionFigures[]): PositionFigures | null {
  if (parts.length < 2) return parts[0] ?? null;
  const replications = parts.reduce((sum, part) => sum + part.replications, 0);
  const mean = (of: (part: PositionFigures) => Float32Array): Float32Array => {
    const sums = new Float32Array(of(parts[0]).length);
    for (const part of parts) {
      const column = of(part);
      for (let k = 0; k < sums.length; k++) sums[k] += (column[k] * part.replications) / replications;
    }
    return sums;
  };
  return {
    replications,
    offer: parts[0].offer,
    skuUnits: mean((part) => part.skuUnits),
    units: mean((part) => part.units),
    revenue: mean((part) => part.revenue),
    margin: mean((part) => part.margin),
    lost: mean((part) => part.lost),
    looks: parts.find(({ looks }) => looks !== null)?.looks ?? null,
  };
}
