// The floor as it is drawn: for each bay the strip of the fixture it takes, its goods from above, and the labels.

import { isHome } from '../kinds/fixture/index.ts';
import { bayFront, footprint, type Point, takesFloor } from '../project/geometry.ts';
import { layoutOf } from '../project/layouts.ts';
import { packSize } from '../project/pack.ts';
import type { BayRef } from '../project/places.ts';
import { absentFixtures } from '../project/putUp.ts';
import type { Bay, Fixture, Layout, Plan, Project } from '../project/schema.ts';
import { bayTable } from '../project/tables.ts';
import type { Text } from '../words/text.ts';

export interface BayStrip {
  readonly bayIx: number;
  /** Corners: front left, front right (as the shopper sees them), back right, back left; x and y by turns. */
  readonly corners: readonly number[];
  /** Goods along the front from the left, as shares of the bay's width. */
  readonly goods: readonly GoodsStripe[];
  readonly departmentIx: number;
  /** Categories that stand here, the largest first. */
  readonly categoryIxs: readonly number[];
}

export interface GoodsStripe {
  readonly from01: number;
  readonly to01: number;
  readonly skuIx: number;
}

export interface FloorLabel {
  readonly text: Text;
  readonly xM: number;
  readonly yM: number;
  readonly turnDeg: number;
  /** Room for the text along its direction and across. */
  readonly lengthM: number;
  readonly acrossM: number;
}

/** Where the name of a department is written: in the aisle between its bays. */
export interface FloorArea {
  readonly departmentIx: number;
  readonly xM: number;
  readonly yM: number;
  readonly turnDeg: number;
  readonly lengthM: number;
  readonly acrossM: number;
}

export interface FloorPlan {
  readonly layout: Layout;
  readonly bays: readonly BayRef[];
  readonly strips: readonly BayStrip[];
  /** Fixtures the plan does not put up: floor stacks without goods. */
  readonly absent: ReadonlySet<number>;
  readonly areas: readonly FloorArea[];
  /** One for each fixture that has room for words: its own name, or its main categories. */
  readonly labels: readonly FloorLabel[];
}

/** A strip takes at most this much of the fixture's depth, so that back-to-back bays leave a spine. */
const STRIP_MAX_M = 0.55;

/** What stands in each bay as seen from above: stripes along its front, and its categories, the largest first. */
export function goodsFromAbove(
  project: Project,
  plan: Plan,
): (bay: Bay) => { readonly goods: readonly GoodsStripe[]; readonly categoryIxs: readonly number[] } {
  const skuIxs = new Map(project.skus.map((sku, ix) => [sku.id, ix]));
  const categoryIxs = new Map(project.categories.map((category, ix) => [category.id, ix]));
  const positionsByShelf = new Map<string, Plan['positions']>();
  for (const position of plan.positions) {
    const there = positionsByShelf.get(position.shelfId);
    if (there) there.push(position);
    else positionsByShelf.set(position.shelfId, [position]);
  }
  return (bay) => {
    const widthMm = bay.widthM * 1000;
    const mmByCategory = new Map<number, number>();
    let goods: GoodsStripe[] = [];
    let most = 0;
    for (const shelf of bay.shelves) {
      const stripes: GoodsStripe[] = [];
      let filled = 0;
      for (const position of positionsByShelf.get(shelf.id) ?? []) {
        const skuIx = skuIxs.get(position.skuId);
        if (skuIx === undefined) continue;
        const sku = project.skus[skuIx];
        const mm = packSize(sku, position.orientation).widthMm * position.facingsWide;
        const categoryIx = categoryIxs.get(sku.categoryId) ?? -1;
        mmByCategory.set(categoryIx, (mmByCategory.get(categoryIx) ?? 0) + mm);
        const from01 = Math.min(1, position.xMm / widthMm);
        const to01 = Math.min(1, (position.xMm + mm) / widthMm);
        stripes.push({ from01, to01, skuIx });
        filled += to01 - from01;
      }
      // From above one sees the fullest shelf near eye level best: the last one that is about as full as any.
      if (filled >= most * 0.85 && filled > 0 && shelf.heightMm < 1700) {
        goods = stripes;
        most = Math.max(most, filled);
      }
    }
    const ranked = [...mmByCategory.entries()].sort((p, q) => q[1] - p[1]).map(([categoryIx]) => categoryIx);
    return { goods, categoryIxs: ranked };
  };
}

/** How much of a fixture's depth the goods of a bay take, seen from above. */
function stripDepthM(fixture: Fixture, bay: Bay): number {
  const alongY = bay.face === 'front' || bay.face === 'back';
  const behindM = alongY ? fixture.depthM : fixture.widthM;
  const twoSided = fixture.bays.some((other) => other.face === opposite[bay.face]);
  return Math.min(STRIP_MAX_M, twoSided ? behindM * 0.47 : behindM * 0.94);
}

/** The strip of a fixture that a bay takes: front left, front right, back right, back left. */
export function stripCorners(fixture: Fixture, bay: Bay): number[] {
  const at = pointOn(fixture, bay);
  return [...at(0, 0), ...at(1, 0), ...at(1, 1), ...at(0, 1)];
}

/** A point of a bay's strip, by shares along its front and into the fixture. */
export function pointOn(fixture: Fixture, bay: Bay): (along: number, deep: number) => [number, number] {
  const { x0M, y0M, x1M, y1M, nx, ny } = bayFront(fixture, bay);
  const deepM = stripDepthM(fixture, bay);
  return (along, deep) => [
    x0M + (x1M - x0M) * along - nx * deepM * deep,
    y0M + (y1M - y0M) * along - ny * deepM * deep,
  ];
}

export function floorPlan(project: Project, plan: Plan): FloorPlan {
  const layout = layoutOf(project, plan);
  const bays = bayTable(layout);
  const departmentIxs = new Map(project.departments.map((department, ix) => [department.id, ix]));
  const goodsOf = goodsFromAbove(project, plan);
  const strips = bays.map(({ ix, fixture, bay }): BayStrip => {
    const { goods, categoryIxs: ranked } = goodsOf(bay);
    const departmentId = ranked.length > 0 ? project.categories[ranked[0]]?.departmentId : undefined;
    return {
      bayIx: ix,
      corners: stripCorners(fixture, bay),
      goods,
      departmentIx: departmentIxs.get(departmentId ?? '') ?? -1,
      categoryIxs: ranked.filter((categoryIx) => categoryIx >= 0),
    };
  });
  return {
    strips,
    layout,
    bays,
    absent: absentFixtures(layout, plan),
    areas: areasOf(project, layout, bays, strips),
    labels: labelsOf(project, bays, strips),
  };
}

/** Bays of one department whose shoppers stand no further apart than this belong to one area. */
const NEAR_M = 3.4;

/** Room a letter takes on the floor of a store seen whole, as a share of its width; at least some of a metre. */
const LETTER_SHARE = 0.0095;
const LEAST_LETTER_M = 0.4;
/** Room between two names, and from a shelf to mid-aisle. */
const NAME_GAP_M = 1.4;
const MID_AISLE_M = 1.15;
/** A department is not named twice within this distance. */
const SAME_NAME_M = 9;
/** Fewer bays than this are no area of their own. */
const LEAST_BAYS = 3;

/** Is a point within a rectangle given by its corners? */
function holds(corners: readonly Point[], { xM, yM }: Point): boolean {
  return corners.every((p, k) => {
    const q = corners[(k + 1) % corners.length];
    return (q.xM - p.xM) * (yM - p.yM) - (q.yM - p.yM) * (xM - p.xM) >= 0;
  });
}

/** Clusters of shelving of one department, and a free place where its shoppers stand for its name. */
function areasOf(
  project: Project,
  layout: Layout,
  bays: readonly BayRef[],
  strips: readonly BayStrip[],
): FloorArea[] {
  const stands = bays.map(({ fixture, bay }) => {
    const front = bayFront(fixture, bay);
    return {
      xM: (front.x0M + front.x1M) / 2 + front.nx * MID_AISLE_M,
      yM: (front.y0M + front.y1M) / 2 + front.ny * MID_AISLE_M,
    };
  });
  // Displays elsewhere name no area.
  const isAtHome = (bayIx: number) => isHome(bays[bayIx].fixture.kind);
  const clusters: number[][] = [];
  const seen = new Set<number>();
  for (const { bayIx, departmentIx } of strips) {
    if (departmentIx < 0 || seen.has(bayIx) || !isAtHome(bayIx)) continue;
    const cluster = [bayIx];
    seen.add(bayIx);
    for (let k = 0; k < cluster.length; k++) {
      const p = stands[cluster[k]];
      for (const other of strips) {
        if (other.departmentIx !== departmentIx || seen.has(other.bayIx) || !isAtHome(other.bayIx)) continue;
        const q = stands[other.bayIx];
        if (Math.abs(p.xM - q.xM) > NEAR_M || Math.abs(p.yM - q.yM) > NEAR_M) continue;
        seen.add(other.bayIx);
        cluster.push(other.bayIx);
      }
    }
    if (cluster.length >= LEAST_BAYS) clusters.push(cluster);
  }
  // The large departments choose their places first; a small one without a free place goes unnamed.
  clusters.sort((p, q) => q.length - p.length || p[0] - q[0]);
  const floors = layout.fixtures.filter(takesFloor).map((fixture) => footprint(fixture));
  const letterM = Math.max(LEAST_LETTER_M, layout.widthM * LETTER_SHARE);
  const taken: Point[] = [];
  const areas: FloorArea[] = [];
  for (const cluster of clusters) {
    const departmentIx = strips[cluster[0]].departmentIx;
    const isNamedNear = (p: Point) =>
      areas.some((area) => area.departmentIx === departmentIx && gap(area, p) < SAME_NAME_M * SAME_NAME_M);
    const { en, zh } = project.departments[departmentIx].name;
    const halfM = Math.max(en.length, zh.length * 2) * letterM * 0.5;
    const xs = cluster.map((ix) => stands[ix].xM);
    const ys = cluster.map((ix) => stands[ix].yM);
    const wideM = Math.max(...xs) - Math.min(...xs);
    const deepM = Math.max(...ys) - Math.min(...ys);
    const mean = { xM: sum(xs) / xs.length, yM: sum(ys) / ys.length };
    const spots = cluster
      .map((ix) => stands[ix])
      .filter((spot) => !isNamedNear(spot))
      .sort((p, q) => gap(p, mean) - gap(q, mean));
    const isDeep = deepM > wideM * 1.2;
    const found = [isDeep, !isDeep]
      .flatMap((isUpright) => spots.map((spot) => ({ spot, isUpright })))
      .find(({ spot, isUpright }) => alongName(spot, halfM, isUpright).every((p) => isFree(p)));
    if (!found) continue;
    const { spot, isUpright } = found;
    taken.push(...alongName(spot, halfM, isUpright));
    areas.push({
      departmentIx,
      ...spot,
      turnDeg: isUpright ? -90 : 0,
      lengthM: 2 * halfM + 2,
      acrossM: 2,
    });
  }
  return areas;

  function isFree(p: Point): boolean {
    const { widthM, depthM } = layout;
    if (p.xM < 0.4 || p.yM < 0.4 || p.xM > widthM - 0.4 || p.yM > depthM - 0.4) return false;
    if (taken.some((q) => Math.abs(p.xM - q.xM) < NAME_GAP_M && Math.abs(p.yM - q.yM) < NAME_GAP_M))
      return false;
    return !floors.some((corners) => holds(corners, p));
  }
}

/** Points along a name, half a metre apart. */
function alongName(spot: Point, halfM: number, isUpright: boolean): Point[] {
  const points: Point[] = [];
  for (let along = -halfM; along <= halfM; along += 0.5) {
    points.push({ xM: spot.xM + (isUpright ? 0 : along), yM: spot.yM + (isUpright ? along : 0) });
  }
  return points;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function gap(p: Point, q: Point): number {
  return (p.xM - q.xM) ** 2 + (p.yM - q.yM) ** 2;
}

const opposite = { front: 'back', back: 'front', left: 'right', right: 'left' } as const;

/** Which way a bay's front runs, left to right, on a fixture that is not turned. */
const alongFace = { front: 0, back: 180, left: 90, right: -90 } as const;

/** One label for each run of bays of one fixture that share a face and a main category. */
function labelsOf(project: Project, bays: readonly BayRef[], strips: readonly BayStrip[]): FloorLabel[] {
  const labels: FloorLabel[] = [];
  const order = bays
    .map((ref) => ref)
    .sort(
      (p, q) => p.fixtureIx - q.fixtureIx || cmp(p.bay.face, q.bay.face) || p.bay.offsetM - q.bay.offsetM,
    );
  let from = 0;
  while (from < order.length) {
    const first = order[from];
    const categoryIx = strips[first.ix].categoryIxs[0] ?? -1;
    let to = from + 1;
    while (
      to < order.length &&
      order[to].fixtureIx === first.fixtureIx &&
      order[to].bay.face === first.bay.face &&
      (strips[order[to].ix].categoryIxs[0] ?? -1) === categoryIx
    ) {
      to++;
    }
    const last = order[to - 1];
    from = to;
    if (categoryIx < 0) continue;
    const a = strips[first.ix].corners;
    const b = strips[last.ix].corners;
    const xM = (a[0] + a[6] + b[2] + b[4]) / 4;
    const yM = (a[1] + a[7] + b[3] + b[5]) / 4;
    const dx = b[2] - a[0];
    const dy = b[3] - a[1];
    // Words are read from the bottom or from the right, never upside down.
    const alongDeg = first.fixture.rotationDeg + alongFace[first.bay.face] + 90;
    const turnDeg = alongDeg - 180 * Math.floor(alongDeg / 180) - 90;
    labels.push({
      text: project.categories[categoryIx].name,
      xM,
      yM,
      turnDeg,
      lengthM: Math.sqrt(dx * dx + dy * dy),
      acrossM: Math.sqrt((a[6] - a[0]) ** 2 + (a[7] - a[1]) ** 2),
    });
  }
  return labels;
}

function cmp(p: string, q: string): number {
  return p < q ? -1 : p > q ? 1 : 0;
}
