// One run of bays in the shelf editor: shelving, packs, tickets, colours, and the marks of what is selected.
import { Container, Graphics } from 'pixi.js';
import { mix, type Palette, palettes } from '../../../sim/picture/palette.ts';
import { BOARD_MM, HEADER_MM, RAIL_MM } from '../../../sim/picture/shelfMarks.ts';
import type { EditPosition, EditRun } from '../../frame/editRun.ts';
import type { PackBench } from '../pack/packBench.ts';
import type { EditScene } from './editScene.ts';
import { type Box, boxOf, SIDE_MM, worldOf } from './editView.ts';
import { makePacks, makeShelving, makeTickets } from './shelving.ts';

export interface EditLayer {
  readonly root: Container;
  /** Draws a run; what is the same as before is left alone. */
  show(run: EditRun, scene: EditScene, bench: PackBench, isOld: boolean, pxPerMm: number): void;
}

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
      shelving.draw(run, SIDE_MM, (bayIx) => scene.bayNames.get(bayIx) ?? '', scene.theme);
      shelving.arrange(pxPerMm);
      goods.draw(run, scene, bench, isOld);
      marks.clear();
      if (isOld) drawOldMarks(marks, run, scene, 1 / pxPerMm);
      else drawMarks(marks, run, scene, 1 / pxPerMm);
    },
  };
}

/** Packs with their colours, and tickets below them. */
function makeGoods() {
  const packs = makePacks();
  const tints = new Graphics();
  const tickets = makeTickets();
  return {
    packs: packs.root,
    tints,
    tickets: tickets.root,
    draw(run: EditRun, scene: EditScene, bench: PackBench, isOld: boolean) {
      tints.clear();
      const colourOf = isOld ? scene.tintsOld : scene.tints;
      const promos = isOld ? scene.promosOld : scene.promos;
      for (const p of run.bays.flatMap(({ positions }) => positions)) {
        const box = boxOf(run, p);
        const at = { x: box.x, y: box.y + box.h };
        packs.put(bench, p, at);
        const colour = colourOf?.get(p.key);
        if (colour) tintPacks(tints, p, box, colour);
        tickets.put(bench, p, at, promos.get(p.sku.id));
      }
      packs.done();
      tickets.done();
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
