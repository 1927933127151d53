// What one run says about some goods and one place: units and margins, where in the store the units were taken, and how
// many shoppers had the place in view.

import type { World } from '../../kernel/compile.ts';
import type { PlacementPlace } from '../../placements/placementPlaces.ts';
import { listBays } from '../../project/places.ts';
import type { Project } from '../../project/schema.ts';
import { shelfTable } from '../../project/tables.ts';
import type { Scorecard } from '../../score/scorecard.ts';
import { countViewers } from '../../score/viewers.ts';
import { EventKind, type Trace } from '../../trace/format.ts';

/** The goods asked about, by index. */
export interface FocusIxs {
  readonly isSku: Uint8Array;
  readonly isCategory: Uint8Array;
  readonly isOwnBrand: Uint8Array;
}

/** Sums over a run, so over all its days. */
export interface FocusCount {
  readonly units: number;
  readonly goodsMargin: number;
  readonly ownMargin: number;
  readonly categoryUnits: number;
  readonly storeUnits: number;
  readonly margin: number;
  /** Units of the goods by the bay they were taken from. */
  readonly unitsByBay: Readonly<Record<string, number>>;
}

export interface AtPlace {
  readonly units: number;
  readonly bayIds: readonly string[];
}

/** One replication of a place beside the same one of the plan as it is. */
export interface Count {
  readonly base: FocusCount;
  readonly here: FocusCount;
  readonly atPlace: AtPlace;
}

export function focusOf(project: Project, skuIds: readonly string[]): FocusIxs {
  const wanted = new Set(skuIds);
  const categories = new Set(
    project.skus.flatMap(({ id, categoryId }) => (wanted.has(id) ? [categoryId] : [])),
  );
  const own = new Set(project.ownBrandIds);
  return {
    isSku: Uint8Array.from(project.skus, ({ id }) => (wanted.has(id) ? 1 : 0)),
    isCategory: Uint8Array.from(project.categories, ({ id }) => (categories.has(id) ? 1 : 0)),
    isOwnBrand: Uint8Array.from(project.brands, ({ id }) => (own.has(id) ? 1 : 0)),
  };
}

export function countRun(
  project: Project,
  world: World,
  trace: Trace,
  card: Scorecard,
  focus: FocusIxs,
  place?: PlacementPlace,
): { readonly focus: FocusCount; readonly atPlace: AtPlace; readonly reach: number | null } {
  const bays = listBays(world.layout);
  const unitsAtBay = new Float64Array(bays.length);
  const bayIxs = new Set<number>();
  if (place) {
    const shelves = shelfTable(world.layout);
    for (const id of place.shelfIds) {
      const at = shelves.get(id);
      if (at) bayIxs.add(at.bayIx);
    }
  }
  const { nEvents, kind, subject, place: bayOf, header } = trace;
  // A section stands for its bays: the one it is known by may be another than the place's own.
  const sections = new Set<number>();
  if (place && header.detail === 'full')
    for (const section of world.sections)
      if (
        focus.isCategory[section.categoryIx] === 1 &&
        section.offers.some((offer) => focus.isSku[offer.skuIx] === 1 && bayIxs.has(offer.bayIx))
      )
        sections.add(section.bayIx * project.categories.length + section.categoryIx);
  for (let row = 0; row < nEvents; row++)
    if (kind[row] === EventKind.pick && focus.isSku[subject[row]] === 1 && bayOf[row] >= 0)
      unitsAtBay[bayOf[row]]++;
  const isAtPlace = (bayIx: number, categoryIx: number): boolean =>
    sections.has(bayIx * project.categories.length + categoryIx);
  const unitsByBay: Record<string, number> = {};
  unitsAtBay.forEach((units, ix) => {
    if (units > 0) unitsByBay[bays[ix].bay.id] = units;
  });
  const sum = (values: readonly number[], isIn: Uint8Array) =>
    values.reduce((total, value, ix) => total + (isIn[ix] === 1 ? value : 0), 0);
  return {
    focus: {
      units: sum(card.bySku.units, focus.isSku),
      goodsMargin: sum(card.bySku.margin, focus.isSku),
      ownMargin: sum(card.byBrand.margin, focus.isOwnBrand),
      categoryUnits: sum(card.byCategory.units, focus.isCategory),
      storeUnits: card.units,
      margin: card.margin,
      unitsByBay,
    },
    atPlace: {
      units: [...bayIxs].reduce((total, ix) => total + unitsAtBay[ix], 0),
      bayIds: [...bayIxs].sort((a, b) => a - b).map((ix) => bays[ix].bay.id),
    },
    reach: place ? countViewers(trace, isAtPlace) : null,
  };
}
