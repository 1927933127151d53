// What happened at one bay up to a moment: its funnel, SKU by SKU, and the looks landing on it just now.
// A pass or a stop is at a section, so every bay it stands on counts; looks and purchases count where the offer stands.
import { EventKind, LeaveReason, LookFlag, NO_SHOPPER, StockoutOutcome } from '../../sim/trace/format.ts';
import type { ShelfPlan } from './shelfPlan.ts';
import { countGroupUntil, type TraceIndex } from './traceIndex.ts';

/** Shoppers, each counted once, and units. */
export interface BayFunnel {
  readonly passed: number;
  /** Stopped before it, or at its section with an eye for it. */
  readonly stopped: number;
  readonly looked: number;
  readonly considered: number;
  readonly bought: number;
  readonly units: number;
  readonly revenue: number;
  readonly missed: number;
  readonly lost: number;
  readonly walkedAway: number;
  readonly meanDwellMs: number;
  /** Shoppers a promoter before the bay served, and those they had no time for. */
  readonly contacts: number;
  readonly turnedAway: number;
  readonly skus: readonly SkuFunnel[];
}

export interface SkuFunnel {
  readonly skuIx: number;
  looks: number;
  considered: number;
  units: number;
  missed: number;
}

export function bayFunnel(index: TraceIndex, shelves: ShelfPlan, bayIx: number, tMs: number): BayFunnel {
  const { trace } = index;
  const passed = new Set<number>();
  const stopped = new Set<number>();
  const looked = new Set<number>();
  const considered = new Set<number>();
  const bought = new Set<number>();
  const skus = new Map<number, SkuFunnel>();
  const skuOf = (skuIx: number): SkuFunnel => {
    let row = skus.get(skuIx);
    if (!row) {
      row = { skuIx, looks: 0, considered: 0, units: 0, missed: 0 };
      skus.set(skuIx, row);
    }
    return row;
  };
  let units = 0;
  let cents = 0;
  let missed = 0;
  let lost = 0;
  let walkedAway = 0;
  const stopRows = new Set<number>();
  for (const row of rowsOfBay(index, shelves, bayIx, tMs)) {
    const shopper = trace.shopper[row];
    if (shopper === NO_SHOPPER) continue;
    passed.add(shopper);
    switch (trace.kind[row]) {
      case EventKind.stop:
        stopped.add(shopper);
        stopRows.add(row);
        break;
      case EventKind.look: {
        looked.add(shopper);
        stopped.add(shopper);
        const stopRow = stopOf(index, row);
        if (stopRow >= 0) stopRows.add(stopRow);
        const sku = skuOf(trace.subject[row]);
        sku.looks++;
        if (trace.b[row] & LookFlag.considered) {
          considered.add(shopper);
          sku.considered++;
        }
        break;
      }
      case EventKind.pick:
        bought.add(shopper);
        units++;
        cents += trace.a[row];
        skuOf(trace.subject[row]).units++;
        break;
      case EventKind.miss:
        missed++;
        if (trace.a[row] !== StockoutOutcome.substituted) lost++;
        skuOf(trace.subject[row]).missed++;
        break;
      case EventKind.passUp:
        if (trace.a[row] === LeaveReason.nothingLiked) walkedAway++;
        break;
    }
  }
  let dwellMs = 0;
  for (const row of stopRows) dwellMs += trace.a[row];
  return {
    passed: passed.size,
    stopped: stopped.size,
    looked: looked.size,
    considered: considered.size,
    bought: bought.size,
    units,
    revenue: cents / 100,
    missed,
    lost,
    walkedAway,
    meanDwellMs: stopRows.size > 0 ? dwellMs / stopRows.size : 0,
    contacts: countKind(index, bayIx, tMs, EventKind.contact),
    turnedAway: countKind(index, bayIx, tMs, EventKind.turnAway),
    skus: [...skus.values()].sort((p, q) => q.units - p.units || q.looks - p.looks || p.skuIx - q.skuIx),
  };
}

/** The rows of the sections and offers that have a part in a bay, up to a moment. */
function rowsOfBay(index: TraceIndex, shelves: ShelfPlan, bayIx: number, tMs: number): number[] {
  const { trace, byBay } = index;
  const sections = new Set(
    shelves.sectionsByBay[bayIx].map((section) => key(section.bayIx, section.categoryIx)),
  );
  const offers = new Set(shelves.offersByBay[bayIx].map((offer) => key(offer.bayIx, offer.skuIx)));
  const places = new Set(
    [...shelves.sectionsByBay[bayIx], ...shelves.offersByBay[bayIx]].map((each) => each.bayIx),
  );
  const rows: number[] = [];
  for (const place of places) {
    const start = byBay.starts[place];
    const end = start + countGroupUntil(trace, byBay, place, tMs);
    for (let k = start; k < end; k++) {
      const row = byBay.rows[k];
      if (ofPromotion.has(trace.kind[row])) continue;
      const here = ofSection.has(trace.kind[row]) ? sections : offers;
      if (here.has(key(place, trace.subject[row]))) rows.push(row);
    }
  }
  return rows;
}

/** Rows whose subject is a promotion. */
const ofPromotion: ReadonlySet<number> = new Set([EventKind.contact, EventKind.turnAway, EventKind.gift]);

function countKind(index: TraceIndex, bayIx: number, tMs: number, kind: number): number {
  const { trace, byBay } = index;
  const start = byBay.starts[bayIx];
  const end = start + countGroupUntil(trace, byBay, bayIx, tMs);
  let n = 0;
  for (let k = start; k < end; k++) if (trace.kind[byBay.rows[k]] === kind) n++;
  return n;
}

/** Rows whose subject is a category; the others speak of a SKU. */
const ofSection: ReadonlySet<number> = new Set([EventKind.pass, EventKind.stop, EventKind.passUp]);

function key(place: number, subject: number): number {
  return place * 0x100000 + subject;
}

/** The stop during which a look happened; -1 where there is none. */
function stopOf(index: TraceIndex, lookRow: number): number {
  const { trace, byShopper } = index;
  const shopper = trace.shopper[lookRow];
  let low = byShopper.starts[shopper];
  let high = byShopper.starts[shopper + 1];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (byShopper.rows[middle] < lookRow) low = middle + 1;
    else high = middle;
  }
  for (let k = low; k >= byShopper.starts[shopper]; k--) {
    if (trace.kind[byShopper.rows[k]] === EventKind.stop) return byShopper.rows[k];
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
