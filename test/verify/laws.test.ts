// The audit of laws.test.ts over many more random shops, days and numbers.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { faultsOfRandomRun, randomRun } from '../support/randomRun.ts';

it('every random run adds up', () => {
  fc.assert(
    fc.property(randomRun, (random) => {
      expect(faultsOfRandomRun(random)).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});
