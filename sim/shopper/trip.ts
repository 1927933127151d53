// What a shopper comes for: how many units, how many of them thought of beforehand, in which categories.
import { exp, normalQuantile } from '../base/ln.ts';

/** First index whose cumulative share reaches u; shares need not add up to exactly 1. */
export function pickCumulative(cumulative: Float64Array, u: number): number {
  const total = cumulative[cumulative.length - 1];
  const aim = u * total;
  let low = 0;
  let high = cumulative.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (cumulative[middle] > aim) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Running sums of some weights. */
export function cumulate(weights: ArrayLike<number>): Float64Array {
  const sums = new Float64Array(weights.length);
  let sum = 0;
  for (let i = 0; i < weights.length; i++) {
    sum += weights[i];
    sums[i] = sum;
  }
  return sums;
}

/**
 * Units wanted on a trip: zero-truncated Poisson-lognormal, cut at a largest basket. Cumulative shares of 1, 2, ...
 * Source: evidence rows basketLogMean, basketLogSd.
 */
export function basketTable(logMean: number, logSd: number, maxUnits: number): Float64Array {
  const most = Math.max(1, Math.floor(maxUnits));
  const shares = new Float64Array(most);
  const nNodes = 200; // midpoints of equal-probability slices of the lognormal
  for (let k = 0; k < nNodes; k++) {
    const rate = exp(logMean + logSd * normalQuantile((k + 0.5) / nNodes));
    let term = exp(-rate);
    for (let units = 1; units <= most; units++) {
      term *= rate / units;
      shares[units - 1] += term;
    }
  }
  return cumulate(shares);
}

/** Mean of a distribution over 1, 2, ... given by cumulative shares. */
export function meanOfTable(cumulative: Float64Array): number {
  const total = cumulative[cumulative.length - 1];
  let mean = 0;
  for (let i = 0; i < cumulative.length; i++)
    mean += (i + 1) * (cumulative[i] - (i > 0 ? cumulative[i - 1] : 0));
  return total > 0 ? mean / total : 0;
}

/** Binomial count by inversion of one uniform. */
export function binomialInverse(n: number, p: number, u: number): number {
  if (p <= 0 || n <= 0) return 0;
  if (p >= 1) return n;
  const odds = p / (1 - p);
  let term = 1;
  for (let i = 0; i < n; i++) term *= 1 - p;
  let sum = term;
  let k = 0;
  while (u > sum && k < n) {
    term *= (odds * (n - k)) / (k + 1);
    k++;
    sum += term;
  }
  return k;
}

/** Poisson count by inversion of one uniform. */
export function poissonInverse(mean: number, u: number): number {
  let term = exp(-mean);
  let sum = term;
  let k = 0;
  while (u > sum && k < 1000) {
    k++;
    term *= mean / k;
    sum += term;
  }
  return k;
}
