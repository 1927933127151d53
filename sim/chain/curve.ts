// Reads a simulated curve at any footfall: straight between its points, from no shoppers and no gain at the left end.
// A curve that gains never falls with footfall, and one that loses never rises: neighbours that chance put the wrong way
// round are averaged. Every reading is a weighted sum of simulated values, so its interval comes from the replications.
import { tInterval } from '../stats/paired.ts';
import type { ChainReturns } from './returns.ts';

export interface Weight {
  readonly pointIx: number;
  readonly weight: number;
}

export interface Reading {
  /** Weights of the simulated points; none at no shoppers at all. */
  readonly weights: readonly Weight[];
  /** Above the highest footfall that was simulated: its value stands. */
  readonly isBeyond: boolean;
}

/** How the points of a curve are weighed at a footfall. Points rise. */
export function readingAt(footfalls: readonly number[], shoppers: number): Reading {
  if (shoppers <= 0) return { weights: [], isBeyond: false };
  const last = footfalls.length - 1;
  if (shoppers >= footfalls[last])
    return { weights: [{ pointIx: last, weight: 1 }], isBeyond: shoppers > footfalls[last] * (1 + ROUNDING) };
  const next = footfalls.findIndex((footfall) => shoppers < footfall);
  const from = next === 0 ? 0 : footfalls[next - 1];
  const share = (shoppers - from) / (footfalls[next] - from);
  const right = { pointIx: next, weight: share };
  return {
    weights: next === 0 ? [right] : [{ pointIx: next - 1, weight: 1 - share }, right],
    isBeyond: false,
  };
}

/** Footfalls to simulate are whole numbers: as much as that may make of the largest store's is not beyond. */
const ROUNDING = 0.001;

export interface Figure {
  readonly value: number;
  /** Null with fewer than two replications. */
  readonly low: number | null;
  readonly high: number | null;
}

const CONFIDENCE = 0.95;

/** Mean of a figure over the replications and its t interval. */
export function figureOf(values: readonly number[]): Figure {
  const n = values.length;
  const value = values.reduce((sum, one) => sum + one, 0) / Math.max(1, n);
  if (n < 2) return { value, low: null, high: null };
  const squares = values.reduce((sum, one) => sum + (one - value) * (one - value), 0);
  const { low, high } = tInterval(n, value, squares / (n - 1), CONFIDENCE, 'higher');
  return { value, low, high };
}

/** One plan's curve, a value for each point and replication, all a day. */
export interface Curve {
  /** Margin above the baseline less what fell due by the unit, monotone in its mean. */
  readonly gains: readonly (readonly number[])[];
  /** The own brands' part of the margin, averaged over the same points. */
  readonly ownGains: readonly (readonly number[])[];
}

export function curveOf({ points, replications }: ChainReturns, planIx: number): Curve {
  const row = points[planIx];
  const net = row.map(({ gain, spend }) => gain.map((value, r) => value - spend[r]));
  const blocks = monotoneBlocks(net);
  const averaged = (values: readonly (readonly number[])[]): number[][] =>
    blocks.flatMap(({ from, to, weights }) => {
      const mean = Array.from({ length: replications }, (_, r) =>
        weights.reduce((sum, weight, k) => sum + weight * values[from + k][r], 0),
      );
      return Array.from({ length: to - from }, () => mean);
    });
  return { gains: averaged(net), ownGains: averaged(row.map(({ ownGain }) => ownGain)) };
}

interface Block {
  readonly from: number;
  readonly to: number;
  /** Of its points, summing to 1: surer points weigh more. */
  readonly weights: readonly number[];
}

/** Neighbouring points pooled until their means run one way (pool adjacent violators). */
function monotoneBlocks(values: readonly (readonly number[])[]): Block[] {
  const figures = values.map((own) => {
    const mean = own.reduce((sum, value) => sum + value, 0) / own.length;
    const squares = own.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
    return { mean, squares };
  });
  const noise = figures.reduce((sum, { squares }) => sum + squares, 0);
  // A point without any scatter would outweigh all others: it is held to a hundredth of the mean scatter.
  const least = Math.max(noise / figures.length / 100, Number.MIN_VALUE);
  const weights = figures.map(({ squares }) => (noise === 0 ? 1 : 1 / Math.max(squares, least)));
  const total = figures.reduce((sum, { mean }, at) => sum + mean * weights[at], 0);
  const sign = total < 0 ? -1 : 1;
  const blocks: { from: number; to: number; weight: number; mean: number }[] = [];
  figures.forEach(({ mean }, at) => {
    blocks.push({ from: at, to: at + 1, weight: weights[at], mean });
    while (blocks.length > 1) {
      const [before, last] = blocks.slice(-2);
      if (sign * before.mean <= sign * last.mean) break;
      const weight = before.weight + last.weight;
      blocks.splice(-2, 2, {
        from: before.from,
        to: last.to,
        weight,
        mean: (before.mean * before.weight + last.mean * last.weight) / weight,
      });
    }
  });
  return blocks.map(({ from, to, weight }) => ({
    from,
    to,
    weights: weights.slice(from, to).map((own) => own / weight),
  }));
}

/** The values of a curve at a reading, by replication. */
export function readCurve(values: readonly (readonly number[])[], { weights }: Reading): number[] {
  return values[0].map((_, r) =>
    weights.reduce((sum, { pointIx, weight }) => sum + weight * values[pointIx][r], 0),
  );
}

/** Share of shoppers who had the display in view. */
export function seenAt(returns: ChainReturns, planIx: number, { weights }: Reading): number {
  const total = weights.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return 0;
  // Below the first point its share holds: there are fewer shoppers, who see as much.
  return (
    weights.reduce((sum, { pointIx, weight }) => {
      const { seenShare } = returns.points[planIx][pointIx];
      const mean = seenShare.reduce((all, share) => all + share, 0) / Math.max(1, seenShare.length);
      return sum + weight * mean;
    }, 0) / total
  );
}
