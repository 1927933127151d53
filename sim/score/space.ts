// Share of shelf against share of sales, and days of supply: the plan beside what it sold.
import { capacityUnits, packSize } from '../scenario/pack.ts';
import type { Project } from '../scenario/schema.ts';
import { findPlan } from './lookup.ts';
import type { Scorecard } from './scorecard.ts';

export interface SpaceShare {
  readonly id: string;
  readonly facings: number;
  /** Shelf width taken, all facings. */
  readonly widthMm: number;
  readonly shareOfShelf: number | null;
  readonly shareOfUnits: number | null;
  readonly shareOfRevenue: number | null;
  /** Share of units over share of shelf: above 1 it sells more than its space. */
  readonly unitsPerSpace: number | null;
}

export interface SkuSpace {
  readonly skuId: string;
  readonly facings: number;
  readonly widthMm: number;
  readonly capacityUnits: number;
  /** Capacity over units sold a day; null where none was sold. */
  readonly daysOfSupply: number | null;
}

export interface ShelfSpace {
  /** Shares of the whole store. */
  readonly categories: readonly SpaceShare[];
  readonly brands: readonly SpaceShare[];
  /** Shares of a brand within one category, for every pair with space or sales. */
  readonly brandsInCategory: readonly (SpaceShare & { readonly categoryId: string })[];
  readonly skus: readonly SkuSpace[];
}

interface Sum {
  facings: number;
  widthMm: number;
  units: number;
  revenue: number;
}

export function shelfSpace(project: Project, card: Scorecard): ShelfSpace {
  const plan = findPlan(project, card.planId);
  const skuIxById = new Map(project.skus.map((sku, ix) => [sku.id, ix]));
  const facings = new Float64Array(project.skus.length);
  const widthMm = new Float64Array(project.skus.length);
  const capacity = new Float64Array(project.skus.length);
  for (const position of plan.positions) {
    const skuIx = skuIxById.get(position.skuId);
    if (skuIx === undefined) continue;
    facings[skuIx] += position.facingsWide;
    widthMm[skuIx] += packSize(project.skus[skuIx], position.orientation).widthMm * position.facingsWide;
    capacity[skuIx] += capacityUnits(position);
  }
  const store = emptySum();
  const categories = new Map(project.categories.map(({ id }) => [id, emptySum()]));
  const brands = new Map(project.brands.map(({ id }) => [id, emptySum()]));
  const pairs = new Map<string, { categoryId: string; brandId: string; sum: Sum }>();
  project.skus.forEach((sku, ix) => {
    const key = `${sku.categoryId}\u0000${sku.brandId}`;
    const pair = pairs.get(key) ?? { categoryId: sku.categoryId, brandId: sku.brandId, sum: emptySum() };
    pairs.set(key, pair);
    for (const sum of [store, categories.get(sku.categoryId), brands.get(sku.brandId), pair.sum]) {
      if (!sum) continue;
      sum.facings += facings[ix];
      sum.widthMm += widthMm[ix];
      sum.units += card.bySku.units[ix];
      sum.revenue += card.bySku.revenue[ix];
    }
  });
  return {
    categories: [...categories].map(([id, sum]) => share(id, sum, store)),
    brands: [...brands].map(([id, sum]) => share(id, sum, store)),
    brandsInCategory: [...pairs.values()]
      .filter(({ sum }) => sum.facings > 0 || sum.units > 0)
      .map(({ categoryId, brandId, sum }) => ({
        categoryId,
        ...share(brandId, sum, categories.get(categoryId) ?? store),
      })),
    skus: project.skus.map((sku, ix) => ({
      skuId: sku.id,
      facings: facings[ix],
      widthMm: widthMm[ix],
      capacityUnits: capacity[ix],
      daysOfSupply: ratio(capacity[ix] * card.days, card.bySku.units[ix]),
    })),
  };
}

function share(id: string, part: Sum, whole: Sum): SpaceShare {
  const shareOfShelf = ratio(part.widthMm, whole.widthMm);
  const shareOfUnits = ratio(part.units, whole.units);
  return {
    id,
    facings: part.facings,
    widthMm: part.widthMm,
    shareOfShelf,
    shareOfUnits,
    shareOfRevenue: ratio(part.revenue, whole.revenue),
    unitsPerSpace: shareOfShelf && shareOfUnits !== null ? shareOfUnits / shareOfShelf : null,
  };
}

function emptySum(): Sum {
  return { facings: 0, widthMm: 0, units: 0, revenue: 0 };
}

function ratio(part: number, whole: number): number | null {
  return whole > 0 ? part / whole : null;
}
