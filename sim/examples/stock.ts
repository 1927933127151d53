// Fills a furnished store: every category at home, chosen SKUs on displays; and the edits that make an alternative.
import type { Fixture, Position, Sku } from '../project/schema.ts';
import { assignBays } from './assign.ts';
import { spread } from './blocks.ts';
import type { Floor } from './fixtures.ts';
import type { Range, RangedSku } from './range.ts';
import { shelveCategory, standing } from './shelving.ts';

/** Home positions of the whole range: each zone's categories along the runs of that zone. */
export function shelveRange(range: Range, floor: Floor): Position[] {
  const zones = [...new Set(floor.runs.map(({ zone }) => zone))];
  return zones.flatMap((zone) => {
    const categories = range.ranged.filter(({ spec }) => spec.zone === zone);
    const runs = floor.runs.filter((run) => run.zone === zone);
    return assignBays(categories, runs).flatMap(({ category, slots }) => shelveCategory(category, slots));
  });
}

/** The SKUs of some categories that trade most and fit the display's shelves: two of each brand, or all of one. */
export function bestSellers(
  range: Range,
  fixture: Fixture,
  count: number,
  categoryIds: readonly string[],
  brands: { only?: string; without?: readonly string[] } = {},
): Sku[] {
  const [shelf] = fixture.bays[0].shelves;
  const mostMm = fixture.bays[0].widthM * (fixture.kind === 'clipStrip' ? 1000 : 500);
  const perCategory = Math.ceil(count / categoryIds.length);
  return categoryIds.flatMap((id) => {
    const fitting = (range.ranged.find(({ spec }) => spec.id === id)?.skus ?? []).filter(
      ({ sku }) =>
        sku.heightMm <= shelf.clearanceMm &&
        sku.depthMm <= shelf.depthMm &&
        sku.widthMm <= mostMm &&
        (brands.only === undefined || sku.brandId === brands.only) &&
        !brands.without?.includes(sku.brandId),
    );
    const ordered = [...fitting].sort(byTrade).map(({ sku }) => sku);
    const chosen = brands.only === undefined ? ordered.filter(amongFirstTwoOfBrand) : ordered;
    return chosen.slice(0, perCategory);
  });
}

function amongFirstTwoOfBrand(sku: Sku, ix: number, ordered: readonly Sku[]): boolean {
  return ordered.slice(0, ix).filter(({ brandId }) => brandId === sku.brandId).length < 2;
}

function byTrade(a: RangedSku, b: RangedSku): number {
  return b.weight - a.weight || (a.sku.id < b.sku.id ? -1 : 1);
}

/** Positions of some SKUs on every bay of a display: large packs low, each shelf filled from end to end. */
export function fillDisplay(fixture: Fixture, skus: readonly Sku[]): Position[] {
  if (skus.length === 0) return [];
  const lowFirst = [...skus].sort((a, b) => packVolume(b) - packVolume(a) || (a.id < b.id ? -1 : 1));
  return fixture.bays.flatMap((bay) => {
    const widthMm = Math.round(bay.widthM * 1000);
    const rows = spread(
      lowFirst,
      () => 1,
      bay.shelves.map(() => 1),
    );
    return rows.flatMap((row, ix) => {
      const shelf = bay.shelves[ix];
      const partMm = Math.floor(widthMm / row.length);
      return row.map((sku, place) => {
        const facings = Math.max(1, Math.floor(partMm / sku.widthMm));
        const xMm = place * partMm + Math.floor((partMm - facings * sku.widthMm) / 2);
        const position = standing(sku, shelf, shelf.id, xMm, facings);
        if (fixture.kind !== 'floorStack') return position;
        return { ...position, facingsHigh: Math.max(1, Math.min(6, Math.floor(1100 / sku.heightMm))) };
      });
    });
  });
}

function packVolume(sku: Sku): number {
  return sku.widthMm * sku.heightMm * sku.depthMm;
}
