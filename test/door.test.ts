// The door: everything that is known of a project is told before anything runs, once, by one function.
import { describe, expect, test } from 'vitest';
import { problemLines } from '../sim/cli/load.ts';
import { atTheDoor } from '../sim/door/known.ts';
import { tillLoad } from '../sim/door/tills.ts';
import { setFingerSpace } from '../sim/edit/floor/clearanceEdits.ts';
import { placeSku } from '../sim/edit/shelf/positionEdits.ts';
import { allowedRange } from '../sim/evidence/allowed.ts';
import { evidenceTable } from '../sim/evidence/table.ts';
import { buildExample } from '../sim/examples/index.ts';
import type { Problem } from '../sim/project/problems.ts';
import type { ProjectInput } from '../sim/project/schema.ts';
import { dayEndText } from '../sim/score/dayEnd.ts';
import { score } from '../sim/score/scorecard.ts';
import { EventKind } from '../sim/trace/format.ts';
import { smallProject, smallProjectInput } from './support/smallProject.ts';
import { run } from './support/smallRuns.ts';
import { tinyProject } from './support/tinyProject.ts';

function small(change: (input: ProjectInput) => void): ProjectInput {
  const input = smallProjectInput();
  change(input);
  return input;
}

const codes = (problems: readonly Problem[]) => problems.map(({ level, code }) => `${level} ${code}`);

/** One till that takes an hour a shopper, as many a day coming in as are given an hour. */
function hourTill(perHour: number, days = 1): (input: ProjectInput) => void {
  return (input) => {
    input.layouts[0].checkout.service = { kind: 'constant', meanS: 3600 };
    input.demand.footfallPerHour = new Array(24).fill(perHour);
    input.demand.days = days;
    input.stock.backroomCases = 10_000;
    input.stock.replenishment = {
      visitsMin: Array.from({ length: 24 }, (_, hour) => 60 * hour),
      refillBelow: 1,
    };
  };
}

describe('what reading alone does not tell', () => {
  test('good projects and all examples pass without a word', () => {
    for (const input of [tinyProject(), smallProjectInput(), buildExample('convenience')])
      expect(atTheDoor(input)).toMatchObject({ problems: [], canRun: true });
  });

  test('walled-off tills cannot be run, and are told beside a fault of the structure', () => {
    const walled = small((input) => {
      input.layouts[0].walls = [{ id: 'W', x1M: 0, y1M: 9, x2M: 12, y2M: 9 }];
      input.layouts[0].entrance = { xM: 1, yM: 0 };
    });
    const door = atTheDoor(walled);
    expect(door.canRun).toBe(false);
    expect(door.project).not.toBeNull();
    expect(codes(door.problems)).toContain('error blocked');
    (walled.skus[0] as { price: unknown }).price = 'free';
    const both = atTheDoor(walled);
    expect(both.project).toBeNull();
    expect(both.problems.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['skus[cola0].price', 'layouts[floor].walls[W]']),
    );
  });

  test('what stands inside a fixture is not told once more as out of reach', () => {
    const { problems } = atTheDoor(
      small((input) => {
        input.layouts[0].checkout.tills = [{ id: 'T1', xM: 6, yM: 3 }];
      }),
    );
    expect(problems.filter(({ path }) => path.includes('T1'))).toHaveLength(1);
  });

  test('packs that do not fit are told beside errors', () => {
    const { problems } = atTheDoor(
      small((input) => {
        input.plans[0].positions[0].facingsWide = 90;
        input.skus[5].price = 0;
      }),
    );
    expect(codes(problems)).toEqual(expect.arrayContaining(['error price-zero', 'warning misfit']));
  });

  test('only the plans that are to be run are asked about', () => {
    const input = small(({ layouts: [store], plans }) => {
      // A stack before the till, which one plan alone puts up.
      store.walls = [
        { id: 'L', x1M: 0, y1M: 8.6, x2M: 8, y2M: 8.6 },
        { id: 'R', x1M: 10, y1M: 8.6, x2M: 12, y2M: 8.6 },
      ];
      store.entrance = { xM: 1, yM: 0.5 };
      store.fixtures.push({
        ...{ id: 'S', kind: 'floorStack', xM: 9, yM: 8.2, widthM: 1.9, depthM: 0.6 },
        bays: [
          {
            ...{ id: 'Sa', face: 'back', offsetM: 0, widthM: 1.9 },
            shelves: [{ id: 'Sa0', heightMm: 100, clearanceMm: 900, depthMm: 500 }],
          },
        ],
      });
      plans[1].positions.push({ skuId: 'cola1', shelfId: 'Sa0', xMm: 0, facingsWide: 1 });
    });
    expect(atTheDoor(input).canRun).toBe(false);
    expect(atTheDoor(input, { planIds: () => ['cap'] }).canRun).toBe(false);
    expect(atTheDoor(input, { planIds: () => ['base'] }).canRun).toBe(true);
  });

  test('every problem is said in both languages, with a place', () => {
    const { problems } = atTheDoor(small(hourTill(50)));
    for (const language of ['en', 'zh'] as const)
      for (const line of problemLines(problems, language)) expect(line).toMatch(/layouts\[floor\]\.checkout/);
    expect(problems.every(({ en, zh }) => en !== zh)).toBe(true);
  });
});

describe('finger space', () => {
  const misfits = (mm: number, ownMm?: number) =>
    atTheDoor(
      small(({ layouts: [floor], categories, plans }) => {
        floor.fingerSpaceMm = mm;
        if (ownMm !== undefined) categories[0].fingerSpaceMm = ownMm;
        // Two packs of 200 mm under 450 mm.
        plans.length = 1;
      }),
    ).problems.filter(({ code }) => code === 'misfit');

  test('packs that leave no room for a hand are told, by what the store or the category wants', () => {
    expect(misfits(0)).toEqual([]);
    expect(misfits(50)).toEqual([]);
    const told = misfits(60);
    expect(told.length).toBeGreaterThan(5);
    expect(told[0].en).toMatch(
      /2 high leaves 50 mm under the shelf above, 60 mm are wanted for a hand; stack 1 high/,
    );
    expect(misfits(60, 0).length).toBeLessThan(told.length);
  });

  test('placing keeps it', () => {
    const wants = (mm: number) =>
      setFingerSpace(
        smallProject(({ skus }) => {
          skus[1].packFormat = 'can';
        }),
        'floor',
        mm,
      ).project;
    const highest = (mm: number) => {
      const project = wants(mm);
      const made = placeSku(project, 'base', { skuId: 'cola1', shelfId: 'G2back2s2', xMm: 500 });
      return made.project.plans[0].positions[made.positionIxs[0]].facingsHigh;
    };
    expect([highest(0), highest(60)]).toEqual([2, 1]);
  });
});

describe('behaviour solved for a store', () => {
  test('stays within reach of its row: beyond is refused with the range, outside the row is worth a look', () => {
    const of = (behaviour: Record<string, number>) =>
      atTheDoor({ ...tinyProject(), behaviour }).problems.map(({ level, en }) => `${level}: ${en}`);
    expect(of({ basketMaxUnits: 1e9 })[0]).toMatch(
      /^error: got 1000000000; allowed: 4 to 1000 units .*Write 100/,
    );
    expect(of({ listShare: 0.5 })).toEqual([expect.stringMatching(/^warning: got 0.5; .* 0.2 to 0.4/)]);
    expect(of({ listShare: 1.5 })[0]).toMatch(/^error/);
    expect(of({ listShare: 0.3 })).toEqual([]);
  });

  test('the range allowed holds that of the row, in every row', () => {
    for (const { key, low, high, value } of evidenceTable) {
      const allowed = allowedRange(key);
      expect(allowed.low, key).toBeLessThanOrEqual(Math.min(low, value));
      expect(allowed.high, key).toBeGreaterThanOrEqual(Math.max(high, value));
    }
  });
});

describe('what looks like another unit', () => {
  const packs = (factor: number, only?: string) =>
    atTheDoor(
      small((input) => {
        for (const sku of input.skus)
          if (only === undefined || sku.id === only) {
            sku.widthMm *= factor;
            sku.heightMm *= factor;
            sku.depthMm *= factor;
          }
        for (const plan of input.plans) for (const position of plan.positions) position.facingsWide = 1;
      }),
    ).problems.filter(({ code }) => code.startsWith('implausible'));

  test('packs in centimetres or inches: one warning, with the unit and the factor', () => {
    expect(packs(1)).toEqual([]);
    for (const [factor, unit] of [
      [0.1, 'centimetres, multiply widthMm, heightMm and depthMm by 10 '],
      [1 / 25.4, 'inches, multiply widthMm, heightMm and depthMm by 25.4 '],
    ] as const) {
      const [problem, ...others] = packs(factor);
      expect(others).toEqual([]);
      expect(problem).toMatchObject({ level: 'warning', path: 'skus' });
      expect(problem.en).toContain(`If these are ${unit}`);
    }
    const [one] = packs(0.1, 'rice2');
    expect(one.path).toBe('skus[rice2]');
    expect(one.en).toMatch(
      /^one SKU looks like another unit: "rice 2" is 20 mm .* about 200 mm\. If it is in centimetres/,
    );
  });

  test('a price of a million beside four yuan, and prices in cents', () => {
    const priced = (change: (skus: ProjectInput['skus']) => void) =>
      atTheDoor(small(({ skus }) => change(skus))).problems.map(
        ({ code, path, en }) => `${code} ${path} ${en}`,
      );
    const [million] = priced((skus) => {
      skus[1].price = 1_000_000;
    });
    expect(million).toMatch(
      /^implausible-price skus\[cola1\].price one SKU .* 1000000, others .* Write about \d/,
    );
    const [cents, ...others] = priced((skus) => {
      for (const sku of skus.slice(0, 2)) sku.price *= 100;
    });
    expect(cents).toMatch(/^implausible-price .*2 SKUs .* If it is in cents, divide it by 100\./);
    expect(others).toEqual([]);
  });
});

describe('the size of a run', () => {
  test('more shoppers than a run can hold are known before it starts, with what to lower', () => {
    const { problems, canRun } = atTheDoor(
      small((input) => {
        input.demand.days = 42;
        input.demand.footfallPerHour = new Array(24).fill(600);
        input.layouts[0].checkout.service = { kind: 'constant', meanS: 1 };
      }),
    );
    expect(canRun).toBe(false);
    expect(problems[0]).toMatchObject({ code: 'too-many-shoppers', path: 'demand' });
    expect(problems[0].en).toMatch(/about 604,800 shoppers .* holds 262,144. Set demand.days to at most 18./);
  });

  test('a machine with little memory is told so', () => {
    const large = small((input) => {
      input.demand.days = 10;
      input.demand.footfallPerHour = new Array(24).fill(300);
      input.layouts[0].checkout.service = { kind: 'constant', meanS: 1 };
    });
    expect(codes(atTheDoor(large, { memoryBytes: 32e9 }).problems)).toEqual([]);
    expect(codes(atTheDoor(large, { memoryBytes: 4e9 }).problems)).toEqual(['warning too-large']);
    expect(codes(atTheDoor(large, { memoryBytes: 0.2e9 }).problems)).toEqual(['error too-large']);
  });
});

describe('tills that cannot keep up', () => {
  test('the line grows by what comes less what is served', () => {
    const footfallPerHour = new Array(24).fill(0).map((_, hour) => (hour === 10 ? 100 : 0));
    const demand = { ...smallProject().demand, footfallPerHour };
    const [store] = smallProject().layouts;
    const load = tillLoad(store, demand, 360, 1);
    // 10 are served an hour: 90 are left at eleven, and the last pays nine hours later, before the day is over.
    expect(load).toMatchObject({ worstHour: 10, servedAnHour: 10, longestLine: 90, longestLineH: 9 });
    expect(load).toMatchObject({ overtimeH: 0, tillsNeeded: 10 });
  });

  test('is a warning, and an error where no run could last so long', () => {
    expect(codes(atTheDoor(small(hourTill(2))).problems)).toEqual(['warning tills-behind']);
    // One till, an hour a shopper, 50 and 100 an hour: waits below zero and a crash before they were guarded.
    for (const perHour of [50, 100])
      expect(codes(atTheDoor(small(hourTill(perHour))).problems)).toEqual(['error tills-never-done']);
  });

  test('goods that run out keep most from the tills', () => {
    const sold = small((input) => {
      hourTill(50)(input);
      input.stock.backroomCases = 0;
    });
    expect(codes(atTheDoor(sold).problems)).toEqual(['warning tills-behind']);
  });

  test('a run that outgrows its trace ends there, with everyone gone and nothing below zero, and says so', () => {
    for (const [cutShort, project] of [
      ['wait', smallProject(hourTill(50))],
      ['time', smallProject(hourTill(1.75, 42))],
    ] as const) {
      const trace = run(project, 'base', {}, 'limits', 'sales');
      expect(trace.header.cutShort).toBe(cutShort);
      const waits = Array.from(trace.b).filter((_, row) => trace.kind[row] === EventKind.serve);
      expect(Math.min(...waits)).toBeGreaterThanOrEqual(0);
      for (let row = 1; row < trace.nEvents; row++)
        expect(trace.timeMs[row] >= trace.timeMs[row - 1]).toBe(true);
      const leaves = Array.from(trace.kind).filter((kind) => kind === EventKind.leave);
      expect(leaves).toHaveLength(trace.header.nShoppers);
      expect(dayEndText(score(project, trace), project.demand.days).en).toMatch(
        /^Cut short at .* on day \d+/,
      );
    }
  });

  test('a day that did not end with its day says when it did', () => {
    const project = smallProject(hourTill(2));
    const card = score(project, run(project, 'base', {}, 'late', 'sales'));
    expect(dayEndText(card, 1).en).toMatch(
      /^The last shopper left at \d\d:\d\d (the next day|on day \d): the tills/,
    );
    const { lastLeftMs } = score(smallProject(), run(smallProject()));
    expect(dayEndText({ lastLeftMs, cutShort: null }, 1).en).toMatch(/^The last shopper left at 1\d:\d\d\.$/);
    const late = { lastLeftMs: 27.1666 * 3_600_000, cutShort: null };
    expect(dayEndText(late, 1).zh).toMatch(/^最后一位顾客于次日 03:\d\d 离店：收银台跟不上/);
  });
});
