// The chain document: the stores a supplier may put displays into, each with what is known of it. One zod schema.
import * as z from 'zod/mini';
import { between, feeSchema, listOf, usual } from '../kinds/fields.ts';
import { placementKinds } from '../kinds/fixture/index.ts';
import { idSchema, textSchema } from '../project/schema.ts';
import { currencies } from '../words/currencies.ts';

const MOST_STORES = 2000;

/** How willing a store is to work with a supplier (E34). */
const cooperations = ['strong', 'ordinary', 'weak'] as const;

/** What a store asks for a placement of each kind, and for its decoration, a campaign. What is left out is not known. */
export const feeKeys = [...placementKinds, 'decoration'] as const;
const asked = z.optional(feeSchema);
const feesSchema = z.strictObject(
  Object.fromEntries(feeKeys.map((key) => [key, asked])) as Record<(typeof feeKeys)[number], typeof asked>,
);

export const chainStoreSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  floorAreaM2: between(1, 1_000_000),
  shoppersPerDay: between(0, 200_000),
  /** Growth of its shoppers in a year: 0.05 is 5 % more at its end. */
  growth: usual(between(-0.9, 5), 0),
  cooperation: usual(z.enum(cooperations), 'ordinary'),
  /** Share of its shoppers who are like the reference store's; of the others nothing is expected. */
  clienteleMatch: z.optional(between(0, 1)),
  fees: usual(feesSchema, {}),
});

/** From where on a store counts as middling, and from where on as high. */
const thresholdsSchema = z.strictObject({ middle: z.number(), high: z.number() });

export const chainSchema = z.strictObject({
  format: z.literal('shelfwalk-chain'),
  version: z.literal(1),
  name: textSchema,
  note: usual(textSchema, { en: '', zh: '' }),
  currency: usual(z.enum(currencies), 'CNY'),
  /** Thresholds of the store classes; a measure left out is cut by terciles of the list. */
  classes: usual(
    z.strictObject({
      floorAreaM2: z.optional(thresholdsSchema),
      shoppersPerDay: z.optional(thresholdsSchema),
      growth: z.optional(thresholdsSchema),
    }),
    {},
  ),
  stores: listOf(chainStoreSchema, MOST_STORES, 1),
});

/** What a user may write: defaults may be left out. */
export type ChainInput = z.input<typeof chainSchema>;
/** A parsed chain, its stores by id. */
export type Chain = z.output<typeof chainSchema>;
export type ChainStore = Chain['stores'][number];
export type Cooperation = (typeof cooperations)[number];
export type FeeKey = (typeof feeKeys)[number];
