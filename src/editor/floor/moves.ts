// What a hand does on the floor, as edits: move with snapping, turn, draw a side out, put up something new. Each is
// tried on the project first and shown; it is made when the hand lets go.
import { done, type Edit } from '../../../sim/edit/edit.ts';
import { addToFloor } from '../../../sim/edit/floor/floorAdd.ts';
import { attachSpot, companionsOf, type Guide, snapShift } from '../../../sim/edit/floor/floorAlign.ts';
import { changeWall, moveThings, rotateThings } from '../../../sim/edit/floor/floorEdits.ts';
import { resizeFixture } from '../../../sim/edit/floor/floorResize.ts';
import {
  boxOf,
  type FloorRef,
  plainDeg,
  type Shift,
  sameRef,
  shiftInside,
  unionBox,
  withShifts,
} from '../../../sim/edit/floor/floorThings.ts';
import { floorTemplates } from '../../../sim/edit/floor/templates.ts';
import { withLayout } from '../../../sim/edit/layoutParts.ts';
import { layoutWith } from '../../../sim/project/layouts.ts';
import type { Fixture, Layout, Project } from '../../../sim/project/schema.ts';
import { doorSide, inFrame } from './hit.ts';
import { type FloorPoint, GRID_M } from './state.ts';

/** An edit that has been tried, and how it looks. */
export interface Trial {
  readonly edit: Edit;
  /** As it would look, allowed or not. */
  readonly shown: Project;
  readonly things: readonly FloorRef[];
  readonly guides: readonly Guide[];
}

/** What a hand does, to be tried on a project and one of its floors. */
export type Attempt = (project: Project, layoutId: string) => Trial;

export interface Snapping {
  readonly isOn: boolean;
  /** Edges nearer than this draw what moves. */
  readonly edgeM: number;
}

const DOOR_FROM_CORNER_M = 1.1;

/** The things and what stands on or hangs from them. */
export function withCompanions(store: Layout, things: readonly FloorRef[]): FloorRef[] {
  const all = [...things];
  for (const ref of things) {
    if (ref.kind !== 'fixture') continue;
    for (const other of companionsOf(store, ref.id))
      if (!all.some((one) => sameRef(one, other))) all.push(other);
  }
  return all;
}

export function tryMove(
  project: Project,
  layoutId: string,
  selected: readonly FloorRef[],
  by: Shift,
  snapping: Snapping,
): Trial {
  const store = layoutWith(project, layoutId);
  const [only] = selected;
  if (selected.length === 1 && (only.kind === 'entrance' || only.kind === 'exit'))
    return moved(project, layoutId, selected, doorShift(store, store[only.kind], by), []);
  const fixture =
    selected.length === 1 && only.kind === 'fixture'
      ? store.fixtures.find(({ id }) => id === only.id)
      : undefined;
  if (fixture && snapping.isOn) {
    const attached = tryAttach(project, layoutId, fixture, by);
    if (attached) return attached;
  }
  const things = withCompanions(store, selected);
  const snapped = snapping.isOn
    ? snapShift(store, things, by, { gridM: GRID_M, edgeM: snapping.edgeM })
    : { ...by, guides: [] };
  return moved(project, layoutId, things, snapped, snapped.guides);
}

function moved(
  project: Project,
  layoutId: string,
  things: readonly FloorRef[],
  by: Shift,
  guides: readonly Guide[],
): Trial {
  const edit = moveThings(project, layoutId, things, by);
  return { edit, things, guides, shown: edit.refused ? seen(project, layoutId, things, by) : edit.project };
}

/** The floor with things at a place where they may not be. */
function seen(project: Project, layoutId: string, things: readonly FloorRef[], by: Shift): Project {
  const store = layoutWith(project, layoutId);
  const boxes = things.map((ref) => boxOf(store, ref)).filter((box) => box !== undefined);
  if (boxes.length === 0) return project;
  const shift = shiftInside(store, unionBox(boxes), by);
  return withLayout(
    project,
    withShifts(
      store,
      things.map((ref) => [ref, shift]),
    ),
  );
}

/** An endcap goes to the end of a gondola, a clip strip and a side-hang to an edge. */
function tryAttach(project: Project, layoutId: string, fixture: Fixture, by: Shift): Trial | null {
  const store = layoutWith(project, layoutId);
  const others = { ...store, fixtures: store.fixtures.filter((one) => one !== fixture) };
  const wanted = { xM: fixture.xM + by.dxM, yM: fixture.yM + by.dyM };
  const spot = attachSpot(others, fixture.kind, fixture.depthM, wanted);
  if (!spot) return null;
  const ref: FloorRef = { kind: 'fixture', id: fixture.id };
  const things = withCompanions(store, [ref]);
  const shift = { dxM: spot.xM - fixture.xM, dyM: spot.yM - fixture.yM };
  const turn = plainDeg(spot.rotationDeg - fixture.rotationDeg);
  const edit = chain(project, [
    (before) => (turn === 0 ? done(before, before.name) : rotateThings(before, layoutId, [ref], turn)),
    (before) => moveThings(before, layoutId, things, shift),
  ]);
  return {
    edit,
    things,
    guides: [],
    shown: edit.refused ? seen(project, layoutId, things, shift) : edit.project,
  };
}

/** Edits one after the other as one step, told by the last that did something. */
export function chain(project: Project, edits: readonly ((before: Project) => Edit)[]): Edit {
  let result = done(project, { en: '', zh: '' });
  for (const edit of edits) {
    const next = edit(result.project);
    if (next.refused) return { ...next, project };
    const nPositionsLost = result.nPositionsLost + next.nPositionsLost;
    const did = next.project === result.project && result.did.en !== '' ? result.did : next.did;
    result = { ...next, did, nPositionsLost, made: [...result.made, ...next.made] };
  }
  return result;
}

/** A door slides along the outer walls and keeps its distance from them. */
function doorShift({ widthM, depthM }: Layout, door: FloorPoint, by: Shift): Shift {
  const wanted = { xM: door.xM + by.dxM, yM: door.yM + by.dyM };
  const room = { widthM, depthM };
  const offM = Math.max(
    0,
    { top: door.yM, bottom: depthM - door.yM, left: door.xM, right: widthM - door.xM }[doorSide(room, door)],
  );
  const held = (value: number, most: number) =>
    Math.max(
      Math.min(DOOR_FROM_CORNER_M, most / 2),
      Math.min(most - Math.min(DOOR_FROM_CORNER_M, most / 2), Math.round(value / GRID_M) * GRID_M),
    );
  const side = doorSide(room, wanted);
  const xM = side === 'left' ? offM : side === 'right' ? widthM - offM : held(wanted.xM, widthM);
  const yM = side === 'top' ? offM : side === 'bottom' ? depthM - offM : held(wanted.yM, depthM);
  return { dxM: xM - door.xM, dyM: yM - door.yM };
}

export function tryTurn(
  project: Project,
  layoutId: string,
  selected: readonly FloorRef[],
  byDeg: number,
): Trial {
  const things = withCompanions(layoutWith(project, layoutId), selected);
  const edit = rotateThings(project, layoutId, things, byDeg);
  return { edit, things, guides: [], shown: edit.project };
}

/** A handle on the edge of a fixture: -1 and 1 are its two sides along the width and the depth, 0 neither. */
export interface Handle {
  readonly x: -1 | 0 | 1;
  readonly y: -1 | 0 | 1;
}

export function tryResize(
  project: Project,
  layoutId: string,
  fixtureId: string,
  handle: Handle,
  at: FloorPoint,
  snaps: boolean,
): Trial {
  const fixture = layoutWith(project, layoutId).fixtures.find(({ id }) => id === fixtureId)!;
  const local = inFrame(fixture, at);
  const step = (valueM: number) => (snaps ? Math.round(valueM / GRID_M) * GRID_M : valueM);
  const size = {
    ...(handle.x !== 0
      ? {
          widthM: Math.max(GRID_M, step(handle.x * local.x + fixture.widthM / 2)),
          keepX: handle.x > 0 ? ('left' as const) : ('right' as const),
        }
      : {}),
    ...(handle.y !== 0
      ? {
          depthM: Math.max(GRID_M, step(handle.y * local.y + fixture.depthM / 2)),
          keepY: handle.y > 0 ? ('back' as const) : ('front' as const),
        }
      : {}),
  };
  return trySize(project, layoutId, fixture, size);
}

export function trySize(
  project: Project,
  layoutId: string,
  fixture: Fixture,
  size: Parameters<typeof resizeFixture>[3],
): Trial {
  const store = layoutWith(project, layoutId);
  const companions = companionsOf(store, fixture.id);
  const edit = chain(project, [
    (before) => resizeFixture(before, layoutId, fixture.id, size),
    ...companions.map((ref) => (before: Project) => follow(before, store, fixture, ref)),
  ]);
  const things: FloorRef[] = [{ kind: 'fixture', id: fixture.id }, ...companions];
  return { edit, things, guides: [], shown: edit.project };
}

/** Moves what is attached to a fixture along with the side it is attached to. */
function follow(project: Project, was: Layout, before: Fixture, ref: FloorRef): Edit {
  const quiet = done(project, { en: '', zh: '' });
  const after = layoutWith(project, was.id).fixtures.find(({ id }) => id === before.id);
  const attached = was.fixtures.find(({ id }) => id === ref.id);
  if (!after || !attached) return quiet;
  const local = inFrame(before, attached);
  // What is on a side goes with it; what is between the sides keeps its share of the way.
  const along = (value: number, halfBefore: number, halfAfter: number) =>
    Math.abs(value) > halfBefore
      ? value + Math.sign(value) * (halfAfter - halfBefore)
      : (value * halfAfter) / halfBefore;
  const x = along(local.x, before.widthM / 2, after.widthM / 2);
  const y = along(local.y, before.depthM / 2, after.depthM / 2);
  const turn = (after.rotationDeg * Math.PI) / 180;
  const xM = after.xM + x * Math.cos(turn) - y * Math.sin(turn);
  const yM = after.yM + x * Math.sin(turn) + y * Math.cos(turn);
  return moveThings(project, was.id, [ref], { dxM: xM - attached.xM, dyM: yM - attached.yM });
}

export function tryWallEnd(
  project: Project,
  layoutId: string,
  wallId: string,
  end: 1 | 2,
  at: FloorPoint,
  snaps: boolean,
): Trial {
  const wall = layoutWith(project, layoutId).walls.find(({ id }) => id === wallId)!;
  const fixed = end === 1 ? { xM: wall.x2M, yM: wall.y2M } : { xM: wall.x1M, yM: wall.y1M };
  const step = (valueM: number) => (snaps ? Math.round(valueM / GRID_M) * GRID_M : valueM);
  let [xM, yM] = [step(at.xM), step(at.yM)];
  // Almost level or upright becomes so.
  if (snaps && Math.abs(yM - fixed.yM) < 0.12 * Math.abs(xM - fixed.xM)) yM = fixed.yM;
  else if (snaps && Math.abs(xM - fixed.xM) < 0.12 * Math.abs(yM - fixed.yM)) xM = fixed.xM;
  const edit = changeWall(project, layoutId, wallId, end === 1 ? { x1M: xM, y1M: yM } : { x2M: xM, y2M: yM });
  return { edit, things: [{ kind: 'wall', id: wallId }], guides: [], shown: edit.project };
}

/** Something of the catalogue put up at a point, drawn to its neighbours like everything that moves. */
export function tryAdd(
  project: Project,
  layoutId: string,
  templateId: string,
  at: FloorPoint,
  snapping: Snapping,
): Trial {
  const template = floorTemplates.find(({ id }) => id === templateId);
  const depthM = template?.what === 'fixture' ? template.depthM : 0;
  const spot =
    template?.what === 'fixture'
      ? attachSpot(layoutWith(project, layoutId), template.kind, depthM, at)
      : undefined;
  const added = addToFloor(project, layoutId, templateId, spot ?? at);
  const things = added.refused ? [] : madeRefs(templateId, added.made);
  if (added.refused || spot || !snapping.isOn)
    return { edit: added, things, guides: [], shown: added.project };
  const snapped = snapShift(
    layoutWith(added.project, layoutId),
    things,
    { dxM: 0, dyM: 0 },
    {
      gridM: GRID_M,
      edgeM: snapping.edgeM,
    },
  );
  const put = { xM: at.xM + snapped.dxM, yM: at.yM + snapped.dyM };
  const edit = addToFloor(project, layoutId, templateId, put);
  return { edit, things, guides: snapped.guides, shown: edit.refused ? added.project : edit.project };
}

export function madeRefs(templateId: string, made: readonly string[]): FloorRef[] {
  const what = floorTemplates.find(({ id }) => id === templateId)?.what ?? 'fixture';
  return made.map((id) => ({ kind: what, id }));
}
