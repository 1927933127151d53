// The chain plan: reading chains, classes, curves, the allocation against brute force, and the command.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { allocate, type Choice } from '../sim/chain/allocate.ts';
import { writeChainCsv } from '../sim/chain/chainCsv.ts';
import { type PlanningSettings, planChain, usualSettings } from '../sim/chain/chainPlan.ts';
import { planCsv } from '../sim/chain/chainTables.ts';
import { classOf, cutsOf } from '../sim/chain/classes.ts';
import { curveOf, readingAt } from '../sim/chain/curve.ts';
import { documentPlan, sameBudget } from '../sim/chain/documentPlan.ts';
import { buildExampleChain } from '../sim/chain/exampleChain.ts';
import { parseChain, serialiseChain } from '../sim/chain/parseChain.ts';
import { campaignCost, placementUse, plansForChain } from '../sim/chain/placementUse.ts';
import { type ChainReturns, footfallsOf } from '../sim/chain/returns.ts';
import type { Chain, ChainInput } from '../sim/chain/schema.ts';
import { compile } from '../sim/kernel/compile.ts';
import { simulate } from '../sim/kernel/simulate.ts';
import type { Project } from '../sim/project/schema.ts';
import { score } from '../sim/score/scorecard.ts';
import { chainStudy, withFootfall } from '../sim/study/chain/chainStudy.ts';
import { finished } from '../sim/study/study.ts';
import { folderWith, shelfwalk } from './support/command.ts';
import { smallProject, smallProjectInput } from './support/smallProject.ts';

type StoreInput = ChainInput['stores'][number];

function chainInput(stores: readonly Partial<StoreInput>[]): ChainInput {
  return {
    format: 'shelfwalk-chain',
    version: 1,
    name: { en: 'Test chain', zh: '测试连锁' },
    stores: stores.map((store, ix) => ({
      id: `S${ix + 1}`,
      name: { en: `Store ${ix + 1}`, zh: `门店 ${ix + 1}` },
      floorAreaM2: 500,
      shoppersPerDay: 100,
      ...store,
    })),
  };
}

function chainOf(stores: readonly Partial<StoreInput>[]): Chain {
  const parsed = parseChain(chainInput(stores));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.chain;
}

/** Curves through given gains a day, each replication off by its own amount. */
function returnsOf(
  footfalls: readonly number[],
  gains: readonly number[],
  luck: readonly number[] = [-1, 1],
): ChainReturns {
  return {
    planIds: ['cap'],
    footfalls,
    seed: 'test',
    replications: luck.length,
    points: [
      gains.map((gain) => ({
        gain: luck.map((off) => gain + off),
        ownGain: luck.map(() => gain / 2),
        spend: luck.map(() => 0),
        seenShare: [0.5],
      })),
    ],
  };
}

const settings = (change: Partial<PlanningSettings> = {}): PlanningSettings => ({
  ...usualSettings(),
  ...change,
});

describe('a chain is read', () => {
  test('from JSON and back, the example too', () => {
    const parsed = parseChain(buildExampleChain());
    expect(parsed).toMatchObject({ ok: true, warnings: [] });
    if (!parsed.ok) return;
    expect(parsed.chain.stores).toHaveLength(80);
    expect(parseChain(serialiseChain(parsed.chain))).toEqual(parsed);
    expect(new Set(parsed.chain.stores.map(({ cooperation }) => cooperation)).size).toBe(3);
  });

  test('with all its problems at once', () => {
    const input = chainInput([{}, { id: 'S1' }, { shoppersPerDay: -5 }, { growth: 9 }]) as unknown as {
      stores: Record<string, unknown>[];
      classes: unknown;
    };
    input.stores[3].floorAreaM2 = 'large';
    input.stores[2].feez = {};
    input.classes = { growth: { middle: 0.3, high: 0.1 } };
    const parsed = parseChain(JSON.stringify(input));
    expect(parsed.ok).toBe(false);
    if (parsed.ok) return;
    const found = parsed.problems.map(({ code, path }) => `${code} ${path}`);
    expect(found.sort()).toEqual([
      'duplicate-id stores[S1].id',
      'out-of-range stores[S3].shoppersPerDay',
      'out-of-range stores[S4].growth',
      'thresholds classes.growth',
      'unknown-field stores[S3].feez',
      'wrong-type stores[S4].floorAreaM2',
    ]);
    for (const { en, zh } of parsed.problems) {
      expect(en).not.toBe('');
      expect(zh).toMatch(/[\u4e00-\u9fff]/);
    }
  });

  test('a project is told from a chain, and broken JSON is placed', () => {
    const project = parseChain(smallProjectInput());
    expect(project.ok ? '' : project.problems[0].en).toContain('--project');
    const broken = parseChain('{"format": "shelfwalk-chain",');
    expect(broken.ok ? '' : broken.problems[0].code).toMatch(/^json/);
  });

  test('from CSV with Chinese names, percentages and grouped figures', () => {
    const csv =
      '门店编号,门店名称,营业面积,日客流,年增长,合作意愿,客群匹配,堆头费\r\n' +
      'A1,江湾店,"1,200",2400,5%,强,80%,600\r\nA2,河滨店,800,900,,弱,,\r\n';
    const parsed = parseChain(csv, 'chain.csv');
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    expect(parsed.chain.stores).toEqual([
      {
        id: 'A1',
        name: { en: '江湾店', zh: '江湾店' },
        floorAreaM2: 1200,
        shoppersPerDay: 2400,
        growth: 0.05,
        cooperation: 'strong',
        clienteleMatch: 0.8,
        fees: { floorStack: 600 },
      },
      {
        id: 'A2',
        name: { en: '河滨店', zh: '河滨店' },
        floorAreaM2: 800,
        shoppersPerDay: 900,
        growth: 0,
        cooperation: 'weak',
        fees: {},
      },
    ]);
  });

  test('from CSV with every fault on its line', () => {
    const csv =
      'id,name,floor_area_m2,shoppers_per_day,cooperation\nA,a,500,many,strong\nB,b,0,20,storng\nA,c,1,2,\n';
    const parsed = parseChain(csv, 'c.csv');
    const found = parsed.ok ? [] : parsed.problems.map(({ code, path }) => `${code} ${path}`);
    expect(found).toEqual([
      'bad-number c.csv line 2, shoppers_per_day',
      'out-of-range c.csv line 3, floor_area_m2',
      'not-allowed c.csv line 3, cooperation',
      'duplicate-id c.csv line 4, id',
    ]);
  });

  test('from CSV with a column that is not known: nearly a known one is refused, any other is told', () => {
    const told = (header: string, file = 'c.csv') => {
      const parsed = parseChain(`门店,面积,客流,${header}\n江湾店,500,90,\n`, file);
      return (parsed.ok ? parsed.warnings : parsed.problems).map(
        ({ level, code, en, zh }) => `${level} ${code} ${/"[^"]*"\?/.exec(en)?.[0] ?? ''} ${zh}`,
      );
    };
    expect(told('fee_endcaps')[0]).toMatch(/^error unknown-column "fee_endcap"\? 未知列/);
    expect(told('cooperations')[0]).toMatch(/^error unknown-column "cooperation"\?/);
    expect(told('端架费(元)')[0]).toMatch(/^error unknown-column "端架费"\?/);
    for (const far of ['备注', '店长', 'remarks', 'areas'])
      expect(told(far)).toEqual([`warning unknown-column  未知列 "${far}"，未读取。`]);
    for (const known of [
      '收银台端架费',
      '收银台架费',
      '年增长率',
      '增长',
      '年增长',
      '配合',
      '合作意愿',
      '合作',
    ])
      expect(told(known)).toEqual([]);
  });

  test('from CSV with stores of one name and no ids: they are counted, and named', () => {
    const rows = 'Big,500,90\nSmall,300,40\nBig,500,90\nBig,400,80\n';
    const parsed = parseChain(`name,area,shoppers\n${rows}`, 'c.csv');
    if (!parsed.ok) throw new Error();
    expect(parsed.chain.stores).toHaveLength(4);
    expect(parsed.warnings).toMatchObject([{ code: 'same-name', path: 'c.csv' }]);
    expect(parsed.warnings[0].en).toContain('3 stores are named "Big" (lines 2, 4, 5)');
    expect(parsed.warnings[0].zh).toContain('"Big"（第 2、4、5 行）');
  });

  test('what is written as CSV reads the same', () => {
    const parsed = parseChain(buildExampleChain());
    if (!parsed.ok) throw new Error();
    const again = parseChain(writeChainCsv(parsed.chain), 'again.csv');
    expect(again.ok && again.chain.stores).toEqual(parsed.chain.stores);
  });
});

test('classes: two of three measures decide, thresholds by terciles or as given', () => {
  const stores = [1, 2, 3, 4, 5, 6].map((n) => ({
    floorAreaM2: n * 100,
    shoppersPerDay: n * 10,
    growth: n / 100,
  }));
  const chain = chainOf(stores);
  const cuts = cutsOf(chain);
  expect(cuts.shoppersPerDay).toEqual({ middle: 30, high: 50, isGiven: false });
  expect(chain.stores.map((store) => classOf(store, cuts)).join('')).toBe('CCBBAA');
  const strict = { ...chain, classes: { shoppersPerDay: { middle: 10, high: 1000 } } };
  expect(strict.stores.map((store) => classOf(store, cutsOf(strict))).join('')).toBe('CCBBAA');
  const both = { ...strict, classes: { ...strict.classes, growth: { middle: 0, high: 1 } } };
  expect(both.stores.map((store) => classOf(store, cutsOf(both))).join('')).toBe('BBBBBB');
});

describe('curves', () => {
  test('run straight between their points, from nothing at no shoppers; beyond the last its value stands', () => {
    expect(readingAt([100, 200], 0).weights).toEqual([]);
    expect(readingAt([100, 200], 50)).toEqual({ weights: [{ pointIx: 0, weight: 0.5 }], isBeyond: false });
    expect(readingAt([100, 200], 125).weights).toEqual([
      { pointIx: 0, weight: 0.75 },
      { pointIx: 1, weight: 0.25 },
    ]);
    expect(readingAt([100, 200], 200).isBeyond).toBe(false);
    expect(readingAt([100, 200], 300)).toEqual({ weights: [{ pointIx: 1, weight: 1 }], isBeyond: true });
  });

  test('are monotone, and keep their mean where chance turned two points round', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 7 }), (gains) => {
        const footfalls = gains.map((_, ix) => (ix + 1) * 100);
        const found = curveOf(returnsOf(footfalls, gains), 0).gains.map(([a, b]) => (a + b) / 2);
        const sign = gains.reduce((sum, gain) => sum + gain, 0) < 0 ? -1 : 1;
        for (let at = 1; at < found.length; at++)
          expect(sign * found[at]).toBeGreaterThanOrEqual(sign * found[at - 1] - 1e-9);
        const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
        expect(sum(found)).toBeCloseTo(sum(gains), 6);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the allocation', () => {
  const choices = fc.array(
    fc.array(fc.record({ value: fc.integer({ min: 0, max: 6 }), steps: fc.integer({ min: 0, max: 5 }) }), {
      maxLength: 3,
    }),
    { minLength: 1, maxLength: 5 },
  );

  /** Every allocation there is, the best by value, then by cost, then by the earlier store and choice. */
  function bruteForce(own: readonly (readonly Choice[])[], steps: number): readonly number[] {
    let best: { picks: number[]; value: number; steps: number } | null = null;
    const visit = (store: number, picks: number[], value: number, cost: number): void => {
      if (cost > steps) return;
      if (store === own.length) {
        const isBetter =
          best === null ||
          value > best.value ||
          (value === best.value &&
            (cost < best.steps || (cost === best.steps && isEarlier(picks, best.picks))));
        if (isBetter) best = { picks, value, steps: cost };
        return;
      }
      visit(store + 1, [...picks, -1], value, cost);
      own[store].forEach((choice, ix) => {
        if (choice.value > 0) visit(store + 1, [...picks, ix], value + choice.value, cost + choice.steps);
      });
    };
    visit(0, [], 0, 0);
    return best!.picks;
  }

  function isEarlier(a: readonly number[], b: readonly number[]): boolean {
    const at = a.findIndex((pick, ix) => pick !== b[ix]);
    if (at < 0 || a[at] === -1) return false;
    return b[at] === -1 || a[at] < b[at];
  }

  test('is the best there is, ties included, at every budget', () => {
    fc.assert(
      fc.property(choices, (own) => {
        const solved = allocate(own, 12);
        for (let steps = 0; steps <= 12; steps++)
          expect(solved.at(steps).picks).toEqual(bruteForce(own, steps));
      }),
      { numRuns: 150 },
    );
  });

  test('never overspends; more money never brings less, and brings more where a store with gain fits into it', () => {
    fc.assert(
      fc.property(choices, fc.integer({ min: 0, max: 11 }), (own, steps) => {
        const solved = allocate(own, 12);
        const now = solved.at(steps);
        expect(now.steps).toBeLessThanOrEqual(steps);
        const more = solved.at(steps + 1);
        expect(more.value).toBeGreaterThanOrEqual(now.value);
        const fits = own.some(
          (options, store) =>
            now.picks[store] < 0 &&
            options.some(({ value, steps: cost }) => value > 0 && now.steps + cost <= steps + 1),
        );
        if (fits) expect(more.value).toBeGreaterThan(now.value);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the plan', () => {
  const project = smallProject();
  const fee = (endcap: number) => ({ fees: { endcap, decoration: 0 } });

  test('costs: the store asks, else the plan, else the retailer, else the documents', () => {
    const use = placementUse(project, 'cap');
    expect(use.displays).toEqual([{ fixtureId: 'E1', kind: 'endcap' }]);
    expect(plansForChain(project)).toEqual(['cap']);
    const [plain, asking] = chainOf([{}, { fees: { endcap: 700 } }]).stores;
    expect(campaignCost(project, use, plain, 21)).toMatchObject({
      ...{ fee: 11_500, decoration: 8500, total: 20_000 },
      origins: ['documents'],
    });
    expect(campaignCost(project, use, asking, 21).fee).toBe(700);
    const costs = (change: Partial<Project['plans'][number]>) => ({
      ...project,
      plans: project.plans.map((plan) => (plan.id === 'cap' ? { ...plan, ...change } : plan)),
    });
    const paid = costs({
      costs: [
        { id: 'f', kind: 'placementFee', amount: 900, per: 'campaign' },
        { id: 'd', kind: 'decoration', amount: 100, per: 'campaign', fixtureId: 'E1' },
        { id: 'w', kind: 'promoterWage', amount: 80, per: 'day' },
        { id: 'g', kind: 'gift', amount: 1, per: 'unit' },
      ],
    });
    expect(campaignCost(paid, placementUse(paid, 'cap'), plain, 21)).toMatchObject({
      ...{ fee: 900, decoration: 100, other: 80 * 21 },
      origins: ['plan'],
    });
    expect(campaignCost(paid, placementUse(paid, 'cap'), asking, 21).fee).toBe(700);
  });

  test('a plan with promotions lasts as long as they do, in what it brings and what it costs', () => {
    const promoted = smallProject((input) => {
      const cap = input.plans[1];
      cap.promotions = [{ kind: 'specialPrice', id: 'p', skuIds: ['cola0'], toDay: 14, priceCut: 0.1 }];
      cap.costs = [{ id: 'w', kind: 'promoterWage', amount: 10, per: 'day', promotionId: 'p' }];
    });
    const chain = chainOf([fee(5)]);
    const [{ offers }] = planChain(promoted, chain, returnsOf([100], [10]), settings()).rows;
    expect(offers[0].gain.value).toBeCloseTo(140, 9);
    expect(offers[0].cost.total).toBe(145);
    const [short] = planChain(promoted, chain, returnsOf([100], [10]), settings({ weeks: 1 })).rows;
    expect(short.offers[0]).toMatchObject({ cost: { total: 75 } });
  });

  test('kinds the retailer forbids are left out', () => {
    const strict = smallProject((input) => {
      input.retailer = { id: 'r', name: { en: 'R', zh: 'R' }, placements: ['pillar'] };
    });
    const chain = chainOf([fee(10)]);
    const planning = planChain(strict, chain, returnsOf([100], [50]), settings());
    expect(planning.uses[0].forbidden).toEqual(['endcap']);
    expect(planning.plan(1e6).placed).toEqual([]);
  });

  test('no budget buys nothing, a huge one every store that pays, and none without shoppers or good will', () => {
    const chain = chainOf([
      { shoppersPerDay: 200, ...fee(100) },
      { shoppersPerDay: 100, ...fee(5000) },
      { shoppersPerDay: 0, ...fee(0) },
      { shoppersPerDay: 150, ...fee(100), cooperation: 'weak' },
      { shoppersPerDay: 50, ...fee(100) },
    ]);
    // 10 a day at 100 shoppers: 210 in three weeks.
    const returns = returnsOf([100, 200], [10, 20]);
    const planning = planChain(project, chain, returns, settings());
    expect(planning.plan(0).placed).toEqual([]);
    const all = planning.plan(1e9);
    expect(all.placed.map(({ row }) => row.store.id)).toEqual(['S1', 'S5']);
    expect(all.totals.spend).toBe(200);
    expect(all.totals.gain.value).toBeCloseTo(21 * (20 + 5), 6);
    expect(all.totals.reach).toBeCloseTo(21 * 0.5 * 250, 6);
    expect(all.next).toBe(0);
    expect(planning.rows.map(({ leftOut }) => leftOut)).toEqual([null, null, 'noShoppers', 'weak', null]);
    const willing = planChain(project, chain, returns, settings({ withWeak: true }));
    expect(willing.plan(1e9).placed.map(({ row }) => row.store.id)).toEqual(['S1', 'S4', 'S5']);
    const twice = planChain(project, chain, returns, settings({ campaignsPerYear: 2 }));
    expect(twice.plan(1e9).totals.spend).toBe(400);
    expect(twice.plan(300).placed.map(({ row, campaigns }) => [row.store.id, campaigns])).toEqual([
      ['S1', 2],
      ['S5', 1],
    ]);
    expect(twice.plan(200).placed.map(({ row, campaigns }) => [row.store.id, campaigns])).toEqual([
      ['S1', 2],
    ]);
  });

  test('growth and clientele scale what a store brings', () => {
    const chain = chainOf([{ ...fee(0) }, { growth: 0.2, ...fee(0) }, { clienteleMatch: 0.5, ...fee(0) }]);
    const { rows } = planChain(project, chain, returnsOf([100, 200], [10, 20]), settings());
    const gains = rows.map(({ offers }) => offers[0].gain.value / 21);
    expect(gains[0]).toBeCloseTo(10, 9);
    expect(gains[1]).toBeCloseTo(11, 9);
    expect(gains[2]).toBeCloseTo(5, 9);
  });

  test('errors of one curve are shared: the interval of a sum is as wide as the intervals together', () => {
    const chain = chainOf([fee(0), fee(0), fee(0)]);
    const planning = planChain(project, chain, returnsOf([100], [10], [-2, 0, 2, 1]), settings());
    const { placed, totals } = planning.plan(0);
    const width = ({ low, high }: { low: number | null; high: number | null }): number => high! - low!;
    expect(placed).toHaveLength(3);
    expect(width(totals.gain)).toBeCloseTo(
      placed.reduce((sum, { gain }) => sum + width(gain), 0),
      6,
    );
  });

  test('cautious: what may lose on the low end of its interval is not bought', () => {
    const chain = chainOf([fee(100)]);
    const returns = returnsOf([100], [10], [-10, 10, 0]);
    expect(planChain(project, chain, returns, settings()).plan(1e6).placed).toHaveLength(1);
    expect(planChain(project, chain, returns, settings({ isCautious: true })).plan(1e6).placed).toEqual([]);
  });

  test('reach as the aim spends on people, also at a loss', () => {
    const chain = chainOf([
      { shoppersPerDay: 100, ...fee(9000) },
      { shoppersPerDay: 200, ...fee(9000) },
    ]);
    const planning = planChain(project, chain, returnsOf([100, 200], [1, 2]), settings({ aim: 'reach' }));
    const one = planning.plan(10_000);
    expect(one.placed.map(({ row }) => row.store.id)).toEqual(['S2']);
    expect(one.totals.profit.value).toBeLessThan(0);
    expect(one.totals.costPerPerson).toBeCloseTo(9000 / 2100, 6);
    expect(one.next).toBe(1050);
  });

  test("the documents' arithmetic", () => {
    const documents = documentPlan();
    expect(documents.stores).toEqual({ low: 40, high: 66 });
    expect(documents.people).toEqual({ low: 2_800_000, high: 5_390_000 });
    expect(documents.costPerPerson.low).toBeCloseTo(0.19, 2);
    expect(documents.costPerPerson.high).toBeCloseTo(0.36, 2);
    const busy = chainOf(Array.from({ length: 70 }, () => ({ shoppersPerDay: 7000 })));
    const same = sameBudget(project, planChain(project, busy, returnsOf([7000], [10]), settings()));
    expect(same).toMatchObject({
      stores: { low: 40, high: 66 },
      agreement: 'agrees',
      isShort: false,
      nPayBack: 0,
    });
    expect(same.people.low).toBeCloseTo(40 * 7000 * 0.5 * 21, 3);
    const quiet = chainOf([{ shoppersPerDay: 10 }]);
    const few = sameBudget(project, planChain(project, quiet, returnsOf([7000], [10]), settings()));
    expect(few).toMatchObject({ agreement: 'fewer', isShort: true });
  });

  test('as CSV: one row a store, with the reason where there is nothing', () => {
    const chain = chainOf([fee(100), { ...fee(100), cooperation: 'weak' }, fee(900_000)]);
    const planning = planChain(project, chain, returnsOf([100], [10]), settings());
    const lines = planCsv('CNY', planning, planning.plan(1e6), 'en').trim().split('\r\n');
    const width = lines[0].split(',').length;
    expect(lines.map((line) => line.split(',').length)).toEqual([width, width, width, width]);
    expect(lines[1]).toContain(',cap,1,CNY,100,0,0,100,210,');
    expect(lines[2]).toMatch(/,weak cooperation$/);
    expect(lines[3]).toMatch(/,does not pay back$/);
    expect(planCsv('CNY', planning, planning.plan(1e6), 'zh').split(',')[0]).toBe('编号');
  });
});

describe('returns', () => {
  const project = smallProject();

  test('are the paired differences of the kernel, whatever the threads they were cut into', () => {
    const asked = { planIds: ['cap'], footfalls: [80, 160], seed: 's' };
    const run = (firstReplication: number, replications: number) =>
      finished(chainStudy.start(project, { ...asked, firstReplication, replications }))!;
    const whole = run(0, 4);
    const parts = [run(0, 1), run(1, 3)];
    expect(chainStudy.join(parts, { ...asked, replications: 4 }, project)).toEqual(whole);
    const at = withFootfall(project, 80);
    const margin = (planId: string): number =>
      score(at, simulate(compile(at, planId), { seed: 's', replication: 2, detail: 'sales' })).margin;
    expect(whole.points[0][0].gain[2]).toBeCloseTo(margin('cap') - margin('base'), 6);
    for (const { seenShare } of whole.points[0]) {
      expect(seenShare).toHaveLength(3);
      for (const share of seenShare) expect(share > 0 && share <= 1).toBe(true);
    }
  });

  test('footfalls reach from the smallest store to the largest, and skip empty ones', () => {
    const chain = chainOf([0, 50, 100, 400].map((shoppersPerDay) => ({ shoppersPerDay })));
    const footfalls = footfallsOf(chain);
    expect(footfalls[0]).toBe(50);
    expect(footfalls[footfalls.length - 1]).toBe(400);
    expect([...footfalls].sort((a, b) => a - b)).toEqual(footfalls);
  });
});

describe('shelfwalk chain', () => {
  const [folder, project] = folderWith(smallProjectInput(), 'project.json');
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('tables in, sentence, CSV and JSON out; a bad table is refused in full', async () => {
    const file = (name: string) => join(folder, name);
    writeFileSync(
      file('stores.csv'),
      'name,area,shoppers,fee_endcap,decoration\nBig,900,300,0,0\nSmall,300,60,99999,0\n',
    );
    writeFileSync(file('bad.csv'), 'name,area,shoppers\nBig,x,300\nSmall,300,-1\n');
    const args = ['--project', project, '--replications', '2', '--budget', '5000'];
    const [text, json, bad, badInChinese] = await Promise.all([
      shelfwalk(['chain', file('stores.csv'), ...args, '--csv', file('out.csv'), '--lang', 'zh']),
      shelfwalk(['chain', file('stores.csv'), ...args, '--aim', 'reach', '--json']),
      shelfwalk(['chain', file('bad.csv'), ...args]),
      shelfwalk(['chain', file('bad.csv'), ...args, '--lang', 'zh']),
    ]);
    expect(text.code).toBe(0);
    expect(text.out).toContain('销售手册：每年 ¥1,000,000');
    expect(readFileSync(file('out.csv'), 'utf8').trim().split('\r\n')).toHaveLength(3);
    const result = JSON.parse(json.out);
    expect(result.stores.map(({ id }: { id: string }) => id)).toEqual(['S1']);
    expect(result.settings).toMatchObject({ aim: 'reach', weeks: 3, campaignsPerYear: 1 });
    expect(bad.code).toBe(2);
    expect(bad.err).toMatch(/line 2[\s\S]*line 3/);
    expect(badInChinese.err).toContain('bad.csv 第 2 行，floor_area_m2：');
  });
});
