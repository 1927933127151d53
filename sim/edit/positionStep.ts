// The frame of every edit of positions that stand in a plan: finds them, names the step, refuses or finishes.

import { skuText } from '../project/names.ts';
import type { Project } from '../project/schema.ts';
import { count } from '../words/figures.ts';
import type { Text } from '../words/text.ts';
import { type Edit, findPlan, noPlan, refuse } from './edit.ts';
import { type Bench, type Block, bench } from './shelf/shelfRows.ts';

/**
 * Changes some positions of a plan on a bench. `step` names the step; {it} stands for the SKU, or for how many
 * positions. `make` changes the blocks, or says why it cannot: then nothing was done.
 */
export function editPositions(
  project: Project,
  planId: string,
  ixs: readonly number[],
  step: Text,
  make: (work: Bench, blocks: Block[]) => Text | undefined,
): Edit {
  const nothing = stepText(step, []);
  const plan = findPlan(project, planId);
  if (!plan) return noPlan(project, nothing, planId);
  const wrong = wrongIx(ixs, plan.positions.length);
  if (wrong) return refuse(project, nothing, wrong);
  const work = bench(project, plan);
  const blocks = ixs.map((ix) => work.block(ix));
  const did = stepText(step, blocks);
  const refused = make(work, blocks);
  return refused ? refuse(project, did, refused, { positionIxs: ixs }) : work.finish(did, blocks);
}

/** The name of a step with what it is about in the place of {it}. */
export function stepText(step: Text, blocks: readonly Block[]): Text {
  const it =
    blocks.length === 1
      ? skuText(blocks[0].sku)
      : { en: count(blocks.length, 'position'), zh: ` ${blocks.length} 个陈列位` };
  return { en: step.en.split('{it}').join(it.en), zh: step.zh.split('{it}').join(it.zh) };
}

/** What is wrong with indices of positions, if anything. */
export function wrongIx(ixs: readonly number[], nPositions: number): Text | undefined {
  if (ixs.length === 0) return { en: 'Choose at least one position.', zh: '请至少选择一个陈列位。' };
  if (new Set(ixs).size < ixs.length)
    return { en: 'A position is named twice.', zh: '同一陈列位被选了两次。' };
  const wrong = ixs.find((ix) => !Number.isInteger(ix) || ix < 0 || ix >= nPositions);
  return wrong === undefined
    ? undefined
    : {
        en: `The plan has ${count(nPositions, 'position')}; none has the index ${wrong}.`,
        zh: `方案共有 ${nPositions} 个陈列位，没有序号 ${wrong}。`,
      };
}

export function noSuch(en: string, zh: string, id: string): Text {
  return { en: `There is no ${en} "${id}" in this project.`, zh: `项目中没有${zh}“${id}”。` };
}

/** A whole number from 1 up to a limit, whatever is given. */
export function whole(value: number, most: number): number {
  return Number.isFinite(value) ? Math.max(1, Math.min(most, Math.round(value))) : 1;
}

export function finite(value: number): number {
  return Number.isFinite(value) ? value : 0;
}
