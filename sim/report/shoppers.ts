// Who changed: how many shoppers' days differ, why they part, and a few of them told.
import type { DivergeReason } from '../score/diverge.ts';
import { divergenceText } from '../score/divergeText.ts';
import { shareBar } from './bars.ts';
import { type Html, html, nothing } from './html.ts';
import { type Chapter, type Sheet, section } from './sheet.ts';

const reasonNames: Record<DivergeReason, readonly [string, string]> = {
  soldOut: ['a SKU was sold out in one plan', '某单品在其中一个方案缺货'],
  noticed: ['noticed a SKU in one plan only', '只在一个方案中注意到某单品'],
  considered: ['compared a SKU in one plan only', '只在一个方案中比较了某单品'],
  chose: ['chose another SKU', '选了不同的单品'],
  bought: ['bought in one plan only', '只在一个方案中购买'],
  moved: ['found it at another place', '在另一处找到'],
  stopped: ['stopped in one plan, walked past in the other', '一个方案中停下，另一个中走过'],
  otherWay: ['walked another way', '走了另一条路'],
  price: ['paid another price', '付了不同的价格'],
  free: ['got a second unit free', '获赠第二件'],
  contact: ['was served by a promoter', '由促销员接待'],
  won: ['was won over by a promoter', '经促销员介绍购买'],
  turnedAway: ['found the promoter busy', '遇到促销员正忙'],
  notFound: ['did not find it in one plan', '在一个方案中没有找到'],
  goal: ['had another goal in mind', '购物目标不同'],
};

export function shoppersSection({ project, words, facts }: Sheet, { pair, letter }: Chapter): Html {
  const { t } = words;
  const { nShoppers, nDiverged, nBasketChanged, reasons, stories, replication } = pair.day;
  const nSame = nShoppers - nDiverged;
  const share = (n: number): string => words.percent(nShoppers > 0 ? n / nShoppers : 0, 1);
  const summary = t(
    `Of ${words.whole(nShoppers)} shoppers in replication ${replication}, ${words.whole(nDiverged)} have another day in ${letter} than in A (${share(nDiverged)}), and ${words.whole(nBasketChanged)} of them another basket. For the other ${words.whole(nSame)} nothing changes.`,
    `第 ${replication} 次重复的 ${words.whole(nShoppers)} 名顾客中，${words.whole(nDiverged)} 人在 ${letter} 中的行程与 A 不同（${share(nDiverged)}），其中 ${words.whole(nBasketChanged)} 人的购物篮不同。其余 ${words.whole(nSame)} 人毫无变化。`,
  );
  const parts = [
    { n: nBasketChanged, style: 'of-b' },
    { n: nDiverged - nBasketChanged, style: 'of-b-soft' },
    { n: nSame, style: 'of-none' },
  ];
  const legend = [
    ['of-b', t('another basket', '购物篮不同')],
    ['of-b-soft', t('another day, the same basket', '行程不同，购物篮相同')],
    ['of-none', t('the same day', '行程相同')],
  ];
  const most = Math.max(1, ...reasons.map(({ n }) => n));
  const reasonRows = reasons.map(
    ({ reason, n }) =>
      html`<tr><th scope="row">${t(...reasonNames[reason])}</th><td class="num">${words.whole(n)}</td><td class="chart"><svg class="countbar" viewBox="0 0 200 12" aria-hidden="true"><rect class="of-b-soft" y="2" width="${Math.max(1, Math.round((n / most) * 198))}" height="8" rx="2"/></svg></td></tr>`,
  );
  const plans = { planIdA: facts.comparison.baseline, planIdB: pair.plan };
  const storyRows = stories.map((story) => {
    const told = divergenceText(project, plans, story).sentence;
    return html`<li><span class="who">${t(`Shopper ${story.shopper}`, `顾客 ${story.shopper}`)}</span> ${told[words.language]}</li>`;
  });
  const body = html`<p>${summary}</p>${shareBar(parts, summary)}<p class="legend">${legend.map(([style, name]) => html`<span><svg class="swatch" viewBox="0 0 10 10" aria-hidden="true"><rect class="${style}" width="10" height="10" rx="2"/></svg> ${name}</span> `)}</p>${
    nDiverged === 0
      ? nothing
      : html`<div class="two uneven"><div class="half"><h3>${t('What parts their days', '行程分开的原因')}</h3><table class="reasons"><tbody>${reasonRows}</tbody></table></div><div class="half"><h3>${t(`${words.count(stories.length, 'shopper', 'shoppers', '')} for example`, `${stories.length} 名顾客为例`)}</h3><ol class="stories">${storyRows}</ol></div></div>`
  }`;
  return section(
    `shoppers-${letter}`,
    t('Who changed', '谁有变化'),
    t(
      'One day, walked twice by the same shoppers with the same luck.',
      '同一天，同一批顾客以同样的运气走两遍。',
    ),
    body,
  );
}
