// Looking and choosing against their closed forms: shares, looks, prices, pack formats, stockouts.
import { describe, expect, it } from 'vitest';
import { compile } from '../sim/kernel/compile.ts';
import { simulate } from '../sim/kernel/simulate.ts';
import { EventKind, PurchaseClass, StockoutOutcome } from '../sim/trace/format.ts';
import { type LabSku, labInput, parsed, rowsOf, runLab, soldOf, still } from './support/lab.ts';
import { binomialP, kolmogorovP, pearsonP, Z999 } from './support/statistics.ts';

const ALPHA = 0.001;

/** Long enough a look round that every SKU is seen. */
const SEES_ALL = { looksPerS: 1e9 };
/** One look, and the choice is made. */
const ONE_LOOK = { looksPerS: 0 };

const softmax = (utilities: readonly number[]): number[] => {
  const weights = utilities.map(Math.exp);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
};

/** Twenty facings each: alike in attention, and stock for all who come. */
const sku = (id: string, more: Partial<LabSku> = {}): LabSku => ({ id, facings: 20, ...more });

/** SKU taken by each shopper, by id. */
function choices({ project, trace }: ReturnType<typeof runLab>): Map<number, string> {
  return new Map(
    rowsOf(trace, EventKind.pick).map(({ shopper, subject }) => [shopper, project.skus[subject].id]),
  );
}

describe('choice among SKUs that are all seen', () => {
  const three = [sku('a', { appeal: 1 }), sku('b', { appeal: 0.5 }), sku('c')];

  it('is a logit: utilities 1, 0.5, 0 and nothing at 0 give .4269 .2589 .1571 .1571', () => {
    const evidence = still({ ...SEES_ALL, outsideGoal: 0 });
    const { project, trace } = runLab({ skus: three, perHour: 1800 }, evidence);
    const nothing = rowsOf(trace, EventKind.passUp).length;
    const counts = [...soldOf(project, trace, ['a', 'b', 'c']), nothing];
    expect(counts.reduce((sum, count) => sum + count)).toBe(trace.header.nShoppers);
    expect(trace.header.nShoppers).toBeGreaterThan(4e4);
    expect(pearsonP(counts, softmax([1, 0.5, 0, 0]))).toBeGreaterThan(ALPHA);
  });

  it('adds the appeal of the brand to that of the SKU', () => {
    const skus = [sku('a', { appeal: -0.2, brandId: 'ann' }), sku('b', { appeal: 0.3, brandId: 'bee' })];
    const change: Parameters<typeof runLab>[0]['change'] = (input) => {
      input.brands[0].appeal = 0.9;
    };
    const { project, trace } = runLab({ skus, perHour: 800, change }, still(SEES_ALL));
    expect(pearsonP(soldOf(project, trace, ['a', 'b']), softmax([0.7, 0.3]))).toBeGreaterThan(ALPHA);
  });

  it('takes shoppers for a new SKU from the others alone, and in proportion to their shares', () => {
    const before = choices(runLab({ skus: three, perHour: 800 }, still(SEES_ALL)));
    const after = choices(
      runLab({ skus: [...three, sku('d', { appeal: 0.2 })], perHour: 800 }, still(SEES_ALL)),
    );
    const left = { a: 0, b: 0, c: 0 };
    for (const [shopper, id] of before) {
      const now = after.get(shopper)!;
      if (now === id) continue;
      expect(now).toBe('d');
      left[id as 'a' | 'b' | 'c']++;
    }
    const [a, b, c, d] = softmax([1, 0.5, 0, 0.2]);
    expect(binomialP(left.a + left.b + left.c, before.size, d)).toBeGreaterThan(ALPHA);
    expect(pearsonP([left.a, left.b, left.c], [a, b, c])).toBeGreaterThan(ALPHA);
  });

  it('answers to price as price to the power of beta: a tenth off loses nobody and gains the closed form', () => {
    const at = (price: number) =>
      runLab(
        { skus: [sku('a', { price }), sku('b', { price: 5 }), sku('c', { price: 8 })], perHour: 900 },
        still(SEES_ALL),
      );
    const before = choices(at(5));
    const after = choices(at(4.5));
    let gained = 0;
    for (const [shopper, id] of before) {
      if (id === 'a') expect(after.get(shopper)).toBe('a');
      else if (after.get(shopper) === 'a') gained++;
    }
    const share = (price: number) =>
      softmax([-2.9 * Math.log(price), -2.9 * Math.log(5), -2.9 * Math.log(8)])[0];
    expect(binomialP(gained, before.size, share(4.5) - share(5))).toBeGreaterThan(ALPHA);
    // The elasticity this makes is the one the evidence names: beta (1 - share).
    const count = (made: Map<number, string>) => [...made.values()].filter((id) => id === 'a').length;
    expect(binomialP(count(before), before.size, share(5))).toBeGreaterThan(ALPHA);
    expect(gained).toBeGreaterThan(0);
  });

  it("spreads over brands by a normal taste times the segment's strength", () => {
    const skus = [sku('a', { appeal: 1, brandId: 'ann' }), sku('b', { brandId: 'bee' })];
    const { project, trace } = runLab(
      { skus, perHour: 900 },
      still({ ...SEES_ALL, brandStrengthSwitcher: 2 }),
    );
    // The difference of two tastes is normal with sd 2 sqrt 2; the two Gumbel terms leave a logistic.
    let share = 0;
    const step = 0.001;
    for (let z = -8; z < 8; z += step) {
      const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
      share += (density * step) / (1 + Math.exp(-(1 + 2 * Math.SQRT2 * z)));
    }
    const [a, b] = soldOf(project, trace, ['a', 'b']);
    expect(binomialP(a, a + b, share)).toBeGreaterThan(ALPHA);
  });

  it('keeps to the pack format first looked at, where that is the rule', () => {
    const skus = [
      sku('a', { appeal: 1, packFormat: 'bottle' }),
      sku('b', { appeal: 0, packFormat: 'can' }),
      sku('c', { appeal: 0.5, packFormat: 'can' }),
      sku('d', { appeal: -1, packFormat: 'bottle' }),
    ];
    const bottles = softmax([1, -1]);
    const cans = softmax([0, 0.5]);
    const nested = [bottles[0] / 2, cans[0] / 2, cans[1] / 2, bottles[1] / 2];
    const free = softmax([1, 0, 0.5, -1]);
    for (const nestShare of [1, 0.7]) {
      const { project, trace } = runLab({ skus, perHour: 900 }, still({ ...SEES_ALL, nestShare }));
      const expected = nested.map((share, ix) => nestShare * share + (1 - nestShare) * free[ix]);
      expect(pearsonP(soldOf(project, trace, ['a', 'b', 'c', 'd']), expected)).toBeGreaterThan(ALPHA);
    }
  });

  it('of those who come for a named SKU is made from memory, whatever the shelf shows', () => {
    const skus = [
      sku('a', { appeal: 1, facings: 4, heightMm: 300, label: false }),
      sku('b', { facings: 40 }),
    ];
    const evidence = still({ ...ONE_LOOK, listShare: 1, goalShareList: 1, namedBrandShare: 1 });
    const { project, trace } = runLab({ skus, perHour: 1000 }, evidence);
    expect(pearsonP(soldOf(project, trace, ['a', 'b']), softmax([1, 0]))).toBeGreaterThan(ALPHA);
    expect(rowsOf(trace, EventKind.pick).every(({ c }) => c === PurchaseClass.specific)).toBe(true);
  });
});

describe('looking', () => {
  /** Weights as the evidence states them, worked out here with Math. */
  const shelf: LabSku[] = [
    { id: 'a', facings: 1 },
    { id: 'b', facings: 3 },
    { id: 'c', facings: 2, heightMm: 300 },
    { id: 'd', facings: 2, heightMm: 800 },
    { id: 'e', facings: 2, heightMm: 1800 },
    { id: 'f', facings: 2, orientation: 'side' },
    { id: 'g', facings: 2, label: false },
    { id: 'h', facings: 2, orientation: 'top', heightMm: 1800, label: false },
  ];
  const ids = shelf.map(({ id }) => id);
  const two = 2 ** 0.26;
  const weights = [
    1.43,
    3 ** 0.26 * 1.43,
    two * 0.62 * 1.43,
    two * 0.86 * 1.43,
    two * 0.84 * 1.43,
    two * 0.635 * 1.43,
    two,
    two * 0.84 * 0.635,
  ];
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const p = weights.map((weight) => weight / total);

  it('falls first on each SKU in proportion to facings, level, side shown and label', () => {
    const { project, trace } = runLab({ skus: shelf, perHour: 900 }, still(ONE_LOOK));
    expect(trace.header.nShoppers).toBeGreaterThan(20_000);
    expect(pearsonP(soldOf(project, trace, ids), p)).toBeGreaterThan(ALPHA);
  });

  it('falls more on the middle of the block than on its ends', () => {
    const row = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, facings: 3 }));
    const { project, trace } = runLab({ skus: row, perHour: 800 }, still({ ...ONE_LOOK, centreBonus: 0.23 }));
    const centre = [0.1, 0.3, 0.5, 0.7, 0.9].map((x) => 1 + 0.23 * (1 - Math.abs(2 * x - 1)));
    expect(pearsonP(soldOf(project, trace, ['a', 'b', 'c', 'd', 'e']), centre)).toBeGreaterThan(ALPHA);
  });

  it('sees a SKU with probability 1 - (1 - p) exp(-looks p), and two of them jointly as independent looks would', () => {
    // 4 s at half a look a second: K = 1 + Poisson(2).
    const evidence = still({ dwellLogMean: Math.log(4), looksPerS: 0.5 });
    const { project, trace } = runLab({ skus: shelf, perHour: 300 }, evidence, { detail: 'full' });
    const n = trace.header.nShoppers;
    const seen = Array.from({ length: n }, () => new Map<string, number>());
    for (const { shopper, subject, a } of rowsOf(trace, EventKind.look)) {
      const id = project.skus[subject].id;
      expect(seen[shopper].has(id), 'a SKU is reported once a stop').toBe(false);
      seen[shopper].set(id, a);
    }
    ids.forEach((id, ix) => {
      const inclusion = 1 - (1 - p[ix]) * Math.exp(-2 * p[ix]);
      expect(binomialP(seen.filter((set) => set.has(id)).length, n, inclusion), id).toBeGreaterThan(
        ALPHA / 8,
      );
    });
    const missed = (set: Map<string, number>) => !set.has('b') && !set.has('d');
    const both = p[1] + p[3];
    expect(binomialP(seen.filter(missed).length, n, (1 - both) * Math.exp(-2 * both))).toBeGreaterThan(ALPHA);
    // The first look opens the stop; a later one at b comes at a rate of p looks each, within the dwell.
    expect(seen.every((set) => [...set.values()].filter((ms) => ms === 0).length >= 1)).toBe(true);
    const times = seen.flatMap((set) => (set.get('b') ?? 0) || []);
    const rate = (p[1] * 0.5) / 1000;
    const cdf = (ms: number) => (1 - Math.exp(-rate * ms)) / (1 - Math.exp(-rate * 4000));
    expect(times.length).toBeGreaterThan(1000);
    expect(kolmogorovP(times, cdf)).toBeGreaterThan(ALPHA);
  });

  /** Shoppers who take x under one shelf and under another; one look each, so the share is the attention share. */
  function gain(before: LabSku, after: LabSku): { lost: number; gained: number; n: number } {
    const others = [
      { id: 'y', facings: 2 },
      { id: 'z', facings: 3, heightMm: 800 },
    ];
    const counts = { lost: 0, gained: 0, n: 0 };
    for (let replication = 0; replication < 3; replication++) {
      const of = (x: LabSku) =>
        choices(runLab({ skus: [x, ...others], perHour: 250 }, still(ONE_LOOK), { replication }));
      const [a, b] = [of(before), of(after)];
      for (const [shopper, id] of a) {
        counts.n++;
        if (id === 'x' && b.get(shopper) !== 'x') counts.lost++;
        if (id !== 'x' && b.get(shopper) === 'x') counts.gained++;
      }
    }
    return counts;
  }
  const rest = (2 ** 0.26 + 3 ** 0.26 * 0.86) * 1.43;
  const shareOf = (weight: number) => weight / (weight + rest);
  const cases: [string, LabSku, LabSku, number, number][] = [
    ['a third facing', { id: 'x', facings: 2 }, { id: 'x', facings: 3 }, two * 1.43, 3 ** 0.26 * 1.43],
    ['eye level', { id: 'x', heightMm: 300 }, { id: 'x', heightMm: 1250 }, 0.62 * 1.43, 1.43],
    ['its front', { id: 'x', orientation: 'side' }, { id: 'x' }, 0.635 * 1.43, 1.43],
    ['a price label', { id: 'x', label: false }, { id: 'x' }, 1, 1.43],
  ];
  it.each(cases)('given %s, a SKU loses no shopper and gains the closed form', (_, before, after, w0, w1) => {
    const { lost, gained, n } = gain(before, after);
    expect(lost).toBe(0);
    expect(gained).toBeGreaterThan(0);
    expect(binomialP(gained, n, shareOf(w1) - shareOf(w0))).toBeGreaterThan(ALPHA);
  });

  it('adds the facings of a SKU that stands in two places of a section before it takes the exponent', () => {
    // x twice with one facing must draw the looks of two facings, not twice those of one.
    const change: Parameters<typeof runLab>[0]['change'] = (input) => {
      const [plan] = input.plans;
      plan.positions.push({ ...plan.positions[0], xMm: 1000 });
    };
    const skus: LabSku[] = [{ id: 'x' }, { id: 'y', facings: 2 }];
    const { project, trace } = runLab({ skus, perHour: 400, change }, still(ONE_LOOK));
    const [x, y] = soldOf(project, trace, ['x', 'y']);
    expect(binomialP(x, x + y, 0.5)).toBeGreaterThan(ALPHA);
  });

  it('leads those who come for a category to its shelves in proportion to their attention', () => {
    const skus: LabSku[] = [
      { id: 'a', facings: 1, bay: 0 },
      { id: 'b', facings: 8, bay: 2 },
    ];
    const { project, trace } = runLab({ skus, perHour: 400, nBays: 3 }, still(ONE_LOOK));
    expect(pearsonP(soldOf(project, trace, ['a', 'b']), [1, 8 ** 0.26])).toBeGreaterThan(ALPHA);
  });
});

describe('an empty shelf', () => {
  it('sends 40 % to another brand, a quarter of the others away for good, and nobody to the same brand', () => {
    const skus = [
      { ...sku('gone', { appeal: 3, brandId: 'ann' }), facings: 1, units: 1 },
      sku('same', { brandId: 'ann' }),
      sku('b', { appeal: 0.7, brandId: 'bee' }),
      sku('c', { brandId: 'cat' }),
    ];
    const { project, trace } = runLab({ skus, perHour: 800 }, still(SEES_ALL));
    const misses = rowsOf(trace, EventKind.miss);
    expect(misses.every(({ subject }) => project.skus[subject].id === 'gone')).toBe(true);
    // One unit was there; everyone else who wanted it went without.
    const wanted = misses.length + soldOf(project, trace, ['gone'])[0];
    expect(soldOf(project, trace, ['gone'])).toEqual([1]);
    expect(binomialP(wanted, trace.header.nShoppers, softmax([3, 0, 0.7, 0])[0])).toBeGreaterThan(ALPHA);
    const outcomes = [0, 0, 0];
    const substitutes = { same: 0, b: 0, c: 0, gone: 0 };
    for (const { a, b } of misses) {
      outcomes[a]++;
      if (a === StockoutOutcome.substituted) substitutes[project.skus[b].id as 'b']++;
      else expect(b).toBe(-1);
    }
    expect(pearsonP(outcomes, [0.4, 0.6 * 0.75, 0.6 * 0.25])).toBeGreaterThan(ALPHA);
    expect(substitutes.same + substitutes.gone).toBe(0);
    // Among the others the choice is the logit again: the lost SKU says nothing about them.
    expect(pearsonP([substitutes.b, substitutes.c], softmax([0.7, 0]))).toBeGreaterThan(ALPHA);
    const asSubstitute = rowsOf(trace, EventKind.pick).filter(({ c }) => c === PurchaseClass.substitute);
    expect(asSubstitute.length).toBe(outcomes[StockoutOutcome.substituted]);
  });

  it('loses what a fixed stock must lose to Poisson demand', () => {
    // 20 on the shelf, demand Poisson(20): 18.2233 sold, more wanted than there is on .4409 of days; 10 to 8: 7.5741, .1841.
    for (const [rate, units, sales, pShort] of [
      [20, 20, 18.2233, 0.4409],
      [8, 10, 7.5741, 0.1841],
    ]) {
      const perHour = Array.from({ length: 24 }, (_, hour) => (hour === 9 ? rate : 0));
      const world = compile(parsed(labInput({ skus: [{ id: 'a', units }], perHour })), 'base', still());
      const days = 1500;
      let sold = 0;
      let squares = 0;
      let short = 0;
      for (let replication = 0; replication < days; replication++) {
        const trace = simulate(world, { seed: 'demand', replication, detail: 'sales' });
        let picks = 0;
        let misses = 0;
        for (let i = 0; i < trace.nEvents; i++) {
          if (trace.kind[i] === EventKind.pick) picks++;
          if (trace.kind[i] === EventKind.miss) misses++;
        }
        sold += picks;
        squares += picks * picks;
        if (misses > 0) short++;
      }
      const sd = Math.sqrt((squares / days - (sold / days) ** 2) / days);
      expect(Math.abs(sold / days - sales)).toBeLessThan(Z999 * sd + 0.00005);
      expect(binomialP(short, days, pShort)).toBeGreaterThan(ALPHA);
    }
  });
});
