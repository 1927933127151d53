// What can be walked to from the entrance: the points of the network without its ways, quick enough to ask at each
// step of moving a fixture.
import type { Layout } from '../project/schema.ts';
import { type NetworkEvidence, type NetworkPoints, networkPoints } from './network.ts';
import { lineIsFree, type ObstacleGrid, obstacleGrid } from './obstacle.ts';

export interface Reached {
  readonly points: NetworkPoints;
  readonly grid: ObstacleGrid;
  /** By point: 1 where a way leads there from the entrance. */
  readonly reached: Uint8Array;
}

/** Agrees with the network: the same points, the same free lines, ways that bend at corners alone. */
export function reachedFromEntrance(
  store: Layout,
  evidence: NetworkEvidence,
  absent: ReadonlySet<number> = new Set(),
): Reached {
  const points = networkPoints(store, evidence, absent);
  const { xM, yM, firstCorner, entrance, obstacles } = points;
  const grid = obstacleGrid(obstacles, store.widthM, store.depthM);
  const reached = new Uint8Array(xM.length);
  reached[entrance] = 1;
  const waiting: number[] = [];
  for (let point = xM.length - 1; point >= 0; point--) if (point !== entrance) waiting.push(point);
  const open = [entrance];
  for (let from = open.pop(); from !== undefined && waiting.length > 0; from = open.pop()) {
    let left = 0;
    for (const point of waiting) {
      if (lineIsFree(grid, xM[from], yM[from], xM[point], yM[point])) {
        reached[point] = 1;
        if (point >= firstCorner) open.push(point);
      } else waiting[left++] = point;
    }
    waiting.length = left;
  }
  return { points, grid, reached };
}
