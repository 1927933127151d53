// The terms of the day: what is paid for a SKU, what it counts as in the choice, gifts, and point-of-sale material.
// They change at midnight and when gifts run out, nowhere else.
import { ln } from '../base/ln.ts';
import { offerOf } from '../kinds/promotion/index.ts';
import type { PopElement } from '../kinds/promotion/pop.ts';
import { cutPriceCents, isInForce, MS_PER_DAY } from '../project/offers.ts';
import { countedPrice, popFactor } from '../shopper/offers.ts';
import { EventKind } from '../trace/format.ts';
import type { World } from './compile.ts';
import type { Run } from './run.ts';
import type { Walker } from './walker.ts';

export interface Terms {
  /** The day is over at this moment; never, where no plan of promotions can change anything. */
  untilMs: number;
  /** ln(price counted at the shelf / usual price of the category), by SKU. */
  lnPrice: Float64Array;
  /** Price paid for a unit, by SKU. */
  cents: Int32Array;
  /** Share of the price paid for a second unit, by SKU with which one goes; null: nowhere. */
  secondUnits: Map<number, number> | null;
  /** Gift promotions in force, by SKU; null: none. */
  gifts: Map<number, number[]> | null;
  /** Factor on the hazard of each section; null: all 1. */
  conspicuous: Float64Array | null;
  /** Gifts at hand, by promotion; -1: as many as needed. */
  giftsLeft: Int32Array;
}

/** Terms of a plan without promotions: those of the store, for ever. */
export function usualTerms(world: World): Terms {
  const { promotions } = world.plan;
  return {
    untilMs: promotions.length > 0 ? 0 : Number.POSITIVE_INFINITY,
    lnPrice: world.skuLnPrice,
    cents: world.skuPriceCents,
    secondUnits: null,
    gifts: null,
    conspicuous: null,
    giftsLeft: Int32Array.from(promotions, (promotion) => {
      const gift = offerOf(promotion)?.gift;
      return gift ? (gift.nAtHand ?? -1) : 0;
    }),
  };
}

/** A new day: which promotions are in force. */
export function startDay(run: Run, nowMs: number): void {
  const { world, terms } = run;
  const day = Math.floor(nowMs / MS_PER_DAY);
  terms.untilMs = (day + 1) * MS_PER_DAY;
  terms.cents = world.skuPriceCents;
  terms.secondUnits = null;
  terms.gifts = null;
  const elements = new Map<number, Set<PopElement>>();
  const touched = new Set<number>();
  world.plan.promotions.forEach((promotion, promotionIx) => {
    if (!isInForce(promotion, day)) return;
    if (promotion.kind === 'pop') {
      const fixtureIx = world.layout.fixtures.findIndex(({ id }) => id === promotion.fixtureId);
      const known = elements.get(fixtureIx) ?? new Set<PopElement>();
      for (const element of promotion.elements) known.add(element);
      elements.set(fixtureIx, known);
      return;
    }
    const offer = offerOf(promotion);
    if (!offer || !('skuIds' in promotion)) return;
    for (const skuId of promotion.skuIds) {
      const skuIx = world.skuIxById.get(skuId);
      if (skuIx === undefined) continue;
      touched.add(skuIx);
      if (offer.priceCut !== undefined) {
        if (terms.cents === world.skuPriceCents) terms.cents = world.skuPriceCents.slice();
        terms.cents[skuIx] = cutPriceCents(world.project.skus[skuIx].price, offer.priceCut);
      }
      if (offer.secondUnitShare !== undefined) {
        terms.secondUnits ??= new Map();
        terms.secondUnits.set(skuIx, offer.secondUnitShare);
      }
      if (offer.gift) {
        terms.gifts ??= new Map();
        const list = terms.gifts.get(skuIx);
        if (list) list.push(promotionIx);
        else terms.gifts.set(skuIx, [promotionIx]);
      }
    }
  });
  terms.lnPrice = touched.size > 0 ? world.skuLnPrice.slice() : world.skuLnPrice;
  for (const skuIx of touched) countPrice(run, skuIx);
  terms.conspicuous =
    elements.size > 0
      ? Float64Array.from(world.sections, ({ fixtureIx }) => {
          const there = elements.get(fixtureIx);
          return there ? popFactor(there, world.evidence) : 1;
        })
      : null;
}

/** Works out what a promoted SKU counts as under the terms of the day and the gifts that are left. */
function countPrice({ world, terms }: Run, skuIx: number): void {
  let worth = 0;
  for (const promotionIx of terms.gifts?.get(skuIx) ?? []) {
    const gift = offerOf(world.plan.promotions[promotionIx])?.gift;
    if (gift && terms.giftsLeft[promotionIx] !== 0) worth += world.evidence.giftValueShare * gift.value;
  }
  const paid = terms.cents[skuIx] / 100;
  if (paid <= 0) return; // a price of less than half a hundredth: nothing to take off
  const counted = countedPrice(paid, terms.secondUnits?.get(skuIx), worth);
  terms.lnPrice[skuIx] = world.skuLnPrice[skuIx] + ln(counted / world.project.skus[skuIx].price);
}

/** Hands out what goes with a unit that was paid for. When the last gift is gone, the SKU is worth less from then on. */
export function giveGifts(run: Run, w: Walker, skuIx: number, bayIx: number, nowMs: number): void {
  const { world, terms, writer } = run;
  for (const promotionIx of terms.gifts?.get(skuIx) ?? []) {
    const gift = offerOf(world.plan.promotions[promotionIx])?.gift;
    if (!gift || terms.giftsLeft[promotionIx] === 0) continue;
    if (terms.giftsLeft[promotionIx] > 0) terms.giftsLeft[promotionIx]--;
    const left = terms.giftsLeft[promotionIx];
    const value = Math.round(gift.value * 100);
    writer.event(nowMs, EventKind.gift, w.ix, promotionIx, bayIx, value, left, skuIx);
    if (left !== 0) continue;
    for (const [other, list] of terms.gifts ?? []) if (list.includes(promotionIx)) countPrice(run, other);
  }
}
