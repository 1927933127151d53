// What Watch and the editor show alike of a run of bays: shelving with the names of its bays, packs, and their tickets.
import { Container, Graphics, Sprite, Text } from 'pixi.js';
import { fontFamily } from '../../../sim/picture/font.ts';
import { type Palette, palettes, type Theme } from '../../../sim/picture/palette.ts';
import { furnitureMarks, HEADER_MM, standingPacks, TICKET_MM } from '../../../sim/picture/shelfMarks.ts';
import type { PromoLabel } from '../../../sim/shelf/promoLabels.ts';
import type { RunBay, ShelfRun } from '../../frame/shelfView.ts';
import { drawMarks } from '../drawMarks.ts';
import type { PackBench, ShownPosition } from '../pack/packBench.ts';

const NAME_MM = 26;
const LEAST_NAME_PX = 11.5;

type BareRun = Pick<ShelfRun, 'heightMm'> & {
  readonly bays: readonly Pick<RunBay, 'bayIx' | 'x0Mm' | 'widthMm' | 'shelves'>[];
};

/** Boards, backs and what is written over each bay; drawn anew only when that has changed. */
export function makeShelving() {
  const furniture = new Graphics();
  const rails = new Graphics();
  const headings = new Container();
  let headed: { text: Text; widthMm: number }[] = [];
  let drawn = '';

  function drawAnew(run: BareRun, sideMm: number, names: readonly string[], colours: Palette): void {
    const faces = run.bays.map((bay) => ({ ...bay, xMm: sideMm + bay.x0Mm }));
    const { behind, before } = furnitureMarks(faces, run.heightMm + HEADER_MM, HEADER_MM);
    drawMarks(furniture.clear(), behind, colours);
    drawMarks(rails.clear(), before, colours);
    for (const child of headings.removeChildren()) child.destroy();
    headed = faces.map(({ xMm, widthMm }, k) => {
      const text = new Text({
        text: names[k],
        resolution: 3,
        style: { fontFamily, fontSize: NAME_MM, fontWeight: '600', fill: colours.inkSoft },
      });
      text.anchor.set(0.5);
      text.position.set(xMm + widthMm / 2, HEADER_MM * 0.5);
      headings.addChild(text);
      return { text, widthMm };
    });
  }

  return {
    furniture,
    rails,
    headings,
    draw(run: BareRun, sideMm: number, nameOf: (bayIx: number) => string, theme: Theme): void {
      const names = run.bays.map(({ bayIx }) => nameOf(bayIx));
      const bays = run.bays.map(({ x0Mm, widthMm, shelves }) => [x0Mm, widthMm, shelves]);
      const next = JSON.stringify([names, bays, run.heightMm, theme]);
      if (next !== drawn) drawAnew(run, sideMm, names, palettes[theme]);
      drawn = next;
    },
    /** Names stay legible at any zoom, and go where they have no room. */
    arrange(pxPerMm: number): void {
      for (const { text, widthMm } of headed) {
        text.scale.set(Math.max(NAME_MM, LEAST_NAME_PX / pxPerMm) / NAME_MM);
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

/** Packs as sprites of their textures. A place is the left end of a position's block and the top of its board. */
export function makePacks() {
  const root = new Container();
  const sprites = makeSprites(root, () => {
    const sprite = new Sprite();
    sprite.anchor.set(0.5, 1);
    return sprite;
  });
  return {
    root,
    put(bench: PackBench, p: ShownPosition, at: { x: number; y: number }, held?: readonly number[]): void {
      const texture = bench.packOf(p);
      for (const pack of standingPacks({ ...p, ...at }, held)) {
        const sprite = sprites.next();
        sprite.texture = texture;
        sprite.position.set(pack.x, pack.y);
        sprite.width = pack.w;
        sprite.height = pack.h;
        sprite.tint = Math.round(255 * pack.light) * 0x10101;
      }
    },
    done: sprites.done,
  };
}

export function makeTickets() {
  const root = new Container();
  const sprites = makeSprites(root, () => new Sprite());
  return {
    root,
    put(bench: PackBench, p: ShownPosition, at: { x: number; y: number }, promo?: PromoLabel): void {
      if (!p.position.label && !promo) return;
      const ticket = bench.ticketOf(p, promo);
      const sprite = sprites.next();
      sprite.texture = ticket.texture;
      sprite.position.set(at.x + TICKET_MM.inset, at.y + TICKET_MM.drop);
      sprite.width = ticket.widthMm;
      sprite.height = ticket.tallMm;
    },
    done: sprites.done,
  };
}
