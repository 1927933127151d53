// What every picture is made of: a few shapes and words with the names of their colours. Made by pure functions of the
// document, drawn by whoever shows them: the stage, the page, a report.
import type { Palette } from './palette.ts';

/** A colour by its name in the palette, a pack's own, or one of the fills that are more than a colour. */
export type Ink = keyof Palette | `#${string}` | Fill;

/** Strokes of a plan's colour, which tell a loss without colour; light on a round body and on a flat front. */
export type Fill = 'hatchA' | 'hatchB' | 'round' | 'flat';

export interface Paint {
  readonly fill?: Ink;
  readonly stroke?: Ink;
  /** Width of the stroke, in the unit of the picture. */
  readonly width?: number;
  readonly alpha?: number;
  /** Length of a dash and of the gap after it. */
  readonly dash?: readonly [number, number];
  /** Told where the pointer rests on it. */
  readonly title?: string;
}

export type Mark = Paint &
  (
    | {
        readonly kind: 'rect';
        readonly x: number;
        readonly y: number;
        readonly w: number;
        readonly h: number;
        readonly r?: number;
      }
    | {
        readonly kind: 'circle';
        readonly x: number;
        readonly y: number;
        readonly r: number;
        /** Half its height, where it is an ellipse. */
        readonly ry?: number;
      }
    /** Corners, x and y by turns; many lines or surfaces may be one mark. */
    | { readonly kind: 'lines'; readonly lines: readonly (readonly number[])[]; readonly isClosed: boolean }
    /** Path data as in SVG. */
    | { readonly kind: 'path'; readonly d: string }
    | ({ readonly kind: 'words' } & Words)
  );

export interface Words {
  readonly text: string;
  /** The middle of its letters, and its start, middle or end along the line. */
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly weight?: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly turnDeg?: number;
  /** Written downward, its characters upright. */
  readonly isDownward?: boolean;
  /** A colour round the letters, so that they read over anything. */
  readonly halo?: Ink;
}

/** How wide a text is at a size and weight: measured on a canvas, or estimated where there is none. */
export type Measure = (text: string, size: number, weight: number) => number;

interface Light {
  readonly at: number;
  readonly colour: '#000000' | '#ffffff';
  readonly alpha: number;
}

const light = (at: number, colour: Light['colour'], alpha: number): Light => ({ at, colour, alpha });

/** Light across a round body, and from corner to corner of a flat front. */
export const lights: Readonly<Record<'round' | 'flat', readonly Light[]>> = {
  round: [
    light(0, '#000000', 0.34),
    light(0.16, '#000000', 0.05),
    light(0.27, '#ffffff', 0.34),
    light(0.38, '#ffffff', 0.04),
    light(0.75, '#000000', 0.04),
    light(1, '#000000', 0.4),
  ],
  flat: [light(0, '#ffffff', 0.22), light(0.45, '#ffffff', 0), light(1, '#000000', 0.2)],
};

/** A colour where it is painted, not named: on the stage and in files that stand alone. */
export function paintOf(ink: Ink, colours: Palette): string {
  return ink.startsWith('#') ? ink : colours[ink as keyof Palette];
}

/** Polygons of the same paint as one mark: a few hundred fills instead of thousands. For marks that do not overlap. */
export function together(marks: readonly Mark[]): Mark[] {
  const lines = new Map<string, number[][]>();
  const made: Mark[] = [];
  for (const mark of marks) {
    if (mark.kind !== 'lines') {
      made.push(mark);
      continue;
    }
    const { lines: own, fill, stroke, width, alpha, dash, isClosed } = mark;
    const key = `${fill} ${stroke} ${width} ${alpha} ${dash} ${isClosed}`;
    const there = lines.get(key);
    if (there) there.push(...(own as number[][]));
    else {
      const all = [...(own as number[][])];
      lines.set(key, all);
      made.push({ ...mark, lines: all });
    }
  }
  return made;
}

/** A broken line round a polygon, as separate strokes. */
export function dashes(corners: readonly number[], dash: number, gap: number, isClosed = true): number[][] {
  const strokes: number[][] = [];
  for (let k = 0; k < corners.length - (isClosed ? 0 : 2); k += 2) {
    const [x0, y0] = [corners[k], corners[k + 1]];
    const [x1, y1] = [corners[(k + 2) % corners.length], corners[(k + 3) % corners.length]];
    const length = Math.sqrt((x1 - x0) * (x1 - x0) + (y1 - y0) * (y1 - y0));
    for (let from = 0; from < length; from += dash + gap) {
      const [a, b] = [from / length, Math.min(1, (from + dash) / length)];
      strokes.push([x0 + (x1 - x0) * a, y0 + (y1 - y0) * a, x0 + (x1 - x0) * b, y0 + (y1 - y0) * b]);
    }
  }
  return strokes;
}

/** Strokes at 45 degrees over a rectangle. */
export function hatching(x: number, y: number, w: number, h: number, step: number): number[][] {
  const strokes: number[][] = [];
  for (let d = step; d < w + h; d += step) {
    const [x0, x1] = [Math.max(0, d - h), Math.min(w, d)];
    if (x1 - x0 > step / 5) strokes.push([x + x0, y + h - (d - x0), x + x1, y + h - (d - x1)]);
  }
  return strokes;
}
