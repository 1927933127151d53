// `shelfwalk chain`: a yearly budget shared out over the stores of a chain.
import { aims } from '../../chain/chainPlan.ts';
import { text } from '../../words/text.ts';
import type { ChainOptions } from '../chainCommand.ts';
import { defineCommand } from '../command.ts';
import {
  badValue,
  commaParts,
  forceOption,
  jsonOption,
  oneOf,
  replicationsOption,
  seedOption,
  wholeNumber,
  wholeOption,
} from '../options.ts';

const MOST_BUDGET = 1_000_000_000;
const MOST_CAMPAIGNS = 26;
const MOST_WEEKS = 52;
const MOST_FOOTFALL = 200_000;

export const command = defineCommand<ChainOptions>({
  name: 'chain',
  order: 11,
  about: text(
    'share a yearly budget out over the stores of a chain, from simulated returns',
    '按模拟收益，把全年预算分配到连锁各门店',
  ),
  manual: text(
    `Simulates each placement plan at the footfalls of the stores and gives every store at most one, so that profit is the
greatest the budget allows (\`--aim reach\`: people; \`--cautious\`: by the low ends of the intervals). The sales handbooks'
arithmetic (¥1,000,000: 40 to 66 stores) stands beside it. In the app: Decide > Chain.

The stores are a CSV table (UTF-8 or GBK; names in English or Chinese) with \`name\`, \`floor_area_m2\`, \`shoppers_per_day\`
and, where known, \`growth\`, \`cooperation\`, \`clientele_match\`, \`fee_endcap\`, \`fee_floor_stack\` and the like,
\`decoration\`; or a JSON file that the program wrote. A fee that is known nowhere counts as 0, and that is said. \`--csv\`
writes a row a store, \`--svg\` the picture.`,
    `在各门店的客流水平下模拟每个陈列方案，每店至多选一个，使利润在预算内最大（\`--aim reach\` 按人次；\`--cautious\` 按区间下限）。
并列销售手册的算法（¥1,000,000：40 至 66 家店）。在应用中：决策 > 连锁规划。

门店表为 CSV（UTF-8 或 GBK，列名中英文均可），含 \`name\`、\`floor_area_m2\`、\`shoppers_per_day\`，已知时还可有 \`growth\`、
\`cooperation\`、\`clientele_match\`、\`fee_endcap\`、\`fee_floor_stack\` 等与 \`decoration\`；或为程序写出的 JSON。未知的费用按 0 计并说明。
\`--csv\` 写出每店一行，\`--svg\` 写出图。`,
  ),
  argument: {
    name: '<chain>',
    about: text(
      'a chain file (JSON), a table of stores (CSV), or example:chain',
      '连锁文件（JSON）、门店表（CSV）或 example:chain',
    ),
  },
  options: [
    {
      flags: '--project <project>',
      about: text('the reference store: a project file or example', '参考门店：项目文件或示例'),
      usual: 'example:supermarket',
    },
    {
      flags: '--plans <list>',
      about: text(
        'plans to place, by id or name, with commas; all that use a display or cost something when left out',
        '要投放的方案（编号或名称，逗号分隔）；省略则为所有使用特殊陈列或有费用的方案',
      ),
      read: (value, before: readonly string[] | undefined) => [...(before ?? []), ...commaParts(value)],
    },
    wholeOption(
      '--budget <money>',
      text(
        "money for the year; the sales handbooks' ¥1,000,000 when left out",
        '全年预算；省略则为销售手册中的 ¥1,000,000',
      ),
      0,
      MOST_BUDGET,
    ),
    wholeOption(
      '--weeks <n>',
      text(
        "weeks of a campaign; the sales handbooks' 3 when left out",
        '每次活动周数；省略则为销售手册中的 3 周',
      ),
      1,
      MOST_WEEKS,
    ),
    wholeOption(
      '--campaigns <n>',
      text('most campaigns a store has in a year', '每店每年最多活动次数'),
      1,
      MOST_CAMPAIGNS,
      1,
    ),
    {
      flags: '--aim <aim>',
      about: text(
        'profit, or reach: people who have a display in view',
        'profit（利润）或 reach（触达人次）',
      ),
      read: (value) => oneOf(value, '--aim', aims, text('profit, reach', 'profit（利润）或 reach（触达）')),
      usual: 'profit',
    },
    {
      flags: '--cautious',
      about: text("rank by the low end of each store's interval", '按各店区间下限排序'),
    },
    { flags: '--with-weak', about: text('stores with weak cooperation too', '包括合作意愿弱的门店') },
    {
      flags: '--footfalls <list>',
      about: text('shoppers a day to simulate, with commas', '要模拟的日客流，逗号分隔'),
      read: readFootfalls,
    },
    replicationsOption(20, text('how often each day is simulated', '每个日客流的重复模拟次数'), 2),
    seedOption(),
    { flags: '--csv <file>', about: text('write one row a store', '写出每店一行的表') },
    {
      flags: '--svg <file>',
      about: text('write the picture of profit against budget', '写出利润与预算图'),
    },
    forceOption(text('replace these files if they exist', '文件已存在时覆盖')),
    jsonOption,
  ],
  run: async ({ args: [name], options, language }) => {
    const { chainCommand } = await import('../chainCommand.ts');
    return chainCommand(name, options, language);
  },
});

function readFootfalls(value: string): number[] {
  const footfalls = commaParts(value).map((part) => wholeNumber(part, '--footfalls', 1, MOST_FOOTFALL));
  if (footfalls.length === 0)
    throw badValue(
      '--footfalls',
      value,
      text('whole numbers with commas, as 800,2000,5000', '逗号分隔的整数，如 800,2000,5000'),
    );
  return [...new Set(footfalls)].sort((a, b) => a - b);
}
