// Edits of how positions stand: facings, handles, stacking, orientation, label.
// Positions go by their index in the plan (see edit.ts); several at once are all changed or none is.

import { orientationNames, shelfText, skuText } from '../../project/names.ts';
import { packSize } from '../../project/pack.ts';
import type { Orientation, Project } from '../../project/schema.ts';
import { cannotStand, MOST_DEEP, MOST_HIGH, MOST_WIDE, mostStanding, settled } from '../../shelf/standing.ts';
import { sentence, type Text } from '../../words/text.ts';
import type { Edit } from '../edit.ts';
import { editPositions, finite, whole } from '../positionStep.ts';
import { type RoomOptions, rewiden } from './placing.ts';
import { type Block, change, packMm, type Row } from './shelfRows.ts';

export interface Facings {
  readonly wide?: number;
  readonly high?: number;
  readonly deep?: number;
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
    sizeMm === undefined ? undefined : Math.max(1, Math.round(finite(sizeMm) / packSizeMm));
  return refacing(
    project,
    planId,
    [ix],
    (block) => ({
      wide: nearest(to.widthMm, packMm(block)),
      high: nearest(to.heightMm, packSize(block.sku, block.position.orientation).heightMm),
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
  return editPositions(
    project,
    planId,
    ixs,
    { en: 'Stack {it} to fit', zh: '将{it}叠放到顶' },
    (work, blocks) => {
      for (const block of blocks) {
        const { ref } = work.row(block.position.shelfId);
        const most = mostStanding(block.sku, block.position.orientation, ref.shelf);
        change(block, {
          ...(which.high ? { facingsHigh: Math.max(1, most.high) } : {}),
          ...(which.deep ? { facingsDeep: Math.max(1, most.deep) } : {}),
        });
      }
      return undefined;
    },
  );
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
  const turn = { en: `Turn {it}: ${en}`, zh: `将{it}改为${zh}` };
  return editPositions(project, planId, ixs, turn, (work, blocks) => {
    for (const block of blocks) {
      if (block.position.orientation === orientation) continue;
      const row = work.row(block.position.shelfId);
      const cannot = options.force ? undefined : cannotStand(row.units, block.sku, orientation, row.ref);
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
  const verb = label
    ? { en: 'Label {it}', zh: '为{it}加价签' }
    : { en: 'Take the label off {it}', zh: '去掉{it}的价签' };
  return editPositions(project, planId, ixs, verb, (_, blocks) => {
    for (const block of blocks) change(block, { label });
    return undefined;
  });
}

function refacing(
  project: Project,
  planId: string,
  ixs: readonly number[],
  wanted: (block: Block) => Facings,
  options: RoomOptions & { readonly keep?: 'left' | 'right' },
): Edit {
  return editPositions(
    project,
    planId,
    ixs,
    { en: 'Change facings of {it}', zh: '调整{it}的排面' },
    (work, blocks) => {
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
          return cannotStack(block, row, tooHigh ? high : deep, tooHigh ? most.high : most.deep, tooHigh);
        change(block, capped);
        if (wide === position.facingsWide) continue;
        const refused = rewiden(row, block, { facingsWide: wide }, options.keep ?? 'left', options);
        if (refused) return refused;
      }
      return undefined;
    },
  );
}

function cannotStack(
  block: Block,
  { ref, units: { shelf } }: Row,
  wanted: number,
  most: number,
  high: boolean,
): Text {
  const [name, where] = [skuText(block.sku), shelfText(ref)];
  const pack = packSize(block.sku, block.position.orientation);
  const needMm = shelf(wanted * (high ? pack.heightMm : pack.depthMm));
  const hasMm = shelf(high ? ref.shelf.clearanceMm : ref.shelf.depthMm);
  const at = sentence(where.en);
  return high
    ? {
        en: `${at}: ${wanted} high of ${name.en} need ${needMm}, ${hasMm} are clear; ${most} would fit.`,
        zh: `${where.zh}：${name.zh}叠放 ${wanted} 层需 ${needMm}，净高 ${hasMm}；最多 ${most} 层。`,
      }
    : {
        en: `${at}: ${wanted} deep of ${name.en} need ${needMm}, the shelf is ${hasMm} deep; ${most} would fit.`,
        zh: `${where.zh}：${name.zh}纵深 ${wanted} 排需 ${needMm}，层板深 ${hasMm}；最多 ${most} 排。`,
      };
}
