// The standard normal distribution: cdf and quantile, within 1e-14 and with the same bits in every engine.
import { exp, normalQuantile as roughQuantile } from '../base/ln.ts';

const INVERSE_SQRT_2PI = 0.3989422804014327;

/** P(Z <= z). */
export function normalCdf(z: number): number {
  if (Number.isNaN(z)) return Number.NaN;
  return z > 0 ? 1 - lowerTail(-z) : lowerTail(z);
}

/** The z with P(Z <= z) = p; -Infinity at 0 and Infinity at 1. */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) return Number.NaN;
  if (p === 0) return -Infinity;
  if (p === 1) return Infinity;
  if (p > 0.5) return -normalQuantile(1 - p);
  let z = roughQuantile(p);
  // Halley steps on the cdf: each about triples the digits that are right.
  for (let step = 0; step < 2; step++) {
    const error = (lowerTail(z) - p) / density(z);
    z -= error / (1 + (z * error) / 2);
  }
  return z;
}

function density(z: number): number {
  return INVERSE_SQRT_2PI * exp((-z * z) / 2);
}

/** P(Z <= z) for z <= 0. */
function lowerTail(z: number): number {
  if (z < -38.5) return 0;
  const x = -z;
  if (x < 2.5) {
    // Phi(x) - 1/2 = density(x) * (x + x^3/3 + x^5/(3*5) + ...): all terms positive, nothing cancels in the sum.
    let term = x;
    let sum = x;
    for (let k = 3; term > sum * 1e-17; k += 2) {
      term *= (x * x) / k;
      sum += term;
    }
    return 0.5 - density(x) * sum;
  }
  // Mills' ratio as the continued fraction 1/(x + 1/(x + 2/(x + 3/(x + ...)))), from the inside out.
  let fraction = x;
  for (let k = 160; k >= 1; k--) fraction = x + k / fraction;
  return density(x) / fraction;
}
