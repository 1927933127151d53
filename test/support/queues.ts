// Queueing theory, and the tills of a trace worked out again from its own arrivals and services.
import { EventKind, type Trace } from '../../sim/trace/format.ts';
import { rowsOf } from './lab.ts';

/** Waits in milliseconds, in the order of joining. */
export function waitsOf(trace: Trace): number[] {
  const waits = new Map(rowsOf(trace, EventKind.serve).map(({ shopper, b }) => [shopper, b]));
  return rowsOf(trace, EventKind.queue).map(({ shopper }) => waits.get(shopper) ?? Number.NaN);
}

/**
 * Waits of a queue that is served first come first served by some tills (Kiefer and Wolfowitz): each shopper starts
 * when they have come and the first till is free. Exact, from the joining times and service times of the trace.
 */
export function kieferWolfowitzWaits(trace: Trace, nTills: number): number[] {
  const services = new Map(rowsOf(trace, EventKind.serve).map(({ shopper, a }) => [shopper, a]));
  const freeMs = new Array<number>(nTills).fill(0);
  return rowsOf(trace, EventKind.queue).map(({ shopper, timeMs }) => {
    let till = 0;
    for (let other = 1; other < nTills; other++) if (freeMs[other] < freeMs[till]) till = other;
    const start = Math.max(timeMs, freeMs[till]);
    freeMs[till] = start + (services.get(shopper) ?? Number.NaN);
    return start - timeMs;
  });
}

/** Little's law without its limit: time summed over the queue, less the sum of the waits. */
export function littleGapMs(trace: Trace): number {
  let waiting = 0;
  let last = 0;
  let area = 0;
  let waits = 0;
  for (let i = 0; i < trace.nEvents; i++) {
    const kind = trace.kind[i];
    if (kind !== EventKind.queue && kind !== EventKind.serve) continue;
    area += waiting * (trace.timeMs[i] - last);
    last = trace.timeMs[i];
    if (kind === EventKind.queue) waiting++;
    else {
      waiting--;
      waits += trace.b[i];
    }
  }
  return waiting === 0 ? area - waits : Number.NaN;
}

/** Mean wait of M/M/c in units of the mean service (Erlang C). */
export function erlangWait(nTills: number, load: number): number {
  let term = 1;
  let sum = 1;
  for (let k = 1; k < nTills; k++) {
    term *= load / k;
    sum += term;
  }
  const last = (term * load) / nTills / (1 - load / nTills);
  return last / (sum + last) / (nTills - load);
}
