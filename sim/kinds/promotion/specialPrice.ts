// A share off the price.

import * as z from 'zod/mini';
import { percent } from '../../words/figures.ts';
import { between, dayRange, idSchema, promotedSkus, within } from '../fields.ts';
import type { PromotionDefinition } from './definition.ts';

const START_CUT = 0.15;

const schema = z.strictObject({
  kind: z.literal('specialPrice'),
  id: idSchema,
  skuIds: promotedSkus,
  ...dayRange,
  /** Share taken off the price. */
  priceCut: between(0.01, 0.95),
});

export const specialPrice: PromotionDefinition<typeof schema> = {
  schema,
  name: { en: 'special price', zh: '特价' },
  label: { en: 'Special price', zh: '特价' },
  what: {
    en: 'A share off the price; the choice sees the new one.',
    zh: '按比例降价，顾客按新价选择。',
  },
  source: { en: 'Sales handbooks; how strongly is assumed', zh: '销售手册；强度为假设' },
  idWord: 'price',
  setsPrice: true,
  badge: null,
  counts: ['unit'],
  costs: [],
  evidence: [],
  offer: ({ priceCut }) => ({ priceCut }),
  facts({ priceCut }) {
    const digits = Number.isInteger(Math.round(1000 * priceCut) / 10) ? 0 : 1;
    const cut = percent(priceCut, digits);
    return [{ text: { en: `${cut} off`, zh: `降价 ${cut}` } }];
  },
  tidy: (promotion) => ({ ...promotion, priceCut: within(promotion.priceCut, 0.01, 0.95, 1e-6) }),
  forbiddenBy: ({ priceCuts }) => (priceCuts ? null : 'priceCuts'),
  begin: ({ unpriced }) =>
    unpriced === undefined ? undefined : { kind: 'specialPrice', skuIds: [unpriced], priceCut: START_CUT },
};
