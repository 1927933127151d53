// The documents' order of five kinds of floor-stack places (E19) beside the order the simulation finds: what a place of
// the kind adds to the goods' units on average, and how far the two orders agree.
import seedrandom from 'seedrandom';
import { quantileSorted } from 'simple-statistics';
import type { StackRank } from '../../placements/stackPlaces.ts';
import { kendallTau } from '../../stats/selection.ts';

export interface RankClass {
  readonly rank: StackRank;
  readonly places: number;
  /** Units of the goods a day more, on average over the places of the class. */
  readonly units: number;
  readonly low: number;
  readonly high: number;
}

export interface RankAgreement {
  /** Classes with a place, by the documents' rank. */
  readonly classes: readonly RankClass[];
  /** Their ranks, the simulated best first. */
  readonly simulated: readonly StackRank[];
  /** Kendall's tau: 1 the documents' order, -1 its reverse; with its interval over resampled replications. */
  readonly tau: number;
  readonly low: number;
  readonly high: number;
  /** Replications every place of the classes has. */
  readonly n: number;
}

const RESAMPLES = 1000;

/** Null with fewer than two classes or replications. */
export function rankAgreement(
  places: readonly { readonly rank: StackRank | null; readonly units: readonly number[] }[],
  seed: string,
  confidence: number,
): RankAgreement | null {
  const ranked = places.filter(({ rank }) => rank !== null);
  if (ranked.length === 0) return null;
  const n = Math.min(...ranked.map(({ units }) => units.length));
  const ranks = [...new Set(ranked.map(({ rank }) => rank!))].sort((a, b) => a - b);
  if (n < 2 || ranks.length < 2) return null;
  // By class: the mean over its places in each replication.
  const byClass = ranks.map((rank) => {
    const own = ranked.filter((place) => place.rank === rank);
    return {
      ...{ rank, places: own.length },
      values: Array.from(
        { length: n },
        (_, r) => own.reduce((sum, { units }) => sum + units[r], 0) / own.length,
      ),
    };
  });
  const wanted = ranks.map((rank) => -rank);
  const means = byClass.map(({ values }) => values.reduce((sum, value) => sum + value, 0) / n);
  const random = seedrandom.alea(`${seed}/ranks`);
  const taus: number[] = [];
  const resampled: number[][] = byClass.map(() => []);
  for (let draw = 0; draw < RESAMPLES; draw++) {
    const picked = Array.from({ length: n }, () => Math.floor(random() * n));
    const drawn = byClass.map(({ values }) => picked.reduce((sum, r) => sum + values[r], 0) / n);
    taus.push(kendallTau(wanted, drawn)!);
    drawn.forEach((value, ix) => {
      resampled[ix].push(value);
    });
  }
  const tail = (1 - confidence) / 2;
  const at = (values: readonly number[], p: number) =>
    quantileSorted(
      [...values].sort((a, b) => a - b),
      p,
    );
  const order = ranks.map((_, ix) => ix).sort((a, b) => means[b] - means[a] || a - b);
  return {
    classes: byClass.map(({ rank, places }, ix) => ({
      ...{ rank, places, units: means[ix] },
      low: at(resampled[ix], tail),
      high: at(resampled[ix], 1 - tail),
    })),
    simulated: order.map((ix) => ranks[ix]),
    tau: kendallTau(wanted, means)!,
    low: at(taus, tail),
    high: at(taus, 1 - tail),
    n,
  };
}
