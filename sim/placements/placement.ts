// A secondary place for some goods, as facts that can be sent anywhere, and the edit that puts the goods up there: a new
// plan with the fixture on the floor, its shelves filled, and what the place costs on the plan.

import { done, type Edit, findPlan, freeId, insertById, noPlan, refuse, withPlan } from '../edit/edit.ts';
import { ownFloor } from '../edit/floor/ownFloor.ts';
import { nameBays } from '../edit/floor/templates.ts';
import { allShelfIds, shelfIdsOf, withLayout } from '../edit/layoutParts.ts';
import { duplicatePlan } from '../edit/planEdits.ts';
import { noSuch } from '../edit/positionStep.ts';
import { blockFill, type FillSku, shelvesOfBay } from '../edit/shelf/fillEdits.ts';
import type { Standing } from '../kinds/fixture/definition.ts';
import { fixtureKind, placementKinds } from '../kinds/fixture/index.ts';
import { layoutOf, layoutWith, planWith } from '../project/layouts.ts';
import { capacityUnits } from '../project/pack.ts';
import type { Cost, Fixture, PlacementKind, Plan, Position, Project, Retailer } from '../project/schema.ts';
import { shelfTable, tablesFor } from '../project/tables.ts';
import { mostStanding } from '../shelf/standing.ts';
import type { Text } from '../words/text.ts';
import type { StackRank } from './stackPlaces.ts';

/** Kinds of secondary places; row: the shelves of the goods' own bay, all of them. */
export type PlaceKind = PlacementKind | 'row';

/** Ranked places first, then what is wrapped, then what goes beside and hangs. */
export const placeKinds: readonly PlaceKind[] = [
  ...placementsStanding('stack', 'end', 'round'),
  'row',
  ...placementsStanding('till', 'face', 'side', 'floor', 'wall'),
];

function placementsStanding(...order: readonly Standing[]): readonly PlacementKind[] {
  return order.flatMap((standing) =>
    placementKinds.filter((kind) => fixtureKind(kind).standing === standing),
  );
}

export function placeKindName(kind: PlaceKind): Text {
  return kind === 'row' ? { en: 'row wrap', zh: '包排面' } : fixtureKind(kind).name;
}

/** Where goods can be put up. */
export interface PlaceSpot {
  readonly kind: PlaceKind;
  /** Rank of the documents (E19); null where they rank no such place. */
  readonly rank: StackRank | null;
  readonly name: Text;
  /** What makes the place what it is: why it has its rank, what stands there now. */
  readonly where: Text;
  readonly fixtureId: string;
  readonly xM: number;
  readonly yM: number;
  readonly widthM: number;
  readonly depthM: number;
  readonly rotationDeg: number;
  /** The fixture as it is to stand, where it is put up or gets its shelves; null where one is used as it is. */
  readonly putsUp: Fixture | null;
  /** Shelves given to the goods. */
  readonly shelfIds: readonly string[];
}

/** Goods whose place is given up. */
export interface Displaced {
  readonly skuId: string;
  /** They stand nowhere else in the plan. */
  readonly isGone: boolean;
}

/** The least retailer rules ask about. */
export type RetailerRules = Retailer | null;

/** A stack of goods is built up to the reach of a hand, as in the example stores. */
const MOST_STACKED = 6;

/**
 * Puts goods up at a place in a copy of a plan: `made` is the plan, then the fixture. What stood on the place's shelves
 * goes. Costs are written on the plan, for the fixture. A fixture that stands there already is used as it is.
 */
export function putUpPlacement(
  project: Project,
  planId: string,
  spot: Pick<PlaceSpot, 'name' | 'fixtureId' | 'putsUp' | 'shelfIds'>,
  skus: readonly FillSku[],
  options: {
    readonly name?: Text;
    readonly id?: string;
    readonly costs?: readonly Omit<Cost, 'id' | 'fixtureId'>[];
  } = {},
): Edit {
  const did = { en: `Put goods up: ${spot.name.en}`, zh: `陈列商品：${spot.name.zh}` };
  if (!findPlan(project, planId)) return noPlan(project, did, planId);
  const copied = duplicatePlan(project, planId, options.name);
  if (copied.refused) return refuse(project, did, copied.refused);
  const madeId = copied.made[0];
  const wanted = findPlan(copied.project, madeId)!;
  const named: Plan = { ...wanted, id: options.id ?? madeId };
  const others = copied.project.plans.filter(({ id }) => id !== madeId && id !== named.id);
  const floored = onFloorFor({ ...copied.project, plans: insertById(others, named) }, named.id, spot);
  if (floored.refused) return refuse(project, did, floored.refused);
  const stands = withSpot(floored.project, planWith(floored.project, named.id).layoutId, spot);
  const plan = planWith(stands.project, named.id);
  const shelves = new Set(stands.shelfIds);
  const cleared = plan.positions.filter(({ shelfId }) => !shelves.has(shelfId));
  let next = withPlan(stands.project, { ...plan, positions: cleared });
  const filled = fillShelves(next, plan.id, stands.shelfIds, skus);
  if (filled.refused) return refuse(project, did, filled.refused, { leftOut: filled.leftOut });
  next = stackedUp(filled.project, plan.id, shelves);
  if (options.costs && options.costs.length > 0) {
    const made = findPlan(next, plan.id)!;
    const taken = new Set(made.costs.map(({ id }) => id));
    const costs = options.costs.map((cost): Cost => {
      const id = freeId(`${cost.kind}-${stands.fixtureId}`.slice(0, 60), taken);
      taken.add(id);
      return { ...cost, id, fixtureId: stands.fixtureId };
    });
    next = withPlan(next, { ...made, costs: costs.reduce((list, one) => insertById(list, one), made.costs) });
  }
  return done(next, did, { made: [plan.id, stands.fixtureId], leftOut: filled.leftOut });
}

/**
 * A plan on a floor of its own where something is put up there for good: a stack without goods is not there in a plan, but a
 * rack would stand in all of them.
 */
function onFloorFor(project: Project, planId: string, { putsUp }: Pick<PlaceSpot, 'putsUp'>): Edit {
  const isForGood = putsUp !== null && !fixtureKind(putsUp.kind).isPutUp;
  return isForGood ? ownFloor(project, planId) : done(project, { en: '', zh: '' });
}

/** The project with the place's fixture on the floor; with other ids where its own are taken by something else. */
function withSpot(
  project: Project,
  layoutId: string,
  { putsUp, shelfIds, fixtureId }: Pick<PlaceSpot, 'fixtureId' | 'putsUp' | 'shelfIds'>,
): { project: Project; shelfIds: readonly string[]; fixtureId: string } {
  if (!putsUp) return { project, shelfIds, fixtureId };
  const store = layoutWith(project, layoutId);
  const there = store.fixtures.find(({ id }) => id === putsUp.id);
  const isSpot = there && there.kind === putsUp.kind && there.xM === putsUp.xM && there.yM === putsUp.yM;
  if (isSpot && there.bays.length > 0) {
    const own = shelfIdsOf([there]);
    return { project, shelfIds: shelfIds.filter((id) => own.has(id)), fixtureId };
  }
  if (isSpot) {
    const fixtures = store.fixtures.map((one) => (one === there ? putsUp : one));
    return { project: withLayout(project, { ...store, fixtures }), shelfIds, fixtureId };
  }
  let fixture = putsUp;
  const taken = allShelfIds(store);
  if (there || [...shelfIdsOf([putsUp])].some((id) => taken.has(id))) {
    const ids = new Set(store.fixtures.map(({ id }) => id));
    const id = freeId(putsUp.id, ids);
    fixture = { ...putsUp, id, bays: nameBays(store, id, putsUp.bays) };
  }
  const fixtures = insertById(store.fixtures, fixture);
  const ids = fixture.bays.flatMap(({ shelves }) => shelves.map((shelf) => shelf.id));
  return { project: withLayout(project, { ...store, fixtures }), shelfIds: ids, fixtureId: fixture.id };
}

/** Fills whole bays as blocks, and single shelves of the others. */
function fillShelves(
  project: Project,
  planId: string,
  shelfIds: readonly string[],
  skus: readonly FillSku[],
): Edit {
  const layout = layoutOf(project, planWith(project, planId));
  const shelves = shelfTable(layout);
  const given = new Set(shelfIds);
  const bayIds = [...new Set(shelfIds.flatMap((id) => shelves.get(id)?.bay.id ?? []))];
  const did = { en: '', zh: '' };
  if (bayIds.length === 0) return refuse(project, did, noSuch('shelf', '层板', shelfIds[0] ?? ''));
  let next = project;
  let refused: Text | undefined;
  const leftOut = new Map<string, number>();
  let nTried = 0;
  const fill = (place: { bayId: string } | { shelfId: string }): void => {
    const upright = blockFill(next, planId, place, skus);
    const level =
      'bayId' in place && upright.leftOut.length > 0
        ? blockFill(next, planId, place, skus, { layout: 'horizontal' })
        : upright;
    const best = !level.refused && level.leftOut.length < upright.leftOut.length ? level : upright;
    nTried++;
    for (const id of best.leftOut) leftOut.set(id, (leftOut.get(id) ?? 0) + 1);
    if (best.refused) refused ??= best.refused;
    else next = best.project;
  };
  for (const bayId of bayIds) {
    const own = shelvesOfBay(layout, bayId).map(({ shelf }) => shelf.id);
    if (own.every((id) => given.has(id))) fill({ bayId });
    else for (const shelfId of own) if (given.has(shelfId)) fill({ shelfId });
  }
  const nowhere = [...leftOut].filter(([, n]) => n === nTried).map(([id]) => id);
  if (next === project && refused) return refuse(project, did, refused, { leftOut: nowhere });
  return done(next, did, { leftOut: nowhere });
}

/** Goods on a stack are built up high, not one pack on a board. */
function stackedUp(project: Project, planId: string, shelfIds: ReadonlySet<string>): Project {
  const plan = findPlan(project, planId)!;
  const { shelves, skus } = tablesFor(project, plan);
  let changed = false;
  const positions = plan.positions.map((position): Position => {
    const at = shelfIds.has(position.shelfId) ? shelves.get(position.shelfId) : undefined;
    const isStack = at !== undefined && fixtureKind(at.fixture.kind).standing === 'stack';
    const sku = isStack ? skus.get(position.skuId) : undefined;
    if (!at || !sku) return position;
    const high = Math.min(MOST_STACKED, mostStanding(sku, position.orientation, at.shelf).high);
    if (high <= position.facingsHigh) return position;
    changed = true;
    return { ...position, facingsHigh: high };
  });
  return changed ? withPlan(project, { ...plan, positions }) : project;
}

/** Units that stand on some shelves of a plan when they are full, and whose. */
export function goodsOn(
  plan: Plan,
  shelfIds: ReadonlySet<string>,
): { capacityUnits: number; skuIds: string[] } {
  const on = plan.positions.filter(({ shelfId }) => shelfIds.has(shelfId));
  return {
    capacityUnits: on.reduce((sum, position) => sum + capacityUnits(position), 0),
    skuIds: [...new Set(on.map(({ skuId }) => skuId))].sort(),
  };
}
