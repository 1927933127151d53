// One run of bays in the shelf editor: shelving, packs, tickets, colours, and the marks of what is selected.
import { Container, Graphics, Sprite, Text } from 'pixi.js';
import { fontFamily } from '../../../sim/picture/font.ts';
import { mix, palettes } from '../../../sim/picture/palette.ts';
import type { EditPosition, EditRun } from '../../frame/editRun.ts';
import type { PackBench } from '../pack/packBench.ts';
import type { EditScene } from './editScene.ts';
import { BOARD_MM, drawFurniture, HEADER_MM, RAIL_MM } from './shelfFurniture.ts';

export interface EditLayer {
  readonly root: Container;
  readonly worldW: number;
  readonly worldH: number;
  /** Draws a run; what is the same as before is left alone. */
  show(run: EditRun, scene: EditScene, bench: PackBench, isOld: boolean, pxPerMm: number): void;
  /** World coordinates of a box on the run. */
  boxOf(p: { xMm: number; yMm: number; widthMm: number; heightMm: number }): Box;
  destroy(): void;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export const SIDE_MM = 40;
const DEPTH_MM = 7;
/** Handles are this large on the screen, and can be caught a little beside. */
export const HANDLE_PX = 12;

export function makeEditLayer(): EditLayer {
  const root = new Container();
  const furniture = new Graphics();
  const packs = new Container();
  const tints = new Graphics();
  const rails = new Graphics();
  const tickets = new Container();
  const headings = new Container();
  const marks = new Graphics();
  root.addChild(furniture, packs, tints, rails, tickets, headings, marks);
  const packSprites: Sprite[] = [];
  const ticketSprites: Sprite[] = [];
  let headed: { text: Text; widthMm: number }[] = [];
  let shelving = '';
  let worldH = 1;
  let worldW = 1;

  const boxOf: EditLayer['boxOf'] = ({ xMm, yMm, widthMm, heightMm }) => ({
    x: SIDE_MM + xMm,
    y: worldH - yMm - heightMm,
    w: widthMm,
    h: heightMm,
  });

  function drawShelving(run: EditRun, scene: EditScene): void {
    const text = JSON.stringify([
      run.bays.map(({ x0Mm, widthMm, shelves }) => [x0Mm, widthMm, shelves]),
      scene.theme,
    ]);
    const names = run.bays.map(({ bayIx }) => scene.bayNames.get(bayIx) ?? '').join('|');
    if (shelving === text + names) return;
    shelving = text + names;
    furniture.clear();
    rails.clear();
    drawFurniture(
      furniture,
      rails,
      { ...run, bays: run.bays.map((bay) => ({ ...bay, positions: [] })) },
      SIDE_MM,
      palettes[scene.theme],
      scene.theme === 'light',
    );
    for (const child of headings.removeChildren()) child.destroy();
    headed = run.bays.map((bay) => {
      const label = new Text({
        text: scene.bayNames.get(bay.bayIx) ?? '',
        resolution: 3,
        style: { fontFamily, fontSize: 26, fontWeight: '600', fill: palettes[scene.theme].inkSoft },
      });
      label.anchor.set(0.5);
      label.position.set(SIDE_MM + bay.x0Mm + bay.widthMm / 2, HEADER_MM * 0.5);
      headings.addChild(label);
      return { text: label, widthMm: bay.widthMm };
    });
  }

  function drawGoods(run: EditRun, scene: EditScene, bench: PackBench, isOld: boolean): void {
    let used = 0;
    let usedTickets = 0;
    const put = (p: EditPosition, x: number, y: number, back: number) => {
      let sprite = packSprites[used];
      if (!sprite) {
        sprite = new Sprite();
        sprite.anchor.set(0.5, 1);
        packSprites.push(sprite);
        packs.addChild(sprite);
      }
      used++;
      const size = 1 - 0.045 * back;
      sprite.visible = true;
      sprite.texture = bench.packOf(p);
      sprite.position.set(x, y - back * DEPTH_MM);
      sprite.width = p.packWidthMm * size * 0.985;
      sprite.height = p.packHeightMm * size;
      sprite.tint = back > 0 ? 0xbcbcbc : 0xffffff;
    };
    tints.clear();
    const colourOf = isOld ? scene.tintsOld : scene.tints;
    const promos = isOld ? scene.promosOld : scene.promos;
    for (const bay of run.bays) {
      for (const p of bay.positions) {
        const { facingsWide, facingsHigh, facingsDeep, label } = p.position;
        const box = boxOf(p);
        for (let column = 0; column < facingsWide; column++) {
          const cx = box.x + (column + 0.5) * p.packWidthMm;
          if (facingsDeep > 1) put(p, cx, box.y + box.h - (facingsHigh - 1) * p.packHeightMm, 1);
          for (let k = 0; k < facingsHigh; k++) put(p, cx, box.y + box.h - k * p.packHeightMm, 0);
        }
        const colour = colourOf?.get(p.key);
        if (colour) {
          tints.rect(box.x + 1, box.y, box.w - 2, box.h).fill({ color: colour, alpha: 0.82 });
          for (let column = 1; column < facingsWide; column++)
            tints
              .rect(box.x + column * p.packWidthMm - 1, box.y, 2, box.h)
              .fill({ color: '#ffffff', alpha: 0.28 });
          for (let k = 1; k < facingsHigh; k++)
            tints
              .rect(box.x + 1, box.y + k * p.packHeightMm - 1, box.w - 2, 2)
              .fill({ color: '#ffffff', alpha: 0.28 });
          tints
            .rect(box.x + 1, box.y, box.w - 2, box.h)
            .stroke({ width: 3, color: mix(colour, '#000000', 0.35), alpha: 0.7 });
        }
        const promo = promos.get(p.sku.id);
        if (!label && !promo) continue;
        const ticket = bench.ticketOf(p, promo);
        let sprite = ticketSprites[usedTickets];
        if (!sprite) {
          sprite = new Sprite();
          ticketSprites.push(sprite);
          tickets.addChild(sprite);
        }
        usedTickets++;
        sprite.visible = true;
        sprite.texture = ticket.texture;
        sprite.position.set(box.x + 3, box.y + box.h + BOARD_MM - 8);
        sprite.width = ticket.widthMm;
        sprite.height = ticket.tallMm;
      }
    }
    for (let k = used; k < packSprites.length; k++) packSprites[k].visible = false;
    for (let k = usedTickets; k < ticketSprites.length; k++) ticketSprites[k].visible = false;
  }

  function drawMarks(run: EditRun, scene: EditScene, isOld: boolean, px: number): void {
    const colours = palettes[scene.theme];
    const accent = isOld ? colours.planA : colours.planB;
    marks.clear();
    if (run.bays.length > 1 && !isOld)
      for (const bay of run.bays)
        if (bay.bayIx === scene.facedBay)
          marks
            .rect(SIDE_MM + bay.x0Mm + 9, HEADER_MM - 14 * px - 2, bay.widthMm - 18, 3 * px)
            .fill(colours.focus);
    const changed = isOld ? scene.changedOld : scene.changed;
    const all = run.bays.flatMap(({ positions }) => positions);
    for (const p of all) {
      const box = boxOf(p);
      if (changed.has(p.key)) {
        marks.rect(box.x, box.y, box.w, box.h).stroke({ width: 3.5 * px, color: colours.panel, alpha: 0.9 });
        marks.rect(box.x, box.y, box.w, box.h).stroke({ width: 2.2 * px, color: accent });
      }
      if (!isOld && scene.unfit.has(p.key)) hatch(marks, box, px, colours.ink);
      const broken = isOld ? undefined : scene.broken.get(p.key);
      if (broken) ruleMark(marks, box, px, broken, colours.ink, colours.panel);
    }
    if (isOld) return;
    if (scene.chosenShelf) {
      for (const bay of run.bays)
        for (const shelf of bay.shelves)
          if (shelf.id === scene.chosenShelf)
            marks
              .roundRect(
                SIDE_MM + bay.x0Mm + 4,
                worldH - shelf.heightMm,
                bay.widthMm - 8,
                BOARD_MM + RAIL_MM,
                4,
              )
              .stroke({ width: 2.5 * px, color: colours.focus });
    }
    for (const p of all) {
      if (!scene.selected.has(p.key)) continue;
      const { x, y, w, h } = boxOf(p);
      marks.roundRect(x, y, w, h, 3 * px).stroke({ width: 5 * px, color: colours.panel, alpha: 0.95 });
      marks.roundRect(x, y, w, h, 3 * px).stroke({ width: 2.5 * px, color: colours.focus });
      if (scene.isCarrying || scene.selected.size > 1) continue;
      for (const [hx, hy] of [
        [x + w, y + h / 2],
        [x + w / 2, y],
      ]) {
        const isRight = hx === x + w;
        const [gw, gh] = isRight ? [7 * px, 22 * px] : [22 * px, 7 * px];
        marks
          .roundRect(hx - gw / 2, hy - gh / 2, gw, gh, 3.5 * px)
          .fill(colours.panel)
          .stroke({ width: 2 * px, color: colours.focus });
      }
    }
    if (scene.ghost) {
      const { x, y, w, h } = scene.ghost;
      const box = { x: SIDE_MM + x, y: worldH - y - h, w, h };
      marks.rect(box.x, box.y, w, h).fill({ color: colours.panel, alpha: 0.55 });
      hatch(marks, box, px, colours.ink);
    }
  }

  return {
    root,
    boxOf,
    get worldW() {
      return worldW;
    },
    get worldH() {
      return worldH;
    },
    show(run, scene, bench, isOld, pxPerMm) {
      worldW = run.widthMm + 2 * SIDE_MM;
      worldH = run.heightMm + HEADER_MM;
      drawShelving(run, scene);
      drawGoods(run, scene, bench, isOld);
      drawMarks(run, scene, isOld, 1 / pxPerMm);
      for (const { text, widthMm } of headed) {
        text.scale.set(Math.max(26, 11.5 / pxPerMm) / 26);
        text.visible = text.width < widthMm * 0.94;
      }
    },
    destroy() {
      root.destroy({ children: true });
    },
  };
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
