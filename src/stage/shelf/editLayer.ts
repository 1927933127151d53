// One run of bays in the shelf editor: shelving, packs, tickets, colours, and the marks of what is selected.
import { Container, Graphics, Sprite, Text } from 'pixi.js';
import { fontFamily } from '../../../sim/picture/font.ts';
import { mix, type Palette, palettes } from '../../../sim/picture/palette.ts';
import type { EditPosition, EditRun } from '../../frame/editRun.ts';
import type { PackBench } from '../pack/packBench.ts';
import type { EditScene } from './editScene.ts';
import { type Box, boxOf, SIDE_MM, worldOf } from './editView.ts';
import { BOARD_MM, drawFurniture, HEADER_MM, RAIL_MM } from './shelfFurniture.ts';

export interface EditLayer {
  readonly root: Container;
  /** Draws a run; what is the same as before is left alone. */
  show(run: EditRun, scene: EditScene, bench: PackBench, isOld: boolean, pxPerMm: number): void;
}

const DEPTH_MM = 7;

export function makeEditLayer(): EditLayer {
  const root = new Container();
  const shelving = makeShelving();
  const goods = makeGoods();
  const marks = new Graphics();
  root.addChild(
    shelving.furniture,
    goods.packs,
    goods.tints,
    shelving.rails,
    goods.tickets,
    shelving.headings,
    marks,
  );
  return {
    root,
    show(run, scene, bench, isOld, pxPerMm) {
      shelving.draw(run, scene, pxPerMm);
      goods.draw(run, scene, bench, isOld);
      marks.clear();
      if (isOld) drawOldMarks(marks, run, scene, 1 / pxPerMm);
      else drawMarks(marks, run, scene, 1 / pxPerMm);
    },
  };
}

/** Boards, backs and what is written over each bay. */
function makeShelving() {
  const furniture = new Graphics();
  const rails = new Graphics();
  const headings = new Container();
  let headed: { text: Text; widthMm: number }[] = [];
  let drawn = '';

  function drawAnew(run: EditRun, scene: EditScene): void {
    const colours = palettes[scene.theme];
    furniture.clear();
    rails.clear();
    const bare = { ...run, bays: run.bays.map((bay) => ({ ...bay, positions: [] })) };
    drawFurniture(furniture, rails, bare, SIDE_MM, colours, scene.theme === 'light');
    for (const child of headings.removeChildren()) child.destroy();
    headed = run.bays.map((bay) => {
      const text = new Text({
        text: scene.bayNames.get(bay.bayIx) ?? '',
        resolution: 3,
        style: { fontFamily, fontSize: 26, fontWeight: '600', fill: colours.inkSoft },
      });
      text.anchor.set(0.5);
      text.position.set(SIDE_MM + bay.x0Mm + bay.widthMm / 2, HEADER_MM * 0.5);
      headings.addChild(text);
      return { text, widthMm: bay.widthMm };
    });
  }

  return {
    furniture,
    rails,
    headings,
    draw(run: EditRun, scene: EditScene, pxPerMm: number) {
      const next = JSON.stringify([
        run.bays.map(({ bayIx, x0Mm, widthMm, shelves }) => [
          scene.bayNames.get(bayIx),
          x0Mm,
          widthMm,
          shelves,
        ]),
        scene.theme,
      ]);
      if (next !== drawn) drawAnew(run, scene);
      drawn = next;
      for (const { text, widthMm } of headed) {
        text.scale.set(Math.max(26, 11.5 / pxPerMm) / 26);
        text.visible = text.width < widthMm * 0.94;
      }
    },
  };
}

/** Sprites that are used again from one drawing to the next. */
function makeSprites(into: Container, make: () => Sprite) {
  const all: Sprite[] = [];
  let used = 0;
  return {
    next(): Sprite {
      let sprite = all[used++];
      if (!sprite) {
        sprite = make();
        all.push(sprite);
        into.addChild(sprite);
      }
      sprite.visible = true;
      return sprite;
    },
    /** Hides what was not asked for since the last time. */
    done() {
      for (let k = used; k < all.length; k++) all[k].visible = false;
      used = 0;
    },
  };
}

/** Packs with their colours, and tickets below them. */
function makeGoods() {
  const packs = new Container();
  const tints = new Graphics();
  const tickets = new Container();
  const packSprites = makeSprites(packs, () => {
    const sprite = new Sprite();
    sprite.anchor.set(0.5, 1);
    return sprite;
  });
  const ticketSprites = makeSprites(tickets, () => new Sprite());

  function putPack(bench: PackBench, p: EditPosition, x: number, y: number, back: number): void {
    const sprite = packSprites.next();
    const size = 1 - 0.045 * back;
    sprite.texture = bench.packOf(p);
    sprite.position.set(x, y - back * DEPTH_MM);
    sprite.width = p.packWidthMm * size * 0.985;
    sprite.height = p.packHeightMm * size;
    sprite.tint = back > 0 ? 0xbcbcbc : 0xffffff;
  }

  function putPacks(bench: PackBench, p: EditPosition, { x, y, h }: Box): void {
    const { facingsWide, facingsHigh, facingsDeep } = p.position;
    for (let column = 0; column < facingsWide; column++) {
      const cx = x + (column + 0.5) * p.packWidthMm;
      if (facingsDeep > 1) putPack(bench, p, cx, y + h - (facingsHigh - 1) * p.packHeightMm, 1);
      for (let k = 0; k < facingsHigh; k++) putPack(bench, p, cx, y + h - k * p.packHeightMm, 0);
    }
  }

  return {
    packs,
    tints,
    tickets,
    draw(run: EditRun, scene: EditScene, bench: PackBench, isOld: boolean) {
      tints.clear();
      const colourOf = isOld ? scene.tintsOld : scene.tints;
      const promos = isOld ? scene.promosOld : scene.promos;
      for (const p of run.bays.flatMap(({ positions }) => positions)) {
        const box = boxOf(run, p);
        putPacks(bench, p, box);
        const colour = colourOf?.get(p.key);
        if (colour) tintPacks(tints, p, box, colour);
        const promo = promos.get(p.sku.id);
        if (!p.position.label && !promo) continue;
        const ticket = bench.ticketOf(p, promo);
        const sprite = ticketSprites.next();
        sprite.texture = ticket.texture;
        sprite.position.set(box.x + 3, box.y + box.h + BOARD_MM - 8);
        sprite.width = ticket.widthMm;
        sprite.height = ticket.tallMm;
      }
      packSprites.done();
      ticketSprites.done();
    },
  };
}

/** A colour over the packs of a position, each facing parted from the next. */
function tintPacks(g: Graphics, p: EditPosition, { x, y, w, h }: Box, colour: string): void {
  const { facingsWide, facingsHigh } = p.position;
  const joint = { color: '#ffffff', alpha: 0.28 };
  g.rect(x + 1, y, w - 2, h).fill({ color: colour, alpha: 0.82 });
  for (let column = 1; column < facingsWide; column++)
    g.rect(x + column * p.packWidthMm - 1, y, 2, h).fill(joint);
  for (let k = 1; k < facingsHigh; k++) g.rect(x + 1, y + k * p.packHeightMm - 1, w - 2, 2).fill(joint);
  g.rect(x + 1, y, w - 2, h).stroke({ width: 3, color: mix(colour, '#000000', 0.35), alpha: 0.7 });
}

/** Of the baseline only what differs is marked. */
function drawOldMarks(marks: Graphics, run: EditRun, { theme, changedOld }: EditScene, px: number): void {
  for (const p of run.bays.flatMap(({ positions }) => positions))
    if (changedOld.has(p.key)) changeMark(marks, boxOf(run, p), px, palettes[theme], palettes[theme].planA);
}

function drawMarks(marks: Graphics, run: EditRun, scene: EditScene, px: number): void {
  const colours = palettes[scene.theme];
  const all = run.bays.flatMap(({ positions }) => positions);
  if (run.bays.length > 1)
    for (const bay of run.bays)
      if (bay.bayIx === scene.facedBay)
        marks
          .rect(SIDE_MM + bay.x0Mm + 9, HEADER_MM - 14 * px - 2, bay.widthMm - 18, 3 * px)
          .fill(colours.focus);
  for (const p of all) {
    const box = boxOf(run, p);
    if (scene.changed.has(p.key)) changeMark(marks, box, px, colours, colours.planB);
    if (scene.unfit.has(p.key)) hatch(marks, box, px, colours.ink);
    const broken = scene.broken.get(p.key);
    if (broken) ruleMark(marks, box, px, broken, colours.ink, colours.panel);
  }
  for (const bay of run.bays)
    for (const shelf of bay.shelves)
      if (shelf.id === scene.chosenShelf)
        marks
          .roundRect(
            SIDE_MM + bay.x0Mm + 4,
            worldOf(run).h - shelf.heightMm,
            bay.widthMm - 8,
            BOARD_MM + RAIL_MM,
            4,
          )
          .stroke({ width: 2.5 * px, color: colours.focus });
  const hasHandles = !scene.isCarrying && scene.selected.size === 1;
  for (const p of all)
    if (scene.selected.has(p.key)) selectionMark(marks, boxOf(run, p), px, colours, hasHandles);
  if (scene.ghost) {
    const { x, y, w, h } = scene.ghost;
    const box = { x: SIDE_MM + x, y: worldOf(run).h - y - h, w, h };
    marks.rect(box.x, box.y, w, h).fill({ color: colours.panel, alpha: 0.55 });
    hatch(marks, box, px, colours.ink);
  }
}

/** A position that differs between old and new. */
function changeMark(g: Graphics, { x, y, w, h }: Box, px: number, { panel }: Palette, accent: string): void {
  g.rect(x, y, w, h).stroke({ width: 3.5 * px, color: panel, alpha: 0.9 });
  g.rect(x, y, w, h).stroke({ width: 2.2 * px, color: accent });
}

function selectionMark(
  g: Graphics,
  { x, y, w, h }: Box,
  px: number,
  { panel, focus }: Palette,
  hasHandles: boolean,
): void {
  g.roundRect(x, y, w, h, 3 * px).stroke({ width: 5 * px, color: panel, alpha: 0.95 });
  g.roundRect(x, y, w, h, 3 * px).stroke({ width: 2.5 * px, color: focus });
  if (!hasHandles) return;
  const handle = (cx: number, cy: number, gw: number, gh: number) =>
    g
      .roundRect(cx - gw / 2, cy - gh / 2, gw, gh, 3.5 * px)
      .fill(panel)
      .stroke({ width: 2 * px, color: focus });
  handle(x + w, y + h / 2, 7 * px, 22 * px);
  handle(x + w / 2, y, 22 * px, 7 * px);
}

/** What does not fit: hatched with a dashed edge, so that it reads without colour. */
function hatch(g: Graphics, { x, y, w, h }: Box, px: number, colour: string): void {
  const step = 9 * px;
  for (let d = step; d < w + h; d += step) {
    const x0 = Math.max(0, d - h);
    const x1 = Math.min(w, d);
    g.moveTo(x + x0, y + h - (d - x0)).lineTo(x + x1, y + h - (d - x1));
  }
  g.stroke({ width: 1.2 * px, color: colour, alpha: 0.55 });
  g.rect(x, y, w, h).stroke({ width: 2 * px, color: colour });
}

/** A rule broken here: a square for a must, a triangle for a should, a ring for a hint, on a plate at the upper corner. */
function ruleMark(
  g: Graphics,
  { x, y, w, h }: Box,
  px: number,
  severity: 'must' | 'should' | 'hint',
  ink: string,
  plate: string,
): void {
  const r = Math.min(8 * px, w / 2, h / 2);
  const [cx, cy] = [x + r + 2 * px, y + r + 2 * px];
  g.circle(cx, cy, r)
    .fill({ color: plate, alpha: 0.95 })
    .stroke({ width: 1.2 * px, color: ink });
  const s = r * 0.5;
  if (severity === 'must') g.rect(cx - s, cy - s, 2 * s, 2 * s).fill(ink);
  else if (severity === 'should')
    g.poly([cx, cy - s * 1.2, cx + s * 1.15, cy + s * 0.85, cx - s * 1.15, cy + s * 0.85]).fill(ink);
  else g.circle(cx, cy, s * 0.9).stroke({ width: 1.4 * px, color: ink });
}
