// Edits of the shelves of a bay: hang a shelf in another notch, add one, take one away, change its depth. Plans on one
// layout share its shelves, so what no longer fits is told for all of them, and so is what goes with a shelf.

import { compareShelves } from '../../project/canonical.ts';
import { layoutWith, plansOn } from '../../project/layouts.ts';
import { shelfText } from '../../project/names.ts';
import type { ShelfRef } from '../../project/places.ts';
import type { Bay, Fixture, Project, Shelf } from '../../project/schema.ts';
import { count } from '../../words/figures.ts';
import { sentence, type Text } from '../../words/text.ts';
import { unitsOf } from '../../words/units.ts';
import { checkShelves, done, type Edit, findShelf, freeId, refuse } from '../edit.ts';
import { allShelfIds, withBay, withLayout, withoutShelves } from '../layoutParts.ts';
import { finite, noSuch } from '../positionStep.ts';

/** Notches of an upright are usually an inch or 25 mm apart. */
export const NOTCH_MM = 25;
/** A board and what carries it, where a bay has no two shelves to tell it from. */
const BOARD_MM = 25;
/** The least free height that is still a shelf. */
const LEAST_CLEARANCE_MM = 50;
const MOST_SHELVES = 40;
const MOST_HEIGHT_MM = 5000;

/**
 * Hangs a shelf in the notch nearest to a height, between the shelves below and above it. Free heights follow: its
 * own, and that of the shelf below. A top shelf keeps the top of the bay.
 */
export function moveShelf(
  project: Project,
  layoutId: string,
  shelfId: string,
  heightMm: number,
  notchMm: number = NOTCH_MM,
): Edit {
  const ref = findShelf(project, layoutId, shelfId);
  const did = stepFor('Move', '移动', ref, shelfId);
  if (!ref) return refuse(project, did, noSuch('shelf', '层板', shelfId));
  const { shelves } = ref.bay;
  const { at, below, topMm, leastMm, mostMm } = roomOf(ref);
  const nextMm = inNotch(finite(heightMm), notchMm, leastMm, mostMm);
  if (nextMm === undefined) return refuse(project, did, noNotch(project, ref, notchMm));
  if (nextMm === ref.shelf.heightMm) return done(project, did);
  const moved = shelves.map((shelf, ix): Shelf => {
    if (ix === at - 1) {
      const clearanceMm = nextMm - boardAbove(ref.bay, at - 1) - shelf.heightMm;
      return { ...shelf, clearanceMm: Math.max(0, clearanceMm) };
    }
    return ix === at ? { ...shelf, heightMm: nextMm, clearanceMm: topMm - nextMm } : shelf;
  });
  return finish(project, layoutId, did, ref, moved, [below?.id, shelfId]);
}

/**
 * Hangs a shelf one notch higher or lower than it hangs, wherever that is: up and down again is where it was. What its
 * own free height loses, that of the shelf below gains.
 */
export function stepShelf(
  project: Project,
  layoutId: string,
  shelfId: string,
  by: 1 | -1,
  notchMm: number = NOTCH_MM,
): Edit {
  const ref = findShelf(project, layoutId, shelfId);
  const did = stepFor('Move', '移动', ref, shelfId);
  if (!ref) return refuse(project, did, noSuch('shelf', '层板', shelfId));
  const { below, leastMm, mostMm } = roomOf(ref);
  const heightMm = inTenths(ref.shelf.heightMm + by * notchMm);
  if (heightMm < leastMm || heightMm > mostMm) return refuse(project, did, noNotch(project, ref, notchMm));
  const moved = ref.bay.shelves.map((shelf): Shelf => {
    const clearanceMm = inTenths(shelf.clearanceMm + (shelf === below ? by : -by) * notchMm);
    if (shelf === ref.shelf) return { ...shelf, heightMm, clearanceMm };
    return shelf === below ? { ...shelf, clearanceMm } : shelf;
  });
  return finish(project, layoutId, did, ref, moved, [below?.id, shelfId]);
}

/** Between which heights a shelf may hang, so that it and the one below stay shelves. */
function roomOf({ bay, shelf }: ShelfRef) {
  const at = bay.shelves.indexOf(shelf);
  const [below, above] = [bay.shelves[at - 1], bay.shelves[at + 1]] as const;
  const topMm = above ? above.heightMm - boardAbove(bay, at) : topOf(shelf);
  const leastMm = below ? below.heightMm + boardAbove(bay, at - 1) + LEAST_CLEARANCE_MM : 0;
  return { at, below, topMm, leastMm, mostMm: topMm - LEAST_CLEARANCE_MM };
}

function noNotch(project: Project, ref: ShelfRef, notchMm: number): Text {
  const { shelf: length } = unitsOf(project);
  const { leastMm, mostMm } = roomOf(ref);
  const range = [length(leastMm), length(Math.max(leastMm, mostMm))];
  return {
    en: `${sentence(shelfText(ref).en)} hangs between ${range[0]} and ${range[1]}: there is no notch of ${length(notchMm)} there. Move its neighbours first.`,
    zh: `${shelfText(ref).zh}只能在 ${range[0]} 到 ${range[1]} 之间，其间没有 ${length(notchMm)} 间距的孔位。请先移动相邻层板。`,
  };
}

/** Hangs a new shelf in the notch nearest to a height; the shelf below gives it its upper part. Its id is `made[0]`. */
export function addShelf(
  project: Project,
  layoutId: string,
  bayId: string,
  heightMm: number,
  options: { readonly notchMm?: number; readonly depthMm?: number; readonly clearanceMm?: number } = {},
): Edit {
  const { notchMm = NOTCH_MM } = options;
  const did = { en: `Add a shelf to bay ${bayId}`, zh: `在 ${bayId} 组增加层板` };
  const found = findBay(project, layoutId, bayId);
  if (!found)
    return refuse(project, did, {
      en: `There is no bay "${bayId}" in this project.`,
      zh: `项目中没有货架组“${bayId}”。`,
    });
  const { fixture, bay } = found;
  if (bay.shelves.length >= MOST_SHELVES)
    return refuse(project, did, {
      en: `The bay has ${MOST_SHELVES} shelves, the most there can be.`,
      zh: `该组已有 ${MOST_SHELVES} 层，达到上限。`,
    });
  const nextMm = inNotch(finite(heightMm), notchMm, 0, MOST_HEIGHT_MM) ?? 0;
  const below = [...bay.shelves].reverse().find((shelf) => shelf.heightMm <= nextMm);
  const at = below ? bay.shelves.indexOf(below) + 1 : 0;
  const above = bay.shelves[at];
  const boardMm = usualBoard(bay);
  // What lies below stays a shelf, and what is above does too.
  const belowMm = below ? nextMm - boardMm - below.heightMm : LEAST_CLEARANCE_MM;
  const standsInBelow = below !== undefined && topOf(below) > nextMm;
  const topMm = standsInBelow
    ? topOf(below)
    : above
      ? above.heightMm - boardMm
      : nextMm + (options.clearanceMm ?? below?.clearanceMm ?? 6 * LEAST_CLEARANCE_MM);
  const clearanceMm = Math.max(0, topMm - nextMm);
  const { shelf: length } = unitsOf(project);
  if (belowMm < LEAST_CLEARANCE_MM || clearanceMm < LEAST_CLEARANCE_MM)
    return refuse(project, did, {
      en: `At ${length(nextMm)} only ${length(Math.max(0, Math.min(belowMm, clearanceMm)))} would be left between shelves; at least ${length(LEAST_CLEARANCE_MM)} are needed. Choose a height with more room.`,
      zh: `在 ${length(nextMm)} 处层间只剩 ${length(Math.max(0, Math.min(belowMm, clearanceMm)))}，至少需要 ${length(LEAST_CLEARANCE_MM)}。请选择空间更大的高度。`,
    });
  const id = freeId(
    `${bay.id.slice(0, 58)}s${bay.shelves.length + 1}`,
    allShelfIds(layoutWith(project, layoutId)),
  );
  const depthMm = options.depthMm ?? below?.depthMm ?? above?.depthMm ?? Math.round(fixture.depthM * 1000);
  const shelves = bay.shelves.map((shelf) =>
    shelf === below ? { ...shelf, clearanceMm: Math.min(shelf.clearanceMm, belowMm) } : shelf,
  );
  shelves.splice(at, 0, { id, heightMm: nextMm, clearanceMm, depthMm });
  const edit = finish(project, layoutId, did, { fixture, bay }, shelves, [below?.id, id]);
  return { ...edit, made: [id] };
}

/** Takes a shelf away, and in every plan on the layout what stands on it. The shelf below has the free height of both. */
export function removeShelf(project: Project, layoutId: string, shelfId: string): Edit {
  const ref = findShelf(project, layoutId, shelfId);
  const did = stepFor('Take away', '拆除', ref, shelfId);
  if (!ref) return refuse(project, did, noSuch('shelf', '层板', shelfId));
  const at = ref.bay.shelves.indexOf(ref.shelf);
  const below = ref.bay.shelves[at - 1];
  const shelves = ref.bay.shelves
    .filter((shelf) => shelf !== ref.shelf)
    .map((shelf) =>
      shelf === below
        ? { ...shelf, clearanceMm: Math.max(shelf.clearanceMm, topOf(ref.shelf) - shelf.heightMm) }
        : shelf,
    );
  const { project: emptied, nLost } = withoutShelves(project, layoutId, new Set([shelfId]));
  const told =
    nLost === 0
      ? did
      : { en: `${did.en} with ${count(nLost, 'position')}`, zh: `${did.zh}，连同 ${nLost} 个陈列位` };
  const edit = finish(emptied, layoutId, told, ref, shelves, [below?.id]);
  return { ...edit, nPositionsLost: nLost };
}

/** Gives a shelf another depth. */
export function setShelfDepth(project: Project, layoutId: string, shelfId: string, depthMm: number): Edit {
  const ref = findShelf(project, layoutId, shelfId);
  const did = stepFor('Change the depth of', '调整深度：', ref, shelfId);
  if (!ref) return refuse(project, did, noSuch('shelf', '层板', shelfId));
  const mostMm = Math.round(mostDepthM(ref) * 1000);
  const wanted = Math.round(finite(depthMm));
  const { shelf: length } = unitsOf(project);
  if (wanted < 1 || wanted > mostMm)
    return refuse(project, did, {
      en: `A shelf here is at least ${length(1)} and at most ${length(mostMm)} deep, as the fixture is; got ${length(wanted)}.`,
      zh: `此处层板深度至少 ${length(1)}，最多为货架的 ${length(mostMm)}；当前为 ${length(wanted)}。`,
    });
  if (wanted === ref.shelf.depthMm) return done(project, did);
  const shelves = ref.bay.shelves.map((shelf) =>
    shelf === ref.shelf ? { ...shelf, depthMm: wanted } : shelf,
  );
  return finish(project, layoutId, did, ref, shelves, [shelfId]);
}

function finish(
  project: Project,
  layoutId: string,
  did: Text,
  { fixture, bay }: Pick<ShelfRef, 'fixture' | 'bay'>,
  shelves: readonly Shelf[],
  touched: readonly (string | undefined)[],
): Edit {
  const changed = { ...bay, shelves: [...shelves].sort(compareShelves) };
  const next = withLayout(project, withBay(layoutWith(project, layoutId), fixture.id, changed));
  const ids = touched.filter((id) => id !== undefined);
  return done(next, did, { problems: checkShelves(next, ids, plansOn(next, layoutId)) });
}

function stepFor(en: string, zh: string, ref: ShelfRef | undefined, shelfId: string): Text {
  const where = ref ? shelfText(ref) : { en: `shelf ${shelfId}`, zh: `层板 ${shelfId}` };
  return { en: `${en} ${where.en}`, zh: `${zh}${where.zh}` };
}

function topOf({ heightMm, clearanceMm }: Shelf): number {
  return heightMm + clearanceMm;
}

/** What lies between the free height of a shelf and the shelf above it. */
function boardAbove({ shelves }: Bay, at: number): number {
  const gapMm = shelves[at + 1].heightMm - topOf(shelves[at]);
  return gapMm >= 0 ? gapMm : BOARD_MM;
}

function usualBoard(bay: Bay): number {
  const gaps = bay.shelves.slice(0, -1).map((_, ix) => boardAbove(bay, ix));
  return gaps.length > 0 ? Math.min(...gaps) : BOARD_MM;
}

/** The notch nearest to a height between two bounds, if there is one. */
function inNotch(heightMm: number, notchMm: number, leastMm: number, mostMm: number): number | undefined {
  const pitchMm = notchMm > 0 && Number.isFinite(notchMm) ? notchMm : 1;
  const [first, last] = [Math.ceil(leastMm / pitchMm), Math.floor(mostMm / pitchMm)];
  if (last < first) return undefined;
  const notch = Math.max(first, Math.min(last, Math.round(heightMm / pitchMm)));
  return inTenths(notch * pitchMm);
}

function inTenths(valueMm: number): number {
  return Math.round(valueMm * 10) / 10 + 0;
}

function findBay(
  project: Project,
  layoutId: string,
  bayId: string,
): { fixture: Fixture; bay: Bay } | undefined {
  for (const fixture of layoutWith(project, layoutId).fixtures) {
    const bay = fixture.bays.find(({ id }) => id === bayId);
    if (bay) return { fixture, bay };
  }
  return undefined;
}

/** A shelf reaches no further back than its fixture. */
function mostDepthM({ fixture, bay }: ShelfRef): number {
  return bay.face === 'front' || bay.face === 'back' ? fixture.depthM : fixture.widthM;
}
