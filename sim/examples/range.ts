// From the catalogue to a store's range: categories, brands, and SKUs with prices, sizes and appeal.

import { exp, ln } from '../base/ln.ts';
import type { Brand, Category, PackFormat, Sku } from '../project/schema.ts';
import type { Text } from '../words/text.ts';
import { brandPools } from './catalogue/brands.ts';
import type { CategorySpec, SizeSpec } from './catalogue/rows.ts';
import { readText } from './catalogue/rows.ts';
import { apportion, luck } from './chance.ts';

/** A SKU with what the shelving needs to know: how much of its category's trade it is worth. */
export interface RangedSku {
  readonly sku: Sku;
  readonly weight: number;
  readonly variantIx: number;
  readonly sizeIx: number;
}

export interface RangedCategory {
  readonly spec: CategorySpec;
  /** Brand ids, strongest first. */
  readonly brandIds: readonly string[];
  readonly skus: readonly RangedSku[];
}

export interface Range {
  readonly categories: Category[];
  readonly brands: Brand[];
  readonly skus: Sku[];
  readonly ranged: readonly RangedCategory[];
}

interface BrandSpec {
  readonly id: string;
  readonly name: Text;
  readonly hueDeg: number;
  /** Place in its best pool, 0 the leader. */
  readonly rank: number;
  /** Price against the catalogue's. */
  readonly tier: number;
}

const OWN_LABEL = 'everyday-basket';
/** A dearer pack of the catalogue is larger or better in about this measure (log-utility for a log-price), so at list prices the sizes of a category sell side by side. */
const WORTH_OF_PRICE = 2.9;

/** SKUs for each category, `total` in all, more where the category is more in demand. */
export function buildRange(specs: readonly CategorySpec[], total: number): Range {
  const pools = readPools();
  const room = specs.map((spec) => linesOf(spec).length * poolOf(pools, spec).length);
  const counts = fitCounts(total, specs, room);
  const used = new Map<string, BrandSpec>();
  const ranged = specs.map((spec, ix) => rangeCategory(spec, counts[ix], poolOf(pools, spec), used));
  return {
    categories: specs.map((spec) => ({
      ...{ id: spec.id, name: spec.name, departmentId: spec.department.id, kind: spec.kind },
      popularity: Math.round(spec.popularity * 10) / 10,
    })),
    brands: [...used.values()].map((brand) => ({
      ...{ id: brand.id, name: brand.name, hueDeg: brand.hueDeg },
      appeal: brandAppeal(brand),
    })),
    skus: ranged.flatMap(({ skus }) => skus.map(({ sku }) => sku)),
    ranged,
  };
}

/** Told in the name where one size comes in two formats. */
const packWords: Readonly<Record<PackFormat, Text>> = {
  bottle: { en: 'Bottle', zh: '瓶装' },
  can: { en: 'Can', zh: '罐装' },
  carton: { en: 'Carton', zh: '纸盒装' },
  box: { en: 'Box', zh: '盒装' },
  pouch: { en: 'Refill', zh: '补充装' },
  bag: { en: 'Bag', zh: '袋装' },
  jar: { en: 'Jar', zh: '坛装' },
  cup: { en: 'Cup', zh: '杯装' },
  tube: { en: 'Tube', zh: '管装' },
  tray: { en: 'Tray', zh: '托盘装' },
  roll: { en: 'Roll', zh: '卷装' },
  multipack: { en: 'Multipack', zh: '连包' },
};

function fitCounts(total: number, specs: readonly CategorySpec[], room: readonly number[]): number[] {
  const weights = specs.map((spec) => 1 + Math.sqrt(spec.popularity / 40));
  const counts = apportion(total, weights).map((count, ix) => Math.min(count, room[ix]));
  let left = total - counts.reduce((sum, count) => sum + count, 0);
  while (left > 0) {
    const before = left;
    for (let ix = 0; ix < counts.length && left > 0; ix++) {
      if (counts[ix] >= room[ix]) continue;
      counts[ix]++;
      left--;
    }
    if (left === before) break;
  }
  return counts;
}

function rangeCategory(
  spec: CategorySpec,
  count: number,
  pool: readonly BrandSpec[],
  used: Map<string, BrandSpec>,
): RangedCategory {
  const perBrand = linesOf(spec).length;
  const nBrands = Math.min(pool.length, Math.max(3, Math.round(count / 5), Math.ceil(count / perBrand)));
  const brands = pool
    .map((brand, rank) => ({ brand, score: rank + 1.6 * luck(spec.id, brand.id, 'listed') }))
    .sort((a, b) => a.score - b.score || (a.brand.id < b.brand.id ? -1 : 1))
    .slice(0, nBrands)
    .map(({ brand }) => brand);
  for (const brand of brands) used.set(brand.id, brand);
  const perBrandCounts = shareOut(count, brands.length, perBrand);
  const meanLnPrice = spec.sizes.reduce((sum, size) => sum + ln(size.price), 0) / spec.sizes.length;
  const skus = brands.flatMap((brand, rank) =>
    chooseLines(spec, brand, perBrandCounts[rank]).map(({ variantIx, sizeIx }) =>
      makeSku(spec, brand, variantIx, sizeIx, meanLnPrice),
    ),
  );
  skus.forEach((ranged, ix) => {
    const id = `${spec.id}-${String(ix + 1).padStart(2, '0')}`;
    Object.assign(ranged.sku, { id, gtin: inStoreGtin(id) });
  });
  return { spec, brandIds: brands.map(({ id }) => id), skus };
}

/** Every pairing of a variant with a size it comes in. */
function linesOf({ variants, sizes }: CategorySpec): { variantIx: number; sizeIx: number }[] {
  return variants.flatMap(({ sizeIxs }, variantIx) =>
    (sizeIxs ?? sizes.map((_, sizeIx) => sizeIx)).map((sizeIx) => ({ variantIx, sizeIx })),
  );
}

/** How many SKUs each brand has: the leader most, none more than the catalogue offers. */
function shareOut(count: number, nBrands: number, most: number): number[] {
  const weights = Array.from({ length: nBrands }, (_, rank) => 1 / (rank + 2));
  const shares = apportion(count, weights, Math.min(2, Math.floor(count / nBrands)));
  let spare = 0;
  for (let rank = 0; rank < nBrands; rank++) {
    const over = Math.max(0, shares[rank] - most);
    shares[rank] -= over;
    spare += over;
  }
  for (let rank = 0; spare > 0; rank = (rank + 1) % nBrands) {
    if (shares[rank] >= most) continue;
    shares[rank]++;
    spare--;
  }
  return shares;
}

/** The flavours and sizes a brand sells: the usual ones first, with a preference of its own. */
function chooseLines(spec: CategorySpec, brand: BrandSpec, count: number) {
  const lines = linesOf(spec).map(({ variantIx, sizeIx }) => ({
    variantIx,
    sizeIx,
    score: 0.5 * variantIx + 1.1 * sizeIx + 2.2 * luck(spec.id, brand.id, variantIx, sizeIx, 'line'),
  }));
  lines.sort((a, b) => a.score - b.score || a.variantIx - b.variantIx || a.sizeIx - b.sizeIx);
  return lines.slice(0, count).sort((a, b) => a.sizeIx - b.sizeIx || a.variantIx - b.variantIx);
}

function makeSku(
  spec: CategorySpec,
  brand: BrandSpec,
  variantIx: number,
  sizeIx: number,
  meanLnPrice: number,
): RangedSku {
  const variant = spec.variants[variantIx].name;
  const size = spec.sizes[sizeIx];
  // Variants that are goods of their own (no common noun) differ in price; flavours do not.
  const variantPrice = spec.noun.en === '' ? 0.85 + 0.3 * luck(spec.id, variantIx, 'price') : 1;
  const listPrice = size.price * variantPrice;
  const price = niceprice(listPrice * brand.tier);
  const taste =
    0.45 -
    0.2 * variantIx -
    0.25 * sizeIx +
    0.7 * (luck(spec.id, brand.id, variantIx, sizeIx, 'taste') - 0.5);
  const [low, high] = spec.department.margin;
  const margin = low + (high - low) * luck(spec.id, brand.id, 'margin');
  const label = sizeText(size.label);
  const clash = spec.sizes.some((other) => other !== size && other.label === size.label);
  const pack = clash ? packWords[size.format] : { en: '', zh: '' };
  const sku: Sku = {
    id: '',
    gtin: '',
    name: {
      en: [brand.name.en, variant.en, spec.noun.en, label, pack.en].filter((word) => word !== '').join(' '),
      zh: `${brand.name.zh}${variant.zh}${spec.noun.zh}${label.replaceAll(' ', '')}${pack.zh}`,
    },
    brandId: brand.id,
    categoryId: spec.id,
    flavour: variant.en,
    packFormat: size.format,
    size: label,
    price,
    cost: Math.round(price * (1 - margin) * 100) / 100,
    widthMm: size.widthMm,
    heightMm: size.heightMm,
    depthMm: size.depthMm,
    casePackUnits: casePack(size),
    appeal: Math.round((taste + WORTH_OF_PRICE * (ln(listPrice) - meanLnPrice)) * 1000) / 1000,
  };
  return { sku, variantIx, sizeIx, weight: exp(taste + brandAppeal(brand) - 2 * ln(brand.tier)) };
}

/** Strong brands sell more; a dear brand is dear because it is worth most of its price to its buyers. */
function brandAppeal(brand: BrandSpec): number {
  const standing = brand.id === OWN_LABEL ? -0.1 : 0.5 - 0.15 * brand.rank;
  return Math.round((standing + 2 * ln(brand.tier)) * 1000) / 1000;
}

function readPools(): Map<string, BrandSpec[]> {
  const brands = new Map<string, BrandSpec>();
  const pools = new Map<string, BrandSpec[]>();
  for (const line of brandPools.trim().split('\n')) {
    const [pool, names] = line.split(': ');
    const members = names.split(', ').map((cell, rank) => {
      const name = readText(cell);
      const id = name.en.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
      const known = brands.get(id);
      const made: BrandSpec = {
        ...{ id, name, rank: Math.min(rank, known?.rank ?? rank) },
        hueDeg: known?.hueDeg ?? Math.round(((brands.size * 137.508) % 360) * 10) / 10,
        tier: tierOf(id, rank, pool),
      };
      brands.set(id, made);
      return made;
    });
    pools.set(pool, members);
  }
  // A brand is one thing in all its pools: the standing of its best one.
  return new Map([...pools].map(([pool, members]) => [pool, members.map(({ id }) => brands.get(id)!)]));
}

function tierOf(id: string, rank: number, pool: string): number {
  if (id === OWN_LABEL) return 0.82;
  const spread = 0.88 + 0.34 * luck(id, 'tier');
  return Math.round((pool !== 'imported' && rank === 0 ? 1.06 : spread) * 100) / 100;
}

function poolOf(pools: Map<string, BrandSpec[]>, spec: CategorySpec): BrandSpec[] {
  const pool = pools.get(spec.pool);
  if (!pool) throw new Error(`catalogue category ${spec.id}: no brand pool ${spec.pool}`);
  return pool;
}

/** 500ml as 500 ml, x6 as ×6, 330ml*6 as 330 ml ×6; a single piece says nothing. */
function sizeText(label: string): string {
  if (label === 'x1') return '';
  return label
    .replace(/\*(\d+)\*(\d+)/, (_, a, b) => `*${Number(a) * Number(b)}`)
    .replace(/^x(\d+)\*(\d+)/, (_, a, b) => `x${Number(a) * Number(b)}`)
    .replace(/^(\d[\d.]*)([a-zA-Z]+)/, '$1 $2')
    .replace('*', ' ×')
    .replace(/^x/, '×');
}

/** Shelf prices as shops write them. */
function niceprice(price: number): number {
  if (price < 5) return Math.max(0.5, Math.round(price * 2) / 2);
  if (price < 20) return Math.round(price) - 0.1;
  if (price < 100) return Math.round(price) - 0.1;
  return Math.round(price) - 1;
}

/** Cases of about ten litres, in the counts cartons have. */
function casePack(size: SizeSpec): number {
  const litres = (size.widthMm * size.heightMm * size.depthMm) / 1e6;
  const counts = [48, 36, 30, 24, 20, 15, 12, 10, 8, 6, 4, 2];
  return counts.find((count) => count * litres <= 12) ?? 2;
}

/** A code from the range kept for use inside stores (prefix 20), so it is nobody's. */
function inStoreGtin(id: string): string {
  const digits = `20${String(Math.floor(luck(id, 'gtin') * 1e10)).padStart(10, '0')}`;
  let sum = 0;
  for (let i = 0; i < 12; i++) sum += Number(digits[i]) * (i % 2 === 0 ? 1 : 3);
  return digits + String((10 - (sum % 10)) % 10);
}
