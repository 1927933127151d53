// Paints the price ticket of a position: price first, name beside it where there is room.

import { fontFamily } from '../../../sim/picture/font.ts';
import type { Palette } from '../../../sim/picture/palette.ts';
import { wrapWords } from './packWords.ts';

export interface Ticket {
  readonly price: string;
  /** The price without its currency sign, for narrow positions. */
  readonly shortPrice: string;
  readonly name: string;
  readonly widthMm: number;
  readonly tallMm: number;
}

const PRICE_MM = 30;
const NAME_MM = 19;
/** Letters smaller than these many pixels are left out. */
const LEAST_PRICE_PX = 7.5;
const LEAST_NAME_PX = 7.5;

/** The pen draws in millimetres; `pxPerMm` says how large one is. */
export function paintTicket(
  pen: CanvasRenderingContext2D,
  ticket: Ticket,
  colours: Palette,
  pxPerMm: number,
): void {
  const { widthMm, tallMm } = ticket;
  const size = Math.min(tallMm * 0.9, Math.max(PRICE_MM * 0.8, Math.min(PRICE_MM * 1.15, 11.5 / pxPerMm)));
  const fits = [ticket.price, ticket.shortPrice]
    .flatMap((text) => [1, 0.86].map((share) => ({ text, size: size * share })))
    .find(
      (each) =>
        each.size * pxPerMm >= LEAST_PRICE_PX && widthOf(pen, each.text, 700, each.size) + 8 <= widthMm,
    );
  if (!fits) {
    // No room for a price: the ticket alone says that there is one.
    plate(pen, colours, Math.min(widthMm, tallMm * 0.7), tallMm);
    return;
  }
  const priceMm = widthOf(pen, fits.text, 700, fits.size);
  const roomMm = widthMm - priceMm - 22;
  let lines: string[] = [];
  if (NAME_MM * pxPerMm >= LEAST_NAME_PX && roomMm > 70) {
    pen.font = `500 ${NAME_MM}px ${fontFamily}`;
    const wrapped = wrapWords(pen, ticket.name, roomMm);
    lines = wrapped.length > 2 ? [wrapped[0], `${wrapped[1]}…`] : wrapped;
    if (lines.some((line) => pen.measureText(line).width > roomMm)) lines = [];
  }
  const nameMm = Math.max(0, ...lines.map((line) => widthOf(pen, line, 500, NAME_MM)));
  plate(pen, colours, Math.min(widthMm, priceMm + 12 + (nameMm > 0 ? nameMm + 12 : 0)), tallMm);
  pen.fillStyle = colours.ticketInk;
  pen.textBaseline = 'middle';
  pen.font = `700 ${fits.size}px ${fontFamily}`;
  pen.fillText(fits.text, 5, tallMm / 2 + 1);
  pen.font = `500 ${NAME_MM}px ${fontFamily}`;
  pen.globalAlpha = 0.75;
  lines.forEach((line, n) => {
    const offset = lines.length === 1 ? 0 : (n - 0.5) * NAME_MM * 1.04;
    pen.fillText(line, priceMm + 15, tallMm / 2 + 1 + offset);
  });
}

function plate(pen: CanvasRenderingContext2D, colours: Palette, widthMm: number, tallMm: number): void {
  pen.fillStyle = colours.ticket;
  pen.beginPath();
  pen.roundRect(0, 1, widthMm, tallMm - 2, 4);
  pen.fill();
}

function widthOf(pen: CanvasRenderingContext2D, text: string, weight: number, size: number): number {
  pen.font = `${weight} ${size}px ${fontFamily}`;
  return pen.measureText(text).width;
}
