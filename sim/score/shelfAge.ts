// How old goods are when they are bought, and what is left (E17: first in, first out). A fold over deliveries, refills
// and purchases: a unit's age counts from its delivery, or from the first midnight of the run for what was there before.
// Beside it, what the same sales would give where the newest goods are put in front and bought first.

import { MS_PER_DAY } from '../project/offers.ts';
import type { Project } from '../project/schema.ts';
import { openingBackroomUnits, openingStockUnits } from '../shelf/sections.ts';
import { EventKind, type Trace } from '../trace/format.ts';
import { planTables } from './lookup.ts';
import { dayOf } from './spend.ts';

export interface Ages {
  readonly units: number;
  /** In days; null without units. */
  readonly mean: number | null;
  /** Nine in ten are no older. */
  readonly p90: number | null;
}

export interface ShelfAge {
  /** Units bought: oldest first, as the rule wants it, and newest first. */
  readonly sold: { readonly fifo: Ages; readonly lifo: Ages };
  /** Units on the shelves at the end of the run. */
  readonly left: { readonly fifo: Ages; readonly lifo: Ages };
  /** Of the units bought oldest first, by day: how many, and the sum of their ages in days. */
  readonly soldByDay: readonly number[];
  readonly ageByDay: readonly number[];
}

/** Units that came together. */
interface Lot {
  readonly fromMs: number;
  units: number;
}

interface Lots {
  readonly fifo: Lot[];
  readonly lifo: Lot[];
}

export function shelfAge(project: Project, trace: Trace, skuIds: readonly string[]): ShelfAge {
  const { days } = project.demand;
  const nSkus = project.skus.length;
  const wanted = new Set(skuIds);
  const isWanted = Uint8Array.from(project.skus, ({ id }) => (wanted.has(id) ? 1 : 0));
  const shelves = new Map<number, Lots>();
  const backrooms = new Map<number, Lot[]>();
  const lotsAt = (skuIx: number, place: number): Lots => {
    const key = place * nSkus + skuIx;
    let lots = shelves.get(key);
    if (!lots) {
      lots = { fifo: [], lifo: [] };
      shelves.set(key, lots);
    }
    return lots;
  };
  const backroomOf = (skuIx: number): Lot[] => {
    let lots = backrooms.get(skuIx);
    if (!lots) {
      lots = [{ fromMs: 0, units: openingBackroomUnits(project, skuIx) }];
      backrooms.set(skuIx, lots);
    }
    return lots;
  };
  for (const section of planTables(project, trace.header.planId).sections)
    for (const offer of section.offers) {
      const units = openingStockUnits(project, offer);
      if (isWanted[offer.skuIx] && units > 0) put(lotsAt(offer.skuIx, offer.bayIx), 0, units);
    }
  const sold = { fifo: [] as number[], lifo: [] as number[] };
  const soldByDay = new Array<number>(days).fill(0);
  const ageByDay = new Array<number>(days).fill(0);
  for (let row = 0; row < trace.nEvents; row++) {
    const kind = trace.kind[row];
    if (kind !== EventKind.pick && kind !== EventKind.restock && kind !== EventKind.deliver) continue;
    const skuIx = trace.subject[row];
    if (!isWanted[skuIx]) continue;
    const timeMs = trace.timeMs[row];
    if (kind === EventKind.deliver) {
      backroomOf(skuIx).push({ fromMs: timeMs, units: trace.a[row] });
    } else if (kind === EventKind.restock) {
      const lots = lotsAt(skuIx, trace.place[row]);
      for (const lot of takeOldest(backroomOf(skuIx), trace.a[row], timeMs)) put(lots, lot.fromMs, lot.units);
    } else {
      const lots = lotsAt(skuIx, trace.place[row]);
      const age = (timeMs - takeOne(lots.fifo, 'first', timeMs)) / MS_PER_DAY;
      sold.fifo.push(age);
      sold.lifo.push((timeMs - takeOne(lots.lifo, 'last', timeMs)) / MS_PER_DAY);
      const day = dayOf(timeMs, days);
      soldByDay[day]++;
      ageByDay[day] += age;
    }
  }
  const endMs = days * MS_PER_DAY;
  const left = (order: keyof Lots): number[] =>
    [...shelves.values()].flatMap((lots) =>
      lots[order].flatMap(({ fromMs, units }) =>
        new Array<number>(units).fill((endMs - fromMs) / MS_PER_DAY),
      ),
    );
  return {
    sold: { fifo: agesOf(sold.fifo), lifo: agesOf(sold.lifo) },
    left: { fifo: agesOf(left('fifo')), lifo: agesOf(left('lifo')) },
    soldByDay,
    ageByDay,
  };
}

function put({ fifo, lifo }: Lots, fromMs: number, units: number): void {
  fifo.push({ fromMs, units });
  lifo.push({ fromMs, units });
}

/** Takes the oldest units of a backroom; what it does not hold came just now. */
function takeOldest(lots: Lot[], units: number, nowMs: number): Lot[] {
  const taken: Lot[] = [];
  let missing = units;
  while (missing > 0 && lots.length > 0) {
    const some = Math.min(missing, lots[0].units);
    if (some > 0) taken.push({ fromMs: lots[0].fromMs, units: some });
    lots[0].units -= some;
    missing -= some;
    if (lots[0].units === 0) lots.shift();
  }
  if (missing > 0) taken.push({ fromMs: nowMs, units: missing });
  return taken;
}

/** Takes a unit from a shelf and says since when it has been in the store. */
function takeOne(lots: Lot[], which: 'first' | 'last', nowMs: number): number {
  const lot = which === 'first' ? lots[0] : lots[lots.length - 1];
  if (!lot) return nowMs;
  lot.units--;
  if (lot.units === 0) {
    if (which === 'first') lots.shift();
    else lots.pop();
  }
  return lot.fromMs;
}

function agesOf(ages: readonly number[]): Ages {
  const units = ages.length;
  if (units === 0) return { units, mean: null, p90: null };
  const sorted = Float64Array.from(ages).sort();
  let sum = 0;
  for (const age of sorted) sum += age;
  return { units, mean: sum / units, p90: sorted[Math.ceil(units * 0.9) - 1] };
}
