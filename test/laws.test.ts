// Laws any run must keep, whatever the shop and whatever the numbers of the model.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultEvidence, type Evidence, type EvidenceKey, evidenceTable } from '../sim/evidence/table.ts';
import { compile } from '../sim/kernel/compile.ts';
import { simulate } from '../sim/kernel/simulate.ts';
import { listSections, openingStockUnits } from '../sim/planogram/sections.ts';
import { parseProject, serialiseProject } from '../sim/scenario/parse.ts';
import type { Project, ProjectInput } from '../sim/scenario/schema.ts';
import { StoreError } from '../sim/store/reach.ts';
import { EventKind, LookFlag, type Trace } from '../sim/trace/format.ts';
import { filterToSales, traceHash } from '../sim/trace/reader.ts';
import { parsed, rowsOf } from './support/lab.ts';
import { type NamedRow, namedRows, rowsByShopper } from './support/namedRows.ts';
import { smallProject, smallProjectInput } from './support/smallProject.ts';
import { motionFaults, traceFaults } from './support/traceFaults.ts';

/** Crowding off: shoppers meet at empty shelves and in queues alone. */
const ALONE: Partial<Evidence> = { crowdAttention: 0, densityGamma: 1e9, densityJam: 1000 };

function run(
  project: Project,
  planId = 'base',
  evidence: Partial<Evidence> = {},
  seed = 'laws',
  detail: 'full' | 'sales' = 'full',
): Trace {
  const world = compile(project, planId, { ...defaultEvidence(), ...evidence });
  return simulate(world, { seed, replication: 0, detail });
}

/** Stock without an end: 100 units deep. */
function endless(input: ProjectInput): void {
  for (const plan of input.plans) for (const position of plan.positions) position.facingsDeep = 100;
}

const withoutStock = ({ what, b, ...row }: NamedRow) => ({ what, ...row, b: what === 'pick' ? 'left' : b });

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
  const evidenceInRange = fc
    .record(
      Object.fromEntries(
        evidenceTable.map(({ key, low, high }) => [key, fc.double({ min: low, max: high, noNaN: true })]),
      ) as Record<EvidenceKey, fc.Arbitrary<number>>,
    )
    .map((evidence): Evidence => evidence);
  const edits = fc.record({
    footfall: fc.integer({ min: 0, max: 120 }),
    days: fc.constantFrom(1, 1, 2),
    openingFill: fc.constantFrom(0, 0.1, 0.5, 1),
    backroomCases: fc.constantFrom(0, 1, 30),
    visitsMin: fc.uniqueArray(fc.integer({ min: 0, max: 1440 }), { maxLength: 6 }),
    delayMin: fc.constantFrom(0, 5, 300),
    refillBelow: fc.constantFrom(0, 0.5, 1),
    discipline: fc.constantFrom('perTill' as const, 'shared' as const),
    service: fc.constantFrom(
      { kind: 'perUnit' as const },
      { kind: 'constant' as const, meanS: 60 },
      { kind: 'exponential' as const, meanS: 45 },
    ),
    nTills: fc.integer({ min: 1, max: 4 }),
    turns: fc.array(fc.constantFrom(0, 0, 7, 45, -30, 90, 180, -135), { minLength: 3, maxLength: 3 }),
    shift: fc.array(fc.double({ min: -0.4, max: 0.4, noNaN: true }), { minLength: 6, maxLength: 6 }),
    planId: fc.constantFrom('base', 'cap'),
    seed: fc.string({ maxLength: 5 }),
  });

  it('adds up: stock, baskets, queues, times, goals, and nobody walks through a shelf', () => {
    fc.assert(
      fc.property(
        edits,
        fc.option(evidenceInRange, { nil: undefined }),
        (edit, evidence = defaultEvidence()) => {
          const project = smallProject((input) => {
            input.demand.days = edit.days;
            input.demand.footfallPerHour = input.demand.footfallPerHour.map((n) =>
              n > 0 ? edit.footfall : 0,
            );
            const { openingFill, backroomCases, visitsMin, delayMin, refillBelow } = edit;
            input.stock = { openingFill, backroomCases, replenishment: { visitsMin, delayMin, refillBelow } };
            input.store.checkout.discipline = edit.discipline;
            input.store.checkout.service = edit.service;
            input.store.checkout.tills = Array.from({ length: edit.nTills }, (_, n) => ({
              id: `T${n}`,
              xM: 7 + n,
              yM: 9.6,
            }));
            input.store.fixtures.forEach((fixture, ix) => {
              fixture.rotationDeg = (fixture.rotationDeg ?? 0) + edit.turns[ix];
              fixture.xM += edit.shift[2 * ix];
              fixture.yM += edit.shift[2 * ix + 1];
            });
          });
          let trace: Trace;
          try {
            const world = compile(project, edit.planId, evidence);
            trace = simulate(world, { seed: edit.seed, replication: 0, detail: 'full' });
          } catch (error) {
            if (error instanceof StoreError) return; // fixtures turned across the only way
            throw error;
          }
          expect(traceFaults(project, edit.planId, trace)).toEqual([]);
          expect(motionFaults(project, trace, evidence.bodyClearanceM, 2 * evidence.walkSpeedMps)).toEqual(
            [],
          );
        },
      ),
      { numRuns: 40 },
    );
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

describe('what nobody can see or reach', () => {
  const extra = {
    id: 'cola9',
    name: { en: 'Cola 9', zh: '可乐九' },
    brandId: 'bee',
    categoryId: 'cola',
    packFormat: 'can' as const,
    price: 0.5,
    cost: 0.1,
    widthMm: 100,
    heightMm: 200,
    depthMm: 80,
    appeal: 20,
  };

  it('changes nothing: a SKU on no shelf', () => {
    const with_ = smallProject((input) => {
      input.skus.unshift(extra);
    });
    expect(namedRows(with_, run(with_))).toEqual(namedRows(smallProject(), run(smallProject())));
  });

  it('changes nothing: a SKU on a shelf behind a wall', () => {
    const shop = (stocked: boolean) =>
      smallProject((input) => {
        input.skus.unshift(extra);
        input.store.walls = [
          { id: 'w1', x1M: 10, y1M: 0, x2M: 10, y2M: 1.6 },
          { id: 'w2', x1M: 10, y1M: 1.6, x2M: 12, y2M: 1.6 },
        ];
        input.store.fixtures.unshift({
          id: 'A0',
          kind: 'wall',
          xM: 11.2,
          yM: 0.25,
          widthM: 1,
          depthM: 0.4,
          bays: [
            {
              id: 'A0b',
              face: 'front',
              offsetM: 0,
              widthM: 1,
              shelves: [{ id: 'A0s', heightMm: 1000, clearanceMm: 400, depthMm: 400 }],
            },
          ],
        });
        if (stocked)
          for (const plan of input.plans)
            plan.positions.push({ skuId: 'cola9', shelfId: 'A0s', xMm: 0, facingsWide: 5 });
      });
    expect(namedRows(shop(true), run(shop(true)))).toEqual(namedRows(shop(false), run(shop(false))));
    // Within reach it would have been everyone's choice.
    const open = smallProject((input) => {
      input.skus.unshift(extra);
      for (const plan of input.plans)
        plan.positions.push({
          skuId: 'cola9',
          shelfId: 'G1front2s2',
          xMm: 0,
          facingsWide: 5,
          facingsDeep: 100,
        });
    });
    const sold = rowsOf(run(open), EventKind.pick).filter(({ subject }) => open.skus[subject].id === 'cola9');
    expect(sold.length).toBeGreaterThan(20);
  });
});

describe('an edit', () => {
  const unlabel = (input: ProjectInput) => {
    endless(input);
    for (const position of input.plans[0].positions) if (position.skuId === 'cola0') position.label = false;
  };

  it('leaves every row of those who never stop for its category as it was', () => {
    const before = smallProject(endless);
    const after = smallProject(unlabel);
    const rows = [before, after].map((project) =>
      rowsByShopper(namedRows(project, run(project, 'base', ALONE))),
    );
    let same = 0;
    let changed = 0;
    for (const [shopper, list] of rows[0]) {
      if (shopper < 0) continue;
      const strip = (rows: NamedRow[]) =>
        // The queue is shared by all; everything before it is one's own.
        rows.filter(({ what }) => what !== 'queue' && what !== 'serve' && what !== 'leave');
      const untilTill = (rows: NamedRow[]) => {
        const queue = rows.findIndex(({ what }) => what === 'queue');
        return strip(queue < 0 ? rows : rows.slice(0, queue)).map(withoutStock);
      };
      const stopsThere = list.some(({ what, subject }) => what === 'stop' && subject === 'cola');
      if (stopsThere) {
        if (JSON.stringify(untilTill(list)) !== JSON.stringify(untilTill(rows[1].get(shopper)!))) changed++;
      } else {
        expect(untilTill(rows[1].get(shopper)!)).toEqual(untilTill(list));
        same++;
      }
    }
    expect(same).toBeGreaterThan(30);
    expect(changed).toBeGreaterThan(0);
  });

  it("changes the sales of other categories by exactly zero where no shopper's way can change", () => {
    // Only goals make stops, so what is bought at one shelf cannot lead past another.
    const calm = { ...ALONE, stopHazardPerS: 0 };
    const sales = (change: (input: ProjectInput) => void) => {
      const project = smallProject((input) => {
        change(input);
        input.demand.footfallPerHour = input.demand.footfallPerHour.map((count) => count * 10);
      });
      const units = new Map<string, number>();
      for (const { subject } of rowsOf(run(project, 'base', calm, 'laws', 'sales'), EventKind.pick)) {
        const { id } = project.skus[subject];
        units.set(id, (units.get(id) ?? 0) + 1);
      }
      return { project, units };
    };
    const before = sales(endless);
    const after = sales(unlabel);
    for (const { id, categoryId } of before.project.skus)
      if (categoryId !== 'cola') expect(after.units.get(id), id).toBe(before.units.get(id));
    expect(after.units.get('cola0')!).toBeLessThan(before.units.get('cola0')!);
  });

  it('and its undoing give the same bytes', () => {
    const input = smallProjectInput();
    const hash = traceHash(run(parsed(input)));
    const position = input.plans[0].positions[0];
    const { facingsWide } = position;
    position.facingsWide = 7;
    const [moved] = input.plans[0].positions.splice(3, 1);
    expect(traceHash(run(parsed(input)))).not.toBe(hash);
    position.facingsWide = facingsWide;
    input.plans[0].positions.push(moved);
    expect(traceHash(run(parsed(input)))).toBe(hash);
  });

  it('of the money alone changes the money alone', () => {
    const doubled = smallProject((input) => {
      for (const sku of input.skus) {
        sku.price *= 2;
        sku.cost *= 2;
      }
    });
    const [one, two] = [namedRows(smallProject(), run(smallProject())), namedRows(doubled, run(doubled))];
    const cents = new Set(['pick']);
    const expected = one.map((row) =>
      cents.has(row.what)
        ? { ...row, a: row.a * 2 }
        : row.what === 'leave'
          ? { ...row, b: (row.b as number) * 2 }
          : row,
    );
    expect(two).toEqual(expected);
  });
});

describe('more shoppers', () => {
  it('change nothing that happened before they came', () => {
    const later = smallProject((input) => {
      input.demand.footfallPerHour[13] = 60;
      input.demand.footfallPerHour[20] = 40;
    });
    const short = namedRows(smallProject(), run(smallProject()));
    const long = namedRows(later, run(later));
    const firstNew = long.findIndex(({ what, timeMs }) => what === 'arrive' && timeMs >= 13 * 3_600_000);
    expect(firstNew).toBeGreaterThan(1000);
    expect(long.slice(0, firstNew)).toEqual(short.slice(0, firstNew));
    expect(long.length).toBeGreaterThan(short.length + 500);
  });

  it("change nothing for those before them, where nobody is in another's way", () => {
    // Stock without an end and a till that takes no time: the extra shoppers of the same hours come later in line.
    const shop = (hours: number[]) =>
      smallProject((input) => {
        endless(input);
        input.store.checkout.service = { kind: 'constant', meanS: 0.001 };
        for (const hour of hours) input.demand.footfallPerHour[hour] = 80;
      });
    const [few, many] = [shop([]), shop([12, 13])].map((project) =>
      rowsByShopper(namedRows(project, run(project, 'base', ALONE))),
    );
    let same = 0;
    for (const [shopper, list] of few) {
      if (list[0].timeMs >= 12 * 3_600_000 || shopper < 0) continue;
      const strip = (rows: NamedRow[]) => rows.map(withoutStock);
      expect(strip(many.get(shopper)!)).toEqual(strip(list));
      same++;
    }
    expect(same).toBeGreaterThan(80);
  });
});

describe('stock', () => {
  it('plays no part until a shelf is empty', () => {
    const scarce = smallProject((input) => {
      for (const plan of input.plans) for (const position of plan.positions) position.facingsDeep = 1;
      input.stock.replenishment.visitsMin = [];
    });
    const plenty = smallProject((input) => {
      endless(input);
      input.stock.replenishment.visitsMin = [];
    });
    const [a, b] = [scarce, plenty].map((project) => namedRows(project, run(project)));
    const empty = a.findIndex(
      ({ what, b }) => what === 'miss' || (what === 'look' && (Number(b) & LookFlag.empty) !== 0),
    );
    expect(empty).toBeGreaterThan(200);
    expect(b.slice(0, empty).map(withoutStock)).toEqual(a.slice(0, empty).map(withoutStock));
    expect(a.some(({ what }) => what === 'miss')).toBe(true);
    expect(b.some(({ what }) => what === 'miss')).toBe(false);
  });

  it('is refilled to the full, at the visit and the delay, exactly where it was below the mark', () => {
    const project = smallProject((input) => {
      input.demand.footfallPerHour = input.demand.footfallPerHour.map((count) => count * 3);
      input.stock = {
        backroomCases: 1000,
        replenishment: { visitsMin: [600, 690], delayMin: 12, refillBelow: 0.5 },
      };
    });
    const trace = run(project);
    const offers = listSections(project, project.plans[0]).flatMap((section) => section.offers);
    const restocks = rowsOf(trace, EventKind.restock);
    expect(new Set(restocks.map(({ timeMs }) => timeMs))).toEqual(new Set([612 * 60_000, 702 * 60_000]));
    for (const visitMin of [600, 690]) {
      let low = 0;
      for (const offer of offers) {
        let stock = openingStockUnits(project, offer);
        for (let i = 0; i < trace.nEvents && trace.timeMs[i] < visitMin * 60_000; i++) {
          if (trace.subject[i] !== offer.skuIx || trace.place[i] !== offer.bayIx) continue;
          if (trace.kind[i] === EventKind.pick || trace.kind[i] === EventKind.restock) stock = trace.b[i];
        }
        const row = restocks.find(
          ({ timeMs, subject, place }) =>
            timeMs === (visitMin + 12) * 60_000 && subject === offer.skuIx && place === offer.bayIx,
        );
        if (stock < offer.capacityUnits / 2) {
          expect(row?.b).toBe(offer.capacityUnits);
          low++;
        } else expect(row).toBeUndefined();
      }
      expect(low).toBeGreaterThan(3);
      expect(low).toBeLessThan(offers.length);
    }
  });

  it('of the backroom runs out and not below', () => {
    const project = smallProject((input) => {
      input.demand.footfallPerHour = input.demand.footfallPerHour.map((count) => count * 3);
      input.stock = {
        backroomBySkuUnits: { rice5: 3 },
        replenishment: { visitsMin: [600, 620, 640, 660, 680], delayMin: 0, refillBelow: 1 },
      };
    });
    const left = rowsOf(run(project), EventKind.restock).filter(
      ({ subject }) => project.skus[subject].id === 'rice5',
    );
    expect(left.reduce((sum, { a }) => sum + a, 0)).toBe(3);
    expect(left.at(-1)?.c).toBe(0);
  });
});

describe('exposure', () => {
  it('does not depend on how a walk is cut into pieces', () => {
    const project = smallProject((input) => {
      endless(input);
      input.store.checkout.service = { kind: 'constant', meanS: 0.001 };
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
        input.store.fixtures = [];
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
