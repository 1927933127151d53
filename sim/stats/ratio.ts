// The ratio of two means taken over the same replications, with Fieller's interval: no interval, and no figure worth
// having, where the denominator is not clear of 0.
import { mean, sampleVariance } from 'simple-statistics';
import { studentQuantile } from './student.ts';

export interface Ratio {
  /** All three are null where the denominator's interval holds 0 (the ratio could be anything), or is not yet known. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

const unknown: Ratio = { value: null, low: null, high: null };

/** mean(numerators) / mean(denominators). Exact where the denominator never varies: then it is a t interval, scaled. */
export function ratioOfMeans(
  numerators: readonly number[],
  denominators: readonly number[],
  confidence: number,
): Ratio {
  const n = numerators.length;
  if (denominators.length !== n)
    throw new RangeError(`a ratio of ${n} numerators and ${denominators.length} denominators`);
  if (n < 2) return unknown;
  const x = mean([...numerators]);
  const y = mean([...denominators]);
  const t = studentQuantile((1 + confidence) / 2, n - 1);
  const square = (t * t) / n;
  const xx = square * spread(numerators);
  const yy = square * spread(denominators);
  const xy = square * covariance(numerators, denominators, x, y);
  // The r for which "mean of numerator - r denominator = 0" is not rejected: a r^2 - 2 b r + c <= 0.
  const a = y * y - yy;
  if (a <= 0) return unknown;
  const b = x * y - xy;
  const c = x * x - xx;
  const root = Math.sqrt(Math.max(0, b * b - a * c));
  return { value: x / y, low: (b - root) / a, high: (b + root) / a };
}

/** Equal values have no variance; taken from their rounded mean it could come out as 1e-34. */
function spread(values: readonly number[]): number {
  return values.every((value) => value === values[0]) ? 0 : sampleVariance([...values]);
}

function covariance(xs: readonly number[], ys: readonly number[], x: number, y: number): number {
  if (spread(xs) === 0 || spread(ys) === 0) return 0;
  return xs.reduce((sum, value, i) => sum + (value - x) * (ys[i] - y), 0) / (xs.length - 1);
}
