// Statistics for the tests themselves: exact distributions and tests with a stated false-alarm rate. Written on Math
// alone, apart from the code under test.

/** Two-sided 99.9 % point of the standard normal distribution. */
export const Z999 = 3.2905267314919255;

/** Two-sided 99.9 % point of Student's t with 29 degrees of freedom (30 runs). */
export const T999_29 = 3.659405019466333;

/** ln of the gamma function (Lanczos), relative error near 1e-15. */
export function lnGamma(x: number): number {
  const g = [
    0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
    12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
  ];
  let sum = g[0];
  for (let i = 1; i < 9; i++) sum += g[i] / (x - 1 + i);
  const t = x + 6.5;
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum);
}

/** Regularised upper incomplete gamma function Q(a, x). */
export function gammaQ(a: number, x: number): number {
  if (x <= 0) return 1;
  const front = Math.exp(a * Math.log(x) - x - lnGamma(a));
  if (x < a + 1) {
    let term = 1 / a;
    let sum = term;
    for (let n = 1; term > sum * 1e-17; n++) {
      term *= x / (a + n);
      sum += term;
    }
    return 1 - front * sum;
  }
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let h = d;
  for (let i = 1; i < 10_000; i++) {
    const an = -i * (i - a);
    b += 2;
    d = 1 / (an * d + b);
    c = b + an / c;
    h *= d * c;
    if (Math.abs(d * c - 1) < 1e-16) break;
  }
  return front * h;
}

/** Standard normal distribution function. */
export function normalCdf(x: number): number {
  const tail = 0.5 * gammaQ(0.5, (x * x) / 2);
  return x < 0 ? tail : 1 - tail;
}

/** P(chi-square with df degrees of freedom exceeds a value). */
export function chiSquareP(value: number, df: number): number {
  return gammaQ(df / 2, value / 2);
}

/** p-value of Pearson's test of counts against expected counts (or shares of the counts' total). */
export function pearsonP(counts: ArrayLike<number>, expected: ArrayLike<number>, lessDf = 1): number {
  let total = 0;
  let sum = 0;
  for (let i = 0; i < counts.length; i++) {
    total += counts[i];
    sum += expected[i];
  }
  let chi = 0;
  for (let i = 0; i < counts.length; i++) {
    const aim = lessDf === 0 ? expected[i] : (expected[i] * total) / sum;
    if (aim < 5) throw new Error(`cell ${i} expects ${aim}, fewer than 5: merge cells`);
    chi += (counts[i] - aim) ** 2 / aim;
  }
  return chiSquareP(chi, counts.length - lessDf);
}

/** Two-sided p-value of k successes in n trials of probability p (normal, with continuity correction). */
export function binomialP(k: number, n: number, p: number): number {
  const sd = Math.sqrt(n * p * (1 - p));
  if (sd === 0) return k === n * p ? 1 : 0;
  return 2 * normalCdf(-Math.max(0, Math.abs(k - n * p) - 0.5) / sd);
}

/** p-value of Kolmogorov and Smirnov's test of a sample against a distribution function (asymptotic, n > 1000). */
export function kolmogorovP(sample: ArrayLike<number>, cdf: (x: number) => number): number {
  const sorted = Float64Array.from(sample).sort();
  const n = sorted.length;
  let d = 0;
  for (let i = 0; i < n; i++) {
    const f = cdf(sorted[i]);
    d = Math.max(d, f - i / n, (i + 1) / n - f);
  }
  const x = (Math.sqrt(n) + 0.12 + 0.11 / Math.sqrt(n)) * d;
  if (x < 0.3) return 1;
  let p = 0;
  for (let k = 1; k < 100; k++) p += (k % 2 === 1 ? 2 : -2) * Math.exp(-2 * k * k * x * x);
  return p;
}

export function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i];
  return sum / values.length;
}

export function variance(values: ArrayLike<number>): number {
  const m = mean(values);
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += (values[i] - m) ** 2;
  return sum / (values.length - 1);
}

/** How many standard errors the mean of independent values lies from where it should. */
export function zOfMean(values: ArrayLike<number>, expected: number): number {
  return (mean(values) - expected) / Math.sqrt(variance(values) / values.length);
}

/** Means of equal consecutive batches of a series, the first of which is dropped as warm-up. */
export function batchMeans(series: ArrayLike<number>, batches: number): number[] {
  const size = Math.floor(series.length / (batches + 1));
  const means: number[] = [];
  for (let batch = 1; batch <= batches; batch++) {
    let sum = 0;
    for (let i = batch * size; i < (batch + 1) * size; i++) sum += series[i];
    means.push(sum / size);
  }
  return means;
}

export function poissonMass(k: number, rate: number): number {
  return Math.exp(k * Math.log(rate) - rate - lnGamma(k + 1));
}

/** Counts of 0, 1, ... with everything from the last cell on merged into it. */
export function countsUpTo(values: ArrayLike<number>, last: number): number[] {
  const counts = new Array<number>(last + 1).fill(0);
  for (let i = 0; i < values.length; i++) counts[Math.min(last, values[i])]++;
  return counts;
}

/** Poisson shares of 0, 1, ... with everything from the last cell on merged into it. */
export function poissonShares(rate: number, last: number): number[] {
  const shares = Array.from({ length: last }, (_, k) => poissonMass(k, rate));
  return [...shares, 1 - shares.reduce((sum, share) => sum + share, 0)];
}
