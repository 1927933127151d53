// The options by which `compare` and `report` are told which plans to compare, and how far to doubt the answer.
import { text } from '../words/text.ts';
import type { Option } from './command.ts';
import { MAX_REPLICATIONS, repeatedOption, wholeOption } from './options.ts';

/** Draws from the evidence ranges when --uncertainty names no number. */
const DRAWS = 20;

/** As the options are read: --uncertainty without a number is true. */
export type WithDraws<T> = Omit<T, 'uncertainty'> & { readonly uncertainty?: number | true };

export function drawsOf({ uncertainty }: { readonly uncertainty?: number | true }): number | undefined {
  return uncertainty === true ? DRAWS : uncertainty;
}

export const planChoice: readonly Option[] = [
  {
    flags: '--baseline <plan>',
    about: text(
      "plan id or name; the project's baseline when left out",
      '方案编号或名称；省略则用项目的基准方案',
    ),
  },
  repeatedOption(
    '--alternative <plan>',
    text(
      'plan to compare with the baseline; may be repeated; all others when left out',
      '与基准比较的方案；可重复；省略则比较其余全部',
    ),
  ),
  wholeOption(
    '--uncertainty [draws]',
    text(
      `also say how often the ranking holds when the assumptions are drawn from their ranges, and which one matters most (${DRAWS} draws when no number is given)`,
      `并说明各项假设在其范围内变动时排名有多稳定、哪项假设最关键（不写数字则抽样 ${DRAWS} 次）`,
    ),
    2,
    10_000,
  ),
  wholeOption(
    '--draw-replications <n>',
    text('replications for each of those draws', '每次抽样的重复模拟次数'),
    1,
    MAX_REPLICATIONS,
    2,
  ),
];
