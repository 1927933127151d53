// Laws any run must keep, whatever the shop and whatever the numbers of the model.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Evidence } from '../sim/evidence/table.ts';
import { compile } from '../sim/kernel/compile.ts';
import { simulate } from '../sim/kernel/simulate.ts';
import { parseProject, serialiseProject } from '../sim/project/parse.ts';
import type { ProjectInput } from '../sim/project/schema.ts';
import { EventKind } from '../sim/trace/format.ts';
import { traceHash } from '../sim/trace/reader.ts';
import { filterToSales } from './support/filterToSales.ts';
import { parsed, rowsOf } from './support/lab.ts';
import { namedRows, rowsByShopper } from './support/namedRows.ts';
import { faultsOfExample, faultsOfRandomRun, randomRun } from './support/randomRun.ts';
import { smallProject, smallProjectInput } from './support/smallProject.ts';
import { ALONE, endless, run, withoutStock } from './support/smallRuns.ts';
import { motionFaults, traceFaults } from './support/traceFaults.ts';

describe('the same inputs', () => {
  it('give the same bytes, and other seeds, replications and plans give others', () => {
    const hash = traceHash(run(smallProject()));
    expect(traceHash(run(smallProject()))).toBe(hash);
    expect(traceHash(run(smallProject(), 'base', {}, 'other'))).not.toBe(hash);
    expect(traceHash(run(smallProject(), 'cap'))).not.toBe(hash);
    const world = compile(smallProject(), 'base');
    const second = simulate(world, { seed: 'laws', replication: 1, detail: 'full' });
    expect(second.timeMs).not.toEqual(run(smallProject()).timeMs);
  });

  it('give the same bytes from a compiled plan that has been run before', () => {
    const world = compile(smallProject(), 'base');
    const at = (seed: string) => traceHash(simulate(world, { seed, replication: 0, detail: 'full' }));
    const [a, b] = [at('laws'), at('other')];
    expect([at('laws'), at('other'), at('laws')]).toEqual([a, b, a]);
    expect(a).toBe(traceHash(run(smallProject())));
  });

  it('give the same bytes after a save and a load', () => {
    const project = smallProject();
    const again = parseProject(serialiseProject(project));
    expect(again.ok && traceHash(run(again.project))).toBe(traceHash(run(project)));
  });

  it('give the same bytes in whatever order the arrays of the document stand', () => {
    const hash = traceHash(run(smallProject()));
    fc.assert(
      fc.property(fc.integer(), (luck) => {
        expect(traceHash(run(parsed(shuffled(smallProjectInput(), luck))))).toBe(hash);
      }),
      { numRuns: 15 },
    );
  });

  it('give the same rows under another plan of the same content', () => {
    const project = smallProject((input) => {
      input.plans.push({ ...input.plans[0], id: 'again' });
    });
    const [a, b] = [run(project, 'base'), run(project, 'again')];
    for (const column of [
      'timeMs',
      'kind',
      'shopper',
      'subject',
      'place',
      'a',
      'b',
      'c',
      'x0M',
      'y1M',
    ] as const)
      expect(b[column]).toEqual(a[column]);
  });

  it('do not depend on the plans nobody looks at', () => {
    const alone = smallProject((input) => {
      input.plans.splice(1);
    });
    expect(namedRows(alone, run(alone))).toEqual(namedRows(smallProject(), run(smallProject())));
  });
});

describe('any run', () => {
  it('adds up: stock, baskets, queues, times, goals, and nobody walks through a shelf', () => {
    fc.assert(
      fc.property(randomRun, (random) => {
        expect(faultsOfRandomRun(random)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  // A whole day of each is looked at by `npm run verify`.
  it.each([
    ['supermarket', 16],
    ['convenience', 30],
  ] as const)('of the example %s adds up, on every plan', (id, mostPerHour) => {
    expect(faultsOfExample(id, mostPerHour)).toEqual([]);
  });

  it('is at detail sales what it is at detail full, less the rows of full alone', () => {
    for (const planId of ['base', 'cap'])
      for (const seed of ['laws', 'x', '']) {
        const sales = run(smallProject(), planId, {}, seed, 'sales');
        expect(traceHash(filterToSales(run(smallProject(), planId, {}, seed, 'full')))).toBe(
          traceHash(sales),
        );
        expect(traceFaults(smallProject(), planId, sales)).toEqual([]);
      }
  });
});

describe('exposure', () => {
  it('does not depend on how a walk is cut into pieces', () => {
    const project = smallProject((input) => {
      endless(input);
      input.layouts[0].checkout.service = { kind: 'constant', meanS: 0.001 };
      input.demand.footfallPerHour = input.demand.footfallPerHour.map((count) => count * 5);
    });
    const stops = (zoneM: number) => {
      const rows = namedRows(project, run(project, 'base', { ...ALONE, zoneM, stopHazardPerS: 0.1 }));
      const own = rows.filter(({ what }) => ['stop', 'look', 'pick', 'passUp'].includes(what));
      return rowsByShopper(own.map((row) => ({ ...withoutStock(row), timeMs: 0 })));
    };
    const [coarse, fine, odd] = [stops(6), stops(2), stops(0.73)];
    expect([...coarse.values()].flat().filter(({ what }) => what === 'stop').length).toBeGreaterThan(2000);
    for (const [shopper, list] of coarse) {
      expect(fine.get(shopper)).toEqual(list);
      expect(odd.get(shopper)).toEqual(list);
    }
  });
});

describe('nothing', () => {
  const cases: [string, (input: ProjectInput) => void, Partial<Evidence>][] = [
    [
      'no shoppers',
      (input) => {
        input.demand.footfallPerHour = new Array(24).fill(0);
      },
      {},
    ],
    [
      'no stock',
      (input) => {
        input.stock = { openingFill: 0, backroomCases: 0, replenishment: { visitsMin: [660] } };
      },
      {},
    ],
    [
      'no fixtures',
      (input) => {
        input.layouts[0].fixtures = [];
        for (const plan of input.plans) plan.positions = [];
      },
      {},
    ],
    [
      'no positions',
      (input) => {
        for (const plan of input.plans) plan.positions = [];
      },
      {},
    ],
    [
      'no categories, brands or SKUs',
      (input) => {
        Object.assign(input, { categories: [], brands: [], skus: [], ownBrandIds: [] });
        for (const plan of input.plans) plan.positions = [];
      },
      {},
    ],
    ['no goals and no temptation', () => {}, { goalShareList: 0, goalShareNoList: 0, stopHazardPerS: 0 }],
  ];
  it.each(cases)('%s: nothing is sold, nothing breaks, no number goes astray', (_, change, evidence) => {
    const project = smallProject(change);
    const trace = run(project, 'base', evidence);
    expect(rowsOf(trace, EventKind.pick)).toEqual([]);
    expect(rowsOf(trace, EventKind.queue)).toEqual([]);
    expect(traceFaults(project, 'base', trace)).toEqual([]);
    expect(motionFaults(project, trace, 0.3, 1.8)).toEqual([]);
    for (const column of [trace.x0M, trace.y0M, trace.x1M, trace.y1M])
      expect(column.every((metres) => Number.isFinite(metres))).toBe(true);
    expect(Object.values(trace.header).every((value) => !Number.isNaN(value))).toBe(true);
    expect(rowsOf(trace, EventKind.leave).length).toBe(trace.header.nShoppers);
  });

  it('no time to look: one look, and a choice still', () => {
    const project = smallProject();
    const trace = run(project, 'base', { looksPerS: 0 });
    expect(traceFaults(project, 'base', trace)).toEqual([]);
    expect(rowsOf(trace, EventKind.pick).length).toBeGreaterThan(50);
    expect(rowsOf(trace, EventKind.look).every(({ a }) => a === 0)).toBe(true);
  });
});

/** A document with every array in another order. */
function shuffled<T>(value: T, luck: number): T {
  let state = luck >>> 0;
  const next = (below: number) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    return state % below;
  };
  const visit = (each: unknown): unknown => {
    if (Array.isArray(each)) {
      const made = each.map(visit);
      // Numbers keep their order: footfall is by hour.
      if (made.every((one) => typeof one !== 'number'))
        for (let i = made.length - 1; i > 0; i--) {
          const j = next(i + 1);
          [made[i], made[j]] = [made[j], made[i]];
        }
      return made;
    }
    if (each === null || typeof each !== 'object') return each;
    const entries = Object.entries(each).map(([key, inner]) => [key, visit(inner)] as const);
    return Object.fromEntries(next(2) === 0 ? entries : entries.reverse());
  };
  return visit(value) as T;
}
