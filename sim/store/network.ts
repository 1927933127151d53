// The walking network: where shoppers can stand, and the shortest way between any two such points.
//
// Points: one stop point before each bay, the entrance, the exit, the tills, and the corners of everything that
// takes floor (set off by the body's clearance). Two points are joined where the straight line between them is free.
// Shortest ways in such a visibility graph are exact, need no grid, and bend only at corners.
import FlatQueue from 'flatqueue';
import type { Evidence } from '../evidence/table.ts';
import { bayFront } from '../project/geometry.ts';
import { listBays } from '../project/places.ts';
import type { Layout } from '../project/schema.ts';
import {
  lineIsFree,
  type Obstacle,
  type ObstacleGrid,
  obstacleGrid,
  obstaclesOf,
  pointIsFree,
} from './obstacle.ts';

export interface Network {
  readonly nPoints: number;
  readonly xM: Float64Array;
  readonly yM: Float64Array;
  /** Point of each bay (by bay index), -1 where no shopper can stand before it or walk to it. */
  readonly bayPoint: Int32Array;
  readonly entrance: number;
  readonly exit: number;
  readonly tillPoint: Int32Array;
  readonly obstacles: readonly Obstacle[];
  /** Next point on the way from one point to another: next[from * nPoints + to]; -1 where there is no way. */
  readonly next: Int16Array;
  /** Length of the way in metres; Infinity where there is none. */
  readonly distanceM: Float32Array;
}

export type NetworkEvidence = Pick<Evidence, 'bodyClearanceM' | 'standDistanceM'>;

/** Corners are set off a little beyond the clearance, so that lines along an obstacle stay free. */
export const CORNER_SLACK_M = 0.02;

/** The narrowest way a body goes through: room on both sides, and to get round a corner. */
export function wayNeededM(clearanceM: number): number {
  return 2 * clearanceM + CORNER_SLACK_M;
}

/** The points of a store's network: entrance, exit, tills and bays first, corners from `firstCorner` on. */
export interface NetworkPoints {
  readonly xM: Float64Array;
  readonly yM: Float64Array;
  readonly firstCorner: number;
  /** Point of each bay, -1 where no shopper can stand before it. */
  readonly bayPoint: Int32Array;
  readonly entrance: number;
  readonly exit: number;
  readonly tillPoint: Int32Array;
  readonly obstacles: readonly Obstacle[];
}

/** Builds the network of a store without some of its fixtures. Points that cannot be reached keep next = -1. */
export function buildNetwork(
  store: Layout,
  evidence: NetworkEvidence,
  absent: ReadonlySet<number> = new Set(),
): Network {
  const points = networkPoints(store, evidence, absent);
  const { xM, yM, bayPoint, entrance, exit, tillPoint, obstacles } = points;
  const nPoints = xM.length;
  const { next, distanceM } = shortestWays(
    xM,
    yM,
    points.firstCorner,
    obstacleGrid(obstacles, store.widthM, store.depthM),
  );
  for (let ix = 0; ix < bayPoint.length; ix++) {
    if (bayPoint[ix] >= 0 && next[entrance * nPoints + bayPoint[ix]] < 0) bayPoint[ix] = -1;
  }
  return { nPoints, xM, yM, bayPoint, entrance, exit, tillPoint, obstacles, next, distanceM };
}

/** Where shoppers can stand and turn, before any way is looked for. */
export function networkPoints(
  store: Layout,
  evidence: NetworkEvidence,
  absent: ReadonlySet<number> = new Set(),
): NetworkPoints {
  const clearanceM = evidence.bodyClearanceM;
  const obstacles = obstaclesOf(store, clearanceM, absent);
  const xs: number[] = [];
  const ys: number[] = [];
  const add = (xM: number, yM: number): number => {
    xs.push(xM);
    ys.push(yM);
    return xs.length - 1;
  };
  const inside = (xM: number, yM: number) => xM >= 0 && yM >= 0 && xM <= store.widthM && yM <= store.depthM;

  const entrance = add(store.entrance.xM, store.entrance.yM);
  const exit = add(store.exit.xM, store.exit.yM);
  const tillPoint = Int32Array.from(store.checkout.tills, (till) => add(till.xM, till.yM));
  const bays = listBays(store);
  const bayPoint = new Int32Array(bays.length).fill(-1);
  for (const { ix, fixtureIx, fixture, bay } of bays) {
    if (absent.has(fixtureIx)) continue;
    const front = bayFront(fixture, bay);
    const midXM = (front.x0M + front.x1M) / 2;
    const midYM = (front.y0M + front.y1M) / 2;
    // In a narrow aisle stand nearer, down to the clearance itself.
    for (const share of [1, 0.8, 0.6, 0.52]) {
      const away = Math.max(evidence.standDistanceM * share, clearanceM + CORNER_SLACK_M);
      const xM = midXM + front.nx * away;
      const yM = midYM + front.ny * away;
      if (inside(xM, yM) && pointIsFree(obstacles, xM, yM)) {
        bayPoint[ix] = add(xM, yM);
        break;
      }
    }
  }
  const firstCorner = xs.length;
  for (const obstacle of obstacles) {
    for (const [xM, yM] of obstacle.corners(CORNER_SLACK_M)) {
      if (inside(xM, yM) && pointIsFree(obstacles, xM, yM)) add(xM, yM);
    }
  }
  const [xM, yM] = [Float64Array.from(xs), Float64Array.from(ys)];
  return { xM, yM, firstCorner, bayPoint, entrance, exit, tillPoint, obstacles };
}

/**
 * Ways between all points. Only corners can be inner points of a way, so: shortest ways among the corners first
 * (one Dijkstra each), then every other pair is the straight line where it is free, or the best pair of corners.
 */
function shortestWays(
  xM: Float64Array,
  yM: Float64Array,
  firstCorner: number,
  grid: ObstacleGrid,
): { next: Int16Array; distanceM: Float32Array } {
  const n = xM.length;
  const next = new Int16Array(n * n).fill(-1);
  const distanceM = new Float32Array(n * n).fill(Number.POSITIVE_INFINITY);
  const length = (a: number, b: number): number => {
    const dx = xM[a] - xM[b];
    const dy = yM[a] - yM[b];
    return Math.sqrt(dx * dx + dy * dy);
  };
  // Corners each point can see.
  const seen: number[][] = Array.from({ length: n }, () => []);
  for (let a = 0; a < n; a++) {
    next[a * n + a] = a;
    distanceM[a * n + a] = 0;
    for (let b = a + 1; b < n; b++) {
      if (!lineIsFree(grid, xM[a], yM[a], xM[b], yM[b])) continue;
      const d = length(a, b);
      distanceM[a * n + b] = d;
      distanceM[b * n + a] = d;
      next[a * n + b] = b;
      next[b * n + a] = a;
      if (b >= firstCorner) seen[a].push(b);
      if (a >= firstCorner) seen[b].push(a);
    }
  }
  const best = new Float64Array(n);
  const via = new Int32Array(n);
  const toCorner = (target: number): void => {
    // Dijkstra from a corner outward over corners.
    best.fill(Number.POSITIVE_INFINITY);
    via.fill(-1);
    best[target] = 0;
    via[target] = target;
    const open = new FlatQueue<number>();
    open.push(target, 0);
    while (open.length > 0) {
      const far = open.peekValue()!;
      const point = open.pop()!;
      if (far > best[point]) continue;
      for (const other of seen[point]) {
        const d = far + length(point, other);
        if (d < best[other]) {
          best[other] = d;
          via[other] = point;
          open.push(other, d);
        }
      }
    }
    for (let point = firstCorner; point < n; point++) {
      if (best[point] === Number.POSITIVE_INFINITY) continue;
      next[point * n + target] = via[point];
      distanceM[point * n + target] = best[point];
    }
  };
  for (let corner = firstCorner; corner < n; corner++) toCorner(corner);
  // Other points to corners, then to each other.
  for (let from = 0; from < firstCorner; from++) {
    for (let corner = firstCorner; corner < n; corner++) {
      let best = distanceM[from * n + corner];
      let first = next[from * n + corner];
      for (const c of seen[from]) {
        const d = distanceM[from * n + c] + distanceM[c * n + corner];
        if (d < best) {
          best = d;
          first = c;
        }
      }
      if (first < 0) continue;
      distanceM[from * n + corner] = best;
      next[from * n + corner] = first;
      // The way back: from the corner, toward the corner that sees `from`.
      distanceM[corner * n + from] = best;
      next[corner * n + from] = first === corner ? from : next[corner * n + first];
    }
  }
  for (let from = 0; from < firstCorner; from++) {
    for (let to = from + 1; to < firstCorner; to++) {
      if (next[from * n + to] === to) continue;
      let best = Number.POSITIVE_INFINITY;
      let first = -1;
      for (const c of seen[from]) {
        const d = distanceM[from * n + c] + distanceM[c * n + to];
        if (d < best) {
          best = d;
          first = c;
        }
      }
      if (first < 0) continue;
      distanceM[from * n + to] = best;
      distanceM[to * n + from] = best;
      next[from * n + to] = first;
      let last = -1;
      let bestBack = Number.POSITIVE_INFINITY;
      for (const c of seen[to]) {
        const d = distanceM[to * n + c] + distanceM[c * n + from];
        if (d < bestBack) {
          bestBack = d;
          last = c;
        }
      }
      next[to * n + from] = last;
    }
  }
  return { next, distanceM };
}
