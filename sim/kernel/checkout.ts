// The tills: queues, service, and the way out.

import { Decision, draw } from '../base/draw.ts';
import { ln } from '../base/ln.ts';
import { never } from '../base/never.ts';
import { EventKind, MOST_IN_COLUMN } from '../trace/format.ts';
import { Moment, type Run, schedule } from './run.ts';
import { Phase, type Walker } from './walker.ts';

/** Shoppers at a till: waiting, and being served. */
export function queueLength(run: Run, till: number): number {
  const { waiting, busy } = run.tills[till];
  return waiting.length + (busy ? 1 : 0);
}

/** The till with the fewest shoppers; among equals the nearest to a point of the network. */
export function shortestQueue(run: Run, from: number): number {
  const { network } = run.world;
  let best = 0;
  let bestLength = Number.POSITIVE_INFINITY;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (let till = 0; till < run.tills.length; till++) {
    const length = queueLength(run, till);
    const distance = network.distanceM[from * network.nPoints + network.tillPoint[till]];
    if (length < bestLength || (length === bestLength && distance < bestDistance)) {
      best = till;
      bestLength = length;
      bestDistance = distance;
    }
  }
  return best;
}

export function joinQueue(run: Run, w: Walker, nowMs: number): void {
  const { writer } = run;
  w.phase = Phase.queueing;
  w.queueMs = nowMs;
  const isShared = run.world.layout.checkout.discipline === 'shared';
  const idle = isShared ? run.tills.findIndex((till) => !till.busy) : run.tills[w.till].busy ? -1 : w.till;
  const queue = isShared ? run.shared : run.tills[w.till].waiting;
  const nBusy = isShared
    ? run.tills.reduce((count, till) => count + (till.busy ? 1 : 0), 0)
    : run.tills[w.till].busy
      ? 1
      : 0;
  writer.event(
    nowMs,
    EventKind.queue,
    w.ix,
    isShared ? -1 : w.till,
    -1,
    queue.length + nBusy + 1,
    w.units,
    0,
  );
  if (idle >= 0) serve(run, w, idle, nowMs);
  else queue.push(w);
}

/** How long a shopper is served. */
function serviceS({ world: { layout, evidence }, key }: Run, w: Walker): number {
  const { service } = layout.checkout;
  switch (service.kind) {
    case 'perUnit':
      return evidence.checkoutBaseS + evidence.checkoutPerUnitS * w.units;
    case 'exponential':
      return -service.meanS * ln(draw(key, Decision.service, w.ix));
    case 'constant':
      return service.meanS;
    default:
      return never(service);
  }
}

function serve(run: Run, w: Walker, till: number, nowMs: number): void {
  const { layout } = run.world;
  const waitedMs = nowMs - w.queueMs;
  if (waitedMs > MOST_IN_COLUMN) {
    run.cutShort ??= 'wait';
    return;
  }
  w.phase = Phase.paying;
  w.till = till;
  run.tills[till].busy = true;
  const durationMs = Math.round(serviceS(run, w) * 1000);
  const waiting = (layout.checkout.discipline === 'shared' ? run.shared : run.tills[till].waiting).length;
  run.writer.event(nowMs, EventKind.serve, w.ix, till, -1, durationMs, waitedMs, waiting);
  schedule(run, nowMs + durationMs, Moment.served, w.ix);
}

/** Service is over: the next in line steps up, and the shopper is free to walk out from the till. */
export function endService(run: Run, w: Walker, nowMs: number): void {
  const till = w.till;
  run.tills[till].busy = false;
  const queue = run.world.layout.checkout.discipline === 'shared' ? run.shared : run.tills[till].waiting;
  const next = queue.shift();
  if (next) serve(run, next, till, nowMs);
  w.phase = Phase.walking;
  w.from = run.world.network.tillPoint[till];
}
