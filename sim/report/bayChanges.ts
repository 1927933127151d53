// The changes between two plans bay by bay, numbered as in the pictures: a SKU that goes from one bay to another is
// marked in both.
import { type PlanChange, type PlanChanges, planChanges } from '../edit/changes/changes.ts';
import { type BayRef, listBays, shelfIndex } from '../project/places.ts';
import type { Plan, Position, Project } from '../project/schema.ts';

/** What happened to one position, as its bay shows it. */
export interface BayChange {
  /** Counts from 1 within the bay, from the top left. */
  readonly no: number;
  readonly skuId: string;
  /** The position in this bay before and after; null where it was elsewhere or nowhere. */
  readonly before: Position | null;
  readonly after: Position | null;
  readonly change: PlanChange;
  /** The bay it has gone to, -1 where it stays or is gone. */
  readonly toBayIx: number;
}

export interface ChangedBay {
  readonly ref: BayRef;
  readonly before: readonly Position[];
  readonly after: readonly Position[];
  readonly changes: readonly BayChange[];
}

export interface BayByBay {
  /** Bays with changes worth telling, those with the most first. */
  readonly bays: readonly ChangedBay[];
  readonly all: PlanChanges;
}

export function bayByBay(project: Project, planA: Plan, planB: Plan): BayByBay {
  const shelves = shelfIndex(project.store);
  const bayOf = (position: Position | undefined): number =>
    position === undefined ? -1 : (shelves.get(position.shelfId)?.bayIx ?? -1);
  const standing = (plan: Plan): Map<number, Position[]> => {
    const positions = new Map<number, Position[]>();
    for (const position of plan.positions) {
      const there = positions.get(bayOf(position));
      if (there) there.push(position);
      else positions.set(bayOf(position), [position]);
    }
    return positions;
  };
  const all = planChanges(project, planA, planB);
  const changes = new Map<number, Omit<BayChange, 'no'>[]>();
  const put = (bayIx: number, change: Omit<BayChange, 'no'>): void => {
    const there = changes.get(bayIx);
    if (there) there.push(change);
    else changes.set(bayIx, [change]);
  };
  for (const change of all.bays.flatMap((bay) => bay.changes)) {
    const { skuId, before = null, after = null } = change;
    const [from, to] = [bayOf(change.before), bayOf(change.after)];
    if (from === to || to < 0) put(from, { skuId, before, after, change, toBayIx: -1 });
    else {
      put(to, { skuId, before: null, after, change, toBayIx: -1 });
      if (from >= 0) put(from, { skuId, before, after: null, change, toBayIx: to });
    }
  }
  const a = standing(planA);
  const b = standing(planB);
  const heightMm = (position: Position): number => shelves.get(position.shelfId)?.shelf.heightMm ?? 0;
  const bays = listBays(project.store)
    .filter(({ ix }) => changes.has(ix))
    .map((ref) => ({
      ref,
      before: a.get(ref.ix) ?? [],
      after: b.get(ref.ix) ?? [],
      changes: (changes.get(ref.ix) ?? [])
        .sort((p, q) => {
          const [x, y] = [(p.after ?? p.before)!, (q.after ?? q.before)!];
          return heightMm(y) - heightMm(x) || x.xMm - y.xMm || (p.skuId < q.skuId ? -1 : 1);
        })
        .map((change, k) => ({ ...change, no: k + 1 })),
    }))
    .sort((p, q) => q.changes.length - p.changes.length || p.ref.ix - q.ref.ix);
  return { bays, all };
}
