// Bootstrap interval of a mean (bias-corrected and accelerated), the same for the same seed text.
import seedrandom from 'seedrandom';
import { mean, quantileSorted } from 'simple-statistics';
import { normalCdf, normalQuantile } from './normal.ts';

export interface BootstrapOptions {
  readonly confidence: number;
  readonly resamples: number;
  readonly seed: string;
}

/** Interval of the mean of the values; needs two or more. Values without spread give low = high. */
export function bootstrapInterval(
  values: readonly number[],
  { confidence, resamples, seed }: BootstrapOptions,
): { low: number; high: number } {
  const n = values.length;
  const centre = mean([...values]);
  if (values.every((value) => value === values[0])) return { low: values[0], high: values[0] };
  const random = seedrandom.alea(seed);
  const means = new Float64Array(resamples);
  for (let r = 0; r < resamples; r++) {
    let sum = 0;
    for (let i = 0; i < n; i++) sum += values[Math.floor(random() * n)];
    means[r] = sum / n;
  }
  means.sort();
  const sorted = Array.from(means);
  const tail = (1 - confidence) / 2;

  // Bias: where the observed mean stands among the resampled ones (half of those equal to it count).
  let below = 0;
  for (const value of sorted) below += value < centre ? 1 : value === centre ? 0.5 : 0;
  const bias = normalQuantile(below / resamples);
  if (!Number.isFinite(bias))
    return { low: quantileSorted(sorted, tail), high: quantileSorted(sorted, 1 - tail) };

  // Acceleration, from leaving one value out: for a mean this is a sixth of the skewness over the root of n.
  let squares = 0;
  let cubes = 0;
  for (const value of values) {
    const d = value - centre;
    squares += d * d;
    cubes += d * d * d;
  }
  const acceleration = cubes / (6 * squares * Math.sqrt(squares));
  const at = (p: number): number => {
    const z = bias + normalQuantile(p);
    return quantileSorted(sorted, normalCdf(bias + z / (1 - acceleration * z)));
  };
  return { low: at(tail), high: at(1 - tail) };
}

/**
 * Percentile interval of any figure of a sample: `figure` is given the numbers of the values drawn, as many as there
 * are. Infinite figures stand at the end, so that an interval may be open.
 */
export function bootstrapFigure(
  n: number,
  figure: (drawn: Int32Array) => number,
  { confidence, resamples, seed }: BootstrapOptions,
): { low: number; high: number } {
  const random = seedrandom.alea(seed);
  const drawn = new Int32Array(n);
  const figures = new Float64Array(resamples);
  for (let r = 0; r < resamples; r++) {
    for (let i = 0; i < n; i++) drawn[i] = Math.floor(random() * n);
    figures[r] = figure(drawn);
  }
  figures.sort();
  const tail = Math.floor((resamples * (1 - confidence)) / 2);
  return { low: figures[tail], high: figures[resamples - 1 - tail] };
}
