// The ground on which places for floor stacks are looked for (stackPlaces.ts): the way in from the entrance, where aisles
// open, what is in sight of what, and whether a rectangle of floor is clear.

import { pushOut, type Rect, type Solid, solidsOf } from '../edit/floor/floorRects.ts';
import { isHome } from '../kinds/fixture/index.ts';
import { bayFront } from '../project/geometry.ts';
import type { Bay, Fixture, Layout } from '../project/schema.ts';
import { crossingShare } from '../store/obstacle.ts';

/** Shares of layout, none of behaviour: what counts as being at a place. */
export const MAIN_AISLE_HALF_M = 1.5;
export const RIGHT_REACH_M = 8;
export const RIGHT_DEPTH_M = 7;
const WIDEST_AISLE_M = 4.5;
const SHORTEST_RUN_M = 1.8;
export const MOUTH_REACH_M = 2.5;
export const CHECKOUT_REACH_M = 8;
const CHECKOUT_SIDE_M = 2.5;
const CLEAR_OF_STANDS_M = 1.2;

export interface Spot {
  readonly xM: number;
  readonly yM: number;
}

/** Everything the search looks at, made once. */
export interface Ground {
  readonly store: Layout;
  readonly solids: readonly Solid[];
  /** Shelving that stays: gondolas, wall shelving and inner walls. */
  readonly shelving: readonly Solid[];
  readonly kinds: ReadonlyMap<string, Fixture['kind']>;
  /** Inward from the entrance, and to its right. */
  readonly ahead: readonly [number, number];
  readonly right: readonly [number, number];
  readonly mouths: readonly Mouth[];
}

/** Where an aisle opens, and which way out. */
export interface Mouth extends Spot {
  readonly ox: number;
  readonly oy: number;
  readonly between: readonly [string, string];
}

export function survey(store: Layout): Ground {
  const solids = solidsOf(store);
  const kinds = new Map(store.fixtures.map(({ id, kind }) => [id, kind]));
  const shelving = solids.filter(({ ref }) => {
    const kind = kinds.get(ref.id);
    return ref.kind === 'wall' || (kind !== undefined && isHome(kind));
  });
  const { xM, yM } = store.entrance;
  const toWall = [yM, store.depthM - yM, xM, store.widthM - xM];
  const inward = [
    [0, 1],
    [0, -1],
    [1, 0],
    [-1, 0],
  ] as const;
  const ahead = inward[toWall.indexOf(Math.min(...toWall))];
  const mouths = aisleMouths(store, shelving);
  return { store, solids, shelving, kinds, ahead, right: [-ahead[1] + 0, ahead[0] + 0], mouths };
}

/** Both ends of every aisle between two runs of shelving. */
function aisleMouths(store: Layout, shelving: readonly Solid[]): Mouth[] {
  const mouths: Mouth[] = [];
  for (const fixture of store.fixtures) {
    if (!isHome(fixture.kind)) continue;
    for (const face of ['front', 'back'] as const) {
      const run = runOf(fixture, face);
      if (!run || run.widthM < SHORTEST_RUN_M) continue;
      const { x0M, y0M, x1M, y1M, nx, ny } = bayFront(fixture, run);
      const middle = { xM: (x0M + x1M) / 2, yM: (y0M + y1M) / 2 };
      const across = firstHit(shelving, middle, nx, ny, WIDEST_AISLE_M);
      if (!across || across.solid.ref.kind === 'wall') continue;
      const half = across.awayM / 2;
      for (const [a, b] of [
        [
          { xM: x0M, yM: y0M },
          { xM: x1M, yM: y1M },
        ],
        [
          { xM: x1M, yM: y1M },
          { xM: x0M, yM: y0M },
        ],
      ]) {
        const length = distance(a, b);
        const mouth: Mouth = {
          ...{ xM: a.xM + nx * half, yM: a.yM + ny * half },
          ...{ ox: (a.xM - b.xM) / length, oy: (a.yM - b.yM) / length },
          between: [fixture.id, across.solid.ref.id],
        };
        if (!mouths.some((other) => distance(other, mouth) < 1)) mouths.push(mouth);
      }
    }
  }
  return mouths;
}

/** The bays of a face as one. */
function runOf({ bays }: Fixture, face: Bay['face']): Bay | undefined {
  const onFace = bays.filter((bay) => bay.face === face);
  if (onFace.length === 0) return undefined;
  const offsetM = Math.min(...onFace.map((bay) => bay.offsetM));
  const endM = Math.max(...onFace.map((bay) => bay.offsetM + bay.widthM));
  return { ...onFace[0], offsetM, widthM: endM - offsetM };
}

export function firstHit(solids: readonly Solid[], from: Spot, nx: number, ny: number, reachM: number) {
  let awayM = reachM;
  let solid: Solid | undefined;
  const [xM, yM] = [from.xM + nx * 0.01, from.yM + ny * 0.01];
  for (const one of solids) {
    const share = crossingShare({ ...one.rect, clearanceM: 0 }, xM, yM, nx * reachM, ny * reachM, 0);
    if (share < 0 || share * reachM >= awayM) continue;
    awayM = share * reachM;
    solid = one;
  }
  return solid && { solid, awayM };
}

export function isInMainAisle(ground: Ground, spot: Spot): boolean {
  const [t, side] = fromEntrance(ground, spot);
  const { entrance } = ground.store;
  return t > 0 && Math.abs(side) <= MAIN_AISLE_HALF_M && isInSight(ground, entrance, spot);
}

export function isRight(ground: Ground, spot: Spot): boolean {
  const [t, side] = fromEntrance(ground, spot);
  const within = side > MAIN_AISLE_HALF_M && side <= RIGHT_REACH_M && t >= 0 && t <= RIGHT_DEPTH_M;
  return within && isInSight(ground, ground.store.entrance, spot);
}

export function mouthAt({ mouths }: Ground, spot: Spot): Mouth | undefined {
  return mouths.find((mouth) => {
    const [dx, dy] = [spot.xM - mouth.xM, spot.yM - mouth.yM];
    const out = dx * mouth.ox + dy * mouth.oy;
    return out > -1 && out <= MOUTH_REACH_M && Math.abs(dx * mouth.oy - dy * mouth.ox) <= 1;
  });
}

export function isBeforeTills(ground: Ground, spot: Spot): boolean {
  return ground.store.checkout.tills.some((till) => {
    const [qx, qy] = queueWay(till.queueDeg);
    const [dx, dy] = [spot.xM - till.xM, spot.yM - till.yM];
    const out = dx * qx + dy * qy;
    const near = out > 1 && out <= CHECKOUT_REACH_M && Math.abs(dx * qy - dy * qx) <= CHECKOUT_SIDE_M;
    return near && isInSight(ground, till, spot);
  });
}

/** A rectangle whose front looks the way given. */
export function rectAt({ xM, yM }: Spot, widthM: number, depthM: number, fx: number, fy: number): Rect {
  const [halfWidthM, halfDepthM] = [widthM / 2, depthM / 2];
  const radiusM = Math.sqrt(halfWidthM * halfWidthM + halfDepthM * halfDepthM);
  return { xM, yM, cos: fy, sin: -fx, halfWidthM, halfDepthM, radiusM };
}

/** Nothing stands within a margin of a rectangle, nobody waits or walks in there, and the store goes on round it. */
export function isClear({ store, solids }: Ground, rect: Rect, marginM: number): boolean {
  const grown = {
    ...rect,
    halfWidthM: rect.halfWidthM + marginM,
    halfDepthM: rect.halfDepthM + marginM,
    radiusM: rect.radiusM + 1.5 * marginM,
  };
  const halfX = grown.halfWidthM * Math.abs(rect.cos) + grown.halfDepthM * Math.abs(rect.sin);
  const halfY = grown.halfWidthM * Math.abs(rect.sin) + grown.halfDepthM * Math.abs(rect.cos);
  if (rect.xM < halfX || rect.yM < halfY) return false;
  if (rect.xM > store.widthM - halfX || rect.yM > store.depthM - halfY) return false;
  if (solids.some((solid) => pushOut(grown, solid.rect))) return false;
  const reachM = Math.max(rect.halfWidthM, rect.halfDepthM);
  const { tills } = store.checkout;
  const stands: readonly Spot[] = [
    ...[store.entrance, store.exit, ...tills],
    ...tills.flatMap(({ xM, yM, queueDeg }) => {
      const [qx, qy] = queueWay(queueDeg);
      return [1, 2].map((out) => ({ xM: xM + qx * out, yM: yM + qy * out }));
    }),
  ];
  return stands.every((stand) => distance(stand, rect) >= reachM + CLEAR_OF_STANDS_M / 2);
}

export function isInSight({ shelving }: Ground, from: Spot, to: Spot): boolean {
  return shelving.every(
    ({ rect }) => crossingShare(rect, from.xM, from.yM, to.xM - from.xM, to.yM - from.yM, 0) < 0,
  );
}

/** How far straight in from the entrance, and how far to its right. */
export function fromEntrance(
  { store, ahead: [ax, ay], right: [rx, ry] }: Ground,
  spot: Spot,
): [number, number] {
  const [dx, dy] = [spot.xM - store.entrance.xM, spot.yM - store.entrance.yM];
  return [dx * ax + dy * ay, dx * rx + dy * ry];
}

/** The way a queue stretches, to the nearest quarter turn. */
export function queueWay(queueDeg: number): readonly [number, number] {
  const quarter = (((Math.round(queueDeg / 90) % 4) + 4) % 4) as 0 | 1 | 2 | 3;
  return (
    [
      [1, 0],
      [0, 1],
      [-1, 0],
      [0, -1],
    ] as const
  )[quarter];
}

export function isInside({ widthM, depthM }: Layout, { xM, yM }: Spot): boolean {
  return xM >= 0 && yM >= 0 && xM <= widthM && yM <= depthM;
}

export function distance(a: Spot, b: Spot): number {
  const [dx, dy] = [a.xM - b.xM, a.yM - b.yM];
  return Math.sqrt(dx * dx + dy * dy);
}
