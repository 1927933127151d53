// The documents' own arithmetic of a chain budget (E22), and the same budget in a chain of ours.

import { fromYuan } from '../base/yuan.ts';
import { documentCost } from '../evidence/costs.ts';
import type { HasUnits } from '../words/units.ts';
import type { ChainPlanning, StoreOffer, StoreRow } from './chainPlan.ts';

export interface Range {
  readonly low: number;
  readonly high: number;
}

export interface DocumentPlan {
  readonly budget: number;
  readonly perStore: Range;
  readonly stores: Range;
  readonly people: Range;
  readonly costPerPerson: Range;
  /** What the people and stores come to for each store. */
  readonly peoplePerStore: Range;
}

/** In yuan: ¥1,000,000 at ¥15,000 to ¥25,000 a store: 40 to 66 stores, 2.8 to 5.39 million people, ¥0.19 to ¥0.36 each. */
export function documentPlan(): DocumentPlan {
  const { value: budget } = documentCost('chainBudgetPerYear');
  const perStore = documentCost('placementPerStore');
  const people = documentCost('chainReach');
  const stores = { low: Math.floor(budget / perStore.high), high: Math.floor(budget / perStore.low) };
  return {
    budget,
    perStore: rangeOf(perStore),
    stores,
    people: rangeOf(people),
    costPerPerson: { low: budget / people.high, high: budget / people.low },
    peoplePerStore: { low: people.low / stores.low, high: people.high / stores.high },
  };
}

export type Agreement = 'agrees' | 'fewer' | 'more';

export interface SameBudget {
  readonly documents: DocumentPlan;
  /** Stores that the documents' cost a store allows, as far as the chain has as many that can be chosen. */
  readonly stores: Range;
  /** People who have a display in view there, the stores with most of them first. */
  readonly people: Range;
  /** Null where nobody is reached. */
  readonly costPerPerson: Range | null;
  /** The chain has fewer stores than the documents' budget pays for. */
  readonly isShort: boolean;
  /** For each store; null where there is none. */
  readonly peoplePerStore: Range | null;
  /** Of the number of people. */
  readonly agreement: Agreement;
  /** Stores whose margin covers the low end of the documents' cost a store; null where no rate from the yuan is known. */
  readonly nPayBack: number | null;
  /** The most that one store brings, in the project's currency. */
  readonly mostGain: number;
}

/** The documents' budget and cost a store, in this chain: one campaign a store. Sums in yuan, but for `mostGain`. */
export function sameBudget(project: HasUnits, { rows }: Pick<ChainPlanning, 'rows'>): SameBudget {
  const documents = documentPlan();
  const low = fromYuan(project, documents.perStore.low);
  const open = rows.filter(({ leftOut }) => leftOut === null);
  const mostGains = open.map(({ offers }) =>
    offers.reduce((most, { gain }) => Math.max(most, gain.value), 0),
  );
  const reaches = open
    .map((row) => bestReach(row))
    .filter((reach) => reach > 0)
    .sort((a, b) => b - a);
  const first = (n: number): number => reaches.slice(0, n).reduce((sum, reach) => sum + reach, 0);
  const stores = {
    low: Math.min(reaches.length, documents.stores.low),
    high: Math.min(reaches.length, documents.stores.high),
  };
  const people = { low: first(stores.low), high: first(stores.high) };
  return {
    documents,
    stores,
    people,
    costPerPerson:
      people.low > 0
        ? {
            low: (stores.high * documents.perStore.low) / people.high,
            high: (stores.low * documents.perStore.high) / people.low,
          }
        : null,
    isShort: reaches.length < documents.stores.high,
    peoplePerStore: stores.low > 0 ? { low: people.high / stores.high, high: people.low / stores.low } : null,
    nPayBack: low === null ? null : mostGains.filter((gain) => gain > low).length,
    mostGain: Math.max(0, ...mostGains),
    agreement:
      people.high < documents.people.low ? 'fewer' : people.low > documents.people.high ? 'more' : 'agrees',
  };
}

function bestReach({ offers }: StoreRow): number {
  return offers.reduce((most: number, { reach }: StoreOffer) => Math.max(most, reach), 0);
}

function rangeOf({ low, high }: Range): Range {
  return { low, high };
}
