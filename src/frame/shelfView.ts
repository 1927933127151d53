// A run of bays from the front, in millimetres: what stands where, and how much of it is left at a moment.
// x runs right from the left end of the run, y runs up from the floor. Layout only; nothing is drawn here.

import { capacityUnits, packSize } from '../../sim/project/pack.ts';
import type { BayRef } from '../../sim/project/places.ts';
import type { Plan, Position, Project, Shelf, Sku } from '../../sim/project/schema.ts';
import { type Offer, openingStockUnits } from '../../sim/shelf/sections.ts';
import type { ShelfPlan } from './shelfPlan.ts';
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
  /** The offer it belongs to, whose stock it shares, and what the offer's earlier positions hold. */
  readonly offer: Offer;
  readonly heldBefore: number;
}

/** A run reaches this far to both sides of the chosen bay. */
const REACH_M = 5;

/** The bays beside a bay on its face of the fixture, from the left. */
export function shelfRun(
  project: Project,
  plan: Plan,
  shelves: ShelfPlan,
  bays: readonly BayRef[],
  bayIx: number,
): ShelfRun {
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
        const offer = shelves.offerOf.get(position);
        if (skuIx === undefined || !offer) continue;
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
          capacity: capacityUnits(position),
          offer,
          heldBefore: heldBefore(offer, position),
        });
      }
    }
    return { bayIx: ix, x0Mm, widthMm: bay.widthM * 1000, topMm, shelves: bay.shelves, positions };
  });
  return { widthMm, heightMm, bays: runBays };
}

/** What the positions of an offer that come before one of them hold when full. */
function heldBefore(offer: Offer, position: Position): number {
  let units = 0;
  for (const placed of offer.positions) {
    if (placed.position === position) break;
    units += capacityUnits(placed.position);
  }
  return units;
}

/** Units of an offer at a moment; as at opening where nothing has happened to it. */
export function offerStock(index: TraceIndex | null, project: Project, offer: Offer, tMs: number): number {
  const known = index ? stockAt(index, offer.skuIx, offer.bayIx, tMs) : -1;
  return known >= 0 ? known : openingStockUnits(project, offer);
}

/** Units in each position of the run at a moment, in the order of run.bays and their positions. */
export function runStock(index: TraceIndex | null, project: Project, run: ShelfRun, tMs: number): number[] {
  const left = new Map<Offer, number>();
  return run.bays.flatMap(({ positions }) =>
    positions.map(({ offer, capacity, heldBefore: before }) => {
      let units = left.get(offer);
      if (units === undefined) {
        units = offerStock(index, project, offer, tMs);
        left.set(offer, units);
      }
      // The positions of an offer share its stock by what they hold, in whole units that add up.
      const share = (held: number) => Math.floor((units * held) / offer.capacityUnits);
      return Math.min(capacity, share(before + capacity) - share(before));
    }),
  );
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
