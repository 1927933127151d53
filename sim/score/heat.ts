// Heat of bays and of the floor: where shoppers pass, stand, look, buy and miss something.
import type { Project } from '../project/schema.ts';
import { EventKind, StockoutOutcome, type Trace } from '../trace/format.ts';
import { rowsByShopper } from './byshopper.ts';
import { type PlanTables, planTables } from './lookup.ts';

/** One number a bay, by bay index. */
export interface BayHeat {
  /** Times a shopper came past a section on the bay; in view without a break counts once. Full detail only. */
  readonly passes?: Float64Array;
  /** Time sections on the bay were in view of walking shoppers. Full detail only. */
  readonly inViewMs?: Float64Array;
  /** Full detail only. */
  readonly looks?: Float64Array;
  /** Time stood in front, at the bay where the shopper stands. */
  readonly dwellMs: Float64Array;
  readonly units: Float64Array;
  /** Units wanted there and lost for want of stock; a substitute taken instead is no loss. */
  readonly missedUnits: Float64Array;
}

export function bayHeat(project: Project, trace: Trace): BayHeat {
  const plan = planTables(project, trace.header.planId);
  const looks = new Float64Array(plan.nBays);
  const dwellMs = new Float64Array(plan.nBays);
  const units = new Float64Array(plan.nBays);
  const missedUnits = new Float64Array(plan.nBays);
  const { kind, place, a, nEvents } = trace;
  for (let row = 0; row < nEvents; row++) {
    const bayIx = place[row];
    switch (kind[row]) {
      case EventKind.stop:
        dwellMs[bayIx] += a[row];
        break;
      case EventKind.look:
        looks[bayIx]++;
        break;
      case EventKind.pick:
        units[bayIx]++;
        break;
      case EventKind.miss:
        if (a[row] !== StockoutOutcome.substituted) missedUnits[bayIx]++;
        break;
    }
  }
  const always = { dwellMs, units, missedUnits };
  return trace.header.detail === 'full' ? { ...passesByBay(trace, plan), looks, ...always } : always;
}

/** A walk is cut into pieces; a section in view on one piece and the next is one pass. */
function passesByBay(trace: Trace, plan: PlanTables): { passes: Float64Array; inViewMs: Float64Array } {
  const passes = new Float64Array(plan.nBays);
  const inViewMs = new Float64Array(plan.nBays);
  const lastPiece = new Float64Array(plan.sections.length).fill(-2);
  const { starts, rows, nShoppers } = rowsByShopper(
    trace,
    (kind) => kind === EventKind.walk || kind === EventKind.pass,
  );
  let piece = 0;
  for (let s = 0; s < nShoppers; s++) {
    piece += 2; // never next to the last piece of the shopper before
    for (let k = starts[s]; k < starts[s + 1]; k++) {
      const row = rows[k];
      if (trace.kind[row] === EventKind.walk) {
        piece++;
        continue;
      }
      const sectionIx = plan.sectionAt(trace.place[row], trace.subject[row]);
      if (sectionIx < 0) continue;
      const isNew = lastPiece[sectionIx] < piece - 1;
      lastPiece[sectionIx] = piece;
      for (const bayIx of plan.baysBySection[sectionIx]) {
        if (isNew) passes[bayIx]++;
        inViewMs[bayIx] += trace.a[row];
      }
    }
  }
  return { passes, inViewMs };
}

/** Seconds walked in each square cell of the floor; cell (column, row) is at row * nColumns + column. */
export interface FloorHeat {
  readonly cellM: number;
  readonly nColumns: number;
  readonly nRows: number;
  readonly walkingS: Float64Array;
}

/** From a full trace; a walk's time is divided among the cells it crosses by the length in each. */
export function floorHeat(project: Project, trace: Trace, cellM: number): FloorHeat {
  if (!(cellM > 0)) throw new RangeError(`cell size: ${cellM} m; above 0`);
  const nColumns = Math.max(1, Math.ceil(project.store.widthM / cellM));
  const nRows = Math.max(1, Math.ceil(project.store.depthM / cellM));
  const walkingS = new Float64Array(nColumns * nRows);
  for (let row = 0; row < trace.nEvents; row++) {
    if (trace.kind[row] !== EventKind.walk) continue;
    const m = trace.subject[row];
    const durationS = trace.a[row] / 1000;
    spread(
      walkingS,
      nColumns,
      nRows,
      trace.x0M[m] / cellM,
      trace.y0M[m] / cellM,
      trace.x1M[m] / cellM,
      trace.y1M[m] / cellM,
      durationS,
    );
  }
  return { cellM, nColumns, nRows, walkingS };
}

/** Walks a segment from cell border to cell border; coordinates are in cells. */
function spread(
  grid: Float64Array,
  nColumns: number,
  nRows: number,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  durationS: number,
): void {
  const dx = x1 - x0;
  const dy = y1 - y0;
  let share = 0;
  // Share of the way at which the next upright and the next level border is met, and from border to border.
  let nextX = dx > 0 ? (Math.floor(x0) + 1 - x0) / dx : dx < 0 ? (Math.ceil(x0) - 1 - x0) / dx : Infinity;
  let nextY = dy > 0 ? (Math.floor(y0) + 1 - y0) / dy : dy < 0 ? (Math.ceil(y0) - 1 - y0) / dy : Infinity;
  while (share < 1) {
    const end = Math.min(nextX, nextY, 1);
    const middle = (share + end) / 2;
    const column = Math.min(nColumns - 1, Math.max(0, Math.floor(x0 + dx * middle)));
    const line = Math.min(nRows - 1, Math.max(0, Math.floor(y0 + dy * middle)));
    grid[line * nColumns + column] += durationS * (end - share);
    if (nextX <= end) nextX += Math.abs(1 / dx);
    if (nextY <= end) nextY += Math.abs(1 / dy);
    share = end;
  }
}
