// Where volume comes from, how the changed SKUs are met and bought, and what empty shelves cost: by SKU.

import { never } from '../base/never.ts';
import { type Interval, intervalEnds } from '../picture/barMarks.ts';
import { niceReach } from '../picture/chart.ts';
import { roundToSum, type VolumeStep, volumeSteps } from '../score/waterfall.ts';
import type { SkuLost } from '../study/compare/pairVolume.ts';
import type { SkuStages, Stages } from '../study/compare/reportFacts.ts';
import { decimalsFor, signed } from '../words/figures.ts';
import { intervalBar, pairBar, stepBar } from './bars.ts';
import { few } from './few.ts';
import { type Html, html, nothing } from './html.ts';
import { type Chapter, meansText, type Sheet, section, tag } from './sheet.ts';
import type { Words } from './words.ts';

/** Brands told apart in a waterfall: of competitors, and of one's own. */
const MOST_BRANDS = 6;
const MOST_SKUS = 10;
/** Where fewer SKUs change than this, those that lose most are shown as well. */
const FEWEST_LOST = 5;

export function sourceSection(sheet: Sheet, { pair, letter }: Chapter): Html {
  const { words, facts } = sheet;
  const { t } = words;
  const { source, favoured, changed } = pair;
  if (!source) return nothing;
  const { days } = facts.comparison;
  const steps = foldOwn(volumeSteps(source, MOST_BRANDS)).map((step) => ({
    name: stepName(words, step),
    units: step.units,
  }));
  const total = source.difference / days;
  // Rounded so that the steps add up to the sum as it is shown.
  const shown = roundToSum(
    steps.map(({ units }) => units / days),
    decimalsFor(total),
  );
  let level = 0;
  const levels = steps.map(({ units }) => {
    const from = level;
    level += units / days;
    return { from, to: level };
  });
  const marks = [0, ...levels.flatMap(({ from, to }) => [from, to])];
  const scale = { low: Math.min(...marks), high: Math.max(...marks) };
  const rows = steps.map(
    ({ name }, k) =>
      html`<tr><th scope="row">${name}</th><td class="num">${words.difference(shown[k], total)}</td><td class="chart">${stepBar(levels[k].from, levels[k].to, scale, levels[k].to < levels[k].from ? 'loss' : 'gain')}</td></tr>`,
  );
  const isAll = favoured.length === changed.length;
  return section(
    `source-${letter}`,
    t('Where the volume comes from', '销量从何而来'),
    t(
      `Units a day of the ${words.count(favoured.length, isAll ? 'changed SKU' : 'SKU with more room than before', isAll ? 'changed SKUs' : 'SKUs with more room than before', '')}, shopper by shopper against A. ${meansText(sheet)}`,
      `${isAll ? `${favoured.length} 个有改动的单品` : `${favoured.length} 个陈列量增加的单品`}每日件数，逐个顾客与 A 相比。${meansText(sheet)}`,
    ),
    html`<table class="waterfall"><tbody>${rows}<tr class="total"><th scope="row">${t('Change in units a day', '每日件数变化')}</th><td class="num">${words.difference(total)}</td><td class="chart">${stepBar(0, total, scale, 'total')}</td></tr></tbody></table><p class="hint">${t(
      `From ${words.figure(source.unitsA / days)} to ${words.figure(source.unitsB / days)} units a day. Own brands are those named in the project and those of the SKUs themselves; hatched steps are losses.`,
      `由每日 ${words.figure(source.unitsA / days)} 件变为 ${words.figure(source.unitsB / days)} 件。自有品牌指项目所列及这些单品自身的品牌；斜纹为减少。`,
    )}</p>`,
  );
}

/** Own brands beyond the first few as one step; it has no brand. */
function foldOwn(steps: readonly VolumeStep[]): VolumeStep[] {
  const own = steps.filter(({ kind }) => kind === 'own');
  const folded = own.slice(MOST_BRANDS);
  if (folded.length === 0) return [...steps];
  const units = folded.reduce((sum, step) => sum + step.units, 0);
  const rest: VolumeStep = { kind: 'own', brandId: null, nBrands: folded.length, units };
  return steps.flatMap((step) => (step === folded[0] ? [rest] : folded.includes(step) ? [] : [step]));
}

function stepName(words: Words, { kind, brandId, nBrands, units }: VolumeStep): string {
  const { t } = words;
  switch (kind) {
    case 'newCategory':
      return t('New sales of the category', '品类新增销量');
    case 'others':
      return t(
        `Net of ${words.count(nBrands, 'more brand', 'more brands', '')}`,
        `其余 ${nBrands} 个品牌净额`,
      );
    case 'lostElsewhere':
      return t('No longer bought in the category', '品类内不再购买');
    case 'own':
    case 'switched':
      if (brandId === null)
        return t(
          `Net of ${words.count(nBrands, 'more own brand', 'more own brands', '')}`,
          `其余 ${nBrands} 个自有品牌净额`,
        );
      return exchange(words, words.brand(brandId), units, kind === 'own');
    default:
      return never(kind);
  }
}

/** "Switched from Nimbus", "Lost to Nimbus"; own brands are cannibalised. */
function exchange({ t }: Words, brand: string, net: number, isOwn: boolean): string {
  if (isOwn)
    return net >= 0
      ? t(`Cannibalised: other SKUs of ${brand}`, `自身蚕食：${brand}其他单品`)
      : t(`Given to other SKUs of ${brand}`, `转给${brand}其他单品`);
  return net >= 0 ? t(`Switched from ${brand}`, `由${brand}转换而来`) : t(`Lost to ${brand}`, `转向${brand}`);
}

export function funnelSection({ words }: Sheet, { pair, letter }: Chapter): Html {
  const { t } = words;
  const { funnel, nShoppers, replication } = pair.day;
  if (funnel.length === 0) return nothing;
  const favoured = new Set(pair.favoured);
  const more = funnel.filter(({ skuId }) => favoured.has(skuId));
  const less = funnel.filter(({ skuId }) => !favoured.has(skuId));
  const halves =
    less.length === 0
      ? [{ title: t('Changed SKUs', '有改动的单品'), skus: more }]
      : [
          { title: t('SKUs with more room', '陈列量增加的单品'), skus: more },
          { title: t('Other changed SKUs', '其他有改动的单品'), skus: less },
        ];
  const cell = (a: number, b: number): Html =>
    html`<td class="num"><span class="soft">${words.whole(a)} →</span> ${words.whole(b)}</td>`;
  const row = ({ skuId, a, b }: SkuStages): Html =>
    html`<tr><th scope="row">${words.sku(skuId)}</th>${cell(a.passed, b.passed)}${cell(a.looked, b.looked)}${cell(a.considered, b.considered)}${cell(a.bought, b.bought)}<td class="num strong">${signed(b.bought - a.bought, 0)}</td></tr>`;
  const table = (skus: readonly SkuStages[]): Html =>
    html`<table class="skus"><thead><tr><th scope="col">${t('Shoppers', '顾客人数')}</th><th scope="col" class="num">${t('passed', '经过')}</th><th scope="col" class="num">${t('looked', '注意')}</th><th scope="col" class="num">${t('compared', '比较')}</th><th scope="col" class="num">${t('bought', '选购')}</th><th scope="col" class="num">${t('Buyers ±', '购买者 ±')}</th></tr></thead><tbody>${skus.map(row)}</tbody></table>`;
  return section(
    `funnel-${letter}`,
    t('From passing to buying', '从经过到购买'),
    t(
      `The changed SKUs in replication ${replication}, with ${words.whole(nShoppers)} shoppers in both plans. Sums over SKUs: a shopper counts once for each SKU.`,
      `有改动的单品，第 ${replication} 次重复，两个方案同为 ${words.whole(nShoppers)} 名顾客。按单品合计：每名顾客每个单品计一次。`,
    ),
    html`<div class="two">${halves.map(({ title, skus }) => stagesTable(words, title, skus, letter))}</div>${few(funnel, MOST_SKUS, table, lessChange(words))}`,
  );
}

function stagesTable(words: Words, title: string, skus: readonly SkuStages[], letter: string): Html {
  const { t } = words;
  const sum = (side: 'a' | 'b', stage: keyof Stages): number =>
    skus.reduce((n, sku) => n + sku[side][stage], 0);
  const stages: readonly (readonly [keyof Stages, string])[] = [
    ['passed', t('passed', '经过')],
    ['looked', t('looked', '注意')],
    ['considered', t('compared', '比较')],
    ['bought', t('bought', '选购')],
  ];
  const most = Math.max(sum('a', 'passed'), sum('b', 'passed'));
  const rows = stages.map(([stage, name], k) => {
    const before = k === 0 ? null : stages[k - 1][0];
    const share = (side: 'a' | 'b'): string => {
      const of = before === null ? 0 : sum(side, before);
      return of > 0 ? words.percent(sum(side, stage) / of, 0) : '';
    };
    return html`<tr><th scope="row">${name}</th><td class="chart">${pairBar(sum('a', stage), sum('b', stage), most)}</td><td class="num lines"><span>${words.whole(sum('a', stage))}</span><span>${words.whole(sum('b', stage))}</span></td><td class="num lines soft"><span>${share('a')}</span><span>${share('b')}</span></td></tr>`;
  });
  return html`<div class="half"><h3>${title}</h3><table class="stages"><thead><tr><th scope="col"></th><th scope="col"></th><th scope="col" class="num">${tag('A')} ${tag(letter)}</th><th scope="col" class="num">${t('of those before', '上一步转化')}</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}

export function lostSection(sheet: Sheet, { pair, result, letter }: Chapter): Html {
  const { words, facts } = sheet;
  const { t } = words;
  const { days } = facts.comparison;
  const m = result.metrics.lostSales;
  const nChanged = pair.lost.filter(({ difference }) => difference !== 0).length;
  const most = Math.min(MOST_SKUS, Math.max(FEWEST_LOST, nChanged));
  const perDay = ({ difference, low, high }: SkuLost): Interval => ({
    difference: difference / days,
    low: low === null ? null : low / days,
    high: high === null ? null : high / days,
  });
  const reach = niceReach(intervalEnds(pair.lost.slice(0, most).map(perDay)), 0.1);
  const row = (sku: SkuLost): Html => {
    const shown = words.difference(perDay(sku).difference);
    return html`<tr><th scope="row">${words.sku(sku.skuId)}</th><td class="num soft">${words.figure(sku.baseline / days)}</td><td class="num soft">${words.figure(sku.alternative / days)}</td><td class="num strong">${shown}</td><td class="chart">${intervalBar(perDay(sku), reach, `${words.sku(sku.skuId)}: ${shown}`, true)}</td></tr>`;
  };
  const table = (skus: readonly SkuLost[]): Html =>
    html`<table class="lost"><thead><tr><th scope="col">${t('Units lost a day', '每日损失件数')}</th><th scope="col" class="num">${tag('A')}</th><th scope="col" class="num">${tag(letter)}</th><th scope="col" class="num">${t('Difference', '差异')}</th><th scope="col" class="axis-head"><span>−${words.round(reach)}</span><span>0</span><span>+${words.round(reach)}</span></th></tr></thead><tbody>${skus.map(row)}</tbody></table>`;
  const summary = t(
    `${words.figure(m.baseline / days)} units a day are lost in A and ${words.figure(m.alternative / days)} in ${letter}, because what was wanted stood empty.`,
    `因想买的单品缺货，每日损失：A 为 ${words.figure(m.baseline / days)} 件，${letter} 为 ${words.figure(m.alternative / days)} 件。`,
  );
  const body =
    pair.lost.length === 0
      ? html`<p>${t('Nothing was lost to empty shelves in either plan.', '两个方案均没有缺货损失。')}</p>`
      : html`<p>${summary}</p>${few(pair.lost, most, table, lessChange(words))}`;
  return section(
    `lost-${letter}`,
    t('Sales lost to empty shelves', '缺货损失'),
    pair.lost.length === 0 ? '' : meansText(sheet),
    body,
  );
}

function lessChange({ t, count }: Words): (n: number) => string {
  return (n) => t(`${count(n, 'more SKU', 'more SKUs', '')} with less change`, `另有 ${n} 个变化较小的单品`);
}
