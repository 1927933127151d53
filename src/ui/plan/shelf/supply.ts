// What a SKU holds, sells and how long that lasts: here, where positions share their stock, and in the whole store. All of
// one run, so that the figures on screen belong together, and the third is the first over the second as they are written.
import { capacityUnits } from '../../../../sim/project/pack.ts';
import type { LiveFigures } from '../../../editor/document/state.ts';

export interface Supply {
  readonly nPositions: number;
  /** Units when full. */
  readonly holds: number;
  /** Units a day, as written. */
  readonly sold: number;
  readonly soldDecimals: 1 | 2;
  /** Days; null where nothing is sold. */
  readonly lasts: number | null;
}

export interface Supplies {
  readonly here: Supply;
  readonly store: Supply;
}

/** Of the position at an index of the plan that was run. */
export function suppliesAt({ plan, figures }: LiveFigures, positionIx: number, skuIx: number): Supplies {
  const position = plan.positions[positionIx];
  const offer = figures.offer[positionIx];
  const here = { n: 0, holds: 0 };
  const store = { n: 0, holds: 0 };
  plan.positions.forEach((each, ix) => {
    if (each.skuId !== position.skuId) return;
    const isHere = ix === positionIx || (offer >= 0 && figures.offer[ix] === offer);
    for (const sum of isHere ? [here, store] : [store]) {
      sum.n++;
      sum.holds += capacityUnits(each);
    }
  });
  return {
    here: supply(here.n, here.holds, figures.units[positionIx]),
    store: supply(store.n, store.holds, figures.skuUnits[skuIx] ?? 0),
  };
}

function supply(nPositions: number, holds: number, unitsADay: number): Supply {
  const soldDecimals = unitsADay >= 10 ? 1 : 2;
  const sold = Number(unitsADay.toFixed(soldDecimals));
  return { nPositions, holds, sold, soldDecimals, lasts: sold > 0 ? holds / sold : null };
}
