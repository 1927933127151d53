// `shelfwalk compare`: the baseline against other plans, on the same shoppers.
import { text } from '../../words/text.ts';
import { defineCommand } from '../command.ts';
import type { CompareOptions } from '../compareCommand.ts';
import { jsonOption, projectArgument, replicationsOption, seedOption } from '../options.ts';
import { drawsOf, planChoice, type WithDraws } from '../planChoice.ts';

export const command = defineCommand<WithDraws<CompareOptions>>({
  name: 'compare',
  order: 2,
  about: text(
    'compare plans on the same shoppers; exit code 1 where neither margin nor units show a difference',
    '用同一批顾客比较方案；若毛利和销量均未显示差异，退出码为 1',
  ),
  manual: text(
    `\`--uncertainty\` draws every assumption from the range it may lie in, compares the plans again each time, and says in
how many draws a plan stays ahead. A tornado of bars shows which assumptions move the answer, and names the one that
matters most.

Where a plan has costs, the verdict is of profit: margin less cost, return on spend, payback, cost of a contact and of an
extra unit, each with its interval. A quotient whose denominator may be 0 has no figure.`,
    `\`--uncertainty\` 将每项假设在其范围内抽取，每次重新比较各方案，并说明方案在多少次抽样中领先；龙卷风图显示哪些假设会改变答案，
并指出最关键的一项。

有费用的方案按利润下结论：毛利减费用、费用回报率、回本时间、每次接触与每增售一件的成本，各附区间。分母可能为 0 的比值不给数字。`,
  ),
  argument: projectArgument,
  options: [...planChoice, replicationsOption(20), seedOption(), jsonOption],
  run: async ({ args: [name], options, language }) => {
    const { compareCommand } = await import('../compareCommand.ts');
    return compareCommand(name, { ...options, uncertainty: drawsOf(options) }, language);
  },
});
