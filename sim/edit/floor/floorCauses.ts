// What shuts off a part of the floor: obstacles are taken away one by one, and the way is looked for again.

import { listBays } from '../../project/places.ts';
import type { Layout } from '../../project/schema.ts';
import type { NetworkEvidence } from '../../store/network.ts';
import { crossingShare } from '../../store/obstacle.ts';
import { type Reached, reachedFromEntrance } from '../../store/reached.ts';
import type { Solid } from './floorRects.ts';
import type { FloorRef } from './floorThings.ts';

/** What cannot be walked to though somebody could stand there. */
export interface ShutOff {
  readonly tillIds: readonly string[];
  readonly exit: boolean;
  readonly bayIds: readonly string[];
}

export interface Cause {
  /** Without these the rest could be reached: one thing, or several that shut it off together. */
  readonly things: readonly FloorRef[];
  readonly frees: ShutOff;
}

/** Causes that are looked for, things one cause may consist of, and floors tried for each: what bounds the time. */
const MOST_CAUSES = 3;
const MOST_TOGETHER = 4;
const MOST_TRIED = 5;
/** Straight lines that are drawn to what is shut off, each from so many places that are not. */
const MOST_AIMS = 12;
const MOST_FROM = 3;

export function sizeOf({ tillIds, exit, bayIds }: ShutOff): number {
  return tillIds.length + Number(exit) + bayIds.length;
}

function shutOff(store: Layout, { points, reached }: Reached): ShutOff {
  const isOff = (point: number): boolean => point >= 0 && !reached[point];
  return {
    tillIds: store.checkout.tills.filter((_, ix) => isOff(points.tillPoint[ix])).map(({ id }) => id),
    exit: isOff(points.exit),
    bayIds: listBays(store)
      .filter(({ ix }) => isOff(points.bayPoint[ix]))
      .map(({ bay }) => bay.id),
  };
}

/** The fewest things that shut off what is shut off, those that free most first. What has no such cause is left out. */
export function causesOf(
  store: Layout,
  evidence: NetworkEvidence,
  reach: Reached,
  solids: readonly Solid[],
  /** Of two things that free as much, the one of less weight is named. */
  weightOf: (solid: Solid) => number,
): Cause[] {
  const causes: Cause[] = [];
  const gone = new Set<Solid>();
  let now = reach;
  let off = shutOff(store, reach);
  while (sizeOf(off) > 0 && causes.length < MOST_CAUSES) {
    const without = (more: readonly Solid[]): Reached =>
      reachedWithout(store, evidence, new Set([...gone, ...more]));
    const freedBy = (more: readonly Solid[]): ShutOff => freed(store, off, without(more));
    const candidates = inTheWay(now, solids, gone);
    const alone = best(candidates, freedBy, weightOf);
    const found = alone ?? together(candidates, freedBy);
    if (!found) break;
    causes.push({ things: found.solids.map(({ ref }) => ref), frees: found.frees });
    for (const solid of found.solids) gone.add(solid);
    now = without([]);
    off = shutOff(store, now);
  }
  return causes;
}

interface Found {
  readonly solids: readonly Solid[];
  readonly frees: ShutOff;
}

function best(
  candidates: readonly Solid[],
  freedBy: (solids: readonly Solid[]) => ShutOff,
  weightOf: (solid: Solid) => number,
): Found | undefined {
  let found: Found | undefined;
  for (const solid of candidates) {
    const frees = freedBy([solid]);
    const more = sizeOf(frees) - (found ? sizeOf(found.frees) : 0);
    if (more > 0 || (found && more === 0 && weightOf(solid) < weightOf(found.solids[0])))
      found = { solids: [solid], frees };
  }
  return found;
}

/** Where no single thing is the cause: the first few in the way together, without those that make no difference. */
function together(
  candidates: readonly Solid[],
  freedBy: (solids: readonly Solid[]) => ShutOff,
): Found | undefined {
  for (let n = 2; n <= Math.min(MOST_TOGETHER, candidates.length); n++) {
    let solids = candidates.slice(0, n);
    const frees = freedBy(solids);
    const size = sizeOf(frees);
    if (size === 0) continue;
    for (const one of [...solids]) {
      const rest = solids.filter((solid) => solid !== one);
      if (rest.length > 0 && sizeOf(freedBy(rest)) === size) solids = rest;
    }
    return { solids, frees };
  }
  return undefined;
}

/** What lies on straight lines from places that are reached to some that are not, the most often met first. */
function inTheWay({ points, reached }: Reached, solids: readonly Solid[], gone: ReadonlySet<Solid>): Solid[] {
  const { xM, yM, obstacles, bayPoint, tillPoint, exit } = points;
  const present = solids.filter((solid) => !gone.has(solid));
  const all = [...tillPoint, exit, ...bayPoint].filter((point) => point >= 0 && !reached[point]);
  const step = Math.max(1, all.length / MOST_AIMS);
  const aims = Array.from({ length: Math.min(MOST_AIMS, all.length) }, (_, k) => all[Math.floor(k * step)]);
  const from = Array.from(reached.keys()).filter((point) => reached[point]);
  const votes = new Float64Array(obstacles.length);
  for (const aim of aims) {
    const away = (point: number): number => square(xM[point] - xM[aim]) + square(yM[point] - yM[aim]);
    const near = [...from].sort((a, b) => away(a) - away(b)).slice(0, MOST_FROM);
    for (const point of near)
      obstacles.forEach((obstacle, ix) => {
        const [dx, dy] = [xM[aim] - xM[point], yM[aim] - yM[point]];
        if (crossingShare(obstacle, xM[point], yM[point], dx, dy, 0) >= 0) votes[ix]++;
      });
  }
  return present
    .map((solid, ix) => ({ solid, votes: votes[ix] }))
    .filter((each) => each.votes > 0)
    .sort((a, b) => b.votes - a.votes)
    .slice(0, MOST_TRIED)
    .map(({ solid }) => solid);
}

function reachedWithout(store: Layout, evidence: NetworkEvidence, gone: ReadonlySet<Solid>): Reached {
  const isGone = (kind: FloorRef['kind'], id: string): boolean =>
    [...gone].some(({ ref }) => ref.kind === kind && ref.id === id);
  const absent = new Set(store.fixtures.flatMap(({ id }, ix) => (isGone('fixture', id) ? [ix] : [])));
  const walls = store.walls.filter(({ id }) => !isGone('wall', id));
  return reachedFromEntrance({ ...store, walls }, evidence, absent);
}

/** What was shut off and can be reached now. Bays of what was taken away are not freed by that. */
function freed(store: Layout, before: ShutOff, { points, reached }: Reached): ShutOff {
  const isOpen = (point: number): boolean => point >= 0 && reached[point] === 1;
  const open = new Set(
    listBays(store)
      .filter(({ ix }) => isOpen(points.bayPoint[ix]))
      .map(({ bay }) => bay.id),
  );
  const tills = store.checkout.tills.filter((_, ix) => isOpen(points.tillPoint[ix])).map(({ id }) => id);
  return {
    tillIds: before.tillIds.filter((id) => tills.includes(id)),
    exit: before.exit && isOpen(points.exit),
    bayIds: before.bayIds.filter((id) => open.has(id)),
  };
}

function square(value: number): number {
  return value * value;
}
