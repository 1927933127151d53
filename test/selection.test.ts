// Ranking and selection on cases whose answer is known: the best is kept as often as promised, equals are not parted by
// luck, and the variance that counts is that of differences.
import seedrandom from 'seedrandom';
import { describe, expect, test } from 'vitest';
import { normalQuantile } from '../sim/stats/normal.ts';
import {
  halvingSelection,
  kendallTau,
  knBoundary,
  knSelection,
  probabilityBest,
  type SelectionState,
} from '../sim/stats/selection.ts';

/** Systems with these means whose replications share a part of their luck. */
function luck(means: readonly number[], { own, shared }: { own: number; shared: number }, seed: string) {
  const random = seedrandom.alea(seed);
  const normal = () => normalQuantile(Math.min(1 - 1e-12, Math.max(1e-12, random())));
  const samples: number[][] = means.map(() => []);
  return {
    samples,
    /** Every system in has so many replications afterwards, all of the same days. */
    upTo(n: number, alive: readonly number[]): void {
      for (let r = Math.min(...alive.map((i) => samples[i].length)); r < n; r++) {
        const day = shared * normal();
        means.forEach((mean, i) => {
          const value = mean + day + own * normal();
          if (alive.includes(i)) samples[i].push(value);
        });
      }
    },
  };
}

function race(
  means: readonly number[],
  noise: { own: number; shared: number },
  seed: string,
  most = 100_000,
) {
  const settings = { alpha: 0.05, delta: 1, first: 10, most };
  const { samples, upTo } = luck(means, noise, seed);
  let state: SelectionState = knSelection(samples, settings);
  while (state.next !== null) {
    upTo(state.next, state.alive);
    state = knSelection(samples, settings);
  }
  return { state, samples };
}

describe('Kim and Nelson', () => {
  test('selects the best at least as often as promised, where it leads by just the indifference zone', () => {
    const runs = 400;
    let right = 0;
    for (let run = 0; run < runs; run++) {
      const { state } = race([0, 0, 0, 1, 0], { own: 2, shared: 6 }, `slippage ${run}`);
      expect(state.isDecided).toBe(true);
      if (state.best === 3) right++;
    }
    // A share of 0.95 falls below this in one of a thousand such tests.
    expect(right / runs).toBeGreaterThan(0.95 - 3.1 * Math.sqrt((0.95 * 0.05) / runs));
  });

  test('luck that is shared costs nothing: the same differences, the same replications', () => {
    const alone = race([0, 1, 3], { own: 1.5, shared: 0 }, 'same');
    const together = race([0, 1, 3], { own: 1.5, shared: 50 }, 'same');
    expect(together.state.best).toBe(2);
    const spent = ({ samples }: typeof alone) => samples.reduce((sum, { length }) => sum + length, 0);
    expect(spent(together)).toBeLessThan(3 * spent(alone));
  });

  test('who is far behind is out after the first stage, who leads is not', () => {
    const { state } = race([0, 200, 0], { own: 1, shared: 5 }, 'far');
    expect(state.alive).toEqual([1]);
    expect(state.outAfter).toEqual([10, null, 10]);
  });

  test('systems that are one and the same stay together, and it ends', () => {
    const values = Array.from({ length: 10 }, (_, r) => r);
    const state = knSelection([values, values], { alpha: 0.05, delta: 1, first: 10, most: 100 });
    expect(state).toMatchObject({ alive: [0, 1], isDecided: true, next: null });
  });

  test('the most replications end it undecided', () => {
    const { state } = race([0, 0.01], { own: 30, shared: 0 }, 'most', 30);
    expect(state).toMatchObject({ alive: [0, 1], isDecided: false, next: null });
  });

  test('the boundary closes as replications come in', () => {
    const { lead, enough } = knBoundary(5, { alpha: 0.05, delta: 1, first: 10 });
    expect(lead(4, 10)).toBeGreaterThan(lead(4, 20));
    expect(lead(4, enough(4) + 1)).toBe(0);
  });
});

describe('a fixed budget', () => {
  test('is kept, and goes to those who lead', () => {
    const budget = 400;
    const { samples, upTo } = luck([0, 1, 2, 3, 10], { own: 2, shared: 8 }, 'budget');
    let state = halvingSelection(samples, { budget, first: 2 });
    while (state.next !== null) {
      upTo(state.next, state.alive);
      state = halvingSelection(samples, { budget, first: 2 });
    }
    expect(state).toMatchObject({ alive: [4], best: 4, isDecided: true });
    const spent = samples.map(({ length }) => length);
    expect(spent.reduce((sum, n) => sum + n, 0)).toBeLessThanOrEqual(budget);
    expect(spent[4]).toBeGreaterThan(spent[0]);
  });
});

describe('the chance to be best', () => {
  test('equal means give no false certainty', () => {
    let certain = 0;
    for (let run = 0; run < 200; run++) {
      const { samples, upTo } = luck([0, 0, 0], { own: 1, shared: 3 }, `equal ${run}`);
      upTo(20, [0, 1, 2]);
      const chances = probabilityBest(samples, { resamples: 400 });
      expect(chances.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 9);
      if (Math.max(...chances) > 0.95) certain++;
    }
    // Of three equals one looks that good by luck in some 15 of 100 cases; far more would be false certainty.
    expect(certain / 200).toBeLessThan(0.25);
  });

  test('one and the same share; a clear leader has it', () => {
    const values = [1, 2, 3, 4, 5];
    expect(probabilityBest([values, values])).toEqual([0.5, 0.5]);
    const [low, high] = probabilityBest([values, values.map((value) => value + 1)]);
    expect([low, high]).toEqual([0, 1]);
  });
});

test("Kendall's tau: the same order, its reverse, one pair exchanged", () => {
  expect(kendallTau([1, 2, 3, 4, 5], [10, 20, 30, 40, 50])).toBe(1);
  expect(kendallTau([1, 2, 3, 4, 5], [5, 4, 3, 2, 1])).toBe(-1);
  expect(kendallTau([1, 2, 3, 4, 5], [2, 1, 3, 4, 5])).toBe(0.8);
  expect(kendallTau([1], [1])).toBeNull();
});
