// How large a pack stands on the shelf, and how many units a position holds.
import type { Orientation, Position, Sku } from './schema.ts';

export interface PackSize {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly depthMm: number;
}

/** The pack as it stands: front as printed; side shows its side; top lies on its back. */
export function packSize(sku: Pick<Sku, keyof PackSize>, orientation: Orientation): PackSize {
  const { widthMm, heightMm, depthMm } = sku;
  if (orientation === 'side') return { widthMm: depthMm, heightMm, depthMm: widthMm };
  if (orientation === 'top') return { widthMm, heightMm: depthMm, depthMm: heightMm };
  return { widthMm, heightMm, depthMm };
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
