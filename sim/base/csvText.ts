// Tables as CSV for spreadsheets, which run what looks like a formula: such text gets an apostrophe, and loses it again
// where a table of ours is read back. Numbers stay numbers.

/** Null and figures that are none make an empty cell. */
export type Cell = string | number | null;

/** What may stand before a sign without hiding it from a spreadsheet: spaces of any width, and marks of none. */
const BLANK = '[ \\t\\u00a0\\u00ad\\u1680\\u180e\\u2000-\\u200f\\u202a-\\u202f\\u205f-\\u206f\\u3000\\ufeff]';
/** Signs a formula begins with, half and full width, small and mathematical. */
const SIGN =
  '[=+\\-@\\u207a\\u207b\\u208a\\u208b\\u2212\\ufe62\\ufe63\\ufe66\\ufe6b\\uff0b\\uff0d\\uff1d\\uff20]';
/** With any apostrophes before it, so that what was guarded is told from what began with one. */
const RISKY = new RegExp(`^'*(?:${BLANK}*${SIGN}|\\t)`);
/** Each line of a cell is looked at: some programs part cells there. */
const BREAK = /(\r\n|[\n\r\v\f\u0085\u2028\u2029])/;

/** Rows as text, each with its end. */
export function csvText(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => `${row.map(safeCell).join(',')}\r\n`).join('');
}

/** A value as it stands between commas. */
function safeCell(value: Cell): string {
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  const guarded = byLine(value ?? '', (line, isRisky) => (isRisky(line) ? `'${line}` : line));
  return /^\s|\s$|[",;\t\r\n\v\f\u0085\u2028\u2029]/.test(guarded)
    ? `"${guarded.replaceAll('"', '""')}"`
    : guarded;
}

/** A cell as it was before safeCell; of other programs' tables, without the apostrophe that made text of it. */
export function withoutGuard(cell: string): string {
  return byLine(cell, (line, isRisky) =>
    line.startsWith("'") && isRisky(line.slice(1)) ? line.slice(1) : line,
  );
}

/** `change` gets each line, and what tells whether a spreadsheet would run one there. */
function byLine(text: string, change: (line: string, isRisky: (line: string) => boolean) => string): string {
  return text
    .split(BREAK)
    .map((part, k, all) => {
      if (k % 2 === 1) return part;
      // A cell that begins with a line break counts as begun by it.
      const isBreakNext = k === 0 && all.length > 1;
      return change(part, (line) => RISKY.test(line) || (isBreakNext && /^'*$/.test(line)));
    })
    .join('');
}
