// How sure the answer is: replications, intervals in two ways, and how far it hangs on the evidence where that was run.

import { evidenceTable } from '../evidence/table.ts';
import { decimalsIn, inTable, type Metric, metrics, metricTitle } from '../kinds/metric/index.ts';
import type { EvidenceDraws, Influence } from '../study/uncertainty/summary.ts';
import { decimalsFor, signed } from '../words/figures.ts';
import { say } from '../words/text.ts';
import { histogram, stepBar } from './bars.ts';
import { few } from './few.ts';
import { type Html, html, nothing } from './html.ts';
import { type Chapter, type Sheet, section, tag } from './sheet.ts';

/** What draws from the evidence ranges say of one alternative. */
export interface ReportUncertainty {
  readonly plan: string;
  readonly metric: Metric;
  readonly draws: EvidenceDraws | null;
  /** The strongest first. */
  readonly influences: readonly Influence[];
}

const MOST_INFLUENCES = 10;

export function surenessSection(
  sheet: Sheet,
  chapters: readonly Chapter[],
  uncertainty: readonly ReportUncertainty[],
): Html {
  const { words, facts } = sheet;
  const { t } = words;
  const { replications, days, confidence, alternatives } = facts.comparison;
  const level = words.percent(confidence, 0);
  const runs = words.count(replications, 'replication', 'replications', '次重复');
  const ratio = (chapters[0]?.result ?? alternatives[0])?.metrics.margin.varianceRatio ?? null;
  const paired =
    ratio !== null && ratio > 1.5
      ? t(
          ` Sharing luck narrows the variance of the first alternative's margin about ${words.about(ratio)} times: without it, some ${words.about(ratio * replications)} replications would be needed to be as sure.`,
          `共用运气使首个方案毛利差异的方差缩小到约 ${words.about(ratio)} 分之一：否则要达到同样的把握，约需 ${words.about(ratio * replications)} 次重复。`,
        )
      : '';
  const family =
    alternatives.length > 1
      ? {
          en: ' Intervals and chances allow for the number of plans (Holm).',
          zh: '区间与概率均已按方案数校正。',
        }
      : { en: '', zh: '' };
  const intro = t(
    `${runs} of ${words.count(days, 'day', 'days', '天')} each. Every replication draws fresh shoppers, who then walk each plan with the same luck; the interval comes from how the differences vary.${family.en}${paired}`,
    `共 ${runs}，每次 ${days} 天。每次重复抽取新的顾客，同一批顾客以同样的运气走过各个方案；区间由差异的波动得出。${family.zh}${paired}`,
  );
  const rows = chapters.flatMap((chapter) =>
    metrics.map((metric, k) => sureRow(sheet, chapter, metric, k === 0, chapters.length > 1)),
  );
  const limits = t(
    'An interval says how well the simulation knows its own answer. It does not cover what the model leaves out, such as competitors’ reactions or the next visit of a shopper, nor how far the numbers behind it may be wrong.',
    '区间只表示模拟对自身结果的把握，不包含模型之外的因素（如竞争对手的反应、顾客的下一次到店），也不包含模型参数本身可能的误差。',
  );
  const table = html`<table class="sure"><thead><tr><th scope="col">${t('A day', '每天')}</th><th scope="col" class="num">${t('Difference', '差异')}</th><th scope="col" class="num">${t(`${level} interval`, `${level} 区间`)}</th><th scope="col" class="num">${t('by resampling', '重抽样区间')}</th><th scope="col" class="num">${t('P(better)', '更优概率')}</th><th scope="col" class="num">${alternatives.length > 1 ? t('p, for all plans', 'p（按方案数校正）') : t('p value', 'p 值')}</th></tr></thead><tbody>${rows}</tbody></table>`;
  return section(
    'sure',
    t('How sure', '有多大把握'),
    '',
    html`<p>${intro}</p>${table}<p class="hint">${limits}</p>${uncertainty.map((each) => uncertaintyPart(sheet, chapters, each))}`,
  );
}

function sureRow(
  { words, facts, project }: Sheet,
  { result, letter }: Chapter,
  metric: Metric,
  isFirst: boolean,
  isOneOfSeveral: boolean,
): Html {
  const m = result.metrics[metric];
  const inRow = (figure: number): number => inTable(metric, figure, facts.comparison.days);
  const shown = [m.difference, m.low, m.high].map((figure) => (figure === null ? null : inRow(figure)));
  const fine = decimalsIn(metric, project.currency, ...shown);
  const range = (low: number | null, high: number | null): string =>
    low === null || high === null ? '–' : `${signed(inRow(low), fine)} … ${signed(inRow(high), fine)}`;
  const p = m.pHolm === null ? '–' : m.pHolm < 0.001 ? '< 0.001' : m.pHolm.toFixed(3);
  const head = isOneOfSeveral ? html`${tag(letter)} ` : nothing;
  return html`<tr${isFirst && isOneOfSeveral ? html` class="first"` : nothing}><th scope="row">${head}${say(metricTitle(metric, project.currency), words.language)}</th><td class="num">${signed(inRow(m.difference), fine)}</td><td class="num">${range(m.low, m.high)}</td><td class="num">${range(m.bootstrapLow, m.bootstrapHigh)}</td><td class="num">${m.pBetter === null ? '–' : words.chance(m.pBetter)}</td><td class="num">${p}</td></tr>`;
}

/** A metric within a sentence. */
function metricPhrase({ words, project }: Sheet, metric: Metric): string {
  const { en, zh } = metricTitle(metric, project.currency);
  return words.t(en.charAt(0).toLowerCase() + en.slice(1), zh);
}

function uncertaintyPart(sheet: Sheet, chapters: readonly Chapter[], of: ReportUncertainty): Html {
  const { words, facts } = sheet;
  const { t } = words;
  const inRow = (figure: number): number => inTable(of.metric, figure, facts.comparison.days);
  const letter = chapters.find(({ pair }) => pair.plan === of.plan)?.letter ?? '';
  const metric = metricPhrase(sheet, of.metric);
  const draws = of.draws;
  const drawsText = draws
    ? t(
        `${letter} is ahead of A in ${words.percent(draws.winShare, 0)} of ${words.count(draws.draws, 'draw', 'draws', '')} of all numbers from their ranges.`,
        `从各参数范围内抽取 ${draws.draws} 组数值，${letter} 在其中 ${words.percent(draws.winShare, 0)} 优于 A。`,
      )
    : '';
  const result = chapters.find(({ pair }) => pair.plan === of.plan)?.result;
  const drawsPart = draws
    ? html`<div class="half"><h3>${t('If the numbers are otherwise', '参数若有不同')}</h3><p class="hint">${drawsText}</p>${histogram(
        {
          values: draws.differences.map(inRow),
          now: inRow(result?.metrics[of.metric].difference ?? 0),
          nowName: t('as assumed now', '现有假设'),
          axisName: t(`difference a day in ${metric}, one count a draw`, `每日${metric}之差，每组数值计一次`),
          show: (value) => words.difference(value, ...draws.differences.map(inRow)),
        },
        drawsText,
      )}</div>`
    : nothing;
  const top = of.influences.filter(({ influence }) => influence > 0);
  const most = Math.max(1e-9, ...top.map(({ influence }) => inRow(influence)));
  const names = new Map<string, string>(evidenceTable.map((row) => [row.key, row.name[words.language]]));
  const row = (each: Influence): Html => {
    const size = inRow(each.influence);
    const sizeText = words.figure(size);
    const name = names.get(each.key) ?? each.key;
    // Changes without a common direction are drawn to both sides.
    const isMixed = Math.abs(each.signed) < 0.5 * each.influence;
    const end = each.signed < 0 ? -size : size;
    const look = isMixed ? 'either' : each.signed < 0 ? 'a' : 'b';
    const bar = stepBar(isMixed ? -size : 0, isMixed ? size : end, { low: -most, high: most }, look);
    const shown = isMixed ? `± ${sizeText}` : signed(end, decimalsFor(size));
    return html`<tr><th scope="row">${name}</th><td class="chart">${bar}</td><td class="num">${shown}</td></tr>`;
  };
  const table = (some: readonly Influence[]): Html =>
    html`<table class="tornado"><tbody>${some.map(row)}</tbody></table>`;
  const tornado =
    top.length === 0
      ? nothing
      : html`<div class="half"><h3>${t('Which number matters most', '哪个参数影响最大')}</h3><p class="hint">${t(`How far the difference moves, a day in ${metric}, when a number goes from one end of its range to the other; to the right: the greater, the better for ${letter}; grey: which way depends on the other numbers.`, `参数由范围一端变到另一端时，差异（每日${metric}）的变动；向右：数值越大对 ${letter} 越有利；灰色：方向取决于其他参数。`)}</p>${few(top, MOST_INFLUENCES, table, (n) => t(`${n} more with less effect`, `另有 ${n} 个影响较小的参数`))}</div>`;
  return html`<div class="two">${drawsPart}${tornado}</div>`;
}
