// Share of shelf against share of sales, days of supply and return on stock: the plan beside what it sold.

import type { Project } from '../project/schema.ts';
import { planFigures, type SpaceFigures, shareOfShelf } from '../shelf/holdings.ts';
import { findPlan } from './lookup.ts';
import type { SalesColumns, Scorecard } from './scorecard.ts';

export interface SpaceShare {
  readonly id: string;
  readonly facings: number;
  /** Shelf width taken, all facings. */
  readonly widthMm: number;
  readonly capacityUnits: number;
  readonly shareOfShelf: number | null;
  readonly shareOfUnits: number | null;
  readonly shareOfRevenue: number | null;
  /** Fair-share index: share of units over share of shelf; above 1 it sells more than its space. */
  readonly unitsPerSpace: number | null;
  /** Capacity over units sold a day; null where none was sold. */
  readonly daysOfSupply: number | null;
  /**
   * GMROII: margin of a year at this pace over the stock at cost. The stock is that of full shelves, backroom left out:
   * fit to compare within a plan and between plans, not with a figure from the books.
   */
  readonly gmroii: number | null;
}

export interface SkuSpace extends Omit<SpaceShare, 'id'> {
  readonly skuId: string;
}

export interface ShelfSpace {
  /** Shares of the whole store. */
  readonly categories: readonly SpaceShare[];
  readonly brands: readonly SpaceShare[];
  /** Shares of a brand within one category, for every pair with space or sales. */
  readonly brandsInCategory: readonly (SpaceShare & { readonly categoryId: string })[];
  /** Shares of the SKU's category. */
  readonly skus: readonly SkuSpace[];
}

const DAYS_A_YEAR = 365;

interface Sales {
  units: number;
  revenue: number;
  margin: number;
}

export function shelfSpace(
  project: Project,
  card: Pick<Scorecard, 'planId' | 'days' | 'bySku' | 'byCategory' | 'byBrand'>,
): ShelfSpace {
  const figures = planFigures(project, findPlan(project, card.planId));
  const categorySales = project.categories.map((_, ix) => salesAt(card.byCategory, ix));
  const storeSales = sumOf(project.skus.map((_, ix) => salesAt(card.bySku, ix)));
  const pairSales = new Map<string, Sales>();
  const categoryIxById = new Map(project.categories.map(({ id }, ix) => [id, ix]));
  project.skus.forEach((sku, ix) => {
    const key = pairKey(sku.categoryId, sku.brandId);
    pairSales.set(key, sumOf([pairSales.get(key) ?? noSales(), salesAt(card.bySku, ix)]));
  });
  const share = (id: string, part: SpaceFigures, sold: Sales, whole: SpaceFigures, allSold: Sales) =>
    ({ id, ...beside(part, sold, whole, allSold, card.days) }) satisfies SpaceShare;
  return {
    categories: project.categories.map(({ id }, ix) =>
      share(id, figures.categories[ix], categorySales[ix], figures.total, storeSales),
    ),
    brands: project.brands.map(({ id }, ix) =>
      share(id, figures.brands[ix], salesAt(card.byBrand, ix), figures.total, storeSales),
    ),
    brandsInCategory: figures.brandsInCategory.flatMap((pair) => {
      const [category, brand] = [project.categories[pair.categoryIx], project.brands[pair.brandIx]];
      if (!category || !brand) return [];
      const sold = pairSales.get(pairKey(category.id, brand.id)) ?? noSales();
      if (pair.facings === 0 && sold.units === 0) return [];
      const whole = figures.categories[pair.categoryIx];
      return [
        { categoryId: category.id, ...share(brand.id, pair, sold, whole, categorySales[pair.categoryIx]) },
      ];
    }),
    skus: project.skus.map((sku, ix) => {
      const category = categoryIxById.get(sku.categoryId) ?? -1;
      const whole = figures.categories[category] ?? figures.total;
      const sold = categorySales[category] ?? storeSales;
      return { skuId: sku.id, ...beside(figures.skus[ix], salesAt(card.bySku, ix), whole, sold, card.days) };
    }),
  };
}

function beside(
  part: SpaceFigures,
  sold: Sales,
  whole: SpaceFigures,
  allSold: Sales,
  days: number,
): Omit<SpaceShare, 'id'> {
  const ofShelf = shareOfShelf(part, whole);
  const ofUnits = ratio(sold.units, allSold.units);
  return {
    ...{ facings: part.facings, widthMm: part.widthMm, capacityUnits: part.capacityUnits },
    shareOfShelf: ofShelf,
    shareOfUnits: ofUnits,
    shareOfRevenue: ratio(sold.revenue, allSold.revenue),
    unitsPerSpace: ofShelf && ofUnits !== null ? ofUnits / ofShelf : null,
    daysOfSupply: ratio(part.capacityUnits * days, sold.units),
    gmroii: days > 0 ? ratio((sold.margin / days) * DAYS_A_YEAR, part.capacityAtCost) : null,
  };
}

function salesAt(columns: SalesColumns, ix: number): Sales {
  return { units: columns.units[ix], revenue: columns.revenue[ix], margin: columns.margin[ix] };
}

function sumOf(list: readonly Sales[]): Sales {
  return list.reduce(
    (sum, { units, revenue, margin }) => ({
      units: sum.units + units,
      revenue: sum.revenue + revenue,
      margin: sum.margin + margin,
    }),
    noSales(),
  );
}

function noSales(): Sales {
  return { units: 0, revenue: 0, margin: 0 };
}

function pairKey(categoryId: string, brandId: string): string {
  return `${categoryId}\u0000${brandId}`;
}

function ratio(part: number, whole: number): number | null {
  return whole > 0 ? part / whole : null;
}
