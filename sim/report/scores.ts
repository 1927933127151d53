// The scores as differences with their intervals drawn, and where they arise: categories and brands.

import {
  daysOf,
  decimalsIn,
  inTable,
  type Metric,
  metricOf,
  metrics,
  metricTitle,
} from '../kinds/metric/index.ts';
import { type Interval, intervalEnds } from '../picture/barMarks.ts';
import { niceReach } from '../picture/chart.ts';
import { findingOf } from '../stats/finding.ts';
import type { GroupDifference } from '../study/compare/groups.ts';
import { amount, signed } from '../words/figures.ts';
import { say } from '../words/text.ts';
import { intervalBar } from './bars.ts';
import { few } from './few.ts';
import { type Html, html } from './html.ts';
import { type Chapter, meansText, type Sheet, section, tag, value } from './sheet.ts';

const MOST_GROUPS = 8;

export function scoresSection(sheet: Sheet, chapter: Chapter): Html {
  const { words, facts } = sheet;
  const { t } = words;
  const level = words.percent(facts.comparison.confidence, 0);
  const relative = (metric: Metric): Interval => {
    const m = chapter.result.metrics[metric];
    const base = Math.abs(m.baseline) || 1;
    const of = (x: number | null): number | null => (x === null ? null : x / base);
    return { difference: m.difference / base, low: of(m.low), high: of(m.high) };
  };
  const shared = niceReach(
    metrics
      .filter((metric) => !metricOf(metric).hasOwnScale)
      .flatMap((metric) => intervalEnds([relative(metric)])),
    0.001,
  );
  const rows = metrics.map((metric) => {
    const own = metricOf(metric).hasOwnScale ? niceReach(intervalEnds([relative(metric)]), 0.001) : shared;
    return metricRow(sheet, chapter, metric, relative(metric), own);
  });
  return section(
    `scores-${chapter.letter}`,
    t('Scores', '得分'),
    t(
      `${meansText(sheet)} Lines run in percent of A; lost sales have a scale of their own. A filled dot: the interval leaves out “no difference”.`,
      `${meansText(sheet)}横轴为相对 A 的百分比，缺货损失另用刻度。实心点：区间不包含“没有差异”。`,
    ),
    html`<table class="scores"><thead><tr><th scope="col">${t('A day', '每天')}</th><th scope="col" class="num">${tag('A')}</th><th scope="col" class="num">${tag(chapter.letter)}</th><th scope="col" class="num">${t('Difference', '差异')}</th><th scope="col" class="mid">${t(`Difference with ${level} interval`, `差异与 ${level} 区间`)}</th><th scope="col" class="num">${t('P(better)', '更优概率')}</th></tr></thead><tbody>${rows}</tbody></table><div class="two">${groupTable(sheet, chapter, 'byCategory')}${groupTable(sheet, chapter, 'byBrand')}</div>`,
  );
}

function metricRow(
  sheet: Sheet,
  { result }: Chapter,
  metric: Metric,
  relative: Interval,
  reach: number,
): Html {
  const { words, facts } = sheet;
  const m = result.metrics[metric];
  const { days } = facts.comparison;
  const inRow = (figure: number): number => inTable(metric, figure, days);
  const exact = (figure: number): number => figure / daysOf(metric, days);
  const [a, b, difference] = [m.baseline, m.alternative, m.difference].map(inRow);
  const { currency } = sheet.project;
  const [low, high] = [m.low, m.high].map((end) => (end === null ? null : inRow(end)));
  const decimals = decimalsIn(metric, currency, a, b);
  const fine = decimalsIn(metric, currency, difference, low, high);
  const shown = signed(difference, fine);
  const interval = low === null || high === null ? '–' : `${signed(low, fine)} … ${signed(high, fine)}`;
  const name = say(metricTitle(metric, sheet.project.currency), words.language);
  const share = m.difference / (m.baseline || 1);
  const shareText =
    m.baseline === 0 || Math.abs(share) < 0.00005
      ? ''
      : words.signedPercent(share, Math.abs(share) < 0.001 ? 2 : 1);
  const end = words.percent(reach, reach < 0.01 ? 1 : 0);
  return html`<tr data-metric="${metric}"><th scope="row">${name}</th><td class="num soft">${value(exact(m.baseline), amount(a, decimals))}</td><td class="num soft">${value(exact(m.alternative), amount(b, decimals))}</td><td class="num"><b class="large">${value(exact(m.difference), shown)}</b><small>${shareText}</small></td><td class="chart">${intervalBar(relative, reach, `${name}: ${shown} (${interval})`, metricOf(metric).betterIs === 'lower')}<span class="under"><i>−${end}</i> ${interval} <i>+${end}</i></span></td><td class="num"><b>${m.pBetter === null ? '–' : words.chance(m.pBetter)}</b><small>${outcome(sheet, metric, m)}</small></td></tr>`;
}

/** What is found, in words, so that no colour is needed. Beside it stands the chance of being better. */
function outcome({ words: { t } }: Sheet, metric: Metric, m: Chapter['result']['metrics'][Metric]): string {
  switch (findingOf(m, metricOf(metric).betterIs)) {
    case 'better':
      return t('▲ better', '▲ 更优');
    case 'worse':
      return t('▼ worse', '▼ 更差');
    case 'unclear':
      return t('≈ not shown', '≈ 未显示');
    case 'same':
      return t('= the same', '= 相同');
    case 'constant':
      return t('= by as much each time', '= 每次差异相同');
    case 'tooFew':
      return '';
  }
}

function groupTable(sheet: Sheet, { result }: Chapter, by: 'byCategory' | 'byBrand'): Html {
  const { words, facts } = sheet;
  const { t } = words;
  const { days } = facts.comparison;
  const moved = result[by].filter(({ margin, units }) => margin.difference !== 0 || units.difference !== 0);
  const bySize = [...moved].sort(
    (p, q) => Math.abs(q.margin.difference) - Math.abs(p.margin.difference) || (p.id < q.id ? -1 : 1),
  );
  const largest = bySize.slice(0, MOST_GROUPS);
  const perDay = ({ margin }: GroupDifference): Interval => ({
    difference: margin.difference / days,
    low: margin.low === null ? null : margin.low / days,
    high: margin.high === null ? null : margin.high / days,
  });
  const reach = niceReach(intervalEnds(largest.map(perDay)), 0.01);
  const units = largest.map((group) => group.units.difference / days);
  const nameOf = by === 'byCategory' ? words.category : words.brand;
  const row = (group: GroupDifference): Html => {
    const { difference, low, high } = perDay(group);
    const shown = words.sumDifference(difference, low, high);
    return html`<tr><th scope="row">${nameOf(group.id)}</th><td class="num">${words.difference(group.units.difference / days, ...units)}</td><td class="num strong">${shown}</td><td class="chart">${intervalBar(perDay(group), reach, `${nameOf(group.id)}: ${shown}`, false)}</td></tr>`;
  };
  const table = (groups: readonly GroupDifference[]): Html => {
    const sorted = [...groups].sort(
      (p, q) => q.margin.difference - p.margin.difference || (p.id < q.id ? -1 : 1),
    );
    return html`<table class="groups"><thead><tr><th scope="col"></th><th scope="col" class="num">${t('Units', '件数')}</th><th scope="col" class="num">${t(`Margin (${words.moneySign})`, `毛利（${words.moneySign}）`)}</th><th scope="col" class="axis-head"><span>−${words.round(reach)}</span><span>0</span><span>+${words.round(reach)}</span></th></tr></thead><tbody>${sorted.map(row)}</tbody></table>`;
  };
  const title =
    by === 'byCategory'
      ? t('Categories that change most', '变化最大的品类')
      : t('Brands that change most', '变化最大的品牌');
  const hint =
    moved.length > largest.length
      ? t(
          `${largest.length} of ${moved.length} that change, by margin a day.`,
          `按每日毛利，${moved.length} 个有变化者中的 ${largest.length} 个。`,
        )
      : t('By margin a day.', '按每日毛利。');
  const body =
    largest.length === 0
      ? html`<p>${t('None changes.', '没有变化。')}</p>`
      : few(bySize, MOST_GROUPS, table, (n) =>
          t(`${words.count(n, 'more', 'more', '')} with less change`, `另有 ${n} 个变化较小`),
        );
  return html`<div class="half"><h3>${title}</h3><p class="hint">${hint}</p>${body}</div>`;
}
