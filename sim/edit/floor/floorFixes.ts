// The smallest change that ends a problem of the floor and makes no new one: what was put down last gives way first.

import { layoutWith } from '../../project/layouts.ts';
import type { Layout, Project } from '../../project/schema.ts';
import type { Text } from '../../words/text.ts';
import { unitsOf } from '../../words/units.ts';
import type { Edit } from '../edit.ts';
import { companionsOf } from './floorAlign.ts';
import { deleteThings, moveThings } from './floorEdits.ts';
import { type FloorProblem, floorProblems, problemKeys } from './floorProblems.ts';
import { pushesOut, type Solid, solidsOf } from './floorRects.ts';
import { type FloorRef, fixtureBox, type Shift, sameRef } from './floorThings.ts';

/** A change that ends a problem, tried before it is offered. */
export interface FloorFix extends Text {
  readonly kind: 'move' | 'replace';
  readonly make: Making;
  /** What it makes of the floor it was tried on. */
  readonly edit: Edit;
}

type Making = (project: Project, layoutId: string) => Edit;

/** So many ways out are tried; each asks for all problems of the floor once. */
const MOST_TRIED = 6;

const known = new WeakMap<FloorProblem, { readonly project: Project; readonly fix: FloorFix | null }>();

/** null: no small change ends it without making another. `dropped` is what was put down last. */
export function fixFor(
  project: Project,
  layoutId: string,
  problem: FloorProblem,
  dropped: readonly FloorRef[] = [],
): FloorFix | null {
  const before = known.get(problem);
  if (before?.project === project) return before.fix;
  const fix = workedOut(project, layoutWith(project, layoutId), problem, dropped);
  known.set(problem, { project, fix });
  return fix;
}

function workedOut(
  project: Project,
  layout: Layout,
  problem: FloorProblem,
  dropped: readonly FloorRef[],
): FloorFix | null {
  const told = new Set(floorProblems(project, layout).flatMap(problemKeys));
  const own = problemKeys(problem);
  const isGood = ({ project: after, refused }: Edit): boolean => {
    const now = layoutWith(after, layout.id);
    if (refused || now === layout) return false;
    const keys = floorProblems(after, now).flatMap(problemKeys);
    return keys.every((key) => told.has(key) && !own.includes(key));
  };
  for (const make of waysOut(project, layout, problem, dropped).slice(0, MOST_TRIED)) {
    const fix = make();
    if (isGood(fix.edit)) return fix;
  }
  return null;
}

function waysOut(
  project: Project,
  layout: Layout,
  { code, things }: FloorProblem,
  dropped: readonly FloorRef[],
): (() => FloorFix)[] {
  if (code === 'outside') return [() => moved(project, layout, things[0], inward(layout, things[0]))];
  if (code !== 'overlap') return [];
  const isDropped = (ref: FloorRef): boolean => dropped.some((one) => sameRef(one, ref));
  // The first of the two is the lighter one; what was put down gives way before it.
  const [first, other] = isDropped(things[1]) && !isDropped(things[0]) ? [things[1], things[0]] : things;
  const solids = solidsOf(layout);
  const solidOf = (ref: FloorRef): Solid | undefined => solids.find((solid) => sameRef(solid.ref, ref));
  const [a, b] = [solidOf(first), solidOf(other)];
  if (!a || !b) return [];
  const pushes = pushesOut(a.rect, b.rect).map((shift) => () => moved(project, layout, first, shift));
  return isDropped(first) && sameKind(layout, first, other)
    ? [...pushes.slice(0, MOST_TRIED - 1), () => replaced(project, layout, other)]
    : pushes;
}

function moved(project: Project, layout: Layout, thing: FloorRef, shift: Shift): FloorFix {
  const along = thing.kind === 'fixture' ? companionsOf(layout, thing.id) : [];
  const make: Making = (of, on) => moveThings(of, on, [thing, ...along], shift);
  const by = unitsOf(project).gap(Math.max(Math.abs(shift.dxM), Math.abs(shift.dyM)));
  const way = wayText(shift);
  return {
    ...{ kind: 'move', make, edit: make(project, layout.id) },
    en: `Move it ${by} ${way.en}`,
    zh: `${way.zh}移 ${by}`,
  };
}

/** What stood there goes, with what was on it. */
function replaced(project: Project, layout: Layout, thing: FloorRef): FloorFix {
  const make: Making = (of, on) => deleteThings(of, on, [thing]);
  return {
    ...{ kind: 'replace', make, edit: make(project, layout.id) },
    en: `Take ${thing.id} away`,
    zh: `撤下 ${thing.id}`,
  };
}

function sameKind({ fixtures }: Layout, one: FloorRef, other: FloorRef): boolean {
  const kindOf = (ref: FloorRef) => fixtures.find(({ id }) => id === ref.id)?.kind;
  return one.kind === 'fixture' && other.kind === 'fixture' && kindOf(one) === kindOf(other);
}

function inward(layout: Layout, { id }: FloorRef): Shift {
  const box = fixtureBox(layout.fixtures.find((fixture) => fixture.id === id)!);
  return {
    dxM: box.x0M < 0 ? -box.x0M : Math.min(0, layout.widthM - box.x1M),
    dyM: box.y0M < 0 ? -box.y0M : Math.min(0, layout.depthM - box.y1M),
  };
}

function wayText({ dxM, dyM }: Shift): Text {
  const sideways = Math.abs(dxM) >= Math.abs(dyM);
  if (sideways) return dxM < 0 ? { en: 'to the left', zh: '向左' } : { en: 'to the right', zh: '向右' };
  return dyM < 0 ? { en: 'up', zh: '向上' } : { en: 'down', zh: '向下' };
}
