// Reads a store's sales: units of each SKU over some days, named by SKU id or GTIN.
import { type ProblemList, quote } from '../project/problems.ts';
import type { Project } from '../project/schema.ts';
import { type CsvRow, numberIn, readCsv } from './csv.ts';

export interface StoreSales {
  readonly salesDays?: number;
  /** Units by SKU id; by the name in the file where the project has no such SKU. */
  readonly salesBySku?: ReadonlyMap<string, number>;
}

const salesColumns = {
  needed: ['units'],
  optional: ['sku', 'gtin', 'days'],
  aliases: {
    sku: ['sku_id', 'skuid', 'product_id', 'product', '单品', '单品编号', '单品编码', '商品编码', '商品编号'],
    gtin: ['barcode', 'ean', 'upc', '条码', '商品条码', '国际条码'],
    units: ['sales', 'qty', 'quantity', 'units_sold', '销量', '销售数量', '数量', '件数'],
    days: ['天数', '销售天数'],
  },
};

const MOST_UNITS = 1e9;
const MOST_DAYS = 3660;

export function readSales(
  project: Project,
  text: string,
  file: string,
  daysGiven: number | undefined,
  problems: ProblemList,
): StoreSales {
  const table = readCsv(text, file, salesColumns, problems);
  if (table === undefined) return {};
  const has = new Set(table.columns);
  if (!has.has('sku') && !has.has('gtin'))
    problems.error('missing-column', file, () => ({
      en: `there is no column that names the SKU; found: ${table.columns.join(', ')}. Name one "sku" (SKU ids or GTINs) or "gtin".`,
      zh: `没有标明单品的列；现有列：${table.columns.join('、')}。请将其命名为 "sku"（单品编号或条码）或 "gtin"。`,
    }));
  const idOf = skuFinder(project);
  const linesBySku = new Map<string, number[]>();
  const salesBySku = new Map<string, number>();
  for (const row of table.rows) {
    const names = ['sku', 'gtin'].map((column) => row.cells.get(column) ?? '').filter((name) => name !== '');
    const units = has.has('units')
      ? numberIn(row, file, 'units', { low: 0, high: MOST_UNITS }, problems)
      : undefined;
    if ((has.has('sku') || has.has('gtin')) && !checkNames(names, row, file, problems)) continue;
    if (units === undefined || names.length === 0) continue;
    const id = names.map(idOf).find((found) => found !== undefined) ?? names[0];
    linesBySku.set(id, [...(linesBySku.get(id) ?? []), row.line]);
    salesBySku.set(id, (salesBySku.get(id) ?? 0) + units);
  }
  const repeated = [...linesBySku].filter(([, lines]) => lines.length > 1);
  const salesDays = has.has('days')
    ? sameDays(table.rows, file, problems)
    : daysFromOption(daysGiven, file, problems);
  reportRepeats(repeated, has.has('days'), file, problems);
  if (salesBySku.size > 0 && ![...salesBySku.keys()].some((id) => project.skus.some((sku) => sku.id === id)))
    problems.error('no-sku-known', file, () => ({
      en: `none of its ${salesBySku.size} SKUs is in the project (the first: ${quote([...salesBySku.keys()][0])}; the project has ${quote(project.skus[0]?.id ?? '')}, ...). Use the project's SKU ids or its GTINs.`,
      zh: `其中 ${salesBySku.size} 个单品都不在项目中（第一个：${quote([...salesBySku.keys()][0])}；项目中有 ${quote(project.skus[0]?.id ?? '')} 等）。请使用项目中的单品编号或条码。`,
    }));
  return { salesDays, salesBySku };
}

/** SKU ids as they are; GTINs whatever zeros they lost at their left. */
function skuFinder(project: Project): (name: string) => string | undefined {
  const ids = new Set(project.skus.map(({ id }) => id));
  const byGtin = new Map<string, string>();
  for (const { id, gtin } of project.skus) if (gtin !== '') byGtin.set(withoutZeros(gtin), id);
  return (name) =>
    ids.has(name) ? name : /^\d{6,14}$/.test(name) ? byGtin.get(withoutZeros(name)) : undefined;
}

function withoutZeros(digits: string): string {
  return digits.replace(/^0+/, '');
}

function checkNames(names: readonly string[], row: CsvRow, file: string, problems: ProblemList): boolean {
  if (names.length === 0) {
    problems.error('no-sku', `${file} line ${row.line}`, () => ({
      en: 'names no SKU. Fill in its id or GTIN, or remove the line.',
      zh: '没有写单品。请填写编号或条码，或删除此行。',
    }));
    return false;
  }
  const spoilt = names.find((name) => /^\d(\.\d+)?E\+\d+$/i.test(name));
  if (spoilt === undefined) return true;
  problems.error('spoilt-gtin', `${file} line ${row.line}`, () => ({
    en: `got ${quote(spoilt)}: a spreadsheet has turned the GTIN into a number and its digits are lost. Format the column as text and export again.`,
    zh: `当前为 ${quote(spoilt)}：表格软件把条码变成了数字，部分数位已丢失。请将该列设为文本后重新导出。`,
  }));
  return false;
}

/** The days in the column, which must be the same for all: they are one period. */
function sameDays(rows: readonly CsvRow[], file: string, problems: ProblemList): number | undefined {
  let days: number | undefined;
  for (const row of rows) {
    const found = numberIn(row, file, 'days', { low: 1, high: MOST_DAYS }, problems);
    if (found === undefined) continue;
    days ??= found;
    if (found !== days)
      problems.error('other-days', `${file} line ${row.line}, days`, () => ({
        en: `got ${found}, above ${days}; all sales must cover the same days. Leave out the column and give --days.`,
        zh: `当前为 ${found}，而前面为 ${days}；所有销量须为同一时段。请去掉该列并用 --days 指定。`,
      }));
  }
  return days;
}

function daysFromOption(days: number | undefined, file: string, problems: ProblemList): number | undefined {
  if (days === undefined)
    problems.error('no-days', file, () => ({
      en: 'does not say how many days the sales cover. Give --days N, or add a column "days".',
      zh: '没有说明销量涵盖多少天。请用 --days N 指定，或增加一列 "days"。',
    }));
  return days;
}

function reportRepeats(
  repeated: readonly (readonly [string, readonly number[]])[],
  hasDays: boolean,
  file: string,
  problems: ProblemList,
): void {
  if (repeated.length === 0) return;
  const [first, lines] = repeated[0];
  const where = {
    en: `${quote(first)} on lines ${lines.join(', ')}`,
    zh: `${quote(first)} 在第 ${lines.join('、')} 行`,
  };
  if (hasDays)
    problems.error('repeated-sku', file, () => ({
      en: `SKUs stand more than once beside a column of days, for example ${where.en}: which days do they share? Give each SKU one line, or leave out the column and give --days.`,
      zh: `有天数列时单品重复出现，例如${where.zh}，无法判断各自的天数。请每个单品一行，或去掉该列并用 --days 指定。`,
    }));
  else
    problems.warning('repeated-sku', file, () => ({
      en: `${repeated.length} SKU${repeated.length === 1 ? ' stands' : 's stand'} more than once, for example ${where.en}; their units were added up.`,
      zh: `${repeated.length} 个单品重复出现，例如${where.zh}；其销量已相加。`,
    }));
}
