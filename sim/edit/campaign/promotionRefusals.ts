// Why a plan cannot have a promotion: days and hours out of order, rules of the chain, nothing to promote, two prices.

import { promotionKind, setsPrice } from '../../kinds/promotion/index.ts';
import { layoutOf } from '../../project/layouts.ts';
import { skuText } from '../../project/names.ts';
import { daysText, placeText, skusText } from '../../project/promotionWords.ts';
import type { Plan, Project, Promotion } from '../../project/schema.ts';
import { skuTable } from '../../project/tables.ts';
import { retailerRefusal } from '../../retailer/retailerRules.ts';
import { listText } from '../../words/lists.ts';
import { sentence, type Text } from '../../words/text.ts';
import { shelfIdsOf } from '../layoutParts.ts';
import { noSuch } from '../positionStep.ts';

/** SKUs with a place on a fixture in a plan, by id. */
export function skusAt(project: Project, plan: Plan, fixtureId: string): string[] {
  const fixture = layoutOf(project, plan).fixtures.find(({ id }) => id === fixtureId);
  if (!fixture) return [];
  const shelves = shelfIdsOf([fixture]);
  const ids = plan.positions.filter(({ shelfId }) => shelves.has(shelfId)).map(({ skuId }) => skuId);
  return [...new Set(ids)].sort();
}

/** Why a plan cannot have a promotion (in the place of one with its id), with the smallest fix. */
export function whyNotPromotion(project: Project, plan: Plan, promotion: Promotion): Text | undefined {
  const { fromDay, toDay } = promotion;
  if (fromDay > toDay)
    return {
      en: `It would begin on day ${fromDay} and end on day ${toDay}. Let it end on day ${fromDay} or later.`,
      zh: `开始于第 ${fromDay} 天，却结束于第 ${toDay} 天。请让结束日不早于第 ${fromDay} 天。`,
    };
  const so = promotionKind(promotion.kind).refusal?.(promotion);
  if (so) return so;
  const asked = retailerRefusal(project.retailer, { kind: 'promotion', promotion });
  return asked ?? noGoods(project, plan, promotion) ?? twoPrices(project, plan, promotion);
}

function noGoods(project: Project, plan: Plan, promotion: Promotion): Text | undefined {
  if ('skuIds' in promotion) {
    const skus = skuTable(project);
    const missing = promotion.skuIds.find((id) => !skus.has(id));
    if (missing !== undefined) return noSuch('SKU', '单品', missing);
    if (promotion.skuIds.length === 0)
      return {
        en: 'Nothing is left to promote. Choose at least one SKU, or remove the promotion.',
        zh: '没有可促销的单品。请至少选择一个单品，或删除该促销。',
      };
  }
  if (!('fixtureId' in promotion)) {
    const standing = new Set(plan.positions.map(({ skuId }) => skuId));
    if (promotion.skuIds.some((id) => standing.has(id))) return undefined;
    return {
      en: `Nothing to promote: ${promotion.skuIds.length === 1 ? 'this SKU stands nowhere' : 'none of these SKUs stands anywhere'} in the plan. Place one on a shelf first.`,
      zh: '没有可促销的商品：所选单品在本方案中没有陈列。请先摆上货架。',
    };
  }
  const { fixtureId } = promotion;
  if (!layoutOf(project, plan).fixtures.some(({ id }) => id === fixtureId))
    return noSuch('fixture', '货架', fixtureId);
  const there = skusAt(project, plan, fixtureId);
  const where = placeText(project, plan, fixtureId);
  if (there.length === 0)
    return {
      en: `Nothing stands on ${where.en} in this plan. Place goods there first, or choose another place.`,
      zh: `本方案中${where.zh}没有商品。请先摆上商品，或另选位置。`,
    };
  if (!('skuIds' in promotion) || promotion.skuIds.some((id) => there.includes(id))) return undefined;
  const skus = skuTable(project);
  const names = listText(there.map((id) => skuText(skus.get(id)!)));
  return {
    en: `${promotion.skuIds.length === 1 ? 'This SKU does not stand' : 'None of these SKUs stands'} on ${where.en}. Choose what stands there (${names.en}), or another place.`,
    zh: `所选单品没有陈列在${where.zh}。请改选那里的商品（${names.zh}），或另选位置。`,
  };
}

/** A SKU has one price a day: promotions that set it do not meet. */
function twoPrices(project: Project, plan: Plan, promotion: Promotion): Text | undefined {
  if (!setsPrice(promotion)) return undefined;
  for (const other of plan.promotions) {
    if (!setsPrice(other)) continue;
    if (other.id === promotion.id || other.toDay < promotion.fromDay || other.fromDay > promotion.toDay)
      continue;
    const both = promotion.skuIds.filter((id) => other.skuIds.includes(id));
    if (both.length === 0) continue;
    const [what, when, kind] = [skusText(project, both), daysText(other), promotionKind(other.kind).name];
    return {
      en: `${sentence(what.en)} ${both.length === 1 ? 'has' : 'have'} a price promotion already: ${kind.en} on ${when.en}. Choose other days or other SKUs.`,
      zh: `${what.zh.trim()}已有价格促销：${when.zh}${kind.zh}。请换日期或换单品。`,
    };
  }
  return undefined;
}
