// The audit of laws.test.ts over many more random shops, days and numbers.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { faultsOfExample, faultsOfRandomRun, randomRun } from '../support/randomRun.ts';

it('every random run adds up', () => {
  fc.assert(
    fc.property(randomRun, (random) => {
      expect(faultsOfRandomRun(random)).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

it.each(['supermarket', 'convenience', 'hypermarket'])(
  'a whole day of the example %s adds up on every plan',
  (id) => {
    expect(faultsOfExample(id, 100)).toEqual([]);
  },
);
