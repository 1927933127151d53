// What is written on a pack: its name and size where they can be read, else the brand, across or upright, else print.
import { fontFamily } from '../../../sim/picture/font.ts';

type Pen = CanvasRenderingContext2D;

export interface PackWords {
  readonly name: string;
  readonly size: string;
  readonly brand: string;
}

export const NO_WORDS: PackWords = { name: '', size: '', brand: '' };

export interface WordBox {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** Smaller letters are not read. Pictures are painted a little larger than they are shown. */
const LEAST_PX = 7.2;
/** One word alone is read a little smaller. */
const BRAND_SHARE = 0.9;
const LINE = 1.12;

export function paintWords(pen: Pen, words: PackWords, box: WordBox, ink: string): void {
  const scale = pen.getTransform().a;
  const least = (LEAST_PX * Math.min(2, globalThis.devicePixelRatio || 1)) / scale;
  pen.fillStyle = ink;
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  if (words.name !== '' && paintName(pen, words, box, least, 15 / Math.min(1, scale))) return;
  if (
    words.brand !== '' &&
    (paintBrand(pen, words.brand, box, least) || paintUpright(pen, words.brand, box, least))
  )
    return;
  // Too small for words: two bars where they would stand keep the look of print.
  pen.globalAlpha = 0.55;
  pen.fillRect(box.x + box.w * 0.2, box.y + box.h * 0.36, box.w * 0.6, box.h * 0.12);
  pen.fillRect(box.x + box.w * 0.3, box.y + box.h * 0.56, box.w * 0.4, box.h * 0.08);
  pen.globalAlpha = 1;
}

/** The name in up to four lines and the size below, as large as fits. */
function paintName(pen: Pen, { name, size }: PackWords, box: WordBox, least: number, most: number): boolean {
  const width = box.w * 0.9;
  for (let px = Math.min(box.h * 0.34, box.w * 0.26, most); px >= least; px *= 0.9) {
    pen.font = `650 ${px}px ${fontFamily}`;
    const lines = wrapWords(pen, name, width);
    const sizePx = px * 0.78;
    const height = lines.length * px * LINE + (size === '' ? 0 : sizePx * 1.25);
    if (lines.length > 4 || height > box.h * 0.96 || !fits(pen, lines, width)) continue;
    let y = box.y + box.h / 2 - height / 2 + px * 0.56;
    for (const line of lines) {
      pen.fillText(line, box.x + box.w / 2, y);
      y += px * LINE;
    }
    if (size !== '') {
      pen.font = `500 ${sizePx}px ${fontFamily}`;
      pen.globalAlpha = 0.8;
      if (pen.measureText(size).width <= width)
        pen.fillText(size, box.x + box.w / 2, y - px * 0.5 + sizePx * 0.6);
      pen.globalAlpha = 1;
    }
    return true;
  }
  return false;
}

/** The brand alone, in one line or two. */
function paintBrand(pen: Pen, brand: string, box: WordBox, least: number): boolean {
  const width = box.w * 0.94;
  for (let px = Math.min(box.h * 0.4, box.w * 0.34); px >= least * BRAND_SHARE; px *= 0.9) {
    pen.font = `700 ${px}px ${fontFamily}`;
    const lines = wrapWords(pen, brand, width);
    if (lines.length > 2 || lines.length * px * LINE > box.h * 0.94 || !fits(pen, lines, width)) continue;
    lines.forEach((line, k) => {
      pen.fillText(line, box.x + box.w / 2, box.y + box.h / 2 + (k - (lines.length - 1) / 2) * px * LINE);
    });
    return true;
  }
  return false;
}

/** The brand from bottom to top, as on narrow bottles and tubes. */
function paintUpright(pen: Pen, brand: string, box: WordBox, least: number): boolean {
  for (let px = Math.min(box.w * 0.62, box.h * 0.4); px >= least * BRAND_SHARE; px *= 0.9) {
    pen.font = `700 ${px}px ${fontFamily}`;
    if (pen.measureText(brand).width > box.h * 0.96) continue;
    pen.save();
    pen.translate(box.x + box.w / 2, box.y + box.h / 2);
    pen.rotate(-Math.PI / 2);
    pen.fillText(brand, 0, 0);
    pen.restore();
    return true;
  }
  return false;
}

function fits(pen: Pen, lines: readonly string[], width: number): boolean {
  return lines.every((line) => pen.measureText(line).width <= width);
}

/** Breaks between words, and between any two Chinese characters. */
export function wrapWords(pen: Pick<Pen, 'measureText'>, text: string, width: number): string[] {
  const pieces = text.match(/[\u2e80-\u9fff\uff00-\uffef]|[^\s\u2e80-\u9fff\uff00-\uffef]+|\s+/g) ?? [];
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    const longer = line + piece;
    if (line !== '' && pen.measureText(longer.trimEnd()).width > width) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line = longer;
  }
  if (line.trim() !== '') lines.push(line.trim());
  return lines;
}
