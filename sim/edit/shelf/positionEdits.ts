// Edits of where positions stand: place, move, copy, shift, swap, remove. Positions go by their index in the plan (see
// edit.ts). Several at once are all changed or, where one of them cannot be, none is.

import { layoutOf } from '../../project/layouts.ts';
import { shelfText, skuText } from '../../project/names.ts';
import { usualStanding } from '../../project/pack.ts';
import type { Orientation, Project } from '../../project/schema.ts';
import { shelfTable, skuTable, tablesFor } from '../../project/tables.ts';
import { cannotStand, MOST_DEEP, MOST_HIGH, MOST_WIDE, settled } from '../../shelf/standing.ts';
import type { Text } from '../../words/text.ts';
import { unitsOf } from '../../words/units.ts';
import { type Edit, findPlan, findShelf, noPlan, refuse, tenth } from '../edit.ts';
import { editPositions, finite, noSuch, stepText, whole, wrongIx } from '../positionStep.ts';
import { placeBlocks, type RoomOptions } from './placing.ts';
import { type Block, bench, blockMm, change, rightMm, sortRow, takeOff } from './shelfRows.ts';

export interface ShelfPlace {
  readonly shelfId: string;
  /** Left edge wanted on the shelf. */
  readonly xMm: number;
}

export interface NewPosition extends ShelfPlace {
  readonly skuId: string;
  /** One facing wide where none is given; high and deep as such packs usually stand. */
  readonly facingsWide?: number;
  readonly facingsHigh?: number;
  readonly facingsDeep?: number;
  readonly orientation?: Orientation;
  readonly label?: boolean;
}

/** Puts a SKU on a shelf: in the nearest gap that fits, else pushing neighbours together. */
export function placeSku(
  project: Project,
  planId: string,
  wanted: NewPosition,
  options: RoomOptions = {},
): Edit {
  const plan = findPlan(project, planId);
  const sku = skuTable(project).get(wanted.skuId);
  const ref = plan && findShelf(project, plan.layoutId, wanted.shelfId);
  const [name, where] = [
    skuText(sku ?? { id: wanted.skuId, name: { en: '', zh: '' } }),
    ref ? shelfText(ref) : { en: wanted.shelfId, zh: wanted.shelfId },
  ];
  const did = { en: `Place ${name.en} on ${where.en}`, zh: `将${name.zh}摆上${where.zh}` };
  if (!plan) return noPlan(project, did, planId);
  if (!sku) return refuse(project, did, noSuch('SKU', '单品', wanted.skuId));
  if (!ref) return refuse(project, did, noSuch('shelf', '层板', wanted.shelfId));
  const orientation = wanted.orientation ?? 'front';
  const cannot = options.force ? undefined : cannotStand(unitsOf(project), sku, orientation, ref);
  if (cannot) return refuse(project, did, cannot);
  const clearanceMm = ref.shelf.clearanceMm - tablesFor(project, plan).fingerMm(sku);
  const usual = usualStanding(sku, { ...ref.shelf, clearanceMm }, orientation);
  const work = bench(project, plan);
  const block: Block = {
    sku,
    position: {
      skuId: sku.id,
      shelfId: wanted.shelfId,
      xMm: 0,
      facingsWide: whole(wanted.facingsWide ?? 1, MOST_WIDE),
      facingsHigh: whole(wanted.facingsHigh ?? usual.facingsHigh, MOST_HIGH),
      facingsDeep: whole(wanted.facingsDeep ?? usual.facingsDeep, MOST_DEEP),
      orientation,
      label: wanted.label ?? true,
    },
  };
  const refused = placeBlocks(work.row(wanted.shelfId), [block], finite(wanted.xMm), options);
  return refused ? refuse(project, did, refused) : work.finish(did, [block]);
}

/**
 * Moves positions so that the first of them comes to a place; the others keep their distance to it along the shelf,
 * and in shelves and bays where they stand on several. High and deep are capped to what the new shelf takes.
 */
export function movePositions(
  project: Project,
  planId: string,
  ixs: readonly number[],
  to: ShelfPlace,
  options: RoomOptions = {},
): Edit {
  return carry(project, planId, ixs, to, { ...options, copy: false });
}

/** Puts copies of positions at a place, as movePositions would; into another plan where one is named. */
export function copyPositions(
  project: Project,
  planId: string,
  ixs: readonly number[],
  to: ShelfPlace,
  options: RoomOptions & { readonly toPlanId?: string } = {},
): Edit {
  return carry(project, planId, ixs, to, { ...options, copy: true });
}

/** Takes positions off their shelves. */
export function removePositions(project: Project, planId: string, ixs: readonly number[]): Edit {
  return editPositions(project, planId, ixs, { en: 'Remove {it}', zh: '撤下{it}' }, (work, blocks) => {
    for (const block of blocks) takeOff(work.row(block.position.shelfId), block);
    return undefined;
  });
}

/** Shifts positions along their shelves by as much of a distance as neighbours and ends allow. */
export function nudgePositions(project: Project, planId: string, ixs: readonly number[], byMm: number): Edit {
  return editPositions(project, planId, ixs, { en: 'Shift {it}', zh: '平移{it}' }, (work, blocks) => {
    const right = byMm > 0;
    const ordered = [...blocks].sort((a, b) => (a.position.xMm - b.position.xMm) * (right ? -1 : 1));
    for (const block of ordered) {
      const row = work.row(block.position.shelfId);
      const at = row.blocks.indexOf(block);
      const { xMm } = block.position;
      const limitMm = right
        ? (row.blocks[at + 1]?.position.xMm ?? row.widthMm) - blockMm(block)
        : at > 0
          ? rightMm(row.blocks[at - 1])
          : 0;
      const wantedMm = xMm + finite(byMm);
      const xNextMm = right
        ? Math.max(xMm, Math.min(limitMm, wantedMm))
        : Math.min(xMm, Math.max(limitMm, wantedMm));
      if (xNextMm !== xMm) change(block, { xMm: Math.max(0, tenth(xNextMm)) });
    }
    return undefined;
  });
}

/**
 * Lets two positions change places. On one shelf what stands between them moves along; on two, each keeps as many
 * facings as find room and is capped to its new shelf.
 */
export function swapPositions(project: Project, planId: string, ixA: number, ixB: number): Edit {
  return editPositions(project, planId, [ixA, ixB], { en: 'Swap {it}', zh: '互换{it}' }, (work, [a, b]) => {
    if (!b || a === b) return { en: 'Choose two different positions.', zh: '请选择两个不同的陈列位。' };
    const [rowA, rowB] = [work.row(a.position.shelfId), work.row(b.position.shelfId)];
    if (rowA === rowB) {
      const [left, right] = a.position.xMm <= b.position.xMm ? [a, b] : [b, a];
      const [from, to] = [rowA.blocks.indexOf(left), rowA.blocks.indexOf(right)];
      const between = rowA.blocks.slice(from + 1, to);
      const endMm = rightMm(right);
      const shiftMm = blockMm(right) - blockMm(left);
      change(right, { xMm: left.position.xMm });
      change(left, { xMm: Math.max(0, tenth(endMm - blockMm(left))) });
      for (const block of between) change(block, { xMm: Math.max(0, tenth(block.position.xMm + shiftMm)) });
      sortRow(rowA);
      return undefined;
    }
    const cannot =
      cannotStand(rowB.units, a.sku, a.position.orientation, rowB.ref) ??
      cannotStand(rowA.units, b.sku, b.position.orientation, rowA.ref);
    if (cannot) return cannot;
    const [placeA, placeB] = [a.position, b.position];
    takeOff(rowA, a);
    takeOff(rowB, b);
    change(a, settled(a.sku, a.position, rowA.ref.shelf, rowB.ref.shelf));
    change(b, settled(b.sku, b.position, rowB.ref.shelf, rowA.ref.shelf));
    const options: RoomOptions = { room: 'push', fewer: true, magnetMm: 0 };
    return placeBlocks(rowB, [a], placeB.xMm, options) ?? placeBlocks(rowA, [b], placeA.xMm, options);
  });
}

function carry(
  project: Project,
  planId: string,
  ixs: readonly number[],
  to: ShelfPlace,
  options: RoomOptions & { readonly copy: boolean; readonly toPlanId?: string },
): Edit {
  const verb = options.copy ? { en: 'Copy', zh: '复制' } : { en: 'Move', zh: '移动' };
  const nothing = { en: `${verb.en} positions`, zh: `${verb.zh}陈列位` };
  const plan = findPlan(project, planId);
  const target = options.toPlanId === undefined ? plan : findPlan(project, options.toPlanId);
  if (!plan || !target) return noPlan(project, nothing, plan ? (options.toPlanId ?? '') : planId);
  const ref = findShelf(project, target.layoutId, to.shelfId);
  if (!ref) return refuse(project, nothing, noSuch('shelf', '层板', to.shelfId));
  const wrong = wrongIx(ixs, plan.positions.length);
  if (wrong) return refuse(project, nothing, wrong);
  const source = bench(project, plan);
  const work = target === plan ? source : bench(project, target);
  const originals = ixs.map((ix) => source.block(ix));
  const [first] = originals;
  const where = shelfText(ref);
  const did = stepText(
    { en: `${verb.en} {it} to ${where.en}`, zh: `将{it}${verb.zh}到${where.zh}` },
    originals,
  );
  const shelves = shelfTable(layoutOf(project, plan));
  const ontoShelves = shelfTable(layoutOf(project, target));
  const firstRef = shelves.get(first.position.shelfId)!;
  // The same step in shelves and bays for each.
  const groups = new Map<string, Block[]>();
  const moved: Block[] = [];
  for (const original of originals) {
    const from = shelves.get(original.position.shelfId)!;
    const bays = ref.fixture.bays.filter(({ face }) => face === ref.bay.face);
    const fromBays = from.fixture.bays.filter(({ face }) => face === from.bay.face);
    const nBays =
      from.fixture === firstRef.fixture && from.bay.face === firstRef.bay.face
        ? fromBays.indexOf(from.bay) - fromBays.indexOf(firstRef.bay)
        : 0;
    const bay = bays[bays.indexOf(ref.bay) + nBays];
    const shelf = bay?.shelves[ref.shelfNo - 1 + from.shelfNo - firstRef.shelfNo];
    if (!shelf) return refuse(project, did, noShelfFor(original, ref), { positionIxs: ixs });
    const onto = ontoShelves.get(shelf.id)!;
    const cannot = options.force
      ? undefined
      : cannotStand(unitsOf(project), original.sku, original.position.orientation, onto);
    if (cannot) return refuse(project, did, cannot, { positionIxs: ixs });
    const block: Block = options.copy ? { sku: original.sku, position: { ...original.position } } : original;
    if (!options.copy) takeOff(work.row(original.position.shelfId), original);
    change(block, settled(original.sku, original.position, from.shelf, onto.shelf));
    moved.push(block);
    const group = groups.get(shelf.id);
    if (group) group.push(block);
    else groups.set(shelf.id, [block]);
  }
  const byMm = finite(to.xMm) - first.position.xMm;
  for (const [shelfId, blocks] of groups) {
    blocks.sort((a, b) => a.position.xMm - b.position.xMm);
    const wantedMm = blocks[0].position.xMm + byMm;
    const refused = placeBlocks(work.row(shelfId), blocks, wantedMm, options);
    if (refused) return refuse(project, did, refused, { positionIxs: ixs });
  }
  return work.finish(did, moved);
}

function noShelfFor(block: Block, ref: Parameters<typeof shelfText>[0]): Text {
  const [name, where] = [skuText(block.sku), shelfText(ref)];
  return {
    en: `With the first position on ${where.en}, ${name.en} finds no shelf. Choose another shelf, or move them one by one.`,
    zh: `首个陈列位放到${where.zh}后，${name.zh}没有对应的层板。请换一层，或逐个移动。`,
  };
}
