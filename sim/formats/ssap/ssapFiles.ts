// Reads the two files of a ShelfSpaceAllocation.jl instance into plain records, or says everything that is wrong.
import { type ProblemList, quote } from '../../project/problems.ts';
import { type CsvRow, numberIn, readCsv } from '../csv.ts';

export interface SsapProduct {
  readonly id: string;
  readonly categoryId: string;
  readonly brandId: string;
  readonly widthMm: number;
  readonly heightMm: number;
  readonly depthMm: number;
  /** In the unit of the shelves' weight limits; undefined where the file has no weights. */
  readonly weight?: number;
  readonly monthlyUnits: number;
  readonly replenishmentDays?: number;
  readonly price: number;
  readonly unitMargin: number;
  readonly minFacings: number;
  readonly maxFacings: number;
  readonly maxStack: number;
  readonly blockOrder: number;
}

export interface SsapShelf {
  readonly module: string;
  readonly level: number;
  readonly widthMm: number;
  readonly clearanceMm: number;
  readonly depthMm: number;
  readonly minWeight: number;
  readonly maxWeight: number;
}

export interface SsapFiles {
  readonly products: readonly SsapProduct[];
  readonly shelves: readonly SsapShelf[];
  /** Columns that the files could have had and have not. */
  readonly missing: ReadonlySet<string>;
  /** Columns of the files that are not used. */
  readonly unused: readonly string[];
}

const PRODUCTS = 'products.csv';
const SHELVES = 'shelves.csv';

const productColumns = {
  needed: ['product_id', 'width', 'height', 'depth', 'monthly_demand', 'price', 'unit_margin'],
  optional: [
    'category_id',
    'brand_id',
    'weight',
    'replenishment_interval',
    'blocking_field',
    'min_facing',
    'max_facing',
    'max_stack',
    'block_order_criteria',
  ],
};
const shelfColumns = {
  needed: ['module', 'level', 'total_width', 'total_height', 'total_length'],
  optional: ['product_min_unit_weight', 'product_max_unit_weight'],
};

const MOST = 1e9;
const lengthRule = { low: 1, high: 5000 };

/** Undefined where anything was reported: nothing is half imported. */
export function readSsapFiles(
  productsCsv: string,
  shelvesCsv: string,
  problems: ProblemList,
): SsapFiles | undefined {
  const products = readCsv(productsCsv, PRODUCTS, productColumns, problems);
  const shelves = readCsv(shelvesCsv, SHELVES, shelfColumns, problems);
  const productHas = new Set(products?.columns);
  const shelfHas = new Set(shelves?.columns);
  const readProducts = products?.rows.map((row) => readProduct(row, productHas, problems)) ?? [];
  const readShelves = shelves?.rows.map((row) => readShelf(row, shelfHas, problems)) ?? [];
  checkOnce(products?.rows ?? [], PRODUCTS, (row) => row.cells.get('product_id'), 'product_id', problems);
  const place = (row: CsvRow) => `${row.cells.get('module')} / ${row.cells.get('level')}`;
  checkOnce(shelves?.rows ?? [], SHELVES, place, 'module / level', problems);
  if (problems.nErrors > 0) return undefined;
  const known = new Set([
    ...productColumns.needed,
    ...productColumns.optional,
    ...shelfColumns.needed,
    ...shelfColumns.optional,
  ]);
  return {
    products: readProducts,
    shelves: readShelves,
    missing: new Set([
      ...productColumns.optional.filter((name) => !productHas.has(name)),
      ...shelfColumns.optional.filter((name) => !shelfHas.has(name)),
    ]),
    unused: [...productHas, ...shelfHas].filter((name) => !known.has(name)),
  };
}

function readProduct(row: CsvRow, has: ReadonlySet<string>, problems: ProblemList): SsapProduct {
  const number = (column: string, low: number, high: number, whole = false): number =>
    has.has(column) ? (numberIn(row, PRODUCTS, column, { low, high, whole }, problems) ?? low) : low;
  const optional = (column: string, otherwise: number, whole = false): number =>
    has.has(column) && row.cells.get(column) !== '' ? number(column, 0, MOST, whole) : otherwise;
  const text = (column: string): string => row.cells.get(column) ?? '';
  const id = text('product_id');
  if (has.has('product_id')) checkId(id, row, PRODUCTS, 'product_id', problems);
  const brand = text('blocking_field') || text('brand_id') || 'none';
  checkId(brand, row, PRODUCTS, has.has('blocking_field') ? 'blocking_field' : 'brand_id', problems);
  const category = text('category_id') || 'all';
  checkId(category, row, PRODUCTS, 'category_id', problems);
  const price = number('price', 0.01, 1e6);
  const unitMargin = number('unit_margin', -MOST, MOST);
  if (has.has('price') && has.has('unit_margin') && unitMargin > price)
    problems.error('margin-above-price', `${PRODUCTS} line ${row.line}, unit_margin`, () => ({
      en: `got ${unitMargin}, more than the price ${price}: the cost would be below 0. Write at most ${price}.`,
      zh: `单件毛利 ${unitMargin} 高于售价 ${price}：成本将为负。请填写不超过 ${price} 的数。`,
    }));
  const minFacings = optional('min_facing', 0, true);
  const maxFacings = optional('max_facing', 200, true);
  if (minFacings > maxFacings)
    problems.error('facings-contradict', `${PRODUCTS} line ${row.line}, max_facing`, () => ({
      en: `got ${maxFacings}, less than min_facing ${minFacings}. Write at least ${minFacings}.`,
      zh: `当前为 ${maxFacings}，小于 min_facing ${minFacings}。请填写至少 ${minFacings}。`,
    }));
  return {
    id,
    categoryId: category,
    brandId: brand,
    widthMm: number('width', lengthRule.low, lengthRule.high),
    heightMm: number('height', lengthRule.low, lengthRule.high),
    depthMm: number('depth', lengthRule.low, lengthRule.high),
    weight: has.has('weight') ? number('weight', 0, MOST) : undefined,
    monthlyUnits: number('monthly_demand', 0, MOST),
    replenishmentDays: has.has('replenishment_interval')
      ? number('replenishment_interval', 0, 10_000)
      : undefined,
    price,
    unitMargin,
    minFacings: Math.min(minFacings, 200),
    maxFacings: Math.min(maxFacings, 200),
    maxStack: Math.max(1, Math.min(100, optional('max_stack', 1, true))),
    blockOrder: optional('block_order_criteria', 0),
  };
}

function readShelf(row: CsvRow, has: ReadonlySet<string>, problems: ProblemList): SsapShelf {
  const number = (column: string, low: number, high: number, whole = false): number =>
    has.has(column) ? (numberIn(row, SHELVES, column, { low, high, whole }, problems) ?? low) : low;
  const module = row.cells.get('module') ?? '';
  if (has.has('module')) checkId(module, row, SHELVES, 'module', problems);
  const minWeight = number('product_min_unit_weight', 0, MOST);
  const maxWeight = has.has('product_max_unit_weight') ? number('product_max_unit_weight', 0, MOST) : MOST;
  if (minWeight > maxWeight)
    problems.error('weights-contradict', `${SHELVES} line ${row.line}, product_max_unit_weight`, () => ({
      en: `got ${maxWeight}, less than product_min_unit_weight ${minWeight}. Exchange the two.`,
      zh: `当前为 ${maxWeight}，小于 product_min_unit_weight ${minWeight}。请对调两者。`,
    }));
  return {
    module,
    level: number('level', 1, 40, true),
    widthMm: number('total_width', 1, 100_000),
    clearanceMm: number('total_height', 1, 5000),
    depthMm: number('total_length', 1, 5000),
    minWeight,
    maxWeight,
  };
}

function checkId(id: string, row: CsvRow, file: string, column: string, problems: ProblemList): void {
  if (/^[A-Za-z0-9][A-Za-z0-9._-]{0,50}$/.test(id)) return;
  problems.error('bad-id', `${file} line ${row.line}, ${column}`, () => ({
    en: `got ${id === '' ? 'nothing' : quote(id)}; allowed: 1 to 51 letters a-z, digits, dots, hyphens or underscores.`,
    zh: `当前为${id === '' ? '空' : ` ${quote(id)}`}；允许：1 到 51 个英文字母、数字、点、连字符或下划线。`,
  }));
}

function checkOnce(
  rows: readonly CsvRow[],
  file: string,
  keyOf: (row: CsvRow) => string | undefined,
  column: string,
  problems: ProblemList,
): void {
  const first = new Map<string, number>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === undefined || key === '') continue;
    const line = first.get(key);
    if (line === undefined) first.set(key, row.line);
    else
      problems.error('duplicate-id', `${file} line ${row.line}, ${column}`, () => ({
        en: `${quote(key)} stands already on line ${line}. Remove one of the two lines.`,
        zh: `${quote(key)} 已在第 ${line} 行出现。请删除其中一行。`,
      }));
  }
}
