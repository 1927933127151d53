// A paired comparison kept up replication by replication, without the earlier values (Welford's method).
import { type BetterIs, tInterval } from './paired.ts';

export interface RunningPair {
  readonly n: number;
  readonly baseline: number;
  readonly alternative: number;
  readonly difference: number;
  /** Sums of squared deviations from the means above. */
  readonly squaresBaseline: number;
  readonly squaresAlternative: number;
  readonly squaresDifference: number;
}

export const emptyPair: RunningPair = {
  n: 0,
  baseline: 0,
  alternative: 0,
  difference: 0,
  squaresBaseline: 0,
  squaresAlternative: 0,
  squaresDifference: 0,
};

/** The pair after one more replication. */
export function addPair(pair: RunningPair, baseline: number, alternative: number): RunningPair {
  const n = pair.n + 1;
  const difference = alternative - baseline;
  const meanBaseline = pair.baseline + (baseline - pair.baseline) / n;
  const meanAlternative = pair.alternative + (alternative - pair.alternative) / n;
  const meanDifference = pair.difference + (difference - pair.difference) / n;
  return {
    n,
    baseline: meanBaseline,
    alternative: meanAlternative,
    difference: meanDifference,
    squaresBaseline: pair.squaresBaseline + (baseline - pair.baseline) * (baseline - meanBaseline),
    squaresAlternative:
      pair.squaresAlternative + (alternative - pair.alternative) * (alternative - meanAlternative),
    squaresDifference:
      pair.squaresDifference + (difference - pair.difference) * (difference - meanDifference),
  };
}

/** Interval and probability so far; null with fewer than two replications. */
export function pairInterval(
  pair: RunningPair,
  confidence: number,
  betterIs: BetterIs,
): { low: number; high: number; pBetter: number; pValue: number } | null {
  if (pair.n < 2) return null;
  return tInterval(pair.n, pair.difference, pair.squaresDifference / (pair.n - 1), confidence, betterIs);
}
