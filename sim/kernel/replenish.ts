// Staff: at each visit they note what runs low, and after the delay they fill it from the backroom. The supplier: at
// each visit they note what is missing from the opening stock, and bring it to the backroom some days later.
import { MS_PER_DAY } from '../project/offers.ts';
import { EventKind, NO_SHOPPER } from '../trace/format.ts';
import { Moment, type Run, schedule } from './run.ts';

const MS_PER_MINUTE = 60_000;

/** Puts all visits of all days on the agenda. */
export function scheduleVisits(run: Run): void {
  const { demand, stock } = run.world.project;
  let visit = 0;
  for (let day = 0; day < demand.days; day++) {
    for (const atMin of stock.replenishment.visitsMin) {
      schedule(run, day * MS_PER_DAY + Math.round(atMin * MS_PER_MINUTE), Moment.visit, visit++);
    }
  }
}

/** Puts the supplier's visits on the agenda, the first after as many days as lie between them. */
export function scheduleSupplier(run: Run): void {
  const { demand, stock } = run.world.project;
  const { everyDays, atMin } = stock.delivery;
  if (everyDays === 0) return;
  for (let day = everyDays; day < demand.days; day += everyDays)
    schedule(run, day * MS_PER_DAY + Math.round(atMin * MS_PER_MINUTE), Moment.supplier, day);
}

/** Orders what is missing from the opening stock of shelves and backroom and is not on its way. */
export function orderGoods(run: Run, day: number, nowMs: number): void {
  const { world } = run;
  const { demand, stock } = world.project;
  const missing = world.backroomUnits.slice();
  for (let skuIx = 0; skuIx < world.nSkus; skuIx++)
    missing[skuIx] -= run.backroom[skuIx] + run.onOrder[skuIx];
  for (let offer = 0; offer < world.nOffers; offer++)
    missing[world.offerSku[offer]] += world.offerOpening[offer] - run.stock[offer];
  const order: number[] = [];
  for (let skuIx = 0; skuIx < world.nSkus; skuIx++) {
    if (missing[skuIx] <= 0) continue;
    run.onOrder[skuIx] += missing[skuIx];
    order.push(skuIx, missing[skuIx]);
  }
  run.orders[day] = order;
  const { leadDays } = stock.delivery;
  if (order.length > 0 && day + leadDays < demand.days)
    schedule(run, nowMs + leadDays * MS_PER_DAY, Moment.delivery, day);
}

/** An order reaches the backroom. */
export function deliver(run: Run, orderedOnDay: number, nowMs: number): void {
  const order = run.orders[orderedOnDay];
  for (let i = 0; i < order.length; i += 2) {
    const skuIx = order[i];
    const units = order[i + 1];
    run.onOrder[skuIx] -= units;
    run.backroom[skuIx] += units;
    run.writer.event(nowMs, EventKind.deliver, NO_SHOPPER, skuIx, -1, units, 0, run.backroom[skuIx]);
  }
}

/** Notes the offers below the refill mark. */
export function visit(run: Run, visitIx: number, nowMs: number): void {
  const { world } = run;
  const { refillBelow, delayMin } = world.project.stock.replenishment;
  const low: number[] = [];
  for (let offer = 0; offer < world.nOffers; offer++) {
    if (run.stock[offer] < refillBelow * world.offerCapacity[offer]) low.push(offer);
  }
  run.refills[visitIx] = low;
  schedule(run, nowMs + Math.round(delayMin * MS_PER_MINUTE), Moment.restock, visitIx);
}

/** Fills what the visit noted, as far as the backroom goes. */
export function restock(run: Run, visitIx: number, nowMs: number): void {
  const { world, writer } = run;
  for (const offer of run.refills[visitIx] ?? []) {
    const skuIx = world.offerSku[offer];
    const units = Math.min(world.offerCapacity[offer] - run.stock[offer], run.backroom[skuIx]);
    if (units <= 0) continue;
    run.stock[offer] += units;
    run.backroom[skuIx] -= units;
    writer.event(
      nowMs,
      EventKind.restock,
      NO_SHOPPER,
      skuIx,
      world.offerBay[offer],
      units,
      run.stock[offer],
      run.backroom[skuIx],
    );
  }
}
