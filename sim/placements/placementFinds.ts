// Where a fixture could be put up that is not there yet: racks beside tills, strips before shelves, racks on free sides,
// shelves round a bare pillar. Places for stacks and at ends come from stackPlaces.

import { metres } from '../edit/edit.ts';
import { edgesOf } from '../edit/floor/floorAlign.ts';
import { plainDeg } from '../edit/floor/floorThings.ts';
import { buildFixture, type FixtureTemplate, nameBays, templatesOf } from '../edit/floor/templates.ts';
import { shelfIdsOf } from '../edit/layoutParts.ts';
import { fixtureKind, hasEnds, isHome } from '../kinds/fixture/index.ts';
import { bayFront } from '../project/geometry.ts';
import { layoutOf } from '../project/layouts.ts';
import { fixtureText } from '../project/names.ts';
import { listBays } from '../project/places.ts';
import type { Bay, Fixture, FixtureKind, Layout, PlacementKind, Plan, Project } from '../project/schema.ts';
import { nameOf, sentence, type Text } from '../words/text.ts';
import { unitsOf } from '../words/units.ts';
import type { PlaceSpot } from './placement.ts';
import { distance, type Ground, isClear, queueWay, rectAt, type Spot } from './stackGround.ts';
import { floorStackPlaces, type StackPlace } from './stackPlaces.ts';

/** How many shoppers pass a bay; the documents' "shelves passed by many". */
export type PassedBay = (bayIx: number) => number;

/** Strips and racks that hang anywhere are offered at so many places, the most passed first. */
const MOST_HUNG = 8;
const RACK_NEAR_TILL_M = 2.3;
const STRIP_NEAR_M = 0.6;
const HANG_NEAR_M = 0.5;

const template = (kind: FixtureKind): FixtureTemplate => templatesOf(kind)[0];

/** Free places of the five ranks: of stacks, and at ends that have nothing. */
export function freeStacks(project: Project, store: Layout): PlaceSpot[] {
  return floorStackPlaces(store).places.flatMap((place): PlaceSpot[] => {
    if (place.fixtureId !== undefined) return [];
    const base = template(place.templateId);
    const fixture = buildFixture(store, { ...base, bayM: place.widthM, depthM: place.depthM }, place, 1);
    const half = Math.floor((place.depthM * 1000) / 2);
    // Goods of a smaller stack stand on its two halves.
    const sized =
      place.standing === 'stack'
        ? {
            ...fixture,
            bays: fixture.bays.map((bay) => ({
              ...bay,
              shelves: bay.shelves.map((shelf) => ({ ...shelf, depthMm: Math.min(shelf.depthMm, half) })),
            })),
          }
        : fixture;
    const name = freeName(project, store, place);
    return [
      spotOf(sized, { kind: base.kind as PlaceSpot['kind'], rank: place.rank, name, where: why(place) }),
    ];
  });
}

/** "Rank 3, end of an aisle: between A and B." without the rank, which has a place of its own. */
export function why({ en, zh }: Text): Text {
  const plain = en.replace(/^Rank \d, /, '');
  return { en: sentence(plain), zh: zh.replace(/^第 \d 位，/, '') };
}

function freeName(project: Project, store: Layout, place: StackPlace): Text {
  const { rank } = place;
  if (rank === 4) {
    const host = nearestOf(store.fixtures, ({ kind }) => hasEnds(kind), place);
    const end = endText(host, place);
    const name = host ? fixtureText(host) : { en: '', zh: '' };
    return { en: `New endcap, ${name.en}, ${end.en}`, zh: `新端架：${name.zh}${end.zh}` };
  }
  const { floor, floorUnit } = unitsOf(project);
  const [x, y] = [place.xM, place.yM].map((value) => Math.round(Number.parseFloat(floor(value))));
  const at = `${x}, ${y} ${floorUnit}`;
  const words: Record<1 | 2 | 3 | 5, Text> = {
    1: { en: 'main aisle', zh: '主通道' },
    2: { en: 'right of the entrance', zh: '入口右侧' },
    3: { en: 'aisle end', zh: '通道口' },
    5: { en: 'before the checkouts', zh: '收银台前' },
  };
  const { en, zh } = words[rank as 1 | 2 | 3 | 5];
  return { en: `New floor stack, ${en} (${at})`, zh: `新堆头：${zh}（${at} 处）` };
}

function endText(host: Fixture | undefined, at: Spot): Text {
  const [dx, dy] = host ? [at.xM - host.xM, at.yM - host.yM] : [0, 0];
  if (Math.abs(dx) >= Math.abs(dy))
    return dx >= 0 ? { en: 'right end', zh: '右端' } : { en: 'left end', zh: '左端' };
  return dy >= 0 ? { en: 'lower end', zh: '下端' } : { en: 'upper end', zh: '上端' };
}

/** A rack beside the queue of each till that has none. */
export function besideTills(store: Layout, kind: PlacementKind, ground: Ground): PlaceSpot[] {
  const base = template(kind);
  const racks = store.fixtures.filter((one) => one.kind === kind);
  return store.checkout.tills.flatMap((till): PlaceSpot[] => {
    if (racks.some((rack) => distance(rack, till) <= RACK_NEAR_TILL_M)) return [];
    const [qx, qy] = queueWay(till.queueDeg);
    for (const out of [1.6, 1.2, 2, 0.8])
      for (const side of [1.35, -1.35, 1.6, -1.6]) {
        const spot = { xM: till.xM + qx * out - qy * side, yM: till.yM + qy * out + qx * side };
        const [fx, fy] = [qy * Math.sign(side), -qx * Math.sign(side)];
        if (!isClear(ground, rectAt(spot, base.bayM, base.depthM, fx, fy), 0)) continue;
        const fixture = buildFixture(store, base, { ...spot, rotationDeg: turnTo(fx, fy) });
        return [
          spotOf(fixture, {
            ...{ kind, rank: null },
            name: { en: `New rack at till ${till.id}`, zh: `收银台 ${till.id} 旁新端架` },
            where: { en: 'The till has no rack yet.', zh: '该收银台旁还没有端架。' },
          }),
        ];
      }
    return [];
  });
}

/** A strip before the most passed shelf of each department, where other goods than these have their home. */
export function beforeShelves(
  project: Project,
  kind: PlacementKind,
  plan: Plan,
  own: ReadonlySet<string>,
  passed: PassedBay | undefined,
): PlaceSpot[] {
  const store = layoutOf(project, plan);
  const base = template(kind);
  const called = fixtureKind(kind).name;
  const skus = new Map(project.skus.map((sku) => [sku.id, sku]));
  const categories = new Map(project.categories.map((category) => [category.id, category]));
  const byShelf = new Map<string, Map<string, number>>();
  for (const { shelfId, skuId, facingsWide } of plan.positions) {
    const categoryId = skus.get(skuId)?.categoryId;
    if (categoryId === undefined) continue;
    const on = byShelf.get(shelfId) ?? new Map<string, number>();
    on.set(categoryId, (on.get(categoryId) ?? 0) + facingsWide);
    byShelf.set(shelfId, on);
  }
  const strips = store.fixtures.filter((one) => one.kind === kind);
  const best = new Map<string, { spot: PlaceSpot; passed: number }>();
  for (const { ix, fixture, bay } of listBays(store)) {
    if (!isHome(fixture.kind)) continue;
    const facings = new Map<string, number>();
    for (const { id } of bay.shelves)
      for (const [categoryId, n] of byShelf.get(id) ?? [])
        facings.set(categoryId, (facings.get(categoryId) ?? 0) + n);
    const main = [...facings].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0];
    const category = main === undefined ? undefined : categories.get(main);
    if (!category || own.has(category.id)) continue;
    const { x0M, y0M, x1M, y1M, nx, ny } = bayFront(fixture, bay);
    // At the joint on the left, as strips hang on uprights.
    const middle = { xM: (x0M + x1M) / 2, yM: (y0M + y1M) / 2 };
    const spot = { xM: x0M + nx * (base.depthM / 2), yM: y0M + ny * (base.depthM / 2) };
    if (strips.some((one) => distance(one, spot) <= STRIP_NEAR_M)) continue;
    const score = passed ? passed(ix) : -distance(middle, store.entrance);
    const known = best.get(category.departmentId);
    if (known && known.passed >= score) continue;
    const strip = buildFixture(store, base, { ...spot, rotationDeg: turnTo(nx, ny) });
    const name = nameOf(category.name, category.id);
    best.set(category.departmentId, {
      passed: score,
      spot: spotOf(strip, {
        ...{ kind, rank: null },
        name: {
          en: `New ${called.en} at bay ${bay.id} (${name.en})`,
          zh: `${bay.id} 组新${called.zh}（${name.zh}）`,
        },
        where: {
          en: `Before ${name.en.toLowerCase()}: the shelf of its department that most pass.`,
          zh: `${name.zh}货架前：该部门中经过人数最多的一组。`,
        },
      }),
    });
  }
  return mostPassed([...best.values()]);
}

/** A rack on a free side: of what stands at an end, or of an end without it. */
export function onFreeSides(
  store: Layout,
  kind: PlacementKind,
  ground: Ground,
  passed: PassedBay | undefined,
): PlaceSpot[] {
  const base = template(kind);
  const called = fixtureKind(kind).name;
  const hung = store.fixtures.filter((one) => one.kind === kind);
  const found: { spot: PlaceSpot; passed: number }[] = [];
  const passedBy = new Map<string, number>();
  if (passed)
    for (const { ix, fixture } of listBays(store))
      passedBy.set(fixture.id, Math.max(passedBy.get(fixture.id) ?? 0, passed(ix)));
  for (const host of store.fixtures) {
    if (fixtureKind(host.kind).standing !== 'end' && !hasEnds(host.kind)) continue;
    for (const edge of edgesOf(host)) {
      if (edge.isFace) continue;
      const middle = { xM: (edge.x0M + edge.x1M) / 2, yM: (edge.y0M + edge.y1M) / 2 };
      if (distance({ xM: edge.x0M, yM: edge.y0M }, { xM: edge.x1M, yM: edge.y1M }) < base.bayM - 0.05)
        continue;
      const spot = {
        xM: middle.xM + (edge.nx * base.depthM) / 2,
        yM: middle.yM + (edge.ny * base.depthM) / 2,
      };
      if (hung.some((one) => distance(one, spot) <= HANG_NEAR_M)) continue;
      // Room for the rack and for somebody before it.
      const room = { xM: middle.xM + edge.nx * 0.45, yM: middle.yM + edge.ny * 0.45 };
      if (!isClear(ground, rectAt(room, base.bayM, 0.84, edge.nx, edge.ny), 0)) continue;
      const rack = buildFixture(store, base, { ...spot, rotationDeg: plainDeg(edge.frontDeg) });
      const [name, end] = [fixtureText(host), endText(host, spot)];
      found.push({
        passed: passed ? (passedBy.get(host.id) ?? 0) : -distance(spot, store.entrance),
        spot: spotOf(rack, {
          ...{ kind, rank: null },
          name: {
            en: `New ${called.en}, ${name.en}, ${end.en.replace('end', 'side')}`,
            zh: `新${called.zh}：${name.zh}${end.zh.replace('端', '侧')}`,
          },
          where: { en: 'The side is free.', zh: '该侧面空着。' },
        }),
      });
    }
  }
  return mostPassed(found);
}

/** Shelves of the usual size round a pillar that has none. */
export function pillarBays(store: Layout, pillar: Fixture): Fixture {
  const base = template(pillar.kind);
  const shelves = base.boards.map(([heightMm, clearanceMm]) => ({
    ...{ heightMm, clearanceMm, depthMm: base.shelfDepthMm },
  }));
  const bays = base.faces.map((face: Bay['face']) => ({
    face,
    offsetM: 0,
    widthM: face === 'front' || face === 'back' ? pillar.widthM : pillar.depthM,
    shelves,
  }));
  return { ...pillar, bays: nameBays(store, pillar.id, bays) };
}

/** A place with the fixture that is to stand there. */
function spotOf(fixture: Fixture, about: Pick<PlaceSpot, 'kind' | 'rank' | 'name' | 'where'>): PlaceSpot {
  const { id, xM, yM, widthM, depthM, rotationDeg } = fixture;
  return {
    ...about,
    ...{ fixtureId: id, xM: metres(xM), yM: metres(yM), widthM, depthM, rotationDeg },
    putsUp: fixture,
    shelfIds: [...shelfIdsOf([fixture])],
  };
}

function mostPassed(found: readonly { spot: PlaceSpot; passed: number }[]): PlaceSpot[] {
  return [...found]
    .sort((a, b) => b.passed - a.passed || a.spot.xM - b.spot.xM || a.spot.yM - b.spot.yM)
    .slice(0, MOST_HUNG)
    .map(({ spot }) => spot);
}

function nearestOf(
  fixtures: readonly Fixture[],
  isWanted: (fixture: Fixture) => boolean,
  at: Spot,
): Fixture | undefined {
  let best: Fixture | undefined;
  let bestM = Number.POSITIVE_INFINITY;
  for (const fixture of fixtures) {
    if (!isWanted(fixture)) continue;
    for (const { x0M, y0M, x1M, y1M } of edgesOf(fixture)) {
      const awayM = distance({ xM: (x0M + x1M) / 2, yM: (y0M + y1M) / 2 }, at);
      if (awayM < bestM) [best, bestM] = [fixture, awayM];
    }
  }
  return best;
}

/** Turn of a fixture whose front looks along a direction, to the nearest quarter. */
function turnTo(fx: number, fy: number): number {
  if (Math.abs(fx) > Math.abs(fy)) return fx > 0 ? -90 : 90;
  return fy > 0 ? 0 : 180;
}
