// Stock of some SKUs over a campaign, off a trace: what stands on their shelves and in the backroom, how long each was
// out of stock at all its places while the store was open, and what was lost meanwhile.

import { MS_PER_DAY } from '../project/offers.ts';
import type { Project } from '../project/schema.ts';
import { openHour } from '../project/week.ts';
import { openingBackroomUnits, openingStockUnits } from '../shelf/sections.ts';
import { EventKind, type Trace } from '../trace/format.ts';
import { planTables } from './lookup.ts';
import { measures, partOf } from './measures.ts';
import { dayOf } from './spend.ts';

/** One SKU, all its places together; a number for each day. */
export interface SkuStockLife {
  readonly skuId: string;
  /** Units when the store closes. */
  readonly shelf: readonly number[];
  readonly backroom: readonly number[];
  readonly sold: readonly number[];
  /** Wanted and not bought at all, for want of stock; and wanted, with another SKU bought instead. */
  readonly lost: readonly number[];
  readonly substituted: readonly number[];
  /** Opening hours without a unit at any of its places. */
  readonly outMs: readonly number[];
}

export interface StockLife {
  readonly days: number;
  /** Opening hours of each day: those in which shoppers come. */
  readonly openMs: readonly number[];
  /** The SKUs that have a place in the plan, in the order of the project. */
  readonly skus: readonly SkuStockLife[];
  /** All of them together at the end of each hour from midnight of the first day: 24 numbers a day. */
  readonly hours: {
    readonly shelf: readonly number[];
    readonly backroom: readonly number[];
    /** SKUs without a unit at any place. */
    readonly out: readonly number[];
  };
}

const MS_PER_HOUR = 3_600_000;

export function stockLife(project: Project, trace: Trace, skuIds: readonly string[]): StockLife {
  const { days } = project.demand;
  const open = openHours(project);
  const wanted = new Set(skuIds);
  const slotOf = new Int32Array(project.skus.length).fill(-1);
  const made: Made[] = [];
  /** Units at each place of each SKU; the sum is what stands on its shelves. */
  const atPlace = new Map<number, number>();
  const nSkus = project.skus.length;
  for (const section of planTables(project, trace.header.planId).sections) {
    for (const offer of section.offers) {
      const { id } = project.skus[offer.skuIx];
      if (!wanted.has(id)) continue;
      if (slotOf[offer.skuIx] < 0) {
        slotOf[offer.skuIx] = made.length;
        made.push(start(offer.skuIx, id, days, openingBackroomUnits(project, offer.skuIx)));
      }
      const units = openingStockUnits(project, offer);
      atPlace.set(offer.bayIx * nSkus + offer.skuIx, units);
      made[slotOf[offer.skuIx]].units += units;
    }
  }
  made.sort((a, b) => a.skuIx - b.skuIx);
  made.forEach((sku, slot) => {
    slotOf[sku.skuIx] = slot;
  });
  const nHours = 24 * days;
  const hours = {
    shelf: new Array<number>(nHours).fill(0),
    backroom: new Array<number>(nHours).fill(0),
    out: new Array<number>(nHours).fill(0),
  };
  let hour = 0;
  /** Closes the hours that end by a moment. */
  const closeHours = (untilMs: number): void => {
    for (; hour < nHours && (hour + 1) * MS_PER_HOUR <= untilMs; hour++) {
      const isLast = hour % 24 === 23;
      for (const sku of made) {
        hours.shelf[hour] += sku.units;
        hours.backroom[hour] += sku.stored;
        if (sku.units === 0) hours.out[hour]++;
        if (!isLast) continue;
        sku.life.shelf[(hour - 23) / 24] = sku.units;
        sku.life.backroom[(hour - 23) / 24] = sku.stored;
      }
    }
  };
  for (let row = 0; row < trace.nEvents; row++) {
    const kind = trace.kind[row];
    if (!isOfStock(kind)) continue;
    const slot = slotOf[trace.subject[row]] ?? -1;
    if (slot < 0) continue;
    const timeMs = trace.timeMs[row];
    closeHours(Math.min(timeMs, days * MS_PER_DAY - 1));
    const sku = made[slot];
    const day = dayOf(timeMs, days);
    if (kind === EventKind.miss) {
      sku.life.lost[day] += partOf(measures.lost, trace, row);
      sku.life.substituted[day] += partOf(measures.substituted, trace, row);
      continue;
    }
    if (kind !== EventKind.pick) sku.stored = trace.c[row];
    if (kind === EventKind.deliver) continue;
    if (kind === EventKind.pick) sku.life.sold[day]++;
    const key = trace.place[row] * nSkus + sku.skuIx;
    const before = sku.units;
    sku.units += trace.b[row] - (atPlace.get(key) ?? 0);
    atPlace.set(key, trace.b[row]);
    if (before > 0 && sku.units === 0) sku.outFromMs = timeMs;
    else if (before === 0 && sku.units > 0) endStockout(sku, timeMs, days, open);
  }
  closeHours(days * MS_PER_DAY);
  for (const sku of made) if (sku.units === 0) endStockout(sku, days * MS_PER_DAY, days, open);
  return { days, openMs: open.openMs, skus: made.map(({ life }) => life), hours };
}

interface Made {
  readonly skuIx: number;
  readonly life: { readonly [K in keyof Omit<SkuStockLife, 'skuId'>]: number[] } & { readonly skuId: string };
  units: number;
  stored: number;
  /** Since when it has been out; the run opens at 0. */
  outFromMs: number;
}

function start(skuIx: number, skuId: string, days: number, stored: number): Made {
  const none = () => new Array<number>(days).fill(0);
  return {
    skuIx,
    life: {
      skuId,
      shelf: none(),
      backroom: none(),
      sold: none(),
      lost: none(),
      substituted: none(),
      outMs: none(),
    },
    units: 0,
    stored,
    outFromMs: 0,
  };
}

function isOfStock(kind: number): boolean {
  return (
    kind === EventKind.pick ||
    kind === EventKind.miss ||
    kind === EventKind.restock ||
    kind === EventKind.deliver
  );
}

/** Adds the open hours of a stockout to the days it fell on. */
function endStockout(sku: Made, toMs: number, days: number, open: OpenHours): void {
  let fromMs = sku.outFromMs;
  for (let day = dayOf(fromMs, days); day < days && fromMs < toMs; day++) {
    const endMs = Math.min(toMs, (day + 1) * MS_PER_DAY);
    const until = (ms: number): number => open.msUntil(day, ms - day * MS_PER_DAY);
    sku.life.outMs[day] += until(endMs) - until(fromMs);
    fromMs = endMs;
  }
}

interface OpenHours {
  /** Open time of each day. */
  readonly openMs: readonly number[];
  /** Open time of a day until a moment of it. */
  msUntil(day: number, ofDayMs: number): number;
}

function openHours({ demand }: Project): OpenHours {
  const hours = Array.from({ length: 24 * demand.days }, (_, hour) => {
    const { from01, to01, perHour } = openHour(demand, hour);
    return perHour > 0 ? { from01, to01 } : { from01: 0, to01: 0 };
  });
  const msUntil = (day: number, ofDayMs: number): number =>
    hours.slice(24 * day, 24 * day + 24).reduce((ms, { from01, to01 }, ofDay) => {
      const gone01 = ofDayMs / MS_PER_HOUR - ofDay;
      return ms + MS_PER_HOUR * Math.max(0, Math.min(to01, gone01) - from01);
    }, 0);
  return {
    openMs: Array.from({ length: demand.days }, (_, day) => msUntil(day, MS_PER_DAY)),
    msUntil,
  };
}
