// Room on a shelf for a fix: what is free there, and else facings of neighbours that can spare them.

import { TOLERANCE_MM } from '../project/fit.ts';
import { skuText } from '../project/names.ts';
import { listText } from '../words/lists.ts';
import type { Text } from '../words/text.ts';
import type { Ground, Placed } from './ground.ts';
import type { FixStep } from './rule.ts';

export interface Room {
  /** What makes the room; empty where it is there already. */
  readonly steps: readonly FixStep[];
  /** ", one facing less of "Tea"", or empty. */
  readonly text: Text;
  /** Facings taken, by SKU. */
  readonly taken: ReadonlyMap<Placed, number>;
}

/**
 * Room of some width beside a position on its shelf. `mayGive` says how many facings a neighbour can spare; the one
 * with the most facings gives first. Null where there is not enough.
 */
export function makeRoom(
  { rows }: Ground,
  one: Placed,
  wantedMm: number,
  mayGive: (donor: Placed, taken: ReadonlyMap<Placed, number>) => number,
): Room | null {
  const row = rows.get(one.position.shelfId);
  if (!row?.isSound) return null;
  const taken = new Map<Placed, number>();
  let roomMm = row.spareMm + TOLERANCE_MM / 2;
  if (roomMm < wantedMm) {
    const donors = row.blocks
      .filter((block) => block !== one && block.sku.id !== one.sku.id)
      .sort((a, b) => b.position.facingsWide - a.position.facingsWide || a.ix - b.ix);
    for (const block of donors) {
      const spare = mayGive(block, taken);
      if (spare <= 0) continue;
      const n = Math.min(spare, Math.ceil((wantedMm - roomMm) / block.packMm));
      taken.set(block, n);
      roomMm += n * block.packMm;
      if (roomMm >= wantedMm) break;
    }
    if (roomMm < wantedMm) return null;
  }
  const given = [...taken].map(([{ sku }, n]): Text => {
    const name = skuText(sku);
    return { en: `${n === 1 ? 'one' : n} of ${name.en}`, zh: `${name.zh}${n} 个` };
  });
  const list = listText(given, 3);
  return {
    steps: [...taken].map(([donor, n]) => ({
      kind: 'facings',
      keys: [donor.key],
      to: { wide: donor.position.facingsWide - n },
    })),
    text:
      taken.size === 0
        ? { en: '', zh: '' }
        : { en: `, in exchange for ${list.en}`, zh: `，相应减少${list.zh}` },
    taken,
  };
}
