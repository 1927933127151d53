// What is drawn of a pack beside body and label: lids, crimps, folds.
import type { PackLook } from '../../../sim/picture/packLook.ts';
import { mix } from '../../../sim/picture/palette.ts';
import type { PackFormat } from '../../../sim/project/schema.ts';

type Pen = CanvasRenderingContext2D;

export const packExtras: Partial<
  Record<PackFormat, (pen: Pen, w: number, h: number, look: PackLook) => void>
> = {
  bottle: (pen, w, h, look) => {
    const half = w * 0.22;
    paintPart(pen, look.tint, w / 2 - half, 0, half * 2, h * 0.085, w * 0.05);
  },
  can: (pen, w, h) => {
    paintPart(pen, '#c9c7c3', w * 0.08, 0, w * 0.84, h * 0.035, 1);
    paintPart(pen, '#b8b5b0', w * 0.08, h * 0.97, w * 0.84, h * 0.03, 1);
  },
  carton: (pen, w, h, look) => {
    pen.strokeStyle = 'rgba(255,255,255,0.45)';
    pen.lineWidth = Math.max(0.5, w * 0.015);
    pen.beginPath();
    pen.moveTo(0, h * 0.2);
    pen.lineTo(w, h * 0.2);
    pen.moveTo(w * 0.06, h * 0.05);
    pen.lineTo(w * 0.94, h * 0.05);
    pen.stroke();
    pen.fillStyle = look.tint;
    pen.beginPath();
    pen.arc(w * 0.5, h * 0.125, Math.min(w * 0.13, h * 0.055), 0, 7);
    pen.fill();
  },
  pouch: (pen, w, h) => {
    pen.fillStyle = 'rgba(255,255,255,0.3)';
    pen.fillRect(0, 0, w, h * 0.055);
    pen.fillStyle = 'rgba(0,0,0,0.2)';
    pen.fillRect(0, h * 0.055, w, h * 0.008);
  },
  bag: (pen, w, h) => {
    pen.strokeStyle = 'rgba(255,255,255,0.3)';
    pen.lineWidth = Math.max(0.5, w * 0.02);
    pen.beginPath();
    pen.moveTo(w * 0.14, h * 0.14);
    pen.quadraticCurveTo(w * 0.08, h * 0.45, w * 0.14, h * 0.82);
    pen.stroke();
  },
  jar: (pen, w, h, look) => paintPart(pen, look.main, w * 0.07, 0, w * 0.86, h * 0.17, w * 0.04),
  cup: (pen, w, h, look) => paintPart(pen, look.main, 0, 0, w, h * 0.1, h * 0.03),
  tube: (pen, w, h, look) => paintPart(pen, look.pale, w * 0.24, h * 0.89, w * 0.52, h * 0.11, w * 0.06),
  tray: (pen, w, h) => {
    pen.fillStyle = 'rgba(0,0,0,0.22)';
    pen.fillRect(w * 0.04, h * 0.86, w * 0.92, h * 0.14);
  },
  roll: (pen, w, h) => {
    pen.strokeStyle = 'rgba(0,0,0,0.14)';
    pen.lineWidth = Math.max(0.5, w * 0.012);
    const n = Math.max(2, Math.round(w / (h * 0.9)));
    for (let k = 0; k < n; k++) {
      const cx = (w * (k + 0.5)) / n;
      const r = Math.min(h * 0.11, w * 0.09);
      for (const y of [h * 0.1, h * 0.9]) {
        pen.beginPath();
        pen.ellipse(cx, y, r * 1.4, r * 0.5, 0, 0, 7);
        pen.stroke();
      }
    }
  },
  multipack: (pen, w, h) => {
    // The packs within show through the wrap above and below the band.
    const n = Math.max(3, Math.round(w / (h * 0.34)));
    pen.strokeStyle = 'rgba(255,255,255,0.4)';
    pen.lineWidth = Math.max(0.5, w * 0.008);
    for (let k = 0; k < n; k++) {
      const x = (w * (k + 0.12)) / n;
      pen.beginPath();
      pen.roundRect(x, h * 0.04, (w / n) * 0.76, h * 0.17, w * 0.03);
      pen.roundRect(x, h * 0.8, (w / n) * 0.76, h * 0.16, w * 0.02);
      pen.stroke();
    }
  },
};

/** A small round part with a shine: a cap, a lid, a rim. */
function paintPart(pen: Pen, colour: string, x: number, y: number, w: number, h: number, r: number): void {
  const shine = pen.createLinearGradient(x, 0, x + w, 0);
  shine.addColorStop(0, mix(colour, '#000000', 0.35));
  shine.addColorStop(0.3, mix(colour, '#ffffff', 0.35));
  shine.addColorStop(0.5, colour);
  shine.addColorStop(1, mix(colour, '#000000', 0.4));
  pen.fillStyle = shine;
  pen.beginPath();
  pen.roundRect(x, y, w, h, r);
  pen.fill();
}
