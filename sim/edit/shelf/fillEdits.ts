// Edits of whole shelves and bays of a plan: fill with a block of SKUs, tidy a shelf.

import { layoutOf } from '../../project/layouts.ts';
import { shelfText, skuText } from '../../project/names.ts';
import { usualStanding } from '../../project/pack.ts';
import type { ShelfRef } from '../../project/places.ts';
import type { Layout, Position, Project, Sku } from '../../project/schema.ts';
import { shelfTable, skuTable } from '../../project/tables.ts';
import { cannotStand, canStand, MOST_WIDE } from '../../shelf/standing.ts';
import { count } from '../../words/figures.ts';
import { listText } from '../../words/lists.ts';
import { sentence, type Text } from '../../words/text.ts';
import { unitsOf } from '../../words/units.ts';
import { type Edit, findPlan, findShelf, noPlan, refuse } from '../edit.ts';
import { noSuch } from '../positionStep.ts';
import {
  type Block,
  bench,
  blockMm,
  change,
  gapsOf,
  layEven,
  packMm,
  type Row,
  sortRow,
  spareMm,
  stand,
} from './shelfRows.ts';

export type FillPlace = { readonly shelfId: string } | { readonly bayId: string };

export interface FillSku {
  readonly skuId: string;
  /** Shelf width it is to have, relative to the others; 1 where none is given. Sales are a good weight. */
  readonly weight?: number;
}

export interface FillOptions {
  /** vertical: each SKU on every shelf, one above the other. horizontal: each on one shelf, the first ones on top. */
  readonly layout?: 'vertical' | 'horizontal';
  /** What stands there stays, and the widest gap of each shelf is filled. Otherwise it goes. */
  readonly keep?: boolean;
}

export type Tidy = 'left' | 'right' | 'centre' | 'spread';

/**
 * Fills a shelf or a bay with SKUs side by side, in the order given. Each gets one facing, those of most weight first
 * where room is short; then the next facing goes to the SKU with the least width for its weight until nothing more
 * fits. What is left of the width parts them evenly. `leftOut` names SKUs that found no room on any shelf.
 */
export function blockFill(
  project: Project,
  planId: string,
  place: FillPlace,
  skus: readonly FillSku[],
  options: FillOptions = {},
): Edit {
  const plan = findPlan(project, planId);
  const skuById = skuTable(project);
  const layout = plan && layoutOf(project, plan);
  const refs = !layout
    ? []
    : 'shelfId' in place
      ? [shelfTable(layout).get(place.shelfId)].filter((ref) => ref !== undefined)
      : shelvesOfBay(layout, place.bayId);
  const where =
    'shelfId' in place
      ? refs.length > 0
        ? shelfText(refs[0])
        : { en: place.shelfId, zh: place.shelfId }
      : { en: `bay ${place.bayId}`, zh: `${place.bayId} 组` };
  const did = {
    en: `Fill ${where.en} with ${count(skus.length, 'SKU')}`,
    zh: `用 ${skus.length} 个单品铺满${where.zh}`,
  };
  const filled = new Set(skus.map(({ skuId }) => skuId));
  if (!plan) return noPlan(project, did, planId);
  if (refs.length === 0)
    return refuse(
      project,
      did,
      'shelfId' in place
        ? noSuch('shelf', '层板', place.shelfId)
        : {
            en: `There is no bay "${place.bayId}" with shelves in this project.`,
            zh: `项目中没有带层板的货架组“${place.bayId}”。`,
          },
    );
  const wanted: Wanted[] = [];
  for (const { skuId, weight = 1 } of skus) {
    const sku = skuById.get(skuId);
    if (!sku) return refuse(project, did, noSuch('SKU', '单品', skuId));
    if (wanted.some((other) => other.sku === sku)) continue;
    wanted.push({ sku, weight: Number.isFinite(weight) ? Math.max(0, weight) : 0 });
  }
  // Weights that are all nought are as good as none.
  if (wanted.every(({ weight }) => weight === 0))
    wanted.splice(0, wanted.length, ...wanted.map(({ sku }) => ({ sku, weight: 1 })));
  if (wanted.length === 0)
    return refuse(project, did, { en: 'Choose at least one SKU.', zh: '请至少选择一个单品。' });
  const work = bench(project, plan);
  const vertical = options.layout !== 'horizontal' || refs.length === 1;
  const topFirst = [...refs].reverse();
  const groups = vertical ? topFirst.map(() => wanted) : deal(wanted, topFirst);
  const made: Block[] = [];
  const gone: Block[] = [];
  topFirst.forEach((ref, k) => {
    const row = work.row(ref.shelf.id);
    if (!options.keep) gone.push(...row.blocks.splice(0).filter(({ sku }) => !filled.has(sku.id)));
    made.push(...fillRow(row, groups[k]));
  });
  const placed = new Set(made.map(({ sku }) => sku));
  const leftOut = wanted.filter(({ sku }) => !placed.has(sku)).map(({ sku }) => sku.id);
  if (made.length === 0) {
    const refused = cannotStand(unitsOf(project), wanted[0].sku, 'front', refs[0]) ?? {
      en: `${sentence(where.en)} has no gap wide enough for any of the SKUs. Take something off, or fill it anew.`,
      zh: `${where.zh}没有任何单品放得下的空位。请先撤下一些商品，或清空后再铺。`,
    };
    return refuse(project, did, refused, { leftOut });
  }
  const edit = work.finish(gone.length === 0 ? did : inPlaceOf(did, gone), made, leftOut);
  return { ...edit, nPositionsLost: gone.length };
}

/** Who has to leave is named, by who asks and by who takes it back. */
function inPlaceOf(did: Text, gone: readonly Block[]): Text {
  const names = listText([...new Set(gone.map(({ sku }) => sku))].map(skuText));
  return { en: `${did.en} in place of ${names.en}`, zh: `${did.zh}，撤下${names.zh}` };
}

/** Closes the gaps of a shelf (to the left, to the right, round the centre), or spreads what stands there evenly. */
export function tidyShelf(project: Project, planId: string, shelfId: string, how: Tidy = 'left'): Edit {
  const plan = findPlan(project, planId);
  const ref = plan && findShelf(project, plan.layoutId, shelfId);
  const where = ref ? shelfText(ref) : { en: shelfId, zh: shelfId };
  const did =
    how === 'spread'
      ? { en: `Spread ${where.en} evenly`, zh: `均匀分布${where.zh}` }
      : { en: `Close the gaps of ${where.en}`, zh: `收拢${where.zh}的空位` };
  if (!plan) return noPlan(project, did, planId);
  if (!ref) return refuse(project, did, noSuch('shelf', '层板', shelfId));
  const work = bench(project, plan);
  const row = work.row(shelfId);
  const spare = spareMm(row);
  const { shelf } = row.units;
  if (spare < 0)
    return refuse(project, did, {
      en: `${sentence(where.en)}: the positions are ${shelf(-spare)} wider than the shelf. Take facings off first.`,
      zh: `${where.zh}：陈列位比层板宽 ${shelf(-spare)}。请先减少排面。`,
    });
  const gapMm = how === 'spread' ? spare / (row.blocks.length + 1) : 0;
  const fromMm = { left: 0, right: spare, centre: spare / 2, spread: gapMm }[how];
  layEven(row.blocks, fromMm, gapMm);
  return work.finish(did, row.blocks);
}

/** The shelves of a bay, lowest first; none where there is no such bay. */
export function shelvesOfBay(layout: Layout, bayId: string): ShelfRef[] {
  const shelfById = shelfTable(layout);
  for (const { bays } of layout.fixtures) {
    const bay = bays.find(({ id }) => id === bayId);
    if (bay) return bay.shelves.map(({ id }) => shelfById.get(id)!);
  }
  return [];
}

interface Wanted {
  readonly sku: Sku;
  readonly weight: number;
}

/** Deals SKUs out to shelves in order, so that each shelf has its part of the weight; none where it cannot stand. */
function deal(wanted: readonly Wanted[], refs: readonly ShelfRef[]): Wanted[][] {
  const groups: Wanted[][] = refs.map(() => []);
  const total = wanted.reduce((sum, { weight }) => sum + weight, 0);
  let before = 0;
  for (const one of wanted) {
    const middle = before + one.weight / 2;
    before += one.weight;
    const home = Math.min(refs.length - 1, Math.floor((middle / total) * refs.length));
    const near = refs
      .map((ref, ix) => ({ ix, away: Math.abs(ix - home), fits: canStand(one.sku, 'front', ref) }))
      .filter(({ fits }) => fits)
      .sort((a, b) => a.away - b.away || a.ix - b.ix);
    groups[near[0]?.ix ?? home].push(one);
  }
  return groups;
}

/** Fills the free width (the widest gap, where something stands) and returns the blocks made. */
function fillRow(row: Row, wanted: readonly Wanted[]): Block[] {
  const gap = gapsOf(row).reduce(
    (best, one) => (one.toMm - one.fromMm > best.toMm - best.fromMm ? one : best),
    { fromMm: 0, toMm: 0 },
  );
  const standing = wanted
    .filter(({ sku }) => canStand(sku, 'front', row.ref))
    .map((one) => ({ ...one, block: newBlock(one.sku, row.ref) }));
  let freeMm = gap.toMm - gap.fromMm;
  const shown = new Set<Block>();
  for (const { block } of [...standing].sort((a, b) => b.weight - a.weight)) {
    if (packMm(block) > freeMm) continue;
    shown.add(block);
    freeMm -= packMm(block);
  }
  const inRow = standing.filter(({ block }) => shown.has(block));
  for (;;) {
    let next: (typeof inRow)[number] | undefined;
    let least = 0;
    for (const one of inRow) {
      if (packMm(one.block) > freeMm || one.block.position.facingsWide >= MOST_WIDE) continue;
      // Width for weight in the middle of the facing to come: that keeps nearest to proportion.
      const claim = one.weight > 0 ? (blockMm(one.block) + packMm(one.block) / 2) / one.weight : Infinity;
      if (next === undefined || claim < least) {
        next = one;
        least = claim;
      }
    }
    if (!next) break;
    change(next.block, { facingsWide: next.block.position.facingsWide + 1 });
    freeMm -= packMm(next.block);
  }
  const blocks = inRow.map(({ block }) => block);
  const gapMm = freeMm / (blocks.length + 1);
  layEven(blocks, gap.fromMm + gapMm, gapMm);
  for (const block of blocks) stand(row, block);
  sortRow(row);
  return blocks;
}

function newBlock(sku: Sku, { shelf }: ShelfRef): Block {
  const position: Position = {
    ...{ skuId: sku.id, shelfId: shelf.id, xMm: 0, facingsWide: 1, ...usualStanding(sku, shelf) },
    ...{ orientation: 'front', label: true },
  };
  return { sku, position };
}
