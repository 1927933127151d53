// Counterfactual laws: what must not change when something else does, and what must.
import { describe, expect, it } from 'vitest';
import { compile } from '../sim/kernel/compile.ts';
import { simulate } from '../sim/kernel/simulate.ts';
import type { ProjectInput } from '../sim/project/schema.ts';
import { listSections, openingStockUnits } from '../sim/shelf/sections.ts';
import { EventKind, LookFlag } from '../sim/trace/format.ts';
import { traceHash } from '../sim/trace/reader.ts';
import { parsed, rowsOf } from './support/lab.ts';
import { type NamedRow, namedRows, rowsByShopper } from './support/namedRows.ts';
import { smallProject, smallProjectInput } from './support/smallProject.ts';
import { ALONE, endless, run, withoutStock } from './support/smallRuns.ts';
import { variance } from './support/statistics.ts';

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

  it('changes nothing: a SKU on no shelf, at the price shoppers are used to', () => {
    // The usual price of a category is that of the whole range, so that it hangs on no plan.
    const colas = smallProject().skus.filter(({ categoryId }) => categoryId === 'cola');
    const usual = colas.reduce((product, { price }) => product * price, 1) ** (1 / colas.length);
    const rows = ([price, categoryId]: readonly [number, string]) => {
      const with_ = smallProject((input) => {
        input.skus.unshift({ ...extra, price, categoryId });
      });
      return namedRows(with_, run(with_));
    };
    const without = namedRows(smallProject(), run(smallProject()));
    expect(rows([usual, 'cola'])).toEqual(without);
    expect(rows([100 * usual, 'cola'])).not.toEqual(without);
  });

  it('changes nothing: a SKU on a shelf behind a wall', () => {
    const shop = (stocked: boolean) =>
      smallProject((input) => {
        input.skus.unshift(extra);
        input.layouts[0].walls = [
          { id: 'w1', x1M: 10, y1M: 0, x2M: 10, y2M: 1.6 },
          { id: 'w2', x1M: 10, y1M: 1.6, x2M: 12, y2M: 1.6 },
        ];
        input.layouts[0].fixtures.unshift({
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

describe('two plans', () => {
  it('differ far less by luck on the same seeds than on different ones, and where nothing differs not at all', () => {
    const project = smallProject();
    const [base, cap] = ['base', 'cap'].map((planId) => compile(project, planId));
    const sold = (world: typeof base, seed: string, replication: number): { all: number; soap: number } => {
      const picks = rowsOf(simulate(world, { seed, replication, detail: 'sales' }), EventKind.pick);
      return {
        all: picks.length,
        soap: picks.filter(({ subject }) => project.skus[subject].categoryId === 'soap').length,
      };
    };
    const paired: number[] = [];
    const apart: number[] = [];
    for (let replication = 0; replication < 40; replication++) {
      const a = sold(base, 'one', replication);
      const b = sold(cap, 'one', replication);
      paired.push(b.all - a.all);
      apart.push(sold(cap, 'two', replication).all - a.all);
      expect(b.soap).toBe(a.soap);
    }
    expect(variance(apart) / variance(paired)).toBeGreaterThan(30);
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
        input.layouts[0].checkout.service = { kind: 'constant', meanS: 0.001 };
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

describe('a mirror', () => {
  /** A shop without ways of equal length, so that left or right is never a matter of the order of things. */
  const lopsided = (input: ProjectInput): void => {
    endless(input);
    for (const fixture of input.layouts[0].fixtures.slice(0, 2)) {
      fixture.widthM = 4.3;
      for (const bay of fixture.bays) if (bay.face === 'back') bay.offsetM += 0.25;
    }
    // Three bays to a category: the one in its middle is the same from either side.
    for (const plan of input.plans)
      plan.positions.forEach((position, ix) => {
        if (position.shelfId.startsWith('G'))
          Object.assign(position, {
            shelfId: position.shelfId.replace(/\d(?=s)/, `${1 + (ix % 3)}`),
            xMm: 300 * ((ix % 6) >> 1),
          });
      });
    input.layouts[0].checkout.service = { kind: 'constant', meanS: 0.001 };
    input.demand.footfallPerHour = input.demand.footfallPerHour.map((count) => count * 4);
  };
  const mirrored = (input: ProjectInput): void => {
    lopsided(input);
    const [store] = input.layouts;
    for (const point of [store.entrance, store.exit, ...store.checkout.tills])
      point.xM = store.widthM - point.xM;
    const widths = new Map<string, number>();
    for (const fixture of store.fixtures) {
      fixture.xM = store.widthM - fixture.xM;
      fixture.rotationDeg = -(fixture.rotationDeg ?? 0);
      for (const bay of fixture.bays) {
        bay.offsetM = fixture.widthM - bay.offsetM - bay.widthM;
        for (const shelf of bay.shelves) widths.set(shelf.id, bay.widthM * 1000);
      }
    }
    // The two plans share their positions, so each is turned once.
    for (const position of new Set(input.plans.flatMap(({ positions }) => positions)))
      position.xMm = widths.get(position.shelfId)! - (position.xMm ?? 0) - 100 * position.facingsWide;
  };

  it('shows the same day, but for the right-hand bias', () => {
    const day = (change: (input: ProjectInput) => void, rightBias: number) => {
      const project = smallProject(change);
      const calm = { ...ALONE, wanderStopsList: 0, wanderStopsNoList: 0, rightBias, stopHazardPerS: 0.1 };
      return rowsByShopper(namedRows(project, run(project, 'cap', calm)));
    };
    const own = (rows: NamedRow[]) =>
      rows
        .filter(({ what }) => ['arrive', 'goal', 'stop', 'look', 'pick', 'passUp'].includes(what))
        .map((row) => ({ ...withoutStock(row), timeMs: 0 }));
    const walkedMs = (rows: NamedRow[]) =>
      rows.reduce((sum, { what, a }) => sum + (what === 'walk' ? a : 0), 0);
    const [left, right] = [day(lopsided, 0), day(mirrored, 0)];
    expect(left.size).toBeGreaterThan(400);
    let stops = 0;
    for (const [shopper, rows] of left) {
      const other = right.get(shopper)!;
      expect(own(other)).toEqual(own(rows));
      expect(Math.abs(walkedMs(other) - walkedMs(rows))).toBeLessThan(20);
      stops += rows.filter(({ what }) => what === 'stop').length;
    }
    expect(stops).toBeGreaterThan(1000);
    // With it, left and right are not the same.
    const [biased, turned] = [day(lopsided, 0.3), day(mirrored, 0.3)];
    expect([...biased].some(([shopper, rows]) => own(rows).length !== own(turned.get(shopper)!).length)).toBe(
      true,
    );
  });
});
