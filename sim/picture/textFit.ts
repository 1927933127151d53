// How wide a text is and where it breaks. Without a screen to measure it on: close, and rather too wide than too narrow.
import type { Measure } from './marks.ts';

/** Width in ems of a bold sans serif face. */
export function widthEm(text: string): number {
  let width = 0;
  for (const character of text) width += characterEm(character);
  return width;
}

function characterEm(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x2e80) return 1;
  if (/[ilIj.,:;'|!]/.test(character)) return 0.31;
  if (/[ftr()[\]\-/ ]/.test(character)) return 0.4;
  if (/[mwMW%@]/.test(character)) return 0.92;
  if (/[A-Z&]/.test(character)) return 0.7;
  return 0.6;
}

/** The same as a measure; the weight is always that of a bold face. */
export const estimated: Measure = (text, size) => widthEm(text) * size;

/** Breaks between words, and between any two Chinese characters. */
export function wrap(text: string, most: number, widthOf: (text: string) => number): string[] {
  const pieces = text.match(/[\u2e80-\u9fff\uff00-\uffef]|[^\s\u2e80-\u9fff\uff00-\uffef]+|\s+/g) ?? [];
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    const longer = line + piece;
    if (line !== '' && widthOf(longer.trimEnd()) > most) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line = longer;
  }
  if (line.trim() !== '') lines.push(line.trim());
  return lines;
}

/** The text, cut off with an ellipsis where it is too wide. */
export function cut(text: string, most: number, widthOf: (text: string) => number): string {
  if (widthOf(text) <= most) return text;
  let kept = '';
  for (const character of text) {
    if (widthOf(`${kept}${character}…`) > most) break;
    kept += character;
  }
  return kept === '' ? '' : `${kept.trimEnd()}…`;
}
