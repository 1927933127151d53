// `shelfwalk campaign`: stock over a campaign, by its length and by how often goods come.
import { MOST_DAYS } from '../../project/schema.ts';
import { usualLengths, usualVisits } from '../../study/stock/campaign.ts';
import { text } from '../../words/text.ts';
import type { CampaignOptions } from '../campaignCommand.ts';
import { defineCommand } from '../command.ts';
import {
  badValue,
  commaParts,
  forceOption,
  jsonOption,
  projectArgument,
  repeatedOption,
  replicationsOption,
  seedOption,
  wholeOption,
} from '../options.ts';

/** A campaign is many days: fewer replications than of a single day. */
const REPLICATIONS = 5;
const LEAD_DAYS = 1;
const MOST_LISTED = 12;

export const command = defineCommand<CampaignOptions>({
  name: 'campaign',
  order: 9,
  about: text(
    'stock over a campaign: how often promoted SKUs run out, by its length and by how often goods come',
    '活动期间的库存：按活动时长与补货频率，看促销单品缺货有多频繁',
  ),
  manual: text(
    `Asks whether a longer promotion runs out oftener, from which day on, and how often somebody must come with goods:
\`--days 7,14,21,28 --visits 1,3,7,0 --lead 1\` (0: nobody comes). In the app: Decide > Stock. A plan's promotions are made
in Plan > Promotions.`,
    `促销时间越长是否越容易缺货、从第几天起、需要多久到店补货一次：\`--days 7,14,21,28 --visits 1,3,7,0 --lead 1\`（0 为无人到店）。
在应用中：决策 > 库存；方案的促销在 陈列 > 促销 中编辑。`,
  ),
  argument: projectArgument,
  options: [
    {
      flags: '--plan <plan>',
      about: text(
        'plan id or name; when left out, the first with promotions or costs, else the first alternative',
        '方案编号或名称；省略则取第一个有促销或费用的方案，否则取第一个对比方案',
      ),
    },
    repeatedOption(
      '--sku <sku>',
      text(
        'SKU by id, name or barcode; may be repeated; what the plan promotes when left out',
        '单品编号、名称或条码；可重复；省略则取方案所促销的单品',
      ),
    ),
    {
      flags: '--days <list>',
      about: text(
        `lengths in days; ${usualLengths.join(',')} when left out`,
        `活动天数；省略则为 ${usualLengths.join(',')}`,
      ),
      read: (value) => dayList(value, '--days', 1),
    },
    {
      flags: '--visits <list>',
      about: text(
        `days between visits, 0 for none; ${usualVisits.join(',')} when left out`,
        `到店间隔天数，0 为从不到店；省略则为 ${usualVisits.join(',')}`,
      ),
      read: (value) => dayList(value, '--visits', 0),
    },
    wholeOption(
      '--lead <days>',
      text('days from a visit to the goods', '从到店下单到到货的天数'),
      0,
      MOST_DAYS,
      LEAD_DAYS,
    ),
    replicationsOption(REPLICATIONS, text('how often each campaign is simulated', '每种情形的重复模拟次数')),
    seedOption(),
    { flags: '--csv <file>', about: text('also write the table to a CSV file', '另将表格写入 CSV 文件') },
    forceOption(text('replace the CSV file if it exists', 'CSV 文件已存在时覆盖')),
    jsonOption,
  ],
  run: async ({ args: [name], options, language }) => {
    const { campaignCommand } = await import('../campaignCommand.ts');
    return campaignCommand(name, options, language);
  },
});

/** Whole numbers with commas between them. */
function dayList(value: string, option: string, low: number): number[] {
  const days = commaParts(value.replace(/\s+/g, ','));
  if (days.length > 0 && days.length <= MOST_LISTED && days.every((part) => isDay(part, low)))
    return days.map(Number);
  throw badValue(
    option,
    value,
    text(
      `up to ${MOST_LISTED} whole numbers from ${low} to ${MOST_DAYS} with commas between them`,
      `至多 ${MOST_LISTED} 个 ${low} 到 ${MOST_DAYS} 的整数，以逗号分隔`,
    ),
  );
}

function isDay(part: string, low: number): boolean {
  return /^\d+$/.test(part) && Number(part) >= low && Number(part) <= MOST_DAYS;
}
