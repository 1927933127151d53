// Reads what a store knows of itself: units sold by SKU (sales.csv) and its figures (figures.csv). Every problem is
// reported at once, with its line.
import { nearest } from '../base/nearest.ts';
import { type Problem, type ProblemList, problemList, quote } from '../project/problems.ts';
import type { Project } from '../project/schema.ts';
import { meanShoppersPerDay } from '../project/week.ts';
import { type CsvRow, numberIn, readCsv } from './csv.ts';
import { readSales, type StoreSales } from './storeSales.ts';

export interface StoreFiles {
  readonly salesCsv?: string;
  readonly figuresCsv?: string;
  /** Names of the files, for messages; sales.csv and figures.csv when left out. */
  readonly salesName?: string;
  readonly figuresName?: string;
  /** Days the sales cover, where the file has no column of them. */
  readonly days?: number;
}

export interface StoreFiguresRead extends StoreSales {
  readonly footfallPerHour?: readonly number[];
  readonly listShare?: number;
  readonly meanDwellS?: number;
  readonly timeToQueueMin?: number;
}

export type StoreFiguresResult =
  | { readonly ok: true; readonly figures: StoreFiguresRead; readonly warnings: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const figureColumns = {
  needed: ['figure', 'value'],
  optional: [],
  aliases: { figure: ['name', '指标', '项目', '名称'], value: ['数值', '值'] },
};

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
): Omit<StoreFiguresRead, keyof StoreSales> {
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
    const total = meanShoppersPerDay(project.demand);
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
