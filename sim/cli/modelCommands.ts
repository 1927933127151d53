// The commands about the model itself: what it rests on, how well it is met, and how it is fitted.

import type { Command } from 'commander';
import { type Language, sayer, type Text } from '../words/text.ts';
import { type CalibrateOptions, calibrateCommand } from './calibrateCommand.ts';
import { evidenceCommand } from './evidenceCommand.ts';
import { Failure } from './failure.ts';
import { type FitOptions, fitCommand } from './fitCommand.ts';
import { MAX_REPLICATIONS, wholeNumber } from './options.ts';
import { type ValidateOptions, validateCommand } from './validateCommand.ts';

interface Common {
  withLanguage(sub: Command): Command;
  withJson(sub: Command): Command;
  finish(code: Promise<number>): Promise<void>;
}

const MOST_ROUNDS = 100;
const MOST_DAYS = 3660;

export function addModelCommands(command: Command, common: Common, language: Language): void {
  const { withLanguage, withJson, finish } = common;
  const t = sayer(language);
  const replications = (least: number) => (value: string) =>
    wholeNumber(value, '--replications', least, MAX_REPLICATIONS);
  const seedText = t('any text; the same seed brings the same shoppers', '任意文字；种子相同，顾客相同');
  const markdownText = t('print Markdown tables', '输出 Markdown 表格');

  withLanguage(withJson(command.command('validate')))
    .description(
      t(
        'check the model against the figures of the documents and the literature: fitted and predicted apart',
        '将模型与资料和文献中的数字对照：拟合项与预测项分开',
      ),
    )
    .argument(
      '[project]',
      t('a project file or example; the reference store when left out', '项目文件或示例；省略则用参考门店'),
    )
    .option('--markdown', markdownText)
    .option(
      '--replications <n>',
      t('how often each experiment is simulated', '每个实验的重复模拟次数'),
      replications(2),
      10,
    )
    .option('--seed <text>', seedText, 'fidelity')
    .action((name: string | undefined, options: ValidateOptions) =>
      finish(validateCommand(name, options, language)),
    );

  withLanguage(withJson(command.command('calibrate')))
    .description(
      t(
        "with a project: fit it to its own store's sales and figures; without: solve the calibrated rows of the evidence table again",
        '指定项目：按本店销量与指标拟合；不指定：重新求解参数表中的校准项',
      ),
    )
    .argument('[project]', t('a project file or example to fit', '要拟合的项目文件或示例'))
    .option(
      '--sales <file>',
      t('CSV of units sold: sku (or gtin), units, days', '销量 CSV：单品（或条码）、销量、天数'),
    )
    .option(
      '--figures <file>',
      t(
        'CSV of figure,value: footfall_HH or footfall_day, list_share, dwell_s, time_in_store_min',
        '指标 CSV（指标,数值）：客流_HH 或 日客流、清单占比、停留秒数、在店分钟',
      ),
    )
    .option(
      '--days <n>',
      t('days the sales cover, where the file does not say', '销量涵盖的天数（文件未注明时）'),
      (value: string) => wholeNumber(value, '--days', 1, MOST_DAYS),
    )
    .option('--out <file>', t('fitted project to write', '要写入的拟合后项目'))
    .option('--force', t('replace the file if it exists', '文件已存在时覆盖'))
    .option(
      '--dry-run',
      t('reference store: print the solution and write nothing', '参考门店：只显示结果，不写入文件'),
    )
    .option(
      '--replications <n>',
      t('simulated days for each trial (8; for a project 10)', '每次试算模拟的次数（8；项目为 10）'),
      replications(2),
    )
    .option(
      '--rounds <n>',
      t('rounds of correction (3; for a project 10)', '修正轮数（3；项目为 10）'),
      (value: string) => wholeNumber(value, '--rounds', 1, MOST_ROUNDS),
    )
    .option('--seed <text>', seedText, 'calibration')
    .action((name: string | undefined, options: CalibrateOptions & FitOptions) => {
      if (name !== undefined) {
        refuse(options.dryRun, '--dry-run', {
          en: 'goes without a project',
          zh: '只用于不指定项目时',
        });
        return finish(fitCommand(name, options, language));
      }
      for (const [given, option] of [
        [options.sales, '--sales'],
        [options.figures, '--figures'],
        [options.days, '--days'],
        [options.out, '--out'],
      ] as const)
        refuse(given, option, { en: 'needs a project to fit', zh: '需要指定要拟合的项目' });
      return finish(calibrateCommand(options, language));
    });

  withLanguage(withJson(command.command('evidence')))
    .description(
      t('print every number of the model with its range and source', '显示模型的全部数值及其范围和来源'),
    )
    .option('--markdown', markdownText)
    .action((options: { json?: true; markdown?: true }) => finish(evidenceCommand(options, language)));
}

function refuse(given: unknown, option: string, why: Text): void {
  if (given === undefined) return;
  throw new Failure({
    en: `${option} ${why.en}: npx shelfwalk calibrate my.json --sales sales.csv --out fitted.json.`,
    zh: `${option} ${why.zh}：npx shelfwalk calibrate my.json --sales sales.csv --out fitted.json。`,
  });
}
