// Paints the ticket of a promoted SKU: the new price, the old one struck through where there is room, a badge for a
// gift or two for one. Its colour is none of the store's, so that it stands out at any zoom.

import type { PromoBadge } from '../../../sim/kinds/promotion/definition.ts';
import { fontFamily } from '../../../sim/picture/font.ts';
import type { Palette } from '../../../sim/picture/palette.ts';
import { cutPriceCents } from '../../../sim/project/offers.ts';
import type { PromoLabel } from '../../../sim/shelf/promoLabels.ts';
import { wrapWords } from './packWords.ts';

export interface PromoTicket {
  readonly price: string;
  /** The price without its currency sign, for narrow positions. */
  readonly shortPrice: string;
  /** The price before, without sign; empty where it stays. */
  readonly oldPrice: string;
  readonly badges: readonly PromoBadge[];
  readonly name: string;
  readonly widthMm: number;
  readonly tallMm: number;
}

const PRICE_MM = 33;
const OLD_SHARE = 0.72;
const LEAST_PRICE_PX = 7.5;
const LEAST_OLD_PX = 7;
const GAP_MM = 7;
const NAME_MM = 19;
const LEAST_NAME_PX = 7.5;

/** What a ticket says of a SKU with this price. */
export function promoTicket(
  price: number,
  { priceCut, badges }: PromoLabel,
  name: string,
  priceText: (price: number, withSign: boolean) => string,
): Omit<PromoTicket, 'widthMm' | 'tallMm'> {
  const now = priceCut > 0 ? cutPriceCents(price, priceCut) / 100 : price;
  return {
    price: priceText(now, true),
    shortPrice: priceText(now, false),
    oldPrice: priceCut > 0 ? priceText(price, false) : '',
    badges,
    name,
  };
}

/** The pen draws in millimetres; `pxPerMm` says how large one is. */
export function paintPromoTicket(
  pen: CanvasRenderingContext2D,
  ticket: PromoTicket,
  colours: Palette,
  pxPerMm: number,
): void {
  const { widthMm, tallMm, badges } = ticket;
  const size = Math.min(tallMm * 0.9, Math.max(PRICE_MM * 0.8, Math.min(PRICE_MM * 1.15, 12 / pxPerMm)));
  const badgeMm = tallMm * 0.92;
  const step = badgeMm + GAP_MM * 0.6;
  const room = (used: number) => used + 2 * GAP_MM <= widthMm;
  const oldMm = ticket.oldPrice === '' ? 0 : widthOf(pen, ticket.oldPrice, 500, size * OLD_SHARE) + GAP_MM;
  const withBadges = badges.length * step;
  const price = [ticket.price, ticket.shortPrice].find((text) =>
    room(widthOf(pen, text, 800, size) + withBadges),
  );
  pen.fillStyle = colours.promoTicket;
  pen.beginPath();
  pen.roundRect(0, 0, widthMm, tallMm, 4);
  pen.fill();
  pen.fillStyle = colours.promoInk;
  pen.strokeStyle = colours.promoInk;
  pen.textBaseline = 'middle';
  const isLegible = price !== undefined && size * pxPerMm >= LEAST_PRICE_PX;
  if (!isLegible) {
    const [badge] = badges;
    if (badge && badgeMm <= widthMm) drawBadge(pen, badge, (widthMm - badgeMm) / 2, badgeMm, tallMm, colours);
    return;
  }
  const priceMm = widthOf(pen, price, 800, size);
  const showsOld =
    oldMm > 0 && size * OLD_SHARE * pxPerMm >= LEAST_OLD_PX && room(priceMm + oldMm + withBadges);
  let x = GAP_MM;
  const middle = tallMm / 2 + 1;
  if (showsOld) {
    pen.globalAlpha = 0.8;
    pen.font = `500 ${size * OLD_SHARE}px ${fontFamily}`;
    pen.fillText(ticket.oldPrice, x, middle);
    pen.lineWidth = Math.max(1.6, 1 / pxPerMm);
    pen.beginPath();
    pen.moveTo(x - 2, middle + 2);
    pen.lineTo(x + oldMm - GAP_MM + 2, middle - 3);
    pen.stroke();
    pen.globalAlpha = 1;
    x += oldMm;
  }
  pen.font = `800 ${size}px ${fontFamily}`;
  pen.fillText(price, x, middle);
  x += priceMm + GAP_MM * 0.6;
  for (const badge of badges) {
    drawBadge(pen, badge, x, badgeMm, tallMm, colours);
    x += step;
  }
  const roomMm = widthMm - x - 2 * GAP_MM;
  if (NAME_MM * pxPerMm < LEAST_NAME_PX || roomMm < 70) return;
  pen.font = `500 ${NAME_MM}px ${fontFamily}`;
  const [first, ...more] = wrapWords(pen, ticket.name, roomMm);
  if (pen.measureText(first).width > roomMm) return;
  pen.fillText(more.length > 0 ? `${first}…` : first, x + GAP_MM * 0.6, middle);
}

/** A parcel with its ribbon, or letters such as "1+1", dark on the ticket's ground. */
function drawBadge(
  pen: CanvasRenderingContext2D,
  badge: PromoBadge,
  x: number,
  w: number,
  tallMm: number,
  colours: Palette,
): void {
  const h = tallMm * 0.72;
  const y = (tallMm - h) / 2;
  pen.beginPath();
  if (badge !== 'gift') {
    pen.roundRect(x, y, w, h, h * 0.3);
    pen.fill();
    pen.fillStyle = colours.promoTicket;
    pen.font = `800 ${h * 0.68}px ${fontFamily}`;
    pen.textAlign = 'center';
    pen.fillText(badge, x + w / 2, tallMm / 2 + 1);
    pen.textAlign = 'left';
    pen.fillStyle = colours.promoInk;
    return;
  }
  const [left, wide] = [x + w * 0.12, w * 0.76];
  pen.rect(left + wide * 0.06, y + h * 0.46, wide * 0.88, h * 0.54);
  pen.rect(left, y + h * 0.24, wide, h * 0.18);
  pen.fill();
  pen.lineWidth = h * 0.09;
  pen.beginPath();
  pen.ellipse(left + wide * 0.32, y + h * 0.12, wide * 0.17, h * 0.1, 0.5, 0, Math.PI * 2);
  pen.ellipse(left + wide * 0.68, y + h * 0.12, wide * 0.17, h * 0.1, -0.5, 0, Math.PI * 2);
  pen.stroke();
}

function widthOf(pen: CanvasRenderingContext2D, text: string, weight: number, size: number): number {
  pen.font = `${weight} ${size}px ${fontFamily}`;
  return pen.measureText(text).width;
}
