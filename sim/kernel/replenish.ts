// Staff: at each visit they note what runs low, and after the delay they fill it from the backroom.
import { EventKind, NO_SHOPPER } from '../trace/format.ts';
import { Moment, type Run, schedule } from './run.ts';

const MS_PER_MINUTE = 60_000;
export const MS_PER_DAY = 86_400_000;

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
