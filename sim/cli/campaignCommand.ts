// `shelfwalk campaign`: how often promoted SKUs run out, by length of the campaign and frequency of visits.

import { type Cell, csvText } from '../base/csvText.ts';
import { nearestFew } from '../base/nearest.ts';
import type { Project } from '../project/schema.ts';
import {
  type Campaign,
  type CampaignCell,
  type CampaignChoice,
  campaignSkuIds,
  type Estimate,
  usualLengths,
  usualVisits,
} from '../study/stock/campaign.ts';
import { campaignAnswer } from '../study/stock/stockAnswer.ts';
import { amount, count, decimalsFor, percent } from '../words/figures.ts';
import { type Language, say, sayer, type Text } from '../words/text.ts';
import { unitsOf } from '../words/units.ts';
import { exitCodes, Failure } from './failure.ts';
import { writeJson } from './jsonAnswer.ts';
import { findPlanNamed, loadProject } from './load.ts';
import { tableLines } from './table.ts';
import { answerTo } from './thread.ts';
import { requireWritable, writeWhole } from './write.ts';

export interface CampaignOptions {
  readonly plan?: string;
  readonly sku: readonly string[];
  readonly days?: readonly number[];
  readonly visits?: readonly number[];
  readonly lead: number;
  readonly replications: number;
  readonly seed: string;
  readonly json?: true;
  readonly csv?: string;
  readonly force?: true;
}

export async function campaignCommand(
  name: string,
  options: CampaignOptions,
  language: Language,
): Promise<number> {
  if (options.csv !== undefined) requireWritable(options.csv, options.force);
  const { project, warnings } = await loadProject(name, language, (project) => [
    findPlanNamed(project, options.plan ?? campaignPlan(project)).id,
  ]);
  const planId = findPlanNamed(project, options.plan ?? campaignPlan(project)).id;
  const { skuIds, because } = skusOf(project, planId, options.sku);
  const lengths = [...new Set(options.days ?? usualLengths)].sort((a, b) => a - b);
  // Never, which is 0, comes last: it is the rarest.
  const visits = [...new Set(options.visits ?? usualVisits)].sort((a, b) => (a || 1e9) - (b || 1e9));
  const { seed, replications } = options;
  const settings = { planId, skuIds, lengths, visits, leadDays: options.lead, seed, replications };
  const campaign = await answerTo('campaign', project, settings, language);
  if (options.csv !== undefined) writeWhole(options.csv, campaignCsv(project, campaign));
  if (options.json) writeJson(project, warnings, campaignJson(project, campaign, because));
  else process.stdout.write(`${campaignText(project, campaign, because, language)}\n`);
  return exitCodes.done;
}

/** The first plan with a promotion or a cost; else the first that is not the baseline. */
function campaignPlan({ plans, baselinePlanId }: Project): string {
  const found =
    plans.find(({ promotions, costs }) => promotions.length + costs.length > 0) ??
    plans.find(({ id }) => id !== baselinePlanId);
  return found?.id ?? baselinePlanId;
}

function skusOf(
  project: Project,
  planId: string,
  named: readonly string[],
): { readonly skuIds: readonly string[]; readonly because: CampaignChoice | 'named' } {
  if (named.length === 0) return campaignSkuIds(project, planId);
  const standing = new Set(findPlanNamed(project, planId).positions.map(({ skuId }) => skuId));
  const skuIds = named.map((name) => {
    const found = project.skus.find(
      (sku) => sku.id === name || sku.name.en === name || sku.name.zh === name || sku.gtin === name,
    );
    if (found && standing.has(found.id)) return found.id;
    if (found)
      throw new Failure({
        en: `SKU "${found.id}" stands nowhere in plan "${planId}", so it cannot run out there. Name one that does.`,
        zh: `单品 "${found.id}" 在方案 "${planId}" 中没有陈列位，无从缺货。请指定有陈列位的单品。`,
      });
    const near = nearestFew(
      name,
      project.skus.map(({ id }) => id),
      3,
    );
    throw new Failure({
      en: `The project has no SKU "${name}". Near names: ${near.join(', ')}.`,
      zh: `项目中没有单品 "${name}"。相近的单品：${near.join('、')}。`,
    });
  });
  return { skuIds: [...new Set(skuIds)].sort(), because: 'named' };
}

/** Names in files, where no heading says what a figure is of: totals are over the campaign, the text's are a day. */
const estimateNames = [
  ['outShare', 'outShareOfSkuDays'],
  ['lost', 'lostUnitsInCampaign'],
  ['lostMargin', 'lostMarginInCampaign'],
  ['sold', 'soldUnitsInCampaign'],
  ['age', 'meanAgeSoldDays'],
] as const;

function campaignJson(project: Project, campaign: Campaign, because: CampaignChoice | 'named'): object {
  const { planId, skuIds, lengths, visits, leadDays, seed, replications, confidence } = campaign;
  const { kind, fromDay, enoughEveryDays } = campaignAnswer(project, campaign);
  return {
    plan: planId,
    skus: skuIds,
    chosen: because,
    lengths,
    visits,
    leadDays,
    seed,
    replications,
    confidence,
    answer: { kind, fromDay, enoughEveryDays, longerLessShorter: campaign.longer },
    cells: campaign.cells.flat().map((cell) => ({
      everyDays: cell.everyDays,
      days: cell.days,
      ...Object.fromEntries(estimateNames.map(([key, name]) => [name, cell[key]])),
    })),
    courses: campaign.courses.map(({ everyDays, anyOut, soldAge, leftAge }) => ({
      everyDays,
      anyOutByDay: anyOut,
      soldAge,
      leftAge,
    })),
  };
}

/** A row for each cell, for a spreadsheet. */
function campaignCsv({ currency }: Project, { cells, planId, leadDays, replications }: Campaign): string {
  const head = [
    'plan',
    'leadDays',
    'replications',
    'visitEveryDays',
    'days',
    'currency',
    ...estimateNames.flatMap(([, name]) => [name, `${name}Low`, `${name}High`]),
  ];
  const line = (cell: CampaignCell): Cell[] => [
    planId,
    leadDays,
    replications,
    cell.everyDays === 0 ? 'never' : cell.everyDays,
    cell.days,
    currency,
    ...estimateNames.flatMap(([key]) => [cell[key].mean, cell[key].low, cell[key].high]),
  ];
  return csvText([head, ...cells.flat().map(line)]);
}

const chosenText: Record<CampaignChoice | 'named', Text> = {
  named: { en: 'as named', zh: '按指定' },
  promoted: { en: 'what the plan promotes or pays for', zh: '方案促销或付费陈列的单品' },
  favoured: { en: 'what has more room than in the baseline', zh: '比基准方案陈列更多的单品' },
  own: { en: 'the own brands', zh: '自有品牌单品' },
  all: { en: 'everything on the shelves', zh: '货架上的全部单品' },
};

function campaignText(
  project: Project,
  campaign: Campaign,
  because: CampaignChoice | 'named',
  language: Language,
): string {
  const t = sayer(language);
  const { lengths, visits, replications, leadDays, seed, skuIds, cells } = campaign;
  const answer = campaignAnswer(project, campaign);
  const lines = [say(answer.text, language)];
  const advice = say(answer.advice, language);
  if (advice !== '') lines.push(advice);
  const skuNames = new Map(project.skus.map((sku) => [sku.id, say(sku.name, language) || sku.id]));
  const shown = skuIds.slice(0, 6).map((id) => skuNames.get(id) ?? id);
  const more = skuIds.length - shown.length;
  lines.push(
    t(
      `SKUs (${say(chosenText[because], language)}): ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
      `单品（${say(chosenText[because], language)}）：${shown.join('、')}${more > 0 ? `等 ${skuIds.length} 个` : ''}`,
    ),
  );
  const { sign } = unitsOf(project);
  const tables: readonly (readonly [string, (cell: CampaignCell) => string])[] = [
    [
      t(
        `Share of days out of stock${skuIds.length > 1 ? ', all SKUs' : ''}`,
        `缺货天数占比${skuIds.length > 1 ? '（各单品合计）' : ''}`,
      ),
      ({ outShare }) => `${shading(outShare.mean ?? 0)} ${estimateText(outShare, (x) => percent(x, 0))}`,
    ],
    [t('Units lost a day', '缺货损失（件/天）'), (cell) => perDayText(cell.lost, cell.days)],
    [
      t(`Margin lost a day (${sign})`, `损失毛利（${sign}/天）`),
      (cell) => perDayText(cell.lostMargin, cell.days),
    ],
    [
      t('Mean age of what is sold (days)', '售出商品平均库龄（天）'),
      ({ age }) => estimateText(age, (x) => amount(x, 1)),
    ],
  ];
  for (const [title, cellText] of tables) {
    const columns = [
      { title, align: 'left' as const },
      ...lengths.map((days) => ({
        title: t(`${days} days`, `${days} 天`),
        align: 'right' as const,
      })),
    ];
    lines.push(
      '',
      ...tableLines(
        columns,
        cells.map((row, visit) => [rowTitle(visits[visit], language), ...row.map(cellText)]),
      ),
    );
  }
  lines.push('', ...ageLines(campaign, language), '');
  lines.push(
    t(
      `Shorter campaigns are the first days of the longest; means and 95% intervals over ${count(replications, 'replication')}. Goods come ${count(leadDays, 'day')} after a visit and fill stock up to what it was at opening.`,
      `各活动时长取自同一次最长活动的前若干天；${replications} 次重复，均值与 95% 区间；到店后 ${leadDays} 天到货，补足至开店库存。`,
    ),
    t(
      `A SKU is out on a day when none of its places had a unit at some time in opening hours. Verified, not validated: not checked against real sales. Seed ${seed}.`,
      `某单品在营业时间内各陈列位均无货，即计为当天缺货。模型已验证，尚未用真实销售数据确认。种子 ${seed}。`,
    ),
  );
  return lines.join('\n');
}

function rowTitle(everyDays: number, language: Language): string {
  const t = sayer(language);
  return t(
    everyDays === 0 ? 'never visited' : everyDays === 1 ? 'every day' : `every ${everyDays} days`,
    everyDays === 0 ? '从不到店' : everyDays === 1 ? '每天到店' : `每 ${everyDays} 天`,
  );
}

/** The darker, the oftener out: in four steps, so that it is seen before it is read. */
function shading(share: number): string {
  const steps = ['  ', '░░', '▒▒', '▓▓', '██'];
  return steps[share < 0.01 ? 0 : share < 0.1 ? 1 : share < 0.3 ? 2 : share < 0.6 ? 3 : 4];
}

function estimateText({ mean, low, high }: Estimate, show: (value: number) => string): string {
  if (mean === null) return '–';
  if (low === null || high === null || high - low < 1e-9) return show(mean);
  return `${show(mean)} (${show(low)}…${show(high)})`;
}

function perDayText({ mean, low, high }: Estimate, days: number): string {
  if (mean === null) return '–';
  const decimals = Math.min(1, decimalsFor(mean / days));
  return estimateText(
    { mean: mean / days, low: low === null ? null : low / days, high: high === null ? null : high / days },
    (value) => amount(value, decimals),
  );
}

/** What rotation is worth: ages oldest first, against newest first. */
function ageLines({ courses, lengths }: Campaign, language: Language): string[] {
  const t = sayer(language);
  const days = lengths[lengths.length - 1];
  const course = courses[0];
  const show = ({ mean }: Estimate): string => (mean === null ? '–' : amount(mean, 1));
  return [
    t(
      `First in, first out (${rowTitle(course.everyDays, language)}, ${days} days): a unit sold had been in the store for ${show(course.soldAge.fifo)} days on average, nine in ten no longer than ${show(course.soldAge.p90)}; what stands on the shelves at the end, for ${show(course.leftAge.fifo)}. With new goods put in front: ${show(course.soldAge.lifo)} days sold, ${show(course.leftAge.lifo)} left.`,
      `先进先出（${rowTitle(course.everyDays, language)}，${days} 天）：售出商品平均在店 ${show(course.soldAge.fifo)} 天，九成不超过 ${show(course.soldAge.p90)} 天；活动结束时货架上的商品平均 ${show(course.leftAge.fifo)} 天。若新货放在前面：售出 ${show(course.soldAge.lifo)} 天，剩下的 ${show(course.leftAge.lifo)} 天。`,
    ),
  ];
}
