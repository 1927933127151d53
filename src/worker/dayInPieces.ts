// A replication shopped piece by piece: the same day as the kernel's simulate, which runs through it at one go. Between
// two pieces a worker can hear that the plan has changed, and say what the shoppers who have left so far did.
import { Decision, draw } from '../../sim/base/draw.ts';
import { ln } from '../../sim/base/ln.ts';
import { endService } from '../../sim/kernel/checkout.ts';
import type { World } from '../../sim/kernel/compile.ts';
import { headForNext, step } from '../../sim/kernel/moving.ts';
import {
  deliver,
  orderGoods,
  restock,
  scheduleSupplier,
  scheduleVisits,
  visit,
} from '../../sim/kernel/replenish.ts';
import {
  MOST_SHOPPERS,
  Moment,
  momentOf,
  openRun,
  type Run,
  type RunSettings,
  schedule,
} from '../../sim/kernel/run.ts';
import { startDay as startTerms } from '../../sim/kernel/terms.ts';
import { enter } from '../../sim/kernel/walker.ts';

export interface DayInPieces {
  readonly run: Run;
  /** Runs on for about so many moments; true when the day is over. */
  advance(moments: number): boolean;
}

const MS_PER_HOUR = 3_600_000;

/** `writer` hears the day in place of a trace. */
export function startDay(world: World, settings: RunSettings, writer?: Run['writer']): DayInPieces {
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
      for (let left = moments; left > 0; left--) if (!next(run, nextArrivalMs)) return true;
      return false;
    },
  };
}

/** One moment of the day; false when none is left. */
function next(run: Run, nextArrivalMs: () => number): boolean {
  const key = run.agenda.peekValue();
  if (key === undefined) return false;
  run.agenda.pop();
  const { atMs, moment, who } = momentOf(key);
  if (atMs >= run.terms.untilMs) startTerms(run, atMs);
  if (moment === Moment.step) {
    step(run, run.walkers.get(who)!, atMs);
  } else if (moment === Moment.arrive) {
    const walker = enter(run, who, atMs);
    run.walkers.set(who, walker);
    run.nShoppers++;
    headForNext(run, walker, atMs);
    const followingMs = nextArrivalMs();
    if (followingMs >= 0) {
      if (who + 1 >= MOST_SHOPPERS) throw new Error(`more than ${MOST_SHOPPERS} shoppers in one replication`);
      schedule(run, followingMs, Moment.arrive, who + 1);
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

/** Arrival times, as in the kernel: unit exponentials keyed by shopper, laid along the running total of footfall. */
function arrivals(run: Run): () => number {
  const { demand } = run.world.project;
  let shopper = 0;
  let hour = 0;
  let usedOfHour = 0;
  return () => {
    let gap = -ln(draw(run.key, Decision.arrival, shopper++));
    while (hour < 24 * demand.days) {
      const footfall = demand.footfallPerHour[hour % 24];
      const left = footfall - usedOfHour;
      if (gap < left) {
        usedOfHour += gap;
        return Math.floor((hour + usedOfHour / footfall) * MS_PER_HOUR);
      }
      gap -= left;
      hour++;
      usedOfHour = 0;
    }
    return -1;
  };
}
