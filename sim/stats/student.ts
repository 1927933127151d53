// Student's t distribution for whole degrees of freedom: cdf and quantile, better than 1e-10, same bits everywhere.
//
// The upper tail is half a regularised incomplete beta function I_x(df/2, 1/2) at x = df / (df + t^2). With a whole
// df its gamma functions are products of halves and x^(df/2) is a whole power of a root, so no logarithm is needed.
import { normalQuantile } from './normal.ts';

const SQRT_PI = 1.772453850905516;

/** P(T <= t) with df degrees of freedom, a whole number from 1. */
export function studentCdf(t: number, df: number): number {
  checkDf(df);
  if (Number.isNaN(t)) return Number.NaN;
  return t > 0 ? 1 - upperTail(t, df) : upperTail(-t, df);
}

/** The t with P(T <= t) = p. */
export function studentQuantile(p: number, df: number): number {
  checkDf(df);
  if (!(p >= 0 && p <= 1)) return Number.NaN;
  if (p === 0.5) return 0;
  if (p === 0) return -Infinity;
  if (p === 1) return Infinity;
  return p < 0.5 ? -quantileOfTail(p, df) : quantileOfTail(1 - p, df);
}

/** Two-sided p value of an observed t. */
export function twoSidedP(t: number, df: number): number {
  checkDf(df);
  return 2 * upperTail(Math.abs(t), df);
}

function checkDf(df: number): void {
  if (!Number.isInteger(df) || df < 1)
    throw new RangeError(`degrees of freedom: ${df}; a whole number from 1`);
}

/** The t > 0 with P(T > t) = tail, 0 < tail < 1/2: Newton's method kept inside a bracket. */
function quantileOfTail(tail: number, df: number): number {
  let low = 0;
  let high = 1;
  while (upperTail(high, df) > tail) {
    low = high;
    high *= 2;
    if (high > 1e300) return Infinity;
  }
  let t = Math.min(Math.max(-normalQuantile(tail), low), high);
  for (let step = 0; step < 200; step++) {
    const excess = upperTail(t, df) - tail;
    if (excess === 0) return t;
    if (excess > 0) low = t;
    else high = t;
    const newton = t + excess / density(t, df);
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    if (Math.abs(next - t) <= 1e-15 * t) return next;
    t = next;
  }
  return t;
}

/** P(T > t) for t >= 0. */
function upperTail(t: number, df: number): number {
  if (t === 0) return 0.5;
  if (t === Infinity) return 0;
  const square = t * t;
  const x = df / (df + square);
  const y = square / (df + square); // 1 - x without cancellation
  const front = (wholePower(Math.sqrt(x), df) * Math.sqrt(y) * gammaRatio(df)) / SQRT_PI;
  // The continued fraction converges fast on the side of its mean; the other side is its complement.
  return x < (df / 2 + 1) / (df / 2 + 2.5)
    ? (0.5 * front * betaFraction(x, df / 2, 0.5)) / (df / 2)
    : 0.5 - (0.5 * front * betaFraction(y, 0.5, df / 2)) / 0.5;
}

function density(t: number, df: number): number {
  const shrink = 1 / Math.sqrt(1 + (t * t) / df);
  return (gammaRatio(df) / (Math.sqrt(df) * SQRT_PI)) * wholePower(shrink, df + 1);
}

/** Gamma((df + 1) / 2) / Gamma(df / 2). */
function gammaRatio(df: number): number {
  if (df > 400) {
    // Stirling's series of the quotient; the first term left out is below 1e-15 here.
    const r = 1 / df;
    return (
      Math.sqrt(df / 2) *
      (1 - r * (1 / 4 - r * (1 / 32 + r * (5 / 128 - r * (21 / 2048 + r * (399 / 8192))))))
    );
  }
  // Gamma(z + 1) = z Gamma(z) above and below: from n to n + 2 the ratio grows by (n + 1) / n.
  let ratio = df % 2 === 1 ? 1 / SQRT_PI : SQRT_PI / 2;
  for (let n = df % 2 === 1 ? 1 : 2; n < df; n += 2) ratio *= (n + 1) / n;
  return ratio;
}

/** base to a whole power, by squaring. */
function wholePower(base: number, exponent: number): number {
  let result = 1;
  let square = base;
  for (let rest = exponent; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result *= square;
    square *= square;
  }
  return result;
}

/** The continued fraction of the incomplete beta function (modified Lentz). */
function betaFraction(x: number, a: number, b: number): number {
  const TINY = 1e-300;
  let c = 1;
  let d = 1 - ((a + b) * x) / (a + 1);
  d = 1 / (Math.abs(d) < TINY ? TINY : d);
  let fraction = d;
  for (let m = 1; m <= 10_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 + even * d;
    d = 1 / (Math.abs(d) < TINY ? TINY : d);
    c = 1 + even / c;
    if (Math.abs(c) < TINY) c = TINY;
    fraction *= c * d;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 + odd * d;
    d = 1 / (Math.abs(d) < TINY ? TINY : d);
    c = 1 + odd / c;
    if (Math.abs(c) < TINY) c = TINY;
    const factor = c * d;
    fraction *= factor;
    if (Math.abs(factor - 1) < 1e-16) break;
  }
  return fraction;
}
