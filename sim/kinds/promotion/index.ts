// The kinds of promotions, in the order in which they are offered. One more kind is a file beside this one and a line here.
import * as z from 'zod/mini';
import { buyOneGetOne } from './buyOneGetOne.ts';
import type { Offer, PromotionDefinition } from './definition.ts';
import { gift } from './gift.ts';
import { pop } from './pop.ts';
import { promoter } from './promoter.ts';
import { specialPrice } from './specialPrice.ts';

const definitions = { specialPrice, gift, buyOneGetOne, promoter, pop };

export type PromotionKind = keyof typeof definitions;
type PromotionSchema = (typeof definitions)[PromotionKind]['schema'];
export type Promotion = z.output<PromotionSchema>;
type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
/** A promotion as one asks for it: without an id; what the document has a default for may be left out. */
export type NewPromotion = Without<z.input<PromotionSchema>, 'id'>;

export const promotionKinds = Object.keys(definitions) as readonly PromotionKind[];

const schemas = Object.values(definitions).map(({ schema }) => schema);
export const promotionSchema = z.discriminatedUnion(
  'kind',
  schemas as unknown as readonly [PromotionSchema, ...PromotionSchema[]],
);

export function promotionKind(
  kind: PromotionKind,
): PromotionDefinition<z.ZodMiniObject, Promotion, NewPromotion> {
  return definitions[kind];
}

/** What a promotion does to what is paid; undefined where it leaves it alone. */
export function offerOf(promotion: Promotion): Offer | undefined {
  return promotionKind(promotion.kind).offer?.(promotion);
}

/** A promotion of some kinds sets what a SKU costs that day, or what a second unit does. */
export function setsPrice<P extends Promotion>(promotion: P): promotion is P & { skuIds: string[] } {
  return promotionKind(promotion.kind).setsPrice && 'skuIds' in promotion;
}

/** A promotion with everything a wish left out, its fields in the order of the schema. */
export function completed(id: string, wish: NewPromotion): Promotion {
  const { shape } = promotionKind(wish.kind).schema;
  const given: Readonly<Record<string, unknown>> = { ...wish, id };
  const fields = Object.entries(shape).map(([key, field]) => [key, given[key] ?? z.parse(field, given[key])]);
  return Object.fromEntries(fields) as Promotion;
}
