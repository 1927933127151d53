// `shelfwalk placements`: every second place for some goods, ranked by what the store gains there after cost.

import { nearestFew } from '../../base/nearest.ts';
import { MOST_FEE } from '../../kinds/fields.ts';
import { type PlaceKind, placeKinds } from '../../placements/placement.ts';
import { MOST_DAYS } from '../../project/schema.ts';
import { text } from '../../words/text.ts';
import { defineCommand } from '../command.ts';
import {
  badValue,
  commaParts,
  forceOption,
  jsonOption,
  oneOf,
  projectArgument,
  repeatedOption,
  replicationsOption,
  seedOption,
  wholeOption,
} from '../options.ts';
import type { PlacementsOptions } from '../placementsCommand.ts';

export const command = defineCommand<PlacementsOptions>({
  name: 'placements',
  order: 8,
  about: text(
    'rank every possible second place for SKUs or a brand by what the store gains there after cost; exit code 1 where no gain is shown',
    '按扣除费用后的全店增益，为单品或品牌排列所有可能的二次陈列位置；未显示增益时退出码为 1',
  ),
  manual: text(
    `Tries every second place one by one with the same shoppers: floor stacks at the sales handbooks' five ranked places, ends of
gondolas, displays that hold other goods (it says which SKUs give way), pillars, racks at tills, clip strips, side-hangs.
It ranks them by margin gained after cost, says how likely each is the best, what the home shelf loses and how many
shoppers had it in view, and sets the sales handbooks' own ranking beside it, agreement or not. \`--fee KIND=AMOUNT\` enters a fee
the sales handbooks do not give; \`--by goods\` takes the supplier's view; \`--write FILE\` saves the winner as a plan. In the app:
Plan > Placements.`,
    `用同一批顾客逐一试过每个二次陈列位置：销售手册排名的五类堆头位置、货架端头、现有陈列（说明哪些单品让位）、包柱、收银台端架、挂条、侧挂。
按扣除费用后的增量毛利排名，说明各位置为最佳的可能性、原货架损失多少、多少顾客看得到，并列销售手册的排序，一致与否照实说明。
\`--fee 类型=金额\` 补充销售手册没有的费用；\`--by goods\` 取供应商视角；\`--write FILE\` 把最佳位置保存为方案。在应用中：陈列 > 选位。`,
  ),
  argument: projectArgument,
  options: [
    repeatedOption('--sku <sku>', text('SKU id or name; may be repeated', '单品编号或名称；可重复')),
    repeatedOption('--brand <brand>', text('brand id or name; may be repeated', '品牌编号或名称；可重复')),
    {
      flags: '--plan <plan>',
      about: text(
        "plan the place is added to, id or name; the project's baseline when left out",
        '在哪个方案上增加位置（编号或名称）；省略则为项目的基准方案',
      ),
    },
    {
      flags: '--kinds <list>',
      about: text(
        `only these kinds, with commas: ${placeKinds.join(',')}`,
        `只看这些类型，逗号分隔：${placeKinds.join(',')}`,
      ),
      read: (value) => [...new Set(commaParts(value).map((word) => readKind(word, '--kinds')))],
    },
    {
      flags: '--fee <kind=amount>',
      about: text(
        'what a place of a kind costs for the campaign, as floorStack=3000; may be repeated',
        '某类位置在活动期间的费用，如 floorStack=3000；可重复',
      ),
      read: readFee,
      usual: {},
    },
    {
      flags: '--by <margin>',
      about: text(
        "whose margin counts: store, or goods for the supplier's side; store when left out",
        '按谁的毛利排名：store（全店）或 goods（仅该商品，供应商视角）；省略则为 store',
      ),
      read: (value) => oneOf(value, '--by', ['store', 'goods'], text('store, goods', 'store 或 goods')),
      usual: 'store',
    },
    replicationsOption(
      20,
      text('most replications of a place; who falls behind gets fewer', '每个位置最多的重复次数；落后者更少'),
      2,
    ),
    wholeOption(
      '--budget <n>',
      text(
        'replications of all places together, shared out by halving; a race when left out',
        '全部位置合计的重复次数，逐轮减半分配；省略则逐步淘汰',
      ),
      2,
      10_000_000,
    ),
    {
      flags: '--delta <amount>',
      about: text(
        'a lead in margin a day that does not matter; from the margin of store and goods when left out',
        '不计较的每日毛利差；省略则按全店与该商品的毛利确定',
      ),
      read: (value) => readAmount(value, '--delta', 0.01),
    },
    wholeOption(
      '--days <n>',
      text(
        'simulate this many days with their stock; one day stands for each of the campaign when left out',
        '模拟这么多天并计入库存；省略则以一天代表活动的每一天',
      ),
      1,
      MOST_DAYS,
    ),
    seedOption(),
    { flags: '--csv <file>', about: text('write one row a place', '写出每个位置一行的表') },
    {
      flags: '--write <file>',
      about: text('write the project with the best place as a plan', '写出含最佳位置方案的项目文件'),
    },
    forceOption(text('replace these files if they exist', '文件已存在时覆盖')),
    jsonOption,
  ],
  run: async ({ args: [name], options, language }) => {
    const { placementsCommand } = await import('../placementsCommand.ts');
    return placementsCommand(name, options, language);
  },
});

function readKind(word: string, option: string): PlaceKind {
  const found = placeKinds.find((kind) => kind.toLowerCase() === word.trim().toLowerCase());
  if (found) return found;
  const all = text(placeKinds.join(', '), placeKinds.join('、'));
  throw badValue(option, word, all, nearestFew(word, placeKinds, 1)[0]);
}

function readFee(
  value: string,
  before: Partial<Record<PlaceKind, number>>,
): Partial<Record<PlaceKind, number>> {
  const at = value.indexOf('=');
  if (at < 0)
    throw badValue('--fee', value, text('KIND=AMOUNT, as floorStack=3000', '类型=金额，如 floorStack=3000'));
  return { ...before, [readKind(value.slice(0, at), '--fee')]: readAmount(value.slice(at + 1), '--fee', 0) };
}

function readAmount(value: string, option: string, least: number): number {
  const amount = Number(value);
  if (value.trim() !== '' && Number.isFinite(amount) && amount >= least && amount <= MOST_FEE) return amount;
  throw badValue(
    option,
    value,
    text(`an amount from ${least} to ${MOST_FEE}`, `${least} 到 ${MOST_FEE} 的金额`),
  );
}
