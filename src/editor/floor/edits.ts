// What can be changed on the floor, as steps that can be undone: put up, move, turn, align, copy, delete.
import type { Edit } from '../../../sim/edit/edit.ts';
import { addToFloor, copyThings } from '../../../sim/edit/floor/floorAdd.ts';
import { type Alignment, alignThings } from '../../../sim/edit/floor/floorAlign.ts';
import { deleteThings, moveThings } from '../../../sim/edit/floor/floorEdits.ts';
import type { FloorFix } from '../../../sim/edit/floor/floorFixes.ts';
import { boxOf, type FloorRef, type Shift, sameRef, unionBox } from '../../../sim/edit/floor/floorThings.ts';
import type { StackPlace } from '../../../sim/placements/stackPlaces.ts';
import { layoutWith } from '../../../sim/project/layouts.ts';
import type { Project } from '../../../sim/project/schema.ts';
import { useApp } from '../../state/store.ts';
import { makeOnFloor, tell } from '../document/edits.ts';
import { floorInHand } from './floorOf.ts';
import { type Attempt, chain, madeRefs, tryAdd, tryTurn, withCompanions } from './moves.ts';
import { choose, type FloorPoint, useFloor } from './state.ts';

/** Distance of a copy from what it was made of. */
const COPY_M = 0.6;

/**
 * Makes an edit of the floor; afterwards the bay in front is still the same bay, wherever it is in the order. `then` is done
 * once it is made, which may be after a question.
 */
export function change(
  edit: (project: Project, layoutId: string) => Edit,
  group?: string,
  then?: (made: Edit) => void,
): Edit | null {
  const before = useApp.getState();
  const hand = floorInHand();
  if (!hand) return null;
  if (before.isReadOnly) {
    tell(
      {
        en: 'This project is open in another tab: change it there.',
        zh: '该项目已在另一个标签页中打开：请在那里修改。',
      },
      'refused',
    );
    return null;
  }
  const made = makeOnFloor(edit, group, () => change(edit, group, then));
  useFloor.setState({ preview: null });
  const now = floorInHand();
  if (made && !made.refused) then?.(made);
  if (!made || !now || now.project === hand.project) return made;
  // Watch may have had another bay or a shopper of the old store in front.
  useApp.setState({ selection: { kind: 'none' }, panes: 'floor', follow: false });
  const { selected } = useFloor.getState();
  const there = selected.filter((ref) => boxOf(now.layout, ref) !== undefined);
  if (there.length !== selected.length) choose(there);
  return made;
}

/** Makes what a hand has tried. */
export function settle(attempt: Attempt): Edit | null {
  return change((project, layoutId) => attempt(project, layoutId).edit);
}

export function addAt(templateId: string, at: FloorPoint): void {
  const { snaps, camera } = useFloor.getState();
  change(
    (project, layoutId) =>
      tryAdd(project, layoutId, templateId, at, { isOn: snaps, edgeM: 8 / camera.scale }).edit,
    undefined,
    ({ made }) => choose(madeRefs(templateId, made)),
  );
}

/** By keyboard: in the middle of what is seen. */
export function addInSight(templateId: string): void {
  const { camera } = useFloor.getState();
  addAt(templateId, { xM: camera.cx, yM: camera.cy });
}

/** Puts a display up at one of the ranked places. */
export function addAtPlace(place: StackPlace): void {
  change(
    (project, layoutId) => addToFloor(project, layoutId, place.templateId, place),
    undefined,
    ({ made }) => choose(madeRefs(place.templateId, made)),
  );
  useFloor.setState({ place: null });
}

/** Nudges that follow each other within this time are one step to undo. */
const NUDGE_PAUSE_MS = 1000;
let run = { n: 0, lastMs: Number.NEGATIVE_INFINITY, selected: null as readonly FloorRef[] | null };

export function nudge(by: Shift): void {
  const { selected } = useFloor.getState();
  if (selected.length === 0) return;
  const nowMs = performance.now();
  const goesOn = selected === run.selected && nowMs - run.lastMs < NUDGE_PAUSE_MS;
  run = { n: goesOn ? run.n : run.n + 1, lastMs: nowMs, selected };
  change(
    (project, layoutId) =>
      moveThings(project, layoutId, withCompanions(layoutWith(project, layoutId), selected), by),
    `nudge ${run.n}`,
  );
}

export function turn(byDeg: number): void {
  const { selected } = useFloor.getState();
  if (selected.length > 0) change((project, layoutId) => tryTurn(project, layoutId, selected, byDeg).edit);
}

export function align(how: Alignment): void {
  const { selected } = useFloor.getState();
  change((project, layoutId) => {
    const store = layoutWith(project, layoutId);
    const aligned = alignThings(project, layoutId, selected, how);
    if (aligned.refused) return aligned;
    // What is attached goes along with its fixture.
    const follow = selected.flatMap((ref) => {
      const [from, to] = [boxOf(store, ref), boxOf(layoutWith(aligned.project, layoutId), ref)];
      if (!from || !to) return [];
      const by = { dxM: to.x0M - from.x0M, dyM: to.y0M - from.y0M };
      const others = withCompanions(store, [ref]).filter(
        (other) => !selected.some((one) => sameRef(one, other)),
      );
      const stays = Math.abs(by.dxM) + Math.abs(by.dyM) < 1e-6;
      return others.length === 0 || stays
        ? []
        : [(before: Project) => moveThings(before, layoutId, others, by)];
    });
    return follow.length === 0
      ? aligned
      : { ...chain(project, [() => aligned, ...follow]), did: aligned.did };
  });
}

export function removeSelected(): void {
  const { selected } = useFloor.getState();
  if (selected.length > 0) change((project, layoutId) => deleteThings(project, layoutId, selected));
}

/** Puts copies at the pointer, or beside what was copied. */
export function paste(goods: boolean): void {
  const { copied, pointer } = useFloor.getState();
  duplicate(copied, goods, pointer);
}

export function duplicateSelected(goods = false): void {
  duplicate(useFloor.getState().selected, goods, null);
}

function duplicate(refs: readonly FloorRef[], goods: boolean, at: FloorPoint | null): void {
  const store = floorInHand()?.layout;
  if (!store) return;
  const there = refs.filter((ref) => ref.kind !== 'entrance' && ref.kind !== 'exit' && boxOf(store, ref));
  if (there.length === 0) {
    tell({ en: 'Choose and copy something first.', zh: '请先选择并复制对象。' }, 'refused');
    return;
  }
  const things = withCompanions(store, there);
  const box = unionBox(things.map((ref) => boxOf(store, ref)!));
  const by = at
    ? { dxM: at.xM - (box.x0M + box.x1M) / 2, dyM: at.yM - (box.y0M + box.y1M) / 2 }
    : // Beside it with a way between where there is room, else a little aside.
      {
        dxM: box.x1M + COPY_M + (box.x1M - box.x0M) <= store.widthM ? box.x1M - box.x0M + COPY_M : COPY_M,
        dyM: COPY_M,
      };
  change(
    (project, layoutId) => copyThings(project, layoutId, things, by, { goods }),
    undefined,
    ({ made }) => choose(things.map(({ kind }, k) => ({ kind, id: made[k] }))),
  );
}

/** Makes the small change that ends a problem, as it was tried. */
export function fixProblem(fix: FloorFix): void {
  change(fix.make);
}
