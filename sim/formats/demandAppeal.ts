// Appeal of SKUs whose demand is known at today's prices: what makes the choice model want them in that proportion.
import { exp, ln } from '../base/ln.ts';

const MOST_ROUNDS = 2000;
const CLOSE_ENOUGH = 1e-9;
/** Demand of a SKU that nobody bought, against the mean of its category: not never, but hardly. */
const LEAST_DEMAND = 1e-4;

/**
 * Appeals a_j of the SKUs of one category, such that the mean over segments of exp(a_j + slope_s * p_j) / Z_s, where
 * p_j is ln price against the category's mean and Z_s the segment's sum, is each SKU's share of demand. Where price has
 * no effect this is ln(demand / mean demand). Solved by repeated a_j += ln(wanted share / share), which converges (Berry,
 * Levinsohn & Pakes 1995). Everything is seen and in stock in this: a starting point, not a calibration.
 */
export function appealsFromDemand(
  units: readonly number[],
  prices: readonly number[],
  segmentSlopes: readonly number[],
): number[] {
  const n = units.length;
  const meanUnits = sum(units) / n;
  const demand = units.map((value) => (meanUnits > 0 ? Math.max(value / meanUnits, LEAST_DEMAND) : 1));
  const wanted = demand.map((value) => value / sum(demand));
  const lnPrices = prices.map(ln);
  const meanLnPrice = sum(lnPrices) / n;
  // A segment's pull by price alone, its largest taken out so that no exponential overflows.
  const pulls = segmentSlopes.map((slope) => {
    const logs = lnPrices.map((lnPrice) => slope * (lnPrice - meanLnPrice));
    const largest = Math.max(...logs);
    return { largest, of: logs.map((log) => exp(log - largest)) };
  });
  let weights = [...demand];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const sums = pulls.map(({ of }) => of.reduce((total, pull, j) => total + pull * weights[j], 0));
    let worst = 0;
    weights = weights.map((weight, j) => {
      const share = sum(pulls.map(({ of }, s) => (of[j] * weight) / sums[s])) / pulls.length;
      worst = Math.max(worst, Math.abs(wanted[j] / share - 1));
      return (weight * wanted[j]) / share;
    });
    if (worst < CLOSE_ENOUGH) break;
  }
  // The level: as attractive on the whole as n SKUs of appeal 0 at the usual price.
  const totals = pulls.map(({ largest, of }) => exp(largest) * sum(of.map((pull, j) => pull * weights[j])));
  const level = ln(sum(totals) / totals.length / n);
  return weights.map((weight) => Number(Math.min(20, Math.max(-20, ln(weight) - level)).toFixed(6)));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
