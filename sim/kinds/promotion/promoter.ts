// Promoters before a fixture address passers-by, each one shopper at a time.

import * as z from 'zod/mini';
import { count } from '../../words/figures.ts';
import type { Text } from '../../words/text.ts';
import { clock } from '../../words/times.ts';
import { between, dayRange, idSchema, promotedSkus, usual, whole, within } from '../fields.ts';
import type { PromotionDefinition } from './definition.ts';

const DAY_MIN = 1440;

export const audiences = ['everyone', 'families'] as const;
export type Audience = (typeof audiences)[number];

export const audienceNames: Readonly<Record<Audience, Text>> = {
  everyone: { en: 'everyone', zh: '所有顾客' },
  families: { en: 'families with children', zh: '带孩子的家庭' },
};

const schema = z.strictObject({
  kind: z.literal('promoter'),
  id: idSchema,
  fixtureId: idSchema,
  skuIds: promotedSkus,
  ...dayRange,
  /** Minutes after midnight between which they work. */
  fromMin: usual(between(0, DAY_MIN), 540),
  toMin: usual(between(0, DAY_MIN), 1260),
  nPromoters: usual(whole(1, 20), 1),
  /** Whom the offer is for: of the others nobody is converted. */
  audience: usual(z.enum(audiences), 'everyone'),
  /** For a product that is new in the store: some retailers allow promoters for these alone. */
  isForNewProduct: usual(z.boolean(), false),
});

const each = ({ nPromoters }: z.output<typeof schema>): number => nPromoters;

export const promoter: PromotionDefinition<typeof schema> = {
  schema,
  name: { en: 'promoter', zh: '促销员' },
  label: { en: 'Promoter', zh: '促销员' },
  what: {
    en: 'Addresses passers-by, one at a time; 10–20% buy.',
    zh: '逐个招呼路过顾客，10–20% 成交。',
  },
  source: { en: 'Sales handbooks; its reach is assumed', zh: '销售手册；范围为假设' },
  idWord: 'promoter',
  atFixture: { en: 'promoter', zh: '促销员' },
  setsPrice: false,
  badge: null,
  counts: ['unit', 'contact'],
  // The five lines of a tasting demonstration (E24).
  costs: [
    { kind: 'promoterWage', per: 'day', times: each },
    { kind: 'management', per: 'day', times: each },
    { kind: 'uniform', per: 'day', times: each },
    { kind: 'tasting', per: 'day' },
    { kind: 'image', per: 'day' },
  ],
  evidence: [
    'promoterConversion',
    'promoterContactS',
    'promoterHazardPerS',
    'promoterReachM',
    'promoterQueueMost',
    'familyShare',
  ],
  idle: ({ audience }) => (audience === 'families' ? [] : ['familyShare']),
  facts({ fromMin, toMin, nPromoters, audience, isForNewProduct }) {
    const hours = `${clock(fromMin)}–${clock(toMin)}`;
    const { en, zh } = audienceNames[audience];
    const product = isForNewProduct
      ? { text: { en: 'for a new product', zh: '新品推广' }, became: newNow }
      : { text: { en: 'for any product', zh: '非新品' }, became: newNoMore };
    return [
      { text: { en: hours, zh: hours } },
      {
        text: { en: count(nPromoters, 'promoter'), zh: `促销员 ${nPromoters} 人` },
        isUsual: nPromoters === 1,
      },
      { text: { en: `for ${en}`, zh: `面向${zh}` }, isUsual: audience === 'everyone' },
      { ...product, isUsual: true },
    ];
  },
  tidy: (promotion) => ({
    ...promotion,
    fromMin: within(promotion.fromMin, 0, DAY_MIN, 1),
    toMin: within(promotion.toMin, 0, DAY_MIN, 1),
    nPromoters: within(promotion.nPromoters, 1, 20, 1),
  }),
  fault: ({ fromMin, toMin }) =>
    toMin > fromMin
      ? null
      : {
          field: 'toMin',
          code: 'range-backwards',
          en: `got ${toMin}, not after fromMin ${fromMin}: nobody would work. Write a later minute of the day, at most 1440.`,
          zh: `当前为 ${toMin}，不晚于 fromMin ${fromMin}：没有工作时间。请填写更晚的分钟数，最大 1440。`,
        },
  refusal: ({ fromMin, toMin }) =>
    fromMin < toMin
      ? null
      : {
          en: 'The promoter would stop before beginning. Set the end after the start.',
          zh: '促销员的结束时间早于开始时间。请把结束时间设在开始之后。',
        },
  forbiddenBy({ promoters }, { isForNewProduct }) {
    if (promoters === 'forbidden') return 'promoters';
    return promoters === 'newProductsOnly' && !isForNewProduct ? 'promoters' : null;
  },
  begin({ display, rules }) {
    const place = display();
    // Where a chain lets promoters in for new products alone, it is one: else it could not be added at all.
    const isForNewProduct = rules?.promoters === 'newProductsOnly';
    return place && { kind: 'promoter', fixtureId: place.fixtureId, skuIds: place.skuIds, isForNewProduct };
  },
};

const newNow = { en: 'now for a new product', zh: '改为新品推广' };
const newNoMore = { en: 'no longer for a new product', zh: '不再是新品推广' };
