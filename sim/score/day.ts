// One shopper's day as a sequence of decisions, and how two such sequences compare.
import { EventKind, type Trace } from '../trace/format.ts';
import type { ShopperRows } from './byshopper.ts';

/** One row of a day. */
export interface DayEvent {
  readonly timeMs: number;
  readonly kind: EventKind;
  readonly subject: number;
  readonly place: number;
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

/** The decisions of one shopper in one plan: rows[from] to rows[from + n - 1]. */
export interface Day {
  readonly side: Trace;
  readonly shopper: number;
  readonly rows: Uint32Array;
  readonly from: number;
  readonly n: number;
}

export function dayOf(trace: Trace, byShopper: ShopperRows, shopper: number): Day {
  const isIn = shopper < byShopper.nShoppers;
  const from = isIn ? byShopper.starts[shopper] : 0;
  const n = isIn ? byShopper.starts[shopper + 1] - from : 0;
  return { side: trace, shopper, rows: byShopper.rows, from, n };
}

/**
 * Number of decisions before the first that differs; that of both days where none does. Looks of one stop are compared
 * as a set: in which order a shelf is looked over decides nothing.
 */
export function firstDifference(dayA: Day, dayB: Day): number {
  const n = Math.min(dayA.n, dayB.n);
  let i = 0;
  for (;;) {
    while (i < n && isSame(dayA.side, dayA.rows[dayA.from + i], dayB.side, dayB.rows[dayB.from + i])) i++;
    if (i === n) return i;
    const end = endOfLooks(dayA, i);
    if (end === i || end !== endOfLooks(dayB, i) || looks(dayA, i, end) !== looks(dayB, i, end)) return i;
    i = end;
  }
}

/** The row after the looks that begin at i. */
function endOfLooks({ side, rows, from, n }: Day, i: number): number {
  let end = i;
  while (end < n && side.kind[rows[from + end]] === EventKind.look) end++;
  return end;
}

function looks({ side, rows, from }: Day, i: number, end: number): string {
  const facts: string[] = [];
  for (let k = from + i; k < from + end; k++)
    facts.push(`${side.subject[rows[k]]}/${side.place[rows[k]]}/${side.b[rows[k]]}`);
  return facts.sort().join();
}

/**
 * Equal but for times and for what is only a consequence (stock left, dwell, a wait). A promotion is known by its place:
 * its number is that of its plan alone.
 */
function isSame(a: Trace, rowA: number, b: Trace, rowB: number): boolean {
  const kind = a.kind[rowA];
  if (kind === b.kind[rowB] && (kind === EventKind.contact || kind === EventKind.turnAway))
    return a.place[rowA] === b.place[rowB] && a.c[rowA] === b.c[rowB];
  if (kind !== b.kind[rowB] || a.subject[rowA] !== b.subject[rowB] || a.place[rowA] !== b.place[rowB])
    return false;
  switch (kind) {
    case EventKind.stop:
      return a.c[rowA] === b.c[rowB];
    case EventKind.look:
      return a.b[rowA] === b.b[rowB];
    case EventKind.pick:
      return a.a[rowA] === b.a[rowB] && a.c[rowA] === b.c[rowB];
    case EventKind.passUp:
      return a.a[rowA] === b.a[rowB];
    case EventKind.goal:
      return a.a[rowA] === b.a[rowB] && a.b[rowA] === b.b[rowB];
    default:
      return a.a[rowA] === b.a[rowB] && a.b[rowA] === b.b[rowB] && a.c[rowA] === b.c[rowB];
  }
}

export function eventAt({ side, rows, from }: Day, i: number): DayEvent {
  const row = rows[from + i];
  return {
    timeMs: side.timeMs[row],
    kind: side.kind[row] as EventKind,
    subject: side.subject[row],
    place: side.place[row],
    a: side.a[row],
    b: side.b[row],
    c: side.c[row],
  };
}

export function basketOf({ side, rows, from, n }: Day): { key: string; units: number; value: number } {
  const skus: number[] = [];
  let hundredths = 0;
  for (let i = from; i < from + n; i++) {
    if (side.kind[rows[i]] !== EventKind.pick) continue;
    skus.push(side.subject[rows[i]]);
    hundredths += side.a[rows[i]];
  }
  return { key: skus.sort((x, y) => x - y).join(), units: skus.length, value: hundredths / 100 };
}
