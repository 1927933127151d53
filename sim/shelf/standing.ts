// How a position stands on a shelf: as many high and deep as the shelf takes, and in words where it takes none.

import { TOLERANCE_MM } from '../project/fit.ts';
import { orientationNames, shelfText, skuText } from '../project/names.ts';
import { packSize } from '../project/pack.ts';
import type { ShelfRef } from '../project/places.ts';
import type { Orientation, Position, Shelf, Sku } from '../project/schema.ts';
import { sentence, type Text } from '../words/text.ts';
import type { Units } from '../words/units.ts';

export const MOST_WIDE = 200;
export const MOST_HIGH = 100;
export const MOST_DEEP = 100;

/** Packs that fit on one another and behind one another, 0 where not even one does. */
export function mostStanding(
  sku: Sku,
  orientation: Orientation,
  shelf: Pick<Shelf, 'clearanceMm' | 'depthMm'>,
): { high: number; deep: number } {
  const pack = packSize(sku, orientation);
  return {
    high: Math.min(MOST_HIGH, Math.floor((shelf.clearanceMm + TOLERANCE_MM) / pack.heightMm)),
    deep: Math.min(MOST_DEEP, Math.floor((shelf.depthMm + TOLERANCE_MM) / pack.depthMm)),
  };
}

/**
 * The position as it would stand on another shelf or turned: no higher and no deeper than fits, at least one; one that
 * filled the depth of its old shelf fills that of the new one.
 */
export function settled(
  sku: Sku,
  position: Position,
  from: Pick<Shelf, 'clearanceMm' | 'depthMm'>,
  to: Pick<Shelf, 'clearanceMm' | 'depthMm'>,
  orientation: Orientation = position.orientation,
): Pick<Position, 'orientation' | 'facingsHigh' | 'facingsDeep'> {
  const most = mostStanding(sku, orientation, to);
  const filledDepth = position.facingsDeep === mostStanding(sku, position.orientation, from).deep;
  const deep = filledDepth ? most.deep : Math.min(position.facingsDeep, most.deep);
  return {
    orientation,
    facingsHigh: Math.max(1, Math.min(position.facingsHigh, most.high)),
    facingsDeep: Math.max(1, deep),
  };
}

/** Whether at least one pack stands on a shelf. */
export function canStand(sku: Sku, orientation: Orientation, { shelf }: Pick<ShelfRef, 'shelf'>): boolean {
  const most = mostStanding(sku, orientation, shelf);
  return most.high >= 1 && most.deep >= 1;
}

/** Why not even one pack stands on a shelf, with the smallest fix; undefined where one does. */
export function cannotStand(
  { shelf }: Units,
  sku: Sku,
  orientation: Orientation,
  ref: ShelfRef,
): Text | undefined {
  if (canStand(sku, orientation, ref)) return undefined;
  const pack = packSize(sku, orientation);
  const [name, where] = [skuText(sku), shelfText(ref)];
  const turn = (['front', 'side', 'top'] as const).find(
    (other) => other !== orientation && canStand(sku, other, ref),
  );
  const tall = mostStanding(sku, orientation, ref.shelf).high < 1;
  const fix = turn
    ? { en: `Turn it: ${orientationNames[turn].en}.`, zh: `可改变朝向：${orientationNames[turn].zh}。` }
    : tall
      ? { en: 'Choose a shelf with more room above it.', zh: '请选择净高更大的层板。' }
      : { en: 'Choose a deeper shelf.', zh: '请选择更深的层板。' };
  return {
    en: `${sentence(where.en)}: ${name.en} is ${shelf(tall ? pack.heightMm : pack.depthMm)} ${
      tall
        ? `tall, the shelf has ${shelf(ref.shelf.clearanceMm)} clear`
        : `deep, the shelf is ${shelf(ref.shelf.depthMm)} deep`
    }. ${fix.en}`,
    zh: `${where.zh}：${name.zh}${
      tall
        ? `高 ${shelf(pack.heightMm)}，层间净高 ${shelf(ref.shelf.clearanceMm)}`
        : `深 ${shelf(pack.depthMm)}，层板深 ${shelf(ref.shelf.depthMm)}`
    }。${fix.zh}`,
  };
}
