// The options of `shelfwalk placements`.

import { type Command, InvalidArgumentError } from 'commander';
import { nearestFew } from '../base/nearest.ts';
import { type PlaceKind, placeKinds } from '../placements/placement.ts';
import { MOST_DAYS } from '../project/schema.ts';
import type { PlacementAim } from '../study/placements/placements.ts';
import { type Language, sayer } from '../words/text.ts';
import { MAX_REPLICATIONS, wholeNumber } from './options.ts';
import type { PlacementsOptions } from './placementsCommand.ts';

interface Shared {
  readonly withLanguage: (command: Command) => Command;
  readonly withJson: (command: Command) => Command;
  readonly finish: (code: Promise<number>) => Promise<void>;
}

const MOST_FEE = 1_000_000;

export function addPlacementsCommand(
  program: Command,
  { withLanguage, withJson, finish }: Shared,
  language: Language,
): void {
  const t = sayer(language);
  const collected = (value: string, before: string[]) => [...before, value];
  withLanguage(withJson(program.command('placements')))
    .description(
      t(
        'rank every possible second place for SKUs or a brand by what the store gains there after cost; exit code 1 where no gain is shown',
        '按扣除费用后的全店增益，为单品或品牌排列所有可能的二次陈列位置；未显示增益时退出码为 1',
      ),
    )
    .argument(
      '<project>',
      t('a project file, or an example as example:supermarket', '项目文件，或示例如 example:supermarket'),
    )
    .option(
      '--sku <sku>',
      t('SKU id or name; may be repeated', '单品编号或名称；可重复'),
      collected,
      [] as string[],
    )
    .option(
      '--brand <brand>',
      t('brand id or name; may be repeated', '品牌编号或名称；可重复'),
      collected,
      [] as string[],
    )
    .option(
      '--plan <plan>',
      t(
        "plan the place is added to, id or name; the project's baseline when left out",
        '在哪个方案上增加位置（编号或名称）；省略则为项目的基准方案',
      ),
    )
    .option(
      '--kinds <list>',
      t(
        `only these kinds, with commas: ${placeKinds.join(',')}`,
        `只看这些类型，逗号分隔：${placeKinds.join(',')}`,
      ),
      kindsOption,
    )
    .option(
      '--fee <kind=amount>',
      t(
        'what a place of a kind costs for the campaign, as floorStack=3000; may be repeated',
        '某类位置在活动期间的费用，如 floorStack=3000；可重复',
      ),
      feeOption,
      {} as Partial<Record<PlaceKind, number>>,
    )
    .option(
      '--by <margin>',
      t(
        "whose margin counts: store, or goods for the supplier's side; store when left out",
        '按谁的毛利排名：store（全店）或 goods（仅该商品，供应商视角）；省略则为 store',
      ),
      aimOption,
      'store' as PlacementAim,
    )
    .option(
      '--replications <n>',
      t('most replications of a place; who falls behind gets fewer', '每个位置最多的重复次数；落后者更少'),
      (value: string) => wholeNumber(value, '--replications', 2, MAX_REPLICATIONS),
      20,
    )
    .option(
      '--budget <n>',
      t(
        'replications of all places together, shared out by halving; a race when left out',
        '全部位置合计的重复次数，逐轮减半分配；省略则逐步淘汰',
      ),
      (value: string) => wholeNumber(value, '--budget', 2, 10_000_000),
    )
    .option(
      '--delta <amount>',
      t(
        'a lead in margin a day that does not matter; from the margin of store and goods when left out',
        '不计较的每日毛利差；省略则按全店与该商品的毛利确定',
      ),
      (value: string) => moneyOption(value, '--delta', 0.01),
    )
    .option(
      '--days <n>',
      t(
        'simulate this many days with their stock; one day stands for each of the campaign when left out',
        '模拟这么多天并计入库存；省略则以一天代表活动的每一天',
      ),
      (value: string) => wholeNumber(value, '--days', 1, MOST_DAYS),
    )
    .option(
      '--seed <text>',
      t('any text; the same seed brings the same shoppers', '任意文字；种子相同，顾客相同'),
      'shelfwalk',
    )
    .option('--csv <file>', t('write one row a place', '写出每个位置一行的表'))
    .option(
      '--write <file>',
      t('write the project with the best place as a plan', '写出含最佳位置方案的项目文件'),
    )
    .option('--force', t('replace these files if they exist', '文件已存在时覆盖'))
    .action((name: string, options: PlacementsOptions) =>
      finish(
        import('./placementsCommand.ts').then(({ placementsCommand }) =>
          placementsCommand(name, options, language),
        ),
      ),
    );
}

function kindOf(word: string, option: string): PlaceKind {
  const found = placeKinds.find((kind) => kind.toLowerCase() === word.trim().toLowerCase());
  if (found) return found;
  const near = nearestFew(word, placeKinds, 1)[0];
  const all = placeKinds.join(', ');
  throw new InvalidArgumentError(
    `Allowed: ${all}; got '${word}', did you mean ${near}? | ${option} 中的 '${word}' 不是位置类型；是否为 ${near}？可选：${all}。`,
  );
}

function aimOption(value: string): PlacementAim {
  if (value === 'store' || value === 'goods') return value;
  throw new InvalidArgumentError(
    `Allowed: store, goods; got '${value}' | --by 当前为 '${value}'；允许 store 或 goods。`,
  );
}

function kindsOption(value: string): PlaceKind[] {
  return [...new Set(value.split(/[,，]/).map((word) => kindOf(word, '--kinds')))];
}

function feeOption(
  value: string,
  before: Partial<Record<PlaceKind, number>>,
): Partial<Record<PlaceKind, number>> {
  const at = value.indexOf('=');
  if (at < 0)
    throw new InvalidArgumentError(
      `Allowed: KIND=AMOUNT, as floorStack=3000; got '${value}' | --fee 应为 类型=金额，如 floorStack=3000；当前为 '${value}'。`,
    );
  return { ...before, [kindOf(value.slice(0, at), '--fee')]: moneyOption(value.slice(at + 1), '--fee', 0) };
}

function moneyOption(value: string, option: string, least: number): number {
  const amount = Number(value);
  if (value.trim() !== '' && Number.isFinite(amount) && amount >= least && amount <= MOST_FEE) return amount;
  throw new InvalidArgumentError(
    `Allowed: an amount from ${least} to ${MOST_FEE}; got '${value}' | ${option} 当前为 '${value}'；允许 ${least} 到 ${MOST_FEE} 的金额。`,
  );
}
