// The head of a report: what was compared, the verdict as a sentence, and all alternatives at a glance.

import { intervalEnds } from '../picture/barMarks.ts';
import { niceReach } from '../picture/chart.ts';
import { layoutOf, planWith } from '../project/layouts.ts';
import type { Text } from '../words/text.ts';
import { intervalBar } from './bars.ts';
import { type Html, html, nothing } from './html.ts';
import { type Chapter, meansText, type Sheet, section, tag, value } from './sheet.ts';

export function headOf(sheet: Sheet, chapters: readonly Chapter[], date: string | undefined): Html {
  const { project, facts, words } = sheet;
  const { t } = words;
  const plans = [
    html`${tag('A')} ${words.plan(facts.comparison.baseline)}`,
    ...chapters.map(({ letter, planB }) => html`${tag(letter)} ${words.name(planB.name, planB.id)}`),
  ];
  const floor = layoutOf(project, planWith(project, project.baselinePlanId));
  const { kind, isPreliminary, text, advice } = facts.verdict;
  const said = (both: Text): string => both[words.language];
  const counsel = said(advice);
  return html`<header><p class="byline"><span>Shelfwalk · ${t('planogram comparison', '陈列方案比较')}</span><span>${date ?? ''}</span></p><h1>${words.name(project.name, floor.name.en)}</h1><p class="plans">${plans.map((plan) => html`<span>${plan}</span> `)}</p><div class="verdict ${isPreliminary ? 'preliminary' : kind}"><p class="sentence">${said(text)}</p>${counsel === '' ? nothing : html`<p class="advice">${counsel}</p>`}</div><p class="honest">${t(
    'Simulated shoppers, not measured sales: the model is verified, not validated. The same shoppers walk both plans with the same luck.',
    '结果来自模拟顾客，并非实测销售：模型已经验证，尚未用真实销售数据确认。同一批顾客以同样的运气走过各个方案。',
  )}</p></header>
`;
}

/** All alternatives by margin, or profit where there are costs; nothing where there is but one. */
export function alternativesSection(sheet: Sheet, chapters: readonly Chapter[]): Html {
  if (chapters.length < 2) return nothing;
  const { words, facts } = sheet;
  const { t } = words;
  const { days } = facts.comparison;
  const isProfit = facts.verdict.measure === 'profit';
  const judged = ({ result }: Chapter) =>
    isProfit && result.money ? result.money.profit : result.metrics.margin;
  const ranked = [...chapters].sort((p, q) => judged(q).difference - judged(p).difference);
  const perDay = ranked.map((chapter) => {
    const { difference, low, high } = judged(chapter);
    return {
      difference: difference / days,
      low: low === null ? null : low / days,
      high: high === null ? null : high / days,
    };
  });
  const reach = niceReach(intervalEnds(perDay), 0.01);
  const rows = ranked.map((chapter, k) => {
    const { letter, planB } = chapter;
    const shown = words.sumDifference(perDay[k].difference, perDay[k].low, perDay[k].high);
    const { pBetter } = judged(chapter);
    return html`<tr><th scope="row">${tag(letter)} <a href="#plan-${letter}">${words.name(planB.name, planB.id)}</a></th><td class="num strong">${value(perDay[k].difference, shown)}</td><td class="chart">${intervalBar(perDay[k], reach, shown, false)}</td><td class="num">${pBetter === null ? '–' : words.chance(pBetter)}</td></tr>`;
  });
  return section(
    'alternatives',
    t('All alternatives', '各方案一览'),
    t(
      `${isProfit ? 'Profit after costs' : 'Margin'} a day against ${words.plan(facts.comparison.baseline)}, in ${words.moneySign}, with its interval. ${meansText(sheet)}`,
      `${isProfit ? '扣除费用后的每日利润' : '每日毛利'}与“${words.plan(facts.comparison.baseline)}”之差（${words.moneySign}），附区间。${meansText(sheet)}`,
    ),
    html`<table class="ranking"><thead><tr><th scope="col">${t('Plan', '方案')}</th><th scope="col" class="num">${t('Difference', '差异')}</th><th scope="col" class="axis-head"><span>−${words.round(reach)}</span><span>0</span><span>+${words.round(reach)}</span></th><th scope="col" class="num">${t('P(better)', '更优概率')}</th></tr></thead><tbody>${rows}</tbody></table>`,
  );
}
