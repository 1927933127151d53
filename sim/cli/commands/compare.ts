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
    'compare plans on the same shoppers; exit code 1 where no plan is shown to differ, as the sentence has it',
    '用同一批顾客比较方案；若没有方案显示出差异（与结论一致），退出码为 1',
  ),
  manual: text(
    `A plan differs where its interval leaves out "no difference", at a level that allows for the number of plans (Holm):
sentence, marks and exit code say the same. Fewer than ten replications are preliminary. The same difference in each
replication is said to be so, without interval or chance. The best of several plans is scored again on as many fresh
replications, which had no say in choosing it: that is half of the steps shown, and is left out where no plan is shown to be
better.

\`--json\` gives figures \`perDay\` (money \`perReplication\`), \`pValue\` alone and \`pHolm\` adjusted, and verdicts as one of
\`better\`, \`worse\`, \`unclear\` (no difference shown), \`same\`, \`constant\` (another, by as much each time), \`tooFew\`.

\`--uncertainty\` draws every assumption from the range it may lie in, compares the plans again each time, and says in
how many draws a plan stays ahead. A tornado of bars shows which assumptions move the answer, and names the one that
matters most.

Where a plan has costs, the verdict is of profit: margin less cost, return on spend, payback, cost of a contact and of an
extra unit, each with its interval. A quotient whose denominator may be 0 has no figure.`,
    `区间在按方案数校正（Holm）后不含“没有差异”，即为有差异：结论、标记与退出码一致。少于十次重复为初步结果。若每次重复的差异都相同，
则如实说明，不给区间与概率。多个方案中最好的一个会用同样多次未参与选择的新重复再评一次：占所示步数的一半；没有方案更优时不做。

\`--json\` 的数字按天给出（\`perDay\`；资金按每次重复，\`perReplication\`），\`pValue\` 为单独、\`pHolm\` 为校正后的 p 值，结论为
\`better\`、\`worse\`、\`unclear\`（未显示差异）、\`same\`、\`constant\`（每次差异相同）、\`tooFew\` 之一。

\`--uncertainty\` 将每项假设在其范围内抽取，每次重新比较各方案，并说明方案在多少次抽样中领先；龙卷风图显示哪些假设会改变答案，
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
