// What the shelf's panel says of a SKU: figures of one place, figures of the store, and sums that are right as they stand.
import { expect, test } from 'vitest';
import type { Plan, Position } from '../sim/project/schema.ts';
import { suppliesAt } from '../src/ui/plan/shelf/supply.ts';

const position = (shelfId: string, skuId: string, facingsWide: number): Position => ({
  ...{ shelfId, skuId, xMm: 0, facingsWide, facingsHigh: 1, facingsDeep: 10 },
  ...{ orientation: 'front', label: true },
});

const plan = {
  id: 'p',
  positions: [
    position('here1', 'cola', 3),
    position('here2', 'cola', 3),
    position('endcap', 'cola', 6),
    position('here1', 'tea', 2),
    position('out', 'tea', 1),
  ],
} as unknown as Plan;

/** The first two share their stock; the last cannot be reached. */
const figures = {
  replications: 4,
  offer: Int32Array.of(0, 0, 1, 2, -1),
  skuUnits: Float32Array.of(12.34, 0),
  units: Float32Array.of(2.083, 2.083, 10.257, 0, 0),
  revenue: new Float32Array(5),
  margin: new Float32Array(5),
  lost: new Float32Array(5),
  looks: null,
};

test('positions that share their stock are told together, all places apart from them', () => {
  const { here, store } = suppliesAt({ plan, figures }, 0, 0);
  expect([here.nPositions, here.holds, here.sold]).toEqual([2, 60, 2.08]);
  expect([store.nPositions, store.holds, store.sold]).toEqual([3, 120, 12.3]);
  expect(suppliesAt({ plan, figures }, 2, 0).here.holds).toBe(60);
  expect(suppliesAt({ plan, figures }, 4, 1).here).toMatchObject({ nPositions: 1, holds: 10, lasts: null });
});

test('what it holds over what is sold is how long it lasts, as written', () => {
  for (const ix of [0, 1, 2])
    for (const supply of Object.values(suppliesAt({ plan, figures }, ix, 0))) {
      const sold = Number(supply.sold.toFixed(supply.soldDecimals));
      expect(supply.lasts?.toFixed(1)).toBe((supply.holds / sold).toFixed(1));
    }
});
