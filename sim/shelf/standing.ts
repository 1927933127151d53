// How a position stands on a shelf: as many high and deep as the shelf takes, and in words where it takes none.

import { TOLERANCE_MM } from '../project/fit.ts';
import { orientationNames, shelfText, skuText } from '../project/names.ts';
import { packSize } from '../project/pack.ts';
import type { ShelfRef } from '../project/places.ts';
import type { Orientation, Position, Shelf, Sku } from '../project/schema.ts';
import { mm } from '../words/lengths.ts';
import { sentence, type Text } from '../words/text.ts';

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

/** Why not even one pack stands on a shelf, with the smallest fix; undefined where one does. */
export function cannotStand(sku: Sku, orientation: Orientation, ref: ShelfRef): Text | undefined {
  const most = mostStanding(sku, orientation, ref.shelf);
  if (most.high >= 1 && most.deep >= 1) return undefined;
  const pack = packSize(sku, orientation);
  const [name, where] = [skuText(sku), shelfText(ref)];
  const turn = (['front', 'side', 'top'] as const).find((other) => {
    const turned = mostStanding(sku, other, ref.shelf);
    return other !== orientation && turned.high >= 1 && turned.deep >= 1;
  });
  const tall = most.high < 1;
  const fix = turn
    ? { en: `Turn it: ${orientationNames[turn].en}.`, zh: `可改变朝向：${orientationNames[turn].zh}。` }
    : tall
      ? { en: 'Choose a shelf with more room above it.', zh: '请选择净高更大的层板。' }
      : { en: 'Choose a deeper shelf.', zh: '请选择更深的层板。' };
  return {
    en: `${sentence(where.en)}: ${name.en} is ${mm(tall ? pack.heightMm : pack.depthMm)} ${
      tall
        ? `tall, the shelf has ${mm(ref.shelf.clearanceMm)} clear`
        : `deep, the shelf is ${mm(ref.shelf.depthMm)} deep`
    }. ${fix.en}`,
    zh: `${where.zh}：${name.zh}${
      tall
        ? `高 ${mm(pack.heightMm)}，层间净高 ${mm(ref.shelf.clearanceMm)}`
        : `深 ${mm(pack.depthMm)}，层板深 ${mm(ref.shelf.depthMm)}`
    }。${fix.zh}`,
  };
}
