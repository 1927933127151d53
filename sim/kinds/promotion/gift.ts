// A gift goes with each unit while gifts last.

import * as z from 'zod/mini';
import { amount } from '../../words/figures.ts';
import {
  dayRange,
  idSchema,
  MOST_PRICE,
  priceSchema,
  promotedSkus,
  usual,
  whole,
  within,
} from '../fields.ts';
import type { PromotionDefinition } from './definition.ts';

const schema = z.strictObject({
  kind: z.literal('gift'),
  id: idSchema,
  skuIds: promotedSkus,
  ...dayRange,
  /** What a shopper takes the gift to be worth. */
  giftValue: priceSchema,
  /** Gifts at hand; null: as many as needed. */
  nGifts: usual(z.nullable(whole(0, 1_000_000)), null),
});

export const gift: PromotionDefinition<typeof schema> = {
  schema,
  name: { en: 'gift with purchase', zh: '随货赠品' },
  label: { en: 'Gift', zh: '赠品' },
  what: { en: 'Goes with each unit while gifts last.', zh: '每买一件送一份，送完为止。' },
  source: { en: 'Sales handbooks; its worth is assumed', zh: '销售手册；作用为假设' },
  idWord: 'gift',
  setsPrice: false,
  badge: 'gift',
  counts: ['unit', 'gift'],
  costs: [{ kind: 'gift', per: 'gift' }],
  evidence: ['giftValueShare'],
  offer: ({ giftValue, nGifts }) => ({ gift: { value: giftValue, nAtHand: nGifts } }),
  facts({ giftValue, nGifts }, { money }) {
    const worth = money(giftValue);
    return [
      { text: { en: `a gift worth ${worth}`, zh: `赠品价值 ${worth}` } },
      {
        text:
          nGifts === null
            ? { en: 'as many gifts as needed', zh: '赠品不限量' }
            : { en: `${amount(nGifts, 0)} gifts`, zh: `赠品 ${amount(nGifts, 0)} 份` },
      },
    ];
  },
  tidy(promotion) {
    const { giftValue, nGifts } = promotion;
    return {
      ...promotion,
      giftValue: within(giftValue, 0, MOST_PRICE, 0.01),
      nGifts: nGifts === null ? null : within(nGifts, 0, 1e6, 1),
    };
  },
  forbiddenBy: ({ gifts }) => (gifts ? null : 'gifts'),
  begin({ mostShown, giftCost, nGifts }) {
    if (mostShown.length === 0) return undefined;
    const skuIds = mostShown.slice(0, 1);
    return { kind: 'gift', skuIds, giftValue: giftCost(skuIds), nGifts: nGifts(skuIds) };
  },
};
