// A bay from the front as SVG, in millimetres: shelving, packs, tickets, and the changed positions marked and numbered.

import type { Mark } from '../picture/marks.ts';
import { furnitureMarks, standingPacks, TICKET_MM } from '../picture/shelfMarks.ts';
import { fine } from '../picture/svg.ts';
import { estimated } from '../picture/textFit.ts';
import { ticketMarks, ticketOf } from '../picture/ticketMarks.ts';
import { packSize } from '../project/pack.ts';
import type { Bay, Position, Project } from '../project/schema.ts';
import { amount } from '../words/figures.ts';
import type { BayChange } from './bayChanges.ts';
import { drawn, type Html, html } from './html.ts';
import type { PackBook } from './packPicture.ts';
import type { Words } from './words.ts';

type PlanSide = 'a' | 'b';

interface ElevationSize {
  readonly widthMm: number;
  readonly heightMm: number;
}

const HEADER_MM = 40;
const SIDE_MM = 22;
/** Tickets as the stage shows them at this zoom, at which prices are large and names can be read. */
const TICKET_PX_PER_MM = 0.4;

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
  const { bay, project, words, side } = view;
  const { widthMm, heightMm } = elevationSize(bay);
  const face = { xMm: SIDE_MM, widthMm: bay.widthM * 1000, shelves: bay.shelves };
  const { behind, before } = furnitureMarks([face], heightMm, HEADER_MM);
  const skuIxById = new Map(project.skus.map((sku, ix) => [sku.id, ix]));
  const shelfById = new Map(bay.shelves.map((shelf) => [shelf.id, shelf]));
  const placed = view.positions.flatMap((position) => {
    const skuIx = skuIxById.get(position.skuId);
    const shelf = shelfById.get(position.shelfId);
    if (skuIx === undefined || !shelf) return [];
    const sku = project.skus[skuIx];
    const pack = packSize(sku, position.orientation);
    return [{ position, skuIx, sku, pack, x: SIDE_MM + position.xMm, y: heightMm - shelf.heightMm }];
  });
  const goods = placed.map(({ position, skuIx, pack, x, y }) => {
    const id = view.packs.ref(skuIx, position.orientation);
    const size = { packWidthMm: pack.widthMm, packHeightMm: pack.heightMm };
    // Those behind peek out by a few millimetres: too little for a picture of this size.
    return standingPacks({ position, x, y, ...size })
      .filter(({ light }) => light === 1)
      .map(
        (each) =>
          html`<use href="#${id}" x="${fine(each.x - pack.widthMm / 2)}" y="${fine(each.y - pack.heightMm)}"/>`,
      );
  });
  const tickets = placed.map(({ position, sku, pack, x, y }) => {
    if (!position.label) return null;
    const room = {
      widthMm: Math.max(TICKET_MM.least, pack.widthMm * position.facingsWide - 2 * TICKET_MM.inset),
      tallMm: TICKET_MM.tall,
      pxPerMm: TICKET_PX_PER_MM,
      measure: estimated,
    };
    const ticket = ticketOf(sku.price, words.name(sku.name, sku.id), undefined, (price, withSign) =>
      withSign ? words.price(price) : amount(price, 2),
    );
    const at = `translate(${fine(x + TICKET_MM.inset)} ${fine(y + TICKET_MM.drop)})`;
    return html`<g transform="${at}">${drawn(ticketMarks(ticket, room))}</g>`;
  });
  const marked = view.changes.flatMap(({ no, before: was, after }) =>
    placed
      .filter(({ position }) => position === (side === 'a' ? was : after))
      .map(({ position, pack, x, y }) => {
        const h = pack.heightMm * position.facingsHigh;
        const box = { x, y: y - h, w: pack.widthMm * position.facingsWide, h, px: 1 / view.pxPerMm };
        return { frame: frame(box, side, side === 'a' && after === null), badge: badge(box, side, no) };
      }),
  );
  return html`<svg class="shelf" viewBox="0 0 ${fine(widthMm)} ${fine(heightMm)}" role="img" aria-label="${view.label}"><rect class="room" width="${fine(widthMm)}" height="${fine(heightMm)}"/>${drawn(behind)}${goods}${drawn(before)}${drawn(marked.flatMap((each) => each.frame))}${tickets}${drawn(marked.flatMap((each) => each.badge))}</svg>`;
}

interface Marked {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  /** Millimetres a pixel of the screen takes. */
  readonly px: number;
}

/** Over packs of any colour: the same in light and dark. */
const accents = { a: '#2a5bd0', b: '#bd4a06' } as const;

/** A frame round a changed position; broken where the SKU leaves the bay. */
function frame({ px, ...box }: Marked, side: PlanSide, isLeaving: boolean): Mark[] {
  const edge = { kind: 'rect', ...box, r: 2 * px } as const;
  const dash = isLeaving ? ({ dash: [6 * px, 4 * px] } as const) : {};
  return [
    { ...edge, stroke: '#ffffff', width: 5 * px },
    { ...edge, stroke: accents[side], width: 2.6 * px, ...dash },
  ];
}

/** At the foot of the frame, where no ticket hangs over; in the middle of a position too small for a corner. */
function badge({ x, y, w, h, px }: Marked, side: PlanSide, no: number): Mark[] {
  const r = 8.5 * px;
  const middle = { x: x + Math.min(w / 2, r + 2.5 * px), y: y + h - Math.min(h / 2, r + 2.5 * px) };
  const number = { kind: 'words', text: String(no), anchor: 'middle', weight: 700 } as const;
  return [
    { kind: 'circle', ...middle, r, fill: accents[side], stroke: '#ffffff', width: 1.6 * px },
    { ...number, ...middle, size: (no > 9 ? 9.5 : 11) * px, fill: '#ffffff' },
  ];
}
