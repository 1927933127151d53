// Pictures of packs and tickets for the shelf editor, painted once and kept from edit to edit until the zoom changes.
import type { Texture } from 'pixi.js';
import { type PackLook, packLook } from '../../../sim/picture/packLook.ts';
import { type Palette, palettes } from '../../../sim/picture/palette.ts';
import type { Brand, Project } from '../../../sim/project/schema.ts';
import type { PromoLabel } from '../../../sim/shelf/promoLabels.ts';
import type { EditPosition } from '../../frame/editRun.ts';
import { RAIL_MM } from '../shelf/shelfFurniture.ts';
import type { ShelfStyle } from '../shelf/shelfLayer.ts';
import { paint } from '../textures.ts';
import { paintImage } from './packImage.ts';
import { paintPack } from './packPaint.ts';
import { paintPromoTicket, promoTicket } from './promoTicketPaint.ts';
import { paintTicket } from './ticketPaint.ts';

export interface PackBench {
  packOf(p: EditPosition): Texture;
  /** A promoted SKU's ticket says so. */
  ticketOf(
    p: EditPosition,
    promo: PromoLabel | undefined,
  ): { texture: Texture; widthMm: number; tallMm: number };
  /** Pixels per millimetre wanted; true where pictures have to be taken anew. */
  sharpen(pxPerMm: number): boolean;
  destroy(): void;
}

const MOST_PACK_PX = 640;
/** More pictures than a few runs of bays need are let go. */
const MOST_KEPT = 1500;

export function makePackBench(project: Pick<Project, 'brands'>, style: ShelfStyle): PackBench {
  const colours: Palette = palettes[style.theme];
  const brands = new Map<string, Brand>(project.brands.map((brand) => [brand.id, brand]));
  const looks = new Map<string, PackLook>();
  const kept = new Map<string, Texture>();
  let sharpness = 1;
  const once = (key: string, make: () => Texture): Texture => {
    let texture = kept.get(key);
    if (!texture) {
      texture = make();
      kept.set(key, texture);
    }
    return texture;
  };
  const drop = () => {
    for (const texture of kept.values()) texture.destroy(true);
    kept.clear();
  };
  return {
    packOf(p) {
      const { sku, packWidthMm: w, packHeightMm: h } = p;
      return once(`${sku.id}|${p.position.orientation}`, () => {
        let look = looks.get(sku.id);
        if (!look) {
          look = packLook(sku, brands.get(sku.brandId));
          looks.set(sku.id, look);
        }
        const k = Math.min(sharpness, MOST_PACK_PX / Math.max(w, h));
        return paint(w * k, h * k, (pen) => {
          pen.scale(k, k);
          const image = p.position.orientation === 'front' ? style.imageOf(sku) : null;
          if (image) return paintImage(pen, image, w, h);
          const name = sku.name[style.language] || sku.name.en || sku.name.zh;
          const size = name.replace(/\s/g, '').includes(sku.size.replace(/\s/g, '')) ? '' : sku.size;
          const brand = brands.get(sku.brandId)?.name;
          const words = { name, size, brand: brand?.[style.language] || brand?.en || '' };
          paintPack(pen, look as PackLook, words, w, h);
        });
      });
    },
    ticketOf(p, promo) {
      const widthMm = Math.max(34, p.widthMm - 6);
      const tallMm = RAIL_MM + 2;
      const texture = once(
        `${p.sku.id}|${widthMm}|ticket${promo ? `|${promo.priceCut}|${promo.badges.join()}` : ''}`,
        () =>
          paint(widthMm * sharpness, tallMm * sharpness, (pen) => {
            pen.scale(sharpness, sharpness);
            if (promo) {
              const ticket = promoTicket(
                p.sku.price,
                promo,
                p.sku.name[style.language] || p.sku.name.en,
                style.priceText,
              );
              paintPromoTicket(pen, { ...ticket, widthMm, tallMm }, colours, sharpness);
              return;
            }
            const ticket = {
              price: style.priceText(p.sku.price, true),
              shortPrice: style.priceText(p.sku.price, false),
              name: p.sku.name[style.language] || p.sku.name.en,
              widthMm,
              tallMm,
            };
            paintTicket(pen, ticket, colours, sharpness);
          }),
      );
      return { texture, widthMm, tallMm };
    },
    sharpen(pxPerMm) {
      // Half-steps of two, so that a small zoom repaints nothing.
      const next = 2 ** (Math.ceil(Math.log2(pxPerMm) * 2) / 2);
      if (next === sharpness && kept.size < MOST_KEPT) return false;
      sharpness = next;
      drop();
      return true;
    },
    destroy: drop,
  };
}
