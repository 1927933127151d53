// What takes floor, as turned rectangles, and how far two of them stand into each other.
import type { Layout } from '../../project/schema.ts';
import { type Obstacle, obstaclesOf } from '../../store/obstacle.ts';
import type { FloorRef } from './floorThings.ts';

/** Less than this is a rounding in the drawing. */
export const SLACK_M = 0.01;

/** A turned rectangle round its centre. */
export type Rect = Pick<Obstacle, 'xM' | 'yM' | 'cos' | 'sin' | 'halfWidthM' | 'halfDepthM' | 'radiusM'>;

/** A fixture or wall that takes floor, as it stands. */
export interface Solid {
  readonly ref: FloorRef;
  readonly rect: Obstacle;
}

export function solidsOf(store: Layout): Solid[] {
  const walls = store.walls.filter(({ x1M, y1M, x2M, y2M }) => x1M !== x2M || y1M !== y2M);
  let wall = 0;
  return obstaclesOf(store, 0).map((rect) => ({
    ref:
      rect.fixtureIx >= 0
        ? { kind: 'fixture', id: store.fixtures[rect.fixtureIx].id }
        : { kind: 'wall', id: walls[wall++].id },
    rect,
  }));
}

/** The shortest way to push the first rectangle out of the second; undefined where they do not overlap. */
export function pushOut(a: Rect, b: Rect): { byM: number; nx: number; ny: number } | undefined {
  const [dx, dy] = [a.xM - b.xM, a.yM - b.yM];
  const reachM = a.radiusM + b.radiusM;
  if (dx * dx + dy * dy >= reachM * reachM) return undefined;
  let best: { byM: number; nx: number; ny: number } | undefined;
  for (const { cos, sin } of [a, b]) {
    for (const [x, y] of [
      [cos, sin],
      [-sin, cos],
    ]) {
      const between = dx * x + dy * y;
      const byM = halfAlong(a, x, y) + halfAlong(b, x, y) - Math.abs(between);
      if (byM <= 0) return undefined;
      const side = between < 0 ? -1 : 1;
      if (!best || byM < best.byM) best = { byM, nx: x * side, ny: y * side };
    }
  }
  return best;
}

/** Ways to push the first rectangle out of the second, the shortest first; to whole centimetres. */
export function pushesOut(a: Rect, b: Rect): { dxM: number; dyM: number }[] {
  const [dx, dy] = [a.xM - b.xM, a.yM - b.yM];
  const pushes = [a, b].flatMap(({ cos, sin }) =>
    [
      [cos, sin],
      [-cos, -sin],
      [-sin, cos],
      [sin, -cos],
    ].map(([x, y]) => {
      const overM = halfAlong(a, x, y) + halfAlong(b, x, y) - (dx * x + dy * y);
      return { byM: Math.ceil(Math.round(overM * 1e4) / 100) / 100, x, y };
    }),
  );
  const shifts = pushes
    .sort((p, q) => p.byM - q.byM)
    .map(({ byM, x, y }) => ({ dxM: byM * x, dyM: byM * y }));
  // Two that stand square to each other have their ways out twice.
  return shifts.filter(
    (one, ix) =>
      shifts.findIndex((other) => Math.abs(other.dxM - one.dxM) + Math.abs(other.dyM - one.dyM) < 0.001) ===
      ix,
  );
}

function halfAlong({ cos, sin, halfWidthM, halfDepthM }: Rect, x: number, y: number): number {
  return halfWidthM * Math.abs(cos * x + sin * y) + halfDepthM * Math.abs(cos * y - sin * x);
}
