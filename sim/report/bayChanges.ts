// Which bays look otherwise in the second plan, and what changed in each, SKU by SKU: numbered as in the pictures.
import { type BayRef, listBays, shelfIndex } from '../scenario/places.ts';
import type { Plan, Position, Project } from '../scenario/schema.ts';

/** One SKU that stands otherwise in a bay. */
export interface BayChange {
  /** Counts from 1 within the bay, from the top left. */
  readonly no: number;
  readonly skuId: string;
  /** All its positions in the bay; none where it was not there, or is gone. */
  readonly before: readonly Position[];
  readonly after: readonly Position[];
  /** Those of them to be marked: without a like one in the other plan. */
  readonly markedBefore: readonly Position[];
  readonly markedAfter: readonly Position[];
}

export interface ChangedBay {
  readonly ref: BayRef;
  readonly before: readonly Position[];
  readonly after: readonly Position[];
  readonly changes: readonly BayChange[];
}

/** Bays with changes, those with the most first; a mere shift along a shelf, in the same order, does not count. */
export function changedBays(project: Project, planA: Plan, planB: Plan): ChangedBay[] {
  const shelves = shelfIndex(project.store);
  const byBay = (plan: Plan): Map<number, Position[]> => {
    const positions = new Map<number, Position[]>();
    for (const position of plan.positions) {
      const at = shelves.get(position.shelfId);
      if (!at) continue;
      const there = positions.get(at.bayIx);
      if (there) there.push(position);
      else positions.set(at.bayIx, [position]);
    }
    return positions;
  };
  const a = byBay(planA);
  const b = byBay(planB);
  const heightMm = (position: Position): number => shelves.get(position.shelfId)?.shelf.heightMm ?? 0;
  return listBays(project.store)
    .map((ref): ChangedBay => {
      const before = a.get(ref.ix) ?? [];
      const after = b.get(ref.ix) ?? [];
      return { ref, before, after, changes: changesOf(before, after, heightMm) };
    })
    .filter(({ changes }) => changes.length > 0)
    .sort((p, q) => q.changes.length - p.changes.length || p.ref.ix - q.ref.ix);
}

function changesOf(
  before: readonly Position[],
  after: readonly Position[],
  heightMm: (position: Position) => number,
): BayChange[] {
  const swapped = reordered(before, after);
  const bySku = (positions: readonly Position[]): Map<string, Position[]> => {
    const groups = new Map<string, Position[]>();
    for (const position of positions) {
      const group = groups.get(position.skuId);
      if (group) group.push(position);
      else groups.set(position.skuId, [position]);
    }
    return groups;
  };
  const a = bySku(before);
  const b = bySku(after);
  const changes: Omit<BayChange, 'no'>[] = [];
  for (const skuId of new Set([...a.keys(), ...b.keys()])) {
    const ofA = a.get(skuId) ?? [];
    const ofB = b.get(skuId) ?? [];
    const markedBefore = without(ofA, ofB, swapped);
    const markedAfter = without(ofB, ofA, swapped);
    if (markedBefore.length + markedAfter.length > 0)
      changes.push({ skuId, before: ofA, after: ofB, markedBefore, markedAfter });
  }
  const first = ({ markedBefore, markedAfter }: Omit<BayChange, 'no'>): Position =>
    [...(markedAfter.length > 0 ? markedAfter : markedBefore)].sort(
      (p, q) => heightMm(q) - heightMm(p) || p.xMm - q.xMm,
    )[0];
  return changes
    .sort((p, q) => {
      const [x, y] = [first(p), first(q)];
      return heightMm(y) - heightMm(x) || x.xMm - y.xMm || (p.skuId < q.skuId ? -1 : 1);
    })
    .map((change, k) => ({ ...change, no: k + 1 }));
}

/** Positions without a like one among the others; each of the others matches once. */
function without(
  positions: readonly Position[],
  others: readonly Position[],
  swapped: ReadonlySet<Position>,
): Position[] {
  const left = others.filter((other) => !swapped.has(other)).map(line);
  return positions.filter((position) => {
    const at = swapped.has(position) ? -1 : left.indexOf(line(position));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function line(p: Position): string {
  return [p.shelfId, p.facingsWide, p.facingsHigh, p.facingsDeep, p.orientation, p.label].join(' ');
}

/** Positions on one shelf in both plans that have changed places: the fewest whose leaving restores the order. */
function reordered(before: readonly Position[], after: readonly Position[]): Set<Position> {
  const key = (p: Position): string => `${p.shelfId} ${p.skuId}`;
  const once = (positions: readonly Position[]): Map<string, Position | null> => {
    const map = new Map<string, Position | null>();
    for (const position of positions) map.set(key(position), map.has(key(position)) ? null : position);
    return map;
  };
  const inA = once(before);
  const inB = once(after);
  const moved = new Set<Position>();
  for (const shelfId of new Set(before.map((position) => position.shelfId))) {
    const pairs = before
      .filter((position) => position.shelfId === shelfId)
      .sort((p, q) => p.xMm - q.xMm)
      .flatMap((a) => {
        const b = inA.get(key(a)) ? inB.get(key(a)) : null;
        return b ? [{ a, b }] : [];
      });
    const kept = new Set(longestRising(pairs.map(({ b }) => b.xMm)));
    pairs.forEach(({ a, b }, k) => {
      if (kept.has(k)) return;
      moved.add(a);
      moved.add(b);
    });
  }
  return moved;
}

/** Indices of a longest run of values that rise. */
function longestRising(values: readonly number[]): number[] {
  const length: number[] = [];
  const from: number[] = [];
  let best = -1;
  values.forEach((value, k) => {
    length[k] = 1;
    from[k] = -1;
    for (let j = 0; j < k; j++) {
      if (values[j] > value || length[j] < length[k]) continue;
      length[k] = length[j] + 1;
      from[k] = j;
    }
    if (best < 0 || length[k] > length[best]) best = k;
  });
  const kept: number[] = [];
  for (let k = best; k >= 0; k = from[k]) kept.unshift(k);
  return kept;
}
