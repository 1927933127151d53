// The counterfactual twin: when two days of one shopper part, why, and what it did to the basket.
import { beforeAll, describe, expect, test } from 'vitest';
import { compile } from '../sim/kernel/compile.ts';
import { simulate } from '../sim/kernel/simulate.ts';
import { listBays } from '../sim/project/places.ts';
import { type DivergeResult, diverge } from '../sim/score/diverge.ts';
import { divergenceText } from '../sim/score/divergeText.ts';
import { LeaveReason, LookFlag, PurchaseClass, StockoutOutcome, StopReason } from '../sim/trace/format.ts';
import { filterToSales } from './support/filterToSales.ts';
import { type HandTrace, handTrace } from './support/handTrace.ts';
import { smallProject } from './support/smallProject.ts';

const project = smallProject();
const sku = (id: string) => project.skus.findIndex((entry) => entry.id === id);
const category = (id: string) => project.categories.findIndex((entry) => entry.id === id);
const bays = listBays(project.layouts[0]);
const bay = (id: string) => bays.find((ref) => ref.bay.id === id)!.ix;

type Row = HandTrace['rows'][number];
const at = 12 * 3600 + 4 * 60;
const goal = (id: string, skuId = ''): Row => [at - 60, 'goal', 0, { subject: category(id), b: sku(skuId) }];
const stop = (id: string, where: string, seconds = 0, c: number = StopReason.goal): Row => [
  at + seconds,
  'stop',
  0,
  { subject: category(id), place: bay(where), a: 5000, b: 1700, c },
];
const look = (id: string, where = 'G1front1', b: number = LookFlag.considered): Row => [
  at,
  'look',
  0,
  { subject: sku(id), place: bay(where), b },
];
const pick = (id: string, stockLeft = 5, where = 'G1front1', seconds = 5): Row => [
  at + seconds,
  'pick',
  0,
  { subject: sku(id), place: bay(where), a: 450, b: stockLeft, c: PurchaseClass.general },
];
const miss = (id: string, a: number, substitute = -1): Row => [
  at + 5,
  'miss',
  0,
  { subject: sku(id), place: bay('G1front1'), a, b: substitute, c: PurchaseClass.general },
];
const passUp = (id: string, a: number): Row => [at + 5, 'passUp', 0, { subject: category(id), place: -1, a }];
const pass = (id: string, where: string): Row => [
  at - 5,
  'pass',
  0,
  { subject: category(id), place: bay(where), a: 900 },
];

const days = (a: Row[], b: Row[]): DivergeResult =>
  diverge(
    project,
    handTrace({ planId: 'base', nShoppers: 1, rows: a }),
    handTrace({ planId: 'cap', nShoppers: 1, rows: b }),
  );

const cola = stop('cola', 'G1front1');

describe('the same', () => {
  test('times, dwell, stock left and what is walked past do not matter', () => {
    const a = [goal('cola'), pass('rice', 'G1back1'), cola, look('cola0'), pick('cola0', 5)];
    const b = [goal('cola'), stop('cola', 'G1front1', 40), look('cola0'), pick('cola0', 2)];
    expect(days(a, b)).toMatchObject({
      nShoppers: 1,
      nSame: 1,
      nDiverged: 0,
      nBasketChanged: 0,
      divergences: [],
    });
  });
});

test('looking over a shelf in another order is no decision; what follows is', () => {
  const a = [cola, look('cola0'), look('cola1'), pick('cola0')];
  const b = [cola, look('cola1'), look('cola0'), pick('cola0')];
  expect(days(a, b).nSame).toBe(1);
  const other = days(a, [...b.slice(0, 3), pick('cola1')]);
  expect(other.divergences[0]).toMatchObject({ reason: 'chose', nSame: 3 });
});

describe('why days part', () => {
  test.each([
    [
      'noticed in B',
      [cola, look('cola0'), look('cola1')],
      [cola, look('cola0'), look('cola2'), look('cola1')],
      'noticed',
      'b',
      'cola2',
    ],
    ['noticed in A', [cola, look('cola2'), look('cola0')], [cola, look('cola0')], 'noticed', 'a', 'cola2'],
    [
      'one more look in B',
      [cola, look('cola0'), pick('cola0')],
      [cola, look('cola0'), look('cola3'), pick('cola0')],
      'noticed',
      'b',
      'cola3',
    ],
    [
      'compared in one',
      [cola, look('cola0')],
      [cola, look('cola0', 'G1front1', 0)],
      'considered',
      'a',
      'cola0',
    ],
    [
      'found empty in B',
      [cola, look('cola0')],
      [cola, look('cola0', 'G1front1', LookFlag.considered | LookFlag.empty)],
      'soldOut',
      'b',
      'cola0',
    ],
    [
      'missed in A',
      [cola, miss('cola0', StockoutOutcome.lostForGood)],
      [cola, pick('cola0')],
      'soldOut',
      'a',
      'cola0',
    ],
    [
      'other substitute',
      [cola, miss('cola0', StockoutOutcome.substituted, sku('cola1'))],
      [cola, miss('cola0', StockoutOutcome.substituted, sku('cola2'))],
      'chose',
      null,
      'cola0',
    ],
    [
      'chose another',
      [cola, look('cola0'), pick('cola0')],
      [cola, look('cola0'), pick('cola1')],
      'chose',
      null,
      'cola0',
    ],
    [
      'bought in B only',
      [cola, passUp('cola', LeaveReason.nothingLiked)],
      [cola, pick('cola1')],
      'bought',
      'b',
      'cola1',
    ],
    ['stands elsewhere', [cola, look('cola0')], [cola, look('cola0', 'G1front2')], 'moved', null, 'cola0'],
  ] as [string, Row[], Row[], string, string | null, string][])('%s', (_name, a, b, reason, only, skuId) => {
    const { divergences } = days(a, b);
    expect(divergences).toHaveLength(1);
    expect(divergences[0]).toMatchObject({ reason, only, skuIx: sku(skuId) });
  });

  test('a SKU looked at again', () => {
    const [parting] = days([cola, look('cola0')], [cola, look('cola0'), look('cola0')]).divergences;
    expect(parting).toMatchObject({ reason: 'considered', only: 'b', skuIx: sku('cola0') });
  });

  test('a SKU in mind that the other plan does not carry', () => {
    const [parting] = days([goal('cola', 'cola1'), cola], [goal('cola', 'cola0'), cola]).divergences;
    expect(parting).toMatchObject({
      reason: 'goal',
      only: null,
      skuIx: sku('cola1'),
      otherSkuIx: sku('cola0'),
    });
  });

  test('a category that is not in the store', () => {
    const [parting] = days(
      [goal('cola'), cola],
      [goal('cola'), passUp('cola', LeaveReason.notFound)],
    ).divergences;
    expect(parting).toMatchObject({ reason: 'notFound', only: 'b', categoryIx: category('cola') });
  });

  test('stopped by a display the other day walked past, or never came near', () => {
    const endcap = stop('cola', 'E1a', -30, StopReason.unplanned);
    const past = days([pass('cola', 'E1a'), cola], [endcap, cola]).divergences[0];
    expect(past).toMatchObject({ reason: 'stopped', only: 'b', bayIx: bay('E1a'), atMs: (at - 30) * 1000 });
    const away = days([pass('rice', 'G1back1'), cola], [endcap, cola]).divergences[0];
    expect(away).toMatchObject({ reason: 'otherWay', only: 'b', bayIx: bay('E1a') });
    const sooner = days([stop('rice', 'G1back1'), cola], [cola, stop('rice', 'G1back1', 60)]).divergences[0];
    expect(sooner).toMatchObject({ reason: 'otherWay', only: null });
    const last = days([cola], [cola, stop('rice', 'G1back1', 60, StopReason.unplanned)]).divergences[0];
    expect(last).toMatchObject({ reason: 'otherWay', only: 'b', a: null, nSame: 1 });
  });

  test('the first difference counts, and the basket is compared whole', () => {
    const a = [
      goal('cola'),
      cola,
      look('cola0'),
      pick('cola0'),
      stop('rice', 'G1back1', 60),
      pick('rice0', 3, 'G1back1', 65),
    ];
    const b = [goal('cola'), cola, look('cola1'), pick('cola0'), stop('rice', 'G1back1', 60)];
    const result = days(a, b);
    expect(result).toMatchObject({ nDiverged: 1, nSame: 0, nBasketChanged: 1 });
    expect(result.divergences[0]).toMatchObject({
      nSame: 2,
      atMs: at * 1000,
      basketChanged: true,
      unitsA: 2,
      unitsB: 1,
      valueA: 9,
      valueB: 4.5,
    });
    // Bought in another order, a basket is the same basket.
    const turned = days([pick('cola0'), pick('cola1')], [pick('cola1'), pick('cola0')]);
    expect(turned).toMatchObject({ nDiverged: 1, nBasketChanged: 0 });
  });

  test('only runs with the same shoppers can be compared', () => {
    const other = handTrace({ nShoppers: 1, seed: 'other', rows: [] });
    expect(() => diverge(project, handTrace({ nShoppers: 1, rows: [] }), other)).toThrow(
      'do not have the same shoppers',
    );
  });
});

describe('in words', () => {
  test('time, thing, place, plan, basket; both languages', () => {
    const result = days(
      [pass('cola', 'E1a'), cola],
      [stop('cola', 'E1a', 0, StopReason.unplanned), pick('cola0', 5, 'E1a')],
    );
    const { sentence } = divergenceText(project, result, result.divergences[0]);
    expect(sentence.en).toBe(
      'Same until 12:04, then stopped for cola (endcap E1) in “Cola on the endcap”, walked past in “Base”; basket 0 units, ¥0.00 → 1 unit, ¥4.50.',
    );
    expect(sentence.zh).toBe(
      '12:04 之前完全相同，之后在“Cola on the endcap”中为cola（端架 E1）停下，在“Base”中直接走过；购物篮 0 件 ¥0.00 → 1 件 ¥4.50。',
    );
  });
});

describe('two simulated plans', () => {
  let full: DivergeResult;
  let sales: DivergeResult;
  beforeAll(() => {
    const run = (planId: string) =>
      simulate(compile(project, planId), { seed: 'twin', replication: 0, detail: 'full' });
    const base = run('base');
    const cap = run('cap');
    full = diverge(project, base, cap);
    sales = diverge(project, filterToSales(base), filterToSales(cap));
    expect(diverge(project, base, base)).toMatchObject({ nDiverged: 0, nSame: full.nShoppers });
  });

  test('some shoppers part, most do not, and every parting can be told', () => {
    expect(full.nDiverged).toBeGreaterThan(0);
    expect(full.nSame).toBeGreaterThan(full.nShoppers / 2);
    expect(full.nSame + full.nDiverged).toBe(full.nShoppers);
    for (const divergence of full.divergences) {
      const { sentence } = divergenceText(project, full, divergence);
      expect(sentence.en + sentence.zh).not.toMatch(/undefined|NaN|no SKU|a category/);
    }
    const times = full.divergences.map(({ atMs }) => atMs);
    expect(times).toEqual([...times].sort((x, y) => x - y));
  });

  test('sales detail finds the same changed baskets, without the looks', () => {
    expect(sales.nBasketChanged).toBe(full.nBasketChanged);
    expect(sales.nDiverged).toBeLessThanOrEqual(full.nDiverged);
    expect(sales.nBasketChanged).toBeGreaterThan(0);
  });
});
