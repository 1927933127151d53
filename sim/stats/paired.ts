// Paired comparison of two plans: replication i of both was shopped by the same shoppers with the same luck.
import { mean, sampleCorrelation, sampleVariance } from 'simple-statistics';
import { bootstrapInterval } from './bootstrap.ts';
import { studentCdf, studentQuantile, twoSidedP } from './student.ts';

export type BetterIs = 'higher' | 'lower';

/**
 * Why a part of a comparison is null: nothing run yet, one replication, or every difference the same, which tells nothing
 * of how far it may vary.
 */
export type PairedNote = 'noReplication' | 'oneReplication' | 'noVariance';

export interface Paired {
  readonly n: number;
  /** Mean of the baseline, of the alternative, and of the differences alternative - baseline. */
  readonly baseline: number;
  readonly alternative: number;
  readonly difference: number;
  /** Of the difference; null where there is a note. */
  readonly standardError: number | null;
  /** t interval of the difference; null where there is a note. */
  readonly low: number | null;
  readonly high: number | null;
  /** Bootstrap interval (BCa); null where there is a note or when not asked for. */
  readonly bootstrapLow: number | null;
  readonly bootstrapHigh: number | null;
  /** Probability that the alternative is truly better, with a flat prior; null where there is a note. */
  readonly pBetter: number | null;
  /** Two-sided p value of "no difference"; null where there is a note. */
  readonly pValue: number | null;
  /** Between the paired results; null where one of them never varies. */
  readonly correlation: number | null;
  /** Variance of a difference of independent runs over the variance of the paired one; null where that is 0. */
  readonly varianceRatio: number | null;
  readonly note: PairedNote | null;
}

export interface PairedOptions {
  /** Of both intervals; 0.95 when left out. */
  readonly confidence?: number;
  readonly betterIs?: BetterIs;
  /** Resamples of the bootstrap; 2000 when left out, 0 for none. */
  readonly resamples?: number;
  readonly bootstrapSeed?: string;
}

export function pairedDifference(
  baseline: readonly number[],
  alternative: readonly number[],
  options: PairedOptions = {},
): Paired {
  const { confidence = 0.95, resamples = 2000, bootstrapSeed = 'paired' } = options;
  checkConfidence(confidence);
  const n = baseline.length;
  if (alternative.length !== n)
    throw new RangeError(`paired results: ${n} of the baseline, ${alternative.length} of the alternative`);
  const differences = baseline.map((value, i) => alternative[i] - value);
  const means =
    n === 0
      ? { baseline: 0, alternative: 0, difference: 0 }
      : { baseline: mean([...baseline]), alternative: mean([...alternative]), difference: mean(differences) };
  if (n < 2) return { n, ...means, ...unknown, note: n === 0 ? 'noReplication' : 'oneReplication' };

  // Equal differences have no variance; taken from the rounded mean it could come out as 1e-34.
  const variance = differences.every((value) => value === differences[0]) ? 0 : sampleVariance(differences);
  const varianceA = sampleVariance([...baseline]);
  const varianceB = sampleVariance([...alternative]);
  // Differences that never vary are no certainty: two days agree by luck, and rare units are the same most days.
  const isConstant = variance === 0;
  const interval = isConstant
    ? { low: null, high: null, pBetter: null, pValue: null }
    : tInterval(n, means.difference, variance, confidence, options.betterIs ?? 'higher');
  const bootstrap =
    resamples > 0 && !isConstant
      ? bootstrapInterval(differences, { confidence, resamples, seed: bootstrapSeed })
      : null;
  return {
    n,
    ...means,
    standardError: isConstant ? null : Math.sqrt(variance / n),
    ...interval,
    bootstrapLow: bootstrap?.low ?? null,
    bootstrapHigh: bootstrap?.high ?? null,
    correlation:
      varianceA > 0 && varianceB > 0
        ? within(-1, sampleCorrelation([...baseline], [...alternative]), 1)
        : null,
    varianceRatio: variance > 0 ? (varianceA + varianceB) / variance : null,
    note: isConstant ? 'noVariance' : null,
  };
}

/** The t interval of a mean difference and how sure its sign is, from its moments. n is 2 or more. */
export function tInterval(
  n: number,
  difference: number,
  variance: number,
  confidence: number,
  betterIs: BetterIs,
): { low: number; high: number; pBetter: number; pValue: number } {
  const error = Math.sqrt(variance / n);
  if (error === 0) {
    const pHigher = difference > 0 ? 1 : difference < 0 ? 0 : 0.5;
    const pBetter = betterIs === 'higher' ? pHigher : 1 - pHigher;
    return { low: difference, high: difference, pBetter, pValue: difference === 0 ? 1 : 0 };
  }
  const half = studentQuantile((1 + confidence) / 2, n - 1) * error;
  const t = difference / error;
  return {
    low: difference - half,
    high: difference + half,
    pBetter: studentCdf(betterIs === 'higher' ? t : -t, n - 1),
    pValue: twoSidedP(t, n - 1),
  };
}

/**
 * Holm's adjustment: p values of several alternatives against one baseline, in the order given. `tests` is how many tests
 * the level is shared out over where each is judged, so that an interval of confidence 1 - alpha / tests leaves out "no
 * difference" exactly where the adjusted p value is below alpha.
 */
export function holm(
  pValues: readonly number[],
  alpha = 0.05,
): readonly { readonly pHolm: number; readonly tests: number }[] {
  const order = pValues.map((_, i) => i).sort((i, j) => pValues[i] - pValues[j] || i - j);
  const adjusted = new Array<{ pHolm: number; tests: number }>(pValues.length);
  let pHolm = 0;
  let tests = pValues.length;
  order.forEach((i, rank) => {
    const before = pHolm;
    pHolm = Math.max(pHolm, Math.min(1, (pValues.length - rank) * pValues[i]));
    // After the first that is not shown, none is: they are held against what stopped it.
    if (before < alpha) tests = pValues.length - rank;
    adjusted[i] = { pHolm, tests };
  });
  return adjusted;
}

/**
 * A paired difference as one of several that are asked at once: interval and probability allow for their number, so that
 * they say the same as the adjusted p value.
 */
export type Judged = Paired & { readonly pHolm: number | null };

/** Several alternatives against one baseline, each judged with allowance for the others (Holm). */
export function pairedFamily(
  baseline: readonly number[],
  alternatives: readonly (readonly number[])[],
  options: PairedOptions = {},
): Judged[] {
  const { confidence = 0.95, betterIs = 'higher' } = options;
  const alone = alternatives.map((values) =>
    pairedDifference(baseline, values, { ...options, resamples: 0 }),
  );
  const allowed = holm(
    alone.map(({ pValue }) => pValue ?? 1),
    1 - confidence,
  );
  return alone.map((pair, k) => {
    const { pHolm, tests } = allowed[k];
    const held = { ...options, confidence: 1 - (1 - confidence) / tests };
    const found = pairedDifference(baseline, alternatives[k], held);
    if (pair.pValue === null) return { ...found, pHolm: null };
    const isBetter = pair.difference > 0 === (betterIs === 'higher');
    return { ...found, pBetter: isBetter ? 1 - pHolm / 2 : pHolm / 2, pHolm };
  });
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
};

function checkConfidence(confidence: number): void {
  if (!(confidence > 0 && confidence < 1)) throw new RangeError(`confidence: ${confidence}; between 0 and 1`);
}

function within(low: number, value: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
