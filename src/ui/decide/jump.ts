// Ways from a figure to where it happened: a shelf, or a moment of a shopper's day.
import { tablesFor } from '../../../sim/project/tables.ts';
import type { Divergence } from '../../../sim/score/diverge.ts';
import { clock, showPlan } from '../../state/session.ts';
import { chooseBay, chooseShopper, planOf, useApp } from '../../state/store.ts';
import type { Pair } from './usePair.ts';

/** The shelf of a SKU in plan B, or in plan A where B has taken it out. */
export function goToSku({ project, planA, planB }: Pair, skuIx: number): void {
  for (const planId of [planB, planA]) {
    const plan = planOf(project, planId);
    const position = plan.positions.find(({ skuId }) => skuId === project.skus[skuIx].id);
    const shelf = position && tablesFor(project, plan).shelves.get(position.shelfId);
    if (!shelf) continue;
    showPlan(planId);
    chooseBay(shelf.bayIx, skuIx);
    return;
  }
}

/** The moment two days part, in the plan in which it happened, with the shopper chosen. The clock stands still. */
export function goToDivergence({ planA, planB }: Pair, { shopper, atMs, only }: Divergence): void {
  useApp.setState({ segmentFocus: null });
  showPlan(only === 'a' ? planA : planB);
  chooseShopper(shopper, true);
  clock.pause();
  clock.seek(atMs);
}
