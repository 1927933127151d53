// Textures of packs and tickets, painted once and kept until the zoom changes.
import type { Texture } from 'pixi.js';
import { type PackLook, packLook } from '../../../sim/picture/packLook.ts';
import { packMarks, packWords } from '../../../sim/picture/packMarks.ts';
import { palettes, type Theme } from '../../../sim/picture/palette.ts';
import { TICKET_MM } from '../../../sim/picture/shelfMarks.ts';
import { ticketMarks, ticketOf } from '../../../sim/picture/ticketMarks.ts';
import type { Brand, Position, Project, Sku } from '../../../sim/project/schema.ts';
import type { PromoLabel } from '../../../sim/shelf/promoLabels.ts';
import { type Language, say } from '../../../sim/words/text.ts';
import { measureWith, packLetters, paintMarks, paintPack } from '../paintMarks.ts';
import { paint } from '../textures.ts';
import { type ImageOf, paintImage } from './packImage.ts';

export interface ShelfStyle {
  readonly theme: Theme;
  readonly language: Language;
  /** Price as printed on a ticket, with and without the sign of the currency. */
  readonly priceText: (price: number, withSign: boolean) => string;
  readonly imageOf: ImageOf;
}

export interface ShownPosition {
  readonly position: Position;
  readonly sku: Sku;
  readonly packWidthMm: number;
  readonly packHeightMm: number;
}

export interface PackBench {
  packOf(p: ShownPosition): Texture;
  /** A promoted SKU's ticket says so. */
  ticketOf(
    p: ShownPosition,
    promo: PromoLabel | undefined,
  ): { texture: Texture; widthMm: number; tallMm: number };
  /** Pixels per millimetre wanted; true where pictures have to be taken anew. */
  sharpen(pxPerMm: number): boolean;
  destroy(): void;
}

const MOST_PACK_PX = 960;
/** More pictures than a few runs of bays need are let go. */
const MOST_KEPT = 1500;

export function makePackBench(project: Pick<Project, 'brands'>, style: ShelfStyle): PackBench {
  const { theme, language, priceText, imageOf } = style;
  const brands = new Map<string, Brand>(project.brands.map((brand) => [brand.id, brand]));
  const looks = new Map<string, PackLook>();
  const kept = new Map<string, Texture>();
  let sharpness = 0;
  const once = (key: string, make: () => Texture): Texture => {
    let texture = kept.get(key);
    if (!texture) {
      texture = make();
      kept.set(key, texture);
    }
    return texture;
  };
  const lookOf = (sku: Sku): PackLook => {
    let look = looks.get(sku.id);
    if (!look) {
      look = packLook(sku, brands.get(sku.brandId));
      looks.set(sku.id, look);
    }
    return look;
  };
  const drop = () => {
    for (const texture of kept.values()) texture.destroy(true);
    kept.clear();
  };
  return {
    packOf({ sku, position, packWidthMm: w, packHeightMm: h }) {
      return once(`${sku.id}|${position.orientation}`, () => {
        const k = Math.min(sharpness, MOST_PACK_PX / Math.max(w, h));
        return paint(w * k, h * k, (pen) => {
          pen.scale(k, k);
          const image = position.orientation === 'front' ? imageOf(sku) : null;
          if (image) return paintImage(pen, image, w, h);
          const words = packWords(sku, brands.get(sku.brandId), language);
          paintPack(pen, packMarks(lookOf(sku), words, w, h, packLetters(pen, k)));
        });
      });
    },
    ticketOf({ sku, position, packWidthMm }, promo) {
      const widthMm = Math.max(TICKET_MM.least, packWidthMm * position.facingsWide - 2 * TICKET_MM.inset);
      const tallMm = TICKET_MM.tall;
      const said = promo ? `${promo.priceCut} ${promo.badges.join()}` : '';
      const texture = once(`${sku.id}|${widthMm}|ticket|${said}`, () =>
        paint(widthMm * sharpness, tallMm * sharpness, (pen) => {
          pen.scale(sharpness, sharpness);
          const room = { widthMm, tallMm, pxPerMm: sharpness, measure: measureWith(pen) };
          const ticket = ticketOf(sku.price, say(sku.name, language), promo, priceText);
          paintMarks(pen, ticketMarks(ticket, room), palettes[theme]);
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
