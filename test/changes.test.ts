// Changes between two plans and the figures of a plan: complete, small, and in words that say what a person did.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { planChanges } from '../sim/edit/changes/changes.ts';
import type { Edit } from '../sim/edit/edit.ts';
import { addFacings, setFacings, setLabel, setOrientation } from '../sim/edit/shelf/facingEdits.ts';
import { blockFill, tidyShelf } from '../sim/edit/shelf/fillEdits.ts';
import { movePositions, placeSku, removePositions, swapPositions } from '../sim/edit/shelf/positionEdits.ts';
import type { Position, Project } from '../sim/project/schema.ts';
import { planFigures, shareOfShelf } from '../sim/shelf/holdings.ts';
import { smallProject } from './support/smallProject.ts';

const small = smallProject();
const base = (project: Project) => project.plans.find(({ id }) => id === 'base')!;
const ixOf = (project: Project, skuId: string, shelfId?: string) =>
  base(project).positions.findIndex(
    (position) => position.skuId === skuId && (shelfId === undefined || position.shelfId === shelfId),
  );
const changesOf = (edit: Edit) => planChanges(small, base(small), base(edit.project));
const sentences = (edit: Edit) => changesOf(edit).bays.flatMap(({ changes }) => changes.map(({ en }) => en));

describe('changes', () => {
  const cola0 = ixOf(small, 'cola0');

  test('one edit, one sentence', () => {
    const place = { shelfId: 'G1front3s2', xMm: 0 };
    const cases: [Edit, string[]][] = [
      [setFacings(small, 'base', [cola0], { wide: 4 }), ['"cola 0": facings 2 → 4.']],
      [
        movePositions(small, 'base', [cola0], place),
        ['"cola 0": moved from bay G1front1, shelf 1 to shelf 3.'],
      ],
      [
        movePositions(small, 'base', [cola0], { shelfId: 'G1front1s2', xMm: 500 }),
        ['"cola 0": up from shelf 1 to shelf 3.'],
      ],
      [
        movePositions(small, 'base', [cola0], { shelfId: 'G1front1s0', xMm: 600 }),
        ['"cola 0": further right on shelf 1.'],
      ],
      [setOrientation(small, 'base', [cola0], 'side'), ['"cola 0": 4 → 3 deep, turned: side out.']],
      [setLabel(small, 'base', [cola0], false), ['"cola 0": price label taken away.']],
      [removePositions(small, 'base', [cola0]), ['"cola 0" is gone: 2 facings on shelf 1 before.']],
      [
        removePositions(small, 'base', [ixOf(small, 'rice5', 'E1as0')]),
        ['"rice 5" no longer stands on shelf 1 (6 facings).'],
      ],
      [
        placeSku(small, 'base', { ...place, skuId: 'chips0', facingsWide: 3 }),
        ['"chips 0" also stands on shelf 3: 3 facings.'],
      ],
      [tidyShelf(small, 'base', 'G1front1s0'), []],
    ];
    for (const [edit, expected] of cases) expect(sentences(edit)).toEqual(expected);
    expect(changesOf(tidyShelf(small, 'base', 'G1front1s0')).en).toBe(
      '1 position only shifted along the shelf.',
    );
    expect(changesOf(addFacings(small, 'base', [cola0], { wide: 3 })).nByKind).toMatchObject({
      facings: 1,
      slid: 1,
    });
  });

  test('two that change places on a shelf: one has passed the other', () => {
    const swapped = swapPositions(small, 'base', cola0, ixOf(small, 'cola3'));
    expect(changesOf(swapped).nByKind).toMatchObject({ reordered: 1, slid: 1 });
  });

  test('a summary that can stand alone, in both languages', () => {
    const filled = blockFill(small, 'base', { shelfId: 'E1as0' }, [{ skuId: 'cola0' }, { skuId: 'soap0' }]);
    const changes = changesOf(filled);
    expect(changes.en).toBe('3 changes in 1 bay: 2 extra places added, 1 place given up.');
    expect(changes.zh).toBe('1 组共 3 处变动：增设陈列位 2 个，减少陈列位 1 个。');
    expect(changes.bays.map(({ en, bayId }) => [en, bayId])).toEqual([['endcap E1', 'E1a']]);
    expect(planChanges(small, base(small), base(small))).toMatchObject({ isSame: true, bays: [] });
  });

  it('accounts for every position: what is before, and after', () => {
    const anyPosition = fc.record({
      skuId: fc.constantFrom('cola0', 'cola1', 'soap0'),
      shelfId: fc.constantFrom('G1front1s0', 'G1front1s1', 'E1as0'),
      xMm: fc.integer({ min: 0, max: 6 }).map((n) => n * 100),
      facingsWide: fc.integer({ min: 1, max: 3 }),
      facingsHigh: fc.constant(1),
      facingsDeep: fc.constant(1),
      orientation: fc.constantFrom('front' as const, 'side' as const),
      label: fc.boolean(),
    });
    const key = (position: Position) => JSON.stringify(Object.entries(position).sort());
    const planOf = (positions: Position[]) => {
      const project = smallProject((input) => {
        input.plans = [{ id: 'base', name: { en: 'a', zh: 'a' }, layoutId: 'floor', positions }];
      });
      return base(project);
    };
    fc.assert(
      fc.property(
        fc.array(anyPosition, { maxLength: 7 }),
        fc.array(anyPosition, { maxLength: 7 }),
        (a, b) => {
          const [planA, planB] = [planOf(a), planOf(b)];
          const { bays, nByKind, isSame } = planChanges(small, planA, planB);
          const all = bays.flatMap(({ changes }) => changes);
          // Take what changed out of A and put in what it became: that is B.
          const left = planA.positions.map(key);
          for (const { before } of all) if (before) left.splice(left.indexOf(key(before)), 1);
          for (const { after } of all) if (after) left.push(key(after));
          const nSlid = bays.reduce((sum, bay) => sum + bay.nSlid, 0);
          expect(left).toHaveLength(planB.positions.length);
          if (nSlid === 0) expect(left.sort()).toEqual(planB.positions.map(key).sort());
          expect(nByKind.slid).toBe(nSlid);
          expect(isSame).toBe(JSON.stringify(planA.positions) === JSON.stringify(planB.positions));
        },
      ),
      { numRuns: 60 },
    );
  });
});

test('figures of a plan add up', () => {
  const figures = planFigures(small, base(small));
  // 24 SKUs with two facings of 100 mm, two high, four deep; rice5 six more on the endcap, two high, three deep.
  expect(figures.total).toEqual({
    positions: 25,
    facings: 54,
    widthMm: 5400,
    capacityUnits: 24 * 16 + 36,
  });
  expect(figures.shelfMm).toBe(16 * 3 * 1000 + 800);
  const shares = figures.categories.map((part) => shareOfShelf(part, figures.total));
  expect(shares.reduce((sum: number, share) => sum + share!, 0)).toBeCloseTo(1, 12);
  const wider = planFigures(small, base(addFacings(small, 'base', [0], { wide: 1 }).project));
  expect(wider.total.widthMm - figures.total.widthMm).toBe(100);
});
