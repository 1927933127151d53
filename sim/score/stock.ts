// Stock on the shelves at any moment: every trace row that moves stock carries what is left.

import type { Project } from '../project/schema.ts';
import { openingStockUnits } from '../shelf/sections.ts';
import { EventKind, type Trace } from '../trace/format.ts';
import { planTables } from './lookup.ts';

/** A SKU's stock in one section, known by the bay the trace gives for it. */
export interface StockSlot {
  readonly skuIx: number;
  readonly bayIx: number;
  readonly capacityUnits: number;
  readonly openingUnits: number;
}

export interface StockIndex {
  readonly slots: readonly StockSlot[];
  /** Slot of a SKU at a bay, -1 where it has none. */
  slotAt(skuIx: number, bayIx: number): number;
  /** Changes of slot k are timesMs and unitsAfter from starts[k] to starts[k + 1] - 1, in time order. */
  readonly starts: Uint32Array;
  readonly timesMs: Uint32Array;
  readonly unitsAfter: Int32Array;
}

export function indexStock(project: Project, trace: Trace): StockIndex {
  const nSkus = project.skus.length;
  const slots: StockSlot[] = [];
  const slotByKey = new Map<number, number>();
  for (const section of planTables(project, trace.header.planId).sections) {
    for (const offer of section.offers) {
      slotByKey.set(offer.bayIx * nSkus + offer.skuIx, slots.length);
      slots.push({
        skuIx: offer.skuIx,
        bayIx: offer.bayIx,
        capacityUnits: offer.capacityUnits,
        openingUnits: openingStockUnits(project, offer),
      });
    }
  }
  const slotAt = (skuIx: number, bayIx: number): number => slotByKey.get(bayIx * nSkus + skuIx) ?? -1;
  const starts = new Uint32Array(slots.length + 1);
  const changed: number[] = [];
  for (let row = 0; row < trace.nEvents; row++) {
    const kind = trace.kind[row];
    if (kind !== EventKind.pick && kind !== EventKind.restock) continue;
    const slot = slotAt(trace.subject[row], trace.place[row]);
    if (slot < 0)
      throw new RangeError(
        `the trace sells SKU number ${trace.subject[row]} at bay number ${trace.place[row]}, where plan "${trace.header.planId}" has none; use the project it was made from`,
      );
    starts[slot + 1]++;
    changed.push(row, slot);
  }
  for (let k = 0; k < slots.length; k++) starts[k + 1] += starts[k];
  const next = starts.slice();
  const timesMs = new Uint32Array(changed.length / 2);
  const unitsAfter = new Int32Array(changed.length / 2);
  for (let i = 0; i < changed.length; i += 2) {
    const row = changed[i];
    const at = next[changed[i + 1]]++;
    timesMs[at] = trace.timeMs[row];
    unitsAfter[at] = trace.b[row];
  }
  return { slots, slotAt, starts, timesMs, unitsAfter };
}

/** Units of a SKU at a bay at a moment, changes of that very millisecond included; 0 where it has no place. */
export function stockAt(index: StockIndex, skuIx: number, bayIx: number, tMs: number): number {
  const slot = index.slotAt(skuIx, bayIx);
  return slot < 0 ? 0 : slotStockAt(index, slot, tMs);
}

export function slotStockAt(index: StockIndex, slot: number, tMs: number): number {
  let low = index.starts[slot];
  let high = index.starts[slot + 1];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (index.timesMs[middle] <= tMs) low = middle + 1;
    else high = middle;
  }
  return low === index.starts[slot] ? index.slots[slot].openingUnits : index.unitsAfter[low - 1];
}
