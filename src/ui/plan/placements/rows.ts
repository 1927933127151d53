// How a place stands, for marks and lists.
import type { Standing } from '../../../../sim/picture/placeMarks.ts';
import type { Estimate, PlacementAim, PlacementRow } from '../../../../sim/study/placements/placements.ts';

/** Shown with allowance for the number of places tried. */
const SHOWN_P = 0.05;

/** By its gain after cost and how sure that is. */
export function standingOf({ place, n, afterCost, pHolm }: PlacementRow): Standing {
  if (place.refused) return 'refused';
  if (n === 0) return 'waiting';
  if (pHolm === null || pHolm >= SHOWN_P || afterCost.mean === 0) return 'open';
  return afterCost.mean > 0 ? 'good' : 'bad';
}

/** The margin a day that counts. */
export function marginOf(row: PlacementRow, by: PlacementAim): Estimate {
  return by === 'store' ? row.margin : row.goodsMargin;
}
