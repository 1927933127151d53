// What a plan costs and returns, with its promotions in words and what the documents say of each cost.

import { fromYuan } from '../base/yuan.ts';
import { costKind, perNames } from '../kinds/cost.ts';
import { intervalEnds } from '../picture/barMarks.ts';
import { niceReach } from '../picture/chart.ts';
import { costName, daysText, promotionTerms, promotionText } from '../project/promotionWords.ts';
import type { Plan, Project } from '../project/schema.ts';
import { type CostSource, costSource } from '../study/money/costSource.ts';
import { noRatioText, paybackText, ratioNames } from '../study/money/moneyWords.ts';
import type { PlanMoney } from '../study/money/returns.ts';
import { amount } from '../words/figures.ts';
import { sentence } from '../words/text.ts';
import { yuanText } from '../words/units.ts';
import { intervalBar } from './bars.ts';
import { type Html, html, join, nothing } from './html.ts';
import { type Chapter, type Sheet, section, tag, value } from './sheet.ts';

type Paired = PlanMoney['spend'];

/** Nothing where neither plan has promotions or costs. */
export function moneySection(sheet: Sheet, chapter: Chapter): Html {
  const { words, facts } = sheet;
  const { t } = words;
  const { money } = chapter.result;
  if (!money) return nothing;
  const { days, replications } = facts.comparison;
  return section(
    `money-${chapter.letter}`,
    t('What it costs, and what it returns', '花多少钱，回多少钱'),
    t(
      `Sums over ${words.count(days, 'day', 'days', '')}, in ${words.moneySign}, means of ${words.count(replications, 'replication', 'replications', '')}. Costs change no shopper.`,
      `${days} 天合计，单位 ${words.moneySign}，${replications} 次重复的均值。费用不改变任何顾客的行为。`,
    ),
    join([
      sumTable(sheet, chapter, money),
      returnsTable(sheet, money),
      costTable(sheet, chapter, money),
      promotionList(sheet, chapter),
    ]),
  );
}

function sumTable(sheet: Sheet, { result, letter }: Chapter, money: PlanMoney): Html {
  const { words, facts } = sheet;
  const { t, language } = words;
  const level = words.percent(facts.comparison.confidence, 0);
  const sums: readonly { name: string; pair: Paired; isCost: boolean; isTotal: boolean }[] = [
    { name: t('Margin', '毛利'), pair: result.metrics.margin, isCost: false, isTotal: false },
    ...(money.ownMargin
      ? [
          {
            name: t('of this, own brands', '其中自有品牌'),
            pair: money.ownMargin,
            isCost: false,
            isTotal: false,
          },
        ]
      : []),
    ...money.byKind.map((pair) => ({
      name: sentence(costKind(pair.kind).name[language]),
      pair,
      isCost: true,
      isTotal: false,
    })),
    { name: t('All costs', '费用合计'), pair: money.spend, isCost: true, isTotal: false },
    { name: t('Profit after costs', '扣除费用后的利润'), pair: money.profit, isCost: false, isTotal: true },
  ];
  const reach = niceReach(intervalEnds(sums.map(({ pair }) => pair)), 1);
  const rows = sums.map(({ name, pair, isCost, isTotal }) => {
    const { baseline, alternative, difference, low, high } = pair;
    const shown = words.sumDifference(difference, low, high);
    const isSpread = low !== null && high !== null && high - low > 1e-9;
    const interval = isSpread
      ? `${words.sumDifference(low, difference, high)} … ${words.sumDifference(high, difference, low)}`
      : '';
    const cells = html`<th scope="row">${name}</th><td class="num soft">${words.sum(baseline, alternative)}</td><td class="num soft">${words.sum(alternative, baseline)}</td><td class="num"><b>${value(difference, shown)}</b></td><td class="chart">${intervalBar(pair, reach, `${name}: ${shown}${interval === '' ? '' : ` (${interval})`}`, isCost)}<span class="under"><i></i>${interval}<i></i></span></td>`;
    return isTotal ? html`<tr class="total">${cells}</tr>` : html`<tr>${cells}</tr>`;
  });
  return html`<table class="scores money"><thead><tr><th scope="col"></th><th scope="col" class="num">${tag('A')}</th><th scope="col" class="num">${tag(letter)}</th><th scope="col" class="num">${t('Difference', '差异')}</th><th scope="col" class="mid">${t(`${level} interval, −${words.round(reach)} to +${words.round(reach)}`, `${level} 区间，−${words.round(reach)} 至 +${words.round(reach)}`)}</th></tr></thead><tbody>${rows}</tbody></table>`;
}

function returnsTable({ words, facts }: Sheet, money: PlanMoney): Html {
  const { t, language } = words;
  const names = (['returnOnSpend', 'costPerContact', 'costPerUnit'] as const).filter(
    (name) => name !== 'costPerContact' || money.contacts.alternative > 0,
  );
  const show = (name: (typeof names)[number], x: number): string =>
    name === 'returnOnSpend' ? words.signedPercent(x, 0) : words.price(x);
  const rows: (readonly [string, string])[] = names.map((name) => {
    const found = money[name];
    const text =
      found.value === null || found.low === null || found.high === null
        ? noRatioText(name, found)[language]
        : `${show(name, found.value)} (${show(name, found.low)} … ${show(name, found.high)})`;
    return [ratioNames[name][language], text];
  });
  rows.push([t('Paid back', '回本'), paybackText(money.payback, facts.comparison.days)[language]]);
  if (money.contacts.alternative > 0)
    rows.push([t('Contacts of promoters', '促销员接触人数'), words.figure(money.contacts.alternative)]);
  return html`<table class="facts"><tbody>${rows.map(([name, text]) => html`<tr><th scope="row">${name}</th><td>${text}</td></tr>`)}</tbody></table>`;
}

function costTable({ project, words }: Sheet, { planB }: Chapter, money: PlanMoney): Html {
  const { t, language } = words;
  if (money.costs.length === 0) return nothing;
  const rows = money.costs.map((mean) => {
    const cost = planB.costs.find(({ id }) => id === mean.costId);
    const name = cost ? costName(project, planB, cost)[language] : costKind(mean.kind).name[language];
    const source = costSource(project, planB, mean);
    const documented =
      source === null
        ? t('no figure: entered by the user', '销售手册未载，由用户填写')
        : `${yuanText(project, source.low, source.high)}${
            isOutside(project, mean.amount, source)
              ? t(' (the plan lies outside)', '（方案金额超出此范围）')
              : ''
          }`;
    return html`<tr><th scope="row">${sentence(name)}</th><td class="num">${words.fee(mean.amount)} <small>${perNames[mean.per][language]}</small></td><td class="num">${amount(mean.quantity, Number.isInteger(mean.quantity) ? 0 : 1)}</td><td class="num"><b>${words.fee(mean.total)}</b></td><td>${documented}</td></tr>`;
  });
  return html`<h3 class="undrawn">${t('What is paid for', '费用明细')}</h3><table class="changes"><thead><tr><th scope="col">${t('Cost', '费用')}</th><th scope="col" class="num">${t('Amount', '单价')}</th><th scope="col" class="num">${t('Times', '次数')}</th><th scope="col" class="num">${t('Sum', '合计')}</th><th scope="col">${t('The sales handbooks say', '销售手册所载')}</th></tr></thead><tbody>${rows}</tbody></table>`;
}

function isOutside(
  project: Project,
  value: number,
  { low, high }: Pick<CostSource, 'low' | 'high'>,
): boolean {
  const [from, to] = [fromYuan(project, low), fromYuan(project, high)];
  return from !== null && to !== null && (value < from || value > to);
}

function promotionList({ project, words }: Sheet, { planA, planB, letter }: Chapter): Html {
  const { t } = words;
  const line = (plan: Plan, promotion: Plan['promotions'][number]): string => {
    const parts = [daysText(promotion), ...promotionTerms(project, promotion)].map((part) => t(part));
    return `${sentence(t(promotionText(project, plan, promotion)))}${t(': ', '：')}${parts.join(t(', ', '，'))}`;
  };
  const lists = [
    ['A', planA],
    [letter, planB],
  ] as const;
  return join(
    lists
      .filter(([, { promotions }]) => promotions.length > 0)
      .map(
        ([each, plan]) =>
          html`<h3 class="undrawn">${tag(each)} ${t('Promotions', '促销')}</h3><ul class="sentences">${plan.promotions.map((promotion) => html`<li>${line(plan, promotion)}</li>`)}</ul>`,
      ),
  );
}
