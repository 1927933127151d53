// Edits of a whole campaign: its length, the supplier's visits, and beginnings of one made in a single step.

import { fixtureKind } from '../../kinds/fixture/index.ts';
import { type NewPromotion, promotionKind, setsPrice } from '../../kinds/promotion/index.ts';
import { layoutOf } from '../../project/layouts.ts';
import { MOST_DAYS, type Plan, type Project, type PromotionKind } from '../../project/schema.ts';
import { skuTable } from '../../project/tables.ts';
import { count } from '../../words/figures.ts';
import type { Text } from '../../words/text.ts';
import { clock } from '../../words/times.ts';
import { done, type Edit, findPlan, noPlan, refuse } from '../edit.ts';
import { addPromotion } from './promotionEdits.ts';
import { proposedGiftCost, proposedGifts } from './proposedCosts.ts';

/** Days simulated in a run, for all plans alike. */
export function setDays(project: Project, days: number): Edit {
  const wanted = clamped(days, 1, MOST_DAYS, project.demand.days);
  const did = { en: `Campaign of ${count(wanted, 'day')}`, zh: `活动期设为 ${wanted} 天` };
  return done(
    wanted === project.demand.days ? project : { ...project, demand: { ...project.demand, days: wanted } },
    did,
  );
}

/** When the supplier visits, for all plans alike: every so many days (0: nobody comes), and when goods come. */
export function setDelivery(project: Project, to: Partial<Project['stock']['delivery']>): Edit {
  const { delivery } = project.stock;
  const next = {
    everyDays: clamped(to.everyDays ?? delivery.everyDays, 0, MOST_DAYS, delivery.everyDays),
    leadDays: clamped(to.leadDays ?? delivery.leadDays, 0, MOST_DAYS, delivery.leadDays),
    atMin: clamped(to.atMin ?? delivery.atMin, 0, 1440, delivery.atMin),
  };
  const did: Text =
    next.everyDays === 0
      ? { en: 'No visits of the supplier', zh: '供应商不拜访' }
      : {
          en: `Supplier visits every ${next.everyDays === 1 ? 'day' : `${next.everyDays} days`} at ${clock(next.atMin)}, goods ${next.leadDays === 0 ? 'the same day' : `${count(next.leadDays, 'day')} later`}`,
          zh: `供应商每 ${next.everyDays} 天 ${clock(next.atMin)} 拜访，${next.leadDays === 0 ? '当天' : `${next.leadDays} 天后`}到货`,
        };
  const isSame =
    next.everyDays === delivery.everyDays &&
    next.leadDays === delivery.leadDays &&
    next.atMin === delivery.atMin;
  return done(isSame ? project : { ...project, stock: { ...project.stock, delivery: next } }, did);
}

const TWO_WEEKS = 14;

/** Campaigns to begin with: what kind of promotion, for how many days. */
const starts = {
  tasting: { kind: 'promoter', name: { en: 'Start a tasting', zh: '开始试吃促销' } },
  twoWeeks: {
    kind: 'specialPrice',
    days: TWO_WEEKS,
    name: { en: 'Start two weeks of special price', zh: '开始两周特价' },
  },
  buyOneGetOne: { kind: 'buyOneGetOne', name: { en: 'Start buy one, get one', zh: '开始买一送一' } },
} satisfies Readonly<
  Record<string, { readonly kind: PromotionKind; readonly days?: number; readonly name: Text }>
>;
export type CampaignStart = keyof typeof starts;
export const campaignStarts = Object.keys(starts) as readonly CampaignStart[];

export function campaignStart(start: CampaignStart): {
  readonly kind: PromotionKind;
  readonly days?: number;
  readonly name: Text;
} {
  return starts[start];
}

/** A campaign to begin with, in one step: what it promotes is chosen from what the plan shows of the asker's brands. */
export function startCampaign(project: Project, planId: string, start: CampaignStart): Edit {
  const plan = findPlan(project, planId);
  const did = campaignStart(start).name;
  if (!plan) return noPlan(project, did, planId);
  const { days } = campaignStart(start);
  const longer = days === undefined ? project : setDays(project, Math.max(days, project.demand.days)).project;
  const wish = startWish(project, plan, start);
  if (!wish)
    return refuse(project, did, {
      en: 'No goods stand in this plan yet. Place some on a shelf first.',
      zh: '本方案还没有商品。请先摆上货架。',
    });
  const made = addPromotion(longer, planId, wish);
  return made.refused
    ? refuse(project, did, made.refused)
    : done(
        made.project,
        {
          en: `${did.en}: ${made.did.en.replace(/^Add /, '')}`,
          zh: `${did.zh}：${made.did.zh.replace(/^新增/, '')}`,
        },
        { made: made.made },
      );
}

/** What such a start would promote; undefined where the plan holds no goods. */
export function startWish(project: Project, plan: Plan, start: CampaignStart): NewPromotion | undefined {
  const { kind, days } = campaignStart(start);
  const wish = suggested(project, plan, kind);
  return wish && days !== undefined ? { ...wish, fromDay: 1, toDay: days } : wish;
}

/**
 * A promotion of a kind to begin with: on the SKU of the asker's brands with most facings that has no price promotion
 * yet, or before the display with most of those brands.
 */
export function suggested(project: Project, plan: Plan, kind: PromotionKind): NewPromotion | undefined {
  const priced = new Set(plan.promotions.filter(setsPrice).flatMap(({ skuIds }) => skuIds));
  const ranked = mostShown(project, plan);
  return promotionKind(kind).begin({
    mostShown: ranked,
    unpriced: ranked.find((id) => !priced.has(id)),
    display: () => bestDisplay(project, plan),
    rules: project.retailer,
    giftCost: (skuIds) => proposedGiftCost(project, skuIds),
    nGifts: (skuIds) => proposedGifts(project, skuIds),
  });
}

/** The best place for a promoter with most of the asker's brands. */
function bestDisplay(project: Project, plan: Plan): { fixtureId: string; skuIds: string[] } | undefined {
  const isOwn = ownIn(project);
  const { fixtures } = layoutOf(project, plan);
  const fixtureOf = new Map(
    fixtures.flatMap(({ id, bays }) =>
      bays.flatMap(({ shelves }) => shelves.map((shelf) => [shelf.id, id] as const)),
    ),
  );
  const there = new Map<string, Set<string>>();
  for (const { skuId, shelfId } of plan.positions) {
    const fixtureId = fixtureOf.get(shelfId) ?? '';
    const skuIds = there.get(fixtureId);
    if (skuIds) skuIds.add(skuId);
    else there.set(fixtureId, new Set([skuId]));
  }
  let best: { fixtureId: string; skuIds: string[]; rank: readonly number[] } | undefined;
  for (const { id, kind } of fixtures) {
    const goods = [...(there.get(id) ?? [])].sort();
    const place = fixtureKind(kind).promoterRank;
    if (goods.length === 0 || place === 0) continue;
    const own = goods.filter(isOwn);
    // The asker's own goods come first, then the better place, then more of them.
    const rank = [own.length > 0 ? 1 : 0, place, own.length];
    const isBetter = !best || compareRanks(rank, best.rank) > 0;
    if (isBetter) best = { fixtureId: id, skuIds: own.length > 0 ? own : goods, rank };
  }
  return best;
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, k) => value !== b[k]);
  return at < 0 ? 0 : a[at] - b[at];
}

/** SKUs by facings, those of the asker's brands first. */
function mostShown(project: Project, plan: Plan): string[] {
  const isOwn = ownIn(project);
  const facings = new Map<string, number>();
  for (const { skuId, facingsWide } of plan.positions)
    facings.set(skuId, (facings.get(skuId) ?? 0) + facingsWide);
  return [...facings]
    .sort(([a, n], [b, m]) => Number(isOwn(b)) - Number(isOwn(a)) || m - n || (a < b ? -1 : 1))
    .map(([id]) => id);
}

function ownIn(project: Project): (skuId: string) => boolean {
  const own = new Set(project.ownBrandIds);
  const skus = skuTable(project);
  return (skuId) => own.has(skus.get(skuId)?.brandId ?? '');
}

function clamped(value: number, low: number, high: number, otherwise: number): number {
  return Number.isFinite(value) ? Math.max(low, Math.min(high, Math.round(value))) : otherwise;
}
