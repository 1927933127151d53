// Marks on packs: a ring where eyes land, a burst where a unit is taken, a cross where one was missed.
import type { Graphics } from 'pixi.js';
import { numberOf } from '../../../sim/picture/palette.ts';
import type { ShelfMark } from '../../frame/bayLife.ts';

const DARK = 0x1d1914;

/** Draws one mark round a point; units are the world's, `pxSize` is one screen pixel in them. */
export function drawShelfMark(
  g: Graphics,
  mark: ShelfMark,
  cx: number,
  cy: number,
  hex: string,
  pxSize: number,
  still: boolean,
): void {
  const fade = 1 - mark.age01;
  const colour = numberOf(hex);
  const base = Math.max(26, 8 * pxSize);
  const line = Math.max(4, 1.8 * pxSize);
  if (mark.kind === 'look') {
    const r = base * (still ? 1 : 1.25 - 0.25 * Math.min(1, mark.age01 * 4));
    g.circle(cx, cy, r).fill({ color: 0xffffff, alpha: 0.16 * fade });
    g.circle(cx, cy, r).stroke({ width: line * 2, color: DARK, alpha: 0.75 * fade });
    g.circle(cx, cy, r).stroke({ width: line, color: colour, alpha: fade });
    return;
  }
  if (mark.kind === 'pick') {
    const r = base * (still ? 1.6 : 1 + 1.6 * mark.age01);
    g.circle(cx, cy, r).stroke({ width: line * 2.6, color: DARK, alpha: 0.5 * fade });
    g.circle(cx, cy, r).stroke({ width: line * 1.6, color: colour, alpha: fade });
    g.circle(cx, cy, base * 0.45)
      .fill({ color: colour, alpha: fade })
      .stroke({ width: line * 0.6, color: DARK, alpha: fade });
    return;
  }
  const r = base * 0.8;
  for (const [width, color] of [
    [line * 2.2, 0xffffff],
    [line, DARK],
  ]) {
    g.moveTo(cx - r, cy - r)
      .lineTo(cx + r, cy + r)
      .moveTo(cx + r, cy - r)
      .lineTo(cx - r, cy + r)
      .stroke({ width, color, alpha: fade, cap: 'round' });
  }
}
