// What a promotion is to a shopper: the price a unit counts as, and how conspicuous material makes a place.

import type { Evidence } from '../evidence/table.ts';
import { type PopElement, popElements } from '../kinds/promotion/pop.ts';

/**
 * Price a unit counts as in the choice. Where a second one goes with it: the mean of the two. With a gift worth g to the shopper: what is
 * paid buys worth paid + g, so a unit counts as paid * paid / (paid + g). For a small gift this is paid - g, for a gift
 * worth the product itself it is half, and it is never nothing. Source: rows giftValueShare.
 */
export function countedPrice(paid: number, secondShare: number | undefined, giftsWorth: number): number {
  const withGift = giftsWorth > 0 ? (paid * paid) / (paid + giftsWorth) : paid;
  return secondShare === undefined ? withGift : (withGift * (1 + secondShare)) / 2;
}

/**
 * Factor of point-of-sale material on how conspicuous a fixture is: 1 + popLift * (weights of its elements / weights of
 * all). Source: E31 by analogy; rows popLift, popCreative ... popConspicuous.
 */
export function popFactor(elements: ReadonlySet<PopElement>, e: Evidence): number {
  let own = 0;
  let all = 0;
  for (const element of popElements) {
    const weight = popWeight(element, e);
    all += weight;
    if (elements.has(element)) own += weight;
  }
  return all > 0 ? 1 + (e.popLift * own) / all : 1;
}

function popWeight(element: PopElement, e: Evidence): number {
  const weights: Record<PopElement, number> = {
    creative: e.popCreative,
    brand: e.popBrand,
    offer: e.popOffer,
    offerInfo: e.popOfferInfo,
    moving: e.popMoving,
    colourful: e.popColourful,
    conspicuous: e.popConspicuous,
  };
  return weights[element];
}
