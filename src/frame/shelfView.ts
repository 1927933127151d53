// A run of bays from the front, in millimetres: what stands where, and how much of it is left at a moment.
// x runs right from the left end of the run, y runs up from the floor. Layout only; nothing is drawn here.
import { packSize } from '../../sim/scenario/pack.ts';
import type { BayRef } from '../../sim/scenario/places.ts';
import type { Plan, Position, Project, Shelf, Sku } from '../../sim/scenario/schema.ts';
import { stockAt } from './stockAt.ts';
import type { TraceIndex } from './traceIndex.ts';

export interface ShelfRun {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly bays: readonly RunBay[];
}

export interface RunBay {
  readonly bayIx: number;
  readonly x0Mm: number;
  readonly widthMm: number;
  readonly topMm: number;
  readonly shelves: readonly Shelf[];
  readonly positions: readonly RunPosition[];
}

export interface RunPosition {
  readonly position: Position;
  readonly sku: Sku;
  readonly skuIx: number;
  readonly bayIx: number;
  /** Left edge in the run, the top of the board it stands on, and one pack as it stands. */
  readonly xMm: number;
  readonly yMm: number;
  readonly packWidthMm: number;
  readonly packHeightMm: number;
  readonly packDepthMm: number;
  readonly capacity: number;
}

/** A run reaches this far to both sides of the chosen bay. */
const REACH_M = 5;

/** The bays beside a bay on its face of the fixture, from the left. */
export function shelfRun(project: Project, plan: Plan, bays: readonly BayRef[], bayIx: number): ShelfRun {
  const chosen = bays[bayIx];
  const beside = bays
    .filter((ref) => ref.fixtureIx === chosen.fixtureIx && ref.bay.face === chosen.bay.face)
    .filter(({ bay }) => Math.abs(bay.offsetM - chosen.bay.offsetM) <= REACH_M)
    .sort((p, q) => p.bay.offsetM - q.bay.offsetM);
  const originM = beside[0].bay.offsetM;
  const skuIxs = new Map(project.skus.map((sku, ix) => [sku.id, ix]));
  const byShelf = new Map<string, Position[]>();
  for (const position of plan.positions) {
    const there = byShelf.get(position.shelfId);
    if (there) there.push(position);
    else byShelf.set(position.shelfId, [position]);
  }
  let widthMm = 0;
  let heightMm = 0;
  const runBays = beside.map(({ ix, bay }): RunBay => {
    const x0Mm = (bay.offsetM - originM) * 1000;
    const topMm = bay.shelves.reduce((top, shelf) => Math.max(top, shelf.heightMm + shelf.clearanceMm), 0);
    widthMm = Math.max(widthMm, x0Mm + bay.widthM * 1000);
    heightMm = Math.max(heightMm, topMm);
    const positions: RunPosition[] = [];
    for (const shelf of bay.shelves) {
      for (const position of byShelf.get(shelf.id) ?? []) {
        const skuIx = skuIxs.get(position.skuId);
        if (skuIx === undefined) continue;
        const sku = project.skus[skuIx];
        const pack = packSize(sku, position.orientation);
        positions.push({
          position,
          sku,
          skuIx,
          bayIx: ix,
          xMm: x0Mm + position.xMm,
          yMm: shelf.heightMm,
          packWidthMm: pack.widthMm,
          packHeightMm: pack.heightMm,
          packDepthMm: pack.depthMm,
          capacity: position.facingsWide * position.facingsHigh * position.facingsDeep,
        });
      }
    }
    return { bayIx: ix, x0Mm, widthMm: bay.widthM * 1000, topMm, shelves: bay.shelves, positions };
  });
  return { widthMm, heightMm, bays: runBays };
}

/** Units in each position of the run at a moment, in the order of run.bays and their positions. */
export function runStock(
  index: TraceIndex | null,
  run: ShelfRun,
  openingFill: number,
  tMs: number,
): number[] {
  const units: number[] = [];
  for (const bay of run.bays) {
    const held = new Map<number, number>();
    for (const p of bay.positions) held.set(p.skuIx, (held.get(p.skuIx) ?? 0) + p.capacity);
    const left = new Map<number, number>();
    for (const [skuIx, capacity] of held) {
      const known = index ? stockAt(index, skuIx, bay.bayIx, tMs) : -1;
      left.set(skuIx, known >= 0 ? known : Math.round(capacity * openingFill));
    }
    // One SKU in two places of a bay: the trace knows the sum; the places share it by what is still to be shared.
    for (const p of bay.positions) {
      const sum = left.get(p.skuIx) ?? 0;
      const room = held.get(p.skuIx) ?? p.capacity;
      const share = room > 0 ? Math.min(p.capacity, Math.round((sum * p.capacity) / room)) : 0;
      units.push(share);
      left.set(p.skuIx, sum - share);
      held.set(p.skuIx, room - p.capacity);
    }
  }
  return units;
}

/** Units left in each facing column of a position: shoppers empty the columns evenly, from the right. */
export function columnUnits(p: RunPosition, units: number): number[] {
  const { facingsWide, facingsHigh, facingsDeep } = p.position;
  const perColumn = facingsHigh * facingsDeep;
  const taken = Math.max(0, p.capacity - units);
  const each = Math.floor(taken / facingsWide);
  const more = taken % facingsWide;
  return Array.from({ length: facingsWide }, (_, k) =>
    Math.max(0, perColumn - each - (k >= facingsWide - more ? 1 : 0)),
  );
}
