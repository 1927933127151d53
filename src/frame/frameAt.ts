// The store at one moment: a pure function of (index, time). Any moment, both ways, in any order.
import { EventKind } from '../../sim/trace/format.ts';
import { laneOffset, type Place, queueSlot, standPlace } from './place.ts';
import { standOf } from './promoters.ts';
import { countGroupUntil, countUntil, type TraceIndex } from './traceIndex.ts';

export const ShopperState = {
  walking: 0,
  stopped: 1,
  looking: 2,
  queueing: 3,
  paying: 4,
  /** In talk with a promoter. */
  contact: 5,
} as const;
export type ShopperState = (typeof ShopperState)[keyof typeof ShopperState];

/** Everything a picture of the floor needs, in columns; the first n rows count. */
export interface Frame {
  tMs: number;
  n: number;
  shopper: Uint32Array;
  xM: Float32Array;
  yM: Float32Array;
  headingRad: Float32Array;
  state: Uint8Array;
  segmentIx: Uint8Array;
  /** The bay the shopper stands at, and the SKU their eyes are on; -1 where none. */
  bayIx: Int32Array;
  skuIx: Int32Array;
  /** Shoppers waiting or being served at each till; the shared queue comes last. */
  queueLengths: Uint16Array;
  counts: FrameCounts;
}

export interface FrameCounts {
  entered: number;
  inStore: number;
  soldUnits: number;
  revenue: number;
  lost: number;
}

/** Time a shopper takes to turn to the shelf, and to step up in a queue, on screen. */
const TURN_MS = 350;
const STEP_UP_MS = 900;
const JOIN_MS = 1500;
/** Who stops within this distance of a bay's middle can reach it; others step up to it and back, at this pace. */
const ARM_M = 1.1;
const STEP_MS_PER_M = 700;
const STEP_LEAST_MS_PER_M = 350;
const STEP_MOST_MS = 2000;
const STEP_MOST_SHARE = 0.35;

/** The frame at a moment. `into` is filled and returned when it is given, to spare the collector. */
export function frameAt(index: TraceIndex, tMs: number, into?: Frame): Frame {
  const frame = into ?? makeFrame(index);
  const { arrivals, arriveMs, leaveMs, trace } = index;
  frame.tMs = tMs;
  let n = 0;
  const entered = countArrived(index, tMs);
  for (let k = entered - 1; k >= 0; k--) {
    const s = arrivals[k];
    if (arriveMs[s] + index.longestVisitMs < tMs) break;
    if (leaveMs[s] <= tMs) continue;
    if (n === frame.shopper.length) grow(frame);
    frame.shopper[n] = s;
    frame.segmentIx[n] = index.segmentIx[s];
    setShopper(index, s, tMs, frame, n);
    n++;
  }
  frame.n = n;
  const nQueues = frame.queueLengths.length;
  const nLeft = countUntil(index.leavers.timesMs, tMs);
  for (let q = 0; q < nQueues; q++) {
    frame.queueLengths[q] = countGroupUntil(trace, index.joins, q, tMs) - nServedOut(index, q, tMs);
  }
  const nPicks = countUntil(index.picks.timesMs, tMs);
  frame.counts = {
    entered,
    inStore: entered - nLeft,
    soldUnits: nPicks,
    revenue: index.picks.totals[nPicks] / 100,
    lost: countUntil(index.losses.timesMs, tMs),
  };
  return frame;
}

export function makeFrame(index: TraceIndex, capacity = 64): Frame {
  return {
    tMs: 0,
    n: 0,
    shopper: new Uint32Array(capacity),
    xM: new Float32Array(capacity),
    yM: new Float32Array(capacity),
    headingRad: new Float32Array(capacity),
    state: new Uint8Array(capacity),
    segmentIx: new Uint8Array(capacity),
    bayIx: new Int32Array(capacity),
    skuIx: new Int32Array(capacity),
    queueLengths: new Uint16Array(index.layout.checkout.tills.length + 1),
    counts: { entered: 0, inStore: 0, soldUnits: 0, revenue: 0, lost: 0 },
  };
}

/** Is this shopper in the store at this moment? */
export function isInside(index: TraceIndex, shopper: number, tMs: number): boolean {
  return index.arriveMs[shopper] <= tMs && tMs < index.leaveMs[shopper];
}

/** Where one shopper is at one moment, as drawn. */
export function placeOf(index: TraceIndex, shopper: number, tMs: number): Place {
  const frame = makeFrame(index, 1);
  setShopper(index, shopper, tMs, frame, 0);
  return { xM: frame.xM[0], yM: frame.yM[0] };
}

/**
 * The way a shopper came in the last spanMs: points from now backward, x and y by turns, into `out`.
 * Returns how many points there are. Straight walks need only their ends.
 */
export function trailOf(
  index: TraceIndex,
  shopper: number,
  tMs: number,
  spanMs: number,
  out: Float32Array,
): number {
  const { trace, byShopper } = index;
  const lane = laneOffset(shopper);
  const maxPoints = out.length >> 1;
  const fromMs = tMs - spanMs;
  let n = 0;
  const put = (xM: number, yM: number) => {
    if (n < maxPoints) {
      out[2 * n] = xM + lane.xM;
      out[2 * n + 1] = yM + lane.yM;
      n++;
    }
  };
  for (let k = lastRowAt(index, shopper, tMs); k >= byShopper.starts[shopper] && n < maxPoints; k--) {
    const row = byShopper.rows[k];
    if (trace.kind[row] === EventKind.queue || trace.kind[row] === EventKind.serve) return 0;
    if (trace.kind[row] !== EventKind.walk) continue;
    const startMs = trace.timeMs[row];
    const durationMs = Math.max(1, trace.a[row]);
    if (startMs + durationMs < fromMs) break;
    const m = trace.subject[row];
    const share = (at: number) => Math.min(1, Math.max(0, (at - startMs) / durationMs));
    const x = (p: number) => trace.x0M[m] + (trace.x1M[m] - trace.x0M[m]) * p;
    const y = (p: number) => trace.y0M[m] + (trace.y1M[m] - trace.y0M[m]) * p;
    if (n === 0) put(x(share(tMs)), y(share(tMs)));
    const back = share(fromMs);
    put(x(back), y(back));
    if (back > 0) break;
  }
  return n;
}

function countArrived(index: TraceIndex, tMs: number): number {
  let low = 0;
  let high = index.arrivals.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (index.arriveMs[index.arrivals[middle]] <= tMs) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Position in byShopper.rows of the shopper's last row at or before t; before their first row where there is none. */
function lastRowAt(index: TraceIndex, shopper: number, tMs: number): number {
  const { starts } = index.byShopper;
  return starts[shopper] + countGroupUntil(index.trace, index.byShopper, shopper, tMs) - 1;
}

function setShopper(index: TraceIndex, shopper: number, tMs: number, frame: Frame, slot: number): void {
  const { trace, byShopper } = index;
  const first = byShopper.starts[shopper];
  let phaseRow = -1;
  let walkRow = -1;
  let lookRow = -1;
  let k = lastRowAt(index, shopper, tMs);
  for (; k >= first && walkRow < 0; k--) {
    const row = byShopper.rows[k];
    const kind = trace.kind[row];
    if (kind === EventKind.walk) {
      walkRow = row;
      if (phaseRow < 0) phaseRow = row;
    } else if (phaseRow < 0) {
      if (kind === EventKind.look && lookRow < 0) lookRow = row;
      else if (
        kind === EventKind.stop ||
        kind === EventKind.contact ||
        kind === EventKind.queue ||
        kind === EventKind.serve
      )
        phaseRow = row;
    }
  }
  // Where the last walk has brought them, with the lane that keeps shoppers from hiding each other.
  const lane = laneOffset(shopper);
  const store = index.layout;
  let { xM, yM } = store.entrance;
  let headingRad = -Math.PI / 2;
  let isMoving = false;
  if (walkRow >= 0) {
    const m = trace.subject[walkRow];
    const share = Math.min(1, (tMs - trace.timeMs[walkRow]) / Math.max(1, trace.a[walkRow]));
    const dx = trace.x1M[m] - trace.x0M[m];
    const dy = trace.y1M[m] - trace.y0M[m];
    xM = trace.x0M[m] + dx * share;
    yM = trace.y0M[m] + dy * share;
    if (dx !== 0 || dy !== 0) headingRad = Math.atan2(dy, dx);
    isMoving = share < 1;
  }
  let state: ShopperState = isMoving ? ShopperState.walking : ShopperState.stopped;
  let bayIx = -1;
  let skuIx = -1;
  const phase = phaseRow < 0 ? -1 : trace.kind[phaseRow];
  const sinceMs = phaseRow < 0 ? 0 : tMs - trace.timeMs[phaseRow];
  if (phase === EventKind.stop && trace.place[phaseRow] >= 0) {
    const aside = stepToShelf(index, phaseRow, xM, yM);
    // Up to the shelf when the stop begins, and back on the line they walk by the time it ends.
    const backMs = trace.a[phaseRow] - sinceMs;
    const stepped = smooth(Math.min(sinceMs, Math.max(0, backMs)) / aside.stepMs);
    xM += aside.dxM * stepped;
    yM += aside.dyM * stepped;
    const front = index.fronts[trace.place[phaseRow]];
    headingRad = turn(headingRad, Math.atan2(-front.ny, -front.nx), smooth(sinceMs / TURN_MS));
    if (sinceMs < trace.a[phaseRow]) bayIx = trace.place[phaseRow];
    if (lookRow >= 0 && bayIx >= 0) {
      // A section may run over several bays: the eyes are where the SKU looked at stands.
      if (trace.place[lookRow] >= 0) bayIx = trace.place[lookRow];
      skuIx = trace.subject[lookRow];
      state = ShopperState.looking;
    }
  }
  xM += lane.xM;
  yM += lane.yM;
  if (phase === EventKind.contact && sinceMs < trace.a[phaseRow]) {
    state = ShopperState.contact;
    bayIx = trace.place[phaseRow];
    const promoter = standOf(index.fronts[bayIx], 0);
    headingRad = turn(headingRad, Math.atan2(promoter.yM - yM, promoter.xM - xM), smooth(sinceMs / TURN_MS));
  }
  if (phase === EventKind.queue) {
    state = ShopperState.queueing;
    const place = queuePlace(index, phaseRow, queueOf(index, phaseRow), tMs);
    const joined = smooth(sinceMs / JOIN_MS);
    xM += (place.xM - xM) * joined;
    yM += (place.yM - yM) * joined;
    headingRad = turn(headingRad, place.headingRad, joined);
  } else if (phase === EventKind.serve) {
    state = ShopperState.paying;
    const tillIx = trace.subject[phaseRow];
    const till = store.checkout.tills[tillIx];
    const stepped = smooth(sinceMs / STEP_UP_MS);
    const hasWaited = trace.b[phaseRow] > 0;
    const from = hasWaited ? queueSlot(store, queueKey(index, tillIx), 1, index.isQueueShared) : { xM, yM };
    xM = from.xM + (till.xM - from.xM) * stepped;
    yM = from.yM + (till.yM - from.yM) * stepped;
    headingRad = ((till.queueDeg + 180) * Math.PI) / 180;
  }
  frame.xM[slot] = xM;
  frame.yM[slot] = yM;
  frame.headingRad[slot] = headingRad;
  frame.state[slot] = state;
  frame.bayIx[slot] = bayIx;
  frame.skuIx[slot] = skuIx;
}

/** A shopper who stops further off than an arm's length steps up to the shelf: by how much, and how long that takes. */
function stepToShelf(
  index: TraceIndex,
  stopRow: number,
  xM: number,
  yM: number,
): { dxM: number; dyM: number; stepMs: number } {
  const { trace } = index;
  const stand = standPlace(index.fronts[trace.place[stopRow]]);
  const dxM = stand.xM - xM;
  const dyM = stand.yM - yM;
  const distanceM = Math.sqrt(dxM * dxM + dyM * dyM);
  if (distanceM <= ARM_M) return { dxM: 0, dyM: 0, stepMs: 1 };
  const stepMs = Math.min(
    STEP_MOST_MS,
    distanceM * STEP_MS_PER_M,
    Math.max(1, trace.a[stopRow] * STEP_MOST_SHARE),
  );
  // A short stop leaves no time to go all the way: they lean toward the shelf.
  const share = Math.min(1, stepMs / (distanceM * STEP_LEAST_MS_PER_M));
  return { dxM: dxM * share, dyM: dyM * share, stepMs };
}

function queueOf(index: TraceIndex, queueRow: number): number {
  return queueKey(index, index.trace.subject[queueRow]);
}

/** Number of the queue before a till: its own, or the shared one, which comes after all tills. */
function queueKey(index: TraceIndex, till: number): number {
  return index.isQueueShared ? index.layout.checkout.tills.length : till;
}

/** A place in a queue: behind all who joined earlier and are not yet served, stepping up when one is called. */
function queuePlace(
  index: TraceIndex,
  queueRow: number,
  queue: number,
  tMs: number,
): Place & { headingRad: number } {
  const { trace, serves } = index;
  const nCalled = countGroupUntil(trace, serves, queue, tMs);
  const ahead = Math.max(0, index.queueNo[trace.shopper[queueRow]] - nCalled);
  const calledMs = nCalled > 0 ? trace.timeMs[serves.rows[serves.starts[queue] + nCalled - 1]] : -1;
  const store = index.layout;
  const slot = queueSlot(store, queue, ahead + 1, index.isQueueShared);
  const steps = calledMs > trace.timeMs[queueRow] ? smooth((tMs - calledMs) / STEP_UP_MS) : 1;
  if (steps >= 1) return slot;
  const before = queueSlot(store, queue, ahead + 2, index.isQueueShared);
  return {
    xM: before.xM + (slot.xM - before.xM) * steps,
    yM: before.yM + (slot.yM - before.yM) * steps,
    headingRad: slot.headingRad,
  };
}

/** Of those who joined a queue, how many have been served to the end. */
function nServedOut(index: TraceIndex, queue: number, tMs: number): number {
  const { trace, serves } = index;
  const nCalled = countGroupUntil(trace, serves, queue, tMs);
  let n = nCalled;
  // Only the last calls can still be going on: one a till, or one for each till of a shared queue.
  const nAtOnce = queue === index.layout.checkout.tills.length ? queue : 1;
  for (let k = Math.max(0, nCalled - nAtOnce); k < nCalled; k++) {
    const row = serves.rows[serves.starts[queue] + k];
    if (trace.timeMs[row] + trace.a[row] > tMs) n--;
  }
  return n;
}

function grow(frame: Frame): void {
  const size = frame.shopper.length * 2;
  const more = <T extends Uint32Array | Float32Array | Uint8Array | Int32Array>(old: T, made: T): T => {
    made.set(old as never);
    return made;
  };
  frame.shopper = more(frame.shopper, new Uint32Array(size));
  frame.xM = more(frame.xM, new Float32Array(size));
  frame.yM = more(frame.yM, new Float32Array(size));
  frame.headingRad = more(frame.headingRad, new Float32Array(size));
  frame.state = more(frame.state, new Uint8Array(size));
  frame.segmentIx = more(frame.segmentIx, new Uint8Array(size));
  frame.bayIx = more(frame.bayIx, new Int32Array(size));
  frame.skuIx = more(frame.skuIx, new Int32Array(size));
}

function smooth(share: number): number {
  const p = Math.min(1, Math.max(0, share));
  return p * p * (3 - 2 * p);
}

/** From one heading to another the short way round. */
function turn(fromRad: number, toRad: number, share: number): number {
  let by = (toRad - fromRad) % (2 * Math.PI);
  if (by > Math.PI) by -= 2 * Math.PI;
  if (by < -Math.PI) by += 2 * Math.PI;
  return fromRad + by * share;
}
