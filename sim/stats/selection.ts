// Ranking and selection: which of several systems has the greatest mean, when all of them met the same shoppers.
//
// knSelection is the fully sequential procedure of Kim and Nelson (2001): a system leaves as soon as another is ahead of
// it by more than the noise of THEIR DIFFERENCE could make, so that common random numbers count (a variance of sums
// would gain nothing from them). The best is kept with probability 1 - alpha or more, wherever it leads by the
// indifference zone. halvingSelection spends a fixed number of replications: the better half goes on. Both are pure
// functions of the samples so far: samples[i][r] is system i in replication r, and systems that left have fewer.
import seedrandom from 'seedrandom';
import { exp, ln } from '../base/ln.ts';

export type Samples = readonly (readonly number[])[];

export interface SelectionState {
  /** Systems still in, by index. */
  readonly alive: readonly number[];
  /** Replications after which a system left; null for one that is in. */
  readonly outAfter: readonly (number | null)[];
  /** One is left, or those left are within the indifference zone of each other. */
  readonly isDecided: boolean;
  /** The one with the greatest mean among those in; -1 without any sample. */
  readonly best: number;
  /** Replications each system in is to have next; none once the selection is over. */
  readonly next: number | null;
}

export interface KnSettings {
  /** The wrong one is selected with at most this probability. */
  readonly alpha: number;
  /** Indifference zone: a lead smaller than this does not matter. */
  readonly delta: number;
  /** Replications of the first stage, 2 or more: the variances of all differences are taken from them. */
  readonly first: number;
  /** Most replications of a system; the procedure ends undecided there. */
  readonly most: number;
}

/** Replications after which those still in are close enough, and how far ahead one must be after r of them. */
export function knBoundary(
  nSystems: number,
  { alpha, delta, first }: Pick<KnSettings, 'alpha' | 'delta' | 'first'>,
): { h2: number; lead(variance: number, r: number): number; enough(variance: number): number } {
  // eta of Kim and Nelson with c = 1.
  const eta = 0.5 * (exp((-2 / (first - 1)) * ln((2 * alpha) / Math.max(1, nSystems - 1))) - 1);
  const h2 = 2 * eta * (first - 1);
  return {
    h2,
    lead: (variance, r) => Math.max(0, (delta / (2 * r)) * ((h2 * variance) / (delta * delta) - r)),
    enough: (variance) => Math.floor((h2 * variance) / (delta * delta)),
  };
}

export function knSelection(samples: Samples, settings: KnSettings): SelectionState {
  const { first, most } = settings;
  const k = samples.length;
  if (first < 2 || !(settings.delta > 0)) throw new RangeError('selection: first from 2, delta above 0');
  const outAfter: (number | null)[] = samples.map(() => null);
  let alive = samples.map((_, i) => i);
  if (k <= 1) return state(samples, alive, outAfter, true, null);
  const started = Math.min(...samples.map(({ length }) => length));
  if (started < first) return state(samples, alive, outAfter, false, first);
  const boundary = knBoundary(k, settings);
  const variance = differenceVariances(samples, first);
  const sums = samples.map((values) => sumOf(values, first));
  for (let r = first; ; r++) {
    const inBefore = alive;
    // Whom all agree to be behind leaves; everybody is judged against those in at the beginning of the round.
    alive = inBefore.filter((i) =>
      inBefore.every((j) => i === j || (sums[i] - sums[j]) / r >= -boundary.lead(variance(i, j), r)),
    );
    for (const i of inBefore) if (!alive.includes(i)) outAfter[i] = r;
    if (alive.length <= 1) return state(samples, alive, outAfter, true, null);
    // Beyond this nothing is ahead by the boundary of anything: the rest is within the indifference zone.
    const enough = 1 + Math.max(...alive.flatMap((i) => alive.map((j) => boundary.enough(variance(i, j)))));
    if (r >= enough) return state(samples, alive, outAfter, true, null);
    if (r >= most) return state(samples, alive, outAfter, false, null);
    if (alive.some((i) => samples[i].length <= r)) return state(samples, alive, outAfter, false, r + 1);
    for (const i of alive) sums[i] += samples[i][r];
  }
}

export interface HalvingSettings {
  /** Replications of all systems together. */
  readonly budget: number;
  /** Fewest replications of a system; 2 or more. */
  readonly first: number;
}

/** Sequential halving: equal shares of the budget to each round, and the better half of the systems goes on. */
export function halvingSelection(samples: Samples, { budget, first }: HalvingSettings): SelectionState {
  const k = samples.length;
  const outAfter: (number | null)[] = samples.map(() => null);
  let alive = samples.map((_, i) => i);
  if (k <= 1) return state(samples, alive, outAfter, true, null);
  let rounds = 0;
  for (let left = k; left > 1; left = Math.ceil(left / 2)) rounds++;
  let each = 0;
  let spent = 0;
  for (let round = 0; round < rounds; round++) {
    const share = (budget - spent) / (rounds - round);
    const more = Math.max(round === 0 ? first : 0, Math.floor(share / alive.length));
    each += more;
    spent += more * alive.length;
    if (alive.some((i) => samples[i].length < each)) return state(samples, alive, outAfter, false, each);
    const means = new Map(alive.map((i) => [i, sumOf(samples[i], each) / each]));
    const kept = [...alive]
      .sort((i, j) => means.get(j)! - means.get(i)! || i - j)
      .slice(0, Math.ceil(alive.length / 2));
    for (const i of alive) if (!kept.includes(i)) outAfter[i] = each;
    alive = kept.sort((i, j) => i - j);
  }
  return state(samples, alive, outAfter, true, null);
}

/**
 * How likely each of some systems is the best, by resampling replications of all of them together, so that what they
 * have in common stays in common. Systems that do as well as each other share. Spread is widened to that of n - 1.
 */
export function probabilityBest(
  samples: Samples,
  options: { readonly resamples?: number; readonly seed?: string } = {},
): number[] {
  const { resamples = 2000, seed = 'best' } = options;
  const k = samples.length;
  const n = Math.min(...samples.map(({ length }) => length));
  if (k === 0) return [];
  if (k === 1) return [1];
  if (n < 2) return samples.map(() => 1 / k);
  const random = seedrandom.alea(seed);
  const centre = samples.map((values) => sumOf(values, n) / n);
  const wider = Math.sqrt(n / (n - 1));
  const wins = new Float64Array(k);
  const counts = new Int32Array(n);
  for (let draw = 0; draw < resamples; draw++) {
    counts.fill(0);
    for (let i = 0; i < n; i++) counts[Math.floor(random() * n)]++;
    let best = Number.NEGATIVE_INFINITY;
    let leaders: number[] = [];
    for (let i = 0; i < k; i++) {
      let sum = 0;
      for (let r = 0; r < n; r++) sum += counts[r] * samples[i][r];
      const value = centre[i] + (sum / n - centre[i]) * wider;
      if (value > best) {
        best = value;
        leaders = [i];
      } else if (value === best) leaders.push(i);
    }
    for (const i of leaders) wins[i] += 1 / leaders.length;
  }
  return Array.from(wins, (won) => won / resamples);
}

/** Kendall's tau-a between two orders: 1 the same, -1 the other way round, 0 where neither; null of fewer than two. */
export function kendallTau(x: readonly number[], y: readonly number[]): number | null {
  const n = x.length;
  if (n < 2) return null;
  let agree = 0;
  for (let i = 0; i < n; i++)
    for (let j = i + 1; j < n; j++) agree += Math.sign(x[i] - x[j]) * Math.sign(y[i] - y[j]);
  return agree / ((n * (n - 1)) / 2);
}

function state(
  samples: Samples,
  alive: readonly number[],
  outAfter: readonly (number | null)[],
  isDecided: boolean,
  next: number | null,
): SelectionState {
  const n = alive.length === 0 ? 0 : Math.min(...alive.map((i) => samples[i].length));
  let best = -1;
  let most = Number.NEGATIVE_INFINITY;
  if (n > 0)
    for (const i of alive) {
      const value = sumOf(samples[i], n);
      if (value > most) {
        most = value;
        best = i;
      }
    }
  return { alive, outAfter, isDecided, best, next };
}

/** Variance of the difference of two systems over the first n replications, worked out when asked for. */
function differenceVariances(samples: Samples, n: number): (i: number, j: number) => number {
  const known = new Map<number, number>();
  return (i, j) => {
    const key = i < j ? i * samples.length + j : j * samples.length + i;
    let variance = known.get(key);
    if (variance === undefined) {
      let mean = 0;
      for (let r = 0; r < n; r++) mean += (samples[i][r] - samples[j][r]) / n;
      let squares = 0;
      for (let r = 0; r < n; r++) {
        const away = samples[i][r] - samples[j][r] - mean;
        squares += away * away;
      }
      variance = squares / (n - 1);
      known.set(key, variance);
    }
    return variance;
  };
}

function sumOf(values: readonly number[], n: number): number {
  let sum = 0;
  for (let r = 0; r < n; r++) sum += values[r];
  return sum;
}
