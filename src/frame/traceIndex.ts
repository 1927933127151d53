// Looks through a trace once and keeps what any moment of it needs: rows by shopper, by bay, by till, by stock place.
// The columns are plain arrays, so that a worker can make them and hand them over without copying.

import { type BayFront, bayFront } from '../../sim/project/geometry.ts';
import { layoutOf, planWith } from '../../sim/project/layouts.ts';
import type { BayRef } from '../../sim/project/places.ts';
import type { Layout, Project } from '../../sim/project/schema.ts';
import { bayTable } from '../../sim/project/tables.ts';
import { measures, partOf } from '../../sim/score/measures.ts';
import { EventKind, NO_SHOPPER, type Trace } from '../../sim/trace/format.ts';

/** Rows grouped by a key: the rows of key k are rows[starts[k]] up to rows[starts[k + 1]], in time order. */
export interface RowGroups {
  readonly starts: Uint32Array;
  readonly rows: Uint32Array;
}

/** Rows of one kind with a running total, so that "so far" is one binary search. */
export interface CountedRows {
  readonly rows: Uint32Array;
  readonly timesMs: Uint32Array;
  /** totals[i] is the sum of the first i values; one entry more than there are rows. */
  readonly totals: Float64Array;
}

export interface IndexColumns {
  readonly nShoppers: number;
  readonly byShopper: RowGroups;
  readonly byBay: RowGroups;
  /** NO_SHOPPER where a shopper never arrives; leaveMs is after the end of the run where they never leave. */
  readonly arriveMs: Uint32Array;
  readonly leaveMs: Uint32Array;
  readonly segmentIx: Uint8Array;
  /** Shoppers in order of arrival, and the longest visit: together they bound the search for who is inside. */
  readonly arrivals: Uint32Array;
  readonly longestVisitMs: number;
  readonly picks: CountedRows;
  readonly losses: CountedRows;
  /** Stops that ended without a purchase, and units lost: what a give-up mark is drawn for. */
  readonly giveUps: CountedRows;
  readonly leavers: CountedRows;
  /** By till, the shared queue last: who joined, and whom it began to serve. */
  readonly joins: RowGroups;
  readonly serves: RowGroups;
  readonly isQueueShared: boolean;
  /** A shopper's number in the queue they join, from 0. */
  readonly queueNo: Int32Array;
  /** Rows that set the stock of a SKU in a bay; group k is of stockKeys[k] = skuIx * number of bays + bayIx, ascending. */
  readonly stock: RowGroups;
  readonly stockKeys: Uint32Array;
}

export interface TraceIndex extends IndexColumns {
  readonly project: Project;
  readonly trace: Trace;
  /** The floor of the plan that was shopped. */
  readonly layout: Layout;
  readonly bays: readonly BayRef[];
  readonly fronts: readonly BayFront[];
}

/** Joins columns made elsewhere to their project and trace. */
export function openIndex(project: Project, trace: Trace, columns: IndexColumns): TraceIndex {
  const layout = layoutOf(project, planWith(project, trace.header.planId));
  const bays = bayTable(layout);
  return {
    ...columns,
    project,
    trace,
    layout,
    bays,
    fronts: bays.map(({ fixture, bay }) => bayFront(fixture, bay)),
  };
}

export function indexColumns(project: Project, trace: Trace): IndexColumns {
  const layout = layoutOf(project, planWith(project, trace.header.planId));
  const nBays = bayTable(layout).length;
  const nTills = layout.checkout.tills.length;
  const { kind, shopper, place, subject, nEvents, timeMs } = trace;
  let nShoppers = trace.header.nShoppers;
  for (let i = 0; i < nEvents; i++) {
    if (shopper[i] !== NO_SHOPPER && shopper[i] >= nShoppers) nShoppers = shopper[i] + 1;
  }
  const arriveMs = new Uint32Array(nShoppers).fill(NO_SHOPPER);
  const leaveMs = new Uint32Array(nShoppers).fill(trace.header.endMs + 1);
  const segmentIx = new Uint8Array(nShoppers);
  const arrivals: number[] = [];
  const stockRows: number[] = [];
  const queueRows: number[] = [];
  const serveRows: number[] = [];
  for (let i = 0; i < nEvents; i++) {
    switch (kind[i]) {
      case EventKind.arrive:
        arriveMs[shopper[i]] = timeMs[i];
        segmentIx[shopper[i]] = trace.a[i] & 15;
        arrivals.push(shopper[i]);
        break;
      case EventKind.leave:
        leaveMs[shopper[i]] = timeMs[i];
        break;
      case EventKind.pick:
      case EventKind.restock:
        stockRows.push(i);
        break;
      case EventKind.queue:
        queueRows.push(i);
        break;
      case EventKind.serve:
        serveRows.push(i);
        break;
    }
  }
  let longestVisitMs = 0;
  for (const s of arrivals) longestVisitMs = Math.max(longestVisitMs, leaveMs[s] - arriveMs[s]);

  const isQueueShared = queueRows.some((row) => subject[row] < 0);
  const queueOf = (row: number) => (isQueueShared ? nTills : subject[row]);
  const joins = groupList(queueRows, queueRows.map(queueOf), nTills + 1);
  const queueNo = new Int32Array(nShoppers);
  for (let q = 0; q <= nTills; q++) {
    for (let k = joins.starts[q]; k < joins.starts[q + 1]; k++) {
      queueNo[shopper[joins.rows[k]]] = k - joins.starts[q];
    }
  }
  const keys = stockRows.map((row) => subject[row] * nBays + place[row]);
  const stockKeys = Uint32Array.from(new Set(keys)).sort();
  const slots = new Map<number, number>();
  stockKeys.forEach((key, slot) => {
    slots.set(key, slot);
  });
  const isLost = (row: number) => partOf(measures.lost, trace, row) > 0;
  return {
    nShoppers,
    byShopper: groupColumn(shopper, nShoppers),
    byBay: groupColumn(place, nBays),
    arriveMs,
    leaveMs,
    segmentIx,
    arrivals: Uint32Array.from(arrivals),
    longestVisitMs,
    picks: countRows(trace, (row) => kind[row] === EventKind.pick, trace.a),
    losses: countRows(trace, isLost),
    giveUps: countRows(trace, (row) => kind[row] === EventKind.passUp || isLost(row)),
    leavers: countRows(trace, (row) => kind[row] === EventKind.leave),
    joins,
    // A shared queue is served in the order of joining whichever till calls: its serves go together.
    serves: groupList(serveRows, serveRows.map(queueOf), nTills + 1),
    isQueueShared,
    queueNo,
    stock: groupList(
      stockRows,
      keys.map((key) => slots.get(key) ?? 0),
      stockKeys.length,
    ),
    stockKeys,
  };
}

/** The buffers of the columns, to be handed over with them. */
export function columnBuffers(columns: IndexColumns): ArrayBufferLike[] {
  const arrays = Object.values(columns).flatMap((value): ArrayBufferView[] => {
    if (ArrayBuffer.isView(value)) return [value];
    return typeof value === 'object' ? Object.values(value as RowGroups).filter(ArrayBuffer.isView) : [];
  });
  return arrays.map((array) => array.buffer);
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

/** Groups all rows by a column; keys outside 0 .. nKeys - 1 belong to no group. */
function groupColumn(column: Uint32Array | Int32Array, nKeys: number): RowGroups {
  const starts = new Uint32Array(nKeys + 1);
  for (let i = 0; i < column.length; i++) {
    const key = column[i];
    if (key >= 0 && key < nKeys) starts[key + 1]++;
  }
  for (let k = 0; k < nKeys; k++) starts[k + 1] += starts[k];
  const rows = new Uint32Array(starts[nKeys]);
  const next = starts.slice(0, nKeys);
  for (let i = 0; i < column.length; i++) {
    const key = column[i];
    if (key >= 0 && key < nKeys) rows[next[key]++] = i;
  }
  return { starts, rows };
}

/** Groups some rows, each by its own key. */
function groupList(list: readonly number[], keys: readonly number[], nKeys: number): RowGroups {
  const grouped = groupColumn(Int32Array.from(keys), nKeys);
  return { starts: grouped.starts, rows: grouped.rows.map((k) => list[k]) };
}

function countRows(trace: Trace, isWanted: (row: number) => boolean, values?: Int32Array): CountedRows {
  const found: number[] = [];
  for (let i = 0; i < trace.nEvents; i++) if (isWanted(i)) found.push(i);
  const rows = Uint32Array.from(found);
  const totals = new Float64Array(rows.length + 1);
  for (let k = 0; k < rows.length; k++) totals[k + 1] = totals[k] + (values ? values[rows[k]] : 1);
  return { rows, timesMs: rows.map((row) => trace.timeMs[row]), totals };
}
