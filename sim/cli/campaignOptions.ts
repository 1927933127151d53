// The options of `shelfwalk campaign`.

import { type Command, InvalidArgumentError } from 'commander';
import { MOST_DAYS } from '../project/schema.ts';
import { usualLengths, usualVisits } from '../study/stock/stockStudy.ts';
import { type Language, sayer } from '../words/text.ts';
import { type CampaignOptions, campaignCommand } from './campaignCommand.ts';
import { MAX_REPLICATIONS, wholeNumber } from './options.ts';

interface Shared {
  readonly withLanguage: (command: Command) => Command;
  readonly withJson: (command: Command) => Command;
  readonly finish: (code: Promise<number>) => Promise<void>;
}

/** A campaign is many days: fewer replications than of a single day. */
const REPLICATIONS = 5;
const LEAD_DAYS = 1;

export function addCampaignCommand(
  program: Command,
  { withLanguage, withJson, finish }: Shared,
  language: Language,
): void {
  const t = sayer(language);
  withLanguage(withJson(program.command('campaign')))
    .description(
      t(
        'stock over a campaign: how often promoted SKUs run out, by its length and by how often goods come',
        '活动期间的库存：按活动时长与补货频率，看促销单品缺货有多频繁',
      ),
    )
    .argument(
      '<project>',
      t('a project file, or an example as example:supermarket', '项目文件，或示例如 example:supermarket'),
    )
    .option(
      '--plan <plan>',
      t(
        'plan id or name; when left out, the first with promotions or costs, else the first alternative',
        '方案编号或名称；省略则取第一个有促销或费用的方案，否则取第一个对比方案',
      ),
    )
    .option(
      '--sku <sku>',
      t(
        'SKU by id, name or barcode; may be repeated; what the plan promotes when left out',
        '单品编号、名称或条码；可重复；省略则取方案所促销的单品',
      ),
      (sku: string, before: string[]) => [...before, sku],
      [] as string[],
    )
    .option(
      '--days <list>',
      t(
        `lengths in days; ${usualLengths.join(',')} when left out`,
        `活动天数；省略则为 ${usualLengths.join(',')}`,
      ),
      (value: string) => dayList(value, '--days', 1),
    )
    .option(
      '--visits <list>',
      t(
        `days between visits, 0 for none; ${usualVisits.join(',')} when left out`,
        `到店间隔天数，0 为从不到店；省略则为 ${usualVisits.join(',')}`,
      ),
      (value: string) => dayList(value, '--visits', 0),
    )
    .option(
      '--lead <days>',
      t('days from a visit to the goods', '从到店下单到到货的天数'),
      (value: string) => wholeNumber(value, '--lead', 0, MOST_DAYS),
      LEAD_DAYS,
    )
    .option(
      '--replications <n>',
      t('how often each campaign is simulated', '每种情形的重复模拟次数'),
      (value: string) => wholeNumber(value, '--replications', 1, MAX_REPLICATIONS),
      REPLICATIONS,
    )
    .option(
      '--seed <text>',
      t('any text; the same seed brings the same shoppers', '任意文字；种子相同，顾客相同'),
      'shelfwalk',
    )
    .option('--csv <file>', t('also write the table to a CSV file', '另将表格写入 CSV 文件'))
    .option('--force', t('replace the CSV file if it exists', 'CSV 文件已存在时覆盖'))
    .action((name: string, options: CampaignOptions) => finish(campaignCommand(name, options, language)));
}

/** Whole numbers with commas between them. */
function dayList(value: string, option: string, low: number): number[] {
  const days = value.split(/[,，、\s]+/).filter((part) => part !== '');
  if (days.length > 0 && days.length <= 12 && days.every((part) => isDay(part, low))) return days.map(Number);
  throw new InvalidArgumentError(
    `Allowed: up to 12 whole numbers from ${low} to ${MOST_DAYS} with commas between them | ${option} 当前为 '${value}'；允许至多 12 个 ${low} 到 ${MOST_DAYS} 的整数，以逗号分隔。`,
  );
}

function isDay(text: string, low: number): boolean {
  return /^\d+$/.test(text) && Number(text) >= low && Number(text) <= MOST_DAYS;
}
