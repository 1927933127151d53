// A run of bays as the shelf editor sees it: every position with its index in the plan and its box in millimetres.
// x runs right from the left end of the run, y runs up from the floor. Layout only; nothing is drawn here.
import { packSize } from '../../sim/project/pack.ts';
import type { BayRef } from '../../sim/project/places.ts';
import type { Plan, Position, Shelf, Sku } from '../../sim/project/schema.ts';
import type { RunBay } from './shelfView.ts';

export interface EditRun {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly bays: readonly EditBay[];
}

export type EditBay = Omit<RunBay, 'positions'> & {
  readonly bayId: string;
  readonly positions: readonly EditPosition[];
};

export interface EditPosition {
  /** Index in plan.positions. */
  readonly ix: number;
  readonly key: string;
  readonly position: Position;
  readonly sku: Sku;
  readonly shelf: Shelf;
  /** Left edge in the run and top of the board; the whole block; one pack as it stands. */
  readonly xMm: number;
  readonly yMm: number;
  readonly widthMm: number;
  readonly heightMm: number;
  readonly packWidthMm: number;
  readonly packHeightMm: number;
}

export interface ShelfSpot {
  readonly bay: EditBay;
  readonly shelf: Shelf;
  /** On the shelf, from its left end. */
  readonly xMm: number;
}

/** A board with its price rail hangs this far below the goods it carries. */
export const SHELF_EDGE_MM = 64;

/** The bays beside a bay on its face of the fixture, from the left. */
export function bayRun(bays: readonly BayRef[], bayIx: number): BayRef[] {
  const chosen = bays[bayIx];
  if (!chosen) return [];
  return bays
    .filter((ref) => ref.fixtureIx === chosen.fixtureIx && ref.bay.face === chosen.bay.face)
    .sort((p, q) => p.bay.offsetM - q.bay.offsetM);
}

export function editRun(
  skuById: ReadonlyMap<string, Sku>,
  plan: Plan,
  bays: readonly BayRef[],
  bayIx: number,
): EditRun {
  const beside = bayRun(bays, bayIx);
  const originM = beside[0]?.bay.offsetM ?? 0;
  const shelfAt = new Map<string, { x0Mm: number; shelf: Shelf; into: EditPosition[] }>();
  let widthMm = 0;
  let heightMm = 0;
  const runBays = beside.map(({ ix, bay: { id, offsetM, widthM, shelves } }): EditBay => {
    const x0Mm = (offsetM - originM) * 1000;
    const topMm = shelves.reduce((top, shelf) => Math.max(top, shelf.heightMm + shelf.clearanceMm), 0);
    widthMm = Math.max(widthMm, x0Mm + widthM * 1000);
    heightMm = Math.max(heightMm, topMm);
    const positions: EditPosition[] = [];
    for (const shelf of shelves) shelfAt.set(shelf.id, { x0Mm, shelf, into: positions });
    return { bayIx: ix, bayId: id, x0Mm, widthMm: widthM * 1000, topMm, shelves, positions };
  });
  plan.positions.forEach((position, ix) => {
    const at = shelfAt.get(position.shelfId);
    const sku = at && skuById.get(position.skuId);
    if (!at || !sku) return;
    const pack = packSize(sku, position.orientation);
    at.into.push({
      ix,
      key: `${position.shelfId} ${position.xMm} ${position.skuId}`,
      position,
      sku,
      shelf: at.shelf,
      xMm: at.x0Mm + position.xMm,
      yMm: at.shelf.heightMm,
      widthMm: pack.widthMm * position.facingsWide,
      heightMm: pack.heightMm * position.facingsHigh,
      packWidthMm: pack.widthMm,
      packHeightMm: pack.heightMm,
    });
  });
  return { widthMm, heightMm: Math.max(heightMm, 400), bays: runBays };
}

/** The shelf under a point of the run, and where on it; the nearest board at or below, else the lowest. */
export function spotAt(run: EditRun, xMm: number, yMm: number, slackMm = 120): ShelfSpot | null {
  if (run.bays.length === 0 || xMm < -slackMm || xMm > run.widthMm + slackMm) return null;
  if (yMm < -slackMm || yMm > run.heightMm + slackMm) return null;
  const bay =
    run.bays.find(({ x0Mm, widthMm }) => xMm >= x0Mm && xMm < x0Mm + widthMm) ??
    (xMm < run.bays[0].x0Mm ? run.bays[0] : run.bays[run.bays.length - 1]);
  let shelf: Shelf | undefined = bay.shelves[0];
  for (const each of bay.shelves) if (each.heightMm - SHELF_EDGE_MM <= yMm) shelf = each;
  return shelf ? { bay, shelf, xMm: xMm - bay.x0Mm } : null;
}

export function positionAt(run: EditRun, xMm: number, yMm: number): EditPosition | null {
  for (const bay of run.bays) {
    for (let k = bay.positions.length - 1; k >= 0; k--) {
      const p = bay.positions[k];
      if (xMm >= p.xMm && xMm < p.xMm + p.widthMm && yMm >= p.yMm && yMm < p.yMm + p.heightMm) return p;
    }
  }
  return null;
}

/** Positions that are the same in two plans of a run, by content. */
export function changedKeys(run: EditRun, other: EditRun): Set<string> {
  const words = (each: EditRun) =>
    new Map(each.bays.flatMap(({ positions }) => positions.map((p) => [JSON.stringify(p.position), p.key])));
  const there = words(other);
  const changed = new Set<string>();
  for (const [text, key] of words(run)) if (!there.has(text)) changed.add(key);
  return changed;
}
