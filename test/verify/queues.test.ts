// Waits at the tills over thirty times 42 days, against queueing theory.
import { describe, expect, it } from 'vitest';
import { compile } from '../../sim/kernel/compile.ts';
import { simulate } from '../../sim/kernel/simulate.ts';
import type { ProjectInput } from '../../sim/project/schema.ts';
import { labInput, parsed, still } from '../support/lab.ts';
import { erlangWait, waitsOf } from '../support/queues.ts';
import { mean, T999_29, variance } from '../support/statistics.ts';

const RUNS = 30;

/** Mean wait of each run, in units of the mean service, the first day of each left out. */
function meanWaits(tills: number, load: number, kind: 'exponential' | 'constant'): number[] {
  const perHour = 100;
  const meanS = (load * 3600) / perHour;
  const change = (input: ProjectInput) => {
    input.layouts[0].checkout.discipline = 'shared';
    input.layouts[0].checkout.service = { kind, meanS };
  };
  const skus = [{ id: 'a', facings: 200 }];
  const world = compile(parsed(labInput({ skus, tills, perHour, days: 42, change })), 'base', still());
  return Array.from({ length: RUNS }, (_, replication) => {
    const waits = waitsOf(simulate(world, { seed: 'tills', replication, detail: 'sales' }));
    return mean(waits.slice(Math.round(perHour * 24))) / 1000 / meanS;
  });
}

describe('mean waits lie within the 99.9 % interval of thirty runs', () => {
  const cases: [string, number, number, 'exponential' | 'constant', number, number][] = [
    ['M/M/1 at .8', 1, 0.8, 'exponential', 4, 0.03],
    ['M/D/1 at .8', 1, 0.8, 'constant', 2, 0.03],
    ['M/M/2 at .75', 2, 1.5, 'exponential', 1.28571, 0.03],
    ['M/M/3 at 2/3', 3, 2, 'exponential', 0.44444, 0.03],
    ['M/M/4 at .9', 4, 3.6, 'exponential', 1.9694, 0.07],
  ];
  it.each(cases)('%s', (_, tills, load, kind, wait, narrow) => {
    if (kind === 'exponential') expect(erlangWait(tills, load)).toBeCloseTo(wait, 4);
    const means = meanWaits(tills, load, kind);
    const half = T999_29 * Math.sqrt(variance(means) / RUNS);
    expect(Math.abs(mean(means) - wait)).toBeLessThan(half);
    expect(half / wait).toBeLessThan(narrow);
  });
});
