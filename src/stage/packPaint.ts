// Paints one pack from the front on a 2D canvas: silhouette by format, shading, label, name and size.

import { fontFamily } from '../../sim/look/font.ts';
import { type PackForm, packForms } from '../../sim/look/packForm.ts';
import type { PackLook } from '../../sim/look/packLook.ts';
import { mix } from '../../sim/look/palette.ts';
import type { PackFormat } from '../../sim/scenario/schema.ts';

type Pen = CanvasRenderingContext2D;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** Paints the pack into the box (0, 0, w, h) of the pen's units. Text is left out where it would not be legible. */
export function paintPack(pen: Pen, look: PackLook, name: string, size: string, w: number, h: number): void {
  const form = packForms[look.format];
  pen.save();
  pen.lineJoin = 'round';
  pen.beginPath();
  form.outline(pen, w, h);
  pen.save();
  pen.clip();
  paintBody(pen, look, w, h);
  paintLabel(pen, form, look, name, size, w, h);
  if (form.round) paintRoundness(pen, w, h);
  else paintEdgeLight(pen, w, h);
  pen.restore();
  extras[look.format]?.(pen, w, h, look);
  pen.beginPath();
  form.outline(pen, w, h);
  pen.strokeStyle = mix(look.shade, '#000000', 0.25);
  pen.globalAlpha = 0.55;
  pen.lineWidth = Math.max(0.6, Math.min(w, h) * 0.012);
  pen.stroke();
  pen.restore();
}

function paintBody(pen: Pen, look: PackLook, w: number, h: number): void {
  pen.fillStyle = look.format === 'jar' || look.format === 'cup' ? look.tintPale : look.main;
  pen.fillRect(0, 0, w, h);
  if (look.format === 'roll') {
    pen.fillStyle = '#ffffff';
    pen.globalAlpha = 0.5;
    pen.fillRect(0, 0, w, h);
    pen.globalAlpha = 1;
  }
}

function paintLabel(
  pen: Pen,
  form: PackForm,
  look: PackLook,
  name: string,
  size: string,
  w: number,
  h: number,
): void {
  const box = { x: form.label.x * w, y: form.label.y * h, w: form.label.w * w, h: form.label.h * h };
  let ink = look.onPale;
  switch (look.layout) {
    case 0: {
      // A pale band with a flavour stripe below.
      pen.fillStyle = look.pale;
      pen.fillRect(box.x, box.y, box.w, box.h);
      pen.fillStyle = look.tint;
      pen.fillRect(box.x, box.y + box.h * 0.86, box.w, box.h * 0.14);
      break;
    }
    case 1: {
      // A round emblem on the brand colour, flavour below.
      pen.fillStyle = look.tint;
      pen.fillRect(0, box.y + box.h * 0.74, w, h);
      pen.fillStyle = look.pale;
      pen.beginPath();
      pen.ellipse(
        box.x + box.w / 2,
        box.y + box.h * 0.42,
        box.w * 0.47,
        Math.min(box.h * 0.42, box.w * 0.6),
        0,
        0,
        7,
      );
      pen.fill();
      break;
    }
    case 2: {
      // A slanting flavour field and a pale flash.
      pen.fillStyle = look.tint;
      pen.beginPath();
      pen.moveTo(0, box.y + box.h * 0.95);
      pen.lineTo(w, box.y + box.h * 0.62);
      pen.lineTo(w, h);
      pen.lineTo(0, h);
      pen.fill();
      pen.fillStyle = look.pale;
      pen.beginPath();
      pen.moveTo(0, box.y + box.h * 0.12);
      pen.lineTo(w, box.y);
      pen.lineTo(w, box.y + box.h * 0.6);
      pen.lineTo(0, box.y + box.h * 0.8);
      pen.fill();
      break;
    }
    default: {
      // Flavour above, brand below, words on the brand colour.
      pen.fillStyle = look.tintPale;
      pen.fillRect(0, 0, w, box.y + box.h * 0.3);
      pen.fillStyle = look.tint;
      pen.fillRect(0, box.y + box.h * 0.24, w, box.h * 0.07);
      ink = look.onMain;
      box.y += box.h * 0.34;
      box.h *= 0.62;
    }
  }
  const room = look.layout === 1 ? { ...box, x: box.x + box.w * 0.1, w: box.w * 0.8, h: box.h * 0.8 } : box;
  paintWords(pen, name, size, room, ink);
}

/** The name in up to three lines and the size below, as large as fits; nothing where that is too small to read. */
function paintWords(pen: Pen, name: string, size: string, box: Box, ink: string): void {
  const scale = pen.getTransform().a;
  const least = 6.5 / scale;
  pen.fillStyle = ink;
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  const width = box.w * 0.9;
  for (let px = Math.min(box.h * 0.34, box.w * 0.26, 15 / Math.min(1, scale)); px >= least; px *= 0.9) {
    pen.font = `650 ${px}px ${fontFamily}`;
    const lines = wrapWords(pen, name, width);
    const sizePx = px * 0.78;
    const sizeLines = size === '' ? 0 : 1;
    const height = lines.length * px * 1.12 + sizeLines * sizePx * 1.25;
    if (
      lines.length > 4 ||
      height > box.h * 0.96 ||
      lines.some((line) => pen.measureText(line).width > width)
    )
      continue;
    let y = box.y + box.h / 2 - height / 2 + px * 0.56;
    for (const line of lines) {
      pen.fillText(line, box.x + box.w / 2, y);
      y += px * 1.12;
    }
    if (sizeLines) {
      pen.font = `500 ${sizePx}px ${fontFamily}`;
      pen.globalAlpha = 0.8;
      if (pen.measureText(size).width <= width)
        pen.fillText(size, box.x + box.w / 2, y - px * 0.5 + sizePx * 0.6);
      pen.globalAlpha = 1;
    }
    return;
  }
  // Too small for words: two bars where they would stand keep the look of print.
  pen.globalAlpha = 0.55;
  pen.fillRect(box.x + box.w * 0.2, box.y + box.h * 0.36, box.w * 0.6, box.h * 0.12);
  pen.fillRect(box.x + box.w * 0.3, box.y + box.h * 0.56, box.w * 0.4, box.h * 0.08);
  pen.globalAlpha = 1;
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

function paintRoundness(pen: Pen, w: number, h: number): void {
  const shine = pen.createLinearGradient(0, 0, w, 0);
  shine.addColorStop(0, 'rgba(0,0,0,0.34)');
  shine.addColorStop(0.16, 'rgba(0,0,0,0.05)');
  shine.addColorStop(0.27, 'rgba(255,255,255,0.34)');
  shine.addColorStop(0.38, 'rgba(255,255,255,0.04)');
  shine.addColorStop(0.75, 'rgba(0,0,0,0.04)');
  shine.addColorStop(1, 'rgba(0,0,0,0.4)');
  pen.fillStyle = shine;
  pen.fillRect(0, 0, w, h);
}

function paintEdgeLight(pen: Pen, w: number, h: number): void {
  const light = pen.createLinearGradient(0, 0, w, h);
  light.addColorStop(0, 'rgba(255,255,255,0.22)');
  light.addColorStop(0.45, 'rgba(255,255,255,0)');
  light.addColorStop(1, 'rgba(0,0,0,0.2)');
  pen.fillStyle = light;
  pen.fillRect(0, 0, w, h);
}

/** What is drawn beside body and label: lids, crimps, folds. */
const extras: Partial<Record<PackFormat, (pen: Pen, w: number, h: number, look: PackLook) => void>> = {
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
