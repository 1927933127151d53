// Does every pack of a plan fit its shelf? Says by how much it does not, and the smallest fix.

import { count } from '../words/figures.ts';
import type { Text } from '../words/text.ts';
import type { Units } from '../words/units.ts';
import { packSize } from './pack.ts';
import type { ShelfRef } from './places.ts';
import type { Orientation, Plan, Position, Sku } from './schema.ts';
import { tablesFor } from './tables.ts';

export type FitKind = 'tooWide' | 'tooTall' | 'tooDeep' | 'overlap' | 'tooClose';

/** One change to one position that ends the problem. */
export type FitFix =
  | { readonly kind: 'move'; readonly xMm: number }
  | { readonly kind: 'facingsWide' | 'facingsHigh' | 'facingsDeep'; readonly value: number }
  | { readonly kind: 'turn'; readonly orientation: Orientation }
  | { readonly kind: 'remove' };

export interface FitProblem extends Text {
  readonly kind: FitKind;
  /** Index in plan.positions of the position that has to give way. */
  readonly positionIx: number;
  /** For an overlap, the position it stands on. */
  readonly otherIx?: number;
  readonly skuId: string;
  readonly shelfId: string;
  /** For an overlap, the left edge that would do and the one it has. */
  readonly neededMm: number;
  readonly allowedMm: number;
  readonly excessMm: number;
  readonly fix: FitFix;
  /** Index of the position to change: for an overlap it may be the other one. */
  readonly fixIx: number;
}

/** Packs give a little: less than this is no problem. */
export const TOLERANCE_MM = 0.5;

interface Placed {
  readonly ix: number;
  readonly position: Position;
  readonly sku: Sku;
  readonly ref: ShelfRef;
  readonly units: Units;
  readonly fingerMm: number;
  readonly widthMm: number;
  readonly leftMm: number;
  readonly rightMm: number;
}

/** What fit asks of a store and its range: made once, asked for every shelf. */
export interface FitTables {
  readonly shelves: ReadonlyMap<string, ShelfRef>;
  readonly skus: ReadonlyMap<string, Sku>;
  readonly units: Units;
  /** Free height there should be over a SKU. */
  fingerMm(sku: Sku): number;
}

/** All problems of a plan, shelf by shelf from the left. A position whose SKU or shelf does not exist is passed over: parsing reports it. */
export function checkFit(project: Parameters<typeof tablesFor>[0], plan: Plan): FitProblem[] {
  return checkPositions(tablesFor(project, plan), plan.positions.entries());
}

/** The problems among some positions of a plan, each with its index: whole shelves, or overlaps are missed. */
export function checkPositions(
  { shelves, skus, units, fingerMm }: FitTables,
  positions: Iterable<readonly [ix: number, position: Position]>,
): FitProblem[] {
  const byShelf = new Map<string, Placed[]>();
  for (const [ix, position] of positions) {
    const sku = skus.get(position.skuId);
    const ref = shelves.get(position.shelfId);
    if (!sku || !ref) continue;
    const widthMm = packSize(sku, position.orientation).widthMm;
    const leftMm = position.xMm;
    const placed = {
      ix,
      position,
      sku,
      ref,
      units,
      fingerMm: fingerMm(sku),
      widthMm,
      leftMm,
      rightMm: leftMm + widthMm * position.facingsWide,
    };
    const row = byShelf.get(position.shelfId);
    if (row) row.push(placed);
    else byShelf.set(position.shelfId, [placed]);
  }
  const problems: FitProblem[] = [];
  for (const row of byShelf.values()) {
    row.sort((a, b) => a.leftMm - b.leftMm || a.ix - b.ix);
    checkShelf(row, problems);
  }
  return problems;
}

function checkShelf(row: Placed[], problems: FitProblem[]): void {
  let before: Placed | undefined;
  row.forEach((placed, rowIx) => {
    if (before && before.rightMm > placed.leftMm + TOLERANCE_MM) {
      problems.push(overlap(placed, before, freeRightOf(placed, row[rowIx + 1])));
    }
    checkWidth(placed, before?.rightMm ?? 0, problems);
    checkHeight(placed, problems);
    checkDepth(placed, problems);
    if (!before || placed.rightMm > before.rightMm) before = placed;
  });
}

function checkWidth(placed: Placed, leftEndMm: number, problems: FitProblem[]): void {
  const {
    position,
    widthMm,
    units: { shelf },
  } = placed;
  const allowedMm = shelfWidthMm(placed);
  const excessMm = placed.rightMm - allowedMm;
  if (excessMm <= TOLERANCE_MM) return;
  const spareFacings = Math.ceil((excessMm - TOLERANCE_MM) / widthMm);
  let fix: FitFix = { kind: 'remove' };
  if (placed.leftMm - excessMm >= leftEndMm) fix = { kind: 'move', xMm: placed.leftMm - excessMm };
  else if (position.facingsWide > spareFacings) {
    fix = { kind: 'facingsWide', value: position.facingsWide - spareFacings };
  }
  problems.push(
    problem('tooWide', placed, placed.rightMm, allowedMm, fix, {
      en: `facings end at ${shelf(placed.rightMm)}, the shelf is ${shelf(allowedMm)} wide`,
      zh: `排面伸到 ${shelf(placed.rightMm)}，层板宽 ${shelf(allowedMm)}`,
    }),
  );
}

function checkHeight(placed: Placed, problems: FitProblem[]): void {
  const {
    position,
    sku,
    ref,
    units: { shelf },
  } = placed;
  const packMm = packSize(sku, position.orientation).heightMm;
  const allowedMm = ref.shelf.clearanceMm;
  const neededMm = packMm * position.facingsHigh;
  if (neededMm <= allowedMm + TOLERANCE_MM) {
    checkFinger(placed, packMm, problems);
    return;
  }
  const fitting = Math.floor((allowedMm + TOLERANCE_MM) / packMm);
  const fix: FitFix = fitting > 0 ? { kind: 'facingsHigh', value: fitting } : turnThatFits(placed);
  problems.push(
    problem('tooTall', placed, neededMm, allowedMm, fix, {
      en: `${position.facingsHigh} high needs ${shelf(neededMm)}, the shelf has ${shelf(allowedMm)} clear`,
      zh: `叠放 ${position.facingsHigh} 层需高 ${shelf(neededMm)}，层间净高 ${shelf(allowedMm)}`,
    }),
  );
}

/** Packs that fit, and leave no room for the hand that takes them. */
function checkFinger(placed: Placed, packMm: number, problems: FitProblem[]): void {
  const {
    position,
    ref,
    fingerMm,
    units: { shelf },
  } = placed;
  const allowedMm = ref.shelf.clearanceMm - fingerMm;
  const neededMm = packMm * position.facingsHigh;
  if (fingerMm === 0 || neededMm <= allowedMm + TOLERANCE_MM) return;
  const fitting = Math.floor((allowedMm + TOLERANCE_MM) / packMm);
  const fix: FitFix = fitting > 0 ? { kind: 'facingsHigh', value: fitting } : { kind: 'remove' };
  const over = shelf(ref.shelf.clearanceMm - neededMm);
  problems.push(
    problem('tooClose', placed, neededMm, allowedMm, fix, {
      en: `${position.facingsHigh} high leaves ${over} under the shelf above, ${shelf(fingerMm)} are wanted for a hand`,
      zh: `叠放 ${position.facingsHigh} 层后距上层仅 ${over}，取货需留 ${shelf(fingerMm)}`,
    }),
  );
}

function checkDepth(placed: Placed, problems: FitProblem[]): void {
  const {
    position,
    sku,
    ref,
    units: { shelf },
  } = placed;
  const packMm = packSize(sku, position.orientation).depthMm;
  const allowedMm = ref.shelf.depthMm;
  const neededMm = packMm * position.facingsDeep;
  if (neededMm <= allowedMm + TOLERANCE_MM) return;
  const fitting = Math.floor((allowedMm + TOLERANCE_MM) / packMm);
  const fix: FitFix = fitting > 0 ? { kind: 'facingsDeep', value: fitting } : turnThatFits(placed);
  problems.push(
    problem('tooDeep', placed, neededMm, allowedMm, fix, {
      en: `${position.facingsDeep} deep needs ${shelf(neededMm)}, the shelf is ${shelf(allowedMm)} deep`,
      zh: `纵深 ${position.facingsDeep} 排需 ${shelf(neededMm)}，层板深 ${shelf(allowedMm)}`,
    }),
  );
}

function overlap(placed: Placed, before: Placed, freeMm: number): FitProblem {
  const { shelf } = placed.units;
  const excessMm = before.rightMm - placed.leftMm;
  const spareFacings = Math.ceil((excessMm - TOLERANCE_MM) / before.widthMm);
  const text = {
    en: `stands ${shelf(excessMm)} into "${before.sku.name.en}"`,
    zh: `与“${before.sku.name.zh}”重叠 ${shelf(excessMm)}`,
  };
  let fix: FitFix = { kind: 'remove' };
  let changed = placed;
  if (freeMm >= excessMm) fix = { kind: 'move', xMm: before.rightMm };
  else if (before.position.facingsWide > spareFacings) {
    fix = { kind: 'facingsWide', value: before.position.facingsWide - spareFacings };
    changed = before;
  }
  const made = problem('overlap', placed, before.rightMm, placed.leftMm, fix, text, changed);
  return { ...made, otherIx: before.ix };
}

/** Room to the right of a position, up to its neighbour or the end of the shelf. */
function freeRightOf(placed: Placed, next: Placed | undefined): number {
  const endMm = Math.min(next ? next.leftMm : Number.POSITIVE_INFINITY, shelfWidthMm(placed));
  return Math.max(0, endMm - placed.rightMm);
}

function shelfWidthMm(placed: Placed): number {
  return placed.ref.bay.widthM * 1000;
}

/** Another orientation in which one layer of the same facings fits the shelf, else removal. */
function turnThatFits({ position, sku, ref, widthMm }: Placed): FitFix {
  for (const orientation of ['front', 'top', 'side'] as const) {
    if (orientation === position.orientation) continue;
    const size = packSize(sku, orientation);
    if (
      size.widthMm <= widthMm &&
      size.heightMm * position.facingsHigh <= ref.shelf.clearanceMm + TOLERANCE_MM &&
      size.depthMm * position.facingsDeep <= ref.shelf.depthMm + TOLERANCE_MM
    ) {
      return { kind: 'turn', orientation };
    }
  }
  return { kind: 'remove' };
}

function problem(
  kind: FitKind,
  placed: Placed,
  neededMm: number,
  allowedMm: number,
  fix: FitFix,
  what: Text,
  changed = placed,
): FitProblem {
  const { position, sku, ref } = placed;
  const remedy = fixText(fix, changed);
  const of =
    changed === placed
      ? { en: '', zh: '' }
      : { en: ` of "${changed.sku.name.en}"`, zh: `“${changed.sku.name.zh}”` };
  return {
    kind,
    positionIx: placed.ix,
    skuId: sku.id,
    shelfId: position.shelfId,
    neededMm,
    allowedMm,
    excessMm: neededMm - allowedMm,
    fix,
    fixIx: changed.ix,
    en: `Bay ${ref.bay.id}, shelf ${ref.shelfNo}, "${sku.name.en}": ${what.en}; ${remedy.en}${of.en}.`,
    zh: `${ref.bay.id} 组第 ${ref.shelfNo} 层“${sku.name.zh}”：${what.zh}；${of.zh}${remedy.zh}。`,
  };
}

function fixText(fix: FitFix, { position, units: { shelf } }: Placed): Text {
  switch (fix.kind) {
    case 'move': {
      const shiftMm = fix.xMm - position.xMm;
      return shiftMm < 0
        ? { en: `move it ${shelf(-shiftMm)} to the left`, zh: `向左移 ${shelf(-shiftMm)}` }
        : { en: `move it ${shelf(shiftMm)} to the right`, zh: `向右移 ${shelf(shiftMm)}` };
    }
    case 'facingsWide': {
      const n = position.facingsWide - fix.value;
      return { en: `remove ${count(n, 'facing')}`, zh: `减少 ${n} 个排面` };
    }
    case 'facingsHigh':
      return { en: `stack ${fix.value} high`, zh: `改为叠放 ${fix.value} 层` };
    case 'facingsDeep':
      return { en: `stand ${fix.value} deep`, zh: `改为纵深 ${fix.value} 排` };
    case 'turn':
      return {
        en: `turn it: ${{ front: 'front out', side: 'side out', top: 'lying' }[fix.orientation]}`,
        zh: `改变朝向：${{ front: '正面', side: '侧放', top: '平放' }[fix.orientation]}`,
      };
    case 'remove':
      return { en: 'take it off this shelf', zh: '从该层撤下' };
  }
}
