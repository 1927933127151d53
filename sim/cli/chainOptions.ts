// The options of `shelfwalk chain`.

import { type Command, InvalidArgumentError } from 'commander';
import { type Aim, aims } from '../chain/chainPlan.ts';
import { type Language, sayer } from '../words/text.ts';
import type { ChainOptions } from './chainCommand.ts';
import { MAX_REPLICATIONS, wholeNumber } from './options.ts';

interface Common {
  withLanguage(sub: Command): Command;
  withJson(sub: Command): Command;
  finish(code: Promise<number>): Promise<void>;
}

const MOST_BUDGET = 1_000_000_000;
const MOST_CAMPAIGNS = 26;
const MOST_WEEKS = 52;
const MOST_FOOTFALL = 200_000;

export function addChainCommand(command: Command, common: Common, language: Language): void {
  const { withLanguage, withJson, finish } = common;
  const t = sayer(language);
  const whole = (option: string, low: number, high: number) => (value: string) =>
    wholeNumber(value, option, low, high);
  withLanguage(withJson(command.command('chain')))
    .description(
      t(
        'share a yearly budget out over the stores of a chain, from simulated returns',
        '按模拟收益，把全年预算分配到连锁各门店',
      ),
    )
    .argument(
      '<chain>',
      t(
        'a chain file (JSON), a table of stores (CSV), or example:chain',
        '连锁文件（JSON）、门店表（CSV）或 example:chain',
      ),
    )
    .option(
      '--project <project>',
      t('the reference store: a project file or example', '参考门店：项目文件或示例'),
      'example:supermarket',
    )
    .option(
      '--plans <list>',
      t(
        'plans to place, by id or name, with commas; all that use a display or cost something when left out',
        '要投放的方案（编号或名称，逗号分隔）；省略则为所有使用特殊陈列或有费用的方案',
      ),
      (value: string, before: string[] | undefined) => [...(before ?? []), ...parts(value)],
    )
    .option(
      '--budget <yuan>',
      t("money for the year; the documents' 1,000,000 when left out", '全年预算；省略则为资料中的 1,000,000'),
      whole('--budget', 0, MOST_BUDGET),
    )
    .option(
      '--weeks <n>',
      t("weeks of a campaign; the documents' 3 when left out", '每次活动周数；省略则为资料中的 3 周'),
      whole('--weeks', 1, MOST_WEEKS),
    )
    .option(
      '--campaigns <n>',
      t('most campaigns a store has in a year', '每店每年最多活动次数'),
      whole('--campaigns', 1, MOST_CAMPAIGNS),
      1,
    )
    .option(
      '--aim <aim>',
      t('profit, or reach: people who have a display in view', 'profit（利润）或 reach（触达人次）'),
      aimOption,
      'profit' as Aim,
    )
    .option('--cautious', t("rank by the low end of each store's interval", '按各店区间下限排序'))
    .option('--with-weak', t('stores with weak cooperation too', '包括合作意愿弱的门店'))
    .option(
      '--footfalls <list>',
      t('shoppers a day to simulate, with commas', '要模拟的日客流，逗号分隔'),
      footfallsOption,
    )
    .option(
      '--replications <n>',
      t('how often each day is simulated', '每个日客流的重复模拟次数'),
      whole('--replications', 2, MAX_REPLICATIONS),
      20,
    )
    .option(
      '--seed <text>',
      t('any text; the same seed brings the same shoppers', '任意文字；种子相同，顾客相同'),
      'shelfwalk',
    )
    .option('--csv <file>', t('write one row a store', '写出每店一行的表'))
    .option('--svg <file>', t('write the picture of profit against budget', '写出利润与预算图'))
    .option('--force', t('replace these files if they exist', '文件已存在时覆盖'))
    .action((name: string, options: ChainOptions) =>
      finish(import('./chainCommand.ts').then(({ chainCommand }) => chainCommand(name, options, language))),
    );
}

function parts(value: string): string[] {
  return value
    .split(/[,，]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function aimOption(value: string): Aim {
  const aim = aims.find((one) => one === value);
  if (aim) return aim;
  throw new InvalidArgumentError(
    `Allowed: profit, reach | --aim 当前为 '${value}'；允许 profit（利润）或 reach（触达）。`,
  );
}

function footfallsOption(value: string): number[] {
  const footfalls = parts(value).map((part) => wholeNumber(part, '--footfalls', 1, MOST_FOOTFALL));
  if (footfalls.length === 0)
    throw new InvalidArgumentError(
      'Allowed: whole numbers with commas, as 800,2000,5000 | --footfalls 应为逗号分隔的整数，如 800,2000,5000。',
    );
  return [...new Set(footfalls)].sort((a, b) => a - b);
}
