// Every place in a store where some goods could be shown a second time: free floor, ends of gondolas, displays that are
// empty or hold other goods, pillars, the goods' own row, tills, strips and racks that hang; and why some are refused.

import { never } from '../base/never.ts';
import { findPlan } from '../edit/edit.ts';
import { type FloorProblem, floorProblems, problemKeys } from '../edit/floor/floorProblems.ts';
import { shelfIdsOf } from '../edit/layoutParts.ts';
import type { FillSku } from '../edit/shelf/fillEdits.ts';
import { fixtureKind, isHome, placementKinds } from '../kinds/fixture/index.ts';
import { takesFloor } from '../project/geometry.ts';
import { layoutOf, planWith } from '../project/layouts.ts';
import { fixtureText, skuText } from '../project/names.ts';
import { packSize } from '../project/pack.ts';
import { listBays } from '../project/places.ts';
import type { Fixture, Plan, Project, Sku } from '../project/schema.ts';
import { skuTable } from '../project/tables.ts';
import { retailerRefusal } from '../retailer/retailerRules.ts';
import { mostStanding } from '../shelf/standing.ts';
import { listText } from '../words/lists.ts';
import type { Text } from '../words/text.ts';
import {
  type Displaced,
  goodsOn,
  type PlaceKind,
  type PlaceSpot,
  placeKinds,
  putUpPlacement,
} from './placement.ts';
import {
  beforeShelves,
  besideTills,
  freeStacks,
  onFreeSides,
  type PassedBay,
  pillarBays,
  why,
} from './placementFinds.ts';
import { survey } from './stackGround.ts';
import { floorStackPlaces } from './stackPlaces.ts';

/** A place for some goods, as a plain value. `id` is also the plan's in which they are put up there. */
export interface PlacementPlace extends PlaceSpot {
  readonly id: string;
  /** Which of the goods stand there, and how many units when full; none where it is refused. */
  readonly skuIds: readonly string[];
  readonly capacityUnits: number;
  readonly displaced: readonly Displaced[];
  /** Why the goods are not put up there. */
  readonly refused: Text | null;
}

export interface PlacementOptions {
  readonly kinds?: readonly PlaceKind[];
  /** Shelf width the goods are to have against each other; units sold are a good weight. */
  readonly weights?: ReadonlyMap<string, number>;
  /** Shoppers who pass a bay, where that is known: strips and racks hang where most do. */
  readonly passed?: PassedBay;
}

/** A rack at a till gives up one shelf a side: the one nearest this height. */
const SLOT_MM = 1100;
/** A display shows so many SKUs, as those of the example stores do; the rest stays on the home shelf. */
const MOST_SKUS = 8;
/** Home bays of the goods that are offered for a wrap, most facings first. */
const MOST_ROWS = 3;

/**
 * The places for some goods in a plan, ids in a fixed order. Goods fill a place as a block; those with most weight come
 * first where room is short. A place where they stand already is none.
 */
export function placementPlaces(
  project: Project,
  planId: string,
  skuIds: readonly string[],
  options: PlacementOptions = {},
): PlacementPlace[] {
  const plan = findPlan(project, planId);
  if (!plan) throw new RangeError(`the project has no plan "${planId}"`);
  const kinds = new Set(options.kinds ?? placeKinds);
  const wanted = new Set(skuIds);
  const skus = project.skus.filter(({ id }) => wanted.has(id));
  const spots = spotsFor(project, plan, skus, options).filter(({ kind }) => kinds.has(kind));
  const layout = layoutOf(project, plan);
  const before = new Set(floorProblems(project, layout).flatMap(problemKeys));
  return spots.map((spot, ix) => {
    const id = `place-${ix + 1}`;
    const none = { ...spot, id, skuIds: [], capacityUnits: 0, displaced: [] };
    const forbidden = retailerRefusal(
      project.retailer,
      spot.kind === 'row' ? { kind: 'shelves' } : { kind: 'placement', placement: spot.kind },
    );
    if (forbidden) return { ...none, refused: forbidden };
    const fill = fillOf(project, planId, spot, [...wanted], options.weights);
    // Where nothing fits, filling with all of them says why.
    const own = fill.length > 0 ? fill : skus.map(({ id }): FillSku => ({ skuId: id }));
    const made = putUpPlacement(project, planId, spot, own, { id });
    if (made.refused) return { ...none, refused: nothingFits(spot, skus, made.refused) };
    const blocked =
      spot.putsUp && takesFloor(spot.putsUp)
        ? floorProblems(project, layoutOf(made.project, planWith(made.project, id))).find(
            (problem) => isInTheWay(problem) && problemKeys(problem).some((key) => !before.has(key)),
          )
        : undefined;
    if (blocked) return { ...none, refused: { en: blocked.en, zh: blocked.zh } };
    const shelves = new Set(spot.shelfIds);
    const after = findPlan(made.project, id)!;
    return {
      ...none,
      ...goodsOn(after, shelves),
      displaced: displacedBy(plan, after, shelves),
      refused: null,
    };
  });
}

/**
 * What fills a place: the goods that can stand on one of its shelves, the best few where there are many; in a row wrap,
 * those at home in that row.
 */
export function fillOf(
  project: Project,
  planId: string,
  spot: PlaceSpot,
  skuIds: readonly string[],
  weights: ReadonlyMap<string, number> | undefined,
): FillSku[] {
  const skus = skuTable(project);
  const plan = planWith(project, planId);
  const own = spot.kind === 'row' ? categoriesOn(project, plan, spot) : null;
  const given = new Set(spot.shelfIds);
  const fixtures = spot.putsUp ? [spot.putsUp] : layoutOf(project, plan).fixtures;
  const shelves = fixtures
    .flatMap(({ bays }) => bays.flatMap((bay) => bay.shelves))
    .filter(({ id }) => given.has(id));
  const standing = [...new Set(skuIds)].sort().flatMap((skuId): FillSku[] => {
    const sku = skus.get(skuId);
    if (!sku || (own && !own.has(sku.categoryId))) return [];
    const fits = shelves.some((shelf) => {
      const most = mostStanding(sku, 'front', shelf);
      return most.high >= 1 && most.deep >= 1;
    });
    return fits ? [{ skuId, weight: weights ? (weights.get(skuId) ?? 0) : 1 }] : [];
  });
  const best = [...standing].sort((a, b) => b.weight! - a.weight!).slice(0, MOST_SKUS);
  return standing.filter((one) => best.includes(one));
}

function spotsFor(
  project: Project,
  plan: Plan,
  skus: readonly Sku[],
  options: PlacementOptions,
): PlaceSpot[] {
  const layout = layoutOf(project, plan);
  const ground = survey(layout);
  const categories = new Set(skus.map(({ categoryId }) => categoryId));
  const spots = [
    ...freeStacks(project, layout),
    ...displaysThere(project, plan, skus),
    ...rowWraps(project, plan, skus),
    ...placementKinds.flatMap((kind) => {
      const { standing } = fixtureKind(kind);
      switch (standing) {
        case 'till':
          return besideTills(layout, kind, ground);
        case 'face':
          return beforeShelves(project, kind, plan, categories, options.passed);
        case 'side':
          return onFreeSides(layout, kind, ground, options.passed);
        // Stacks and ends are found by rank; the others stand where the store has them.
        case 'stack':
        case 'end':
        case 'round':
        case 'floor':
        case 'wall':
          return [];
        default:
          return never(standing);
      }
    }),
  ];
  // By rank and kind, then by place: the same list whatever the order in the file.
  const order = ({ kind, rank }: PlaceSpot) => (rank ?? 6) * 10 + placeKinds.indexOf(kind);
  return spots.sort(
    (a, b) =>
      order(a) - order(b) ||
      a.xM - b.xM ||
      a.yM - b.yM ||
      (a.fixtureId < b.fixtureId ? -1 : a.fixtureId > b.fixtureId ? 1 : 0),
  );
}

/** Displays of the store: free ones, ones that hold other goods, a shelf a side of a till's rack. */
function displaysThere(project: Project, plan: Plan, skus: readonly Sku[]): PlaceSpot[] {
  const own = new Set(skus.map(({ id }) => id));
  const layout = layoutOf(project, plan);
  const rankOf = new Map(floorStackPlaces(layout).displays.map((display) => [display.fixtureId, display]));
  const onShelf = new Map<string, Set<string>>();
  for (const { shelfId, skuId } of plan.positions) {
    const on = onShelf.get(shelfId) ?? new Set<string>();
    on.add(skuId);
    onShelf.set(shelfId, on);
  }
  const holds = (shelfIds: readonly string[]) =>
    new Set(shelfIds.flatMap((id) => [...(onShelf.get(id) ?? [])]));
  return layout.fixtures.flatMap((fixture): PlaceSpot[] => {
    const { kind, id: fixtureId, xM, yM, widthM, depthM, rotationDeg } = fixture;
    if (isHome(kind)) return [];
    const { standing } = fixtureKind(kind);
    const bare = standing === 'round' && fixture.bays.length === 0;
    const stands = bare ? pillarBays(layout, fixture) : fixture;
    const all = [...shelfIdsOf([stands])];
    if (all.length === 0) return [];
    const isFree = holds(all).size === 0;
    const shelfIds = standing === 'till' && !isFree ? slotsOf(fixture, skus) : all;
    const there = holds(shelfIds);
    if (shelfIds.length === 0 || (there.size > 0 && [...there].every((id) => own.has(id)))) return [];
    const ranked = rankOf.get(fixtureId);
    const name = fixtureText(fixture);
    const isSlot = shelfIds.length < all.length;
    const now =
      there.size === 0
        ? { en: 'It is free.', zh: '目前空着。' }
        : nowText(
            project,
            [...there].filter((id) => !own.has(id)),
          );
    const reason = ranked && ranked.rank !== null ? why(ranked) : { en: '', zh: '' };
    return [
      {
        ...{ kind, rank: ranked?.rank ?? null, fixtureId, xM, yM, widthM, depthM, rotationDeg },
        name: isSlot ? { en: `A shelf of ${name.en}`, zh: `${name.zh}的一层` } : name,
        where: { en: `${reason.en} ${now.en}`.trim(), zh: `${reason.zh}${now.zh}` },
        putsUp: bare ? stands : null,
        shelfIds,
      },
    ];
  });
}

/** On each side of a rack, the shelf nearest a hand on which one of the goods can stand. */
function slotsOf(rack: Fixture, skus: readonly Sku[]): string[] {
  return rack.bays.flatMap(({ shelves }) => {
    const fitting = shelves.filter((shelf) =>
      skus.some((sku) => {
        const pack = packSize(sku, 'front');
        return pack.heightMm <= shelf.clearanceMm && pack.depthMm <= shelf.depthMm;
      }),
    );
    const from = fitting.length > 0 ? fitting : shelves;
    const [slot] = [...from].sort(
      (a, b) => Math.abs(a.heightMm - SLOT_MM) - Math.abs(b.heightMm - SLOT_MM) || a.heightMm - b.heightMm,
    );
    return slot ? [slot.id] : [];
  });
}

/** The goods' home bays, those with most of their facings first: every shelf of it for them. */
function rowWraps(project: Project, plan: Plan, skus: readonly Sku[]): PlaceSpot[] {
  const own = new Set(skus.map(({ id }) => id));
  const rows: { spot: PlaceSpot; facings: number }[] = [];
  for (const { fixture, bay } of listBays(layoutOf(project, plan))) {
    if (!isHome(fixture.kind)) continue;
    const shelfIds = bay.shelves.map(({ id }) => id);
    const shelves = new Set(shelfIds);
    const on = plan.positions.filter(({ shelfId }) => shelves.has(shelfId));
    const mine = on.filter(({ skuId }) => own.has(skuId));
    if (mine.length === 0 || mine.length === on.length) continue;
    const others = [...new Set(on.flatMap(({ skuId }) => (own.has(skuId) ? [] : [skuId])))];
    const now = nowText(project, others);
    const host = fixtureText(fixture);
    const { xM, yM, widthM, depthM, rotationDeg } = fixture;
    rows.push({
      facings: mine.reduce((sum, { facingsWide }) => sum + facingsWide, 0),
      spot: {
        ...{ kind: 'row', rank: null, fixtureId: fixture.id, xM, yM, widthM, depthM, rotationDeg },
        name: { en: `Row wrap of bay ${bay.id}`, zh: `${bay.id} 组包排面` },
        where: {
          en: `Their own bay on ${host.en}, all of it. ${now.en}`,
          zh: `${host.zh}上自己的整组货架。${now.zh}`,
        },
        ...{ putsUp: null, shelfIds },
      },
    });
  }
  return rows
    .sort((a, b) => b.facings - a.facings || (a.spot.name.en < b.spot.name.en ? -1 : 1))
    .slice(0, MOST_ROWS)
    .map(({ spot }) => spot);
}

function categoriesOn(project: Project, plan: Plan, spot: PlaceSpot): Set<string> {
  const shelves = new Set(spot.shelfIds);
  const skus = skuTable(project);
  return new Set(
    plan.positions.flatMap(({ shelfId, skuId }) =>
      shelves.has(shelfId) ? [skus.get(skuId)?.categoryId ?? ''] : [],
    ),
  );
}

function displacedBy(before: Plan, after: Plan, shelves: ReadonlySet<string>): Displaced[] {
  const gone = new Set<string>();
  for (const { shelfId, skuId } of before.positions) if (shelves.has(shelfId)) gone.add(skuId);
  if (gone.size === 0) return [];
  const elsewhere = new Set<string>();
  for (const { shelfId, skuId } of after.positions) {
    if (!gone.has(skuId)) continue;
    if (shelves.has(shelfId)) gone.delete(skuId);
    else elsewhere.add(skuId);
  }
  return [...gone].sort().map((skuId) => ({ skuId, isGone: !elsewhere.has(skuId) }));
}

function nowText(project: Project, skuIds: readonly string[]): Text {
  const names = listText(
    project.skus.filter(({ id }) => skuIds.includes(id)).map((sku) => skuText(sku)),
    2,
  );
  return { en: `Now: ${names.en}.`, zh: `现有：${names.zh}。` };
}

/** The reason is told for one SKU; where there are several, that it holds for all is what counts. */
function nothingFits(spot: PlaceSpot, skus: readonly Sku[], refused: Text): Text {
  if (skus.length < 2) return refused;
  return {
    en: `None of the ${skus.length} SKUs fits ${spot.name.en}. ${refused.en}`,
    zh: `${skus.length} 个单品都放不进${spot.name.zh}。${refused.zh}`,
  };
}

function isInTheWay({ code }: FloorProblem): boolean {
  return code !== 'hangsFree' && !code.startsWith('tight');
}
