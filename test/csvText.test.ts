// Tables we write: nothing in them runs in a spreadsheet, and what was written comes back.
import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { type Cell, csvText, withoutGuard } from '../sim/base/csvText.ts';
import { readCsv } from '../sim/formats/csv.ts';
import { problemList } from '../sim/project/problems.ts';

const signs = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '−', '﹣', '﹢', '﹦'];
const blanks = ['', ' ', '\t', '\u00a0', '\u3000', '\u200b', '\ufeff', '\u00ad', '\u202e', '\u2066 ', "'"];

test('whatever a formula may begin with is kept as text, on every line of a cell', () => {
  for (const blank of blanks)
    for (const sign of signs) {
      const payload = `${blank}${sign}HYPERLINK("http://x")`;
      expect(withQuotesOff(safeCell(payload))).toBe(`'${payload}`);
      expect(withQuotesOff(safeCell(`Tea\n${payload}`))).toBe(`Tea\n'${payload}`);
    }
  for (const start of ['\t', '\r', '\n', '\r\n'])
    expect(withQuotesOff(safeCell(`${start}x`)).startsWith("'"), JSON.stringify(start)).toBe(true);
});

test('numbers are numbers, and plain text is plain', () => {
  expect([-5, 0.25, 1e21, Number.NaN, Number.POSITIVE_INFINITY, null].map(safeCell)).toEqual([
    ...['-5', '0.25', '1e+21', '', '', ''],
  ]);
  expect(['Tea', '06901234567892', "O'Neill", "'quoted'", 'a-b', '3 = 3'].map(safeCell)).toEqual([
    ...['Tea', '06901234567892', "O'Neill", "'quoted'", 'a-b', '3 = 3'],
  ]);
});

test('a text comes back as it was, from the cell and through a whole table', () => {
  const piece = fc.constantFrom(...signs, ...blanks, '\r', '\n', '\r\n', '"', ',', ';', 'a', '1', "''");
  const text = fc.oneof(
    fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('')),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
  );
  fc.assert(
    fc.property(text, (value) => {
      expect(withoutGuard(withQuotesOff(safeCell(value)))).toBe(value);
    }),
    { numRuns: 2000 },
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 5 }), (rows) => {
      const table = csvText([['first', 'second'], ...rows]);
      const read = Papa.parse<string[]>(table, { delimiter: ',', newline: '\r\n' }).data.slice(1, -1);
      expect(read.map((row) => row.map(withoutGuard))).toEqual(rows);
    }),
  );
});

test('what we add comes off on reading; a foreign apostrophe before a figure too', () => {
  const problems = problemList();
  const names = ['=2+5', '@SUM(A1)', '-1 degree', "'=kept", '＝1'];
  const text = csvText([['name', 'gain'], ...names.map((name, k) => [name, -k])]);
  const table = readCsv(text, 'table.csv', { needed: ['name', 'gain'], optional: [] }, problems);
  expect(table?.rows.map(({ cells }) => cells.get('name'))).toEqual(names);
  expect(table?.rows.map(({ cells }) => cells.get('gain'))).toEqual(['0', '-1', '-2', '-3', '-4']);
  const foreign = readCsv("n\r\n'-5\r\n", 'f.csv', { needed: ['n'], optional: [] }, problems);
  expect(foreign?.rows[0].cells.get('n')).toBe('-5');
  expect(problems.list()).toEqual([]);
});

const safeCell = (value: Cell): string => csvText([[value]]).slice(0, -2);

function withQuotesOff(cell: string): string {
  return cell.startsWith('"') && cell.endsWith('"') && cell.length > 1
    ? cell.slice(1, -1).replaceAll('""', '"')
    : cell;
}
