// Marks on a 2D canvas: packs and tickets become textures and small pictures in lists this way.
import { fontFamily } from '../../sim/picture/font.ts';
import { type Ink, lights, type Mark, type Measure, paintOf } from '../../sim/picture/marks.ts';
import type { Letters, PackMarks } from '../../sim/picture/packMarks.ts';
import { type Palette, palettes } from '../../sim/picture/palette.ts';

export type Pen = CanvasRenderingContext2D;

export function paintMarks(pen: Pen, marks: readonly Mark[], colours: Palette): void {
  for (const mark of marks) {
    const { fill, stroke, width = 1, alpha = 1, dash = [] } = mark;
    pen.globalAlpha = alpha;
    if (fill) pen.fillStyle = fillOf(pen, fill, mark, colours);
    if (mark.kind === 'words') write(pen, mark);
    else {
      const path = pathOf(mark);
      if (fill) pen.fill(path);
      if (stroke) {
        pen.strokeStyle = paintOf(stroke, colours);
        pen.lineWidth = width;
        pen.setLineDash([...dash]);
        pen.stroke(path);
      }
    }
  }
  pen.globalAlpha = 1;
}

/** A pack, cut to its silhouette. Its colours are its own, the same in every theme. */
export function paintPack(pen: Pen, { outline, inside, over }: PackMarks): void {
  pen.save();
  pen.lineJoin = 'round';
  pen.save();
  pen.clip(new Path2D(outline));
  paintMarks(pen, inside, palettes.light);
  pen.restore();
  paintMarks(pen, over, palettes.light);
  pen.restore();
}

export function measureWith(pen: Pen): Measure {
  return (text, size, weight) => {
    pen.font = fontOf(size, weight);
    return pen.measureText(text).width;
  };
}

/** Smaller letters than these pixels are not read. Pictures are painted a little larger than they are shown. */
const LEAST_PX = 7.2;
const MOST_PX = 15;

/** Letters for a pack where a millimetre is this many pixels of the canvas. */
export function packLetters(pen: Pen, pxPerMm: number): Letters {
  return {
    measure: measureWith(pen),
    least: (LEAST_PX * Math.min(2, globalThis.devicePixelRatio || 1)) / pxPerMm,
    most: MOST_PX / Math.min(1, pxPerMm),
  };
}

function fontOf(size: number, weight: number): string {
  return `${weight} ${size}px ${fontFamily}`;
}

function write(pen: Pen, mark: Extract<Mark, { kind: 'words' }>): void {
  const { text, x, y, size, weight = 400, anchor = 'start', turnDeg = 0 } = mark;
  pen.font = fontOf(size, weight);
  pen.textAlign = anchor === 'middle' ? 'center' : anchor;
  pen.save();
  pen.translate(x, y);
  pen.rotate((turnDeg * Math.PI) / 180);
  pen.fillText(text, 0, 0.35 * size);
  pen.restore();
}

function pathOf(mark: Exclude<Mark, { kind: 'words' }>): Path2D {
  const path = new Path2D(mark.kind === 'path' ? mark.d : undefined);
  switch (mark.kind) {
    case 'rect':
      path.roundRect(mark.x, mark.y, mark.w, mark.h, mark.r ?? 0);
      break;
    case 'circle':
      path.ellipse(mark.x, mark.y, mark.r, mark.ry ?? mark.r, 0, 0, 2 * Math.PI);
      break;
    case 'lines':
      for (const corners of mark.lines) {
        path.moveTo(corners[0], corners[1]);
        for (let k = 2; k < corners.length; k += 2) path.lineTo(corners[k], corners[k + 1]);
        if (mark.isClosed) path.closePath();
      }
      break;
    case 'path':
      break;
  }
  return path;
}

/** Light lies across the box of a rectangle. */
function fillOf(pen: Pen, fill: Ink, mark: Mark, colours: Palette): string | CanvasGradient {
  if ((fill !== 'round' && fill !== 'flat') || mark.kind !== 'rect') return paintOf(fill, colours);
  const { x, y, w, h } = mark;
  const light = pen.createLinearGradient(x, y, x + w, fill === 'flat' ? y + h : y);
  for (const { at, colour, alpha } of lights[fill]) {
    const level = colour === '#ffffff' ? 255 : 0;
    light.addColorStop(at, `rgba(${level},${level},${level},${alpha})`);
  }
  return light;
}
