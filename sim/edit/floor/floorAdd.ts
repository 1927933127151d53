// Edits that put up something new on the floor: from the catalogue, or as a copy of what stands there.

import { fixtureKind, isHome } from '../../kinds/fixture/index.ts';
import { comparePositions } from '../../project/canonical.ts';
import { layoutWith } from '../../project/layouts.ts';
import type { Fixture, Layout, Position, Project } from '../../project/schema.ts';
import { retailerRefusal } from '../../retailer/retailerRules.ts';
import { sentence, type Text } from '../../words/text.ts';
import { type Edit, freeId, insertById, metres, refuse } from '../edit.ts';
import { onAllFloors, type Things, withLayout } from '../layoutParts.ts';
import { finite } from '../positionStep.ts';
import {
  boxOf,
  type FloorRef,
  finishFloor,
  fixtureBox,
  missingThing,
  plainDeg,
  type Shift,
  shiftInside,
  stepOn,
  still,
  type Till,
  turned,
  unionBox,
  wallBetween,
} from './floorThings.ts';
import { buildFixture, floorTemplates, nameBays, nextNumber, numberAfter } from './templates.ts';

const MOST_FIXTURES = 5000;
const MOST_WALLS = 1000;
const MOST_TILLS = 100;
const MOST_BAYS = 40;
const LEAST_SIZE_M = 0.05;
const MOST_SIZE_M = 20;
/** Length of an inner wall before it is drawn out. */
const NEW_WALL_M = 2;

export interface FloorSpot {
  readonly xM: number;
  readonly yM: number;
  readonly rotationDeg?: number;
}

/** Puts up something of the catalogue with its centre at a place (or as near as the store allows): `made[0]`. */
export function addToFloor(
  project: Project,
  layoutId: string,
  templateId: string,
  at: FloorSpot,
  options: { readonly nBays?: number; readonly bayM?: number; readonly depthM?: number } = {},
): Edit {
  const template = floorTemplates.find(({ id }) => id === templateId);
  const name = template?.name ?? { en: templateId, zh: templateId };
  const did = { en: `Add ${name.en.toLowerCase()}`, zh: `新增${name.zh}` };
  if (!template)
    return refuse(project, did, {
      en: `The catalogue has no "${templateId}"; it has ${floorTemplates.map(({ id }) => id).join(', ')}.`,
      zh: `目录中没有“${templateId}”；可选：${floorTemplates.map(({ id }) => id).join('、')}。`,
    });
  const store = layoutWith(project, layoutId);
  const spot = { xM: finite(at.xM), yM: finite(at.yM), rotationDeg: plainDeg(at.rotationDeg ?? 0) };
  if (template.what === 'till') {
    const { tills } = store.checkout;
    if (tills.length >= MOST_TILLS) return tooMany(project, did, MOST_TILLS, 'tills', '收银台');
    const taken = onAllFloors(project).tills;
    const id = freeId(numbered('T', taken), new Set(ids(taken)));
    const box = { x0M: spot.xM, x1M: spot.xM, y0M: spot.yM, y1M: spot.yM };
    const { dxM, dyM } = shiftInside(store, box, still);
    const till: Till = {
      ...{ id, xM: metres(spot.xM + dxM), yM: metres(spot.yM + dyM) },
      queueDeg: at.rotationDeg === undefined ? -90 : spot.rotationDeg,
    };
    const checkout = { ...store.checkout, tills: insertById(tills, till) };
    return finishFloor(project, withLayout(project, { ...store, checkout }), layoutId, did, { made: [id] });
  }
  if (template.what === 'wall') {
    if (store.walls.length >= MOST_WALLS) return tooMany(project, did, MOST_WALLS, 'inner walls', '内墙');
    const taken = ids(onAllFloors(project).walls);
    const id = freeId(`W${numberAfter('W', taken)}`, new Set(taken));
    const half = NEW_WALL_M / 2;
    const ends = [-half, half].map((x) => turned({ xM: spot.xM + x, yM: spot.yM }, spot, spot.rotationDeg));
    const wall = wallBetween({ id, thicknessM: 0.1 }, ends[0], ends[1], store);
    const next = { ...store, walls: insertById(store.walls, wall) };
    return finishFloor(project, withLayout(project, next), layoutId, did, { made: [id] });
  }
  if (store.fixtures.length >= MOST_FIXTURES) return tooMany(project, did, MOST_FIXTURES, 'fixtures', '货架');
  const forbidden = placementRefusal(project, template.kind);
  if (forbidden) return refuse(project, did, forbidden);
  const nBays = Math.max(1, Math.min(MOST_BAYS, Math.round(finite(options.nBays ?? template.nBays)) || 1));
  const size = (wantedM: number | undefined, usualM: number) =>
    wantedM === undefined ? usualM : Math.max(LEAST_SIZE_M, Math.min(MOST_SIZE_M, metres(finite(wantedM))));
  const sized = {
    ...template,
    bayM: size(options.bayM, template.bayM),
    depthM: size(options.depthM, template.depthM),
  };
  const fixture = inside(store, buildFixture(onAllFloors(project), sized, spot, nBays));
  const next = { ...store, fixtures: insertById(store.fixtures, fixture) };
  return finishFloor(project, withLayout(project, next), layoutId, did, { made: [fixture.id] });
}

/** Copies fixtures, walls and tills to a distance; with their goods in every plan where asked for. New ids in `made`. */
export function copyThings(
  project: Project,
  layoutId: string,
  things: readonly FloorRef[],
  by: Shift,
  options: { readonly goods?: boolean } = {},
): Edit {
  const before = layoutWith(project, layoutId);
  const did = stepOn(before, things, 'Copy', '复制');
  const missing = missingThing(before, things);
  if (missing) return refuse(project, did, missing);
  if (things.some(({ kind }) => kind === 'entrance' || kind === 'exit'))
    return refuse(project, did, {
      en: 'A store has one entrance and one exit. Take them out of the selection.',
      zh: '卖场只有一个入口和一个出口。请从选择中去掉。',
    });
  const box = unionBox(things.map((ref) => boxOf(before, ref)!));
  const shift = shiftInside(before, box, by);
  let store = before;
  // As it becomes, and all other floors: new ids are free on each.
  const taken = () => onAllFloors(withLayout(project, store));
  const made: string[] = [];
  const newShelf = new Map<string, string>();
  for (const ref of things) {
    if (ref.kind === 'fixture') {
      if (store.fixtures.length >= MOST_FIXTURES)
        return tooMany(project, did, MOST_FIXTURES, 'fixtures', '货架');
      const old = store.fixtures.find(({ id }) => id === ref.id)!;
      const forbidden = placementRefusal(project, old.kind);
      if (forbidden) return refuse(project, did, forbidden);
      const fixture = copyOf(taken(), old, shift);
      old.bays.forEach((bay, b) => {
        bay.shelves.forEach((shelf, s) => {
          newShelf.set(shelf.id, fixture.bays[b].shelves[s].id);
        });
      });
      store = { ...store, fixtures: insertById(store.fixtures, fixture) };
      made.push(fixture.id);
    } else if (ref.kind === 'wall') {
      if (store.walls.length >= MOST_WALLS) return tooMany(project, did, MOST_WALLS, 'inner walls', '内墙');
      const old = store.walls.find(({ id }) => id === ref.id)!;
      const wallIds = ids(taken().walls);
      const id = freeId(`W${numberAfter('W', wallIds)}`, new Set(wallIds));
      const ends = [
        { xM: old.x1M + shift.dxM, yM: old.y1M + shift.dyM },
        { xM: old.x2M + shift.dxM, yM: old.y2M + shift.dyM },
      ];
      const wall = wallBetween({ id, thicknessM: old.thicknessM }, ends[0], ends[1], store);
      store = { ...store, walls: insertById(store.walls, wall) };
      made.push(id);
    } else {
      const { tills } = store.checkout;
      if (tills.length >= MOST_TILLS) return tooMany(project, did, MOST_TILLS, 'tills', '收银台');
      const old = tills.find(({ id }) => id === ref.id)!;
      const tillIds = taken().tills;
      const id = freeId(numbered('T', tillIds), new Set(ids(tillIds)));
      const till = { ...old, id, xM: metres(old.xM + shift.dxM), yM: metres(old.yM + shift.dyM) };
      store = { ...store, checkout: { ...store.checkout, tills: insertById(tills, till) } };
      made.push(id);
    }
  }
  const plans = options.goods && newShelf.size > 0 ? withCopies(project, layoutId, newShelf) : project.plans;
  return finishFloor(project, { ...withLayout(project, store), plans }, layoutId, did, { made });
}

/** Why the chain allows no further fixture of a kind; null for shelving, and where it allows it. */
function placementRefusal({ retailer }: Project, kind: Fixture['kind']): Text | null {
  return isHome(kind) ? null : retailerRefusal(retailer, { kind: 'placement', placement: kind });
}

/** The fixture, moved inside where it sticks out. */
function inside(store: Layout, fixture: Fixture): Fixture {
  const { dxM, dyM } = shiftInside(store, fixtureBox(fixture), still);
  return { ...fixture, xM: metres(fixture.xM + dxM), yM: metres(fixture.yM + dyM) };
}

function copyOf(taken: Things, old: Fixture, { dxM, dyM }: Shift): Fixture {
  const letter = /^[A-Za-z]+/.exec(old.id)?.[0] ?? 'F';
  const number = nextNumber(letter, taken);
  const id = freeId(`${letter.slice(0, 40)}${String(number).padStart(2, '0')}`, new Set(ids(taken.fixtures)));
  const kind = fixtureKind(old.kind).name;
  return {
    ...old,
    id,
    name: { en: `${sentence(kind.en)} ${number}`, zh: `${kind.zh}${number}` },
    ...{ xM: metres(old.xM + dxM), yM: metres(old.yM + dyM) },
    bays: nameBays(taken, id, old.bays),
  };
}

/** The plans with copies of what stands on some shelves on others. */
function withCopies(
  project: Project,
  layoutId: string,
  newShelf: ReadonlyMap<string, string>,
): Project['plans'] {
  return project.plans.map((plan) => {
    if (plan.layoutId !== layoutId) return plan;
    const copies = plan.positions.flatMap((position): Position[] => {
      const shelfId = newShelf.get(position.shelfId);
      return shelfId === undefined ? [] : [{ ...position, shelfId }];
    });
    if (copies.length === 0) return plan;
    return { ...plan, positions: [...plan.positions, ...copies].sort(comparePositions) };
  });
}

function tooMany(project: Project, did: Text, most: number, en: string, zh: string): Edit {
  return refuse(project, did, {
    en: `The store has ${most} ${en}, the most there can be. Delete one first.`,
    zh: `卖场已有 ${most} 个${zh}，达到上限。请先删除一个。`,
  });
}

function numbered(letter: string, list: readonly { readonly id: string }[]): string {
  return `${letter}${String(numberAfter(letter, ids(list))).padStart(2, '0')}`;
}

function ids(list: readonly { readonly id: string }[]): string[] {
  return list.map(({ id }) => id);
}
