// What was simulated for a chain: what each plan brings in the reference store at several footfalls, and which footfalls
// a chain asks for.
import { classOf, cutsOf, storeClasses } from './classes.ts';
import type { Chain, ChainStore } from './schema.ts';

export interface ReturnsSettings {
  /** Plans other than the baseline. */
  readonly planIds: readonly string[];
  /** Shoppers a day, rising. */
  readonly footfalls: readonly number[];
  readonly seed: string;
  readonly replications: number;
  /** Number of the first replication; 0 when left out. */
  readonly firstReplication?: number;
}

/** One plan at one footfall: a value for each replication, all a day. */
export interface ReturnPoint {
  /** Margin of the whole store above the baseline's, and of the own brands. */
  readonly gain: readonly number[];
  readonly ownGain: readonly number[];
  /** What fell due by the unit, gift or contact above the baseline's. */
  readonly spend: readonly number[];
  /** Share of shoppers who had the display in view; of the first replications alone. */
  readonly seenShare: readonly number[];
}

export interface ChainReturns {
  readonly planIds: readonly string[];
  readonly footfalls: readonly number[];
  readonly seed: string;
  readonly replications: number;
  /** points[plan][footfall]. */
  readonly points: readonly (readonly ReturnPoint[])[];
}

/** Shoppers a day of a store in the middle of the year, its growth spread over it. */
export function shoppersOverYear({ shoppersPerDay, growth }: ChainStore): number {
  return shoppersPerDay * (1 + growth / 2);
}

/** Footfalls to simulate: the smallest and the largest store, and the mean store of each class. */
export function footfallsOf(chain: Chain): number[] {
  const cuts = cutsOf(chain);
  const all = chain.stores.map(shoppersOverYear).filter((shoppers) => shoppers > 0);
  const found = [Math.min(...all), Math.max(...all)];
  for (const one of storeClasses) {
    const own = chain.stores
      .filter((store) => classOf(store, cuts) === one && store.shoppersPerDay > 0)
      .map(shoppersOverYear);
    if (own.length > 0) found.push(own.reduce((sum, shoppers) => sum + shoppers, 0) / own.length);
  }
  return [...new Set(found.map((shoppers) => Math.max(1, Math.round(shoppers))))].sort((a, b) => a - b);
}
