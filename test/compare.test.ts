// Comparing plans: nothing against nothing is exactly nothing, a real change is found, and the verdict says no more.
import { beforeAll, describe, expect, test } from 'vitest';
import { compile } from '../sim/kernel/compile.ts';
import { simulate } from '../sim/kernel/simulate.ts';
import { metrics } from '../sim/kinds/metric/index.ts';
import { score } from '../sim/score/scorecard.ts';
import { pairedFamily } from '../sim/stats/paired.ts';
import {
  type AlternativeResult,
  type Comparison,
  comparePlans,
  startComparison,
} from '../sim/study/compare/compare.ts';
import { isShown, judge } from '../sim/study/compare/judge.ts';
import { verdict } from '../sim/study/compare/verdict.ts';
import { FRESH_FROM } from '../sim/study/fresh.ts';
import { finished } from '../sim/study/study.ts';
import { smallProject } from './support/smallProject.ts';

const project = smallProject((input) => {
  const [base, cap] = input.plans;
  input.plans.push({ ...base, id: 'twin', name: { en: 'Twin', zh: '孪生' } });
  // Soap and chips delisted: clearly worse.
  input.plans.push({
    ...base,
    id: 'poor',
    name: { en: 'Poor', zh: '差' },
    positions: base.positions.filter(({ skuId }) => !/soap|chips/.test(skuId)),
  });
  cap.name = { en: 'Endcap', zh: '端架' };
});

describe('a comparison', () => {
  let comparison: Comparison;
  let byPlan: Map<string, AlternativeResult>;
  beforeAll(() => {
    comparison = comparePlans(project, {
      baseline: 'base',
      alternatives: ['twin', 'cap', 'poor'],
      seed: 'compare',
      replications: 8,
      focus: { skuIds: ['cola0'] },
    });
    byPlan = new Map(comparison.alternatives.map((alternative) => [alternative.plan, alternative]));
  });

  test('a copy of the baseline differs by exactly nothing', () => {
    const twin = byPlan.get('twin')!;
    for (const metric of metrics)
      expect(twin.metrics[metric]).toMatchObject({
        difference: 0,
        low: null,
        pBetter: null,
        note: 'noVariance',
      });
    for (const group of [...twin.byCategory, ...twin.byBrand])
      expect(group.units).toMatchObject({ difference: 0, low: null, high: null, pBetter: null });
    expect(twin.source).toMatchObject({ difference: 0, newCategory: 0, switched: 0, lostElsewhere: 0 });
  });

  test('a plan without two of four categories sells less, surely', () => {
    const { units, margin } = byPlan.get('poor')!.metrics;
    expect(units.high!).toBeLessThan(0);
    expect(margin.pBetter!).toBeLessThan(0.001);
    expect(margin.pHolm!).toBeGreaterThanOrEqual(margin.pValue!);
  });

  test('better means fewer lost sales, and more of everything else', () => {
    for (const metric of metrics) {
      const { difference, pBetter } = byPlan.get('poor')!.metrics[metric];
      expect(difference).not.toBe(0);
      expect(pBetter! > 0.5).toBe(metric === 'lostSales' ? difference < 0 : difference > 0);
    }
  });

  test('the same shoppers: pairing removes variance', () => {
    const { units } = byPlan.get('cap')!.metrics;
    expect(units.correlation!).toBeGreaterThan(0.8);
    expect(units.varianceRatio!).toBeGreaterThan(4);
  });

  test('each figure is that of the runs behind it', () => {
    const margins = (planId: string) =>
      Array.from(
        { length: 8 },
        (_, replication) =>
          score(project, simulate(compile(project, planId), { seed: 'compare', replication, detail: 'full' }))
            .margin,
      );
    const all = ['twin', 'cap', 'poor'].map(margins);
    const [, pair] = pairedFamily(margins('base'), all, { resamples: 0 });
    const { margin } = byPlan.get('cap')!.metrics;
    expect([margin.baseline, margin.difference, margin.low]).toEqual([
      pair.baseline,
      pair.difference,
      pair.low,
    ]);
  });

  test('the best of several is scored again on shoppers that had no say in choosing it', () => {
    const settings = { baseline: 'poor', seed: 'compare', replications: 3 };
    const running = startComparison(project, {
      ...settings,
      alternatives: ['base', 'cap', 'twin'],
      withFresh: true,
    });
    expect(running.total).toBe(6);
    const { fresh } = finished(running);
    const [{ plan, metrics: again }] = fresh!.alternatives;
    const alone = comparePlans(project, {
      ...settings,
      alternatives: [plan],
      firstReplication: FRESH_FROM,
    });
    expect(again).toEqual(alone.alternatives[0].metrics);
    expect(fresh).toMatchObject({
      firstReplication: FRESH_FROM,
      replications: 3,
      traceHash: alone.traceHash,
    });
    // Where nothing is shown to be better there is no winner to score, and no cost.
    const none = startComparison(project, {
      ...settings,
      baseline: 'base',
      alternatives: ['twin', 'poor'],
      withFresh: true,
    });
    expect(finished(none).fresh).toBeNull();
    expect(none.total).toBe(3);
  });

  test('categories and brands add up to the whole', () => {
    const { metrics: whole, byCategory, byBrand, source } = byPlan.get('cap')!;
    for (const groups of [byCategory, byBrand]) {
      expect(groups.reduce((sum, { units }) => sum + units.difference, 0)).toBeCloseTo(
        whole.units.difference,
        9,
      );
      expect(groups.reduce((sum, { margin }) => sum + margin.difference, 0)).toBeCloseTo(
        whole.margin.difference,
        6,
      );
    }
    const { newCategory, switched, cannibalised, lostElsewhere, difference } = source!;
    expect(newCategory + switched + cannibalised + lostElsewhere).toBeCloseTo(difference, 9);
    expect(difference).toBeGreaterThan(0);
  });

  test('as JSON it holds what a report needs', () => {
    const json = JSON.parse(JSON.stringify(comparison));
    expect(json).toMatchObject({ baseline: 'base', seed: 'compare', replications: 8, days: 1 });
    expect(json.traceHash).toMatch(/^[0-9a-f]{16}$/);
    expect(json.alternatives[1].metrics.lostSales).toEqual(
      expect.objectContaining({
        baseline: expect.any(Number),
        low: expect.any(Number),
        pBetter: expect.any(Number),
      }),
    );
  });
});

describe('step by step', () => {
  const settings = { baseline: 'base', alternatives: ['cap'], seed: 'steps', replications: 3 };

  test('the same result as in one go; every result on the way is whole', () => {
    const running = startComparison(project, settings);
    expect(running.result()).toMatchObject({ replications: 0 });
    expect(running.result().alternatives[0].metrics.units.note).toBe('noReplication');
    expect(running.step()).toBe(true);
    expect(running.result().alternatives[0].metrics.units).toMatchObject({
      n: 1,
      low: null,
      note: 'oneReplication',
    });
    expect(running.step()).toBe(true);
    expect(running.result()).toEqual(comparePlans(project, { ...settings, replications: 2 }));
    expect(running.step()).toBe(true);
    expect(running.step()).toBe(false);
    expect(running.result()).toEqual(comparePlans(project, settings));
  });

  test('stopping keeps what is done; progress counts up', () => {
    const stopped = startComparison(project, settings);
    const seen: number[] = [];
    for (let done = 1; done <= 2 && stopped.step(); done++) seen.push(done / stopped.total);
    expect(seen).toEqual([1 / 3, 2 / 3]);
    expect(stopped.result()).toEqual(comparePlans(project, { ...settings, replications: 2 }));
  });

  test('another first replication brings other shoppers; the hash tells', () => {
    const first = comparePlans(project, { ...settings, replications: 1 });
    const second = comparePlans(project, { ...settings, replications: 1, firstReplication: 1 });
    expect(second.traceHash).not.toBe(first.traceHash);
    expect(comparePlans(project, { ...settings, replications: 1 }).traceHash).toBe(first.traceHash);
  });

  test('settings that make no sense are refused in words', () => {
    expect(() => startComparison(project, { ...settings, baseline: 'nope' })).toThrow(
      'plan "nope" is not in this project',
    );
    expect(() => startComparison(project, { ...settings, replications: 0 })).toThrow(
      'replications: 0; a whole number from 1',
    );
  });
});

describe('the verdict', () => {
  /** Plans by what they gain in each replication, over and over until there are so many replications. */
  const margins = (times: number, ...plans: [string, number[]][]): Comparison => {
    const gains = plans.map(([, each]) => Array.from({ length: times }, () => each).flat());
    const baseline = (gains[0] ?? []).map((_, i) => 1000 + 37 * (i % 3));
    const family = pairedFamily(
      baseline,
      gains.map((each) => each.map((gain, i) => baseline[i] + gain)),
    );
    return {
      ...{ baseline: 'base', seed: 's', firstReplication: 0, replications: baseline.length },
      ...{ confidence: 0.95, days: 2, fresh: null, traceHash: '0000000000000000' },
      alternatives: plans.map(([plan], k) => ({
        plan,
        metrics: Object.fromEntries(metrics.map((name) => [name, family[k]])) as AlternativeResult['metrics'],
        byCategory: [],
        byBrand: [],
        source: null,
      })),
    };
  };

  test('better: how much a day, between what, how sure', () => {
    const said = verdict(project, margins(3, ['cap', [2400, 2600, 2500, 2700]]));
    expect(said).toMatchObject({ kind: 'better', isPreliminary: false, planId: 'cap' });
    expect(said.text.en).toBe(
      '“Endcap” earns ¥1,275 more margin a day than “Base” (the 95% interval of +¥1,238 to +¥1,312; > 99.9% sure, 12 replications).',
    );
    expect(said.text.zh).toContain('“端架”每天比“Base”多赚毛利 ¥1,275');
    expect(said.advice.en).toBe('');
  });

  test('few replications: the same words, and that they settle nothing', () => {
    const said = verdict(project, margins(1, ['cap', [2400, 2600, 2500, 2700]]));
    expect(said).toMatchObject({ kind: 'better', isPreliminary: true });
    expect(said.text.en).toMatch(
      /^Preliminary: “Endcap” earns ¥1,275 more margin a day than “Base” \(the 95%/,
    );
    expect(said.text.zh).toMatch(/^初步结果：/);
    expect(said.text.en).not.toContain('sure');
    expect(said.advice.en).toContain('Fewer than 10 replications');
  });

  test('the same difference each time is no certainty: no interval, no chance, more runs', () => {
    const said = verdict(project, margins(1, ['cap', [1, 1]]));
    expect(said).toMatchObject({ kind: 'constant', pBetter: null, perDay: { low: null, high: null } });
    expect(said.text.en).toContain('the same difference in each of 2 replications');
    expect(said.text.en + said.advice.en).not.toMatch(/sure|%/);
    expect(said.advice.en).toContain('More replications are needed');
  });

  test('worse: said as plainly', () => {
    const said = verdict(project, margins(3, ['cap', [-24, -26, -25, -27]]));
    expect(said.kind).toBe('worse');
    expect(said.text.en).toContain('¥12.75 less margin a day');
    expect(said.text.en).toContain('> 99.9% sure');
  });

  test('unclear: no winner is named, and how much more it would take', () => {
    const said = verdict(project, margins(3, ['cap', [30, -20, 25, -10]]));
    expect(said).toMatchObject({ kind: 'unclear' });
    expect(said.text.en).toMatch(/^No difference shown/);
    expect(said.replicationsNeeded!).toBeGreaterThan(100);
    expect(said.advice.en).toContain(`About ${said.replicationsNeeded} replications`);
    const faint = verdict(project, margins(3, ['cap', [30, -30, 25, -24]]));
    expect(faint.replicationsNeeded).toBeNull();
    expect(faint.advice.en).toContain('take the plans as equal');
    // The number of replications is for a difference of the size seen, however few it was seen in.
    const seen = verdict(project, margins(1, ['cap', [30, -20, 25, -10]])).replicationsNeeded!;
    expect(seen).toBeGreaterThan(said.replicationsNeeded! / 2);
    expect(seen).toBeLessThan(said.replicationsNeeded! * 2);
  });

  test('several alternatives: the bar is higher, and rivals are named', () => {
    const gains = [10, 1, 6, 2, 8]; // p = 0.03 alone
    expect(verdict(project, margins(1, ['cap', gains])).kind).toBe('better');
    expect(verdict(project, margins(1, ['cap', gains], ['twin', [0, 1, 0, -1, 0]])).kind).toBe('unclear');
    const close = verdict(project, margins(3, ['cap', [24, 26, 25, 27]], ['poor', [20, 22, 21, 22]]));
    expect(close.advice.en).toContain('“Poor” also beats the baseline');
    expect(close.text.en).toContain('the 95% interval, allowing for 2 plans, of');
    const two = margins(3, ['cap', [24, 26, 25, 27]], ['poor', [20, 22, 21, 22]], ['twin', [18, 20, 19, 20]]);
    expect(verdict(project, two).advice.en).toMatch(/^“Poor” and “[^”]+” also beat the baseline/);
  });

  test('every plan that differs is named, not only the one with the largest estimate', () => {
    const wild = [300, -250, 400, -280]; // the largest mean, and no difference shown
    const said = verdict(
      project,
      margins(3, ['cap', wild], ['poor', [20, 22, 21, 22]], ['twin', [-8, -10, -9, -10]]),
    );
    expect(said).toMatchObject({ kind: 'better', planId: 'poor' });
    expect(said.text.en).toMatch(/^“Poor”, of those shown to differ the best, earns ¥10\.63 more/);
    expect(said.text.en).toMatch(/Also shown to differ: “Twin” −¥4\.63 a day \(−¥[\d.]+ to −¥[\d.]+\)\./);
    expect(said.text.en).toContain('No difference is shown for “Endcap”.');
    const worse = verdict(project, margins(3, ['cap', wild], ['twin', [-8, -10, -9, -10]]));
    expect(worse).toMatchObject({ kind: 'worse', planId: 'twin' });
    expect(judge(margins(3, ['cap', wild], ['twin', [-8, -10, -9, -10]])).plans.map(isShown)).toEqual([
      false,
      true,
    ]);
  });

  test('nothing changed, nothing run, or run once', () => {
    expect(verdict(project, margins(1, ['twin', [0, 0, 0]]))).toMatchObject({
      kind: 'same',
      perDay: { difference: 0 },
    });
    const once = verdict(project, margins(1, ['cap', [40]]));
    expect(once).toMatchObject({ kind: 'tooFew', perDay: { difference: 20, low: null } });
    expect(once.text.en).toContain('One replication cannot say whether that is luck');
    expect(verdict(project, { ...margins(1, ['cap', []]) }).kind).toBe('tooFew');
  });
});
