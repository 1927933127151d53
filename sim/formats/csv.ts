// Reads a CSV table with its line numbers: what people's files really hold, and words for what cannot be read.
import Papa from 'papaparse';
import { withoutGuard } from '../base/csvText.ts';
import { nearest } from '../base/nearest.ts';
import { type ProblemList, quote } from '../project/problems.ts';

export interface CsvRow {
  /** Line of the file on which the row begins, the header being line 1. */
  readonly line: number;
  readonly cells: ReadonlyMap<string, string>;
}

export interface CsvTable {
  /** Name of the file, for messages. */
  readonly file: string;
  readonly columns: readonly string[];
  readonly rows: readonly CsvRow[];
}

export interface CsvColumns {
  readonly needed: readonly string[];
  readonly optional: readonly string[];
  /** Other names a column may have, in lower case. The table has it under its first name. */
  readonly aliases?: Readonly<Record<string, readonly string[]>>;
}

const MAX_ROWS = 100_000;
const MAX_COLUMNS = 500;
const MAX_CELL_UNITS = 10_000;

/**
 * Reads a table. A byte order mark, spaces round headers, a `sep=` line, empty lines and an unnamed index column are
 * taken as they come; a missing or doubled column, a ragged row or an open quote is reported.
 */
export function readCsv(
  text: string,
  file: string,
  columns: CsvColumns,
  problems: ProblemList,
): CsvTable | undefined {
  const lines = readLines(text.replace(/^\ufeff/, ''), file, problems);
  if (lines === undefined) return undefined;
  const [header, ...rest] = lines;
  if (header === undefined) {
    problems.error('empty', file, () => ({
      en: `the file is empty. It must begin with a line of column names: ${columns.needed.join(',')}.`,
      zh: `文件是空的。第一行应为列名：${columns.needed.join(',')}。`,
    }));
    return undefined;
  }
  const names = header.cells.map((name) => knownName(name.trim(), columns));
  checkHeader(names, file, header.line, columns, problems);
  if (rest.length === 0)
    problems.error('empty', file, () => ({
      en: 'there is no row below the column names. Add at least one.',
      zh: '列名之下没有任何数据行。请至少补一行。',
    }));
  const rows: CsvRow[] = [];
  for (const { line, cells } of rest) {
    while (cells.length > names.length && cells[cells.length - 1].trim() === '') cells.pop();
    if (cells.length !== names.length) {
      problems.error('ragged', `${file} line ${line}`, () => ({
        en: `has ${cells.length} cells, the header has ${names.length}. ${cells.length > names.length ? 'A text with a comma needs double quotes.' : 'The line may be cut off.'}`,
        zh: `有 ${cells.length} 格，而表头有 ${names.length} 格。${cells.length > names.length ? '含逗号的文字须加双引号。' : '该行可能被截断。'}`,
      }));
      continue;
    }
    const named = new Map<string, string>();
    names.forEach((name, ix) => {
      if (name !== '') named.set(name, withoutGuard(cells[ix]).trim());
    });
    rows.push({ line, cells: named });
  }
  return { file, columns: names.filter((name) => name !== ''), rows };
}

/** The name a column goes by, whatever its capitals and whichever of its names was used. */
function knownName(name: string, { needed, optional, aliases }: CsvColumns): string {
  if (aliases === undefined) return name;
  const plain = name.toLowerCase();
  const known = [...needed, ...optional].find(
    (column) => column === plain || (aliases[column] ?? []).includes(plain),
  );
  return known ?? name;
}

interface NumberRule {
  readonly low: number;
  readonly high: number;
  readonly whole?: boolean;
}

/** The number in a cell, or undefined where it is not one that is allowed (which is then reported). */
export function numberIn(
  row: CsvRow,
  file: string,
  column: string,
  rule: NumberRule,
  problems: ProblemList,
): number | undefined {
  const cell = row.cells.get(column) ?? '';
  const path = `${file} line ${row.line}, ${column}`;
  const allowed = { en: rule.whole ? 'a whole number' : 'a number', zh: rule.whole ? '整数' : '数字' };
  const range = {
    en: `${allowed.en} from ${rule.low} to ${rule.high}`,
    zh: `${rule.low} 到 ${rule.high} 的${allowed.zh}`,
  };
  if (!/^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/.test(cell)) {
    const comma = /^[+-]?\d+,\d+$/.test(cell) ? cell.replace(',', '.') : undefined;
    problems.error('bad-number', path, () => ({
      en: `got ${cell === '' ? 'nothing' : quote(cell)}; allowed: ${range.en}.${comma === undefined ? '' : ` Write ${comma}.`}`,
      zh: `当前为${cell === '' ? '空' : ` ${quote(cell)}`}；允许：${range.zh}。${comma === undefined ? '' : `请写 ${comma}。`}`,
    }));
    return undefined;
  }
  const value = Number(cell);
  if (value >= rule.low && value <= rule.high && (!rule.whole || Number.isInteger(value))) return value + 0;
  problems.error('out-of-range', path, () => ({
    en: `got ${cell}; allowed: ${range.en}.`,
    zh: `当前为 ${cell}；允许：${range.zh}。`,
  }));
  return undefined;
}

interface Line {
  readonly line: number;
  readonly cells: string[];
}

function readLines(text: string, file: string, problems: ProblemList): Line[] | undefined {
  const nul = text.indexOf('\0');
  if (nul >= 0) {
    problems.error('not-text', file, () => ({
      en: 'this is not a plain text file (it holds zero bytes). Save it as CSV in UTF-8.',
      zh: '这不是纯文本文件（含有零字节）。请另存为 UTF-8 编码的 CSV。',
    }));
    return undefined;
  }
  let body = text;
  let line = 1;
  let delimiter = '';
  const separator = /^sep=(.)\r?\n/.exec(text);
  if (separator !== null) {
    delimiter = separator[1];
    body = text.slice(separator[0].length);
    line++;
  }
  const lines: Line[] = [];
  let from = 0;
  let tooLarge = false;
  Papa.parse<string[]>(body, {
    delimiter,
    delimitersToGuess: [',', ';', '\t', '|'],
    step: (result, parser) => {
      const { data: cells, errors } = result;
      for (const { code } of errors) reportSyntax(code, file, line, problems);
      const blank = cells.every((cell) => cell.trim() === '');
      if (!blank) lines.push({ line, cells });
      tooLarge =
        lines.length > MAX_ROWS ||
        cells.length > MAX_COLUMNS ||
        cells.some((cell) => cell.length > MAX_CELL_UNITS);
      if (tooLarge) parser.abort();
      const to = result.meta.cursor;
      for (let at = body.indexOf('\n', from); at >= 0 && at < to; at = body.indexOf('\n', at + 1)) line++;
      from = to;
    },
  });
  if (tooLarge) {
    problems.error('too-large', `${file} line ${line}`, () => ({
      en: `the table is too large: at most ${MAX_ROWS} rows, ${MAX_COLUMNS} columns and ${MAX_CELL_UNITS} characters in a cell. Split the file, or look for a missing closing quote.`,
      zh: `表格过大：最多 ${MAX_ROWS} 行、${MAX_COLUMNS} 列、每格 ${MAX_CELL_UNITS} 字。请拆分文件，或检查是否缺少右引号。`,
    }));
    return undefined;
  }
  return lines;
}

function reportSyntax(code: string, file: string, line: number, problems: ProblemList): void {
  if (code === 'UndetectableDelimiter') return;
  problems.error('bad-quotes', `${file} line ${line}`, () => ({
    en: 'a quoted text begins here and does not end properly. Close it with a double quote, or remove the quotes.',
    zh: '此处开始的带引号文字没有正确结束。请补上右双引号，或去掉引号。',
  }));
}

function checkHeader(
  names: readonly string[],
  file: string,
  line: number,
  columns: CsvColumns,
  problems: ProblemList,
): void {
  const seen = new Set<string>();
  for (const name of names) {
    if (name !== '' && seen.has(name))
      problems.error('duplicate-column', `${file} line ${line}`, () => ({
        en: `the column ${quote(name)} stands twice. Remove or rename one.`,
        zh: `列 ${quote(name)} 出现了两次。请删除或重命名其一。`,
      }));
    seen.add(name);
  }
  for (const name of columns.needed) {
    if (seen.has(name)) continue;
    problems.error('missing-column', `${file} line ${line}`, () => {
      const others = names.filter((other) => other !== '' && !columns.needed.includes(other));
      const meant = nearest(name, others);
      const found = names.filter((other) => other !== '').join(', ');
      return meant === undefined
        ? {
            en: `there is no column "${name}"; found: ${clip(found)}. Add it.`,
            zh: `缺少列 "${name}"；现有列：${clip(found)}。请补上。`,
          }
        : {
            en: `there is no column "${name}". Rename ${quote(meant)} to it.`,
            zh: `缺少列 "${name}"。请将 ${quote(meant)} 改为此名。`,
          };
    });
  }
}

function clip(text: string): string {
  return text.length > 160 ? `${text.slice(0, 159)}…` : text;
}
