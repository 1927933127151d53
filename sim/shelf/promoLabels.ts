// What the tickets on the shelf say of promoted goods: a special price, and what goes with them.
import type { PromoBadge } from '../kinds/promotion/definition.ts';
import { offerOf, promotionKind } from '../kinds/promotion/index.ts';
import { isInForce } from '../project/offers.ts';
import type { Plan } from '../project/schema.ts';

export interface PromoLabel {
  /** Share off the price; 0 where the price stays. */
  readonly priceCut: number;
  /** What goes with it, each once. */
  readonly badges: readonly PromoBadge[];
}

/** By SKU, on a day (the first being 0), or on any of the first days where they are asked for together. */
export function promoLabels(
  { promotions }: Pick<Plan, 'promotions'>,
  when: { readonly day: number } | { readonly days: number },
): ReadonlyMap<string, PromoLabel> {
  const labels = new Map<string, PromoLabel>();
  // Of several that follow each other, the first one is told.
  const inTurn = [...promotions].sort((a, b) => a.fromDay - b.fromDay);
  for (const promotion of inTurn) {
    const offer = offerOf(promotion);
    if (!offer || !('skuIds' in promotion)) continue;
    if ('day' in when ? !isInForce(promotion, when.day) : promotion.fromDay > when.days) continue;
    const { badge } = promotionKind(promotion.kind);
    for (const skuId of promotion.skuIds) {
      const { priceCut, badges } = labels.get(skuId) ?? { priceCut: 0, badges: [] };
      labels.set(skuId, {
        priceCut: priceCut || (offer.priceCut ?? 0),
        badges: badge && !badges.includes(badge) ? [...badges, badge] : badges,
      });
    }
  }
  return labels;
}
