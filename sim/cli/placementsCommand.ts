// `shelfwalk placements`: every place for some goods ranked by what the store gains there; a sentence, a table with bars,
// the documents' order beside the simulated one.

import { nearestFew } from '../base/nearest.ts';
import { type PlaceKind, placeKinds } from '../placements/placement.ts';
import { skuText } from '../project/names.ts';
import { serialiseProject } from '../project/parse.ts';
import type { Project } from '../project/schema.ts';
import { isPreliminary } from '../stats/finding.ts';
import { planWithPlace } from '../study/placements/placementPlan.ts';
import type { Estimate, PlacementAim, PlacementRow, PlacementStudy } from '../study/placements/placements.ts';
import { placementCsv } from '../study/placements/placementTable.ts';
import {
  assumedText,
  costText,
  kindText,
  placementVerdict,
  rankText,
  standingText,
} from '../study/placements/placementWords.ts';
import { amount, decimalsFor, signed } from '../words/figures.ts';
import { type Language, say, sayer, type Text } from '../words/text.ts';
import { unitsOf } from '../words/units.ts';
import { exitCodes, Failure } from './failure.ts';
import { writeJson } from './jsonAnswer.ts';
import { findPlanNamed, loadProject } from './load.ts';
import { pad, tableLines } from './table.ts';
import { answerTo } from './thread.ts';
import { requireWritable, writeWhole } from './write.ts';

export interface PlacementsOptions {
  readonly sku: readonly string[];
  readonly brand: readonly string[];
  readonly plan?: string;
  readonly kinds?: readonly PlaceKind[];
  readonly fee: Partial<Readonly<Record<PlaceKind, number>>>;
  readonly by: PlacementAim;
  readonly replications: number;
  readonly budget?: number;
  readonly delta?: number;
  readonly days?: number;
  readonly seed: string;
  readonly json?: true;
  readonly csv?: string;
  readonly write?: string;
  readonly force?: true;
}

/** Exit code 1: the best place's gain on fresh shoppers is not shown. */
export async function placementsCommand(
  name: string,
  options: PlacementsOptions,
  language: Language,
): Promise<number> {
  const t = sayer(language);
  const { csv, write, force, seed, replications, kinds, budget, delta, by } = options;
  for (const file of [csv, write]) if (file !== undefined) requireWritable(file, force);
  const { project: loaded, warnings } = await loadProject(name, language, (project) => [
    findPlanNamed(project, options.plan ?? project.baselinePlanId).id,
  ]);
  const project =
    options.days === undefined ? loaded : { ...loaded, demand: { ...loaded.demand, days: options.days } };
  const planId = findPlanNamed(project, options.plan ?? project.baselinePlanId).id;
  const skuIds = goodsNamed(project, options);
  const settings = { planId, skuIds, seed, replications, kinds, budget, delta, by, fees: options.fee };
  const study = await answerTo('placements', project, settings, language);
  if (csv !== undefined) writeWhole(csv, `\ufeff${placementCsv(project, study, language)}`);
  const written = write === undefined ? null : writeBest(loaded, study, write);
  if (options.json) writeJson(project, warnings, placementsJson(project, study));
  else process.stdout.write(`${placementsText(project, study, language)}\n`);
  if (!options.json) {
    if (csv !== undefined) process.stdout.write(t(`Wrote ${csv}.\n`, `已写入 ${csv}。\n`));
    if (written) process.stdout.write(`${say(written, language)}\n`);
  }
  const isShown = study.fresh !== null && study.fresh.afterCost.low !== null && study.fresh.afterCost.low > 0;
  return isShown || study.nothingIsBest ? exitCodes.done : exitCodes.noVerdict;
}

/** SKUs by id or name, and all of a brand; each a Failure with suggestions where there is none of that name. */
function goodsNamed(project: Project, { sku, brand }: PlacementsOptions): string[] {
  const found = new Set<string>();
  const named = <T extends { readonly id: string; readonly name: Text }>(
    list: readonly T[],
    word: string,
    kind: Text,
  ): T => {
    const one =
      list.find(({ id }) => id === word) ??
      list.find(({ name }) => name.en === word || name.zh === word) ??
      list.find(({ id }) => id.toLowerCase() === word.toLowerCase());
    if (one) return one;
    const words = list.flatMap(({ id, name }) => [id, name.en, name.zh].filter((text) => text !== ''));
    // A part of a name is a better hint than a name with as many letters.
    const parts = words.filter((text) => text.toLowerCase().includes(word.toLowerCase()));
    const near = [...new Set([...parts, ...nearestFew(word, words, 3)])].slice(0, 3);
    throw new Failure({
      en: `The project has no ${kind.en} "${word}". Did you mean "${near[0]}"? Near names: ${near.join(', ')}.`,
      zh: `项目中没有${kind.zh} "${word}"。是否为 "${near[0]}"？相近的有：${near.join('、')}。`,
    });
  };
  for (const word of sku) found.add(named(project.skus, word, { en: 'SKU', zh: '单品' }).id);
  for (const word of brand) {
    const { id } = named(project.brands, word, { en: 'brand', zh: '品牌' });
    for (const one of project.skus) if (one.brandId === id) found.add(one.id);
  }
  if (found.size > 0) return [...found].sort();
  throw new Failure({
    en: 'Name the goods: --sku ID (may be repeated) or --brand ID.',
    zh: '请指定商品：--sku 编号（可重复）或 --brand 编号。',
  });
}

function writeBest(project: Project, study: PlacementStudy, file: string): Text {
  const best = study.fresh
    ? study.rows.find(({ place }) => place.id === study.fresh?.placeId)
    : study.rows.find(({ place, afterCost, n }) => place.refused === null && n > 0 && afterCost.mean > 0);
  if (!best)
    return {
      en: `${file} was not written: no place earns more than it costs.`,
      zh: `未写入 ${file}：没有位置的收益高于费用。`,
    };
  const made = planWithPlace(project, study, best);
  if (made.refused) throw new Failure(made.refused);
  writeWhole(file, serialiseProject(made.project));
  return {
    en: `Wrote ${file}: plan "${made.made[0]}" has ${best.place.name.en}.`,
    zh: `已写入 ${file}：方案 "${made.made[0]}" 含${best.place.name.zh}。`,
  };
}

/** What --json prints: the study with the places' shelving left out. */
function placementsJson(project: Project, study: PlacementStudy): object {
  const { days: _, base, fresh, rows, isDone, nothingIsBest, ...rest } = study;
  const words = {
    gains: fresh !== null && (fresh.afterCost.low ?? 0) > 0,
    nothing: nothingIsBest,
  };
  return {
    ...rest,
    isDone,
    verdict: {
      word: words.gains ? 'better' : words.nothing ? 'nothingIsBest' : 'unclear',
      isPreliminary: isPreliminary(fresh?.n ?? study.base.n),
      ...placementVerdict(project, study),
    },
    base: { replications: base.n, perDay: { units: base.units, margin: base.margin } },
    rows: rows.map(({ place: { putsUp, ...place }, ...row }) => ({
      place: { ...place, isNew: putsUp !== null },
      ...rowJson(row),
    })),
    fresh: fresh && {
      placeId: fresh.placeId,
      replications: fresh.n,
      perDay: { margin: fresh.margin },
      perCampaign: { afterCost: fresh.afterCost },
    },
  };
}

function rowJson({
  n,
  campaignMargin,
  afterCost,
  pHolm,
  pBest,
  outAfter,
  reach,
  cost,
  ...perDay
}: Omit<PlacementRow, 'place'>) {
  return {
    ...{ replications: n, cost, perDay, perCampaign: { margin: campaignMargin, afterCost } },
    ...{ pHolm, pBest, outAfter, reach },
  };
}

const ROWS_SHOWN = 25;
const REFUSED_SHOWN = 8;
const BAR_WIDTH = 9;

function placementsText(project: Project, study: PlacementStudy, language: Language): string {
  const t = sayer(language);
  const judged = study.rows.filter(({ place, n }) => place.refused === null && n > 0);
  const refused = study.rows.filter(({ place }) => place.refused !== null);
  const lines = [t(placementVerdict(project, study))];
  if (judged.length > 0) {
    const shown = judged.slice(0, ROWS_SHOWN);
    lines.push('', ...tableLines(columnsOf(project, study, language), rowsOf(study, shown, language)));
    if (judged.length > shown.length)
      lines.push(
        t(
          `… and ${judged.length - shown.length} more places: --csv or --json has all.`,
          `……另有 ${judged.length - shown.length} 个位置：用 --csv 或 --json 查看全部。`,
        ),
      );
    const displacing = shown.filter(({ place }) => place.displaced.length > 0);
    if (displacing.length > 0) lines.push('');
    for (const { place } of displacing)
      lines.push(`${t(place.name)}: ${displacedText(project, place.displaced, language)}`);
    lines.push('', t(rankText(study.ranks)));
  }
  if (refused.length > 0) {
    lines.push('', t('Not possible:', '不可行：'));
    for (const { place } of refused.slice(0, REFUSED_SHOWN))
      lines.push(`  ${t(place.name)}: ${place.refused ? t(place.refused) : ''}`);
    if (refused.length > REFUSED_SHOWN)
      lines.push(
        t(
          `  … and ${refused.length - REFUSED_SHOWN} more.`,
          `  ……另有 ${refused.length - REFUSED_SHOWN} 个。`,
        ),
      );
  }
  if (judged.length > 0) lines.push('', ...notes(project, study, judged, language));
  return lines.join('\n');
}

function columnsOf(project: Project, study: PlacementStudy, language: Language) {
  const t = sayer(language);
  const { sign } = unitsOf(project);
  const titles: readonly (readonly [string, string, 'left' | 'right'])[] = [
    ['', '', 'right'],
    ['Place', '位置', 'left'],
    ['E19', 'E19', 'right'],
    ['There', '该处销量', 'right'],
    ['From shelf', '取自货架', 'right'],
    ['Goods', '商品净增', 'right'],
    ['Category', '品类', 'right'],
    study.by === 'store'
      ? [`Margin of the store a day (${sign})`, `全店每天毛利（${sign}）`, 'right']
      : [`Margin of the goods a day (${sign})`, `商品每天毛利（${sign}）`, 'right'],
    ['', '', 'left'],
    ['Cost', '费用', 'right'],
    [`After cost, ${study.campaignDays} days`, `${study.campaignDays} 天扣费后`, 'right'],
    ['Best', '最佳概率', 'right'],
    ['In view', '看到人数', 'right'],
  ];
  return titles.map(([en, zh, align]) => ({ title: t(en, zh), align }));
}

function rowsOf(study: PlacementStudy, rows: readonly PlacementRow[], language: Language): string[][] {
  const of = (row: PlacementRow) => (study.by === 'store' ? row.margin : row.goodsMargin);
  const reach = Math.max(...rows.map((row) => Math.abs(of(row).mean)), 1e-9);
  return rows.map((row, ix) => {
    const { place, cost } = row;
    const kind = say(kindText(place.kind), language);
    const name = say(place.name, language);
    const isNamed = name.toLowerCase().includes(kind.toLowerCase());
    return [
      String(ix + 1),
      isNamed ? name : `${name}, ${kind}`,
      place.rank === null ? '' : String(place.rank),
      plain(row.atPlace.mean),
      plain(row.cannibalised.mean),
      signed(row.units.mean, 1),
      signed(row.categoryUnits.mean, 1),
      withInterval(of(row)),
      bar(of(row).mean, reach),
      cost.source === 'none' ? '0 ?' : amount(cost.amount, 0),
      withInterval(row.afterCost),
      say(standingText(row), language),
      row.reach === null ? '' : amount(row.reach / study.days, 0),
    ];
  });
}

function plain(value: number): string {
  return amount(value, 1);
}

function withInterval({ mean, low, high }: Estimate): string {
  const decimals = decimalsFor(mean, low ?? 0, high ?? 0);
  if (low === null || high === null) return signed(mean, decimals);
  return `${signed(mean, decimals)} (${signed(low, decimals)} … ${signed(high, decimals)})`;
}

function bar(value: number, reach: number): string {
  const drawn = '█'.repeat(Math.round((Math.abs(value) / reach) * BAR_WIDTH));
  return value < 0
    ? `${pad(drawn, BAR_WIDTH, 'right')}│${' '.repeat(BAR_WIDTH)}`
    : `${' '.repeat(BAR_WIDTH)}│${pad(drawn, BAR_WIDTH, 'left')}`;
}

function displacedText(
  project: Project,
  displaced: PlacementRow['place']['displaced'],
  language: Language,
): string {
  const t = sayer(language);
  const skus = new Map(project.skus.map((sku) => [sku.id, sku]));
  const names = displaced.slice(0, 3).flatMap(({ skuId }) => {
    const sku = skus.get(skuId);
    return sku ? [say(skuText(sku), language)] : [];
  });
  const gone = displaced.filter(({ isGone }) => isGone).length;
  const more = displaced.length - names.length;
  return t(
    `displaces ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}${gone > 0 ? ` (${gone} of them then stand nowhere)` : ''}.`,
    `撤下${names.join('、')}${more > 0 ? ` 等 ${displaced.length} 个` : ''}${gone > 0 ? `（其中 ${gone} 个在店内再无陈列）` : ''}。`,
  );
}

function notes(
  project: Project,
  study: PlacementStudy,
  judged: readonly PlacementRow[],
  language: Language,
): string[] {
  const t = sayer(language);
  const lines = [say(assumedText(study), language)];
  const sources = placeKinds.flatMap((kind) => {
    const row = judged.find(({ place }) => place.kind === kind);
    return row ? [{ kind, cost: row.cost }] : [];
  });
  const priced = sources.filter(({ cost }) => cost.source !== 'none');
  const free = sources.filter(({ cost }) => cost.source === 'none');
  const kindsOf = (list: typeof sources) =>
    list.map(({ kind }) => say(kindText(kind), language)).join(t(', ', '、'));
  for (const source of ['documents', 'retailer', 'user'] as const) {
    const own = priced.filter(({ cost }) => cost.source === source);
    if (own.length > 0)
      lines.push(
        `${kindsOf(own)}: ${own.map(({ cost }) => unitsOf(project).money(cost.amount)).join(t(', ', '、'))}${t(', ', '，')}${say(costText(own[0].cost), language)}${t('.', '。')}`,
      );
  }
  if (free.length > 0)
    lines.push(
      t(
        `${kindsOf(free)} (0 ?): no fee in the sales handbooks; enter yours with --fee ${free[0].kind}=AMOUNT.`,
        `${kindsOf(free)}（0 ?）：销售手册中没有费用；请用 --fee ${free[0].kind}=金额 输入。`,
      ),
    );
  lines.push(
    study.mode === 'budget'
      ? t(
          `Units and margin a day against the plan as it is, 95% intervals. ${study.replicationsDone} replications: half of the places go on at each turn; the winner is judged again on fresh shoppers.`,
          `件数与毛利为每天相对现有方案的差异，95% 区间。共 ${study.replicationsDone} 次重复：每轮保留较好的一半，胜者以新的顾客再检验。`,
        )
      : t(
          `Units and margin a day against the plan as it is, 95% intervals. ${study.replicationsDone} replications: a place is out once another (or no place at all) is ahead beyond doubt (Kim and Nelson, 5%; a lead below ${amount(study.delta, 1)} a day does not matter); the winner is judged again on fresh shoppers.`,
          `件数与毛利为每天相对现有方案的差异，95% 区间。共 ${study.replicationsDone} 次重复：某位置一旦确定落后于其他位置（或不设位置）即淘汰（Kim 与 Nelson 法，5%；每天 ${amount(study.delta, 1)} 以下的差距不计），胜者以新的顾客再检验。`,
        ),
    t(
      `Verified, not validated: not checked against real sales. Seed ${study.seed}.`,
      `模型已验证，尚未用真实销售数据确认。种子 ${study.seed}。`,
    ),
  );
  return lines;
}
