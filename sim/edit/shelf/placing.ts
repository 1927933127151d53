// Finds room for blocks on a shelf: in the nearest gap, or by pushing neighbours aside; or says how much is missing.

import { TOLERANCE_MM } from '../../project/fit.ts';
import { shelfText, skuText } from '../../project/names.ts';
import { count } from '../../words/figures.ts';
import { sentence, type Text } from '../../words/text.ts';
import { tenth } from '../edit.ts';
import {
  type Block,
  blockMm,
  blocksBefore,
  change,
  layEven,
  nearestFreeX,
  packMm,
  pushApart,
  type Row,
  rightMm,
  sortRow,
  spareMm,
  stand,
  widestGapMm,
} from './shelfRows.ts';

export interface RoomOptions {
  /**
   * gap: the nearest gap that fits, and only where there is none, pushing neighbours together (the default).
   * push: right there, pushing neighbours aside as far as needed.
   */
  readonly room?: 'gap' | 'push';
  /** Fewer facings where all of them find no room. */
  readonly fewer?: boolean;
  /** Also where it does not fit: what does not is in the edit's problems. */
  readonly force?: boolean;
  /** Within this distance of a neighbour or an end it stands flush. */
  readonly magnetMm?: number;
}

const MAGNET_MM = 10;

/** Puts blocks that stand on no row side by side onto one, the leftmost wanted at a place. Undefined once done. */
export function placeBlocks(
  row: Row,
  blocks: readonly Block[],
  wantedMm: number,
  options: RoomOptions,
): Text | undefined {
  const { room = 'gap', magnetMm = MAGNET_MM } = options;
  const firstMm = blocks[0].position.xMm;
  const spanMm = Math.max(...blocks.map(rightMm)) - firstMm;
  const sumMm = blocks.reduce((sum, block) => sum + blockMm(block), 0);
  const onShelf = { shelfId: row.ref.shelf.id };
  const isFreeAt = (xMm: number | undefined): xMm is number =>
    xMm !== undefined && (room === 'gap' || Math.abs(xMm - wantedMm) <= magnetMm);
  // As they stand to each other, where there is such a gap; those from several shelves may stand in each other's way.
  const areApart = blocks.every(
    (block, k) => k === 0 || block.position.xMm >= rightMm(blocks[k - 1]) - TOLERANCE_MM,
  );
  const spanXMm = areApart ? nearestFreeX(row, spanMm, wantedMm, magnetMm) : undefined;
  if (isFreeAt(spanXMm)) {
    for (const block of blocks) {
      change(block, { ...onShelf, xMm: Math.max(0, tenth(block.position.xMm - firstMm + spanXMm)) });
      stand(row, block);
    }
    return undefined;
  }
  let xMm = nearestFreeX(row, sumMm, wantedMm, magnetMm);
  if (!isFreeAt(xMm)) xMm = pushApart(row, blocksBefore(row, wantedMm + sumMm / 2), sumMm, wantedMm);
  if (xMm === undefined && options.fewer && blocks.length === 1) xMm = shrinkInto(row, blocks[0], wantedMm);
  if (xMm === undefined && options.force) xMm = Math.max(0, Math.min(wantedMm, row.widthMm));
  if (xMm === undefined) return noRoom(row, blocks, sumMm);
  for (const block of blocks) change(block, onShelf);
  layEven(blocks, xMm);
  for (const block of blocks) stand(row, block);
  return undefined;
}

/** Takes facings off a block until it fits; undefined where not even one does. */
function shrinkInto(row: Row, block: Block, wantedMm: number): number | undefined {
  const fitting = Math.floor(spareMm(row) / packMm(block));
  if (fitting < 1) return undefined;
  change(block, { facingsWide: Math.min(block.position.facingsWide, fitting) });
  const widthMm = blockMm(block);
  return pushApart(row, blocksBefore(row, wantedMm + widthMm / 2), widthMm, wantedMm);
}

/**
 * Gives a block on the row another width (facings or orientation) and pushes its neighbours aside; its left or its
 * right edge stays where it can.
 */
export function rewiden(
  row: Row,
  block: Block,
  to: Partial<Block['position']>,
  keep: 'left' | 'right',
  options: RoomOptions,
): Text | undefined {
  const was = block.position;
  const wasMm = blockMm(block);
  const wasRightMm = rightMm(block);
  change(block, to);
  const widthMm = blockMm(block);
  const wantedMm = keep === 'left' ? was.xMm : Math.max(0, wasRightMm - widthMm);
  const at = row.blocks.indexOf(block);
  const others = { ...row, blocks: row.blocks.filter((other) => other !== block) };
  const standsFree =
    widthMm <= wasMm ||
    nearestFreeX(others, widthMm, wantedMm, 0) === wantedMm ||
    (options.force && spareMm(others) < widthMm);
  const xMm = standsFree ? wantedMm : pushApart(others, row.blocks.slice(0, at), widthMm, wantedMm);
  if (xMm !== undefined) {
    change(block, { xMm });
    sortRow(row);
    return undefined;
  }
  const fitting = Math.floor(spareMm(others) / packMm(block));
  block.position = was;
  if (options.fewer && fitting >= 1 && fitting < (to.facingsWide ?? was.facingsWide))
    return rewiden(row, block, { ...to, facingsWide: fitting }, keep, {});
  const { shelf } = row.units;
  const [name, where] = [skuText(block.sku), shelfText(row.ref)];
  const wanted = to.facingsWide ?? was.facingsWide;
  return {
    en: `${sentence(where.en)}: ${count(wanted, 'facing')} of ${name.en} need ${shelf(widthMm)}, ${shelf(Math.max(0, spareMm(others)))} are left. ${
      fitting >= 1
        ? `${sentence(count(fitting, 'facing'))} would fit.`
        : `Take ${shelf(widthMm - spareMm(others))} of other goods off the shelf first.`
    }`,
    zh: `${where.zh}：${name.zh} ${wanted} 个排面需 ${shelf(widthMm)}，剩余 ${shelf(Math.max(0, spareMm(others)))}。${
      fitting >= 1
        ? `最多可放 ${fitting} 个排面。`
        : `请先从该层撤下 ${shelf(widthMm - spareMm(others))} 的其他商品。`
    }`,
  };
}

function noRoom(row: Row, blocks: readonly Block[], sumMm: number): Text {
  const { shelf } = row.units;
  const [where, spare, widest] = [shelfText(row.ref), Math.max(0, spareMm(row)), widestGapMm(row)];
  const fitting = blocks.length === 1 ? Math.floor(spare / packMm(blocks[0])) : 0;
  const name =
    blocks.length === 1
      ? skuText(blocks[0].sku)
      : { en: `the ${blocks.length} positions`, zh: `这 ${blocks.length} 个陈列位` };
  return {
    en: `${sentence(where.en)}: ${name.en} ${blocks.length === 1 ? 'needs' : 'need'} ${shelf(sumMm)}; the widest gap is ${shelf(widest)}, all gaps together ${shelf(spare)}. ${
      fitting >= 1
        ? `${sentence(count(fitting, 'facing'))} would fit.`
        : `Take ${shelf(sumMm - spareMm(row))} of other goods off the shelf first.`
    }`,
    zh: `${where.zh}：${name.zh}需 ${shelf(sumMm)}；最宽空位 ${shelf(widest)}，空位合计 ${shelf(spare)}。${
      fitting >= 1 ? `可放 ${fitting} 个排面。` : `请先从该层撤下 ${shelf(sumMm - spareMm(row))} 的其他商品。`
    }`,
  };
}
