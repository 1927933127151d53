// A paired comparison kept up replication by replication, without the earlier values (Welford's method).
import { type BetterIs, tInterval } from './paired.ts';

export interface RunningPair {
  readonly n: number;
  readonly sumBaseline: number;
  readonly sumAlternative: number;
  readonly sumDifference: number;
  /** Sum of squared deviations of the differences from their mean. */
  readonly squares: number;
}

export const emptyPair: RunningPair = {
  n: 0,
  sumBaseline: 0,
  sumAlternative: 0,
  sumDifference: 0,
  squares: 0,
};

/** The pair after one more replication. */
export function addPair(pair: RunningPair, baseline: number, alternative: number): RunningPair {
  const n = pair.n + 1;
  const difference = alternative - baseline;
  const sumDifference = pair.sumDifference + difference;
  // Against the mean before and the mean after: their product is what the sum of squares grows by.
  const growth =
    pair.n === 0 ? 0 : (difference - pair.sumDifference / pair.n) * (difference - sumDifference / n);
  return {
    n,
    sumBaseline: pair.sumBaseline + baseline,
    sumAlternative: pair.sumAlternative + alternative,
    sumDifference,
    squares: pair.squares + growth,
  };
}

export interface PairSummary {
  readonly baseline: number;
  readonly alternative: number;
  readonly difference: number;
  /** t interval of the difference and probability of being better; null where they do not vary, as of one. */
  readonly low: number | null;
  readonly high: number | null;
  readonly pBetter: number | null;
}

/** Of sums kept up one by one: a variance this small against the square of the mean is none. */
const ROUNDING = 1e-24;

/** Means and interval so far. */
export function summarise(pair: RunningPair, confidence: number, betterIs: BetterIs): PairSummary {
  const n = Math.max(1, pair.n);
  const difference = pair.sumDifference / n;
  const means = { baseline: pair.sumBaseline / n, alternative: pair.sumAlternative / n, difference };
  const variance = pair.n < 2 ? 0 : pair.squares / (pair.n - 1);
  // Differences that never vary say nothing of how far they may: no interval.
  if (!(variance > ROUNDING * difference * difference))
    return { ...means, low: null, high: null, pBetter: null };
  const { low, high, pBetter } = tInterval(pair.n, difference, variance, confidence, betterIs);
  return { ...means, low, high, pBetter };
}
