// A waterfall: its steps add up to the change, and so do the rounded figures shown beside them.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BrandSource, SourceOfVolume } from '../sim/score/source.ts';
import { roundToSum, volumeSteps } from '../sim/score/waterfall.ts';

const brands = (prefix: string) =>
  fc.array(fc.integer({ min: -40, max: 40 }), { maxLength: 9 }).map((nets): BrandSource[] =>
    nets.map((net, k) => ({
      brandId: `${prefix}${k}`,
      gained: Math.max(0, net),
      lostTo: Math.max(0, -net),
      net,
    })),
  );
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const sources = fc
  .record({
    newCategory: fc.nat(60),
    lost: fc.nat(60),
    switchedByBrand: brands('them'),
    cannibalisedByBrand: brands('own'),
  })
  .map(({ newCategory, lost, switchedByBrand, cannibalisedByBrand }): SourceOfVolume => {
    const switched = sum(switchedByBrand.map(({ net }) => net));
    const cannibalised = sum(cannibalisedByBrand.map(({ net }) => net));
    const lostElsewhere = 0 - lost;
    const difference = newCategory + switched + cannibalised + lostElsewhere;
    const parts = {
      newCategory,
      switched,
      switchedByBrand,
      cannibalised,
      cannibalisedByBrand,
      lostElsewhere,
    };
    return { unitsA: 100, unitsB: 100 + difference, difference, ...parts };
  });

test('the steps add up, however many competitors are folded', () => {
  fc.assert(
    fc.property(sources, fc.nat(9), (source, most) => {
      const steps = volumeSteps(source, most);
      expect(sum(steps.map(({ units }) => units))).toBe(source.difference);
      expect(steps.filter(({ kind }) => kind === 'switched').length).toBeLessThanOrEqual(most);
      const folded = steps.find(({ kind }) => kind === 'others');
      if (folded) expect(folded.nBrands).toBe(source.switchedByBrand.length - most);
    }),
  );
});

test('rounded values add up to the rounded sum, each less than one step from its own', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: -500, max: 500, noNaN: true }), { maxLength: 12 }), (values) => {
      const rounded = roundToSum(values, 1);
      expect(sum(rounded.map((value) => Math.round(10 * value))) + 0).toBe(Math.round(10 * sum(values)) + 0);
      rounded.forEach((value, k) => {
        expect(Math.abs(value - values[k])).toBeLessThan(0.1 + 1e-9);
      });
    }),
  );
});
