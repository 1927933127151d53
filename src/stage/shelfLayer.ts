// A run of bays from the front: boards, packs as they stand, price tickets, holes, and looks landing on packs.
import { Container, Graphics, Sprite, Text, type Texture } from 'pixi.js';
import type { Project } from '../../sim/scenario/schema.ts';
import type { ShelfMark } from '../frame/bayLife.ts';
import { columnUnits, type RunPosition, type ShelfRun } from '../frame/shelfView.ts';
import { type PackLook, packLook } from '../look/packLook.ts';
import { mix, numberOf, palettes, segmentColours, type Theme } from '../look/palette.ts';
import type { Camera } from './camera.ts';
import { packFont, paintPack, wrapWords } from './packPaint.ts';
import { paint } from './textures.ts';

export interface ShelfStyle {
  readonly theme: Theme;
  readonly language: 'en' | 'zh';
  /** Price of a SKU as printed on its ticket. */
  readonly priceText: (price: number) => string;
}

export interface ShelfLayer {
  readonly root: Container;
  readonly run: ShelfRun;
  /** Size of the drawn world in millimetres, plinth and header included; y runs down in it. */
  readonly worldW: number;
  readonly worldH: number;
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

const HEADER_MM = 120;
const PLINTH_MM = 110;
const BOARD_MM = 22;
const RAIL_MM = 42;
const SIDE_MM = 24;
/** A pack one row further back looks this much smaller and darker. */
const DEPTH_SCALE = 0.045;
const DEPTH_SHADE = 0.16;

export function makeShelfLayer(
  project: Project,
  run: ShelfRun,
  bayNames: (bayIx: number) => string,
  style: ShelfStyle,
): ShelfLayer {
  const colours = palettes[style.theme];
  const root = new Container();
  const worldW = run.widthMm + 2 * SIDE_MM;
  const worldH = run.heightMm + HEADER_MM + PLINTH_MM;
  const left = SIDE_MM;
  /** Screen-like y of a height above the floor. */
  const yOf = (heightMm: number) => worldH - PLINTH_MM * 0 - heightMm - 0;
  const brands = new Map(project.brands.map((brand) => [brand.id, brand]));
  const looks = new Map<number, PackLook>();
  const lookOf = (p: RunPosition): PackLook => {
    let look = looks.get(p.skuIx);
    if (!look) {
      look = packLook(p.sku, brands.get(p.sku.brandId));
      looks.set(p.skuIx, look);
    }
    return look;
  };

  const furniture = new Graphics();
  const holes = new Graphics();
  const packs = new Container();
  const rails = new Graphics();
  const tickets = new Container();
  const words = new Container();
  const chosenMark = new Graphics();
  const marksLayer = new Graphics();
  root.addChild(furniture, holes, packs, rails, tickets, words, chosenMark, marksLayer);
  drawFurniture();

  const positions = run.bays.flatMap((bay) => bay.positions.map((p) => ({ bay, p })));
  let units: readonly number[] = [];
  let bucket = 0;
  const packTextures = new Map<string, Texture>();
  const ticketSprites: Sprite[] = [];
  const headings: { text: Text; widthMm: number }[] = [];
  for (const bay of run.bays) {
    const text = new Text({
      text: bayNames(bay.bayIx),
      resolution: 3,
      style: { fontFamily: packFont, fontSize: 26, fontWeight: '600', fill: colours.inkSoft },
    });
    text.anchor.set(0.5);
    text.position.set(left + bay.x0Mm + bay.widthMm / 2, HEADER_MM * 0.46);
    words.addChild(text);
    headings.push({ text, widthMm: bay.widthMm });
  }

  function drawFurniture(): void {
    for (const bay of run.bays) {
      const x = left + bay.x0Mm;
      const top = yOf(run.heightMm) - HEADER_MM;
      furniture.rect(x, top, bay.widthMm, worldH - top).fill(colours.shelfBack);
      furniture.rect(x, top, bay.widthMm, HEADER_MM - 8).fill(mix(colours.shelfBack, colours.upright, 0.35));
      for (const shelf of bay.shelves) {
        const y = yOf(shelf.heightMm);
        const upTo = yOf(shelf.heightMm + shelf.clearanceMm);
        // Shade under the board above, and a board seen a little from above.
        furniture
          .rect(x, upTo, bay.widthMm, Math.min(60, shelf.clearanceMm * 0.3))
          .fill({ color: colours.shelfBackShade, alpha: 0.9 });
        furniture
          .rect(x, upTo, bay.widthMm, Math.min(20, shelf.clearanceMm * 0.1))
          .fill({ color: mix(colours.shelfBackShade, '#000000', 0.18), alpha: 0.55 });
        furniture
          .rect(x, y - 16, bay.widthMm, 16)
          .fill(mix(colours.board, '#ffffff', style.theme === 'light' ? 0.35 : 0.08));
      }
      furniture.rect(x, worldH - PLINTH_MM * 0.8, bay.widthMm, PLINTH_MM * 0.8).fill(colours.boardEdge);
    }
    for (const bay of run.bays) {
      const x = left + bay.x0Mm;
      for (const shelf of bay.shelves) {
        const y = yOf(shelf.heightMm);
        rails.rect(x, y, bay.widthMm, BOARD_MM + RAIL_MM).fill(colours.board);
        rails
          .rect(x, y, bay.widthMm, 4)
          .fill(mix(colours.board, '#ffffff', style.theme === 'light' ? 0.55 : 0.16));
        rails.rect(x, y + BOARD_MM + RAIL_MM - 5, bay.widthMm, 5).fill(colours.boardEdge);
      }
      for (const edge of [x - 9, x + bay.widthMm - 9])
        rails.rect(edge, yOf(run.heightMm) - HEADER_MM, 18, worldH).fill(colours.upright);
    }
  }

  function textureOf(p: RunPosition): Texture {
    const key = `${p.skuIx}|${p.position.orientation}`;
    let texture = packTextures.get(key);
    if (!texture) {
      const pxW = Math.min(600, p.packWidthMm * bucket);
      const pxH = (pxW / p.packWidthMm) * p.packHeightMm;
      const k = pxW / p.packWidthMm;
      texture = paint(pxW, pxH, (pen) => {
        pen.scale(k, k);
        paintPack(pen, lookOf(p), p.sku.name[style.language], p.sku.size, p.packWidthMm, p.packHeightMm);
      });
      packTextures.set(key, texture);
    }
    return texture;
  }

  function dropTextures(): void {
    for (const texture of packTextures.values()) texture.destroy(true);
    packTextures.clear();
    for (const sprite of ticketSprites) sprite.texture.destroy(true);
  }

  const sprites: Sprite[] = [];
  function redraw(): void {
    holes.clear();
    let used = 0;
    const put = (p: RunPosition, x: number, y: number, back: number) => {
      let sprite = sprites[used];
      if (!sprite) {
        sprite = new Sprite();
        sprite.anchor.set(0.5, 1);
        sprites.push(sprite);
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
    positions.forEach(({ p }, k) => {
      const { facingsHigh, facingsDeep } = p.position;
      const boardY = yOf(p.yMm);
      columnUnits(p, units[k] ?? p.capacity).forEach((left0, column) => {
        const cx = left + p.xMm + (column + 0.5) * p.packWidthMm;
        if (left0 <= 0) {
          drawHole(cx - p.packWidthMm / 2, boardY, p.packWidthMm, p.packHeightMm * facingsHigh);
          return;
        }
        const rows = Math.ceil(left0 / facingsHigh);
        const inFront = left0 - (rows - 1) * facingsHigh;
        // Packs stand one behind another; as they go, the front one is further back. Three steps are enough to see.
        const back = Math.min(3, ((facingsDeep - rows) / Math.max(1, facingsDeep)) * 3.6);
        const lift = (b: number) => boardY - b * 7;
        if (rows > 1 && inFront < facingsHigh) {
          for (let h = inFront; h < facingsHigh; h++) {
            put(p, cx, lift(back + 0.8) - h * p.packHeightMm * (1 - DEPTH_SCALE * (back + 0.8)), back + 0.8);
          }
        }
        for (let h = 0; h < inFront; h++)
          put(p, cx, lift(back) - h * p.packHeightMm * (1 - DEPTH_SCALE * back), back);
      });
    });
    for (let k = used; k < sprites.length; k++) sprites[k].visible = false;
  }

  /** An empty facing: a dark recess, hatched, with a dashed edge. */
  function drawHole(x: number, boardY: number, w: number, h: number): void {
    const y = boardY - h;
    const gap = 3;
    holes.rect(x + gap, y, w - 2 * gap, h).fill({ color: colours.hole, alpha: 0.85 });
    for (let d = 22; d < w + h; d += 26) {
      const x0 = Math.max(0, d - h);
      const x1 = Math.min(w, d);
      if (x1 - x0 < 6) continue;
      holes.moveTo(x + x0, y + h - (d - x0)).lineTo(x + x1, y + h - (d - x1));
    }
    holes.stroke({ width: 1.6, color: colours.holeLine, alpha: 0.55 });
    dashes(holes, x + gap, y, w - 2 * gap, h);
    holes.stroke({ width: 3, color: colours.holeLine });
  }

  function drawTickets(): void {
    const known = new Map<string, { x: number; y: number; p: RunPosition; w: number }>();
    for (const { p } of positions) {
      if (!p.position.label) continue;
      const w = p.packWidthMm * p.position.facingsWide;
      known.set(`${p.position.shelfId}|${p.position.xMm}|${p.skuIx}`, {
        x: left + p.xMm,
        y: yOf(p.yMm) + BOARD_MM - 8,
        p,
        w,
      });
    }
    let used = 0;
    for (const { x, y, p, w } of known.values()) {
      const tall = RAIL_MM + 2;
      const full = Math.max(34, w - 6);
      const k = bucket;
      const price = style.priceText(p.sku.price);
      let shown = full;
      const texture = paint(full * k, tall * k, (pen) => {
        pen.scale(k, k);
        const px = Math.min(30, Math.max(22, 11 / Math.max(k, 0.01)));
        pen.font = `700 ${px}px ${packFont}`;
        const priceW = pen.measureText(price).width;
        const nameSize = 19;
        const legible = nameSize * k >= 7.5;
        pen.font = `500 ${nameSize}px ${packFont}`;
        const room = full - priceW - 26;
        const lines = legible && room > 60 ? wrapWords(pen, p.sku.name[style.language], room) : [];
        const nameW =
          lines.length > 0
            ? Math.min(room, Math.max(...lines.slice(0, 2).map((line) => pen.measureText(line).width)))
            : 0;
        shown = Math.min(full, priceW + 18 + (nameW > 0 ? nameW + 8 : 0));
        if (priceW + 10 > full || px * k < 6) {
          // Too small for a price: the ticket alone.
          shown = Math.min(full, 40);
          pen.fillStyle = colours.ticket;
          pen.fillRect(0, 2, shown, tall - 4);
          return;
        }
        pen.fillStyle = colours.ticket;
        pen.beginPath();
        pen.roundRect(0, 1, shown, tall - 2, 4);
        pen.fill();
        pen.fillStyle = colours.ticketInk;
        pen.textBaseline = 'middle';
        pen.font = `700 ${px}px ${packFont}`;
        pen.fillText(price, 8, tall / 2 + 1);
        if (nameW > 0) {
          pen.font = `500 ${nameSize}px ${packFont}`;
          pen.globalAlpha = 0.72;
          const two = lines.slice(0, 2);
          if (lines.length > 2) two[1] = `${two[1].slice(0, Math.max(1, two[1].length - 1))}…`;
          two.forEach((line, n) => {
            pen.fillText(
              line,
              priceW + 18,
              tall / 2 + (two.length === 1 ? 1 : (n - 0.5) * nameSize * 1.02 + 1),
              room,
            );
          });
        }
      });
      let sprite = ticketSprites[used];
      if (!sprite) {
        sprite = new Sprite();
        ticketSprites.push(sprite);
        tickets.addChild(sprite);
      }
      sprite.texture = texture;
      sprite.position.set(x + 3, y);
      sprite.width = full;
      sprite.height = tall;
      used++;
    }
  }

  const columnCentre = (p: RunPosition, key: number) => {
    const column =
      p.position.facingsWide > 1 ? (Math.imul(key + 7, 0x9e3779b1) >>> 16) % p.position.facingsWide : 0;
    return left + p.xMm + (column + 0.5) * p.packWidthMm;
  };

  return {
    root,
    run,
    worldW,
    worldH,
    setStock(next) {
      if (next.length === units.length && next.every((value, k) => value === units[k])) return;
      units = next;
      if (bucket > 0) redraw();
    },
    setChosen(bayIx, skuIx) {
      chosenMark.clear();
      for (const bay of run.bays) {
        const top = yOf(run.heightMm) - HEADER_MM;
        if (bay.bayIx === bayIx && run.bays.length > 1) {
          chosenMark.rect(left + bay.x0Mm, top, bay.widthMm, 9).fill(colours.focus);
        }
        for (const p of bay.positions) {
          if (p.skuIx !== skuIx) continue;
          const w = p.packWidthMm * p.position.facingsWide;
          const h = p.packHeightMm * p.position.facingsHigh;
          chosenMark
            .roundRect(left + p.xMm - 3, yOf(p.yMm) - h - 4, w + 6, h + 8, 8)
            .stroke({ width: 7, color: colours.panel, alpha: 0.95 });
          chosenMark
            .roundRect(left + p.xMm - 3, yOf(p.yMm) - h - 4, w + 6, h + 8, 8)
            .stroke({ width: 4, color: colours.focus });
        }
      }
    },
    setMarks(marks, segmentOf, camera, still) {
      marksLayer.clear();
      for (const mark of [...marks].reverse()) {
        const places = run.bays
          .find((bay) => bay.bayIx === mark.bayIx)
          ?.positions.filter((p) => p.skuIx === mark.skuIx);
        if (!places || places.length === 0) continue;
        const p = places[mark.shopper % places.length];
        const cx = columnCentre(p, mark.shopper);
        const cy = yOf(p.yMm) - p.packHeightMm * (p.position.facingsHigh - 0.5);
        const fade = 1 - mark.age01;
        const colour = segmentColours[style.theme][project.demand.segments[segmentOf(mark.shopper)].id];
        const base = Math.max(26, 8 / camera.scale);
        const line = Math.max(4, 1.8 / camera.scale);
        if (mark.kind === 'look') {
          const r = base * (still ? 1 : 1.25 - 0.25 * Math.min(1, mark.age01 * 4));
          marksLayer.circle(cx, cy, r).fill({ color: 0xffffff, alpha: 0.16 * fade });
          marksLayer.circle(cx, cy, r).stroke({ width: line * 2, color: 0x1d1914, alpha: 0.75 * fade });
          marksLayer.circle(cx, cy, r).stroke({ width: line, color: numberOf(colour), alpha: fade });
        } else if (mark.kind === 'pick') {
          const r = base * (still ? 1.6 : 1 + 1.6 * mark.age01);
          marksLayer.circle(cx, cy, r).stroke({ width: line * 2.6, color: 0x1d1914, alpha: 0.5 * fade });
          marksLayer.circle(cx, cy, r).stroke({ width: line * 1.6, color: numberOf(colour), alpha: fade });
          marksLayer
            .circle(cx, cy, base * 0.45)
            .fill({ color: numberOf(colour), alpha: fade })
            .stroke({ width: line * 0.6, color: 0x1d1914, alpha: fade });
        } else {
          const r = base * 0.8;
          marksLayer
            .moveTo(cx - r, cy - r)
            .lineTo(cx + r, cy + r)
            .moveTo(cx + r, cy - r)
            .lineTo(cx - r, cy + r);
          marksLayer.stroke({ width: line * 2.2, color: 0xffffff, alpha: 0.9 * fade, cap: 'round' });
          marksLayer
            .moveTo(cx - r, cy - r)
            .lineTo(cx + r, cy + r)
            .moveTo(cx + r, cy - r)
            .lineTo(cx - r, cy + r);
          marksLayer.stroke({ width: line, color: 0x1d1914, alpha: fade, cap: 'round' });
        }
      }
    },
    sharpen(camera) {
      const wanted = camera.scale * Math.min(2, globalThis.devicePixelRatio || 1);
      const next = 2 ** (Math.ceil(Math.log2(wanted) * 2) / 2);
      for (const { text, widthMm } of headings) {
        const px = Math.max(26, 11.5 / camera.scale);
        text.scale.set(px / 26);
        text.visible = text.width < widthMm * 0.94;
      }
      if (next === bucket) return;
      bucket = next;
      dropTextures();
      redraw();
      drawTickets();
    },
    at(x, y) {
      const heightMm = worldH - y;
      const xMm = x - left;
      for (const bay of run.bays) {
        if (xMm < bay.x0Mm || xMm > bay.x0Mm + bay.widthMm) continue;
        for (const p of bay.positions) {
          const inX = xMm >= p.xMm && xMm <= p.xMm + p.packWidthMm * p.position.facingsWide;
          const inY =
            heightMm >= p.yMm - BOARD_MM - RAIL_MM &&
            heightMm <= p.yMm + p.packHeightMm * p.position.facingsHigh;
          if (inX && inY) return { bayIx: bay.bayIx, skuIx: p.skuIx };
        }
        return { bayIx: bay.bayIx, skuIx: -1 };
      }
      return null;
    },
    destroy() {
      dropTextures();
      root.destroy({ children: true });
    },
  };
}

function dashes(g: Graphics, x: number, y: number, w: number, h: number): void {
  const dash = 14;
  const sides: [number, number, number, number][] = [
    [x, y, x + w, y],
    [x + w, y, x + w, y + h],
    [x + w, y + h, x, y + h],
    [x, y + h, x, y],
  ];
  for (const [x0, y0, x1, y1] of sides) {
    const length = Math.abs(x1 - x0) + Math.abs(y1 - y0);
    for (let d = 0; d < length; d += dash * 2) {
      const a = d / length;
      const b = Math.min(1, (d + dash) / length);
      g.moveTo(x0 + (x1 - x0) * a, y0 + (y1 - y0) * a).lineTo(x0 + (x1 - x0) * b, y0 + (y1 - y0) * b);
    }
  }
}
