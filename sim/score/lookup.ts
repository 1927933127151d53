// What scoring needs to know of a project and a plan besides the trace: tables by canonical index, made once.

import { layoutOf } from '../project/layouts.ts';
import { listBays } from '../project/places.ts';
import type { Plan, Project } from '../project/schema.ts';
import { shelfTable } from '../project/tables.ts';
import { listSections, type Section } from '../shelf/sections.ts';

export interface SkuTables {
  readonly nSkus: number;
  readonly categoryIxBySku: Int32Array;
  readonly brandIxBySku: Int32Array;
  /** Cost of a unit in ten-thousandths of the currency unit: sums of whole numbers are exact in any order. */
  readonly cost1e4BySku: Float64Array;
  readonly skuIds: string[];
  readonly categoryIds: string[];
  readonly brandIds: string[];
}

export interface PlanTables {
  readonly plan: Plan;
  readonly nBays: number;
  readonly sections: readonly Section[];
  /** Bays each section stands on. */
  readonly baysBySection: readonly Int32Array[];
  /** Sections each SKU stands in. */
  readonly sectionsBySku: readonly Int32Array[];
  /** Bays with goods on them. */
  readonly nStockedBays: number;
  /** The section of a category that stands on a bay, -1 where there is none. */
  sectionAt(bayIx: number, categoryIx: number): number;
  /** Bays a SKU stands on in the section its trace rows name by a bay. */
  baysOfOffer(skuIx: number, bayIx: number): readonly number[];
}

const skuTablesOf = new WeakMap<Project, SkuTables>();
const planTablesOf = new WeakMap<Project, Map<string, PlanTables>>();

export function skuTables(project: Project): SkuTables {
  const known = skuTablesOf.get(project);
  if (known) return known;
  const categoryIds = project.categories.map((category) => category.id);
  const brandIds = project.brands.map((brand) => brand.id);
  const categoryIxById = new Map(categoryIds.map((id, ix) => [id, ix]));
  const brandIxById = new Map(brandIds.map((id, ix) => [id, ix]));
  const tables: SkuTables = {
    nSkus: project.skus.length,
    categoryIxBySku: Int32Array.from(project.skus, (sku) => categoryIxById.get(sku.categoryId) ?? -1),
    brandIxBySku: Int32Array.from(project.skus, (sku) => brandIxById.get(sku.brandId) ?? -1),
    cost1e4BySku: Float64Array.from(project.skus, (sku) => Math.round(sku.cost * 10_000)),
    skuIds: project.skus.map((sku) => sku.id),
    categoryIds,
    brandIds,
  };
  skuTablesOf.set(project, tables);
  return tables;
}

export function planTables(project: Project, planId: string): PlanTables {
  let byPlan = planTablesOf.get(project);
  if (!byPlan) {
    byPlan = new Map();
    planTablesOf.set(project, byPlan);
  }
  let tables = byPlan.get(planId);
  if (!tables) {
    tables = makePlanTables(project, findPlan(project, planId));
    byPlan.set(planId, tables);
  }
  return tables;
}

export function findPlan(project: Project, planId: string): Plan {
  const plan = project.plans.find((candidate) => candidate.id === planId);
  if (plan) return plan;
  const known = project.plans.map((candidate) => `"${candidate.id}"`).join(', ');
  throw new RangeError(`plan "${planId}" is not in this project; its plans are ${known}`);
}

function makePlanTables(project: Project, plan: Plan): PlanTables {
  const layout = layoutOf(project, plan);
  const shelves = shelfTable(layout);
  const nBays = listBays(layout).length;
  const nCategories = project.categories.length;
  const sections = listSections(project, plan);
  const sectionsBySku: number[][] = project.skus.map(() => []);
  const sectionByPlace = intTable(nBays * nCategories);
  const stocked = new Set<number>();
  // Most stand on the one bay that their rows name.
  const spread = new Map<number, readonly number[]>();
  const alone = Array.from({ length: nBays }, (_, ix) => [ix]);
  const baysBySection = sections.map((section) => {
    const bays = new Set<number>();
    for (const offer of section.offers) {
      sectionsBySku[offer.skuIx].push(section.ix);
      const own = new Set<number>();
      for (const { position } of offer.positions) {
        const at = shelves.get(position.shelfId);
        if (at) own.add(at.bayIx);
      }
      for (const bayIx of own) bays.add(bayIx);
      if (own.size > 1) spread.set(offer.skuIx * nBays + offer.bayIx, [...own]);
    }
    for (const bayIx of bays) {
      stocked.add(bayIx);
      sectionByPlace.set(bayIx * nCategories + section.categoryIx, section.ix);
    }
    return Int32Array.from([...bays].sort((a, b) => a - b));
  });
  return {
    plan,
    nBays,
    sections,
    baysBySection,
    sectionsBySku: sectionsBySku.map((list) => Int32Array.from(list)),
    nStockedBays: stocked.size,
    sectionAt: (bayIx, categoryIx) => (bayIx < 0 ? -1 : sectionByPlace.get(bayIx * nCategories + categoryIx)),
    baysOfOffer: (skuIx, bayIx) => spread.get(skuIx * nBays + bayIx) ?? alone[bayIx],
  };
}

/** Small whole numbers by key, -1 where none was set; a flat array up to 32 MB, asked a million times a run. */
function intTable(size: number): { set(key: number, value: number): void; get(key: number): number } {
  if (size > 1 << 23) {
    const map = new Map<number, number>();
    return { set: (key, value) => map.set(key, value), get: (key) => map.get(key) ?? -1 };
  }
  const flat = new Int32Array(size).fill(-1);
  return {
    set: (key, value) => {
      flat[key] = value;
    },
    get: (key) => flat[key],
  };
}
