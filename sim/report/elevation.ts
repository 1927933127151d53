// A bay from the front as SVG, in millimetres: shelving, packs, tickets, and the changed positions marked and numbered.

import { cutEm, widthEm } from '../picture/textFit.ts';
import { packSize } from '../project/pack.ts';
import type { Bay, Position, Project } from '../project/schema.ts';
import type { BayChange } from './bayChanges.ts';
import { type Html, html, join, nothing } from './html.ts';
import { type PackBook, short } from './packPicture.ts';
import type { Words } from './words.ts';

export type PlanSide = 'a' | 'b';

export interface ElevationSize {
  readonly widthMm: number;
  readonly heightMm: number;
}

const HEADER_MM = 40;
const SIDE_MM = 22;
const BOARD_MM = 22;
const RAIL_MM = 42;
const PLINTH_MM = 110;
const UPRIGHT_MM = 18;

export function elevationSize(bay: Bay): ElevationSize {
  const top = bay.shelves.reduce((most, shelf) => Math.max(most, shelf.heightMm + shelf.clearanceMm), 0);
  return { widthMm: bay.widthM * 1000 + 2 * SIDE_MM, heightMm: Math.max(300, top) + HEADER_MM };
}

export interface Elevation {
  readonly project: Project;
  readonly words: Words;
  readonly packs: PackBook;
  readonly bay: Bay;
  readonly positions: readonly Position[];
  readonly changes: readonly BayChange[];
  readonly side: PlanSide;
  /** Pixels of the screen a millimetre takes: says how large a mark must be. */
  readonly pxPerMm: number;
  /** What the picture shows, for those who cannot see it. */
  readonly label: string;
}

export function elevation(view: Elevation): Html {
  const { bay, project } = view;
  const { widthMm, heightMm } = elevationSize(bay);
  const skuIxById = new Map(project.skus.map((sku, ix) => [sku.id, ix]));
  const shelfById = new Map(bay.shelves.map((shelf) => [shelf.id, shelf]));
  const placed = view.positions.flatMap((position) => {
    const skuIx = skuIxById.get(position.skuId);
    const shelf = shelfById.get(position.shelfId);
    if (skuIx === undefined || !shelf) return [];
    const sku = project.skus[skuIx];
    const pack = packSize(sku, position.orientation);
    return [{ position, skuIx, sku, pack, x: SIDE_MM + position.xMm, boardY: heightMm - shelf.heightMm }];
  });
  const goods = placed.map(({ position, skuIx, pack, x, boardY }) => {
    const id = view.packs.ref(skuIx, position.orientation);
    const rows: Html[] = [];
    for (let column = 0; column < position.facingsWide; column++)
      for (let level = 1; level <= position.facingsHigh; level++)
        rows.push(
          html`<use href="#${id}" x="${short(x + column * pack.widthMm)}" y="${short(boardY - level * pack.heightMm)}"/>`,
        );
    return join(rows);
  });
  const tickets = placed
    .filter(({ position }) => position.label)
    .map(({ position, sku, pack, x, boardY }) =>
      ticket(view, {
        x,
        y: boardY + BOARD_MM - 6,
        widthMm: pack.widthMm * position.facingsWide,
        price: sku.price,
        name: view.words.name(sku.name, sku.id),
      }),
    );
  const marks = view.changes.flatMap(({ no, before, after }) => {
    const marked = view.side === 'a' ? before : after;
    return placed
      .filter(({ position }) => position === marked)
      .map(({ position, pack, x, boardY }) => {
        const w = pack.widthMm * position.facingsWide;
        const h = pack.heightMm * position.facingsHigh;
        const at = { x, y: boardY - h, w, h, px: 1 / view.pxPerMm };
        return { frame: frame(at, view.side === 'a' && after === null), badge: badge(at, no) };
      });
  });
  return html`<svg class="shelf ${view.side}" viewBox="0 0 ${short(widthMm)} ${short(heightMm)}" role="img" aria-label="${view.label}">${backOf(bay, widthMm, heightMm)}${goods}${frontOf(bay, heightMm)}${marks.map((each) => each.frame)}${tickets}${marks.map((each) => each.badge)}</svg>`;
}

/** The wall behind the goods, with a shade under each board. */
function backOf(bay: Bay, widthMm: number, heightMm: number): Html {
  const wide = short(bay.widthM * 1000);
  const shades = bay.shelves.map((shelf) => {
    const y = heightMm - shelf.heightMm - shelf.clearanceMm;
    return html`<rect class="shade" x="${SIDE_MM}" y="${short(Math.max(0, y))}" width="${wide}" height="${short(Math.min(60, shelf.clearanceMm * 0.3))}"/>`;
  });
  return html`<rect class="room" width="${short(widthMm)}" height="${short(heightMm)}"/><rect class="back" x="${SIDE_MM}" width="${wide}" height="${short(heightMm)}"/>${shades}`;
}

/** Boards, rails, plinth and uprights: before the goods. */
function frontOf(bay: Bay, heightMm: number): Html {
  const widthMm = bay.widthM * 1000;
  const wide = short(widthMm);
  const lowest = bay.shelves.reduce((low, { heightMm: mm }) => Math.min(low, mm), Number.POSITIVE_INFINITY);
  const plinth = Math.max(0, Math.min(PLINTH_MM, lowest - BOARD_MM - RAIL_MM));
  const boards = bay.shelves.map((shelf) => {
    const y = heightMm - shelf.heightMm;
    return html`<rect class="board" x="${SIDE_MM}" y="${short(y)}" width="${wide}" height="${BOARD_MM + RAIL_MM}"/><rect class="edge" x="${SIDE_MM}" y="${short(y + BOARD_MM + RAIL_MM - 5)}" width="${wide}" height="5"/>`;
  });
  const base =
    plinth > 0
      ? html`<rect class="edge" x="${SIDE_MM}" y="${short(heightMm - plinth)}" width="${wide}" height="${short(plinth)}"/>`
      : nothing;
  const uprights = [SIDE_MM, SIDE_MM + widthMm].map(
    (x) =>
      html`<rect class="upright" x="${short(x - UPRIGHT_MM / 2)}" width="${UPRIGHT_MM}" height="${short(heightMm)}"/>`,
  );
  return html`${base}${boards}${uprights}`;
}

/** A price ticket on the rail, with the name beside the price where there is room. */
function ticket(
  { words }: Elevation,
  at: { x: number; y: number; widthMm: number; price: number; name: string },
): Html {
  const tall = RAIL_MM + 2;
  const room = at.widthMm - 6;
  const price = words.price(at.price);
  const size = [30, 26, 22, 19].find((mm) => widthEm(price) * mm + 8 <= room);
  const plate = (wide: number): Html =>
    html`<rect class="ticket" x="${short(at.x + 3)}" y="${short(at.y + 1)}" width="${short(wide)}" height="${tall - 2}" rx="4"/>`;
  if (size === undefined) return plate(Math.min(room, tall * 0.7));
  const priceMm = widthEm(price) * size + 8;
  const nameMm = 17;
  const name = room - priceMm > 80 ? cutEm(at.name, (room - priceMm - 8) / nameMm) : '';
  const wide = priceMm + (name === '' ? 0 : widthEm(name) * nameMm + 8);
  const beside =
    name === ''
      ? nothing
      : html`<text class="tn" x="${short(at.x + 3 + priceMm)}" y="${short(at.y + tall / 2 + nameMm * 0.36)}" font-size="${nameMm}">${name}</text>`;
  return html`${plate(Math.min(room, wide))}<text class="tp" x="${short(at.x + 7)}" y="${short(at.y + tall / 2 + size * 0.36)}" font-size="${size}">${price}</text>${beside}`;
}

interface Marked {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  /** Millimetres a pixel of the screen takes. */
  readonly px: number;
}

/** A frame round a changed position; broken where the SKU leaves the bay. */
function frame({ x, y, w, h, px }: Marked, isLeaving: boolean): Html {
  const box = html`x="${short(x)}" y="${short(y)}" width="${short(w)}" height="${short(h)}" rx="${short(2 * px)}"`;
  return html`<rect class="frame-edge" ${box}/><rect class="frame${isLeaving ? ' leaving' : ''}" ${box}/>`;
}

/** At the foot of the frame, where no ticket hangs over; in the middle of a position too small for a corner. */
function badge({ x, y, w, h, px }: Marked, no: number): Html {
  const r = 8.5 * px;
  const cx = x + Math.min(w / 2, r + 2.5 * px);
  const cy = y + h - Math.min(h / 2, r + 2.5 * px);
  return html`<circle class="badge" cx="${short(cx)}" cy="${short(cy)}" r="${short(r)}"/><text class="badge-no" x="${short(cx)}" y="${short(cy + 3.8 * px)}" font-size="${short((no > 9 ? 9.5 : 11) * px)}">${no}</text>`;
}
