// What the documents say a promotion or a placement costs, as lines to begin with: every amount can be changed.

import { fromYuan } from '../../base/yuan.ts';
import { type CostKey, costTable, documentCost } from '../../evidence/costs.ts';
import { costKind } from '../../kinds/cost.ts';
import { fixtureKind } from '../../kinds/fixture/index.ts';
import { offerOf, promotionKind } from '../../kinds/promotion/index.ts';
import { layoutOf } from '../../project/layouts.ts';
import type { Cost, CostKind, PlacementKind, Plan, Project, Promotion } from '../../project/schema.ts';
import { skuTable } from '../../project/tables.ts';
import { freeId } from '../edit.ts';

/** A cost line still without its id. */
export type CostLine = Omit<Cost, 'id'>;

/** A figure of the documents, in yuan, with where it is from. */
export interface Documented {
  readonly key: CostKey;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly per: Cost['per'];
  readonly source: string;
}

/** Share of the price that stays after the cost of the goods. */
function marginShare({ price, cost }: { readonly price: number; readonly cost: number }): number {
  return price > 0 ? (price - cost) / price : 0;
}

export interface GiftTier {
  readonly isHigh: boolean;
  /** Mean margin share of the promoted SKUs, and of all SKUs of their categories. */
  readonly margin: number;
  readonly categoryMargin: number;
}

/**
 * E21 gives ¥0.50 for a gift with a low-margin product and ¥1 with a high-margin one. High is a margin, as a
 * share of the price, at or above the mean of the product's category; of several SKUs, on average.
 */
export function giftTier(project: Project, skuIds: readonly string[]): GiftTier {
  const means = new Map<string, { sum: number; n: number }>();
  for (const sku of project.skus) {
    const mean = means.get(sku.categoryId) ?? { sum: 0, n: 0 };
    mean.sum += marginShare(sku);
    mean.n++;
    means.set(sku.categoryId, mean);
  }
  const skus = skuTable(project);
  const promoted = skuIds.flatMap((id) => skus.get(id) ?? []);
  const n = promoted.length || 1;
  const margin = promoted.reduce((sum, sku) => sum + marginShare(sku), 0) / n;
  const categoryMargin =
    promoted.reduce((total, { categoryId }) => {
      const { sum, n: nSkus } = means.get(categoryId)!;
      return total + sum / nSkus;
    }, 0) / n;
  // A SKU alone in its category is its own mean, whatever the last bit says.
  return { isHigh: margin >= categoryMargin - 1e-9, margin, categoryMargin };
}

/** What the documents say of a cost of this kind; null where they say nothing. */
export function documented(
  project: Project,
  plan: Pick<Plan, 'promotions' | 'layoutId'>,
  { kind, fixtureId, promotionId }: Pick<Cost, 'kind' | 'fixtureId' | 'promotionId'>,
): Documented | null {
  const found = (key: CostKey, per: Cost['per']): Documented => {
    const { low, high, value } = documentCost(key);
    return { key, value, low, high, per, source: costTable.find((row) => row.key === key)!.source };
  };
  if (kind === 'gift') {
    const promotion = plan.promotions.find(({ id }) => id === promotionId);
    if (!promotion || !offerOf(promotion)?.gift || !('skuIds' in promotion)) return null;
    return found(giftTier(project, promotion.skuIds).isHigh ? 'giftHighMargin' : 'giftLowMargin', 'gift');
  }
  const { documents, isOfPlace } = costKind(kind);
  const fixture = layoutOf(project, plan).fixtures.find(({ id }) => id === fixtureId);
  const isKnown = !isOfPlace || !fixture || fixtureKind(fixture.kind).isWrapped;
  return documents && isKnown ? found(documents.key, documents.per) : null;
}

/** What the store's chain asks for it, where its rules say so. */
export function retailerFee(
  project: Project,
  plan: Pick<Plan, 'layoutId'>,
  { kind, fixtureId }: Pick<Cost, 'kind' | 'fixtureId'>,
): number | null {
  const fixture = layoutOf(project, plan).fixtures.find(({ id }) => id === fixtureId);
  const placement = fixture?.kind as PlacementKind | undefined;
  const fees = project.retailer?.fees.filter((fee) => fee.kind === kind) ?? [];
  const fee =
    fees.find(({ perPlacement }) => perPlacement !== undefined && perPlacement === placement) ??
    fees.find(({ perPlacement }) => perPlacement === undefined);
  return fee?.amount ?? null;
}

/** An amount to begin with: the chain's own fee, else the documents' figure at the project's rate, else 0. */
export function proposedAmount(
  project: Project,
  plan: Pick<Plan, 'promotions' | 'layoutId'>,
  cost: Pick<Cost, 'kind' | 'fixtureId' | 'promotionId'>,
): number {
  const fee = retailerFee(project, plan, cost);
  if (fee !== null) return fee;
  return fromYuan(project, documented(project, plan, cost)?.value ?? 0) ?? 0;
}

/** A day of one promoter as the documents have it, in yuan (E24). */
export function promoterCosts(promotionId: string): Cost[] {
  return promotionKind('promoter').costs.map(({ kind, per }) => {
    const amount = documentCost(costKind(kind).documents!.key).value;
    return costFrom(`${promotionId}-${kind}`, { kind, amount, per, promotionId });
  });
}

/** How often a promotion has a cost of a kind, each time it falls due: as often as there are promoters, or once. */
export function timesPaid(promotion: Promotion | undefined, kind: CostKind): number {
  const line = promotion && promotionKind(promotion.kind).costs.find((each) => each.kind === kind);
  return (promotion && line?.times?.(promotion)) ?? 1;
}

/** The costs a promotion brings with it. `plan` holds the promotion already. */
export function costsOfPromotion(project: Project, plan: Plan, promotion: Promotion): Cost[] {
  const { id: promotionId } = promotion;
  const lines = promotionKind(promotion.kind).costs.map(({ kind, per }): CostLine => {
    const line = { kind, per, promotionId };
    return { ...line, amount: cents(timesPaid(promotion, kind) * proposedAmount(project, plan, line)) };
  });
  return withIds(plan, lines, promotionId);
}

/** Fee and decoration of a place; 0 where neither the chain nor the documents give a figure. */
export function costsOfPlacement(project: Project, plan: Plan, fixtureId: string): Cost[] {
  const lines = (['placementFee', 'decoration'] as const).map((kind): CostLine => {
    const line = { kind, per: 'campaign' as const, fixtureId };
    return { ...line, amount: proposedAmount(project, plan, line) };
  });
  return withIds(plan, lines, fixtureId);
}

/** Costs of a promotion that is another than before: lines that are still as proposed follow, others are the user's. */
export function costsFollowing(project: Project, plan: Plan, before: Promotion, after: Promotion): Cost[] {
  const lines = promotionKind(after.kind).costs.filter(
    ({ kind }) => timesPaid(before, kind) !== timesPaid(after, kind),
  );
  if (lines.length === 0) return plan.costs;
  return plan.costs.map((cost) => {
    const isLine = lines.some(({ kind, per }) => kind === cost.kind && per === cost.per);
    if (cost.promotionId !== after.id || !isLine) return cost;
    const each = proposedAmount(project, plan, cost);
    return each > 0 && cost.amount === cents(timesPaid(before, cost.kind) * each)
      ? { ...cost, amount: cents(timesPaid(after, cost.kind) * each) }
      : cost;
  });
}

/** What one gift costs by the documents, in yuan (E21). */
export function documentedGiftCost(project: Project, skuIds: readonly string[]): number {
  return documentCost(giftTier(project, skuIds).isHigh ? 'giftHighMargin' : 'giftLowMargin').value;
}

/** The same in the project's currency; 0 where the rate is not known. */
export function proposedGiftCost(project: Project, skuIds: readonly string[]): number {
  return fromYuan(project, documentedGiftCost(project, skuIds)) ?? 0;
}

/** As many gifts as the sum pays that the documents set aside for one gift in a store (E21). */
export function proposedGifts(project: Project, skuIds: readonly string[]): number {
  return Math.round(documentCost('giftBudget').value / documentedGiftCost(project, skuIds));
}

/** A sum of money in whole cents. */
export function cents(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}

function withIds(plan: Plan, lines: readonly CostLine[], of: string): Cost[] {
  const taken = new Set(plan.costs.map(({ id }) => id));
  return lines.map((line) => {
    const id = freeId(`${of.slice(0, 40)}-${line.kind}`, taken);
    taken.add(id);
    return costFrom(id, line);
  });
}

/** A cost with its fields in the order of the schema. */
export function costFrom(id: string, { kind, amount, per, fixtureId, promotionId }: CostLine): Cost {
  return {
    ...{ id, kind, amount, per },
    ...(fixtureId === undefined ? {} : { fixtureId }),
    ...(promotionId === undefined ? {} : { promotionId }),
  };
}
