// Tables for a terminal, aligned by what is seen: a Chinese character takes two columns.

export interface Column {
  readonly title: string;
  readonly align: 'left' | 'right';
}

/** Lines of a table: titles, a rule, rows. */
export function tableLines(columns: readonly Column[], rows: readonly (readonly string[])[]): string[] {
  const widths = columns.map(({ title }, ix) =>
    Math.max(...[title, ...rows.map((row) => row[ix])].map(displayWidth)),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, ix) => pad(cell, widths[ix], columns[ix].align))
      .join('  ')
      .trimEnd();
  const rule = '─'.repeat(widths.reduce((sum, width) => sum + width, 0) + 2 * (columns.length - 1));
  return [line(columns.map(({ title }) => title)), rule, ...rows.map(line)];
}

/** Columns of a terminal that a text takes. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character.codePointAt(0) ?? 0);
  return width;
}

export function pad(text: string, width: number, align: Column['align']): string {
  const space = ' '.repeat(Math.max(0, width - displayWidth(text)));
  return align === 'left' ? text + space : space + text;
}

/** Unicode ranges that terminals show two columns wide (East Asian Wide and Fullwidth), and marks that take none. */
function characterWidth(code: number): number {
  if (code >= 0x300 && code <= 0x36f) return 0;
  if (code === 0x200b || code === 0xfe0f) return 0;
  const isWide =
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0x303e) ||
    (code >= 0x3041 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    (code >= 0x1f300 && code <= 0x1faff) ||
    (code >= 0x20000 && code <= 0x3fffd);
  return isWide ? 2 : 1;
}
