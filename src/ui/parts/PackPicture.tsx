// A small drawn pack, for lists.
import { useEffect, useRef } from 'react';
import { packLook } from '../../../sim/picture/packLook.ts';
import { packMarks } from '../../../sim/picture/packMarks.ts';
import type { Brand, Sku } from '../../../sim/project/schema.ts';
import { paintImage } from '../../stage/pack/packImage.ts';
import { packLetters, paintPack } from '../../stage/paintMarks.ts';
import { usePackImages } from './usePackImages.ts';

export function PackPicture({
  sku,
  brand,
  w,
  h,
}: {
  sku: Sku;
  brand: Brand | undefined;
  w: number;
  h: number;
}) {
  const ref = useRef<HTMLCanvasElement>(null);
  const imageOf = usePackImages();
  useEffect(() => {
    const canvas = ref.current;
    const pen = canvas?.getContext('2d');
    if (!canvas || !pen) return;
    const dpr = Math.min(2, devicePixelRatio || 1);
    canvas.width = w * dpr;
    canvas.height = h * dpr;
    const k = Math.min((w - 2) / sku.widthMm, (h - 2) / sku.heightMm);
    pen.setTransform(dpr, 0, 0, dpr, 0, 0);
    pen.clearRect(0, 0, w, h);
    pen.translate((w - sku.widthMm * k) / 2, h - 1 - sku.heightMm * k);
    pen.scale(k, k);
    const image = imageOf(sku);
    if (image) paintImage(pen, image, sku.widthMm, sku.heightMm);
    // Without words: none would be legible at this size.
    else {
      const letters = packLetters(pen, k);
      paintPack(pen, packMarks(packLook(sku, brand), null, sku.widthMm, sku.heightMm, letters));
    }
  }, [sku, brand, w, h, imageOf]);
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a canvas takes no focus.
  return <canvas ref={ref} style={{ width: w, height: h }} aria-hidden="true" />;
}
