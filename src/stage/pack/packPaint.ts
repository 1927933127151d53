// Paints one pack from the front on a 2D canvas: silhouette by format, shading, label, name and size.

import { type PackForm, packForms } from '../../../sim/picture/packForm.ts';
import type { PackLook } from '../../../sim/picture/packLook.ts';
import { mix } from '../../../sim/picture/palette.ts';
import { packExtras } from './packExtras.ts';
import { type PackWords, paintWords } from './packWords.ts';

type Pen = CanvasRenderingContext2D;

/** Paints the pack into the box (0, 0, w, h) of the pen's units. Text is left out where it would not be legible. */
export function paintPack(pen: Pen, look: PackLook, words: PackWords, w: number, h: number): void {
  const form = packForms[look.format];
  pen.save();
  pen.lineJoin = 'round';
  pen.beginPath();
  form.outline(pen, w, h);
  pen.save();
  pen.clip();
  paintBody(pen, look, w, h);
  paintLabel(pen, form, look, words, w, h);
  if (form.round) paintRoundness(pen, w, h);
  else paintEdgeLight(pen, w, h);
  pen.restore();
  packExtras[look.format]?.(pen, w, h, look);
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

function paintLabel(pen: Pen, form: PackForm, look: PackLook, words: PackWords, w: number, h: number): void {
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
  paintWords(pen, words, room, ink);
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
