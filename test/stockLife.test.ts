// Stock over a campaign from traces written by hand, and against the kernel's own books.
import { describe, expect, test } from 'vitest';
import { compile } from '../sim/kernel/compile.ts';
import { simulate } from '../sim/kernel/simulate.ts';
import { listBays } from '../sim/project/places.ts';
import { shelfAge } from '../sim/score/shelfAge.ts';
import { stockLife } from '../sim/score/stockLife.ts';
import { NO_SHOPPER, PurchaseClass, StockoutOutcome } from '../sim/trace/format.ts';
import { handTrace } from './support/handTrace.ts';
import { smallProject } from './support/smallProject.ts';

const HOUR = 3600;
const DAY = 24 * HOUR;

// cola0 stands in the cola bay (16 units when full) and, in plan cap, on the endcap (36): opening fill is a share of it.
const project = smallProject((input) => {
  input.demand.days = 3;
  input.stock.openingFill = 0.0626; // 1 unit at home, 2 on the endcap
  input.stock.backroomBySkuUnits = { cola0: 3 };
});
const skuIx = project.skus.findIndex(({ id }) => id === 'cola0');
const bay = (id: string) => listBays(project.layouts[0]).findIndex((ref) => ref.bay.id === id);
const home = bay('G1front1');
const cap = bay('E1a');
const pick = (place: number, left: number) => ({
  subject: skuIx,
  place,
  a: 400,
  b: left,
  c: PurchaseClass.general,
});
const missed = (a: number) => ({ subject: skuIx, place: home, a, b: -1, c: PurchaseClass.general });

// Open from 9 to 13. Sold out on the first day at 12, refilled on the second at 10 from a backroom of 3; two units come
// in on the third day at 6 and reach the shelf at 11.
const trace = handTrace({
  planId: 'cap',
  detail: 'sales',
  nShoppers: 9,
  rows: [
    [9 * HOUR, 'pick', 0, pick(cap, 1)],
    [10 * HOUR, 'pick', 1, pick(home, 0)],
    [12 * HOUR, 'pick', 2, pick(cap, 0)],
    [12.5 * HOUR, 'miss', 3, missed(StockoutOutcome.lostToStore)],
    [12.6 * HOUR, 'miss', 4, missed(StockoutOutcome.substituted)],
    [DAY + 10 * HOUR, 'restock', NO_SHOPPER, { subject: skuIx, place: home, a: 3, b: 3, c: 0 }],
    [DAY + 12 * HOUR, 'pick', 5, pick(home, 2)],
    [2 * DAY + 6 * HOUR, 'deliver', NO_SHOPPER, { subject: skuIx, a: 2, c: 2 }],
    [2 * DAY + 11 * HOUR, 'restock', NO_SHOPPER, { subject: skuIx, place: home, a: 2, b: 4, c: 0 }],
    [2 * DAY + 12 * HOUR, 'pick', 6, pick(home, 3)],
  ],
});

describe('stock by hand', () => {
  const life = stockLife(project, trace, ['cola0', 'no such SKU']);
  const [cola] = life.skus;

  test('shelf and backroom at the end of each day, all places together', () => {
    expect(life.skus).toHaveLength(1);
    expect(cola).toMatchObject({ skuId: 'cola0', shelf: [0, 2, 3], backroom: [3, 0, 0], sold: [3, 1, 1] });
    expect(cola.lost).toEqual([1, 0, 0]);
    expect(cola.substituted).toEqual([1, 0, 0]);
  });

  test('out of stock only while no place has a unit, and only in opening hours', () => {
    expect(life.openMs[0]).toBe(4 * HOUR * 1000);
    // From 12 to closing at 13, and from 9 to 10 on the next day.
    expect(cola.outMs).toEqual([HOUR * 1000, HOUR * 1000, 0]);
  });

  test('hour by hour', () => {
    const { shelf, backroom, out } = life.hours;
    expect(shelf).toHaveLength(72);
    expect([shelf[8], shelf[9], shelf[11], shelf[12]]).toEqual([3, 2, 1, 0]);
    expect([out[11], out[12], out[33], out[34]]).toEqual([0, 1, 1, 0]);
    expect([backroom[33], backroom[34], backroom[48 + 5], backroom[48 + 6], backroom[48 + 11]]).toEqual([
      3, 0, 0, 2, 0,
    ]);
  });
});

describe('shelf age by hand', () => {
  const age = shelfAge(project, trace, ['cola0']);

  test('first in, first out: the oldest unit is bought', () => {
    const ages = [9 / 24, 10 / 24, 12 / 24, 1.5, 2.5];
    expect(age.sold.fifo.units).toBe(5);
    expect(age.sold.fifo.mean).toBeCloseTo(ages.reduce((sum, a) => sum + a, 0) / 5, 12);
    expect(age.sold.fifo.p90).toBeCloseTo(2.5, 12);
    expect(age.soldByDay).toEqual([3, 1, 1]);
    // One of the first goods is left, and the two that came on the third day at 6.
    expect(age.left.fifo).toMatchObject({ units: 3, p90: 3 });
    expect(age.left.fifo.mean).toBeCloseTo((3 + 0.75 + 0.75) / 3, 12);
  });

  test('newest in front: the last purchase takes a unit of that morning, and older ones stay', () => {
    expect(age.sold.lifo.mean).toBeCloseTo((9 / 24 + 10 / 24 + 12 / 24 + 1.5 + 0.25) / 5, 12);
    expect(age.left.lifo.mean).toBeCloseTo((3 + 3 + 0.75) / 3, 12);
  });
});

test('the books of the kernel: what was there and came is sold, stored or on the shelves', () => {
  const busy = smallProject((input) => {
    input.demand.days = 4;
    input.demand.footfallPerHour = input.demand.footfallPerHour.map((shoppers) => shoppers * 3);
    input.stock.backroomCases = 1;
    input.stock.delivery = { everyDays: 1, leadDays: 1 };
  });
  const run = simulate(compile(busy, 'cap'), { seed: 'books', replication: 0, detail: 'sales' });
  const ids = busy.skus.map(({ id }) => id);
  const life = stockLife(busy, run, ids);
  const age = shelfAge(busy, run, ids);
  let delivered = 0;
  for (let row = 0; row < run.nEvents; row++) if (run.kind[row] === 16) delivered += run.a[row];
  expect(delivered).toBeGreaterThan(0);
  const capacity = 24 * 16 + 36;
  const start = capacity + 24 * 12;
  const last = (of: 'shelf' | 'backroom') => life.skus.reduce((sum, sku) => sum + sku[of][3], 0);
  const sold = life.skus.reduce((sum, sku) => sum + sku.sold.reduce((units, day) => units + day, 0), 0);
  expect(sold).toBe(age.sold.fifo.units);
  expect(last('shelf')).toBe(age.left.fifo.units);
  expect(last('shelf')).toBe(age.left.lifo.units);
  expect(start + delivered).toBe(sold + last('shelf') + last('backroom'));
  // Rotation moves ages between what is sold and what is left; their sum over the goods on the shelf stays.
  expect(age.sold.lifo.mean!).toBeLessThanOrEqual(age.sold.fifo.mean!);
  expect(age.left.lifo.mean!).toBeGreaterThanOrEqual(age.left.fifo.mean!);
});
