// The changes between two plans bay by bay, numbered as in the pictures: a SKU that goes from one bay to another is
// marked in both.
import { type PlanChange, type PlanChanges, planChanges } from '../edit/changes/changes.ts';
import { layoutOf } from '../project/layouts.ts';
import { type BayRef, listBays } from '../project/places.ts';
import type { Bay, Plan, Position, Project } from '../project/schema.ts';
import { shelfTable } from '../project/tables.ts';

/** What happened to one position, as its bay shows it. */
export interface BayChange {
  /** Counts from 1 within the bay, from the top left. */
  readonly no: number;
  readonly skuId: string;
  /** The position in this bay before and after; null where it was elsewhere or nowhere. */
  readonly before: Position | null;
  readonly after: Position | null;
  readonly change: PlanChange;
  /** The bay it has gone to; null where it stays or is gone. */
  readonly to: BayRef | null;
}

/** A bay on the floor of one plan, and what stands in it. */
export interface BaySide {
  readonly bay: Bay;
  readonly positions: readonly Position[];
}

export interface ChangedBay {
  /** On the floor of plan B; of plan A where B has no such bay. */
  readonly ref: BayRef;
  /** null where the floor has no such bay. */
  readonly before: BaySide | null;
  readonly after: BaySide | null;
  readonly changes: readonly BayChange[];
}

export interface BayByBay {
  /** Bays with changes worth telling, those with the most first. */
  readonly bays: readonly ChangedBay[];
  readonly all: PlanChanges;
}

export function bayByBay(project: Project, planA: Plan, planB: Plan): BayByBay {
  const [a, b] = [planA, planB].map((plan) => standing(project, plan));
  const all = planChanges(project, planA, planB);
  const changes = new Map<string, Omit<BayChange, 'no'>[]>();
  const put = (bayId: string, change: Omit<BayChange, 'no'>): void => {
    const there = changes.get(bayId);
    if (there) there.push(change);
    else changes.set(bayId, [change]);
  };
  for (const change of all.bays.flatMap((bay) => bay.changes)) {
    const { skuId, before = null, after = null } = change;
    const [from, to] = [a.bayOf(before), b.bayOf(after)];
    if (from && (!to || from.bay.id === to.bay.id))
      put(from.bay.id, { skuId, before, after, change, to: null });
    else if (to) {
      put(to.bay.id, { skuId, before: null, after, change, to: null });
      if (from) put(from.bay.id, { skuId, before, after: null, change, to });
    }
  }
  const heightMm = ({ before, after }: Pick<BayChange, 'before' | 'after'>): number =>
    after ? b.heightMm(after) : a.heightMm(before!);
  const refs = [...b.bays.values(), ...[...a.bays.values()].filter(({ bay }) => !b.bays.has(bay.id))];
  const bays = refs
    .filter(({ bay }) => changes.has(bay.id))
    .map((ref) => ({
      ref,
      before: side(a, ref.bay.id),
      after: side(b, ref.bay.id),
      changes: (changes.get(ref.bay.id) ?? [])
        .sort((p, q) => {
          const [x, y] = [(p.after ?? p.before)!, (q.after ?? q.before)!];
          return heightMm(q) - heightMm(p) || x.xMm - y.xMm || (p.skuId < q.skuId ? -1 : 1);
        })
        .map((change, k) => ({ ...change, no: k + 1 })),
    }))
    .sort((p, q) => q.changes.length - p.changes.length || refs.indexOf(p.ref) - refs.indexOf(q.ref));
  return { bays, all };
}

/** The bays of a plan's floor by id, and what stands in them. */
function standing(project: Project, plan: Plan) {
  const layout = layoutOf(project, plan);
  const shelves = shelfTable(layout);
  const bays = new Map(listBays(layout).map((ref) => [ref.bay.id, ref]));
  const positions = new Map<string, Position[]>();
  const bayOf = (position: Position | null): BayRef | undefined =>
    position === null ? undefined : bays.get(shelves.get(position.shelfId)?.bay.id ?? '');
  for (const position of plan.positions) {
    const id = bayOf(position)?.bay.id ?? '';
    const there = positions.get(id);
    if (there) there.push(position);
    else positions.set(id, [position]);
  }
  const heightMm = ({ shelfId }: Position): number => shelves.get(shelfId)?.shelf.heightMm ?? 0;
  return { bays, positions, bayOf, heightMm };
}

function side({ bays, positions }: ReturnType<typeof standing>, bayId: string): BaySide | null {
  const ref = bays.get(bayId);
  return ref ? { bay: ref.bay, positions: positions.get(bayId) ?? [] } : null;
}
