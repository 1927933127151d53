// Reads what a store knows of itself: units sold by SKU (sales.csv) and its figures (figures.csv). Every problem is
// reported at once, with its line.
import { nearest } from '../base/nearest.ts';
import { type Problem, type ProblemList, problemList, quote } from '../scenario/problems.ts';
import type { Project } from '../scenario/schema.ts';
import { type CsvRow, numberIn, readCsv } from './csv.ts';

export interface StoreFiles {
  readonly salesCsv?: string;
  readonly figuresCsv?: string;
  /** Names of the files, for messages; sales.csv and figures.csv when left out. */
  readonly salesName?: string;
  readonly figuresName?: string;
  /** Days the sales cover, where the file has no column of them. */
  readonly days?: number;
}

export interface StoreFiguresRead {
  readonly footfallPerHour?: readonly number[];
  readonly listShare?: number;
  readonly meanDwellS?: number;
  readonly timeToQueueMin?: number;
  readonly salesDays?: number;
  /** Units by SKU id; by the name in the file where the project has no such SKU. */
  readonly salesBySku?: ReadonlyMap<string, number>;
}

export type StoreFiguresResult =
  | { readonly ok: true; readonly figures: StoreFiguresRead; readonly warnings: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

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

const figureColumns = {
  needed: ['figure', 'value'],
  optional: [],
  aliases: { figure: ['name', '指标', '项目', '名称'], value: ['数值', '值'] },
};

const MOST_UNITS = 1e9;
const MOST_DAYS = 3660;

/** The figures, or everything that is wrong with the files. */
export function readStoreFigures(project: Project, files: StoreFiles): StoreFiguresResult {
  const problems = problemList();
  const read = {
    ...(files.salesCsv === undefined
      ? {}
      : readSales(project, files.salesCsv, files.salesName ?? 'sales.csv', files.days, problems)),
    ...(files.figuresCsv === undefined
      ? {}
      : readFigures(project, files.figuresCsv, files.figuresName ?? 'figures.csv', problems)),
  };
  const list = problems.list();
  return problems.nErrors > 0 ? { ok: false, problems: list } : { ok: true, figures: read, warnings: list };
}

function readSales(
  project: Project,
  text: string,
  file: string,
  daysGiven: number | undefined,
  problems: ProblemList,
): Pick<StoreFiguresRead, 'salesDays' | 'salesBySku'> {
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

/** Figures by their names in a file. */
const figureNames: Readonly<Record<string, keyof typeof rules>> = {
  footfall_day: 'footfallDay',
  日客流: 'footfallDay',
  list_share: 'listShare',
  清单占比: 'listShare',
  带清单顾客占比: 'listShare',
  dwell_s: 'meanDwellS',
  停留秒数: 'meanDwellS',
  平均停留秒数: 'meanDwellS',
  time_in_store_min: 'timeToQueueMin',
  在店分钟: 'timeToQueueMin',
  在店时长分钟: 'timeToQueueMin',
};

const rules = {
  footfallHour: { low: 0, high: 20_000 },
  footfallDay: { low: 1, high: 480_000 },
  listShare: { low: 0, high: 1 },
  meanDwellS: { low: 1, high: 120 },
  timeToQueueMin: { low: 0.5, high: 180 },
} as const;

/** What a message offers: the names in English. */
const OFFERED = 'footfall_00 to footfall_23, footfall_day, list_share, dwell_s, time_in_store_min';

function readFigures(
  project: Project,
  text: string,
  file: string,
  problems: ProblemList,
): Omit<StoreFiguresRead, 'salesDays' | 'salesBySku'> {
  const table = readCsv(text, file, figureColumns, problems);
  if (table === undefined || !['figure', 'value'].every((name) => table.columns.includes(name))) return {};
  const lineOf = new Map<string, number>();
  const values = new Map<string, number>();
  const hours = new Map<number, number>();
  for (const row of table.rows) {
    const name = (row.cells.get('figure') ?? '').toLowerCase();
    const hour = hourIn(name);
    const figure = hour === undefined ? figureNames[name] : 'footfallHour';
    if (figure === undefined) {
      reportUnknown(name, row, file, problems);
      continue;
    }
    const key = hour === undefined ? figure : `${figure} ${hour}`;
    const before = lineOf.get(key);
    if (before !== undefined)
      problems.error('repeated-figure', `${file} line ${row.line}`, () => ({
        en: `${quote(name)} stands already on line ${before}. Keep one.`,
        zh: `${quote(name)} 已在第 ${before} 行出现。请只保留一个。`,
      }));
    lineOf.set(key, row.line);
    if (hour !== undefined && (hour < 0 || hour > 23)) {
      problems.error('no-such-hour', `${file} line ${row.line}`, () => ({
        en: `got ${quote(name)}; hours go from 00 to 23. footfall_09 is the hour from 9 to 10.`,
        zh: `当前为 ${quote(name)}；小时为 00 到 23。footfall_09 指 9 点到 10 点。`,
      }));
      continue;
    }
    const value = numberIn(row, file, 'value', rules[figure], problems);
    if (value === undefined) continue;
    if (hour === undefined) values.set(figure, value);
    else hours.set(hour, value);
  }
  return {
    footfallPerHour: footfall(project, hours, values.get('footfallDay'), file, problems),
    listShare: values.get('listShare'),
    meanDwellS: values.get('meanDwellS'),
    timeToQueueMin: values.get('timeToQueueMin'),
  };
}

/** The hour of footfall_09, 客流_9; undefined for other names. */
function hourIn(name: string): number | undefined {
  const found = /^(?:footfall|客流)[_ ]?(\d{1,3})$/.exec(name);
  return found === null ? undefined : Number(found[1]);
}

function reportUnknown(name: string, row: CsvRow, file: string, problems: ProblemList): void {
  const meant = nearest(name, [...Object.keys(figureNames), 'footfall_09']);
  problems.error('unknown-figure', `${file} line ${row.line}`, () => ({
    en: `there is no figure ${quote(name)}${meant === undefined ? '.' : `; did you mean "${meant}"?`} Allowed: ${OFFERED}.`,
    zh: `没有 ${quote(name)} 这个指标${meant === undefined ? '。' : `；是否为 "${meant}"？`}允许：客流_00 至 客流_23、日客流、清单占比、停留秒数、在店分钟（或 ${OFFERED.replaceAll(' to ', ' 至 ')}）。`,
  }));
}

/** Shoppers by hour: hour by hour as given (other hours are closed), or a day's number spread like the project's. */
function footfall(
  project: Project,
  hours: ReadonlyMap<number, number>,
  day: number | undefined,
  file: string,
  problems: ProblemList,
): readonly number[] | undefined {
  const now = project.demand.footfallPerHour;
  if (hours.size > 0 && day !== undefined) {
    problems.error('footfall-twice', file, () => ({
      en: 'gives both footfall_day and single hours. Keep one of them.',
      zh: '同时给出了日客流和分时客流。请只保留一种。',
    }));
    return undefined;
  }
  if (day !== undefined) {
    const total = now.reduce((sum, count) => sum + count, 0);
    if (total > 0) return now.map((count) => (count * day) / total);
    problems.error('no-hours', file, () => ({
      en: 'footfall_day cannot be spread over the hours: the project has no footfall. Give footfall_HH hour by hour.',
      zh: '项目没有分时客流，无法把日客流分到各小时。请逐小时填写 客流_HH。',
    }));
    return undefined;
  }
  if (hours.size === 0) return undefined;
  const closed = now.flatMap((count, hour) => (count > 0 && !hours.has(hour) ? [hour] : []));
  if (closed.length > 0)
    problems.warning('hours-closed', file, () => ({
      en: `gives no footfall for ${closed.map((hour) => `${hour}:00`).join(', ')}, when the project has shoppers; taken as closed.`,
      zh: `没有给出 ${closed.map((hour) => `${hour} 点`).join('、')} 的客流（项目中这些时段有顾客）；按不营业处理。`,
    }));
  return Array.from({ length: 24 }, (_, hour) => hours.get(hour) ?? 0);
}
