// Says in words when and why a shopper's two days part.

import { fixtureKind } from '../kinds/fixture/index.ts';
import { layoutOf, planWith } from '../project/layouts.ts';
import { MS_PER_DAY } from '../project/offers.ts';
import type { Fixture, Project } from '../project/schema.ts';
import { dayText } from '../project/week.ts';
import { count } from '../words/figures.ts';
import { nameOf, type Text } from '../words/text.ts';
import { timeOfDay } from '../words/times.ts';
import { unitsOf } from '../words/units.ts';
import { commonBays } from './commonPlaces.ts';
import type { Divergence, DivergeResult } from './diverge.ts';

export interface DivergenceText {
  /** Time of day, with the day where the run covers several. */
  readonly at: Text;
  /** What happened: "noticed Cola 1 l (endcap E1) in “New plan” only". */
  readonly what: Text;
  /** What it did to the basket. */
  readonly basket: Text;
  /** All three as one sentence. */
  readonly sentence: Text;
}

export function divergenceText(
  project: Project,
  result: Pick<DivergeResult, 'planIdA' | 'planIdB'>,
  divergence: Divergence,
): DivergenceText {
  const at = momentText(project, divergence.atMs);
  const what = whatHappened(project, result, divergence);
  const basket = basketText(project, divergence);
  return {
    at,
    what,
    basket,
    sentence: {
      en: `Same until ${at.en}, then ${what.en}; ${basket.en}.`,
      zh: `${at.zh} 之前完全相同，之后${what.zh}；${basket.zh}。`,
    },
  };
}

function whatHappened(
  project: Project,
  { planIdA, planIdB }: Pick<DivergeResult, 'planIdA' | 'planIdB'>,
  d: Divergence,
): Text {
  const planA = nameOf(project.plans.find((plan) => plan.id === planIdA)?.name, planIdA);
  const planB = nameOf(project.plans.find((plan) => plan.id === planIdB)?.name, planIdB);
  const [here, there] = d.only === 'a' ? [planA, planB] : [planB, planA];
  const sku = skuName(project, d.skuIx);
  const other = skuName(project, d.otherSkuIx);
  const category = categoryName(project, d.categoryIx);
  const [floorA, floorB] = [planIdA, planIdB].map((id) => layoutOf(project, planWith(project, id)));
  const bays = commonBays(floorA, floorB);
  const place = placeName(bays[d.bayIx]?.fixture);
  const thing = d.skuIx >= 0 ? sku : category;
  switch (d.reason) {
    case 'soldOut':
      return {
        en: `${thing.en}${place.en} was sold out in “${here.en}”`,
        zh: `${thing.zh}${place.zh}在“${here.zh}”中缺货`,
      };
    case 'noticed':
      return {
        en: `noticed ${sku.en}${place.en} in “${here.en}” but not in “${there.en}”`,
        zh: `在“${here.zh}”中注意到${sku.zh}${place.zh}，在“${there.zh}”中没有看到`,
      };
    case 'considered':
      return {
        en: `compared ${sku.en}${place.en} in “${here.en}”, only glanced at it in “${there.en}”`,
        zh: `在“${here.zh}”中比较了${sku.zh}${place.zh}，在“${there.zh}”中只是看了一眼`,
      };
    case 'chose':
      return d.skuIx === d.otherSkuIx
        ? {
            en: `decided differently about ${sku.en}${place.en}`,
            zh: `对${sku.zh}${place.zh}作出了不同的决定`,
          }
        : {
            en: `chose ${sku.en} in “${planA.en}” and ${other.en} in “${planB.en}”`,
            zh: `在“${planA.zh}”中选了${sku.zh}，在“${planB.zh}”中选了${other.zh}`,
          };
    case 'bought':
      return {
        en: `bought ${sku.en}${place.en} in “${here.en}” but not in “${there.en}”`,
        zh: `在“${here.zh}”中买了${sku.zh}${place.zh}，在“${there.zh}”中没有买`,
      };
    case 'moved':
      return {
        en: `went to another place for ${thing.en} in “${planB.en}”${place.en}`,
        zh: `在“${planB.zh}”中到另一处${place.zh}去找${thing.zh}`,
      };
    case 'stopped':
      return {
        en: `stopped for ${category.en}${place.en} in “${here.en}”, walked past in “${there.en}”`,
        zh: `在“${here.zh}”中为${category.zh}${place.zh}停下，在“${there.zh}”中直接走过`,
      };
    case 'otherWay':
      return {
        en: `walked another way: came to ${category.en}${place.en} next in “${here.en}” only`,
        zh: `走了另一条路：只有在“${here.zh}”中接着来到${category.zh}${place.zh}`,
      };
    case 'notFound':
      return {
        en: `did not find ${category.en} in “${here.en}”`,
        zh: `在“${here.zh}”中没有找到${category.zh}`,
      };
    case 'price': {
      const paid = (event: typeof d.a) => unitsOf(project).price((event?.a ?? 0) / 100);
      return {
        en: `paid ${paid(d.a)} for ${sku.en} in “${planA.en}” and ${paid(d.b)} in “${planB.en}”`,
        zh: `买${sku.zh}，在“${planA.zh}”中付了 ${paid(d.a)}，在“${planB.zh}”中付了 ${paid(d.b)}`,
      };
    }
    case 'free':
      return {
        en: `got a second ${sku.en}${place.en} free in “${here.en}” only`,
        zh: `只在“${here.zh}”中获赠第二件${sku.zh}${place.zh}`,
      };
    case 'contact':
      return {
        en: `was served by a promoter${place.en} in “${here.en}” but not in “${there.en}”`,
        zh: `在“${here.zh}”中由促销员接待${place.zh}，在“${there.zh}”中没有`,
      };
    case 'won':
      return {
        en: `was won for ${sku.en}${place.en} by the promoter in “${here.en}” but not in “${there.en}”`,
        zh: `在“${here.zh}”中经促销员介绍选了${sku.zh}${place.zh}，在“${there.zh}”中没有`,
      };
    case 'turnedAway':
      return {
        en: `found the promoter${place.en} busy in “${here.en}” and walked on`,
        zh: `在“${here.zh}”中遇到促销员${place.zh}正忙，未停留`,
      };
    case 'goal':
      if (d.only === null)
        return {
          en: `came for ${category.en} with ${sku.en} in mind in “${planA.en}”, ${other.en} in “${planB.en}”`,
          zh: `为${category.zh}而来，在“${planA.zh}”中想买${sku.zh}，在“${planB.zh}”中想买${other.zh}`,
        };
      return {
        en: `came for ${category.en} in “${here.en}” only`,
        zh: `只在“${here.zh}”中为${category.zh}而来`,
      };
  }
}

function basketText(project: Project, d: Divergence): Text {
  if (!d.basketChanged)
    return { en: `the basket is the same (${count(d.unitsA, 'unit')})`, zh: `购物篮相同（${d.unitsA} 件）` };
  const paid = (value: number): string => unitsOf(project).price(value);
  return {
    en: `basket ${count(d.unitsA, 'unit')}, ${paid(d.valueA)} → ${count(d.unitsB, 'unit')}, ${paid(d.valueB)}`,
    zh: `购物篮 ${d.unitsA} 件 ${paid(d.valueA)} → ${d.unitsB} 件 ${paid(d.valueB)}`,
  };
}

function momentText({ demand }: Project, timeMs: number): Text {
  const time = timeOfDay(timeMs);
  if (demand.days === 1) return { en: time, zh: time };
  const day = dayText(demand, Math.floor(timeMs / MS_PER_DAY));
  return { en: `${time} on ${day.en}`, zh: `${day.zh} ${time}` };
}

function skuName(project: Project, skuIx: number): Text {
  const sku = project.skus[skuIx];
  return sku ? nameOf(sku.name, sku.id) : { en: 'no SKU', zh: '不限单品' };
}

function categoryName(project: Project, categoryIx: number): Text {
  const category = project.categories[categoryIx];
  return category ? nameOf(category.name, category.id) : { en: 'a category', zh: '某品类' };
}

/** " (endcap E1)", or nothing where there is no place. */
function placeName(fixture: Fixture | undefined): Text {
  if (!fixture) return { en: '', zh: '' };
  const kind = fixtureKind(fixture.kind).name;
  const name = nameOf(fixture.name, fixture.id);
  const withKind = (label: string, text: string): string =>
    text.toLowerCase().includes(label) ? text : `${label} ${text}`;
  return { en: ` (${withKind(kind.en, name.en)})`, zh: `（${withKind(kind.zh, name.zh)}）` };
}
