// What every edit answers, and what all edits are made of. An edit is a pure function from a project to a project:
// nothing is changed in place, and what an edit does not touch is the very same object afterwards (layouts, other
// plans, other positions), so that whatever was worked out for it stays valid.
//
// Edits take canonical projects (parseProject's) and answer canonical ones. A position is addressed by its index in
// plan.positions. Since positions are kept in order of place, indices change with an edit: each edit says where the
// positions it was about are afterwards. positionKey names a position across undo and redo.

import { compareIds, comparePositions } from '../project/canonical.ts';
import { checkPositions, type FitProblem } from '../project/fit.ts';
import { layoutWith } from '../project/layouts.ts';
import type { ShelfRef } from '../project/places.ts';
import type { Plan, Position, Project } from '../project/schema.ts';
import { shelfTable, tablesFor } from '../project/tables.ts';
import type { Text } from '../words/text.ts';

export interface Edit {
  /** The project after the edit; the very same object where nothing was done. */
  readonly project: Project;
  /** What was done (or asked for), as a step that can be undone: "Move "Cola" to bay B1, shelf 2". */
  readonly did: Text;
  /** Why nothing was done, with the smallest fix; undefined where it was done. */
  readonly refused?: Text;
  /** What does not fit on the shelves that were touched, old faults included; in all plans on a layout whose shelves changed. */
  readonly problems: readonly PlanFitProblem[];
  /** Where the positions the edit was about are now, as asked for; none where they went. */
  readonly positionIxs: readonly number[];
  /** Ids of plans, shelves, fixtures, walls, tills, promotions or costs that are new, in the order asked for. */
  readonly made: readonly string[];
  /** SKUs that were to be placed and found no room. */
  readonly leftOut: readonly string[];
  /** Positions that went with what was done: their shelf went (in all plans on the layout together), or others stand there now. */
  readonly nPositionsLost: number;
}

export interface PlanFitProblem extends FitProblem {
  readonly planId: string;
}

type Outcome = Partial<Omit<Edit, 'project' | 'did' | 'refused'>>;

export function done(project: Project, did: Text, outcome: Outcome = {}): Edit {
  return {
    problems: [],
    positionIxs: [],
    made: [],
    leftOut: [],
    nPositionsLost: 0,
    ...outcome,
    project,
    did,
  };
}

export function refuse(project: Project, did: Text, refused: Text, outcome: Outcome = {}): Edit {
  return { ...done(project, did, outcome), refused };
}

export function noPlan(project: Project, did: Text, planId: string): Edit {
  return refuse(project, did, {
    en: `There is no plan "${planId}" in this project.`,
    zh: `项目中没有方案“${planId}”。`,
  });
}

export function findPlan(project: Project, planId: string): Plan | undefined {
  return project.plans.find(({ id }) => id === planId);
}

/** The project with one plan replaced by another of the same id. */
export function withPlan(project: Project, plan: Plan): Project {
  return { ...project, plans: project.plans.map((one) => (one.id === plan.id ? plan : one)) };
}

/** Tells a position from others whatever its index; two in the very same place share a key. */
export function positionKey({ shelfId, xMm, skuId }: Position): string {
  return `${shelfId} ${xMm} ${skuId}`;
}

export function findShelf(project: Project, layoutId: string, shelfId: string): ShelfRef | undefined {
  return shelfTable(layoutWith(project, layoutId)).get(shelfId);
}

/** Where a shelf's positions begin and end in a plan: [from, to). */
export function rangeOnShelf({ positions }: Plan, shelfId: string): readonly [number, number] {
  const firstNotBefore = (isBefore: (id: string) => boolean): number => {
    let low = 0;
    let high = positions.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (isBefore(positions[middle].shelfId)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return [firstNotBefore((id) => id < shelfId), firstNotBefore((id) => id <= shelfId)];
}

/** What does not fit on one shelf of a plan: quick enough to ask at every move of the hand. */
export function checkShelf(project: Project, plan: Plan, shelfId: string): PlanFitProblem[] {
  const [from, to] = rangeOnShelf(plan, shelfId);
  const placed: [number, Position][] = [];
  for (let ix = from; ix < to; ix++) placed.push([ix, plan.positions[ix]]);
  return checkPositions(tablesFor(project, plan), placed).map((problem) => ({ ...problem, planId: plan.id }));
}

/** What does not fit on some shelves, in the plans named: all of them on the layout with those shelves. */
export function checkShelves(
  project: Project,
  shelfIds: Iterable<string>,
  plans: readonly Plan[],
): PlanFitProblem[] {
  const ids = [...shelfIds].sort();
  return plans.flatMap((plan) => ids.flatMap((shelfId) => checkShelf(project, plan, shelfId)));
}

/**
 * A plan without some positions (by index) and with others, in order of place; and the index of each one added.
 * Positions that stay are the same objects.
 */
export function exchangePositions(
  plan: Plan,
  removed: ReadonlySet<number>,
  added: readonly Position[],
): { plan: Plan; ixs: number[] } {
  const order = added.map((_, ix) => ix).sort((a, b) => comparePositions(added[a], added[b]));
  const ixs = new Array<number>(added.length);
  const positions: Position[] = [];
  let next = 0;
  const takeWhile = (isNext: (position: Position) => boolean): void => {
    while (next < order.length && isNext(added[order[next]])) {
      ixs[order[next]] = positions.length;
      positions.push(added[order[next]]);
      next++;
    }
  };
  for (let ix = 0; ix < plan.positions.length; ix++) {
    if (removed.has(ix)) continue;
    const kept = plan.positions[ix];
    takeWhile((position) => comparePositions(position, kept) < 0);
    positions.push(kept);
  }
  takeWhile(() => true);
  return { plan: { ...plan, positions }, ixs };
}

/** A list in order of ids with one more. */
export function insertById<T extends { readonly id: string }>(list: readonly T[], one: T): T[] {
  const at = list.findIndex((other) => compareIds(other, one) > 0);
  return at < 0 ? [...list, one] : [...list.slice(0, at), one, ...list.slice(at)];
}

/** An id that is not taken: the wanted one, or with the least number after it. */
export function freeId(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  for (let n = 2; ; n++) {
    const id = `${wanted.slice(0, 58)}-${n}`;
    if (!taken.has(id)) return id;
  }
}

/** A length in millimetres without the noise of sums. */
export function tenth(valueMm: number): number {
  return Math.round(valueMm * 10) / 10 + 0;
}

/** A floor measure rounded to the millimetre. */
export function metres(valueM: number): number {
  return Math.round(valueM * 1000) / 1000 + 0;
}
