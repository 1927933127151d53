// The statistics layer: distributions against known values, intervals against their promise.
import fc from 'fast-check';
import seedrandom from 'seedrandom';
import { describe, expect, test } from 'vitest';
import { findingOf, isPreliminary } from '../sim/stats/finding.ts';
import { normalCdf, normalQuantile } from '../sim/stats/normal.ts';
import { holm, type PairedNote, pairedDifference, pairedFamily } from '../sim/stats/paired.ts';
import { addPair, emptyPair, summarise } from '../sim/stats/running.ts';
import { studentCdf, studentQuantile, twoSidedP } from '../sim/stats/student.ts';

describe('distributions', () => {
  test.each([
    [0.975, 1, 12.706204736],
    [0.975, 2, 4.302652729911],
    [0.975, 9, 2.262157162798],
    [0.975, 19, 2.093024054408],
    [0.995, 29, 2.75638590367],
    [0.999, 1, 318.30883898555],
    [0.975, 400, 1.965912343229],
    [0.975, 401, 1.965897465337],
    [0.975, 100_000, 1.959987707534],
  ])('t quantile of %d with %d degrees of freedom', (p, df, expected) => {
    expect(Math.abs(studentQuantile(p, df) / expected - 1)).toBeLessThan(1e-10);
    expect(studentQuantile(1 - p, df)).toBeCloseTo(-studentQuantile(p, df), 6);
  });

  test('t cdf has its closed forms at 1 and 2 degrees of freedom', () => {
    for (const t of [-80, -3, -0.2, 0, 0.01, 1, 2.5, 40]) {
      expect(studentCdf(t, 1)).toBeCloseTo(0.5 + Math.atan(t) / Math.PI, 13);
      expect(studentCdf(t, 2)).toBeCloseTo(0.5 + t / (2 * Math.sqrt(2 + t * t)), 13);
    }
    expect(twoSidedP(-1, 1)).toBeCloseTo(0.5, 13);
  });

  test('normal cdf and quantile', () => {
    expect(normalCdf(0)).toBe(0.5);
    expect(normalCdf(1.959963984540054)).toBeCloseTo(0.975, 13);
    expect(normalCdf(-5) / 2.866515718791939e-7).toBeCloseTo(1, 12);
    expect(normalCdf(-10) / 7.61985302416047e-24).toBeCloseTo(1, 11);
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 12);
    expect(normalQuantile(1e-20)).toBeCloseTo(-9.2623400897984, 10);
    expect([normalQuantile(0), normalQuantile(1), normalQuantile(2)]).toEqual([
      -Infinity,
      Infinity,
      Number.NaN,
    ]);
  });

  test('quantile undoes cdf, and cdf rises strictly', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }),
        fc.integer({ min: 1, max: 2000 }),
        (p, df) => {
          const t = studentQuantile(p, df);
          expect(Math.abs(studentCdf(t, df) - p)).toBeLessThan(1e-10);
          expect(studentCdf(t + 1e-4 * (1 + Math.abs(t)), df)).toBeGreaterThan(p);
          expect(Math.abs(normalCdf(normalQuantile(p)) - p)).toBeLessThan(1e-13);
        },
      ),
    );
  });

  test('degrees of freedom must be a whole number from 1', () => {
    expect(() => studentQuantile(0.9, 0)).toThrow('degrees of freedom: 0');
    expect(() => studentCdf(1, 2.5)).toThrow('degrees of freedom: 2.5');
  });
});

describe('paired difference', () => {
  test('by hand', () => {
    const pair = pairedDifference([10, 12, 9, 11], [12, 13, 9, 14]);
    expect(pair).toMatchObject({ n: 4, baseline: 10.5, alternative: 12, difference: 1.5, note: null });
    // differences 2 1 0 3: standard error sqrt(5/12), t(0.975, 3) = 3.182446
    expect(pair.low).toBeCloseTo(1.5 - 3.182446305284 * Math.sqrt(5 / 12), 9);
    expect(pair.high).toBeCloseTo(1.5 + 3.182446305284 * Math.sqrt(5 / 12), 9);
    expect(pair.pBetter).toBeCloseTo(studentCdf(1.5 / Math.sqrt(5 / 12), 3), 12);
    expect(pair.correlation).toBeCloseTo(7 / Math.sqrt(70), 12);
    expect(pair.varianceRatio).toBeCloseTo(19 / 5, 12);
    const lower = pairedDifference([10, 12, 9, 11], [12, 13, 9, 14], { betterIs: 'lower' });
    expect(lower.pBetter).toBeCloseTo(1 - pair.pBetter!, 12);
    expect(lower.difference).toBe(1.5);
  });

  test('a plan against itself: exactly nothing', () => {
    const results = [0.1, 0.7, 123.45, 0.3];
    expect(pairedDifference(results, [...results])).toMatchObject({
      difference: 0,
      low: null,
      high: null,
      bootstrapLow: null,
      bootstrapHigh: null,
      pBetter: null,
      pValue: null,
      correlation: 1,
      varianceRatio: null,
      note: 'noVariance',
    });
  });

  test('one replication has no interval and says so', () => {
    const pair = pairedDifference([5], [7]);
    expect(pair).toMatchObject({
      n: 1,
      difference: 2,
      low: null,
      high: null,
      pBetter: null,
      note: 'oneReplication',
    });
    expect(pairedDifference([], [])).toMatchObject({ n: 0, difference: 0, low: null, note: 'noReplication' });
    expect(() => pairedDifference([1, 2], [1])).toThrow('2 of the baseline, 1 of the alternative');
  });

  test('the same gain every time is no certainty: nothing tells how far it varies, so no interval and no p', () => {
    expect(pairedDifference([3, 3, 3], [5, 5, 5])).toMatchObject({
      difference: 2,
      low: null,
      high: null,
      pBetter: null,
      pValue: null,
      correlation: null,
      note: 'noVariance',
    });
  });

  test('a finding is what interval and note say, and that alone', () => {
    const found = (low: number | null, high: number | null, difference = 1, note: PairedNote | null = null) =>
      findingOf({ n: 12, difference, low, high, note });
    expect(found(0.5, 1.5)).toBe('better');
    expect(found(-1.5, -0.5, -1)).toBe('worse');
    expect(findingOf({ n: 12, difference: -1, low: -2, high: -0.5, note: null }, 'lower')).toBe('better');
    expect(found(-0.1, 2)).toBe('unclear');
    expect(found(null, null, 1, 'noVariance')).toBe('constant');
    expect(found(null, null, 0, 'noVariance')).toBe('same');
    expect(found(null, null, 1, 'oneReplication')).toBe('tooFew');
    expect([1, 9, 10, 200].map(isPreliminary)).toEqual([true, true, false, false]);
  });

  test('of several, interval, chance and adjusted p say the same of each', () => {
    const sample = fc.array(fc.integer({ min: -40, max: 60 }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(sample, { minLength: 1, maxLength: 5 }), (all) => {
        for (const { low, high, pHolm, pBetter, note } of pairedFamily([0, 0, 0, 0, 0, 0], all, {
          resamples: 0,
        })) {
          if (note !== null) expect([low, pHolm, pBetter]).toEqual([null, null, null]);
          else if (Math.abs(pHolm! - 0.05) > 1e-9) {
            expect(low! > 0 || high! < 0).toBe(pHolm! < 0.05);
            expect(Math.min(pBetter!, 1 - pBetter!) * 2).toBeCloseTo(pHolm!, 12);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test('the bootstrap depends on its seed text alone', () => {
    const a = [1.13, 5.71, 2.37, 8.19, 3.53, 9.91];
    const b = [2.29, 5.93, 4.07, 8.61, 9.17, 9.97];
    const seeded = (bootstrapSeed: string) => pairedDifference(a, b, { bootstrapSeed });
    expect(seeded('x')).toEqual(seeded('x'));
    expect(seeded('x').bootstrapLow).not.toBe(seeded('y').bootstrapLow);
    expect(seeded('x').bootstrapLow!).toBeGreaterThan(0);
    expect(pairedDifference(a, b, { resamples: 0 }).bootstrapLow).toBeNull();
  });
});

test('the bootstrap interval leans with skewed differences', () => {
  // One gain of 10 in ten: the resampled mean is binomial(10, 0.1). By hand: bias 0.106, acceleration 0.1405, so the
  // upper end is the 99.87 % point, which is 5; without the corrections it would be the 97.5 % point, 3.
  const gains = [0, 0, 0, 0, 0, 0, 0, 0, 0, 10];
  const pair = pairedDifference(
    gains.map(() => 7),
    gains.map((gain) => 7 + gain),
    { resamples: 20_000 },
  );
  expect(pair.bootstrapHigh).toBe(5);
  expect(pair.bootstrapLow).toBe(0);
});

describe('what the intervals promise', () => {
  // 200 experiments of 20 replications: shoppers' luck shared by both plans, noise of their own, a known difference.
  const experiments = (difference: number) => {
    const random = seedrandom('coverage');
    const normal = () => normalQuantile(random());
    return Array.from({ length: 200 }, () => {
      const luck = Array.from({ length: 20 }, () => 100 + 10 * normal());
      return pairedDifference(
        luck.map((value) => value + normal()),
        luck.map((value) => value + normal() + difference),
        { resamples: 500 },
      );
    });
  };

  test('95 % intervals hold the true difference 179 to 198 times in 200', () => {
    const runs = experiments(0.7);
    const holding = runs.filter(({ low, high }) => low! <= 0.7 && 0.7 <= high!).length;
    expect(holding).toBeGreaterThanOrEqual(179);
    expect(holding).toBeLessThanOrEqual(198);
    // The bootstrap is known to be a little short at 20 replications; not by much.
    const bootstrap = runs.filter((run) => run.bootstrapLow! <= 0.7 && 0.7 <= run.bootstrapHigh!).length;
    expect(bootstrap).toBeGreaterThanOrEqual(172);
    expect(bootstrap).toBeLessThanOrEqual(198);
    // Shared luck: pairing must have removed nearly all variance (by theory (101 + 101) / 2 = 101).
    expect(runs.every(({ varianceRatio }) => varianceRatio! > 20)).toBe(true);
  });

  test('no difference is called one 5 times in 100; a real one is found', () => {
    const alarms = experiments(0).filter(({ pValue }) => pValue! < 0.05).length;
    expect(alarms).toBeGreaterThanOrEqual(2);
    expect(alarms).toBeLessThanOrEqual(21);
    expect(experiments(2).filter(({ pValue }) => pValue! < 0.05).length).toBeGreaterThanOrEqual(195);
  });

  test('pBetter is a probability: below 10 % as often as it says', () => {
    const low = experiments(0).filter(({ pBetter }) => pBetter! < 0.1).length;
    expect(low).toBeGreaterThanOrEqual(8);
    expect(low).toBeLessThanOrEqual(35);
  });
});

test('Holm: the smallest p value pays for all, none is adjusted below a smaller one', () => {
  const adjusted = (...p: number[]) => holm(p).map(({ pHolm }) => Math.round(pHolm * 1e6) / 1e6);
  expect(adjusted(0.01, 0.04, 0.03)).toEqual([0.03, 0.06, 0.06]);
  expect(adjusted(0.9, 0.8)).toEqual([1, 1]);
  // Each is held against as many tests as were open when its turn came; what is not shown stops the rest.
  expect(holm([0.01, 0.04, 0.03]).map(({ tests }) => tests)).toEqual([3, 2, 2]);
  expect(holm([0.01, 0.02, 0.03]).map(({ tests }) => tests)).toEqual([3, 2, 1]);
  expect(holm([])).toEqual([]);
});

test('kept up one by one, a comparison is the same as all at once', () => {
  const result = fc.integer({ min: -100_000, max: 100_000 }).map((hundredths) => hundredths / 100);
  fc.assert(
    fc.property(fc.array(fc.tuple(result, result), { minLength: 2, maxLength: 40 }), (pairs) => {
      const whole = pairedDifference(
        pairs.map(([a]) => a),
        pairs.map(([, b]) => b),
        { resamples: 0 },
      );
      const running = summarise(
        pairs.reduce((pair, [a, b]) => addPair(pair, a, b), emptyPair),
        0.95,
        'higher',
      );
      for (const key of ['baseline', 'alternative', 'difference', 'low', 'high'] as const)
        expect(Math.abs(running[key]! - whole[key]!)).toBeLessThan(1e-6);
    }),
  );
});
