// Gives each category its bays: categories keep their order along the runs of their zone, none is split.
import { apportion } from './chance.ts';
import type { Run, Slot } from './fixtures.ts';
import type { RangedCategory } from './range.ts';
import { baysWanted } from './shelving.ts';

export interface Assignment {
  readonly category: RangedCategory;
  readonly slots: readonly Slot[];
}

/** Most categories considered for one run. */
const MOST_ON_A_RUN = 24;

/** Categories in order along the runs in order, each run about equally full for its length. */
export function assignBays(categories: readonly RangedCategory[], runs: readonly Run[]): Assignment[] {
  if (categories.length === 0) return [];
  const { style, bay } = runs[0].slots[0];
  const wanted = categories.map((category) => baysWanted(category, style, bay.widthM * 1000));
  const cuts = cutEvenly(
    wanted,
    runs.map(({ slots }) => slots.length),
  );
  return runs.flatMap((run, runIx) => {
    const first = cuts[runIx];
    const last = cuts[runIx + 1];
    const counts = apportion(run.slots.length, wanted.slice(first, last), 1);
    let at = 0;
    return counts.map((count, ix) => {
      const slots = run.slots.slice(at, at + count);
      at += count;
      return { category: categories[first + ix], slots };
    });
  });
}

/**
 * Where to cut a row of demands so that each run gets a contiguous part in proportion to its length: least sum of
 * squared differences, by dynamic programming. Returns the first index of each run, and the end.
 */
function cutEvenly(wanted: readonly number[], lengths: readonly number[]): number[] {
  const n = wanted.length;
  const scale = lengths.reduce((a, b) => a + b, 0) / wanted.reduce((a, b) => a + b, 0);
  const upTo = [0];
  for (const bays of wanted) upTo.push(upTo[upTo.length - 1] + bays * scale);
  let best = upTo.map((_, end) => (end === 0 ? 0 : Number.POSITIVE_INFINITY));
  const choice: Int32Array[] = [];
  for (const length of lengths) {
    const next = new Array<number>(n + 1).fill(Number.POSITIVE_INFINITY);
    const from = new Int32Array(n + 1);
    for (let end = 1; end <= n; end++) {
      for (let start = Math.max(0, end - Math.min(MOST_ON_A_RUN, length)); start < end; start++) {
        const gap = (upTo[end] - upTo[start] - length) / length;
        const cost = best[start] + gap * gap * length;
        if (cost < next[end]) {
          next[end] = cost;
          from[end] = start;
        }
      }
    }
    choice.push(from);
    best = next;
  }
  if (best[n] === Number.POSITIVE_INFINITY) {
    throw new Error(`${n} categories do not divide over ${lengths.length} runs`);
  }
  const cuts = [n];
  for (let ix = lengths.length - 1; ix >= 0; ix--) cuts.unshift(choice[ix][cuts[0]]);
  return cuts;
}
