// Packs, capacity and fit: each fault is named with its amounts, and the suggested fix ends it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkFit, type FitProblem } from '../sim/project/fit.ts';
import { capacityUnits, packSize } from '../sim/project/pack.ts';
import {
  orientations,
  type Plan,
  type Position,
  type Project,
  projectSchema,
} from '../sim/project/schema.ts';

const text = (word: string) => ({ en: word, zh: word });

/** One bay of 1 m with two shelves (s1: 300 mm clear, 400 deep; s2: 200 clear, 300 deep) and three SKUs. */
function project(): Project {
  const sku = (id: string, widthMm: number, heightMm: number, depthMm: number) => ({
    ...{ id, name: { en: id.toUpperCase(), zh: `商品${id}` }, brandId: 'b', categoryId: 'c' },
    ...{ packFormat: 'box' as const, price: 10, cost: 7, widthMm, heightMm, depthMm },
  });
  return projectSchema.parse({
    format: 'shelfwalk-project',
    version: 2,
    name: text('fit'),
    layouts: [
      {
        ...{
          id: 'floor',
          name: text('fit'),
          widthM: 10,
          depthM: 10,
          entrance: { xM: 1, yM: 9 },
          exit: { xM: 9, yM: 9 },
        },
        checkout: { tills: [{ id: 't1', xM: 8, yM: 9 }] },
        fixtures: [
          {
            ...{ id: 'G1', kind: 'gondola', xM: 5, yM: 5, widthM: 1, depthM: 0.5 },
            bays: [
              {
                ...{ id: 'G1F1', face: 'front', offsetM: 0, widthM: 1 },
                shelves: [
                  { id: 's1', heightMm: 200, clearanceMm: 300, depthMm: 400 },
                  { id: 's2', heightMm: 600, clearanceMm: 200, depthMm: 300 },
                ],
              },
            ],
          },
        ],
      },
    ],
    departments: [{ id: 'd', name: text('d') }],
    categories: [{ id: 'c', name: text('c'), departmentId: 'd', kind: 'staple', popularity: 1 }],
    brands: [{ id: 'b', name: text('b'), hueDeg: 10 }],
    skus: [sku('tall', 100, 250, 80), sku('flat', 200, 50, 150), sku('cube', 130, 130, 130)],
    plans: [{ id: 'p', name: text('p'), layoutId: 'floor', positions: [] }],
    baselinePlanId: 'p',
    demand: {
      footfallPerHour: new Array(24).fill(1),
      segments: [{ id: 'loyal', share: 1 }],
      missions: [{ id: 'm', name: text('m'), share: 1 }],
    },
    stock: { replenishment: {} },
  });
}

function at(skuId: string, shelfId: string, xMm: number, more: Partial<Position> = {}): Position {
  const one = { facingsWide: 1, facingsHigh: 1, facingsDeep: 1, orientation: 'front' as const, label: true };
  return { skuId, shelfId, xMm, ...one, ...more };
}

function problemsOf(...positions: Position[]): FitProblem[] {
  return checkFit(project(), {
    id: 'p',
    layoutId: 'floor',
    name: text('p'),
    note: text(''),
    positions,
    promotions: [],
    costs: [],
  });
}

describe('pack', () => {
  it('turns as the orientation says', () => {
    const pack = { widthMm: 1, heightMm: 2, depthMm: 3 };
    expect(packSize(pack, 'front')).toEqual({ widthMm: 1, heightMm: 2, depthMm: 3 });
    expect(packSize(pack, 'side')).toEqual({ widthMm: 3, heightMm: 2, depthMm: 1 });
    expect(packSize(pack, 'top')).toEqual({ widthMm: 1, heightMm: 3, depthMm: 2 });
    expect(capacityUnits({ facingsWide: 3, facingsHigh: 2, facingsDeep: 4 })).toBe(24);
  });
});

describe('fit', () => {
  it('lets a full shelf pass, to the millimetre', () => {
    expect(
      problemsOf(
        at('tall', 's1', 0, { facingsWide: 6, facingsDeep: 5 }),
        at('flat', 's1', 600, { facingsWide: 2 }),
      ),
    ).toEqual([]);
  });

  it('names what is too wide and offers the smallest fix', () => {
    const [facings] = problemsOf(at('cube', 's1', 0, { facingsWide: 8 }));
    expect(facings).toMatchObject({ kind: 'tooWide', neededMm: 1040, allowedMm: 1000, excessMm: 40 });
    expect(facings.fix).toEqual({ kind: 'facingsWide', value: 7 });
    expect(facings.en).toBe(
      'Bay G1F1, shelf 1, "CUBE": facings end at 1040 mm, the shelf is 1000 mm wide; remove 1 facing.',
    );
    expect(facings.zh).toContain('减少 1 个排面');
    expect(problemsOf(at('cube', 's1', 900))[0].fix).toEqual({ kind: 'move', xMm: 870 });
  });

  it('names what is too tall or too deep; turns a pack only when no single one fits', () => {
    expect(problemsOf(at('cube', 's1', 0, { facingsHigh: 3 }))[0]).toMatchObject({
      ...{ kind: 'tooTall', neededMm: 390, allowedMm: 300, fix: { kind: 'facingsHigh', value: 2 } },
    });
    expect(problemsOf(at('tall', 's2', 0))[0]).toMatchObject({
      kind: 'tooTall',
      fix: { kind: 'turn', orientation: 'top' },
    });
    expect(problemsOf(at('cube', 's2', 0, { facingsDeep: 3 }))[0]).toMatchObject({
      ...{ kind: 'tooDeep', neededMm: 390, allowedMm: 300, fix: { kind: 'facingsDeep', value: 2 } },
    });
  });

  it('sees an overlap with a wide block further left, not only with the next neighbour', () => {
    const problems = problemsOf(
      at('tall', 's1', 0, { facingsWide: 5 }),
      at('cube', 's1', 100),
      at('cube', 's1', 450),
    );
    expect(problems.map((p) => [p.kind, p.positionIx, p.otherIx, p.excessMm])).toEqual([
      ['overlap', 1, 0, 400],
      ['overlap', 2, 0, 50],
    ]);
    expect(problems[1].fix).toEqual({ kind: 'move', xMm: 500 });
  });

  it('always offers a fix that ends the problem, and fixing one after the other ends them all', () => {
    const anyPosition = fc.record({
      skuId: fc.constantFrom('tall', 'flat', 'cube'),
      shelfId: fc.constantFrom('s1', 's2'),
      xMm: fc.integer({ min: 0, max: 1100 }),
      facingsWide: fc.integer({ min: 1, max: 8 }),
      facingsHigh: fc.integer({ min: 1, max: 4 }),
      facingsDeep: fc.integer({ min: 1, max: 5 }),
      orientation: fc.constantFrom(...orientations),
      label: fc.boolean(),
    });
    const { layouts, skus } = project();
    fc.assert(
      fc.property(fc.array(anyPosition, { maxLength: 8 }), (positions) => {
        let plan: Plan = {
          id: 'p',
          layoutId: 'floor',
          name: text('p'),
          note: text(''),
          positions,
          promotions: [],
          costs: [],
        };
        for (let step = 0; step < 200; step++) {
          const before = checkFit({ layouts, skus, currency: 'CNY' }, plan);
          if (before.length === 0) return;
          plan = { ...plan, positions: applyFix(plan.positions, before[0]) };
          const after = checkFit({ layouts, skus, currency: 'CNY' }, plan);
          const same = (p: FitProblem) => p.kind === before[0].kind && p.positionIx === before[0].positionIx;
          if (before[0].fix.kind !== 'remove' && before[0].kind !== 'overlap')
            expect(after.some(same)).toBe(false);
        }
        expect.fail('still problems after 200 fixes');
      }),
    );
  });
});

function applyFix(positions: Position[], { fix, fixIx }: FitProblem): Position[] {
  if (fix.kind === 'remove') return positions.filter((_, ix) => ix !== fixIx);
  return positions.map((position, ix) => {
    if (ix !== fixIx) return position;
    if (fix.kind === 'move') return { ...position, xMm: fix.xMm };
    if (fix.kind === 'turn') return { ...position, orientation: fix.orientation };
    return { ...position, [fix.kind]: fix.value };
  });
}
