// Who takes one pays one and takes two, while there are two.
import * as z from 'zod/mini';
import { dayRange, idSchema, promotedSkus } from '../fields.ts';
import type { PromotionDefinition } from './definition.ts';

const schema = z.strictObject({
  kind: z.literal('buyOneGetOne'),
  id: idSchema,
  skuIds: promotedSkus,
  ...dayRange,
});

export const buyOneGetOne: PromotionDefinition<typeof schema> = {
  schema,
  name: { en: 'buy one, get one', zh: '买一送一' },
  label: { en: 'Buy one, get one', zh: '买一送一' },
  what: { en: 'Who takes one pays one and takes two.', zh: '买一件，拿走两件。' },
  source: { en: 'Sales handbooks', zh: '销售手册' },
  idWord: 'bogo',
  setsPrice: true,
  badge: '1+1',
  counts: ['unit'],
  costs: [],
  evidence: [],
  offer: () => ({ secondUnitShare: 0 }),
  facts: () => [],
  tidy: (promotion) => promotion,
  forbiddenBy: ({ priceCuts }) => (priceCuts ? null : 'priceCuts'),
  begin: ({ unpriced }) =>
    unpriced === undefined ? undefined : { kind: 'buyOneGetOne', skuIds: [unpriced] },
};
