// What happened at one bay up to a moment: its funnel, SKU by SKU, and the looks landing on it just now.
// Stages and measures are those of a scorecard: at the end of a run, the funnel is that of sim/score/funnel.
import { type Stage, stages, stagesOf } from '../../sim/score/funnel.ts';
import { measures, partOf } from '../../sim/score/measures.ts';
import { EventKind, NO_SHOPPER } from '../../sim/trace/format.ts';
import type { ShelfPlan } from './shelfPlan.ts';
import { countGroupUntil, type TraceIndex } from './traceIndex.ts';

/** Shoppers, each counted once, and units. */
export interface BayFunnel extends Readonly<Record<Stage, number>> {
  readonly units: number;
  readonly revenue: number;
  readonly lost: number;
  readonly substituted: number;
  readonly meanDwellMs: number;
  /** Shoppers a promoter before the bay served, and those they had no time for. */
  readonly contacts: number;
  readonly turnedAway: number;
  readonly skus: readonly SkuFunnel[];
}

export interface SkuFunnel {
  readonly skuIx: number;
  looks: number;
  units: number;
}

export function bayFunnel(index: TraceIndex, shelves: ShelfPlan, bayIx: number, tMs: number): BayFunnel {
  const { trace } = index;
  const reached: Readonly<Record<Stage, Set<number>>> = {
    passed: new Set(),
    stopped: new Set(),
    looked: new Set(),
    considered: new Set(),
    bought: new Set(),
  };
  const skus = new Map<number, SkuFunnel>();
  const skuOf = (skuIx: number): SkuFunnel => {
    let row = skus.get(skuIx);
    if (!row) {
      row = { skuIx, looks: 0, units: 0 };
      skus.set(skuIx, row);
    }
    return row;
  };
  const sums = { units: 0, revenue: 0, lost: 0, substituted: 0, contacts: 0, turnedAway: 0 };
  const stopRows = new Set<number>();
  const { here, nearby } = rowsOfBay(index, shelves, bayIx, tMs);
  for (const row of nearby) {
    if (!wonBefore(index, row)) continue;
    for (const stage of stagesOf(EventKind.stop, 0, false)) reached[stage].add(trace.shopper[row]);
  }
  for (const row of here) {
    const shopper = trace.shopper[row];
    if (shopper === NO_SHOPPER) continue;
    const kind = trace.kind[row];
    const isWon = kind === EventKind.pick && wonBefore(index, row);
    for (const stage of stagesOf(kind, trace.b[row], isWon)) reached[stage].add(shopper);
    sums.units += partOf(measures.units, trace, row);
    sums.revenue += partOf(measures.revenue, trace, row);
    sums.lost += partOf(measures.lost, trace, row);
    sums.substituted += partOf(measures.substituted, trace, row);
    if (kind === EventKind.stop) stopRows.add(row);
    else if (kind === EventKind.look) {
      skuOf(trace.subject[row]).looks += partOf(measures.looks, trace, row);
      const stopRow = rowBefore(index, row, isStop);
      if (stopRow >= 0) stopRows.add(stopRow);
    } else if (kind === EventKind.pick) skuOf(trace.subject[row]).units += partOf(measures.units, trace, row);
  }
  for (const row of rowsAt(index, bayIx, tMs)) {
    sums.contacts += partOf(measures.contacts, trace, row);
    sums.turnedAway += partOf(measures.turnedAway, trace, row);
  }
  let dwellMs = 0;
  for (const row of stopRows) dwellMs += partOf(measures.dwellMs, trace, row);
  const counts = Object.fromEntries(stages.map((stage) => [stage, reached[stage].size]));
  return {
    ...(counts as Record<Stage, number>),
    ...sums,
    revenue: sums.revenue / 10_000,
    meanDwellMs: stopRows.size > 0 ? dwellMs / stopRows.size : 0,
    skus: [...skus.values()].sort((p, q) => q.units - p.units || q.looks - p.looks || p.skuIx - q.skuIx),
  };
}

/**
 * The rows of the sections and offers that have a part in a bay, up to a moment; and the purchases at other bays of these
 * sections: who is won by a promoter there has met the whole section.
 */
function rowsOfBay(index: TraceIndex, shelves: ShelfPlan, bayIx: number, tMs: number) {
  const { trace } = index;
  const sections = new Set<number>();
  const ofSections = new Set<number>();
  const offers = new Set<number>();
  const places = new Set<number>();
  for (const section of shelves.sectionsByBay[bayIx]) {
    // Shoppers stand before its middle or, where that is shut, before another bay it has goods on.
    for (const place of [section.bayIx, ...section.offers.map((offer) => offer.bayIx)]) {
      sections.add(key(place, section.categoryIx));
      places.add(place);
    }
    for (const offer of section.offers) ofSections.add(key(offer.bayIx, offer.skuIx));
  }
  for (const offer of shelves.offersByBay[bayIx]) {
    offers.add(key(offer.bayIx, offer.skuIx));
    places.add(offer.bayIx);
  }
  const here: number[] = [];
  const nearby: number[] = [];
  for (const place of places) {
    for (const row of rowsAt(index, place, tMs)) {
      const kind = trace.kind[row];
      if (ofPromotion.has(kind)) continue;
      const of = key(place, trace.subject[row]);
      if ((ofSection.has(kind) ? sections : offers).has(of)) here.push(row);
      else if (kind === EventKind.pick && ofSections.has(of)) nearby.push(row);
    }
  }
  return { here, nearby };
}

/** Rows whose subject is a promotion. */
const ofPromotion: ReadonlySet<number> = new Set([EventKind.contact, EventKind.turnAway, EventKind.gift]);

/** The rows of a place of the trace up to a moment. */
function rowsAt({ trace, byBay }: TraceIndex, place: number, tMs: number): Uint32Array {
  const start = byBay.starts[place];
  return byBay.rows.subarray(start, start + countGroupUntil(trace, byBay, place, tMs));
}

/** Rows whose subject is a category; the others speak of a SKU. */
const ofSection: ReadonlySet<number> = new Set([EventKind.pass, EventKind.stop, EventKind.passUp]);

function key(place: number, subject: number): number {
  return place * 0x100000 + subject;
}

const isStop = (kind: number): boolean => kind === EventKind.stop;
const isMeeting = (kind: number): boolean =>
  kind === EventKind.pass || kind === EventKind.stop || kind === EventKind.contact;

/** Is a pick what a promoter has just won the shopper for? */
function wonBefore(index: TraceIndex, pickRow: number): boolean {
  const { trace } = index;
  const row = rowBefore(index, pickRow, isMeeting);
  return row >= 0 && trace.kind[row] === EventKind.contact && trace.c[row] === trace.subject[pickRow];
}

/** The last row of the same shopper before a row, of the kinds wanted; -1 where there is none. */
function rowBefore(index: TraceIndex, before: number, isWanted: (kind: number) => boolean): number {
  const { trace, byShopper } = index;
  const shopper = trace.shopper[before];
  let low = byShopper.starts[shopper];
  let high = byShopper.starts[shopper + 1];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (byShopper.rows[middle] < before) low = middle + 1;
    else high = middle;
  }
  for (let k = low - 1; k >= byShopper.starts[shopper]; k--) {
    if (isWanted(trace.kind[byShopper.rows[k]])) return byShopper.rows[k];
  }
  return -1;
}

/** A mark on a pack: somebody looks at it, takes it, or finds it gone. */
export interface ShelfMark {
  readonly kind: 'look' | 'pick' | 'miss';
  readonly skuIx: number;
  readonly bayIx: number;
  readonly shopper: number;
  readonly age01: number;
}

/** Marks of the last spanMs at a place of the trace, newest first, at most `most`. */
export function shelfMarksAt(
  index: TraceIndex,
  bayIx: number,
  tMs: number,
  spanMs: number,
  most = 60,
): ShelfMark[] {
  const { trace, byBay } = index;
  const marks: ShelfMark[] = [];
  const start = byBay.starts[bayIx];
  for (
    let k = start + countGroupUntil(trace, byBay, bayIx, tMs) - 1;
    k >= start && marks.length < most;
    k--
  ) {
    const row = byBay.rows[k];
    const ageMs = tMs - trace.timeMs[row];
    if (ageMs >= spanMs) break;
    const kind = markKind(trace.kind[row]);
    if (kind) {
      marks.push({
        kind,
        skuIx: trace.subject[row],
        bayIx,
        shopper: trace.shopper[row],
        age01: ageMs / spanMs,
      });
    }
  }
  return marks;
}

function markKind(kind: number): ShelfMark['kind'] | null {
  if (kind === EventKind.look) return 'look';
  if (kind === EventKind.pick) return 'pick';
  if (kind === EventKind.miss) return 'miss';
  return null;
}
