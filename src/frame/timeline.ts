// What the time line shows: how busy the store is through the run, and the moments worth jumping to.
import { EventKind } from '../../sim/trace/format.ts';
import type { TraceIndex } from './traceIndex.ts';

export interface TimelineShape {
  readonly fromMs: number;
  readonly toMs: number;
  /** Mean number of shoppers in the store in each of equal parts of the run, and the most of them. */
  readonly inStore: Float32Array;
  readonly mostInStore: number;
  /** Units sold in each part. */
  readonly sold: Float32Array;
  readonly mostSold: number;
  /** Where a SKU was first found missing in a stretch without stock, and staff rounds that brought goods. */
  readonly stockoutsMs: Uint32Array;
  readonly restocksMs: Uint32Array;
}

export function timelineOf(index: TraceIndex, nParts = 240): TimelineShape {
  const { trace } = index;
  let fromMs = trace.header.endMs;
  for (const s of index.arrivals) fromMs = Math.min(fromMs, index.arriveMs[s]);
  const toMs = Math.max(trace.header.endMs, fromMs + 1);
  const partMs = (toMs - fromMs) / nParts;
  const inStore = new Float32Array(nParts);
  const sold = new Float32Array(nParts);
  for (const s of index.arrivals) {
    const a = (index.arriveMs[s] - fromMs) / partMs;
    const b = (Math.min(index.leaveMs[s], toMs) - fromMs) / partMs;
    for (let k = Math.max(0, Math.floor(a)); k < nParts && k < b; k++) {
      inStore[k] += Math.min(k + 1, b) - Math.max(k, a);
    }
  }
  for (const tMs of index.picks.timesMs) {
    sold[Math.min(nParts - 1, Math.max(0, Math.floor((tMs - fromMs) / partMs)))]++;
  }
  const stockouts: number[] = [];
  const restocks: number[] = [];
  const short = new Set<number>();
  for (let i = 0; i < trace.nEvents; i++) {
    const kind = trace.kind[i];
    if (kind !== EventKind.miss && kind !== EventKind.restock) continue;
    const key = trace.subject[i] * index.bays.length + trace.place[i];
    if (kind === EventKind.miss && !short.has(key)) {
      short.add(key);
      stockouts.push(trace.timeMs[i]);
    } else if (kind === EventKind.restock) {
      short.delete(key);
      if (restocks.at(-1) !== trace.timeMs[i]) restocks.push(trace.timeMs[i]);
    }
  }
  return {
    fromMs,
    toMs,
    inStore,
    mostInStore: inStore.reduce((most, value) => Math.max(most, value), 0),
    sold,
    mostSold: sold.reduce((most, value) => Math.max(most, value), 0),
    stockoutsMs: Uint32Array.from(stockouts),
    restocksMs: Uint32Array.from(restocks),
  };
}

/** Share of the busiest moment from which a store looks lively. */
const LIVELY = 0.8;

/** A good moment to begin watching: the store has filled to most of its busiest. */
export function livelyMs(shape: TimelineShape): number {
  const n = shape.inStore.length;
  const wanted = shape.mostInStore * LIVELY;
  for (let k = 0; k < n; k++) {
    if (shape.inStore[k] >= wanted) return Math.round(shape.fromMs + ((shape.toMs - shape.fromMs) * k) / n);
  }
  return shape.fromMs;
}
