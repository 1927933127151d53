// Edits of positions: place, move, copy, swap, remove; facings, orientation, label. Positions go by their index in
// the plan (see edit.ts). Several at once are all changed or, where one of them cannot be, none is.
import type { FitProblem } from '../scenario/fit.ts';
import { usualStanding } from '../scenario/pack.ts';
import type { Orientation, Position, Project, Text } from '../scenario/schema.ts';
import {
  type Bench,
  type Block,
  bench,
  blockMm,
  change,
  packMm,
  rightMm,
  sortRow,
  stand,
  takeOff,
} from './bench.ts';
import { type Edit, findPlan, findShelf, noPlan, refuse, tablesFor, tenth } from './edit.ts';
import { placeBlocks, type RoomOptions, rewiden } from './placing.ts';
import { cannotStand, MOST_DEEP, MOST_HIGH, MOST_WIDE, mostStanding, settled } from './standing.ts';
import { count, mm, orientationNames, sentence, shelfText, skuText } from './words.ts';

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

export interface Facings {
  readonly wide?: number;
  readonly high?: number;
  readonly deep?: number;
}

/** Puts a SKU on a shelf: in the nearest gap that fits, else pushing neighbours together. */
export function placeSku(
  project: Project,
  planId: string,
  wanted: NewPosition,
  options: RoomOptions = {},
): Edit {
  const sku = tablesFor(project).skus.get(wanted.skuId);
  const ref = findShelf(project, wanted.shelfId);
  const [name, where] = [
    skuText(sku ?? { id: wanted.skuId, name: { en: '', zh: '' } }),
    ref ? shelfText(ref) : { en: wanted.shelfId, zh: wanted.shelfId },
  ];
  const did = { en: `Place ${name.en} on ${where.en}`, zh: `将${name.zh}摆上${where.zh}` };
  const plan = findPlan(project, planId);
  if (!plan) return noPlan(project, did, planId);
  if (!sku) return refuse(project, did, noSuch('SKU', '单品', wanted.skuId));
  if (!ref) return refuse(project, did, noSuch('shelf', '层板', wanted.shelfId));
  const orientation = wanted.orientation ?? 'front';
  const cannot = options.force ? undefined : cannotStand(sku, orientation, ref);
  if (cannot) return refuse(project, did, cannot);
  const usual = usualStanding(sku, ref.shelf, orientation);
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
  const refused = placeBlocks(work.row(wanted.shelfId), [block], number(wanted.xMm), options);
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
  return edit(project, planId, ixs, { en: 'Remove', zh: '撤下' }, (work, blocks) => {
    for (const block of blocks) takeOff(work.row(block.position.shelfId), block);
    return undefined;
  });
}

/** Shifts positions along their shelves by as much of a distance as neighbours and ends allow. */
export function nudgePositions(project: Project, planId: string, ixs: readonly number[], byMm: number): Edit {
  return edit(project, planId, ixs, { en: 'Shift', zh: '平移' }, (work, blocks) => {
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
      const wantedMm = xMm + number(byMm);
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
  return edit(project, planId, [ixA, ixB], { en: 'Swap', zh: '互换' }, (work, [a, b]) => {
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
      cannotStand(a.sku, a.position.orientation, rowB.ref) ??
      cannotStand(b.sku, b.position.orientation, rowA.ref);
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

/** Sets facings of each position. More wide pushes neighbours aside; more high or deep must fit the shelf. */
export function setFacings(
  project: Project,
  planId: string,
  ixs: readonly number[],
  to: Facings,
  options: RoomOptions & { readonly keep?: 'left' | 'right' } = {},
): Edit {
  return refacing(project, planId, ixs, () => to, options);
}

/** Adds facings to each position, or takes some off; one always stays. */
export function addFacings(
  project: Project,
  planId: string,
  ixs: readonly number[],
  by: Facings,
  options: RoomOptions = {},
): Edit {
  const more = (has: number, plus: number | undefined) => (plus === undefined ? undefined : has + plus);
  return refacing(
    project,
    planId,
    ixs,
    ({ position }) => ({
      wide: more(position.facingsWide, by.wide),
      high: more(position.facingsHigh, by.high),
      deep: more(position.facingsDeep, by.deep),
    }),
    options,
  );
}

/** What a handle does: the facings nearest to a width and height on the shelf. The other edge stays. */
export function resizePosition(
  project: Project,
  planId: string,
  ix: number,
  to: { readonly widthMm?: number; readonly heightMm?: number; readonly keep?: 'left' | 'right' },
  options: RoomOptions = {},
): Edit {
  const nearest = (sizeMm: number | undefined, packSizeMm: number) =>
    sizeMm === undefined ? undefined : Math.max(1, Math.round(number(sizeMm) / packSizeMm));
  return refacing(
    project,
    planId,
    [ix],
    (block) => ({
      wide: nearest(to.widthMm, packMm(block)),
      high: nearest(to.heightMm, heightMm(block)),
    }),
    { fewer: true, ...options, keep: to.keep },
  );
}

/** Stacks each position as high (and as deep) as its shelf takes. */
export function capPositions(
  project: Project,
  planId: string,
  ixs: readonly number[],
  which: { readonly high?: boolean; readonly deep?: boolean } = { high: true },
): Edit {
  return edit(project, planId, ixs, { en: 'Stack to fit', zh: '叠放到顶' }, (work, blocks) => {
    for (const block of blocks) {
      const { ref } = work.row(block.position.shelfId);
      const most = mostStanding(block.sku, block.position.orientation, ref.shelf);
      change(block, {
        ...(which.high ? { facingsHigh: Math.max(1, most.high) } : {}),
        ...(which.deep ? { facingsDeep: Math.max(1, most.deep) } : {}),
      });
    }
    return undefined;
  });
}

/** Turns positions; neighbours are pushed aside where they become wider. High and deep are capped to what fits. */
export function setOrientation(
  project: Project,
  planId: string,
  ixs: readonly number[],
  orientation: Orientation,
  options: RoomOptions = {},
): Edit {
  const { en, zh } = orientationNames[orientation];
  const verb = { en: 'Turn', zh: '改变朝向', detail: { en: `: ${en}`, zh: `：${zh}` } };
  return edit(project, planId, ixs, verb, (work, blocks) => {
    for (const block of blocks) {
      if (block.position.orientation === orientation) continue;
      const row = work.row(block.position.shelfId);
      const cannot = options.force ? undefined : cannotStand(block.sku, orientation, row.ref);
      if (cannot) return cannot;
      const to = settled(block.sku, block.position, row.ref.shelf, row.ref.shelf, orientation);
      const refused = rewiden(row, block, to, 'left', options);
      if (refused) return refused;
    }
    return undefined;
  });
}

/** Puts a price label under positions, or takes it away. */
export function setLabel(project: Project, planId: string, ixs: readonly number[], label: boolean): Edit {
  const verb = label ? { en: 'Label', zh: '加价签' } : { en: 'Take the label off', zh: '去掉价签' };
  return edit(project, planId, ixs, verb, (_, blocks) => {
    for (const block of blocks) change(block, { label });
    return undefined;
  });
}

/** Puts another SKU where positions stand: as many facings as take their room, at least one. */
export function replaceSku(
  project: Project,
  planId: string,
  ixs: readonly number[],
  skuId: string,
  options: RoomOptions = {},
): Edit {
  const sku = tablesFor(project).skus.get(skuId);
  const name = skuText(sku ?? { id: skuId, name: { en: '', zh: '' } });
  const verb = { en: 'Replace', zh: '替换', detail: { en: ` by ${name.en}`, zh: `为${name.zh}` } };
  return edit(project, planId, ixs, verb, (work, blocks) => {
    if (!sku) return noSuch('SKU', '单品', skuId);
    for (let k = 0; k < blocks.length; k++) {
      const old = blocks[k];
      const row = work.row(old.position.shelfId);
      const cannot = options.force ? undefined : cannotStand(sku, 'front', row.ref);
      if (cannot) return cannot;
      takeOff(row, old);
      const facingsWide = whole(Math.floor(blockMm(old) / sku.widthMm), MOST_WIDE);
      const standing = usualStanding(sku, row.ref.shelf);
      const block: Block = {
        sku,
        position: { ...old.position, ...standing, skuId, facingsWide, orientation: 'front' },
      };
      blocks[k] = block;
      const refused = placeBlocks(row, [block], old.position.xMm, { ...options, room: 'push' });
      if (refused) return refused;
    }
    return undefined;
  });
}

/** Does what a fit problem proposes. */
export function applyFitFix(project: Project, planId: string, { fix, fixIx }: FitProblem): Edit {
  switch (fix.kind) {
    case 'move':
      return edit(project, planId, [fixIx], { en: 'Move', zh: '移动' }, (work, [block]) => {
        change(block, { xMm: Math.max(0, tenth(fix.xMm)) });
        sortRow(work.row(block.position.shelfId));
        return undefined;
      });
    case 'facingsWide':
      return setFacings(project, planId, [fixIx], { wide: fix.value }, { force: true });
    case 'facingsHigh':
      return setFacings(project, planId, [fixIx], { high: fix.value });
    case 'facingsDeep':
      return setFacings(project, planId, [fixIx], { deep: fix.value });
    case 'turn':
      return setOrientation(project, planId, [fixIx], fix.orientation, { force: true });
    case 'remove':
      return removePositions(project, planId, [fixIx]);
  }
}

interface Verb extends Text {
  readonly detail?: Text;
}

/** The frame of every edit of positions that stay in their plan: finds the blocks, names the step, finishes. */
function edit(
  project: Project,
  planId: string,
  ixs: readonly number[],
  verb: Verb,
  make: (work: Bench, blocks: Block[]) => Text | undefined,
): Edit {
  const plan = findPlan(project, planId);
  if (!plan) return noPlan(project, verb, planId);
  const wrong = wrongIx(ixs, plan.positions.length);
  if (wrong) return refuse(project, verb, wrong);
  const work = bench(project, plan);
  const blocks = ixs.map((ix) => work.block(ix));
  const did = step(verb, blocks);
  const refused = make(work, blocks);
  return refused ? refuse(project, did, refused, { positionIxs: ixs }) : work.finish(did, blocks);
}

function refacing(
  project: Project,
  planId: string,
  ixs: readonly number[],
  wanted: (block: Block) => Facings,
  options: RoomOptions & { readonly keep?: 'left' | 'right' },
): Edit {
  return edit(project, planId, ixs, { en: 'Facings of', zh: '调整排面：' }, (work, blocks) => {
    for (const block of blocks) {
      const row = work.row(block.position.shelfId);
      const { position, sku } = block;
      const to = wanted(block);
      const high = whole(to.high ?? position.facingsHigh, MOST_HIGH);
      const deep = whole(to.deep ?? position.facingsDeep, MOST_DEEP);
      const wide = whole(to.wide ?? position.facingsWide, MOST_WIDE);
      const most = mostStanding(sku, position.orientation, row.ref.shelf);
      const tooHigh = high > position.facingsHigh && high > most.high;
      const tooDeep = deep > position.facingsDeep && deep > most.deep;
      const fitting = {
        facingsHigh: tooHigh ? Math.max(position.facingsHigh, most.high) : high,
        facingsDeep: tooDeep ? Math.max(position.facingsDeep, most.deep) : deep,
      };
      const capped = options.fewer ? fitting : { facingsHigh: high, facingsDeep: deep };
      if ((tooHigh || tooDeep) && !options.force && !options.fewer)
        return cannotStack(block, row.ref, tooHigh ? high : deep, tooHigh ? most.high : most.deep, tooHigh);
      change(block, capped);
      if (wide === position.facingsWide) continue;
      const refused = rewiden(row, block, { facingsWide: wide }, options.keep ?? 'left', options);
      if (refused) return refused;
    }
    return undefined;
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
  const plan = findPlan(project, planId);
  const target = options.toPlanId === undefined ? plan : findPlan(project, options.toPlanId);
  if (!plan || !target) return noPlan(project, verb, plan ? (options.toPlanId ?? '') : planId);
  const ref = findShelf(project, to.shelfId);
  if (!ref) return refuse(project, verb, noSuch('shelf', '层板', to.shelfId));
  const wrong = wrongIx(ixs, plan.positions.length);
  if (wrong) return refuse(project, verb, wrong);
  const source = bench(project, plan);
  const work = target === plan ? source : bench(project, target);
  const originals = ixs.map((ix) => source.block(ix));
  const [first] = originals;
  const where = shelfText(ref);
  const did = step({ ...verb, detail: { en: ` to ${where.en}`, zh: `到${where.zh}` } }, originals);
  const shelves = tablesFor(project).shelves;
  const firstRef = shelves.get(first.position.shelfId)!;
  // The same step in shelves and bays for each.
  const groups = new Map<string, { blocks: Block[]; leftMm: number }>();
  const moved: Block[] = [];
  for (const original of originals) {
    const from = shelves.get(original.position.shelfId)!;
    const bays = ref.fixture.bays.filter(({ face }) => face === ref.bay.face);
    const fromBays = from.fixture.bays.filter(({ face }) => face === from.bay.face);
    const step =
      from.fixture === firstRef.fixture && from.bay.face === firstRef.bay.face
        ? fromBays.indexOf(from.bay) - fromBays.indexOf(firstRef.bay)
        : 0;
    const bay = bays[bays.indexOf(ref.bay) + step];
    const shelf = bay?.shelves[ref.shelfNo - 1 + from.shelfNo - firstRef.shelfNo];
    if (!shelf) return refuse(project, did, noShelfFor(original, ref), { positionIxs: ixs });
    const onto = shelves.get(shelf.id)!;
    const cannot = options.force ? undefined : cannotStand(original.sku, original.position.orientation, onto);
    if (cannot) return refuse(project, did, cannot, { positionIxs: ixs });
    const block: Block = options.copy ? { ...original } : original;
    if (!options.copy) takeOff(work.row(original.position.shelfId), original);
    change(block, settled(original.sku, original.position, from.shelf, onto.shelf));
    moved.push(block);
    const group = groups.get(shelf.id);
    if (group) group.blocks.push(block);
    else groups.set(shelf.id, { blocks: [block], leftMm: 0 });
  }
  const byMm = number(to.xMm) - first.position.xMm;
  for (const [shelfId, { blocks }] of groups) {
    blocks.sort((a, b) => a.position.xMm - b.position.xMm);
    const wantedMm = blocks[0].position.xMm + byMm;
    const refused = placeBlocks(work.row(shelfId), blocks, wantedMm, options);
    if (refused) return refuse(project, did, refused, { positionIxs: ixs });
  }
  return work.finish(did, moved);
}

function step(verb: Verb, blocks: readonly Block[]): Text {
  const { en, zh } =
    blocks.length === 1
      ? skuText(blocks[0].sku)
      : { en: count(blocks.length, 'position'), zh: `${blocks.length} 个陈列位` };
  const separator = /[：]$/.test(verb.zh) ? '' : '';
  return {
    en: `${verb.en} ${en}${verb.detail?.en ?? ''}`,
    zh: `${verb.zh}${separator}${zh}${verb.detail?.zh ?? ''}`,
  };
}

function heightMm({ sku, position }: Block): number {
  return position.orientation === 'top' ? sku.depthMm : sku.heightMm;
}

function whole(value: number, most: number): number {
  return Number.isFinite(value) ? Math.max(1, Math.min(most, Math.round(value))) : 1;
}

function number(value: number): number {
  return Number.isFinite(value) ? value : 0;
}

function wrongIx(ixs: readonly number[], nPositions: number): Text | undefined {
  if (ixs.length === 0) return { en: 'Choose at least one position.', zh: '请至少选择一个陈列位。' };
  if (new Set(ixs).size < ixs.length)
    return { en: 'A position is named twice.', zh: '同一陈列位被选了两次。' };
  const wrong = ixs.find((ix) => !Number.isInteger(ix) || ix < 0 || ix >= nPositions);
  return wrong === undefined
    ? undefined
    : {
        en: `The plan has ${count(nPositions, 'position')}, there is none number ${wrong}.`,
        zh: `方案共有 ${nPositions} 个陈列位，没有第 ${wrong} 号。`,
      };
}

function noSuch(en: string, zh: string, id: string): Text {
  return { en: `There is no ${en} "${id}" in this project.`, zh: `项目中没有${zh}“${id}”。` };
}

function noShelfFor(block: Block, ref: Parameters<typeof shelfText>[0]): Text {
  const [name, where] = [skuText(block.sku), shelfText(ref)];
  return {
    en: `With the first position on ${where.en}, ${name.en} finds no shelf. Choose another shelf, or move them one by one.`,
    zh: `首个陈列位放到${where.zh}后，${name.zh}没有对应的层板。请换一层，或逐个移动。`,
  };
}

function cannotStack(
  block: Block,
  ref: Parameters<typeof shelfText>[0] & { shelf: { clearanceMm: number; depthMm: number } },
  wanted: number,
  most: number,
  high: boolean,
): Text {
  const [name, where] = [skuText(block.sku), shelfText(ref)];
  const packSizeMm = high ? heightMm(block) : depthMm(block);
  const hasMm = high ? ref.shelf.clearanceMm : ref.shelf.depthMm;
  const at = sentence(where.en);
  return {
    en: high
      ? `${at}: ${wanted} high of ${name.en} need ${mm(wanted * packSizeMm)}, ${mm(hasMm)} are clear; ${most} would fit.`
      : `${at}: ${wanted} deep of ${name.en} need ${mm(wanted * packSizeMm)}, the shelf is ${mm(hasMm)} deep; ${most} would fit.`,
    zh: high
      ? `${where.zh}：${name.zh}叠放 ${wanted} 层需 ${mm(wanted * packSizeMm)}，净高 ${mm(hasMm)}；最多 ${most} 层。`
      : `${where.zh}：${name.zh}纵深 ${wanted} 排需 ${mm(wanted * packSizeMm)}，层板深 ${mm(hasMm)}；最多 ${most} 排。`,
  };
}

function depthMm({ sku, position }: Block): number {
  if (position.orientation === 'side') return sku.widthMm;
  return position.orientation === 'top' ? sku.heightMm : sku.depthMm;
}
