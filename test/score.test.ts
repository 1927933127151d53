// Scores from traces written by hand, where every figure can be checked on paper, and laws on simulated ones.
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { compile } from '../sim/kernel/compile.ts';
import { simulate } from '../sim/kernel/simulate.ts';
import { listBays } from '../sim/project/places.ts';
import { type MeasureName, measures, sumByBay } from '../sim/score/measures.ts';
import { score } from '../sim/score/scorecard.ts';
import { changedSkuIds, sourceOfVolume } from '../sim/score/source.ts';
import {
  EventKind,
  LookFlag,
  NO_SHOPPER,
  PurchaseClass,
  StockoutOutcome,
  StopReason,
  type Trace,
} from '../sim/trace/format.ts';
import { filterToSales } from './support/filterToSales.ts';
import { type HandTrace, handTrace } from './support/handTrace.ts';
import { smallProject } from './support/smallProject.ts';

const project = smallProject((input) => {
  input.stock.openingFill = 0.6; // of 16 units: 9.6, rounded down to 9
  input.plans.push({
    id: 'side',
    layoutId: 'floor',
    name: { en: 'Side', zh: '侧放' },
    positions: input.plans[0].positions.map((position) => ({
      ...position,
      orientation: position.skuId === 'cola0' ? 'side' : 'front',
      xMm: position.skuId === 'cola1' ? 50 : position.xMm,
    })),
  });
});
const ixOf = (list: readonly { id: string }[]) => (id: string) => list.findIndex((entry) => entry.id === id);
const sku = ixOf(project.skus);
const category = ixOf(project.categories);
const bay = ixOf(listBays(project.layouts[0]).map((ref) => ref.bay));
const priceOf = (id: string) => Math.round(project.skus[sku(id)].price * 100);

const pick = (id: string, at: string, stockLeft: number, c: number) => ({
  subject: sku(id),
  place: bay(at),
  a: priceOf(id),
  b: stockLeft,
  c,
});
const stop = (id: string, at: string, dwellMs: number, decisionMs: number, c: number) => ({
  subject: category(id),
  place: bay(at),
  a: dwellMs,
  b: decisionMs,
  c,
});

// Shopper 0 comes for cola, takes two SKUs, passes the rice endcap. Shopper 1 wants rice0, which is sold out, takes
// rice1 instead; wants rice2, which is lost. Shopper 2 walks in and out.
const byHand: HandTrace = {
  nShoppers: 3,
  motions: [
    [0, 0, 2, 0],
    [2, 0, 2, 1.5],
  ],
  rows: [
    [36000, 'arrive', 0, { subject: 0, place: -1, a: 16, b: 2, c: 1 }],
    [36000, 'goal', 0, { subject: category('cola'), place: -1, a: 0, b: -1 }],
    [36000, 'walk', 0, { subject: 0, a: 4000 }],
    [36000, 'pass', 0, { subject: category('rice'), place: bay('E1a'), a: 1500 }],
    [36004, 'walk', 0, { subject: 1, a: 3000 }],
    [36004, 'pass', 0, { subject: category('rice'), place: bay('E1a'), a: 500 }],
    [36010, 'stop', 0, stop('cola', 'G1front1', 9000, 3000, StopReason.goal)],
    [36010, 'look', 0, { subject: sku('cola0'), place: bay('G1front1'), a: 0, b: LookFlag.considered }],
    [36010, 'look', 0, { subject: sku('cola4'), place: bay('G1front2'), a: 900, b: 0 }],
    [36019, 'pick', 0, pick('cola0', 'G1front1', 8, PurchaseClass.specific)],
    [36019, 'pick', 0, pick('cola1', 'G1front1', 8, PurchaseClass.unplanned)],
    [36030, 'arrive', 1, { subject: 0, place: -1, a: 1, b: 2, c: 1 }],
    [36040, 'stop', 1, stop('rice', 'G1back1', 12000, 7000, StopReason.goal)],
    [
      36052,
      'miss',
      1,
      { subject: sku('rice0'), place: bay('G1back1'), a: StockoutOutcome.substituted, b: sku('rice1') },
    ],
    [36052, 'pick', 1, pick('rice1', 'G1back1', 3, PurchaseClass.substitute)],
    [36060, 'stop', 1, stop('rice', 'G1back1', 3000, 1000, StopReason.unplanned)],
    [
      36063,
      'miss',
      1,
      { subject: sku('rice2'), place: bay('G1back1'), a: StockoutOutcome.lostForGood, b: -1 },
    ],
    [36063, 'passUp', 1, { subject: category('rice'), place: bay('G1back1'), a: 1 }],
    [36070, 'restock', NO_SHOPPER, { subject: sku('cola0'), place: bay('G1front1'), a: 4, b: 12, c: 20 }],
    [36090, 'queue', 0, { subject: 0, place: -1, a: 1, b: 2 }],
    [36090, 'serve', 0, { subject: 0, place: -1, a: 40000, b: 0 }],
    [36100, 'queue', 1, { subject: 0, place: -1, a: 2, b: 1 }],
    [36130, 'serve', 1, { subject: 0, place: -1, a: 40000, b: 30000 }],
    [36135, 'leave', 0, { place: -1, a: 2, b: 900, c: 90000 }],
    [36180, 'leave', 1, { place: -1, a: 1, b: 600, c: 70000 }],
    [36190, 'arrive', 2, { subject: 0, place: -1, a: 1, b: 1, c: 0 }],
    [36250, 'leave', 2, { place: -1, a: 0, b: 0, c: -1 }],
  ],
};

describe('scorecard by hand', () => {
  const card = score(project, handTrace(byHand));
  const of = (columns: { ids: readonly string[] }, id: string) => columns.ids.indexOf(id);

  test('units, money, losses', () => {
    const paid = (priceOf('cola0') + priceOf('cola1') + priceOf('rice1')) / 100;
    const cost = ['cola0', 'cola1', 'rice1'].reduce((sum, id) => sum + project.skus[sku(id)].cost, 0);
    expect(card).toMatchObject({ shoppers: 3, buyers: 2, units: 3, lostSales: 1, substituted: 1, days: 1 });
    expect(card.revenue).toBe(paid);
    expect(card.margin).toBeCloseTo(paid - cost, 10);
    expect(card.lostRevenue).toBe(priceOf('rice2') / 100);
    expect(card.byCategory.units[of(card.byCategory, 'cola')]).toBe(2);
    expect(card.byCategory.lost[of(card.byCategory, 'rice')]).toBe(1);
    expect(card.byBrand.units[of(card.byBrand, 'bee')]).toBe(2); // cola1, rice1
    expect(card.bySku.substituted[sku('rice0')]).toBe(1);
    expect(card.bySku.margin[sku('cola0')]).toBeCloseTo(
      priceOf('cola0') / 100 - project.skus[sku('cola0')].cost,
      10,
    );
  });

  test('impulse in both definitions, stops and decisions, queue and basket', () => {
    expect(card.classes).toEqual({ specific: 1, general: 0, substitute: 1, unplanned: 1 });
    expect(card.inStoreDecisionRate).toBeCloseTo(2 / 3, 12);
    expect(card.strictUnplannedShare).toBeCloseTo(1 / 3, 12);
    expect(card).toMatchObject({ stops: 3, meanDwellMs: 8000 });
    expect(card.decision).toMatchObject({ n: 3, p50Ms: 3000, purchaseShareWithin5s: 0.5 });
    expect(card.decision.shareWithin5s).toBeCloseTo(2 / 3, 12);
    expect(card.passUps).toEqual({ nothingLiked: 0, stockout: 1, notFound: 0 });
    expect(card).toMatchObject({ meanTimeToQueueMs: 80000, meanQueueWaitMs: 15000, basketUnits: [1, 1, 1] });
  });

  test('the funnel counts each shopper once; a section counts on each of its bays', () => {
    const { bay: bays, sku: skus, section } = card.funnel!;
    const at = (id: string) =>
      [bays.passed, bays.stopped, bays.looked, bays.considered, bays.bought].map((stage) => stage[bay(id)]);
    expect(at('E1a')).toEqual([1, 0, 0, 0, 0]); // in view twice
    expect(at('G1front1')).toEqual([1, 1, 1, 1, 1]); // two purchases, one shopper
    expect(at('G1front2')).toEqual([1, 1, 1, 0, 0]); // the other bay of the same section
    expect(at('G1back1')).toEqual([1, 1, 0, 0, 1]);
    expect(at('G1front0')).toEqual([0, 0, 0, 0, 0]);
    const of = (id: string) =>
      [skus.passed, skus.looked, skus.considered, skus.bought].map((stage) => stage[sku(id)]);
    expect(of('cola0')).toEqual([1, 1, 1, 1]);
    expect(of('cola4')).toEqual([1, 1, 0, 0]);
    expect(of('cola1')).toEqual([1, 0, 0, 1]);
    expect(of('rice5')).toEqual([2, 0, 0, 0]); // at the endcap by shopper 0, at home by shopper 1
    expect(of('soap0')).toEqual([0, 0, 0, 0]);
    expect(Math.max(...section.passed)).toBe(1);
    // Stocked bays: two for each of four categories and the endcap. Passed: shopper 0 three, shopper 1 two.
    expect(card.storeCoverage).toBeCloseTo(5 / (3 * 9), 12);
  });

  test('sales detail gives the same sales, without the funnel', () => {
    const sales = score(project, filterToSales(handTrace(byHand)));
    const { funnel: _funnel, storeCoverage: _coverage, ...rest } = card;
    expect(sales).toEqual({ ...rest, detail: 'sales' });
    expect(sales.funnel).toBeUndefined();
    expect('storeCoverage' in sales).toBe(false);
  });

  test('a run in which nothing happens has no shares, and no NaN', () => {
    const empty = score(project, handTrace({ nShoppers: 0, rows: [] }));
    expect(empty).toMatchObject({
      units: 0,
      revenue: 0,
      inStoreDecisionRate: null,
      meanDwellMs: null,
      stops: 0,
    });
    expect(JSON.stringify(empty)).not.toContain('NaN');
    expect(empty.storeCoverage).toBe(0);
  });

  test('a trace of another project or plan is refused', () => {
    const other = handTrace({ nShoppers: 1, rows: [[1, 'pick', 0, { subject: 999, place: 0, a: 1 }]] });
    expect(() => score(project, other)).toThrow('SKU number 999, the project has 24');
    expect(() => score(project, handTrace({ ...byHand, planId: 'gone' }))).toThrow(
      'plan "gone" is not in this',
    );
  });
});

test('changed SKUs: turned or placed anew, but not merely shifted', () => {
  expect(changedSkuIds(project, 'base', 'side')).toEqual(['cola0']);
  expect(changedSkuIds(project, 'base', 'cap')).toEqual(['cola0', 'rice5']);
  expect(changedSkuIds(project, 'base', 'base')).toEqual([]);
});

test('what is counted by bay, by hand', () => {
  const trace = handTrace(byHand);
  const at = (name: MeasureName, id: string) =>
    sumByBay(measures[name], trace, listBays(project.layouts[0]).length)[bay(id)];
  expect(at('dwellMs', 'G1back1')).toBe(15000);
  expect(at('looks', 'G1front2')).toBe(1);
  expect(at('units', 'G1front1')).toBe(2);
  expect(at('lost', 'G1back1')).toBe(1);
  expect(at('substituted', 'G1back1')).toBe(1);
});

describe('source of volume', () => {
  const basket = (ids: readonly (readonly string[])[]): Trace =>
    handTrace({
      detail: 'sales',
      nShoppers: ids.length,
      rows: ids.flatMap((list, shopper) =>
        list.map((id) => [shopper, 'pick', shopper, { subject: sku(id), place: 0, a: 100 }] as const),
      ),
    });
  const source = (a: string[][], b: string[][], focus = ['cola0']) =>
    sourceOfVolume(project, basket(a), basket(b), { skuIds: focus });

  // cola0 and cola3 are of brand ann (one's own), cola1 of bee, cola2 of cat.
  test.each([
    ['switched from a competitor', [['cola1']], [['cola0']], { switched: 1 }],
    ['cannibalised', [['cola3']], [['cola0']], { cannibalised: 1 }],
    ['new category sales', [[]], [['cola0']], { newCategory: 1 }],
    ['another category given up is no source', [['rice1']], [['cola0']], { newCategory: 1 }],
    ['another shopper is no source', [['cola1'], []], [[], ['cola0']], { newCategory: 1 }],
    ['lost elsewhere', [['cola0']], [[]], { lostElsewhere: -1 }],
    ['lost to a competitor', [['cola0']], [['cola2']], { switched: -1 }],
    ['given back to the own range', [['cola0']], [['cola3']], { cannibalised: -1 }],
    ['nothing', [['cola0', 'cola1']], [['cola1', 'cola0']], {}],
    ['two from three', [['cola1', 'cola1', 'cola2']], [['cola0', 'cola0', 'cola1']], { switched: 2 }],
  ])('%s', (_name, a, b, expected) => {
    const { newCategory, switched, cannibalised, lostElsewhere } = source(a, b);
    expect({ newCategory, switched, cannibalised, lostElsewhere }).toEqual({
      newCategory: 0,
      switched: 0,
      cannibalised: 0,
      lostElsewhere: 0,
      ...expected,
    });
  });

  test('each competitor by name', () => {
    const { switchedByBrand } = source([['cola1'], ['cola2'], ['cola0']], [['cola0'], ['cola0'], ['cola2']]);
    expect(switchedByBrand).toEqual([
      { brandId: 'bee', gained: 1, lostTo: 0, net: 1 },
      { brandId: 'cat', gained: 1, lostTo: 1, net: 0 },
    ]);
  });

  test('a unit that cannot be split goes to the larger loser; among equals it goes by lot', () => {
    const nets = (a: string[][], b: string[][]) =>
      source(a, b).switchedByBrand.map(({ brandId, net }) => [brandId, net]);
    expect(nets([['cola1', 'cola2', 'cola2']], [['cola0']])).toEqual([['cat', 1]]);
    const shoppers = Array.from({ length: 60 }, (_, shopper) => shopper);
    const even = nets(
      shoppers.map(() => ['cola1', 'cola2']),
      shoppers.map(() => ['cola0']),
    );
    expect(even.map(([brandId]) => brandId)).toEqual(['bee', 'cat']);
    for (const [, net] of even) expect(net).toBeGreaterThan(15);
  });

  test('the parts add up to the difference exactly, for any two sets of baskets', () => {
    const baskets = fc.array(
      fc.array(fc.constantFrom('cola0', 'cola1', 'cola2', 'cola3', 'cola4', 'rice0', 'rice1', 'soap2'), {
        maxLength: 7,
      }),
      { minLength: 6, maxLength: 6 },
    );
    const focus = fc.constantFrom<string[]>(['cola0'], ['cola0', 'cola1', 'rice0'], ['soap2']);
    fc.assert(
      fc.property(baskets, baskets, focus, (a, b, focusIds) => {
        const s = source(a, b, focusIds);
        const back = source(b, a, focusIds);
        expect(s.newCategory + s.switched + s.cannibalised + s.lostElsewhere).toBe(s.difference);
        expect(s.difference).toBe(s.unitsB - s.unitsA);
        expect(back.difference + s.difference).toBe(0);
        const units = (baskets: string[][]) => baskets.flat().filter((id) => focusIds.includes(id)).length;
        expect(s.unitsA).toBe(units(a));
        for (const { gained, lostTo } of s.switchedByBrand)
          expect(Math.min(gained, lostTo)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('runs of different shoppers are refused', () => {
    const one = handTrace({ nShoppers: 1, seed: 'x', rows: [] });
    const two = handTrace({ nShoppers: 1, seed: 'x', replication: 1, rows: [] });
    expect(() => sourceOfVolume(project, one, two, { brandIds: ['ann'] })).toThrow(
      'do not have the same shoppers',
    );
  });
});

describe('laws of simulated runs', () => {
  let trace: Trace;
  beforeAll(() => {
    trace = simulate(compile(project, 'cap'), { seed: 'laws', replication: 0, detail: 'full' });
  });

  test('what is scored is what the shoppers took home', () => {
    const card = score(project, trace);
    let units = 0;
    let hundredths = 0;
    for (let row = 0; row < trace.nEvents; row++) {
      if (trace.kind[row] !== EventKind.leave) continue;
      units += trace.a[row];
      hundredths += trace.b[row];
    }
    expect(card.units).toBe(units);
    expect(units).toBeGreaterThan(100);
    expect(card.revenue).toBe(hundredths / 100);
    for (const columns of [card.bySku, card.byCategory, card.byBrand]) {
      for (const key of ['units', 'revenue', 'margin', 'lost', 'substituted'] as const) {
        const whole = key === 'lost' ? card.lostSales : card[key];
        expect(columns[key].reduce((sum, value) => sum + value, 0)).toBeCloseTo(whole, 6);
      }
    }
    const { specific, general, substitute, unplanned } = card.classes;
    expect(Math.min(specific, general, unplanned)).toBeGreaterThan(0);
    expect(card.inStoreDecisionRate).toBe((general + substitute + unplanned) / units);
    expect(card.strictUnplannedShare).toBe(unplanned / units);
    expect(specific + general + substitute + unplanned).toBe(units);
    expect(score(project, filterToSales(trace)).margin).toBe(card.margin);
  });

  test('no stage of a funnel holds more shoppers than the one before', () => {
    const { section, bay: bays, sku: skus } = score(project, trace).funnel!;
    const falls = (wide: readonly number[], narrow: readonly number[]) =>
      narrow.forEach((count, ix) => {
        expect(count).toBeLessThanOrEqual(wide[ix]);
      });
    falls(section.passed, section.stopped);
    falls(section.stopped, section.looked);
    falls(section.looked, section.considered);
    falls(section.looked, section.bought);
    falls(bays.passed, bays.stopped);
    falls(bays.stopped, bays.looked);
    falls(skus.passed, skus.looked);
    falls(skus.looked, skus.considered);
    falls(skus.looked, skus.bought);
    expect(Math.max(...section.bought)).toBeGreaterThan(0);
  });
});
