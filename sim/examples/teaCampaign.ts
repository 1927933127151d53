// The campaign of the supermarket's tea brand: a promoter before its endcap, a special price, material; what a day of
// the promoter costs is the documents' figure (E24).
import { promoterCosts } from '../edit/campaign/proposedCosts.ts';
import type { Cost, Fixture, Promotion, Sku } from '../project/schema.ts';

const DAYS = { fromDay: 1, toDay: 14 };
const PRICE_CUT = 0.15;
/** The afternoon and evening, when most shoppers come. */
const HOURS = { fromMin: 15 * 60, toMin: 20 * 60 };

/** Before a display, for what stands on it; a special price on some of that. */
export function teaCampaign(
  display: Fixture,
  tasted: readonly Sku[],
  reduced: readonly Sku[],
): { promotions: Promotion[]; costs: Cost[] } {
  const ids = (skus: readonly Sku[]) => skus.map(({ id }) => id);
  return {
    promotions: [
      {
        ...{ kind: 'pop', id: 'pop', fixtureId: display.id, ...DAYS },
        elements: ['offer', 'offerInfo', 'colourful'],
      },
      { kind: 'specialPrice', id: 'price', skuIds: ids(reduced), ...DAYS, priceCut: PRICE_CUT },
      {
        ...{ kind: 'promoter', id: 'promoter', fixtureId: display.id, skuIds: ids(tasted), ...DAYS },
        ...{ ...HOURS, nPromoters: 1, audience: 'everyone', isForNewProduct: false },
      },
    ],
    costs: promoterCosts('promoter'),
  };
}
