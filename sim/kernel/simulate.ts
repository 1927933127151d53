// The simulation: a discrete-event loop from opening until the last shopper has left. It writes a trace, nothing else.
import { Decision, draw } from '../base/draw.ts';
import { ln } from '../base/ln.ts';
import { MS_PER_DAY } from '../project/offers.ts';
import { openHour } from '../project/week.ts';
import type { Trace } from '../trace/format.ts';
import { endService } from './checkout.ts';
import type { World } from './compile.ts';
import { headForNext, leaveStore, step } from './moving.ts';
import { deliver, orderGoods, restock, scheduleSupplier, scheduleVisits, visit } from './replenish.ts';
import { MOST_SHOPPERS, Moment, momentOf, openRun, type Run, type RunSettings, schedule } from './run.ts';
import { startDay } from './terms.ts';
import { enter } from './walker.ts';

export interface SimulateSettings extends RunSettings {
  /** Called now and then with the share of the simulated time that is over. */
  onProgress?(share01: number): void;
}

const MS_PER_HOUR = 3_600_000;
const PROGRESS_EVERY = 1 << 16;

/** A replication under way, for those who cannot wait for its end. */
export interface RunInPieces {
  readonly run: Run;
  /** Goes on by so many moments; true when everybody has left. */
  advance(moments: number): boolean;
}

/**
 * Simulates one replication of a compiled plan. Same world, seed and replication: same bytes, in every engine.
 * Where time, waits or shoppers outgrow what a trace holds, the run ends there, and its header says so.
 */
export function simulate(world: World, settings: SimulateSettings): Trace {
  const { run, advance } = startRun(world, settings);
  while (!advance(PROGRESS_EVERY))
    settings.onProgress?.(Math.min(1, run.lastMs / (world.project.demand.days * MS_PER_DAY)));
  return run.writer.finish({
    projectHash: world.projectHash,
    evidenceHash: world.evidenceHash,
    planId: world.plan.id,
    seed: settings.seed,
    replication: settings.replication,
    nShoppers: run.nShoppers,
    endMs: run.lastMs,
    ...(run.cutShort === null ? {} : { cutShort: run.cutShort }),
  });
}

/** The same, piece by piece. `writer` hears the run in place of a trace. */
export function startRun(world: World, settings: RunSettings, writer?: Run['writer']): RunInPieces {
  const opened = openRun(world, settings);
  const run: Run = writer ? { ...opened, writer } : opened;
  scheduleVisits(run);
  scheduleSupplier(run);
  const nextArrivalMs = arrivals(run);
  const firstMs = nextArrivalMs();
  if (firstMs >= 0) schedule(run, firstMs, Moment.arrive, 0);
  return {
    run,
    advance(moments) {
      for (let left = moments; left > 0; left--) if (!nextMoment(run, nextArrivalMs)) return true;
      return false;
    },
  };
}

/** The next moment of the run; false when none is left. */
function nextMoment(run: Run, nextArrivalMs: () => number): boolean {
  if (run.cutShort === 'time' || run.cutShort === 'wait') {
    closeTheStore(run);
    return false;
  }
  const key = run.agenda.peekValue();
  if (key === undefined) return false;
  run.agenda.pop();
  const { atMs, moment, who } = momentOf(key);
  if (atMs >= run.terms.untilMs) startDay(run, atMs);
  if (moment === Moment.step) {
    step(run, run.walkers.get(who)!, atMs);
  } else if (moment === Moment.arrive) {
    const walker = enter(run, who, atMs);
    run.walkers.set(who, walker);
    run.nShoppers++;
    headForNext(run, walker, atMs);
    const followingMs = nextArrivalMs();
    if (followingMs >= 0) {
      if (who + 1 < MOST_SHOPPERS) schedule(run, followingMs, Moment.arrive, who + 1);
      else run.cutShort ??= 'shoppers';
    }
  } else if (moment === Moment.served) {
    const walker = run.walkers.get(who)!;
    endService(run, walker, atMs);
    headForNext(run, walker, atMs);
  } else if (moment === Moment.visit) {
    visit(run, who, atMs);
  } else if (moment === Moment.restock) {
    restock(run, who, atMs);
  } else if (moment === Moment.supplier) {
    orderGoods(run, who, atMs);
  } else {
    deliver(run, who, atMs);
  }
  if (moment !== Moment.visit && moment !== Moment.supplier) run.lastMs = atMs;
  return true;
}

/** Whoever is still inside leaves, so that what a trace tells of them has an end. */
function closeTheStore(run: Run): void {
  const inside = [...run.walkers.values()].sort((a, b) => a.ix - b.ix);
  for (const walker of inside) leaveStore(run, walker, run.lastMs);
}

/**
 * Arrival times: a Poisson stream at the footfall of each hour that is open. Gaps are unit exponentials keyed by shopper, laid along
 * the running total of footfall, so that the n-th shopper has the same luck at any footfall. -1 when the last day is over.
 */
function arrivals(run: Run): () => number {
  const { demand } = run.world.project;
  let shopper = 0;
  let hour = 0;
  let usedOfHour = 0;
  return () => {
    let gap = -ln(draw(run.key, Decision.arrival, shopper++));
    while (hour < 24 * demand.days) {
      const { from01, to01, perHour } = openHour(demand, hour);
      const left = perHour * (to01 - from01) - usedOfHour;
      if (gap < left) {
        usedOfHour += gap;
        return Math.floor((hour + from01 + usedOfHour / perHour) * MS_PER_HOUR);
      }
      gap -= left;
      hour++;
      usedOfHour = 0;
    }
    return -1;
  };
}
