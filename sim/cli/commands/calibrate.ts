// `shelfwalk calibrate`: fits a project to its own store, or solves the calibrated rows of the evidence table again.
import { type Text, text } from '../../words/text.ts';
import type { CalibrateOptions } from '../calibrateCommand.ts';
import { defineCommand } from '../command.ts';
import { Failure } from '../failure.ts';
import type { FitOptions } from '../fitCommand.ts';
import { forceOption, jsonOption, replicationsOption, seedOption, wholeOption } from '../options.ts';

const MOST_ROUNDS = 100;
const MOST_DAYS = 3660;

export const command = defineCommand<CalibrateOptions & FitOptions>({
  name: 'calibrate',
  order: 12,
  about: text(
    "with a project: fit it to its own store's sales and figures; without: solve the calibrated rows of the evidence table again",
    '指定项目：按本店销量与指标拟合；不指定：重新求解参数表中的校准项',
  ),
  manual: text(
    `\`sales.csv\` names each SKU by id or GTIN (\`sku\`, \`gtin\`, 单品, 条码) and its units (\`units\`, \`sales\`, \`qty\`, 销量) over
\`--days\`. \`figures.csv\`, with rows of \`figure,value\`, may add \`footfall_09\` and other hours (or \`footfall_day\`),
\`list_share\`, \`dwell_s\` and \`time_in_store_min\`. It prints how well each SKU is met, the worst first, and what your figures
cannot tell: SKUs that stand nowhere, sold too little, or are unknown. Keep some weeks of sales back: how well those are
met says more than the fit.`,
    `\`sales.csv\` 以编号或条码（\`sku\`、\`gtin\`、单品、条码）列出单品及其在 \`--days\` 天内的销量（\`units\`、\`sales\`、\`qty\`、销量）。
\`figures.csv\`（每行 \`figure,value\`）可补充 \`footfall_09\` 等各小时客流（或 \`footfall_day\`）、\`list_share\`、\`dwell_s\` 与
\`time_in_store_min\`。结果先列出拟合最差的单品，并说明数据无法回答的内容：未陈列、销量过少或无法识别的单品。请留出几周销量不参与拟合：
能否对上它们，比拟合本身更说明问题。`,
  ),
  argument: { name: '[project]', about: text('a project file or example to fit', '要拟合的项目文件或示例') },
  options: [
    {
      flags: '--sales <file>',
      about: text('CSV of units sold: sku (or gtin), units, days', '销量 CSV：单品（或条码）、销量、天数'),
    },
    {
      flags: '--figures <file>',
      about: text(
        'CSV of figure,value: footfall_HH or footfall_day, list_share, dwell_s, time_in_store_min',
        '指标 CSV（指标,数值）：客流_HH 或 日客流、清单占比、停留秒数、在店分钟',
      ),
    },
    wholeOption(
      '--days <n>',
      text('days the sales cover, where the file does not say', '销量涵盖的天数（文件未注明时）'),
      1,
      MOST_DAYS,
    ),
    { flags: '--out <file>', about: text('fitted project to write', '要写入的拟合后项目') },
    forceOption(),
    {
      flags: '--dry-run',
      about: text(
        'reference store: print the solution and write nothing',
        '参考门店：只显示结果，不写入文件',
      ),
    },
    replicationsOption(
      undefined,
      text('simulated days for each trial (8; for a project 10)', '每次试算模拟的次数（8；项目为 10）'),
      2,
    ),
    wholeOption(
      '--rounds <n>',
      text('rounds of correction (3; for a project 10)', '修正轮数（3；项目为 10）'),
      1,
      MOST_ROUNDS,
    ),
    seedOption('calibration'),
    jsonOption,
  ],
  run: async ({ args: [name], options, language }) => {
    if (name !== undefined) {
      refuse(options.dryRun, '--dry-run', text('goes without a project', '只用于不指定项目时'));
      const { fitCommand } = await import('../fitCommand.ts');
      return fitCommand(name, options, language);
    }
    for (const [given, option] of [
      [options.sales, '--sales'],
      [options.figures, '--figures'],
      [options.days, '--days'],
      [options.out, '--out'],
    ] as const)
      refuse(given, option, text('needs a project to fit', '需要指定要拟合的项目'));
    const { calibrateCommand } = await import('../calibrateCommand.ts');
    return calibrateCommand(options, language);
  },
});

function refuse(given: unknown, option: string, why: Text): void {
  if (given === undefined) return;
  throw new Failure({
    en: `${option} ${why.en}: npx shelfwalk calibrate my.json --sales sales.csv --out fitted.json.`,
    zh: `${option} ${why.zh}：npx shelfwalk calibrate my.json --sales sales.csv --out fitted.json。`,
  });
}
