// Point-of-sale material on a fixture.
import * as z from 'zod/mini';
import { listText } from '../../words/lists.ts';
import type { Text } from '../../words/text.ts';
import { dayRange, idSchema, listOf } from '../fields.ts';
import type { PromotionDefinition } from './definition.ts';

/** What material may have to it; each counts by its weight in the evidence (E31). */
export const popElements = [
  'creative',
  'brand',
  'offer',
  'offerInfo',
  'moving',
  'colourful',
  'conspicuous',
] as const;
export type PopElement = (typeof popElements)[number];

export const popElementNames: Readonly<Record<PopElement, Text>> = {
  creative: { en: 'better creative', zh: '创意出众' },
  brand: { en: 'product or brand', zh: '产品或品牌' },
  offer: { en: 'the offer itself', zh: '优惠吸引' },
  offerInfo: { en: 'offer details', zh: '促销信息' },
  moving: { en: 'movement', zh: '动态效果' },
  colourful: { en: 'colour', zh: '色彩鲜艳' },
  conspicuous: { en: 'conspicuous place', zh: '位置醒目' },
};

const schema = z.strictObject({
  kind: z.literal('pop'),
  id: idSchema,
  fixtureId: idSchema,
  ...dayRange,
  elements: listOf(z.enum(popElements), popElements.length, 1),
});

export const pop: PromotionDefinition<typeof schema> = {
  schema,
  name: { en: 'point-of-sale material', zh: '售点物料' },
  label: { en: 'POP material', zh: '售点物料' },
  what: { en: 'Makes a fixture more conspicuous.', zh: '让货架更醒目。' },
  source: { en: 'A survey of online advertising, by analogy', zh: '网络广告调查，仅作类比' },
  idWord: 'pop',
  atFixture: { en: 'material', zh: '物料' },
  setsPrice: false,
  badge: null,
  counts: [],
  costs: [],
  evidence: ['popLift'],
  facts: ({ elements }) => {
    const names = elements.map((element) => popElementNames[element]);
    return [{ text: listText(names, names.length) }];
  },
  tidy: (promotion) => ({
    ...promotion,
    elements: popElements.filter((each) => promotion.elements.includes(each)),
  }),
  refusal: ({ elements }) =>
    elements.length > 0
      ? null
      : { en: 'Choose at least one thing the material shows.', zh: '请至少选择一种物料要素。' },
  forbiddenBy: () => null,
  begin({ display }) {
    const place = display();
    return place && { kind: 'pop', fixtureId: place.fixtureId, elements: ['offer', 'offerInfo'] };
  },
};
