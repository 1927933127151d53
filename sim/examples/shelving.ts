// Puts a category on its bays: brands as vertical blocks, large packs at the bottom, flavours side by side, facings
// by trade. Shelf heights follow the packs.
import { usualStanding } from '../project/pack.ts';
import type { Position, Shelf, Sku } from '../project/schema.ts';
import { type Block, divideBays, facingsWanted, spread } from './blocks.ts';
import { type ShelvingStyle, type Slot, shelfId } from './fixtures.ts';
import type { RangedCategory, RangedSku } from './range.ts';

const BOARD_MM = 25;
/** Room to reach over a pack. */
const REACH_MM = 30;
const MOST_FACINGS = 12;

interface Level {
  readonly block: Block;
  readonly shelfNo: number;
  readonly skus: RangedSku[];
}

/** Shelves the bays and returns the positions. SKUs without room are left out (the tests allow hardly any). */
export function shelveCategory(category: RangedCategory, slots: readonly Slot[]): Position[] {
  const { style } = slots[0];
  const blocks = divideBays(category, slots);
  const nShelves = shelfCount(blocks, style);
  const levels = blocks.flatMap((block) => levelsOf(block, nShelves));
  const shelves = shelfHeights(levels, nShelves, style);
  for (const { bay } of slots) {
    bay.shelves = shelves.map((shelf, ix) => ({ ...shelf, id: shelfId(bay, ix) }));
  }
  const left = levels.flatMap((level) => trim(level));
  rehouse(left, levels, shelves);
  return levels.flatMap((level) => fillLevel(level, slots, shelves[level.shelfNo]));
}

/** Bays' worth of shelving the category asks for. */
export function baysWanted(category: RangedCategory, style: ShelvingStyle, bayMm: number): number {
  const mean = meanWeight(category.skus);
  let mm = 0;
  let heightMm = 0;
  for (const ranged of category.skus) {
    const wide = facingsWanted(ranged, mean) * ranged.sku.widthMm;
    mm += wide;
    heightMm += wide * ranged.sku.heightMm;
  }
  const fitting = (style.topMm - style.bottomMm) / ((1.15 * heightMm) / mm + BOARD_MM + REACH_MM);
  const shelves = Math.max(style.minShelves, Math.min(style.maxShelves, Math.floor(fitting)));
  return mm / shelves / bayMm;
}

function meanWeight(skus: readonly RangedSku[]): number {
  return skus.reduce((sum, { weight }) => sum + weight, 0) / skus.length;
}

/** As many shelves as the packs leave room for. */
function shelfCount(blocks: readonly Block[], style: ShelvingStyle): number {
  for (let count: number = style.maxShelves; count > style.minShelves; count--) {
    const needMm = tallest(
      blocks.flatMap((block) => levelsOf(block, count)),
      count,
    ).reduce((sum, heightMm) => sum + heightMm + BOARD_MM + REACH_MM, 0);
    if (needMm <= style.topMm - style.bottomMm) return count;
  }
  return style.minShelves;
}

/** Large packs low, small ones high; flavours in the same order on every shelf. */
function levelsOf(block: Block, nShelves: number): Level[] {
  const mean = meanWeight(block.skus);
  const skus = [...block.skus].sort(
    (a, b) => volume(b.sku) - volume(a.sku) || a.variantIx - b.variantIx || (a.sku.id < b.sku.id ? -1 : 1),
  );
  const rooms = new Array<number>(nShelves).fill(1);
  return spread(skus, (ranged) => facingsWanted(ranged, mean) * ranged.sku.widthMm, rooms).map(
    (onLevel, shelfNo) => ({ block, shelfNo, skus: onLevel }),
  );
}

function tallest(levels: readonly Level[], nShelves: number): number[] {
  const heights = new Array<number>(nShelves).fill(60);
  for (const { shelfNo, skus } of levels) {
    for (const { sku } of skus) heights[shelfNo] = Math.max(heights[shelfNo], sku.heightMm);
  }
  return heights;
}

function shelfHeights(levels: readonly Level[], nShelves: number, style: ShelvingStyle): Omit<Shelf, 'id'>[] {
  const need = tallest(levels, nShelves);
  const freeMm =
    style.topMm - style.bottomMm - need.reduce((sum, heightMm) => sum + heightMm + BOARD_MM + REACH_MM, 0);
  const extraMm = Math.max(0, Math.floor(freeMm / nShelves / 5) * 5);
  let heightMm = style.bottomMm;
  return need.map((packMm) => {
    const clearanceMm = packMm + REACH_MM + extraMm;
    const shelf = { heightMm, clearanceMm, depthMm: style.depthMm };
    heightMm += clearanceMm + BOARD_MM;
    return shelf;
  });
}

/** Takes the weakest SKUs off a level that cannot show one facing of each; returns them. */
function trim(level: Level): RangedSku[] {
  const left: RangedSku[] = [];
  while (rowMm(level.skus) > level.block.widthMm) {
    const weakest = level.skus.reduce((a, b) => (b.weight < a.weight ? b : a));
    level.skus.splice(level.skus.indexOf(weakest), 1);
    left.push(weakest);
  }
  return left;
}

/** Finds other levels of the category for SKUs without room: their brand's first, then the emptiest. */
function rehouse(
  left: readonly RangedSku[],
  levels: readonly Level[],
  shelves: readonly Omit<Shelf, 'id'>[],
): void {
  for (const ranged of left) {
    if (levels.some(({ skus }) => skus.includes(ranged))) continue;
    const fitting = levels
      .map((level) => ({
        level,
        roomMm: level.block.widthMm - rowMm(level.skus) - ranged.sku.widthMm,
        ownBrand: level.block.brandIds.includes(ranged.sku.brandId),
      }))
      .filter(
        ({ level, roomMm }) => roomMm >= 0 && shelves[level.shelfNo].clearanceMm >= ranged.sku.heightMm,
      );
    fitting.sort((a, b) => Number(b.ownBrand) - Number(a.ownBrand) || b.roomMm - a.roomMm);
    fitting[0]?.level.skus.push(ranged);
  }
}

function rowMm(skus: readonly RangedSku[]): number {
  return skus.reduce((sum, { sku }) => sum + sku.widthMm, 0);
}

/** Facings: two of each where room allows, then to the SKU with most trade for its facings. */
function fillLevel(level: Level, slots: readonly Slot[], shelf: Omit<Shelf, 'id'>): Position[] {
  const { block, skus } = level;
  skus.sort(
    (a, b) =>
      block.brandIds.indexOf(a.sku.brandId) - block.brandIds.indexOf(b.sku.brandId) ||
      a.sizeIx - b.sizeIx ||
      a.variantIx - b.variantIx,
  );
  const facings = skus.map(() => 1);
  let freeMm = block.widthMm - rowMm(skus);
  for (;;) {
    let best = -1;
    for (let ix = 0; ix < skus.length; ix++) {
      if (skus[ix].sku.widthMm > freeMm || facings[ix] >= MOST_FACINGS) continue;
      if (best < 0 || claim(skus[ix], facings[ix]) > claim(skus[best], facings[best])) best = ix;
    }
    if (best < 0) break;
    facings[best]++;
    freeMm -= skus[best].sku.widthMm;
  }
  // What is left over parts the SKUs evenly.
  const gapMm = Math.floor(freeMm / (skus.length + 1));
  let xMm = block.fromMm + gapMm;
  return skus.map(({ sku }, ix) => {
    const position = standing(sku, shelf, shelfId(slots[block.slotIx].bay, level.shelfNo), xMm, facings[ix]);
    xMm += facings[ix] * sku.widthMm + gapMm;
    return position;
  });
}

function claim(ranged: RangedSku, facings: number): number {
  return (facings < 2 ? 1000 : 0) + Math.sqrt(ranged.weight) / facings;
}

/** A position that fills the depth of its shelf, stacked where the pack allows. */
export function standing(
  sku: Sku,
  shelf: Omit<Shelf, 'id'>,
  onShelfId: string,
  xMm: number,
  facingsWide: number,
): Position {
  return {
    ...{ skuId: sku.id, shelfId: onShelfId, xMm, facingsWide },
    ...usualStanding(sku, shelf),
    ...{ orientation: 'front', label: true },
  };
}

function volume(sku: Sku): number {
  return sku.widthMm * sku.heightMm * sku.depthMm;
}
