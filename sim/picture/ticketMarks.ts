// The price ticket of a position as marks, in millimetres: the price first, the name beside it where there is room. That
// of a promoted SKU has the new price, the old one struck through and a badge for a gift or two for one; its colour is
// none of the store's, so that it stands out at any zoom.
import type { PromoBadge } from '../kinds/promotion/definition.ts';
import { cutPriceCents } from '../project/offers.ts';
import type { PromoLabel } from '../shelf/promoLabels.ts';
import type { Mark, Measure } from './marks.ts';
import { cut, wrap } from './textFit.ts';

export interface Ticket {
  readonly price: string;
  /** The price without its currency sign, for narrow positions. */
  readonly shortPrice: string;
  readonly name: string;
  readonly promo: {
    /** The price before, without sign; empty where it stays. */
    readonly oldPrice: string;
    readonly badges: readonly PromoBadge[];
  } | null;
}

/** Where a ticket hangs: its room, how large a millimetre is shown, and how its letters are measured. */
export interface TicketRoom {
  readonly widthMm: number;
  readonly tallMm: number;
  readonly pxPerMm: number;
  readonly measure: Measure;
}

const NAME_MM = 19;
/** Letters smaller than these many pixels are left out. */
const LEAST_PX = 7.5;
/** A price that is alone on a narrow ticket may be smaller: it grows as one comes closer. */
const LEAST_ALONE_PX = 4;
const LEAST_OLD_PX = 7;
const OLD_SHARE = 0.72;
const GAP_MM = 7;
/** A name has at least this much room. */
const LEAST_NAME_MM = 70;

/** What a ticket says of a SKU with this price. */
export function ticketOf(
  price: number,
  name: string,
  promo: PromoLabel | undefined,
  priceText: (price: number, withSign: boolean) => string,
): Ticket {
  const isCut = promo !== undefined && promo.priceCut > 0;
  const now = isCut ? cutPriceCents(price, promo.priceCut) / 100 : price;
  return {
    price: priceText(now, true),
    shortPrice: priceText(now, false),
    name,
    promo: promo ? { oldPrice: isCut ? priceText(price, false) : '', badges: promo.badges } : null,
  };
}

export function ticketMarks(ticket: Ticket, room: TicketRoom): Mark[] {
  return ticket.promo ? promoMarks(ticket, ticket.promo, room) : plainMarks(ticket, room);
}

function plainMarks(ticket: Ticket, { widthMm, tallMm, pxPerMm, measure }: TicketRoom): Mark[] {
  const plate = (w: number): Mark => ({ kind: 'rect', x: 0, y: 1, w, h: tallMm - 2, r: 4, fill: 'ticket' });
  const size = priceSize(30, 11.5, tallMm, pxPerMm);
  const fits = [ticket.price, ticket.shortPrice]
    .flatMap((text) => [1, 0.86].map((share) => ({ text, size: size * share })))
    .find((each) => each.size * pxPerMm >= LEAST_PX && measure(each.text, each.size, 700) + 8 <= widthMm);
  if (!fits) {
    const alone = priceAlone(ticket.shortPrice, 'ticketInk', size, { widthMm, tallMm, pxPerMm, measure });
    // Too far away to read: the ticket says that there is a price.
    return [plate(alone.length > 0 ? widthMm : Math.min(widthMm, tallMm * 0.7)), ...alone];
  }
  const priceMm = measure(fits.text, fits.size, 700);
  const roomMm = widthMm - priceMm - 22;
  const nameOf = (line: string): number => measure(line, NAME_MM, 500);
  let lines: string[] = [];
  if (NAME_MM * pxPerMm >= LEAST_PX && roomMm > LEAST_NAME_MM) {
    const wrapped = wrap(ticket.name, roomMm, nameOf);
    const [first, ...more] = wrapped;
    lines = more.length > 1 ? [first, cut(more.join(' '), roomMm, nameOf)] : wrapped;
    if (lines.some((line) => nameOf(line) > roomMm)) lines = [];
  }
  const nameMm = Math.max(0, ...lines.map(nameOf));
  const ink = { kind: 'words', fill: 'ticketInk' } as const;
  return [
    plate(Math.min(widthMm, priceMm + 12 + (nameMm > 0 ? nameMm + 12 : 0))),
    { ...ink, text: fits.text, x: 5, y: tallMm / 2, size: fits.size, weight: 700 },
    ...lines.map((text, k): Mark => {
      const y = tallMm / 2 + (k - (lines.length - 1) / 2) * NAME_MM * 1.04;
      return { ...ink, text, x: priceMm + 15, y, size: NAME_MM, weight: 500, alpha: 0.75 };
    }),
  ];
}

/** A price as large as a narrow ticket is wide; none where nobody could read it. */
function priceAlone(text: string, fill: 'ticketInk' | 'promoInk', most: number, room: TicketRoom): Mark[] {
  const { widthMm, tallMm, pxPerMm, measure } = room;
  const size = most * Math.min(1, (widthMm - 4) / measure(text, most, 700));
  if (size * pxPerMm < LEAST_ALONE_PX) return [];
  return [{ kind: 'words', text, x: widthMm / 2, y: tallMm / 2, anchor: 'middle', size, weight: 700, fill }];
}

/** Large enough to be read from afar, within its ticket. */
function priceSize(mm: number, px: number, tallMm: number, pxPerMm: number): number {
  return Math.min(tallMm * 0.9, Math.max(mm * 0.8, Math.min(mm * 1.15, px / pxPerMm)));
}

function promoMarks(
  { price, shortPrice, name }: Ticket,
  { oldPrice, badges }: NonNullable<Ticket['promo']>,
  { widthMm, tallMm, pxPerMm, measure }: TicketRoom,
): Mark[] {
  const size = priceSize(33, 12, tallMm, pxPerMm);
  const badgeMm = tallMm * 0.92;
  const step = badgeMm + GAP_MM * 0.6;
  const hasRoom = (used: number): boolean => used + badges.length * step + 2 * GAP_MM <= widthMm;
  const shown = [price, shortPrice].find((text) => hasRoom(measure(text, size, 800)));
  const plate: Mark = { kind: 'rect', x: 0, y: 0, w: widthMm, h: tallMm, r: 4, fill: 'promoTicket' };
  if (shown === undefined || size * pxPerMm < LEAST_PX) {
    const [badge] = badges;
    const alone = priceAlone(shortPrice, 'promoInk', size, { widthMm, tallMm, pxPerMm, measure });
    if (alone.length > 0) return [plate, ...alone];
    return badge && badgeMm <= widthMm
      ? [plate, ...badgeMarks(badge, (widthMm - badgeMm) / 2, badgeMm, tallMm)]
      : [plate];
  }
  const ink = { kind: 'words', fill: 'promoInk', y: tallMm / 2 } as const;
  const marks: Mark[] = [plate];
  const priceMm = measure(shown, size, 800);
  const oldSize = size * OLD_SHARE;
  const oldMm = oldPrice === '' ? 0 : measure(oldPrice, oldSize, 500) + GAP_MM;
  let x = GAP_MM;
  if (oldMm > 0 && oldSize * pxPerMm >= LEAST_OLD_PX && hasRoom(priceMm + oldMm)) {
    const y = tallMm / 2 + 1;
    const through = [x - 2, y + 2, x + oldMm - GAP_MM + 2, y - 3];
    const stroke = { stroke: 'promoInk', width: Math.max(1.6, 1 / pxPerMm), alpha: 0.8 } as const;
    marks.push({ ...ink, text: oldPrice, x, size: oldSize, weight: 500, alpha: 0.8 });
    marks.push({ kind: 'lines', lines: [through], isClosed: false, ...stroke });
    x += oldMm;
  }
  marks.push({ ...ink, text: shown, x, size, weight: 800 });
  x += priceMm + GAP_MM * 0.6;
  for (const badge of badges) {
    marks.push(...badgeMarks(badge, x, badgeMm, tallMm));
    x += step;
  }
  const roomMm = widthMm - x - 2 * GAP_MM;
  if (NAME_MM * pxPerMm < LEAST_PX || roomMm < LEAST_NAME_MM) return marks;
  const nameOf = (line: string): number => measure(line, NAME_MM, 500);
  const [first, ...more] = wrap(name, roomMm, nameOf);
  if (nameOf(first) > roomMm) return marks;
  const text = cut([first, ...more].join(' '), roomMm, nameOf);
  return [...marks, { ...ink, text, x: x + GAP_MM * 0.6, size: NAME_MM, weight: 500 }];
}

/** A parcel with its ribbon, or letters such as "1+1", dark on the ticket's ground. */
function badgeMarks(badge: PromoBadge, x: number, w: number, tallMm: number): Mark[] {
  const h = tallMm * 0.72;
  const y = (tallMm - h) / 2;
  if (badge !== 'gift') {
    const middle = { x: x + w / 2, y: tallMm / 2, anchor: 'middle' } as const;
    return [
      { kind: 'rect', x, y, w, h, r: h * 0.3, fill: 'promoInk' },
      { kind: 'words', text: badge, ...middle, size: h * 0.68, weight: 800, fill: 'promoTicket' },
    ];
  }
  const [left, wide] = [x + w * 0.12, w * 0.76];
  const box = { kind: 'rect', fill: 'promoInk' } as const;
  const loop = { kind: 'circle', y: y + h * 0.12, r: wide * 0.17, ry: h * 0.1, stroke: 'promoInk' } as const;
  return [
    { ...box, x: left + wide * 0.06, y: y + h * 0.46, w: wide * 0.88, h: h * 0.54 },
    { ...box, x: left, y: y + h * 0.24, w: wide, h: h * 0.18 },
    { ...loop, x: left + wide * 0.32, width: h * 0.09 },
    { ...loop, x: left + wide * 0.68, width: h * 0.09 },
  ];
}
