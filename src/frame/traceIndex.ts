// Looks through a trace once and keeps what any moment of it needs: rows by shopper, by bay, by till, by stock place.

import { type BayRef, listBays } from '../../sim/scenario/places.ts';
import type { Project } from '../../sim/scenario/schema.ts';
import { type BayFront, bayFront } from '../../sim/store/geometry.ts';
import { EventKind, NO_SHOPPER, type Trace } from '../../sim/trace/format.ts';

/** Rows grouped by a key: the rows of key k are rows[starts[k]] up to rows[starts[k + 1]], in time order. */
export interface RowGroups {
  readonly starts: Uint32Array;
  readonly rows: Uint32Array;
}

export interface TraceIndex {
  readonly project: Project;
  readonly trace: Trace;
  readonly bays: readonly BayRef[];
  readonly fronts: readonly BayFront[];
  readonly nShoppers: number;
  readonly byShopper: RowGroups;
  readonly byBay: RowGroups;
  /** One of 0xffffffff where a shopper never arrives; leaveMs is the end of the run where they never leave. */
  readonly arriveMs: Uint32Array;
  readonly leaveMs: Uint32Array;
  readonly segmentIx: Uint8Array;
  /** Shoppers in order of arrival, and the longest visit: together they bound the search for who is inside. */
  readonly arrivals: Uint32Array;
  readonly longestVisitMs: number;
  readonly picks: CountedRows;
  readonly misses: CountedRows;
  /** Stops that ended without a purchase, and units missed: what a give-up mark is drawn for. */
  readonly giveUps: CountedRows;
  readonly leavers: CountedRows;
  /** By till, the shared queue last: who joined, and whom it began to serve. */
  readonly joins: RowGroups;
  readonly serves: RowGroups;
  /** For a queue row of a shopper: its number in its queue, from 0. By event row. */
  readonly queueNo: Map<number, number>;
  readonly sharedQueue: boolean;
  /** Rows that set the stock of a SKU in a bay. Key: skuIx * bays.length + bayIx. */
  readonly stockRows: Map<number, number[]>;
}

/** Rows of one kind with a running total, so that "so far" is one binary search. */
export interface CountedRows {
  readonly rows: Uint32Array;
  readonly timesMs: Uint32Array;
  /** totals[i] is the sum of the first i values; one entry more than there are rows. */
  readonly totals: Float64Array;
}

export function indexTrace(project: Project, trace: Trace): TraceIndex {
  const bays = listBays(project.store);
  const nTills = project.store.checkout.tills.length;
  const { kind, shopper, place, subject } = trace;
  let nShoppers = trace.header.nShoppers;
  for (let i = 0; i < trace.nEvents; i++) {
    if (shopper[i] !== NO_SHOPPER && shopper[i] >= nShoppers) nShoppers = shopper[i] + 1;
  }
  const arriveMs = new Uint32Array(nShoppers).fill(NO_SHOPPER);
  const leaveMs = new Uint32Array(nShoppers).fill(trace.header.endMs + 1);
  const segmentIx = new Uint8Array(nShoppers);
  const arrivals: number[] = [];
  const stockRows = new Map<number, number[]>();
  for (let i = 0; i < trace.nEvents; i++) {
    const k = kind[i];
    if (k === EventKind.arrive) {
      arriveMs[shopper[i]] = trace.timeMs[i];
      segmentIx[shopper[i]] = trace.a[i] & 15;
      arrivals.push(shopper[i]);
    } else if (k === EventKind.leave) {
      leaveMs[shopper[i]] = trace.timeMs[i];
    } else if (k === EventKind.pick || k === EventKind.restock) {
      const key = subject[i] * bays.length + place[i];
      const rows = stockRows.get(key);
      if (rows) rows.push(i);
      else stockRows.set(key, [i]);
    }
  }
  let longestVisitMs = 0;
  for (const s of arrivals) longestVisitMs = Math.max(longestVisitMs, leaveMs[s] - arriveMs[s]);

  const isQueue = (i: number) => kind[i] === EventKind.queue;
  const tillOf = (i: number) => (subject[i] < 0 ? nTills : subject[i]);
  const joins = groupRows(trace, nTills + 1, (i) => (isQueue(i) ? tillOf(i) : -1));
  const queueNo = new Map<number, number>();
  for (let q = 0; q <= nTills; q++) {
    for (let k = joins.starts[q]; k < joins.starts[q + 1]; k++)
      queueNo.set(joins.rows[k], k - joins.starts[q]);
  }
  const sharedQueue = joins.starts[nTills + 1] > joins.starts[nTills];
  return {
    project,
    trace,
    bays,
    fronts: bays.map(({ fixture, bay }) => bayFront(fixture, bay)),
    nShoppers,
    byShopper: groupRows(trace, nShoppers, (i) => (shopper[i] === NO_SHOPPER ? -1 : shopper[i])),
    byBay: groupRows(trace, bays.length, (i) => place[i]),
    arriveMs,
    leaveMs,
    segmentIx,
    arrivals: Uint32Array.from(arrivals),
    longestVisitMs,
    picks: countRows(trace, (i) => kind[i] === EventKind.pick, trace.a),
    misses: countRows(trace, (i) => kind[i] === EventKind.miss),
    giveUps: countRows(
      trace,
      (i) => kind[i] === EventKind.passUp || (kind[i] === EventKind.miss && trace.a[i] > 0),
    ),
    leavers: countRows(trace, (i) => kind[i] === EventKind.leave),
    joins,
    // A shared queue is served in the order of joining whichever till calls: its serves go together.
    serves: groupRows(trace, nTills + 1, (i) =>
      kind[i] === EventKind.serve ? (sharedQueue ? nTills : tillOf(i)) : -1,
    ),
    queueNo,
    sharedQueue,
    stockRows,
  };
}

/** How many of some sorted times are at or before a moment. */
export function countUntil(timesMs: Uint32Array, tMs: number): number {
  let low = 0;
  let high = timesMs.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (timesMs[middle] <= tMs) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many rows of one group are at or before a moment. */
export function countGroupUntil(trace: Trace, groups: RowGroups, key: number, tMs: number): number {
  let low = groups.starts[key];
  let high = groups.starts[key + 1];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (trace.timeMs[groups.rows[middle]] <= tMs) low = middle + 1;
    else high = middle;
  }
  return low - groups.starts[key];
}

function groupRows(trace: Trace, nKeys: number, keyOf: (row: number) => number): RowGroups {
  const starts = new Uint32Array(nKeys + 1);
  for (let i = 0; i < trace.nEvents; i++) {
    const key = keyOf(i);
    if (key >= 0) starts[key + 1]++;
  }
  for (let k = 0; k < nKeys; k++) starts[k + 1] += starts[k];
  const rows = new Uint32Array(starts[nKeys]);
  const next = starts.slice(0, nKeys);
  for (let i = 0; i < trace.nEvents; i++) {
    const key = keyOf(i);
    if (key >= 0) rows[next[key]++] = i;
  }
  return { starts, rows };
}

function countRows(trace: Trace, wanted: (row: number) => boolean, values?: Int32Array): CountedRows {
  const found: number[] = [];
  for (let i = 0; i < trace.nEvents; i++) if (wanted(i)) found.push(i);
  const rows = Uint32Array.from(found);
  const totals = new Float64Array(rows.length + 1);
  for (let k = 0; k < rows.length; k++) totals[k + 1] = totals[k] + (values ? values[rows[k]] : 1);
  return { rows, timesMs: rows.map((row) => trace.timeMs[row]), totals };
}
