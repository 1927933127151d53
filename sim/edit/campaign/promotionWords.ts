// The words of promotions and costs: what they are called, one in a sentence, and what changed about one.

import { amount } from '../../base/figures.ts';
import { count, fixtureText, listText, skuText } from '../../project/names.ts';
import {
  type Cost,
  type CostKind,
  MOST_DAYS,
  type PopElement,
  type Project,
  type Promotion,
  type PromotionKind,
  type Sku,
} from '../../project/schema.ts';
import type { Text } from '../../words/text.ts';
import { tablesFor } from '../edit.ts';

export const promotionKindNames: Readonly<Record<PromotionKind, Text>> = {
  specialPrice: { en: 'special price', zh: '特价' },
  gift: { en: 'gift with purchase', zh: '随货赠品' },
  buyOneGetOne: { en: 'buy one, get one', zh: '买一送一' },
  promoter: { en: 'promoter', zh: '促销员' },
  pop: { en: 'point-of-sale material', zh: '售点物料' },
};

export const costKindNames: Readonly<Record<CostKind, Text>> = {
  placementFee: { en: 'placement fee', zh: '陈列费' },
  decoration: { en: 'decoration', zh: '装修费' },
  promoterWage: { en: "promoter's wage", zh: '促销员工资' },
  management: { en: 'management fee', zh: '管理费' },
  tasting: { en: 'goods for tasting', zh: '试吃费' },
  image: { en: 'image of the stand', zh: '形象费' },
  uniform: { en: 'uniform', zh: '服装费' },
  gift: { en: 'gifts', zh: '赠品费' },
  festivalFee: { en: 'festival fee', zh: '节庆费' },
  material: { en: 'material', zh: '物料费' },
  other: { en: 'other cost', zh: '其他费用' },
};

/** After an amount: "80 yuan a day". */
export const perNames: Readonly<Record<Cost['per'], Text>> = {
  campaign: { en: 'a campaign', zh: '每档' },
  day: { en: 'a day', zh: '每天' },
  unit: { en: 'a unit sold', zh: '每售出一件' },
  gift: { en: 'a gift', zh: '每份赠品' },
  contact: { en: 'a contact', zh: '每次接触' },
};

export const popElementNames: Readonly<Record<PopElement, Text>> = {
  creative: { en: 'better creative', zh: '创意出众' },
  brand: { en: 'product or brand', zh: '产品或品牌' },
  offer: { en: 'the offer itself', zh: '优惠吸引' },
  offerInfo: { en: 'offer details', zh: '促销信息' },
  moving: { en: 'movement', zh: '动态效果' },
  colourful: { en: 'colour', zh: '色彩鲜艳' },
  conspicuous: { en: 'conspicuous place', zh: '位置醒目' },
};

export const audienceNames = {
  everyone: { en: 'everyone', zh: '所有顾客' },
  families: { en: 'families with children', zh: '带孩子的家庭' },
} as const;

/** An amount with its currency, with cents where it has some. */
export function moneyText({ currency }: Pick<Project, 'currency'>, value: number): Text {
  const figure = amount(value, Number.isInteger(value) ? 0 : 2);
  return currency === 'CNY'
    ? { en: `${figure} yuan`, zh: `${figure} 元` }
    : { en: `${figure} ${currency}`, zh: `${figure} ${currency}` };
}

/** "days 3 to 16", "day 1"; "from day 3 on" where no end is set. */
export function daysText({ fromDay, toDay }: Pick<Promotion, 'fromDay' | 'toDay'>): Text {
  if (toDay >= MOST_DAYS)
    return fromDay === 1
      ? { en: 'all days', zh: '全程' }
      : { en: `from day ${fromDay} on`, zh: `第 ${fromDay} 天起` };
  return fromDay === toDay
    ? { en: `day ${fromDay}`, zh: `第 ${fromDay} 天` }
    : { en: `days ${fromDay} to ${toDay}`, zh: `第 ${fromDay} 至 ${toDay} 天` };
}

/** Minutes after midnight as on a clock. */
export function clockText(minutes: number): string {
  const whole = Math.round(minutes);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${two(Math.floor(whole / 60))}:${two(whole % 60)}`;
}

/** "special price on "Cola"", "promoter at endcap E1". */
export function promotionText(project: Project, promotion: Promotion): Text {
  const kind = promotionKindNames[promotion.kind];
  if (promotion.kind === 'promoter' || promotion.kind === 'pop') {
    const where = placeText(project, promotion.fixtureId);
    return { en: `${kind.en} at ${where.en}`, zh: `${where.zh}的${kind.zh}` };
  }
  const what = skusText(project, promotion.skuIds);
  return { en: `${kind.en} on ${what.en}`, zh: `${what.zh}${kind.zh}` };
}

/** One SKU by its name, several by how many. */
export function skusText(project: Project, skuIds: readonly string[]): Text {
  const { skus } = tablesFor(project);
  const [only] = skuIds;
  if (skuIds.length === 1) return skuText(skus.get(only) ?? unknown(only));
  return { en: count(skuIds.length, 'SKU'), zh: ` ${skuIds.length} 个单品` };
}

export function placeText(project: Project, fixtureId: string): Text {
  const fixture = project.store.fixtures.find(({ id }) => id === fixtureId);
  return fixture ? fixtureText(fixture) : { en: fixtureId, zh: fixtureId };
}

/** "promoter's wage, 80 yuan a day". */
export function costText(project: Project, cost: Cost): Text {
  const name = costName(project, cost);
  const sum = costSum(project, cost);
  return { en: `${name.en}, ${sum.en}`, zh: `${name.zh}，${sum.zh}` };
}

/** The kind, and the place it is paid for. */
export function costName(project: Project, { kind, fixtureId }: Cost): Text {
  const { en, zh } = costKindNames[kind];
  if (fixtureId === undefined) return { en, zh };
  const where = placeText(project, fixtureId);
  return { en: `${en} for ${where.en}`, zh: `${where.zh}${zh}` };
}

function costSum(project: Project, { amount: value, per }: Pick<Cost, 'amount' | 'per'>): Text {
  const money = moneyText(project, value);
  return { en: `${money.en} ${perNames[per].en}`, zh: `${perNames[per].zh} ${money.zh}` };
}

/** What else there is to say of a new promotion: its price cut, gift, hours, elements. */
export function promotionTerms(project: Project, promotion: Promotion): Text[] {
  switch (promotion.kind) {
    case 'specialPrice':
      return [cutText(promotion.priceCut)];
    case 'gift':
      return [giftText(project, promotion), giftsText(promotion)];
    case 'buyOneGetOne':
      return [];
    case 'promoter':
      return [
        hoursText(promotion),
        ...(promotion.nPromoters > 1 ? [promotersText(promotion)] : []),
        ...(promotion.audience === 'families' ? [audienceText(promotion)] : []),
      ];
    case 'pop':
      return [elementsText(promotion.elements)];
  }
}

/** What is not the same about a promotion: from what to what. */
export function promotionDifferences(project: Project, before: Promotion, after: Promotion): Text[] {
  const parts: Text[] = [];
  const step = (a: Text, b: Text): void => {
    if (a.en !== b.en || a.zh !== b.zh) parts.push({ en: `${a.en} → ${b.en}`, zh: `${a.zh} → ${b.zh}` });
  };
  step(daysText(before), daysText(after));
  if ('fixtureId' in before && 'fixtureId' in after)
    step(placeText(project, before.fixtureId), placeText(project, after.fixtureId));
  if ('skuIds' in before && 'skuIds' in after) parts.push(...skuDifferences(project, before, after));
  if (before.kind === 'specialPrice' && after.kind === 'specialPrice')
    step(cutText(before.priceCut), cutText(after.priceCut));
  if (before.kind === 'gift' && after.kind === 'gift') {
    step(giftText(project, before), giftText(project, after));
    step(giftsText(before), giftsText(after));
  }
  if (before.kind === 'promoter' && after.kind === 'promoter') {
    step(hoursText(before), hoursText(after));
    step(promotersText(before), promotersText(after));
    step(audienceText(before), audienceText(after));
    if (before.isForNewProduct !== after.isForNewProduct)
      parts.push(
        after.isForNewProduct
          ? { en: 'now for a new product', zh: '改为新品推广' }
          : { en: 'no longer for a new product', zh: '不再是新品推广' },
      );
  }
  if (before.kind === 'pop' && after.kind === 'pop')
    step(elementsText(before.elements), elementsText(after.elements));
  return parts;
}

/** What is not the same about a cost. */
export function costDifferences(project: Project, before: Cost, after: Cost): Text[] {
  const parts: Text[] = [];
  const [a, b] = [costSum(project, before), costSum(project, after)];
  if (a.en !== b.en) parts.push({ en: `${a.en} → ${b.en}`, zh: `${a.zh} → ${b.zh}` });
  const [nameA, nameB] = [costName(project, before), costName(project, after)];
  if (nameA.en !== nameB.en) parts.push({ en: `now ${nameB.en}`, zh: `改为${nameB.zh}` });
  if (before.promotionId !== after.promotionId)
    parts.push({ en: 'paid for another promotion', zh: '改由另一项促销承担' });
  return parts;
}

function skuDifferences(
  project: Project,
  before: { readonly skuIds: readonly string[] },
  after: { readonly skuIds: readonly string[] },
): Text[] {
  const { skus } = tablesFor(project);
  const names = (ids: readonly string[]): Text =>
    listText(
      ids.map((id) => skuText(skus.get(id) ?? unknown(id))),
      2,
    );
  const gone = before.skuIds.filter((id) => !after.skuIds.includes(id));
  const come = after.skuIds.filter((id) => !before.skuIds.includes(id));
  const parts: Text[] = [];
  if (come.length > 0) parts.push({ en: `also ${names(come).en}`, zh: `增加${names(come).zh}` });
  if (gone.length > 0) parts.push({ en: `without ${names(gone).en}`, zh: `去掉${names(gone).zh}` });
  return parts;
}

function cutText(priceCut: number): Text {
  const percent = `${amount(100 * priceCut, Number.isInteger(Math.round(1000 * priceCut) / 10) ? 0 : 1)} %`;
  return { en: `${percent} off`, zh: `降价 ${percent}` };
}

function giftText(project: Project, { giftValue }: { readonly giftValue: number }): Text {
  const money = moneyText(project, giftValue);
  return { en: `a gift worth ${money.en}`, zh: `赠品价值 ${money.zh}` };
}

function giftsText({ nGifts }: { readonly nGifts: number | null }): Text {
  return nGifts === null
    ? { en: 'as many gifts as needed', zh: '赠品不限量' }
    : { en: `${amount(nGifts, 0)} gifts`, zh: `赠品 ${amount(nGifts, 0)} 份` };
}

function hoursText({ fromMin, toMin }: { readonly fromMin: number; readonly toMin: number }): Text {
  const hours = `${clockText(fromMin)}–${clockText(toMin)}`;
  return { en: hours, zh: hours };
}

function promotersText({ nPromoters }: { readonly nPromoters: number }): Text {
  return { en: count(nPromoters, 'promoter'), zh: `促销员 ${nPromoters} 人` };
}

function audienceText({ audience }: { readonly audience: keyof typeof audienceNames }): Text {
  const { en, zh } = audienceNames[audience];
  return { en: `for ${en}`, zh: `面向${zh}` };
}

function elementsText(elements: readonly PopElement[]): Text {
  return listText(
    elements.map((element) => popElementNames[element]),
    elements.length,
  );
}

function unknown(id: string): Pick<Sku, 'id' | 'name'> {
  return { id, name: { en: '', zh: '' } };
}
