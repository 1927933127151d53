// The silhouette of each pack format from the front, and where its label sits: for the stage and for pictures in reports.
import type { PackFormat } from '../project/schema.ts';

/** What an outline needs of a pen: a canvas has it, and pathPen below writes it down as SVG. */
export interface OutlinePen {
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  quadraticCurveTo(cx: number, cy: number, x: number, y: number): void;
  bezierCurveTo(ax: number, ay: number, bx: number, by: number, x: number, y: number): void;
  roundRect(x: number, y: number, w: number, h: number, r: number): void;
  closePath(): void;
}

/** A rectangle as shares of the pack. */
export interface Share {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export interface PackForm {
  /** Draws the outline into the box (0, 0, w, h). */
  readonly outline: (pen: OutlinePen, w: number, h: number) => void;
  readonly label: Share;
  /** A round body catches the light in the middle. */
  readonly round: boolean;
}

const whole: Share = { x: 0.05, y: 0.12, w: 0.9, h: 0.72 };

export const packForms: Record<PackFormat, PackForm> = {
  bottle: {
    round: true,
    label: { x: 0, y: 0.42, w: 1, h: 0.4 },
    outline: (pen, w, h) => {
      const neck = w * 0.19;
      const cap = h * 0.075;
      const c = w / 2;
      pen.moveTo(c - neck, cap);
      pen.lineTo(c - neck, h * 0.15);
      pen.bezierCurveTo(c - neck, h * 0.25, 0, h * 0.22, 0, h * 0.36);
      pen.lineTo(0, h - w * 0.1);
      pen.quadraticCurveTo(0, h, w * 0.12, h);
      pen.lineTo(w * 0.88, h);
      pen.quadraticCurveTo(w, h, w, h - w * 0.1);
      pen.lineTo(w, h * 0.36);
      pen.bezierCurveTo(w, h * 0.22, c + neck, h * 0.25, c + neck, h * 0.15);
      pen.lineTo(c + neck, cap);
      pen.closePath();
    },
  },
  can: {
    round: true,
    label: { x: 0, y: 0.2, w: 1, h: 0.62 },
    outline: (pen, w, h) => {
      pen.moveTo(w * 0.1, 0);
      pen.lineTo(w * 0.9, 0);
      pen.lineTo(w, h * 0.075);
      pen.lineTo(w, h * 0.93);
      pen.lineTo(w * 0.9, h);
      pen.lineTo(w * 0.1, h);
      pen.lineTo(0, h * 0.93);
      pen.lineTo(0, h * 0.075);
      pen.closePath();
    },
  },
  carton: {
    round: false,
    label: { x: 0, y: 0.3, w: 1, h: 0.56 },
    outline: (pen, w, h) => {
      pen.moveTo(w * 0.06, 0);
      pen.lineTo(w * 0.94, 0);
      pen.lineTo(w * 0.94, h * 0.05);
      pen.lineTo(w, h * 0.2);
      pen.lineTo(w, h);
      pen.lineTo(0, h);
      pen.lineTo(0, h * 0.2);
      pen.lineTo(w * 0.06, h * 0.05);
      pen.closePath();
    },
  },
  box: {
    round: false,
    label: whole,
    outline: (pen, w, h) => pen.roundRect(0, 0, w, h, Math.min(w, h) * 0.02),
  },
  pouch: {
    round: false,
    label: { x: 0.06, y: 0.2, w: 0.88, h: 0.6 },
    outline: (pen, w, h) => {
      pen.moveTo(0, 0);
      pen.lineTo(w, 0);
      pen.bezierCurveTo(w * 0.96, h * 0.25, w * 0.97, h * 0.6, w, h * 0.92);
      pen.quadraticCurveTo(w * 0.98, h, w * 0.9, h);
      pen.quadraticCurveTo(w * 0.5, h * 0.965, w * 0.1, h);
      pen.quadraticCurveTo(w * 0.02, h, 0, h * 0.92);
      pen.bezierCurveTo(w * 0.03, h * 0.6, w * 0.04, h * 0.25, 0, 0);
      pen.closePath();
    },
  },
  bag: {
    round: false,
    label: { x: 0.06, y: 0.16, w: 0.88, h: 0.64 },
    outline: (pen, w, h) => {
      const teeth = 9;
      pen.moveTo(w * 0.03, h * 0.015);
      for (let k = 0; k <= teeth; k++) pen.lineTo(w * (0.03 + (0.94 * k) / teeth), k % 2 ? 0 : h * 0.018);
      pen.bezierCurveTo(w * 0.93, h * 0.12, w * 1.01, h * 0.3, w, h * 0.5);
      pen.bezierCurveTo(w * 1.01, h * 0.7, w * 0.93, h * 0.9, w * 0.97, h * 0.985);
      for (let k = 0; k <= teeth; k++) pen.lineTo(w * (0.97 - (0.94 * k) / teeth), k % 2 ? h : h * 0.982);
      pen.bezierCurveTo(w * 0.07, h * 0.9, -w * 0.01, h * 0.7, 0, h * 0.5);
      pen.bezierCurveTo(-w * 0.01, h * 0.3, w * 0.07, h * 0.12, w * 0.03, h * 0.015);
      pen.closePath();
    },
  },
  jar: {
    round: true,
    label: { x: 0, y: 0.38, w: 1, h: 0.48 },
    outline: (pen, w, h) => {
      pen.moveTo(w * 0.1, h * 0.12);
      pen.quadraticCurveTo(0, h * 0.2, 0, h * 0.3);
      pen.lineTo(0, h * 0.92);
      pen.quadraticCurveTo(0, h, w * 0.12, h);
      pen.lineTo(w * 0.88, h);
      pen.quadraticCurveTo(w, h, w, h * 0.92);
      pen.lineTo(w, h * 0.3);
      pen.quadraticCurveTo(w, h * 0.2, w * 0.9, h * 0.12);
      pen.closePath();
    },
  },
  cup: {
    round: true,
    label: { x: 0, y: 0.24, w: 1, h: 0.6 },
    outline: (pen, w, h) => {
      pen.moveTo(0, h * 0.06);
      pen.lineTo(w, h * 0.06);
      pen.lineTo(w * 0.9, h * 0.97);
      pen.quadraticCurveTo(w * 0.89, h, w * 0.84, h);
      pen.lineTo(w * 0.16, h);
      pen.quadraticCurveTo(w * 0.11, h, w * 0.1, h * 0.97);
      pen.closePath();
    },
  },
  tube: {
    round: true,
    label: { x: 0.04, y: 0.16, w: 0.92, h: 0.56 },
    outline: (pen, w, h) => {
      pen.moveTo(0, 0);
      pen.lineTo(w, 0);
      pen.lineTo(w * 0.84, h * 0.82);
      pen.lineTo(w * 0.78, h * 0.9);
      pen.lineTo(w * 0.22, h * 0.9);
      pen.lineTo(w * 0.16, h * 0.82);
      pen.closePath();
    },
  },
  tray: {
    round: false,
    label: { x: 0.22, y: 0.14, w: 0.56, h: 0.62 },
    outline: (pen, w, h) => {
      pen.moveTo(0, h * 0.12);
      pen.quadraticCurveTo(w * 0.5, -h * 0.04, w, h * 0.12);
      pen.lineTo(w * 0.95, h);
      pen.lineTo(w * 0.05, h);
      pen.closePath();
    },
  },
  roll: {
    round: false,
    label: { x: 0.06, y: 0.2, w: 0.88, h: 0.58 },
    outline: (pen, w, h) => pen.roundRect(0, 0, w, h, Math.min(w, h) * 0.14),
  },
  multipack: {
    round: false,
    label: { x: 0.04, y: 0.26, w: 0.92, h: 0.5 },
    outline: (pen, w, h) => pen.roundRect(0, 0, w, h, Math.min(w, h) * 0.05),
  },
};

/** The outline as SVG path data. */
export function outlinePath(form: PackForm, w: number, h: number): string {
  const parts: string[] = [];
  const add = (letter: string, ...values: number[]): void => {
    parts.push(letter + values.map((value) => Math.round(value * 100) / 100).join(' '));
  };
  form.outline(
    {
      moveTo: (x, y) => add('M', x, y),
      lineTo: (x, y) => add('L', x, y),
      quadraticCurveTo: (cx, cy, x, y) => add('Q', cx, cy, x, y),
      bezierCurveTo: (ax, ay, bx, by, x, y) => add('C', ax, ay, bx, by, x, y),
      closePath: () => add('Z'),
      roundRect(x, y, wide, high, r) {
        add('M', x + r, y);
        add('H', x + wide - r);
        add('Q', x + wide, y, x + wide, y + r);
        add('V', y + high - r);
        add('Q', x + wide, y + high, x + wide - r, y + high);
        add('H', x + r);
        add('Q', x, y + high, x, y + high - r);
        add('V', y + r);
        add('Q', x, y, x + r, y);
        add('Z');
      },
    },
    w,
    h,
  );
  return parts.join('');
}
