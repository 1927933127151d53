// Money from traces written by hand, where every sum can be done on paper, and laws on simulated ones.

import { describe, expect, test } from 'vitest';
import { compile } from '../sim/kernel/compile.ts';
import { simulate } from '../sim/kernel/simulate.ts';
import { listBays } from '../sim/project/places.ts';
import type { Cost, CostKind, ProjectInput } from '../sim/project/schema.ts';
import { renderReport } from '../sim/report/report.ts';
import { findPlan } from '../sim/score/lookup.ts';
import { promotedSkuIds } from '../sim/score/promoted.ts';
import { marginByDay, spendOf } from '../sim/score/spend.ts';
import { ratioOfMeans } from '../sim/stats/ratio.ts';
import { studentQuantile } from '../sim/stats/student.ts';
import { comparePlans } from '../sim/study/compare/compare.ts';
import { reportStudy } from '../sim/study/compare/reportFacts.ts';
import { verdict } from '../sim/study/compare/verdict.ts';
import { costSource } from '../sim/study/money/costSource.ts';
import { paybackOf } from '../sim/study/money/payback.ts';
import { startReturns } from '../sim/study/money/returns.ts';
import { PurchaseClass, type Trace } from '../sim/trace/format.ts';
import type { Language } from '../sim/words/text.ts';
import { answered } from './support/answered.ts';
import { type HandTrace, handTrace } from './support/handTrace.ts';
import { smallProject } from './support/smallProject.ts';

/** Base, and the same with cola on the endcap: a promoter on the second day, gifts with cola1, a fee. */
function campaign(change?: (input: ProjectInput) => void) {
  return smallProject((input) => {
    input.demand.days = 2;
    input.plans.push({
      ...input.plans[1],
      id: 'campaign',
      name: { en: 'Campaign', zh: '活动' },
      promotions: [
        { kind: 'gift', id: 'cup', skuIds: ['cola1'], giftValue: 1 },
        { kind: 'promoter', id: 'taste', fixtureId: 'E1', skuIds: ['cola0'], fromDay: 2, toDay: 9 },
        { kind: 'pop', id: 'card', fixtureId: 'E1', elements: ['offer'] },
      ],
      costs: [
        { id: 'a-fee', kind: 'placementFee', amount: 50, per: 'campaign', fixtureId: 'E1' },
        { id: 'b-wage', kind: 'promoterWage', amount: 80, per: 'day', promotionId: 'taste' },
        { id: 'c-cup', kind: 'gift', amount: 0.5, per: 'gift', promotionId: 'cup' },
        { id: 'd-taste', kind: 'tasting', amount: 0.25, per: 'contact', promotionId: 'taste' },
        { id: 'e-rebate', kind: 'other', amount: 0.1, per: 'unit', promotionId: 'taste' },
        { id: 'f-card', kind: 'material', amount: 2, per: 'unit', promotionId: 'card' },
        { id: 'g-light', kind: 'other', amount: 3, per: 'day' },
      ],
    });
    change?.(input);
  });
}

const project = campaign();
const plan = findPlan(project, 'campaign');
const sku = (id: string) => project.skus.findIndex((each) => each.id === id);
const bay = (id: string) => listBays(project.layouts[0]).findIndex((ref) => ref.bay.id === id);
const promotion = (id: string) => plan.promotions.findIndex((each) => each.id === id);
const DAY = 86_400;
const pick = (id: string, at: string, cents: number) => ({
  subject: sku(id),
  place: bay(at),
  a: cents,
  b: 5,
  c: PurchaseClass.general,
});
const runOf = (rows: HandTrace['rows'], replication = 0, planId = 'campaign'): Trace =>
  handTrace({ planId, replication, nShoppers: 9, detail: 'sales', rows });

// cola0 costs 2, cola1 2.5, rice0 2 (and its price is 5).
const byHand = runOf([
  [36000, 'pick', 0, pick('cola0', 'E1a', 400)],
  [36001, 'pick', 0, pick('cola1', 'G1front1', 500)],
  [36001, 'gift', 0, { subject: promotion('cup'), place: bay('G1front1'), a: 100, b: -1, c: sku('cola1') }],
  [DAY + 36000, 'contact', 1, { subject: promotion('taste'), place: bay('E1a'), a: 30000, c: sku('cola0') }],
  [DAY + 36030, 'pick', 1, pick('cola0', 'E1a', 400)],
  [DAY + 36040, 'contact', 2, { subject: promotion('taste'), place: bay('E1a'), a: 30000, c: -1 }],
  [DAY + 36060, 'pick', 2, pick('rice0', 'G1back1', 500)],
  // Still at the till after midnight of the last day.
  [2 * DAY + 10, 'pick', 3, pick('cola0', 'G1front1', 0)],
]);

describe('what a plan spends', () => {
  const spend = spendOf(project, plan, byHand);
  const line = (id: string) => spend.lines.find(({ costId }) => costId === id);

  test('each line has its quantity and its amount', () => {
    expect(line('a-fee')).toMatchObject({ quantity: 1, total: 50 });
    // From day 2 to 9 in a run of 2 days: one day.
    expect(line('b-wage')).toMatchObject({ quantity: 1, total: 80 });
    expect(line('c-cup')).toMatchObject({ quantity: 1, total: 0.5 });
    expect(line('d-taste')).toMatchObject({ quantity: 2, total: 0.5 });
    // cola0 on the second day, at whatever place; not the one of the first day.
    expect(line('e-rebate')).toMatchObject({ quantity: 2 });
    // Taken from the fixture the material is on, on both days.
    expect(line('f-card')).toMatchObject({ quantity: 2, total: 4 });
    expect(line('g-light')).toMatchObject({ quantity: 2, total: 6 });
    expect(spend.total).toBeCloseTo(50 + 80 + 0.5 + 0.5 + 0.2 + 4 + 6, 12);
    expect(spend.byKind.get('other')).toBeCloseTo(6.2, 12);
  });

  test('falls due on the days it is paid for', () => {
    expect(spend.byDay[0]).toBeCloseTo(50 + 0.5 + 2 + 3, 12);
    expect(spend.byDay[1]).toBeCloseTo(80 + 0.5 + 0.2 + 2 + 3, 12);
  });

  test('a plan without costs spends nothing, and neither does an empty run, but for what each day costs', () => {
    const nothing = runOf([]);
    expect(spendOf(project, findPlan(project, 'base'), nothing)).toMatchObject({ lines: [], total: 0 });
    expect(spendOf(project, plan, nothing).total).toBe(50 + 80 + 6);
  });

  test('is linear in the amounts', () => {
    const dearer = { ...plan, costs: plan.costs.map((cost) => ({ ...cost, amount: cost.amount * 3 })) };
    expect(spendOf(project, dearer, byHand).total).toBeCloseTo(3 * spend.total, 9);
  });

  test('margin by day is money paid less cost, the unit that was free at its cost', () => {
    const { all, own } = marginByDay(project, byHand);
    expect(all).toEqual([4 - 2 + (5 - 2.5), 4 - 2 + (5 - 2) - 2]);
    // The own brand, ann, has cola0 and rice0.
    expect(own).toEqual([2, 2 + 3 - 2]);
  });

  test('what is promoted: by promotions, and what stands on the fixtures paid for', () => {
    expect(promotedSkuIds(project, plan)).toEqual(['cola0', 'cola1']);
    expect(promotedSkuIds(project, findPlan(project, 'base'))).toEqual([]);
  });
});

describe('what it returns', () => {
  // Three replications; the campaign sells 30, 40 and 50 more cola0 (margin 2) than the baseline, which sells none.
  const many = (n: number, day: number) =>
    Array.from(
      { length: n },
      (_, k) => [day * DAY + 36000 + k, 'pick', 0, pick('cola0', 'E1a', 400)] as const,
    );
  const extra = [30, 40, 50];
  const bare = campaign((input) => {
    input.plans[2].promotions = [];
    input.plans[2].costs = [{ id: 'fee', kind: 'placementFee', amount: 40, fixtureId: 'E1' }];
  });
  const running = startReturns(bare, {
    baseline: 'base',
    alternatives: ['campaign'],
    confidence: 0.95,
    seed: 's',
  });
  extra.forEach((n, replication) => {
    running.add(runOf([], replication, 'base'), [
      runOf([...many(n / 2, 0), ...many(n / 2, 1)], replication, 'campaign'),
    ]);
  });
  const [money] = running.result();

  test('profit is extra margin less extra spend, its interval that of the margin', () => {
    // Margins 60, 80, 100: mean 80, standard deviation 20.
    const half = (studentQuantile(0.975, 2) * 20) / Math.sqrt(3);
    expect(money.spend).toMatchObject({ difference: 40, low: null, note: 'noVariance' });
    expect(money.profit.difference).toBe(40);
    expect(money.profit.low).toBeCloseTo(40 - half, 9);
    expect(money.profit.high).toBeCloseTo(40 + half, 9);
    // The same, for each unit of money spent.
    expect(money.returnOnSpend.value).toBe(1);
    expect(money.returnOnSpend.low).toBeCloseTo((40 - half) / 40, 9);
    // All of it is the own brand's.
    expect(money.ownMargin?.difference).toBe(80);
  });

  test('the cost of an extra unit', () => {
    expect(money.promotedSkuIds).toEqual(['cola0']);
    expect(money.promotedUnits.difference).toBe(40);
    expect(money.costPerUnit.value).toBe(1);
    // The denominator varies, so the interval is not symmetric: further above than below.
    const { low, high } = money.costPerUnit;
    expect(high! - 1).toBeGreaterThan(1 - low!);
  });

  test('no contacts: no cost of one', () => {
    expect(money.costPerContact).toEqual({ value: null, low: null, high: null, why: 'notClear' });
  });

  test('cumulative margin by day, and the day it covers the spend', () => {
    expect(money.days.map(({ gain }) => gain.difference)).toEqual([40, 80]);
    expect(money.days.map(({ spend }) => spend)).toEqual([40, 40]);
    expect(money.payback).toMatchObject({ kind: 'covered', day: 1 });
  });
});

describe('payback', () => {
  const run = (gain: number[], spend: number[], once: number) => ({ gain, spend, once });
  const of = (runs: Parameters<typeof paybackOf>[0]) => paybackOf(runs, 0.95, 's');

  test('a fee paid back within the run', () => {
    const runs = [run([10, 10, 10], [25, 0, 0], 25), run([10, 10, 10], [25, 0, 0], 25)];
    expect(of(runs)).toEqual({ kind: 'covered', day: 3, low: 3, high: 3 });
  });

  test('beyond the run at the mean day, and said to be so', () => {
    const runs = [run([9, 11], [55, 0], 55), run([11, 9], [55, 0], 55)];
    expect(of(runs)).toEqual({ kind: 'beyond', day: 6, low: 6, high: 6 });
  });

  test('what each day costs goes on: 10 earned and 8 paid a day leave 2 for the fee of 10', () => {
    const runs = [run([10, 10], [18, 8], 10), run([10, 10], [18, 8], 10)];
    expect(of(runs)).toMatchObject({ kind: 'beyond', day: 5 });
  });

  test('never where a further day costs more than it brings', () => {
    const runs = [run([10, 10], [12, 12], 0), run([10, 10], [12, 12], 0)];
    expect(of(runs)).toMatchObject({ kind: 'never', day: null });
  });

  test('no day where the interval of the gain holds 0', () => {
    const runs = [run([30, 0], [5, 0], 5), run([-20, 0], [5, 0], 5)];
    expect(of(runs)).toMatchObject({ kind: 'notShown', day: null });
  });

  test('open above where some samples never pay back', () => {
    const gains = [1, 1, 1, 1, 40, 1];
    const runs = gains.map((gain) => run([gain, gain], [8 + 0.9, 0.9], 8));
    const { kind } = of(runs);
    expect(kind).toBe('notShown');
    const steady = [3, 4, 5, 3.5].map((gain) => run([gain, gain], [200, 0], 200));
    const { low, day, high } = of(steady);
    expect(low!).toBeLessThanOrEqual(day!);
    expect(high!).toBeGreaterThanOrEqual(day!);
  });
});

test('a ratio has no figure where its denominator may be 0', () => {
  expect(ratioOfMeans([1, 2, 3], [5, -5, 1], 0.95).value).toBeNull();
  // By hand for n = 2, no spread in the denominator: 3 +- t / 2.
  const { value, low } = ratioOfMeans([5, 7], [2, 2], 0.95);
  expect(value).toBe(3);
  expect(low).toBeCloseTo(3 - studentQuantile(0.975, 1) / 2, 9);
});

describe('a comparison with money', () => {
  const settings = { baseline: 'base', alternatives: ['cap', 'campaign'], seed: 'money', replications: 6 };

  test('a fee changes no trace, and profit by itself alone', () => {
    const gratis = campaign((input) => {
      input.plans[2].costs = [];
    });
    const [one, other] = [gratis, project].map((of) =>
      simulate(compile(of, 'campaign'), { seed: 'money', replication: 0, detail: 'full' }),
    );
    // All but the header, which names the project.
    const rows = ({ buffer, nEvents, nMotions }: Trace) =>
      Buffer.from(buffer).subarray(-(nEvents * 28 + 16 * nMotions));
    expect(rows(other).equals(rows(one))).toBe(true);
    const [free, paid] = [gratis, project].map((of) => comparePlans(of, settings));
    const [a, b] = [free, paid].map(({ alternatives }) => alternatives[1]);
    expect(b.metrics).toEqual(a.metrics);
    expect(b.money!.profit.difference).toBeCloseTo(a.money!.profit.difference - b.money!.spend.difference, 9);
    expect(a.money!.profit.difference).toBeCloseTo(a.metrics.margin.difference, 9);
  });

  test('the verdict speaks of profit where there are costs, of margin where there are none', () => {
    const paid = verdict(project, comparePlans(project, { ...settings, alternatives: ['campaign'] }));
    expect(paid.measure).toBe('profit');
    expect(paid.kind).toBe('worse');
    expect(paid.text.en).toMatch(/before costs, and loses .* a day after them|less after them/);
    const plain = verdict(project, comparePlans(project, { ...settings, alternatives: ['cap'] }));
    expect(plain.measure).toBe('margin');
    expect(plain.text.en).not.toContain('costs');
  });

  test('the same sales at a cost: worse by what it costs', () => {
    const same = smallProject((input) => {
      const costs = [{ id: 'fee', kind: 'placementFee' as const, amount: 30 }];
      input.plans.push({ ...input.plans[0], id: 'fee', name: { en: 'Fee', zh: '费用' }, costs });
    });
    const answer = verdict(
      same,
      comparePlans(same, { baseline: 'base', alternatives: ['fee'], seed: 's', replications: 3 }),
    );
    expect(answer.kind).toBe('worse');
    expect(answer.perDay?.difference).toBe(-30);
    expect(answer.text.en).toContain('sells as “Base” does and costs ¥30 a day more');
  });
});

test('the report tells the money, the costs beside the documents, and the promotions in words', () => {
  const facts = answered(reportStudy, project, {
    baseline: 'base',
    alternatives: ['campaign'],
    seed: 'money',
    replications: 2,
  });
  const page = (language: Language) => renderReport({ project, facts, language, version: '0', commands: [] });
  const english = page('en');
  const { difference } = facts.comparison.alternatives[0].money!.profit;
  expect(english).toContain(`<data value="${difference}">`);
  // A wage as in the documents, and a fee far below what they give for an endcap.
  expect(english).toContain('<td>¥80</td>');
  expect(english).toContain('<td>¥8,000–¥15,000 (the plan lies outside)');
  expect(english).toMatch(/<li>Promoter at .*: from day 2|<li>Promoter at .*: days 2 to 9/);
  expect(page('zh')).toContain('扣除费用后的利润');
});

test('the documents’ figures for a cost, on the basis it is paid on', () => {
  const of = (kind: CostKind, per: Cost['per'], fixtureId: string | null, promotionId: string | null) =>
    costSource(project, plan, { kind, per, fixtureId, promotionId });
  expect(of('promoterWage', 'day', null, 'taste')).toMatchObject({ figure: 'E24', low: 80, high: 80 });
  expect(of('placementFee', 'campaign', 'E1', null)).toMatchObject({ figure: 'E22', low: 8000, high: 15000 });
  // A fee a day is another thing than a fee a campaign, and material has no figure.
  expect(of('placementFee', 'day', 'E1', null)).toBeNull();
  expect(of('material', 'campaign', null, null)).toBeNull();
});
