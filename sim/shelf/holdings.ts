// What a plan holds, before anything is sold: facings, shelf width, capacity, and shares of shelf by SKU, brand and
// category. Sales beside them are for sim/score.
import { layoutOf } from '../project/layouts.ts';
import { capacityUnits, packSize } from '../project/pack.ts';
import { listBays } from '../project/places.ts';
import type { Plan, Project } from '../project/schema.ts';

export interface SpaceFigures {
  readonly positions: number;
  /** Facings side by side. */
  readonly facings: number;
  /** Shelf width taken, all facings. */
  readonly widthMm: number;
  readonly capacityUnits: number;
}

export interface PlanFigures {
  readonly total: SpaceFigures;
  /** Width of all shelves of the store, and the part of it that is taken. */
  readonly shelfMm: number;
  readonly shareTaken: number | null;
  /** By index of the project's SKUs, categories and brands. */
  readonly skus: readonly SpaceFigures[];
  readonly categories: readonly SpaceFigures[];
  readonly brands: readonly SpaceFigures[];
}

type Sum = { -readonly [K in keyof SpaceFigures]: SpaceFigures[K] };

export function planFigures(
  project: Pick<Project, 'layouts' | 'skus' | 'categories' | 'brands'>,
  plan: Plan,
): PlanFigures {
  const ixById = (list: readonly { readonly id: string }[]) => new Map(list.map(({ id }, ix) => [id, ix]));
  const [skuIx, categoryIx, brandIx] = [project.skus, project.categories, project.brands].map(ixById);
  const total = emptySum();
  const skus = project.skus.map(emptySum);
  for (const position of plan.positions) {
    const ix = skuIx.get(position.skuId);
    if (ix === undefined) continue; // parsing reports it
    const sku = project.skus[ix];
    add(skus[ix], {
      positions: 1,
      facings: position.facingsWide,
      widthMm: packSize(sku, position.orientation).widthMm * position.facingsWide,
      capacityUnits: capacityUnits(position),
    });
  }
  const categories = project.categories.map(emptySum);
  const brands = project.brands.map(emptySum);
  project.skus.forEach((sku, ix) => {
    const [c, b] = [categoryIx.get(sku.categoryId) ?? -1, brandIx.get(sku.brandId) ?? -1];
    for (const sum of [total, categories[c], brands[b]]) if (sum) add(sum, skus[ix]);
  });
  let shelfMm = 0;
  for (const { bay } of listBays(layoutOf(project, plan))) shelfMm += bay.widthM * 1000 * bay.shelves.length;
  return {
    ...{ total, shelfMm, shareTaken: shelfMm > 0 ? total.widthMm / shelfMm : null },
    ...{ skus, categories, brands },
  };
}

/** A part of a whole by shelf width; null where there is no shelf. */
export function shareOfShelf(part: SpaceFigures, whole: SpaceFigures): number | null {
  return whole.widthMm > 0 ? part.widthMm / whole.widthMm : null;
}

function emptySum(): Sum {
  return { positions: 0, facings: 0, widthMm: 0, capacityUnits: 0 };
}

function add(sum: Sum, more: SpaceFigures): void {
  sum.positions += more.positions;
  sum.facings += more.facings;
  sum.widthMm += more.widthMm;
  sum.capacityUnits += more.capacityUnits;
}
