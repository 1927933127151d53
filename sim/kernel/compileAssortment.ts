// Tables of SKUs, brands and categories: their keys of luck, appeal, prices, and where each is to be found.
import { keyLanes, subjectKey } from '../base/draw.ts';
import { ln } from '../base/ln.ts';
import { yuanRate } from '../base/yuan.ts';
import { packagingOf } from '../project/pack.ts';
import type { Project, Sku } from '../project/schema.ts';
import type { Section } from '../shelf/sections.ts';
import { cumulate } from '../shopper/trip.ts';
import type { SectionTables } from './compileSections.ts';

export interface SkuTables {
  readonly nSkus: number;
  readonly skuIxById: ReadonlyMap<string, number>;
  readonly skuS0: Int32Array;
  readonly skuS1: Int32Array;
  readonly skuBrand: Int32Array;
  /** SKUs of one packaging (pack format and size) share a number. */
  readonly skuPackaging: Int32Array;
  readonly skuPriceCents: Int32Array;
  /** Appeal of SKU and brand together. */
  readonly skuAppeal: Float64Array;
  /** ln(price / usual price of the category). */
  readonly skuLnPrice: Float64Array;
  readonly backroomUnits: Int32Array;
  readonly brandS0: Int32Array;
  readonly brandS1: Int32Array;
}

export function compileSkus(project: Project): SkuTables {
  const { skus, brands, stock } = project;
  const brandIx = new Map(brands.map((brand, ix) => [brand.id, ix]));
  const usual = usualLnPrices(project);
  const packagings = new Map<string, number>();
  for (const sku of skus) {
    const packaging = packagingOf(sku);
    if (!packagings.has(packaging)) packagings.set(packaging, packagings.size);
  }
  const skuKeys = keyLanes(skus.map((sku) => subjectKey('sku', sku.id)));
  const brandKeys = keyLanes(brands.map((brand) => subjectKey('brand', brand.id)));
  return {
    nSkus: skus.length,
    skuIxById: new Map(skus.map((sku, ix) => [sku.id, ix])),
    skuS0: skuKeys.s0,
    skuS1: skuKeys.s1,
    skuBrand: Int32Array.from(skus, (sku) => brandIx.get(sku.brandId) ?? -1),
    skuPackaging: Int32Array.from(skus, (sku) => packagings.get(packagingOf(sku)) ?? -1),
    skuPriceCents: Int32Array.from(skus, (sku) => Math.round(sku.price * 100)),
    skuAppeal: Float64Array.from(
      skus,
      (sku) => sku.appeal + (brands[brandIx.get(sku.brandId) ?? -1]?.appeal ?? 0),
    ),
    skuLnPrice: Float64Array.from(skus, (sku) => lnPrice(project, sku) - (usual.get(sku.categoryId) ?? 0)),
    backroomUnits: Int32Array.from(
      skus,
      (sku) => stock.backroomBySkuUnits[sku.id] ?? stock.backroomCases * sku.casePackUnits,
    ),
    brandS0: brandKeys.s0,
    brandS1: brandKeys.s1,
  };
}

/**
 * Mean ln price of a category, by its id: what shoppers are used to. It is that of the whole range of the project,
 * whatever stands in a plan: plans that are compared share it, and a plan more or less changes nothing for the others.
 */
function usualLnPrices(project: Project): ReadonlyMap<string, number> {
  const { categories, skus } = project;
  const sums = new Map(categories.map(({ id }) => [id, { lnPrices: 0, count: 0 }]));
  for (const sku of skus) {
    const sum = sums.get(sku.categoryId);
    if (!sum) continue;
    sum.lnPrices += lnPrice(project, sku);
    sum.count++;
  }
  return new Map([...sums].map(([id, { lnPrices, count }]) => [id, count > 0 ? lnPrices / count : 0]));
}

/** Logarithm of a price; the least price is a hundredth of a yuan in the project's currency, so that it is finite. */
function lnPrice(project: Project, { price }: Sku): number {
  return ln(Math.max(0.01 * (yuanRate(project) ?? 1), price));
}

export interface CategoryTables {
  readonly nCategories: number;
  readonly categoryS0: Int32Array;
  readonly categoryS1: Int32Array;
  /** Home sections of each category and running sums of their weight; displays are not homes. */
  readonly homes: readonly { readonly section: Int32Array; readonly cumulative: Float64Array }[];
  /** SKUs of each category that stand where a shopper can reach them. */
  readonly range: readonly Int32Array[];
  /** Offer a shopper who wants a SKU walks to, -1 where it stands nowhere. */
  readonly skuOffer: Int32Array;
}

export function compileCategories(
  { categories, skus }: Project,
  sections: readonly Section[],
  tables: SectionTables,
): CategoryTables {
  const keys = keyLanes(categories.map((category) => subjectKey('category', category.id)));
  return {
    nCategories: categories.length,
    categoryS0: keys.s0,
    categoryS1: keys.s1,
    homes: homesByCategory(categories.length, sections, tables.sectionIsDisplay, tables.sectionWeight),
    ...whereToFind(categories.length, skus.length, tables),
  };
}

/** A SKU is looked for at home rather than at a display, and where it catches the eye most. */
function whereToFind(
  nCategories: number,
  nSkus: number,
  tables: SectionTables,
): Pick<CategoryTables, 'range' | 'skuOffer'> {
  const { nOffers, offerSku, offerSection, offerWeight, sectionCategory, sectionIsDisplay } = tables;
  const range: number[][] = Array.from({ length: nCategories }, () => []);
  const skuOffer = new Int32Array(nSkus).fill(-1);
  for (let offer = 0; offer < nOffers; offer++) {
    const skuIx = offerSku[offer];
    const known = skuOffer[skuIx];
    if (known < 0) {
      range[sectionCategory[offerSection[offer]]].push(skuIx);
      skuOffer[skuIx] = offer;
      continue;
    }
    const isDisplay = sectionIsDisplay[offerSection[offer]];
    const wasDisplay = sectionIsDisplay[offerSection[known]];
    if (isDisplay < wasDisplay || (isDisplay === wasDisplay && offerWeight[offer] > offerWeight[known]))
      skuOffer[skuIx] = offer;
  }
  return { range: range.map((skus) => Int32Array.from(skus.sort((a, b) => a - b))), skuOffer };
}

function homesByCategory(
  nCategories: number,
  sections: readonly Section[],
  isDisplay: Uint8Array,
  weight: Float64Array,
): CategoryTables['homes'] {
  return Array.from({ length: nCategories }, (_, categoryIx) => {
    const all = sections.filter((section) => section.categoryIx === categoryIx);
    const shelves = all.filter((section) => !isDisplay[section.ix]);
    const chosen = shelves.length > 0 ? shelves : all;
    return {
      section: Int32Array.from(chosen, (section) => section.ix),
      cumulative: cumulate(chosen.map((section) => weight[section.ix])),
    };
  });
}
