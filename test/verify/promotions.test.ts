// The documents' two promotion rows come out of the checked example, over twelve times five days.
import { describe, expect, test } from 'vitest';
import { estimatePromotion, promotionRows } from '../../sim/study/fidelity/promotionCheck.ts';
import { promotionRuns } from '../support/promotionRuns.ts';

describe('the promotion rows of the documents', () => {
  test('come out of the checked example: 193 yuan for 12 bags, 190 yuan for 50', () => {
    const runs = promotionRuns(12);
    for (const row of promotionRows) expect(runs[row]).toHaveLength(12);
    const near = (
      row: (typeof promotionRows)[number],
      measure: Parameters<typeof estimatePromotion>[1],
      figure: number,
    ) => {
      const { low, high } = estimatePromotion(runs[row], measure);
      expect([row, measure, low < figure * 1.05 && high > figure * 0.95]).toEqual([row, measure, true]);
      expect((high - low) / figure).toBeLessThan(0.35);
    };
    near('tasting', 'contactsADay', 108);
    near('tasting', 'unitsADay', 12);
    near('tasting', 'costAUnit', 16.08);
    near('tasting', 'costAContact', 1.78);
    near('twoForOne', 'contactsADay', 452);
    near('twoForOne', 'unitsADay', 50);
    near('twoForOne', 'paidADay', 25);
    near('twoForOne', 'costAPaidUnit', 7.6);
    near('twoForOne', 'costAContact', 0.42);
    // Costs are the documents' own sums.
    expect(runs.tasting[0].cost).toBe(193 * runs.tasting[0].days);
    expect(runs.twoForOne[0].cost).toBe(190 * runs.twoForOne[0].days);
  });
});
