// Divides the bays of a category into vertical brand blocks, the strongest brand in the middle.
import type { Slot } from './fixtures.ts';
import type { RangedCategory, RangedSku } from './range.ts';

/** A vertical strip of one bay for one brand, or for a few small ones. */
export interface Block {
  readonly slotIx: number;
  readonly fromMm: number;
  readonly widthMm: number;
  readonly brandIds: readonly string[];
  readonly skus: RangedSku[];
}

interface Part {
  brandIds: string[];
  wantMm: number;
  leastMm: number;
  /** Widest pack. */
  packMm: number;
}

const NARROWEST_MM = 180;

/** Facings a SKU deserves: they follow its trade, less than in proportion; wide packs make do with fewer. */
export function facingsWanted(ranged: RangedSku, meanWeight: number): number {
  const wanted = 2.2 * Math.sqrt(ranged.weight / meanWeight);
  const { widthMm } = ranged.sku;
  if (widthMm > 250) return Math.max(1, Math.min(2, Math.round(0.5 * wanted)));
  if (widthMm > 150) return Math.max(1, Math.min(4, Math.round(0.7 * wanted)));
  return Math.max(2, Math.min(6, Math.round(wanted)));
}

export function divideBays(category: RangedCategory, slots: readonly Slot[]): Block[] {
  const mean = category.skus.reduce((sum, { weight }) => sum + weight, 0) / category.skus.length;
  const measure = (ranged: RangedSku): number => facingsWanted(ranged, mean) * ranged.sku.widthMm;
  const byBrand = new Map(
    category.brandIds.map((id) => [id, category.skus.filter(({ sku }) => sku.brandId === id)]),
  );
  const order = strongestInTheMiddle(category.brandIds);
  const need = order.map((id) => byBrand.get(id)!.reduce((sum, ranged) => sum + measure(ranged), 0));
  const widest = order.map((id) => Math.max(...byBrand.get(id)!.map(({ sku }) => sku.widthMm)));
  const bayMm = Math.round(slots[0].bay.widthM * 1000);
  const blocks = slots.flatMap((_, slotIx) => blocksOfBay(slotIx, slots.length, bayMm, order, need, widest));
  for (const id of order) {
    const own = blocks.filter(({ brandIds }) => brandIds.includes(id));
    const lines = [...byBrand.get(id)!].sort((a, b) => a.variantIx - b.variantIx || a.sizeIx - b.sizeIx);
    const shares = spread(
      lines,
      measure,
      own.map(({ widthMm, brandIds }) => widthMm / brandIds.length),
    );
    shares.forEach((skus, ix) => {
      own[ix].skus.push(...skus);
    });
  }
  return blocks;
}

/** The brands whose stretch of the run falls into one bay, small ones merged until each block is wide enough. */
function blocksOfBay(
  slotIx: number,
  nSlots: number,
  bayMm: number,
  order: readonly string[],
  need: readonly number[],
  packMm: readonly number[],
): Block[] {
  const total = need.reduce((sum, mm) => sum + mm, 0);
  const scale = (nSlots * bayMm) / total;
  const parts: Part[] = [];
  let widest: Part | undefined;
  let fromMm = 0;
  order.forEach((id, ix) => {
    const toMm = fromMm + need[ix] * scale;
    const wantMm = Math.min(toMm, (slotIx + 1) * bayMm) - Math.max(fromMm, slotIx * bayMm);
    const mainSlot = Math.min(nSlots - 1, Math.floor((fromMm + toMm) / 2 / bayMm));
    const leastMm = Math.ceil(NARROWEST_MM / packMm[ix]) * packMm[ix];
    const part = { brandIds: [id], wantMm, leastMm: Math.min(bayMm, leastMm), packMm: packMm[ix] };
    if (wantMm > (widest?.wantMm ?? 0)) widest = part;
    if (mainSlot === slotIx || wantMm >= part.leastMm) parts.push(part);
    fromMm = toMm;
  });
  if (parts.length === 0 && widest) parts.push(widest);
  while (parts.length > 1 && parts.reduce((sum, part) => sum + part.leastMm, 0) > bayMm) mergeSmallest(parts);
  const spareMm = bayMm - parts.reduce((sum, part) => sum + part.leastMm, 0);
  const wanted = parts.reduce((sum, part) => sum + part.wantMm, 0);
  let xMm = 0;
  return parts.map((part, ix) => {
    const last = ix === parts.length - 1;
    const wantMm = part.leastMm + (spareMm * part.wantMm) / wanted;
    const keepMm = parts.slice(ix + 1).reduce((sum, { leastMm }) => sum + leastMm, 0);
    // A whole number of the widest packs, so that the block has no hole at its edge.
    const packs = Math.max(
      1,
      Math.min(Math.round(wantMm / part.packMm), Math.floor((bayMm - xMm - keepMm) / part.packMm)),
    );
    const widthMm = last ? bayMm - xMm : packs * part.packMm;
    const block = { slotIx, fromMm: xMm, widthMm, brandIds: part.brandIds, skus: [] };
    xMm += widthMm;
    return block;
  });
}

function mergeSmallest(parts: Part[]): void {
  let at = 0;
  for (let ix = 1; ix < parts.length - 1; ix++) {
    if (parts[ix].wantMm + parts[ix + 1].wantMm < parts[at].wantMm + parts[at + 1].wantMm) at = ix;
  }
  const [a, b] = parts.splice(at, 2);
  parts.splice(at, 0, {
    brandIds: [...a.brandIds, ...b.brandIds],
    wantMm: a.wantMm + b.wantMm,
    leastMm: Math.max(a.leastMm, b.leastMm),
    packMm: Math.max(a.packMm, b.packMm),
  });
}

function strongestInTheMiddle(brandIds: readonly string[]): string[] {
  const order: string[] = [];
  brandIds.forEach((id, rank) => {
    if (rank % 2 === 0) order.push(id);
    else order.unshift(id);
  });
  return order;
}

/**
 * Lays things end to end and cuts the row into stretches in proportion to `rooms`. A thing belongs to the stretch
 * its middle lies in; a stretch left empty takes the thing that covers most of it.
 */
export function spread<T>(
  things: readonly T[],
  measure: (thing: T) => number,
  rooms: readonly number[],
): T[][] {
  const total = things.reduce((sum, thing) => sum + measure(thing), 0);
  const roomTotal = rooms.reduce((sum, room) => sum + room, 0);
  let edge = 0;
  const laid = things.map((thing) => {
    const from = edge;
    edge += measure(thing);
    return { thing, from, to: edge };
  });
  edge = 0;
  return rooms.map((room, ix) => {
    const from = edge;
    edge = ix === rooms.length - 1 ? total + 1 : edge + (room * total) / roomTotal;
    const inside = laid.filter((one) => (one.from + one.to) / 2 >= from && (one.from + one.to) / 2 < edge);
    if (inside.length > 0 || laid.length === 0) return inside.map(({ thing }) => thing);
    const cover = (one: { from: number; to: number }) => Math.min(one.to, edge) - Math.max(one.from, from);
    return [laid.reduce((a, b) => (cover(b) > cover(a) ? b : a)).thing];
  });
}
