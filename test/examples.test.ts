// The built-in stores: valid, sound to walk and to shelve, as large as promised, the same in every build.
import { describe, expect, it } from 'vitest';
import { floorChanges } from '../sim/edit/changes/floorChanges.ts';
import { buildExample, examples } from '../sim/examples/index.ts';
import { compile } from '../sim/kernel/compile.ts';
import { checkFit } from '../sim/project/fit.ts';
import { bayFront, footprint, type Point, takesFloor } from '../sim/project/geometry.ts';
import type { Fixture, Layout, Project } from '../sim/project/schema.ts';
import { listSections } from '../sim/shelf/sections.ts';
import { parsedExample } from './support/examples.ts';

const promised = {
  convenience: { skus: 450, categories: [24, 28], shoppers: [400, 700], areaM2: [90, 110], aisleM: 1.1 },
  supermarket: {
    skus: 3000,
    categories: [110, 130],
    shoppers: [1600, 2200],
    areaM2: [1500, 2000],
    aisleM: 1.4,
  },
  hypermarket: {
    skus: 20_000,
    categories: [320, 340],
    shoppers: [7500, 8500],
    areaM2: [4500, 9000],
    aisleM: 1.4,
  },
} as const;

function project(id: string): Project {
  const result = parsedExample(id);
  if (!result.ok) throw new Error(JSON.stringify(result.problems.slice(0, 5)));
  expect(result.warnings).toEqual([]);
  return result.project;
}

describe.each(Object.entries(promised))('the %s', (id, promise) => {
  it('parses without a warning, has its size, and is the same in every build', () => {
    const { skus, categories, demand, layouts } = project(id);
    const [store] = layouts;
    expect(skus).toHaveLength(promise.skus);
    expect(within(categories.length, promise.categories)).toBe(true);
    expect(
      within(
        demand.footfallPerHour.reduce((a, b) => a + b, 0),
        promise.shoppers,
      ),
    ).toBe(true);
    expect(within(store.widthM * store.depthM, promise.areaM2)).toBe(true);
    expect(JSON.stringify(buildExample(id))).toBe(JSON.stringify(buildExample(id)));
  });

  it('fits every plan on its shelves, with nearly every SKU at a place', () => {
    const built = project(id);
    expect(built.plans.length).toBeGreaterThanOrEqual(3);
    for (const plan of built.plans) {
      expect(checkFit(built, plan).slice(0, 3)).toEqual([]);
      const placed = new Set(plan.positions.map(({ skuId }) => skuId));
      expect(placed.size / built.skus.length).toBeGreaterThan(0.98);
      expect(placed.size).toBeLessThanOrEqual(built.skus.length);
    }
  });

  it('has plans that differ from the baseline in few positions and name the owner’s brands', () => {
    const built = project(id);
    const baseline = built.plans.find((plan) => plan.id === built.baselinePlanId)!;
    const before = new Set(baseline.positions.map((position) => JSON.stringify(position)));
    for (const plan of built.plans) {
      if (plan === baseline) continue;
      const changed = plan.positions.filter((position) => !before.has(JSON.stringify(position)));
      if (plan.layoutId === baseline.layoutId) expect(changed.length).toBeGreaterThan(0);
      else expect(floorChanges(built, baseline, plan)).not.toEqual([]);
      expect(changed.length).toBeLessThan(40);
      const own = changed.filter(({ skuId }) =>
        built.ownBrandIds.includes(built.skus.find((sku) => sku.id === skuId)!.brandId),
      );
      expect(own.length).toBe(changed.length);
    }
  });

  it('has fixtures side by side, within the walls, and an aisle before every bay', () => {
    for (const layout of project(id).layouts) expectRoom(layout, promise.aisleM);
  });
  it('lets a shopper reach every section, on every floor', () => {
    const built = project(id);
    const plans = built.plans.filter((plan) => plan.id === built.baselinePlanId || plan.layoutId !== 'floor');
    for (const plan of plans)
      expect(compile(built, plan.id).sections).toHaveLength(listSections(built, plan).length);
  });

  it('keeps the SKUs of a category together at home', () => {
    const built = project(id);
    const fixtureOf = new Map(
      built.layouts[0].fixtures.flatMap((fixture) =>
        fixture.bays.flatMap((bay) => bay.shelves.map((shelf) => [shelf.id, { fixture, bay }] as const)),
      ),
    );
    const categoryOf = new Map(built.skus.map((sku) => [sku.id, sku.categoryId]));
    const homes = new Map<string, Set<string>>();
    for (const { skuId, shelfId } of built.plans.find((plan) => plan.id === built.baselinePlanId)!
      .positions) {
      const { fixture, bay } = fixtureOf.get(shelfId)!;
      if (fixture.kind !== 'gondola' && fixture.kind !== 'wall') continue;
      const sides = homes.get(categoryOf.get(skuId)!) ?? new Set();
      sides.add(`${fixture.id} ${bay.face}`);
      homes.set(categoryOf.get(skuId)!, sides);
    }
    expect(homes.size).toBe(built.categories.length);
    for (const [categoryId, sides] of homes) expect([categoryId, sides.size]).toEqual([categoryId, 1]);
  });
});

describe('the list of built-in stores', () => {
  it('is told in both languages within what a text may hold', () => {
    expect(examples.map(({ id }) => id).sort()).toEqual(Object.keys(promised).sort());
    for (const { title, summary, story } of examples) {
      for (const text of [title, summary, story]) {
        expect(text.en).not.toBe('');
        expect(text.zh).toMatch(/[\u4e00-\u9fff]/);
      }
    }
    expect(() => buildExample('kiosk')).toThrow('no built-in store "kiosk"');
  });
});

interface Extent {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** Built-in fixtures stand at right angles: their footprint is its bounding box. */
function extent(fixture: Fixture): Extent {
  const corners = footprint(fixture);
  const xs = corners.map(({ xM }) => xM);
  const ys = corners.map(({ yM }) => yM);
  return { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) };
}

function holds({ x0, y0, x1, y1 }: Extent, { xM, yM }: Point): boolean {
  return xM > x0 + 0.001 && xM < x1 - 0.001 && yM > y0 + 0.001 && yM < y1 - 0.001;
}

function within(value: number, [low, high]: readonly [number, number]): boolean {
  return value >= low && value <= high;
}

function expectRoom(store: Layout, aisleM: number): void {
  const standing = store.fixtures.filter(takesFloor);
  const rectangles = standing.map(extent);
  rectangles.forEach((a, ix) => {
    expect(a.x0, standing[ix].id).toBeGreaterThanOrEqual(-0.001);
    expect(a.y0, standing[ix].id).toBeGreaterThanOrEqual(-0.001);
    expect(a.x1, standing[ix].id).toBeLessThanOrEqual(store.widthM + 0.001);
    expect(a.y1, standing[ix].id).toBeLessThanOrEqual(store.depthM + 0.001);
    for (const b of rectangles.slice(ix + 1)) {
      const apart =
        a.x1 <= b.x0 + 0.001 || b.x1 <= a.x0 + 0.001 || a.y1 <= b.y0 + 0.001 || b.y1 <= a.y0 + 0.001;
      expect(apart, standing[ix].id).toBe(true);
    }
  });
  const blocked: string[] = [];
  for (const fixture of standing) {
    for (const bay of fixture.bays) {
      const { x0M, y0M, x1M, y1M, nx, ny } = bayFront(fixture, bay);
      for (let awayM = 0.05; awayM < aisleM; awayM += 0.1) {
        const at = { xM: (x0M + x1M) / 2 + nx * awayM, yM: (y0M + y1M) / 2 + ny * awayM };
        const inWay = rectangles.findIndex((rectangle) => holds(rectangle, at));
        if (inWay >= 0) blocked.push(`${bay.id} by ${standing[inWay].id}`);
        if (at.xM < 0 || at.yM < 0 || at.xM > store.widthM || at.yM > store.depthM) blocked.push(bay.id);
      }
    }
  }
  expect(blocked).toEqual([]);
  for (const point of [store.entrance, store.exit, ...store.checkout.tills]) {
    expect(rectangles.some((rectangle) => holds(rectangle, point))).toBe(false);
  }
}
