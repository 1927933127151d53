// Promotions and costs that are well formed and cannot be: days that end before they begin, two prices for one SKU on one
// day, promoters where nobody can stand; and those that would do nothing.

import { isCounted } from '../kinds/cost.ts';
import { fixtureKind } from '../kinds/fixture/index.ts';
import { promotionKind, setsPrice } from '../kinds/promotion/index.ts';
import type { Draft, DraftPlan } from './draft.ts';
import { type ProblemList, quote } from './problems.ts';
import type { Layout, Promotion } from './schema.ts';

type Fixtures = ReadonlyMap<string, Layout['fixtures'][number]>;

export function checkPromotions(draft: Draft, problems: ProblemList): void {
  for (const draftPlan of draft.plans) {
    const { promotions, layoutId } = draftPlan.plan;
    const layout = draft.layouts.find(({ id }) => id === layoutId);
    if (promotions.length > 0 && layout) {
      const fixtures: Fixtures = new Map(layout.fixtures.map(({ value }) => [value.id, value]));
      const fixtureOfShelf = new Map<string, string>();
      for (const { value } of layout.fixtures)
        for (const bay of value.bays) for (const { id } of bay.shelves) fixtureOfShelf.set(id, value.id);
      const places = placesOf(draftPlan, fixtureOfShelf);
      for (const promotion of promotions) {
        const path = `${draftPlan.path}.promotions[${promotion.id}]`;
        checkDays(promotion, path, draft.demand?.days, problems);
        checkFixture(promotion, path, fixtures, places, problems);
        checkGoods(promotion, path, places, problems);
      }
      checkPrices(promotions, draftPlan.path, problems);
    }
    checkCosts(draftPlan, problems);
  }
}

interface Places {
  /** Fixtures with goods on them, and the fixtures each SKU stands at. */
  readonly filled: ReadonlySet<string>;
  readonly bySku: ReadonlyMap<string, ReadonlySet<string>>;
}

function placesOf({ positions }: DraftPlan, fixtureOfShelf: ReadonlyMap<string, string>): Places {
  const filled = new Set<string>();
  const bySku = new Map<string, Set<string>>();
  for (const { value } of positions) {
    const fixtureId = fixtureOfShelf.get(value.shelfId);
    if (fixtureId === undefined) continue;
    filled.add(fixtureId);
    const known = bySku.get(value.skuId);
    if (known) known.add(fixtureId);
    else bySku.set(value.skuId, new Set([fixtureId]));
  }
  return { filled, bySku };
}

function checkDays(
  promotion: Promotion,
  path: string,
  days: number | undefined,
  problems: ProblemList,
): void {
  const { fromDay, toDay } = promotion;
  if (toDay < fromDay)
    problems.error('range-backwards', `${path}.toDay`, () => ({
      en: `got ${toDay}, before its first day ${fromDay}. Write ${fromDay} or a later day.`,
      zh: `当前为 ${toDay}，早于起始日 ${fromDay}。请填写 ${fromDay} 或更晚。`,
    }));
  else if (days !== undefined && fromDay > days)
    problems.warning('promotion-after-run', `${path}.fromDay`, () => ({
      en: `it begins on day ${fromDay}, and ${days} ${days === 1 ? 'day is' : 'days are'} simulated: it never happens. Begin it earlier, or set demand.days to ${fromDay} or more.`,
      zh: `从第 ${fromDay} 天开始，而只模拟 ${days} 天：不会发生。请提前开始，或把 demand.days 设为至少 ${fromDay}。`,
    }));
  const fault = promotionKind(promotion.kind).fault?.(promotion);
  if (fault) problems.error(fault.code, `${path}.${fault.field}`, () => ({ en: fault.en, zh: fault.zh }));
}

function checkFixture(
  promotion: Promotion,
  path: string,
  fixtures: Fixtures,
  places: Places,
  problems: ProblemList,
): void {
  const { atFixture } = promotionKind(promotion.kind);
  if (!('fixtureId' in promotion) || !atFixture) return;
  const fixture = fixtures.get(promotion.fixtureId);
  if (!fixture) return; // said as a reference
  const { en, zh } = atFixture;
  if (fixture.bays.length === 0)
    problems.error('fixture-without-bay', `${path}.fixtureId`, () => ({
      en: `fixture ${quote(fixture.id)} has no bay, so there is no front for the ${en}. Add a bay, or name another fixture.`,
      zh: `货架 ${quote(fixture.id)} 没有货架组，${zh}无处可放。请补上货架组，或改用其他货架。`,
    }));
  else if (fixtureKind(fixture.kind).isPutUp && !places.filled.has(fixture.id)) {
    const { name } = fixtureKind(fixture.kind);
    problems.warning('not-put-up', `${path}.fixtureId`, () => ({
      en: `${name.en} ${quote(fixture.id)} is empty in this plan and is not put up, so the ${en} does nothing. Put goods on it, or name another fixture.`,
      zh: `${name.zh} ${quote(fixture.id)} 在此方案中没有商品，不会搭起，${zh}不起作用。请摆上商品，或改用其他货架。`,
    }));
  } else if ('skuIds' in promotion && !promotion.skuIds.some((id) => places.bySku.get(id)?.has(fixture.id)))
    problems.warning('promoter-without-goods', `${path}.skuIds`, () => ({
      en: `none of these SKUs stands at fixture ${quote(fixture.id)}: the ${en} talks to shoppers and sells nothing. Put one there, or name the fixture where they stand.`,
      zh: `这些单品都不在货架 ${quote(fixture.id)} 上：${zh}会接待顾客，但卖不出商品。请摆上其中之一，或改为它们所在的货架。`,
    }));
}

function checkGoods(promotion: Promotion, path: string, places: Places, problems: ProblemList): void {
  if ('fixtureId' in promotion) return;
  if (promotion.skuIds.some((id) => places.bySku.has(id))) return;
  problems.warning('promotion-without-goods', `${path}.skuIds`, () => ({
    en: 'none of these SKUs stands in this plan, so nobody can buy under the promotion. Put one on a shelf, or remove the promotion.',
    zh: '这些单品都不在此方案中，促销不会售出商品。请上架其中之一，或删除该促销。',
  }));
}

/** One price a SKU and day: a cut and two for one would each claim it. */
function checkPrices(promotions: readonly Promotion[], planPath: string, problems: ProblemList): void {
  const priced = promotions.filter(setsPrice);
  const bySku = new Map<string, typeof priced>();
  for (const promotion of priced) {
    const said = new Set<string>();
    for (const skuId of new Set(promotion.skuIds)) {
      const earlier = bySku.get(skuId) ?? [];
      const other = earlier.find(
        ({ fromDay, toDay }) => fromDay <= promotion.toDay && promotion.fromDay <= toDay,
      );
      if (other && !said.has(other.id)) {
        said.add(other.id);
        const from = Math.max(other.fromDay, promotion.fromDay);
        problems.error('price-twice', `${planPath}.promotions[${promotion.id}].skuIds`, () => ({
          en: `SKU ${quote(skuId)} has another price in promotion ${quote(other.id)} on day ${from}; a SKU has one special price or one buy-one-get-one a day. Take it out of one of them, or part their days.`,
          zh: `单品 ${quote(skuId)} 在第 ${from} 天已有促销 ${quote(other.id)} 的价格；一个单品一天只能有一个特价或买一送一。请从其一中删去，或错开日期。`,
        }));
      }
      bySku.set(skuId, [...earlier, promotion]);
    }
  }
}

function checkCosts({ path, plan }: DraftPlan, problems: ProblemList): void {
  const kinds = new Map(plan.promotions.map(({ id, kind }) => [id, kind]));
  for (const cost of plan.costs) {
    const at = `${path}.costs[${cost.id}].per`;
    const { per } = cost;
    if (!isCounted(per)) continue;
    const kind = cost.promotionId === undefined ? undefined : kinds.get(cost.promotionId);
    if (cost.promotionId !== undefined && kind === undefined) continue; // said as a reference
    if (kind !== undefined && promotionKind(kind).counts.includes(per)) continue;
    const wanted = {
      unit: { en: 'a promotion of SKUs', zh: '有单品的促销' },
      gift: { en: 'a gift promotion', zh: '赠品促销' },
      contact: { en: 'a promoter', zh: '促销员' },
    }[per];
    problems.warning('cost-never-due', at, () => ({
      en: `a cost per ${per} is counted on ${wanted.en}, and this one is not tied to one: it comes to nothing. Name one in promotionId, or charge it per campaign or day.`,
      zh: `按“${per}”计的费用须对应${wanted.zh}，此项没有对应：金额为 0。请在 promotionId 中指定，或改为按整场活动或按天计。`,
    }));
  }
}
