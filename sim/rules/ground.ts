// What the rules look at, worked out once for a plan: every position with its place and neighbours, rows of shelves,
// and home sections (one category on neighbouring bays of gondolas or wall shelving).

import { rangeOnShelf } from '../edit/edit.ts';
import { isHome } from '../kinds/fixture/index.ts';
import { TOLERANCE_MM } from '../project/fit.ts';
import { layoutOf } from '../project/layouts.ts';
import { capacityUnits, packSize } from '../project/pack.ts';
import type { ShelfRef } from '../project/places.ts';
import type { Category, Fixture, Layout, Plan, Position, Project, Sku } from '../project/schema.ts';
import { tablesFor } from '../project/tables.ts';
import { listSections } from '../shelf/sections.ts';
import { mostStanding } from '../shelf/standing.ts';
import type { RuleFacts } from './rule.ts';

/** One position and where it stands. */
export interface Placed {
  readonly ix: number;
  readonly key: string;
  readonly position: Position;
  readonly sku: Sku;
  readonly skuIx: number;
  readonly ref: ShelfRef;
  readonly packMm: number;
  readonly widthMm: number;
  /** Middle of the block above the floor. */
  readonly middleM: number;
  readonly isOwn: boolean;
  /** On gondola or wall shelving. */
  readonly isHome: boolean;
}

/** A shelf of the plan from the left. */
export interface Row {
  readonly ref: ShelfRef;
  readonly blocks: readonly Placed[];
  readonly spareMm: number;
  /** Nothing overlaps and nothing sticks out: room that is left can be used. */
  readonly isSound: boolean;
}

export interface HomeSection {
  readonly category: Category;
  readonly fixture: Fixture;
  readonly fromM: number;
  readonly toM: number;
  readonly placed: readonly Placed[];
  /** Left edge of each block on the face. */
  readonly atM: ReadonlyMap<Placed, number>;
}

export interface Ground {
  readonly project: Project;
  readonly plan: Plan;
  readonly layout: Layout;
  readonly facts: RuleFacts | null;
  /** By index in plan.positions; undefined where SKU or shelf is unknown. */
  readonly placed: readonly (Placed | undefined)[];
  readonly rows: ReadonlyMap<string, Row>;
  readonly sections: readonly HomeSection[];
  readonly ownBrands: ReadonlySet<string>;
  /** Units a day a SKU sells at one of its places (sections and displays), shared out evenly. 0 without a run. */
  pace(skuId: string): number;
}

export function groundOf(project: Project, plan: Plan, facts: RuleFacts | null): Ground {
  const layout = layoutOf(project, plan);
  const { shelves, skus } = tablesFor(project, plan);
  const skuIxById = new Map(project.skus.map(({ id }, ix) => [id, ix]));
  const ownBrands = new Set(project.ownBrandIds);
  const placed = plan.positions.map((position, ix): Placed | undefined => {
    const [sku, ref] = [skus.get(position.skuId), shelves.get(position.shelfId)];
    if (!sku || !ref) return undefined; // parsing has told the user
    const pack = packSize(sku, position.orientation);
    return {
      ...{ ix, position, sku, ref, skuIx: skuIxById.get(sku.id)! },
      key: `${position.shelfId} ${position.xMm} ${position.skuId}`,
      packMm: pack.widthMm,
      widthMm: pack.widthMm * position.facingsWide,
      middleM: (ref.shelf.heightMm + (pack.heightMm * position.facingsHigh) / 2) / 1000,
      isOwn: ownBrands.has(sku.brandId),
      isHome: isHome(ref.fixture.kind),
    };
  });
  const rows = new Map<string, Row>();
  for (const one of placed) {
    if (!one || rows.has(one.position.shelfId)) continue;
    const [from, to] = rangeOnShelf(plan, one.position.shelfId);
    rows.set(one.position.shelfId, rowOf(one.ref, placed.slice(from, to)));
  }
  const sections = homeSections(project, plan, layout, placed);
  const nPlaces = placesBySku(placed, sections);
  return {
    ...{ project, plan, layout, facts, placed, rows, sections, ownBrands },
    pace: (skuId) => (facts?.unitsADay[skuIxById.get(skuId) ?? -1] ?? 0) / (nPlaces.get(skuId) ?? 1),
  };
}

function rowOf(ref: ShelfRef, found: readonly (Placed | undefined)[]): Row {
  const blocks = found.filter((one) => one !== undefined).sort((a, b) => a.position.xMm - b.position.xMm);
  const widthMm = ref.bay.widthM * 1000;
  let edgeMm = 0;
  let isSound = blocks.length === found.length;
  let takenMm = 0;
  for (const { position, widthMm: blockMm } of blocks) {
    if (position.xMm < edgeMm - TOLERANCE_MM) isSound = false;
    edgeMm = Math.max(edgeMm, position.xMm + blockMm);
    takenMm += blockMm;
  }
  if (edgeMm > widthMm + TOLERANCE_MM) isSound = false;
  return { ref, blocks, spareMm: widthMm - takenMm, isSound };
}

function homeSections(
  project: Project,
  plan: Plan,
  layout: Layout,
  placed: readonly (Placed | undefined)[],
): HomeSection[] {
  const ixOf = new Map(plan.positions.map((position, ix) => [position, ix]));
  return listSections(project, plan).flatMap((section): HomeSection[] => {
    const fixture = layout.fixtures[section.fixtureIx];
    const category = project.categories[section.categoryIx];
    if (!isHome(fixture.kind) || !category) return [];
    const atM = new Map<Placed, number>();
    for (const { positions } of section.offers)
      for (const { position, fromM } of positions) {
        const one = placed[ixOf.get(position) ?? -1];
        if (one) atM.set(one, fromM);
      }
    const ordered = [...atM.keys()].sort((a, b) => a.ix - b.ix);
    return [{ category, fixture, fromM: section.fromM, toM: section.toM, placed: ordered, atM }];
  });
}

/** In how many sections and on how many displays each SKU stands. */
function placesBySku(
  placed: readonly (Placed | undefined)[],
  sections: readonly HomeSection[],
): Map<string, number> {
  const places = new Map<string, number>();
  const add = (skuIds: ReadonlySet<string>): void => {
    for (const skuId of skuIds) places.set(skuId, (places.get(skuId) ?? 0) + 1);
  };
  for (const section of sections) add(new Set(section.placed.map(({ sku }) => sku.id)));
  const displays = new Map<Fixture, Set<string>>();
  for (const one of placed) {
    if (!one || one.isHome) continue;
    const known = displays.get(one.ref.fixture);
    if (known) known.add(one.sku.id);
    else displays.set(one.ref.fixture, new Set([one.sku.id]));
  }
  for (const skuIds of displays.values()) add(skuIds);
  return places;
}

/** SKUs of a section with their pace, the mean pace, and which of them are fast or slow. */
export interface Paces {
  readonly bySku: ReadonlyMap<string, number>;
  readonly mean: number;
}

export function pacesOf(ground: Ground, section: HomeSection): Paces {
  const bySku = new Map<string, number>();
  for (const { position } of section.placed)
    if (!bySku.has(position.skuId)) bySku.set(position.skuId, ground.pace(position.skuId));
  let sum = 0;
  for (const pace of bySku.values()) sum += pace;
  return { bySku, mean: bySku.size > 0 ? sum / bySku.size : 0 };
}

/** What counts as one flavour (E12, E13): the flavour of a brand; a SKU without one is its own. */
export function flavourOf({ id, brandId, flavour }: Sku): string {
  return flavour === '' ? `sku ${id}` : `${brandId} ${flavour}`;
}

/** As many high and deep as the shelf takes of this position's packs. */
export function mostHere({ sku, position, ref }: Placed): { high: number; deep: number } {
  return mostStanding(sku, position.orientation, ref.shelf);
}

export function capacityOf({ position }: Placed): number {
  return capacityUnits(position);
}
