// A run of bays from the front: shelving, packs as they stand, tickets, holes, and looks landing on packs.

import { Container, Graphics, Sprite, Text, type Texture } from 'pixi.js';
import { fontFamily } from '../../../sim/picture/font.ts';
import { type PackLook, packLook } from '../../../sim/picture/packLook.ts';
import { palettes, segmentColours, type Theme } from '../../../sim/picture/palette.ts';
import type { Project } from '../../../sim/project/schema.ts';
import type { PromoLabel } from '../../../sim/shelf/promoLabels.ts';
import type { Language } from '../../../sim/words/text.ts';
import type { ShelfMark } from '../../frame/bayLife.ts';
import { columnUnits, type RunPosition, type ShelfRun } from '../../frame/shelfView.ts';
import type { Camera } from '../camera.ts';
import { type ImageOf, paintImage } from '../pack/packImage.ts';
import { paintPack } from '../pack/packPaint.ts';
import { paintPromoTicket, promoTicket } from '../pack/promoTicketPaint.ts';
import { paintTicket } from '../pack/ticketPaint.ts';
import { paint } from '../textures.ts';
import { BOARD_MM, drawFurniture, drawHole, HEADER_MM, RAIL_MM } from './shelfFurniture.ts';
import { drawShelfMark } from './shelfMarks.ts';

export interface ShelfStyle {
  readonly theme: Theme;
  readonly language: Language;
  /** Price as printed on a ticket, with and without the sign of the currency. */
  readonly priceText: (price: number, withSign: boolean) => string;
  readonly bayName: (bayIx: number) => string;
  readonly imageOf: ImageOf;
}

export interface ShelfLayer {
  readonly root: Container;
  readonly run: ShelfRun;
  /** Places under which the trace knows the offers of the run. */
  readonly places: readonly number[];
  /** Size of the drawn world in millimetres; y runs down in it. */
  readonly worldW: number;
  readonly worldH: number;
  /** What tickets say of promoted SKUs from now on; the same object changes nothing. */
  setPromos(promos: ReadonlyMap<string, PromoLabel>): void;
  /** Redraws what the stock changed. */
  setStock(units: readonly number[]): void;
  setChosen(bayIx: number, skuIx: number): void;
  setMarks(
    marks: readonly ShelfMark[],
    segmentOf: (shopper: number) => number,
    camera: Camera,
    still: boolean,
  ): void;
  /** Paints packs and tickets sharply for this zoom; call when the zoom has changed. */
  sharpen(camera: Camera): void;
  /** The bay, and the SKU if any, at a point of the world. */
  at(x: number, y: number): { bayIx: number; skuIx: number } | null;
  destroy(): void;
}

const SIDE_MM = 24;
/** A pack one step further back looks this much smaller and darker, and stands this much higher. */
const DEPTH_SCALE = 0.045;
const DEPTH_SHADE = 0.16;
const DEPTH_LIFT_MM = 7;
const MOST_PACK_PX = 600;

export function makeShelfLayer(project: Project, run: ShelfRun, style: ShelfStyle): ShelfLayer {
  const colours = palettes[style.theme];
  const worldW = run.widthMm + 2 * SIDE_MM;
  const worldH = run.heightMm + HEADER_MM;
  const left = SIDE_MM;
  const yOf = (heightMm: number) => worldH - heightMm;
  const brands = new Map(project.brands.map((brand) => [brand.id, brand]));
  const looks = new Map<number, PackLook>();
  const positions = run.bays.flatMap((bay) => bay.positions);

  const furniture = new Graphics();
  const holes = new Graphics();
  const packs = new Container();
  const rails = new Graphics();
  const tickets = new Container();
  const headings = new Container();
  const chosenMark = new Graphics();
  const marksLayer = new Graphics();
  const root = new Container();
  root.addChild(furniture, holes, packs, rails, tickets, headings, chosenMark, marksLayer);
  drawFurniture(furniture, rails, run, left, colours, style.theme === 'light');

  let units: readonly number[] = [];
  let promos: ReadonlyMap<string, PromoLabel> = new Map();
  /** Pixels per millimetre the pictures are painted for; 0 before the first. */
  let sharpness = 0;
  const packTextures = new Map<string, Texture>();
  const packSprites: Sprite[] = [];
  const ticketSprites: Sprite[] = [];
  const headingOf = run.bays.map((bay) => {
    const text = new Text({
      text: style.bayName(bay.bayIx),
      resolution: 3,
      style: { fontFamily, fontSize: 26, fontWeight: '600', fill: colours.inkSoft },
    });
    text.anchor.set(0.5);
    text.position.set(left + bay.x0Mm + bay.widthMm / 2, HEADER_MM * 0.5);
    headings.addChild(text);
    return { text, widthMm: bay.widthMm };
  });

  function lookOf(p: RunPosition): PackLook {
    let look = looks.get(p.skuIx);
    if (!look) {
      look = packLook(p.sku, brands.get(p.sku.brandId));
      looks.set(p.skuIx, look);
    }
    return look;
  }

  function textureOf(p: RunPosition): Texture {
    const key = `${p.skuIx}|${p.position.orientation}`;
    let texture = packTextures.get(key);
    if (!texture) {
      const k = Math.min(sharpness, MOST_PACK_PX / p.packWidthMm);
      texture = paint(p.packWidthMm * k, p.packHeightMm * k, (pen) => {
        pen.scale(k, k);
        const image = p.position.orientation === 'front' ? style.imageOf(p.sku) : null;
        if (image) return paintImage(pen, image, p.packWidthMm, p.packHeightMm);
        const name = p.sku.name[style.language];
        const size = name.replace(/\s/g, '').includes(p.sku.size.replace(/\s/g, '')) ? '' : p.sku.size;
        const brand = brands.get(p.sku.brandId)?.name[style.language] ?? '';
        paintPack(pen, lookOf(p), { name, size, brand }, p.packWidthMm, p.packHeightMm);
      });
      packTextures.set(key, texture);
    }
    return texture;
  }

  function drawPacks(): void {
    holes.clear();
    let used = 0;
    const put = (p: RunPosition, x: number, y: number, back: number) => {
      let sprite = packSprites[used];
      if (!sprite) {
        sprite = new Sprite();
        sprite.anchor.set(0.5, 1);
        packSprites.push(sprite);
        packs.addChild(sprite);
      }
      used++;
      sprite.visible = true;
      sprite.texture = textureOf(p);
      const size = 1 - DEPTH_SCALE * back;
      sprite.position.set(x, y);
      sprite.width = p.packWidthMm * size * 0.985;
      sprite.height = p.packHeightMm * size;
      const shade = Math.round(255 * Math.max(0.45, 1 - DEPTH_SHADE * back));
      sprite.tint = (shade << 16) | (shade << 8) | shade;
    };
    const stack = (p: RunPosition, cx: number, from: number, to: number, back: number) => {
      const y = yOf(p.yMm) - back * DEPTH_LIFT_MM;
      for (let h = from; h < to; h++) put(p, cx, y - h * p.packHeightMm * (1 - DEPTH_SCALE * back), back);
    };
    positions.forEach((p, k) => {
      const { facingsHigh, facingsDeep } = p.position;
      columnUnits(p, units[k] ?? p.capacity).forEach((held, column) => {
        const cx = left + p.xMm + (column + 0.5) * p.packWidthMm;
        if (held <= 0) {
          drawHole(
            holes,
            cx - p.packWidthMm / 2,
            yOf(p.yMm),
            p.packWidthMm,
            p.packHeightMm * facingsHigh,
            colours,
          );
          return;
        }
        // Packs stand one behind another; as they go, the foremost one is further back.
        const rows = Math.ceil(held / facingsHigh);
        const inFront = held - (rows - 1) * facingsHigh;
        const back = Math.min(3, ((facingsDeep - rows) / facingsDeep) * 3.6);
        if (rows > 1) stack(p, cx, inFront, facingsHigh, back + 0.8);
        stack(p, cx, 0, inFront, back);
      });
    });
    for (let k = used; k < packSprites.length; k++) packSprites[k].visible = false;
  }

  function drawTickets(): void {
    let used = 0;
    for (const p of positions) {
      const promo = promos.get(p.sku.id);
      if (!p.position.label && !promo) continue;
      const widthMm = Math.max(34, p.packWidthMm * p.position.facingsWide - 6);
      const tallMm = RAIL_MM + 2;
      const ticket = {
        price: style.priceText(p.sku.price, true),
        shortPrice: style.priceText(p.sku.price, false),
        name: p.sku.name[style.language],
        widthMm,
        tallMm,
      };
      const texture = paint(widthMm * sharpness, tallMm * sharpness, (pen) => {
        pen.scale(sharpness, sharpness);
        if (promo) {
          const said = promoTicket(p.sku.price, promo, ticket.name, style.priceText);
          paintPromoTicket(pen, { ...said, widthMm, tallMm }, colours, sharpness);
        } else paintTicket(pen, ticket, colours, sharpness);
      });
      let sprite = ticketSprites[used];
      if (!sprite) {
        sprite = new Sprite();
        ticketSprites.push(sprite);
        tickets.addChild(sprite);
      }
      sprite.texture = texture;
      sprite.position.set(left + p.xMm + 3, yOf(p.yMm) + BOARD_MM - 8);
      sprite.width = widthMm;
      sprite.height = tallMm;
      used++;
    }
  }

  function dropTextures(): void {
    for (const texture of packTextures.values()) texture.destroy(true);
    packTextures.clear();
    for (const sprite of ticketSprites) sprite.texture.destroy(true);
  }

  return {
    root,
    run,
    places: [...new Set(positions.map(({ offer }) => offer.bayIx))],
    worldW,
    worldH,
    setPromos(next) {
      if (next === promos) return;
      promos = next;
      if (sharpness === 0) return;
      for (const sprite of ticketSprites) sprite.texture.destroy(true);
      for (const sprite of ticketSprites.splice(0)) sprite.destroy();
      drawTickets();
    },
    setStock(next) {
      if (next.length === units.length && next.every((value, k) => value === units[k])) return;
      units = next;
      if (sharpness > 0) drawPacks();
    },
    setChosen(bayIx, skuIx) {
      chosenMark.clear();
      for (const bay of run.bays) {
        if (bay.bayIx === bayIx && run.bays.length > 1) {
          chosenMark.rect(left + bay.x0Mm, 0, bay.widthMm, 9).fill(colours.focus);
        }
        for (const p of bay.positions) {
          if (p.skuIx !== skuIx) continue;
          const w = p.packWidthMm * p.position.facingsWide + 6;
          const h = p.packHeightMm * p.position.facingsHigh + 8;
          const [x, y] = [left + p.xMm - 3, yOf(p.yMm) - h + 4];
          chosenMark.roundRect(x, y, w, h, 8).stroke({ width: 9, color: colours.panel, alpha: 0.95 });
          chosenMark.roundRect(x, y, w, h, 8).stroke({ width: 5, color: colours.focus });
        }
      }
    },
    setMarks(marks, segmentOf, camera, still) {
      marksLayer.clear();
      for (let m = marks.length - 1; m >= 0; m--) {
        const mark = marks[m];
        const places = positions.filter((p) => p.offer.bayIx === mark.bayIx && p.skuIx === mark.skuIx);
        if (places.length === 0) continue;
        const p = places[mark.shopper % places.length];
        const column = (Math.imul(mark.shopper + 7, 0x9e3779b1) >>> 16) % p.position.facingsWide;
        const cx = left + p.xMm + (column + 0.5) * p.packWidthMm;
        const cy = yOf(p.yMm) - p.packHeightMm * (p.position.facingsHigh - 0.5);
        const colour = segmentColours[style.theme][project.demand.segments[segmentOf(mark.shopper)].id];
        drawShelfMark(marksLayer, mark, cx, cy, colour, 1 / camera.scale, still);
      }
    },
    sharpen(camera) {
      for (const { text, widthMm } of headingOf) {
        text.scale.set(Math.max(26, 11.5 / camera.scale) / 26);
        text.visible = text.width < widthMm * 0.94;
      }
      // Half-steps of two, so that a small zoom repaints nothing.
      const wanted = camera.scale * Math.min(2, globalThis.devicePixelRatio || 1);
      const next = 2 ** (Math.ceil(Math.log2(wanted) * 2) / 2);
      if (next === sharpness) return;
      sharpness = next;
      dropTextures();
      drawPacks();
      drawTickets();
    },
    at(x, y) {
      const heightMm = worldH - y;
      const xMm = x - left;
      const bay = run.bays.find(({ x0Mm, widthMm }) => xMm >= x0Mm && xMm <= x0Mm + widthMm);
      if (!bay || y < 0 || heightMm < 0) return null;
      const p = bay.positions.find(
        (each) =>
          xMm >= each.xMm &&
          xMm <= each.xMm + each.packWidthMm * each.position.facingsWide &&
          heightMm >= each.yMm - BOARD_MM - RAIL_MM &&
          heightMm <= each.yMm + each.packHeightMm * each.position.facingsHigh,
      );
      return { bayIx: bay.bayIx, skuIx: p?.skuIx ?? -1 };
    },
    destroy() {
      dropTextures();
      root.destroy({ children: true });
    },
  };
}
