// How large a pack stands on the shelf, and how many units a position holds.
import { never } from '../base/never.ts';
import type { Orientation, Position, Shelf, Sku } from './schema.ts';

export interface PackSize {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly depthMm: number;
}

/** The pack as it stands: front as printed; side shows its side; top lies on its back. */
export function packSize(sku: Pick<Sku, keyof PackSize>, orientation: Orientation): PackSize {
  const { widthMm, heightMm, depthMm } = sku;
  switch (orientation) {
    case 'front':
      return { widthMm, heightMm, depthMm };
    case 'side':
      return { widthMm: depthMm, heightMm, depthMm: widthMm };
    case 'top':
      return { widthMm, heightMm: depthMm, depthMm: heightMm };
    default:
      return never(orientation);
  }
}

/** Units a position holds when full. */
export function capacityUnits(
  position: Pick<Position, 'facingsWide' | 'facingsHigh' | 'facingsDeep'>,
): number {
  return position.facingsWide * position.facingsHigh * position.facingsDeep;
}

/** What counts as the same packaging: the pack format and its printed size (E7, E12). */
export function packagingOf(sku: Pick<Sku, 'packFormat' | 'size'>): string {
  return `${sku.packFormat} ${sku.size}`;
}

/** How packs usually stand on a shelf: its depth filled, ten at most; stacked where pack and shelf allow. */
export function usualStanding(
  sku: Sku,
  shelf: Pick<Shelf, 'clearanceMm' | 'depthMm'>,
  orientation: Orientation = 'front',
): Pick<Position, 'facingsHigh' | 'facingsDeep'> {
  const pack = packSize(sku, orientation);
  const stacked = orientation === 'front' ? stackable(sku) : 1;
  return {
    facingsHigh: Math.max(1, Math.min(stacked, Math.floor(shelf.clearanceMm / pack.heightMm))),
    facingsDeep: Math.max(1, Math.min(10, Math.floor(shelf.depthMm / pack.depthMm))),
  };
}

/** How many packs stand on one another. */
function stackable(sku: Sku): number {
  switch (sku.packFormat) {
    case 'can':
    case 'cup':
      return 3;
    case 'carton':
      return 2;
    case 'box':
    case 'tray':
    case 'roll':
    case 'multipack':
      return 4;
    case 'bottle':
    case 'pouch':
    case 'bag':
    case 'jar':
    case 'tube':
      return sku.heightMm <= 0.62 * sku.widthMm ? 3 : 1; // a lying bag
    default:
      return never(sku.packFormat);
  }
}
