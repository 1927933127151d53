// The shelving itself, seen from the front: back panel, boards, price rails, uprights, plinth; and what a hole looks like.
import type { Graphics } from 'pixi.js';
import { mix, type Palette } from '../../../sim/picture/palette.ts';
import type { RunBay, ShelfRun } from '../../frame/shelfView.ts';

export const HEADER_MM = 120;
export const BOARD_MM = 22;
export const RAIL_MM = 42;
const PLINTH_MM = 110;
const UPRIGHT_MM = 18;

/** `back` stands behind the goods, `front` before them. y runs down; the floor is at worldH. */
export function drawFurniture(
  back: Graphics,
  front: Graphics,
  run: ShelfRun,
  left: number,
  colours: Palette,
  isLight: boolean,
): void {
  const worldH = run.heightMm + HEADER_MM;
  const yOf = (heightMm: number) => worldH - heightMm;
  for (const bay of run.bays) {
    const x = left + bay.x0Mm;
    back.rect(x, 0, bay.widthMm, worldH).fill(colours.shelfBack);
    back.rect(x, 0, bay.widthMm, HEADER_MM - 8).fill(mix(colours.shelfBack, colours.upright, 0.3));
    for (const shelf of bay.shelves) {
      const y = yOf(shelf.heightMm);
      const upTo = yOf(shelf.heightMm + shelf.clearanceMm);
      // Shade under the board above, and a board seen a little from above.
      const deep = Math.min(60, shelf.clearanceMm * 0.3);
      const near = Math.min(20, shelf.clearanceMm * 0.1);
      back.rect(x, upTo, bay.widthMm, deep).fill({ color: colours.shelfBackShade, alpha: 0.9 });
      back
        .rect(x, upTo, bay.widthMm, near)
        .fill({ color: mix(colours.shelfBackShade, '#000000', 0.18), alpha: 0.55 });
      back.rect(x, y - 16, bay.widthMm, 16).fill(mix(colours.board, '#ffffff', isLight ? 0.35 : 0.08));
    }
    const plinth = plinthMm(bay);
    back.rect(x, worldH - plinth, bay.widthMm, plinth).fill(colours.boardEdge);
  }
  for (const bay of run.bays) {
    const x = left + bay.x0Mm;
    for (const shelf of bay.shelves) {
      const y = yOf(shelf.heightMm);
      front.rect(x, y, bay.widthMm, BOARD_MM + RAIL_MM).fill(colours.board);
      front.rect(x, y, bay.widthMm, 4).fill(mix(colours.board, '#ffffff', isLight ? 0.55 : 0.16));
      front.rect(x, y + BOARD_MM + RAIL_MM - 5, bay.widthMm, 5).fill(colours.boardEdge);
    }
    for (const edge of [x, x + bay.widthMm])
      front.rect(edge - UPRIGHT_MM / 2, 0, UPRIGHT_MM, worldH).fill(colours.upright);
  }
}

/** An empty facing: a dark recess, hatched, with a dashed edge. */
export function drawHole(
  g: Graphics,
  x: number,
  boardY: number,
  w: number,
  h: number,
  colours: Palette,
): void {
  const y = boardY - h;
  const gap = 3;
  g.rect(x + gap, y, w - 2 * gap, h).fill({ color: colours.hole, alpha: 0.85 });
  for (let d = 22; d < w + h; d += 26) {
    const x0 = Math.max(gap, d - h);
    const x1 = Math.min(w - gap, d);
    if (x1 - x0 < 6) continue;
    g.moveTo(x + x0, y + h - (d - x0)).lineTo(x + x1, y + h - (d - x1));
  }
  g.stroke({ width: 1.6, color: colours.holeLine, alpha: 0.55 });
  dashes(g, x + gap, y, w - 2 * gap, h);
  g.stroke({ width: 3, color: colours.holeLine });
}

/** The closed base below the lowest board. */
function plinthMm(bay: RunBay): number {
  const lowest = bay.shelves.reduce((low, shelf) => Math.min(low, shelf.heightMm), Number.POSITIVE_INFINITY);
  return Math.max(0, Math.min(PLINTH_MM, lowest - BOARD_MM - RAIL_MM));
}

function dashes(g: Graphics, x: number, y: number, w: number, h: number): void {
  const dash = 14;
  const sides: [number, number, number, number][] = [
    [x, y, x + w, y],
    [x + w, y, x + w, y + h],
    [x + w, y + h, x, y + h],
    [x, y + h, x, y],
  ];
  for (const [x0, y0, x1, y1] of sides) {
    const length = Math.abs(x1 - x0) + Math.abs(y1 - y0);
    for (let d = 0; d < length; d += dash * 2) {
      const a = d / length;
      const b = Math.min(1, (d + dash) / length);
      g.moveTo(x0 + (x1 - x0) * a, y0 + (y1 - y0) * a).lineTo(x0 + (x1 - x0) * b, y0 + (y1 - y0) * b);
    }
  }
}
