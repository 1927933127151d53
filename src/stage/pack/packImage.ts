// Draws a picture of a pack's front in the place of the generated look.

import type { Sku } from '../../../sim/project/schema.ts';

type Pen = Pick<CanvasRenderingContext2D, 'drawImage' | 'imageSmoothingQuality'>;

/** Pictures of packs' fronts, where there are any. */
export type ImageOf = (sku: Pick<Sku, 'gtin'>) => (PackImage & CanvasImageSource) | null;

export interface PackImage {
  readonly width: number;
  readonly height: number;
}

/** A picture this much off the pack's proportions is stretched: packs are measured with their seams, pictures without. */
const STRETCHED = 0.15;

/** Into the box (0, 0, w, h) of the pen's units, standing on its lower edge. */
export function paintImage(pen: Pen, image: PackImage & CanvasImageSource, w: number, h: number): void {
  const { dw, dh } = imageSize(image, w, h);
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(image, (w - dw) / 2, h - dh, dw, dh);
}

export function imageSize(image: PackImage, w: number, h: number): { dw: number; dh: number } {
  const off = image.width / image.height / (w / h);
  if (off > 1 - STRETCHED && off < 1 / (1 - STRETCHED)) return { dw: w, dh: h };
  return off > 1 ? { dw: w, dh: h / off } : { dw: w * off, dh: h };
}
