// What shoppers cannot walk through: fixtures and walls as turned rectangles, grown by the body's clearance.
import { sincosDeg } from '../base/sincos.ts';
import { takesFloor } from '../project/geometry.ts';
import type { Layout } from '../project/schema.ts';

export interface Obstacle {
  readonly xM: number;
  readonly yM: number;
  readonly cos: number;
  readonly sin: number;
  /** Half extents, clearance included. */
  readonly halfWidthM: number;
  readonly halfDepthM: number;
  readonly clearanceM: number;
  readonly fixtureIx: number;
  /** Radius of the circle round it, for a quick no. */
  readonly radiusM: number;
  /** The four corners, set off outward a little. */
  corners(slackM: number): [number, number][];
}

/** Fixtures that take floor and are not absent, then inner walls. */
export function obstaclesOf(
  store: Layout,
  clearanceM: number,
  absent: ReadonlySet<number> = new Set(),
): Obstacle[] {
  const obstacles: Obstacle[] = [];
  store.fixtures.forEach((fixture, fixtureIx) => {
    if (!takesFloor(fixture) || absent.has(fixtureIx)) return;
    obstacles.push(
      rectangle(
        fixture.xM,
        fixture.yM,
        sincosDeg(fixture.rotationDeg),
        fixture.widthM,
        fixture.depthM,
        clearanceM,
        fixtureIx,
      ),
    );
  });
  for (const wall of store.walls) {
    const dx = wall.x2M - wall.x1M;
    const dy = wall.y2M - wall.y1M;
    const lengthM = Math.sqrt(dx * dx + dy * dy);
    if (lengthM === 0) continue;
    obstacles.push(
      rectangle(
        (wall.x1M + wall.x2M) / 2,
        (wall.y1M + wall.y2M) / 2,
        { cos: dx / lengthM, sin: dy / lengthM },
        lengthM,
        wall.thicknessM,
        clearanceM,
        -1,
      ),
    );
  }
  return obstacles;
}

function rectangle(
  xM: number,
  yM: number,
  { cos, sin }: { cos: number; sin: number },
  widthM: number,
  depthM: number,
  clearanceM: number,
  fixtureIx: number,
): Obstacle {
  const halfWidthM = widthM / 2 + clearanceM;
  const halfDepthM = depthM / 2 + clearanceM;
  return {
    xM,
    yM,
    cos,
    sin,
    halfWidthM,
    halfDepthM,
    clearanceM,
    fixtureIx,
    radiusM: Math.sqrt(halfWidthM * halfWidthM + halfDepthM * halfDepthM),
    corners(slackM) {
      const w = halfWidthM + slackM;
      const d = halfDepthM + slackM;
      const at = (x: number, y: number): [number, number] => [xM + x * cos - y * sin, yM + x * sin + y * cos];
      return [at(-w, -d), at(w, -d), at(w, d), at(-w, d)];
    },
  };
}

/** Touching the grown edge counts as free: rounding must not close an aisle. */
const EDGE_SLACK_M = 1e-6;

/** Whether a body's centre may stand at a point. */
export function pointIsFree(obstacles: readonly Obstacle[], xM: number, yM: number): boolean {
  for (const o of obstacles) {
    const dx = xM - o.xM;
    const dy = yM - o.yM;
    const u = Math.abs(dx * o.cos + dy * o.sin);
    const v = Math.abs(dy * o.cos - dx * o.sin);
    if (u < o.halfWidthM - EDGE_SLACK_M && v < o.halfDepthM - EDGE_SLACK_M) return false;
  }
  return true;
}

/** Obstacles by square of the floor, so that a line is tested against what lies along it alone. */
export interface ObstacleGrid {
  readonly obstacles: readonly Obstacle[];
  readonly columns: number;
  readonly rows: number;
  readonly cells: readonly (readonly number[])[];
  /** Number of the line an obstacle was last tested for. */
  readonly tested: Int32Array;
  line: number;
}

const CELL_M = 2.5;

export function obstacleGrid(obstacles: readonly Obstacle[], widthM: number, depthM: number): ObstacleGrid {
  const columns = Math.max(1, Math.ceil(widthM / CELL_M));
  const rows = Math.max(1, Math.ceil(depthM / CELL_M));
  const cells: number[][] = Array.from({ length: columns * rows }, () => []);
  const clamp = (value: number, most: number) => Math.min(most - 1, Math.max(0, Math.floor(value / CELL_M)));
  obstacles.forEach((o, ix) => {
    const halfX = Math.abs(o.cos) * o.halfWidthM + Math.abs(o.sin) * o.halfDepthM;
    const halfY = Math.abs(o.sin) * o.halfWidthM + Math.abs(o.cos) * o.halfDepthM;
    for (let row = clamp(o.yM - halfY, rows); row <= clamp(o.yM + halfY, rows); row++) {
      for (let column = clamp(o.xM - halfX, columns); column <= clamp(o.xM + halfX, columns); column++)
        cells[row * columns + column].push(ix);
    }
  });
  return { obstacles, columns, rows, cells, tested: new Int32Array(obstacles.length), line: 0 };
}

/** Whether the straight line between two points inside the store crosses no obstacle. */
export function lineIsFree(grid: ObstacleGrid, x0M: number, y0M: number, x1M: number, y1M: number): boolean {
  const dxM = x1M - x0M;
  const dyM = y1M - y0M;
  const line = ++grid.line;
  let column = Math.min(grid.columns - 1, Math.floor(x0M / CELL_M));
  let row = Math.min(grid.rows - 1, Math.floor(y0M / CELL_M));
  const stepX = dxM > 0 ? 1 : -1;
  const stepY = dyM > 0 ? 1 : -1;
  // Shares of the line at which it crosses into the next column and the next row.
  const perColumn = dxM === 0 ? Number.POSITIVE_INFINITY : (stepX * CELL_M) / dxM;
  const perRow = dyM === 0 ? Number.POSITIVE_INFINITY : (stepY * CELL_M) / dyM;
  let nextColumn = dxM === 0 ? Number.POSITIVE_INFINITY : ((column + (dxM > 0 ? 1 : 0)) * CELL_M - x0M) / dxM;
  let nextRow = dyM === 0 ? Number.POSITIVE_INFINITY : ((row + (dyM > 0 ? 1 : 0)) * CELL_M - y0M) / dyM;
  for (;;) {
    for (const ix of grid.cells[row * grid.columns + column]) {
      if (grid.tested[ix] === line) continue;
      grid.tested[ix] = line;
      if (crossingShare(grid.obstacles[ix], x0M, y0M, dxM, dyM, 0) >= 0) return false;
    }
    if (nextColumn > 1 && nextRow > 1) return true;
    if (nextColumn <= nextRow) {
      column += stepX;
      nextColumn += perColumn;
    } else {
      row += stepY;
      nextRow += perRow;
    }
    if (column < 0 || row < 0 || column >= grid.columns || row >= grid.rows) return true;
  }
}

/** Share of the segment at which it enters the rectangle grown back by `shrinkM`; -1 where it does not. */
export function crossingShare(
  o: Obstacle,
  x0M: number,
  y0M: number,
  dxM: number,
  dyM: number,
  shrinkM: number,
): number {
  const rx = x0M - o.xM;
  const ry = y0M - o.yM;
  const u0 = rx * o.cos + ry * o.sin;
  const v0 = ry * o.cos - rx * o.sin;
  const du = dxM * o.cos + dyM * o.sin;
  const dv = dyM * o.cos - dxM * o.sin;
  const halfU = o.halfWidthM - EDGE_SLACK_M - shrinkM;
  const halfV = o.halfDepthM - EDGE_SLACK_M - shrinkM;
  let enter = 0;
  let leave = 1;
  for (let axis = 0; axis < 2; axis++) {
    const at = axis === 0 ? u0 : v0;
    const by = axis === 0 ? du : dv;
    const half = axis === 0 ? halfU : halfV;
    if (by > -1e-12 && by < 1e-12) {
      if (at <= -half || at >= half) return -1;
      continue;
    }
    const a = (-half - at) / by;
    const b = (half - at) / by;
    enter = Math.max(enter, Math.min(a, b));
    leave = Math.min(leave, Math.max(a, b));
    if (enter >= leave) return -1;
  }
  return enter;
}
