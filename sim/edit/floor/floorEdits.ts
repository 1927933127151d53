// Edits of the floor: move, turn and take away fixtures, inner walls and tills, move entrance and exit. What is moved
// stays inside the store. A till, the entrance or the exit never ends up inside something: that is refused.

import { layoutWith } from '../../project/layouts.ts';
import type { Layout, Project } from '../../project/schema.ts';
import { written } from '../../words/characters.ts';
import { count } from '../../words/figures.ts';
import type { Text } from '../../words/text.ts';
import { unitsOf } from '../../words/units.ts';
import { withoutPlaces } from '../campaign/promotionEdits.ts';
import { done, type Edit, metres, refuse } from '../edit.ts';
import { shelfIdsOf, withFixture, withLayout, withoutShelves } from '../layoutParts.ts';
import { finite } from '../positionStep.ts';
import {
  boxOf,
  type FloorRef,
  finishFloor,
  listFloor,
  missingThing,
  plainDeg,
  type Shift,
  shiftInside,
  stepOn,
  still,
  thingText,
  turned,
  unionBox,
  type Wall,
  wallBetween,
  withShifts,
} from './floorThings.ts';

const LONGEST_TEXT = 200;
const SLACK_M = 0.001;

/** Moves things together, as far as the walls of the store allow. */
export function moveThings(project: Project, layoutId: string, things: readonly FloorRef[], by: Shift): Edit {
  const store = layoutWith(project, layoutId);
  const did = stepOn(store, things, 'Move', '移动');
  const missing = missingThing(store, things);
  if (missing) return refuse(project, did, missing);
  const box = unionBox(things.map((ref) => boxOf(store, ref)!));
  const shift = shiftInside(store, box, by);
  const next = withShifts(
    store,
    things.map((ref) => [ref, shift]),
  );
  return finishFloor(project, withLayout(project, next), layoutId, did);
}

/** Puts the centre of a thing at a place. */
export function moveThingTo(
  project: Project,
  layoutId: string,
  thing: FloorRef,
  to: { readonly xM: number; readonly yM: number },
): Edit {
  const box = boxOf(layoutWith(project, layoutId), thing);
  const by = box
    ? { dxM: finite(to.xM) - (box.x0M + box.x1M) / 2, dyM: finite(to.yM) - (box.y0M + box.y1M) / 2 }
    : still;
  return moveThings(project, layoutId, [thing], by);
}

/** Turns things clockwise: one round its own centre, several round the centre of them all. */
export function rotateThings(
  project: Project,
  layoutId: string,
  things: readonly FloorRef[],
  byDeg: number,
): Edit {
  const store = layoutWith(project, layoutId);
  const did = stepOn(store, things, 'Turn', '旋转');
  const missing = missingThing(store, things);
  if (missing) return refuse(project, did, missing);
  if (plainDeg(byDeg) === 0) return done(project, did);
  const box = unionBox(things.map((ref) => boxOf(store, ref)!));
  const centre = { xM: (box.x0M + box.x1M) / 2, yM: (box.y0M + box.y1M) / 2 };
  const has = (kind: FloorRef['kind'], id: string) =>
    things.some((ref) => ref.kind === kind && ref.id === id);
  const round = <T extends { xM: number; yM: number }>(one: T): T => {
    if (things.length === 1) return one;
    const { xM, yM } = turned(one, centre, byDeg);
    return { ...one, xM: metres(xM), yM: metres(yM) };
  };
  const fixtures = store.fixtures.map((one) =>
    has('fixture', one.id) ? { ...round(one), rotationDeg: plainDeg(one.rotationDeg + byDeg) } : one,
  );
  const tills = store.checkout.tills.map((one) =>
    has('till', one.id) ? { ...round(one), queueDeg: plainDeg(one.queueDeg + byDeg) } : one,
  );
  const walls = store.walls.map((one) => {
    if (!has('wall', one.id)) return one;
    const [a, b] = [
      turned({ xM: one.x1M, yM: one.y1M }, centre, byDeg),
      turned({ xM: one.x2M, yM: one.y2M }, centre, byDeg),
    ];
    return { ...one, x1M: metres(a.xM), y1M: metres(a.yM), x2M: metres(b.xM), y2M: metres(b.yM) };
  });
  const swung: Layout = {
    ...store,
    fixtures,
    walls,
    checkout: { ...store.checkout, tills },
    entrance: has('entrance', '') ? round(store.entrance) : store.entrance,
    exit: has('exit', '') ? round(store.exit) : store.exit,
  };
  // What swung out of the store comes back in.
  const swungBox = unionBox(things.map((ref) => boxOf(swung, ref)!));
  const back = shiftInside(store, swungBox, still);
  const next = withShifts(
    swung,
    things.map((ref) => [ref, back]),
  );
  return finishFloor(project, withLayout(project, next), layoutId, did);
}

/**
 * Takes things away, and in every plan on the layout what stands on them (`nPositionsLost` says how much that was), promoters and
 * material before them, and what was paid for them.
 */
export function deleteThings(project: Project, layoutId: string, things: readonly FloorRef[]): Edit {
  const store = layoutWith(project, layoutId);
  const did = stepOn(store, things, 'Delete', '删除');
  const missing = missingThing(store, things);
  if (missing) return refuse(project, did, missing);
  const fixed = things.find(({ kind }) => kind === 'entrance' || kind === 'exit');
  if (fixed)
    return refuse(project, did, {
      en: `A store needs ${thingText(store, fixed).en}: move it instead.`,
      zh: `卖场必须有${thingText(store, fixed).zh}：请改为移动。`,
    });
  const isGone = (kind: FloorRef['kind'], id: string) =>
    things.some((ref) => ref.kind === kind && ref.id === id);
  const rest = <T extends { id: string }>(list: T[], kind: FloorRef['kind']): T[] =>
    things.some((ref) => ref.kind === kind) ? list.filter(({ id }) => !isGone(kind, id)) : list;
  const tills = rest(store.checkout.tills, 'till');
  if (tills.length === 0)
    return refuse(project, did, {
      en: 'A store has at least one till. Add another one first.',
      zh: '卖场至少要有一个收银台。请先新增一个。',
    });
  const gone = store.fixtures.filter(({ id }) => isGone('fixture', id));
  const { project: bare, nLost } = withoutShelves(project, layoutId, shelfIdsOf(gone));
  const emptied = withoutPlaces(bare, layoutId, new Set(gone.map(({ id }) => id)));
  const next: Layout = {
    ...store,
    fixtures: rest(store.fixtures, 'fixture'),
    walls: rest(store.walls, 'wall'),
    checkout: tills === store.checkout.tills ? store.checkout : { ...store.checkout, tills },
  };
  const told =
    nLost === 0
      ? did
      : {
          en: `${did.en} with ${count(nLost, 'position')}`,
          zh: `${did.zh}，连同 ${nLost} 个陈列位`,
        };
  return finishFloor(project, withLayout(emptied, next), layoutId, told, { nPositionsLost: nLost });
}

export function renameFixture(project: Project, layoutId: string, fixtureId: string, name: Text): Edit {
  const store = layoutWith(project, layoutId);
  const fixture = store.fixtures.find(({ id }) => id === fixtureId);
  const did = stepOn(store, [{ kind: 'fixture', id: fixtureId }], 'Rename', '重命名');
  if (!fixture) return refuse(project, did, missingThing(store, [{ kind: 'fixture', id: fixtureId }])!);
  const short = { en: written(name.en, LONGEST_TEXT), zh: written(name.zh, LONGEST_TEXT) };
  if (fixture.name?.en === short.en && fixture.name.zh === short.zh) return done(project, did);
  return finishFloor(
    project,
    withLayout(project, withFixture(store, { ...fixture, name: short })),
    layoutId,
    did,
  );
}

/** Draws an inner wall anew between two points, or thicker. */
export function changeWall(
  project: Project,
  layoutId: string,
  wallId: string,
  to: Partial<Omit<Wall, 'id'>>,
): Edit {
  const store = layoutWith(project, layoutId);
  const wall = store.walls.find(({ id }) => id === wallId);
  const did = stepOn(store, [{ kind: 'wall', id: wallId }], 'Redraw', '重画');
  if (!wall) return refuse(project, did, missingThing(store, [{ kind: 'wall', id: wallId }])!);
  const next = { ...wall, ...to };
  const thicknessM = Math.max(0.01, Math.min(5, metres(finite(next.thicknessM) || wall.thicknessM)));
  const drawn = wallBetween(
    { id: wallId, thicknessM },
    { xM: finite(next.x1M), yM: finite(next.y1M) },
    { xM: finite(next.x2M), yM: finite(next.y2M) },
    store,
  );
  const walls = store.walls.map((one) => (one === wall ? drawn : one));
  return finishFloor(project, withLayout(project, { ...store, walls }), layoutId, did);
}

/** Gives the store another size; everything must lie inside it. */
export function resizeStore(
  project: Project,
  layoutId: string,
  to: { readonly widthM?: number; readonly depthM?: number },
): Edit {
  const store = layoutWith(project, layoutId);
  const did = { en: 'Resize the store', zh: '调整卖场尺寸' };
  const size = (value: number) => Math.max(1, Math.min(1000, metres(finite(value))));
  const next = { ...store, widthM: size(to.widthM ?? store.widthM), depthM: size(to.depthM ?? store.depthM) };
  if (next.widthM === store.widthM && next.depthM === store.depthM) return done(project, did);
  const inTheWay = inTheWayOf(project, store, next);
  if (inTheWay) return refuse(project, did, inTheWay);
  return finishFloor(project, withLayout(project, next), layoutId, did);
}

/** What a smaller store would leave outside, and how large it has to be at least. */
function inTheWayOf(
  project: Project,
  store: Layout,
  { widthM, depthM }: Pick<Layout, 'widthM' | 'depthM'>,
): Text | undefined {
  const { floor } = unitsOf(project);
  const boxes = listFloor(store).flatMap((ref) => {
    const box = boxOf(store, ref);
    return box ? [{ ref, box }] : [];
  });
  const furthest = (end: 'x1M' | 'y1M') => boxes.reduce((a, b) => (b.box[end] > a.box[end] ? b : a));
  const [right, low] = [furthest('x1M'), furthest('y1M')];
  if (widthM < store.widthM && right.box.x1M > widthM + SLACK_M) {
    const { en, zh } = thingText(store, right.ref);
    const least = floor(metres(right.box.x1M));
    return {
      en: `With ${en} where it is, the store is at least ${least} wide. Move it first.`,
      zh: `${zh}在现在的位置，卖场宽度至少为 ${least}。请先移动它。`,
    };
  }
  if (depthM < store.depthM && low.box.y1M > depthM + SLACK_M) {
    const { en, zh } = thingText(store, low.ref);
    const least = floor(metres(low.box.y1M));
    return {
      en: `With ${en} where it is, the store is at least ${least} deep. Move it first.`,
      zh: `${zh}在现在的位置，卖场深度至少为 ${least}。请先移动它。`,
    };
  }
  return undefined;
}
