// The project document: what a user writes, saves and shares. One versioned zod schema, metres and millimetres.
//
// Floor coordinates are metres, x to the right, y downward as on the screen, origin at the top left corner.
// A fixture is a rectangle round its centre, turned clockwise by rotationDeg. Its local axes: x along widthM,
// y along depthM; its faces are front (+y), back (-y), left (-x), right (+x). `offsetM` and `xMm` run from the
// left as a shopper facing that side sees it.
import * as z from 'zod/mini';
import type { ClearanceKey } from '../evidence/clearances.ts';
import { type CostKind, costKinds, costPers } from '../kinds/cost.ts';
import {
  above,
  between,
  feeSchema,
  idSchema,
  listOf,
  MOST_DAYS,
  matching,
  priceSchema,
  textUpTo,
  usual,
  whole,
} from '../kinds/fields.ts';
import { faces } from '../kinds/fixture/definition.ts';
import {
  type FixtureKind,
  fixtureKinds,
  type PlacementKind,
  placementKinds,
} from '../kinds/fixture/index.ts';
import { type Promotion, type PromotionKind, promotionSchema } from '../kinds/promotion/index.ts';
import { currencies } from '../words/currencies.ts';
import { floorUnits, shelfUnits } from '../words/lengths.ts';
import type { Language } from '../words/text.ts';
import { weekdays } from './week.ts';

/** Of the files that are written; older ones are read as well (versions.ts). */
export const VERSION = 2;

const inOneLanguage = textUpTo(200);
/** A text in every language. */
export const textSchema = z.strictObject({
  en: inOneLanguage,
  zh: inOneLanguage,
} satisfies Record<Language, z.ZodMiniString>);

const metres = between(0, 1000);
const clearance = z.optional(between(0, 10));
const millimetres = between(0, 100_000);
const fingerSpace = z.optional(between(0, 500));

export const packFormats = [
  'bottle',
  'can',
  'carton',
  'box',
  'pouch',
  'bag',
  'jar',
  'cup',
  'tube',
  'tray',
  'roll',
  'multipack',
] as const;

export const orientations = ['front', 'side', 'top'] as const;
const categoryKinds = ['commodity', 'staple', 'impulse'] as const;
export const segmentIds = ['loyal', 'switcher', 'quasiLoyal', 'unknown'] as const;

const shelfSchema = z.strictObject({
  id: idSchema,
  /** Top of the board above the floor. */
  heightMm: millimetres,
  /** Free height above the board. */
  clearanceMm: millimetres,
  depthMm: millimetres,
});

const baySchema = z.strictObject({
  id: idSchema,
  face: z.enum(faces),
  /** Left edge of the bay on its face, as the shopper sees it. */
  offsetM: metres,
  widthM: metres,
  /** Bottom shelf first. */
  shelves: listOf(shelfSchema, 40),
});

const fixtureSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(fixtureKinds),
  name: z.optional(textSchema),
  xM: metres,
  yM: metres,
  widthM: metres,
  depthM: metres,
  rotationDeg: usual(between(-360, 360), 0),
  bays: listOf(baySchema, 200),
});

/** The floor of a store as it is laid out. What stands in several layouts has the same id in all of them. */
export const layoutSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  widthM: between(1, 1000),
  depthM: between(1, 1000),
  /** Inner walls, as thick lines. The outer walls are the store's own rectangle. */
  walls: usual(
    listOf(
      z.strictObject({
        id: idSchema,
        x1M: metres,
        y1M: metres,
        x2M: metres,
        y2M: metres,
        thicknessM: usual(between(0.01, 5), 0.1),
      }),
      1000,
    ),
    [],
  ),
  entrance: z.strictObject({ xM: metres, yM: metres }),
  exit: z.strictObject({ xM: metres, yM: metres }),
  checkout: z.strictObject({
    /** perTill: each till has a queue, the shortest is joined. shared: one queue feeds all tills. */
    discipline: usual(z.enum(['perTill', 'shared']), 'perTill'),
    /** perUnit: a base time and a time for each unit (evidence). exponential: a random time with this mean. */
    service: usual(
      z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('perUnit') }),
        z.strictObject({ kind: z.literal('exponential'), meanS: above(0, 3600) }),
        z.strictObject({ kind: z.literal('constant'), meanS: above(0, 3600) }),
      ]),
      { kind: 'perUnit' },
    ),
    /** Where a shopper stands to pay; the queue stretches away in queueDeg (0 = right, 90 = down). */
    tills: listOf(
      z.strictObject({
        id: idSchema,
        xM: metres,
        yM: metres,
        queueDeg: usual(between(-360, 360), -90),
      }),
      100,
      1,
    ),
  }),
  fixtures: listOf(fixtureSchema, 5000),
  /** Free height over the packs for a hand; 0 where left out. It warns, and changes no result. */
  fingerSpaceMm: fingerSpace,
  /** How wide ways should be at least; the usual ones where left out. They warn, and change no result. */
  clearances: z.optional(
    z.strictObject({
      mainAisleM: clearance,
      aisleM: clearance,
      doorM: clearance,
      tillM: clearance,
    } satisfies Record<ClearanceKey, z.ZodMiniOptional<z.ZodMiniNumber>>),
  ),
});

const departmentSchema = z.strictObject({ id: idSchema, name: textSchema });

const categorySchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  departmentId: idSchema,
  kind: z.enum(categoryKinds),
  /** How often the category is wanted, relative to the others. */
  popularity: between(0, 1e6),
  /** Free height over its packs, in place of that of the layout. */
  fingerSpaceMm: fingerSpace,
});

const brandSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  /** Hue of the brand's packs on the colour wheel, 0 to 360. */
  hueDeg: between(0, 360),
  /** Log-utility the brand adds to its SKUs for an average shopper. */
  appeal: usual(between(-20, 20), 0),
});

const skuSchema = z.strictObject({
  id: idSchema,
  /** 8 to 14 digits as text, leading zeros kept; empty where there is none. */
  gtin: usual(matching(/^(\d{8,14})?$/), ''),
  name: textSchema,
  brandId: idSchema,
  categoryId: idSchema,
  flavour: usual(textUpTo(80), ''),
  packFormat: z.enum(packFormats),
  /** As printed on the pack, for example 500 ml. */
  size: usual(textUpTo(40), ''),
  price: priceSchema,
  cost: priceSchema,
  widthMm: between(1, 5000),
  heightMm: between(1, 5000),
  depthMm: between(1, 5000),
  casePackUnits: usual(whole(1, 10_000), 12),
  /** Log-utility of the SKU for an average shopper, beyond its brand and price. */
  appeal: usual(between(-20, 20), 0),
});

const positionSchema = z.strictObject({
  skuId: idSchema,
  shelfId: idSchema,
  /** Left edge on the shelf. */
  xMm: millimetres,
  facingsWide: whole(1, 200),
  facingsHigh: usual(whole(1, 100), 1),
  facingsDeep: usual(whole(1, 100), 1),
  orientation: usual(z.enum(orientations), 'front'),
  /** A clear price label stands under the position. */
  label: usual(z.boolean(), true),
});

/** Money a plan costs beyond its goods. No shopper knows of it. */
const costSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(costKinds),
  amount: feeSchema,
  per: usual(z.enum(costPers), 'campaign'),
  /** What it is paid for, where it is one thing. */
  fixtureId: z.optional(idSchema),
  promotionId: z.optional(idSchema),
});

export const planSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  note: usual(textSchema, { en: '', zh: '' }),
  /** The floor it stands on; several plans may share one. */
  layoutId: idSchema,
  positions: listOf(positionSchema, 200_000),
  promotions: usual(listOf(promotionSchema, 200), []),
  costs: usual(listOf(costSchema, 1000), []),
});

const hoursSchema = z.strictObject({
  /** Minutes after midnight at which the first shopper may enter. */
  openMin: between(0, 1440),
  /** Minutes after midnight from which nobody enters any more; who is in shops on. */
  closeMin: between(0, 1440),
});

const openingSchema = z.extend(hoursSchema, {
  /** Days of the week with other hours; null: closed. */
  weekdays: usual(z.partialRecord(z.enum(weekdays), z.nullable(hoursSchema)), {}),
});

const demandSchema = z.strictObject({
  /** Days simulated in one replication. */
  days: usual(whole(1, MOST_DAYS), 1),
  /** Shoppers entering in each hour of the day, 24 numbers, hour 0 first. */
  footfallPerHour: listOf(between(0, 20_000), 24, 24),
  /** Times the footfall of each day of the week, 7 numbers, Monday first; all 1 where left out. */
  weekdayFactors: z.optional(listOf(between(0, 100), 7, 7)),
  /** The day of the week of day 1; Monday where left out. */
  firstWeekday: z.optional(z.enum(weekdays)),
  /** When shoppers may enter; at any hour with footfall where left out. */
  opening: z.optional(openingSchema),
  segments: z.array(z.strictObject({ id: z.enum(segmentIds), share: between(0, 1) })).check(z.minLength(1)),
  missions: z
    .array(
      z.strictObject({
        id: idSchema,
        name: textSchema,
        share: between(0, 1),
        /** Multiplies the number of units wanted. */
        basketFactor: usual(between(0.05, 10), 1),
        /** Weight of a department in this mission; 1 where none is given. */
        departmentWeights: usual(z.record(idSchema, between(0, 1000)), {}),
      }),
    )
    .check(z.minLength(1)),
});

const stockSchema = z.strictObject({
  /** Share of each position's capacity on the shelf at opening. */
  openingFill: usual(between(0, 1), 1),
  /** Units of each SKU in the backroom at opening, in cases; bySkuUnits overrides it. */
  backroomCases: usual(whole(0, 10_000), 2),
  backroomBySkuUnits: usual(z.record(idSchema, whole(0, 1_000_000)), {}),
  replenishment: z.strictObject({
    /** Minutes after midnight at which staff look over the shelves, each day. */
    visitsMin: usual(listOf(between(0, 1440), 200), []),
    /** From the look to the goods on the shelf. */
    delayMin: usual(between(0, 1440), 0),
    /** A position is refilled when its stock is below this share of its capacity. */
    refillBelow: usual(between(0, 1), 0.5),
  }),
  /** A supplier's visits: what is missing from the opening stock is ordered, and comes to the backroom. */
  delivery: usual(
    z.strictObject({
      /** Days between visits, the first after as many days; 0: nobody comes. */
      everyDays: usual(whole(0, MOST_DAYS), 0),
      /** Days from the order to the goods. */
      leadDays: usual(whole(0, MOST_DAYS), 0),
      /** Minutes after midnight of visit and delivery. */
      atMin: usual(between(0, 1440), 360),
    }),
    { everyDays: 0, leadDays: 0, atMin: 360 },
  ),
});

/** What a chain allows in its stores (E33). Editing refuses what it forbids, and says which rule. */
export const retailerSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  note: usual(textSchema, { en: '', zh: '' }),
  /** Secondary placements a supplier may use. */
  placements: usual(z.array(z.enum(placementKinds)), [...placementKinds]),
  promoters: usual(z.enum(['allowed', 'newProductsOnly', 'forbidden']), 'allowed'),
  gifts: usual(z.boolean(), true),
  /** false: the unified price holds, and neither special prices nor buy-one-get-one. */
  priceCuts: usual(z.boolean(), true),
  /** How often shelves may be changed; displays go by need. */
  shelfChanges: usual(z.enum(['anytime', 'monthly', 'quarterly']), 'anytime'),
  /** What a store of the chain asks of a supplier, a campaign. */
  fees: usual(
    listOf(
      z.strictObject({
        kind: z.enum(costKinds),
        amount: feeSchema,
        perPlacement: z.optional(z.enum(placementKinds)),
      }),
      100,
    ),
    [],
  ),
});

/** How lengths are shown, which changes no result, and what a yuan of the documents is worth. */
const unitsSchema = z.strictObject({
  /** Of packs and shelves; mm where left out. */
  shelfLength: z.optional(z.enum(shelfUnits)),
  /** Of the floor; m where left out. */
  floorLength: z.optional(z.enum(floorUnits)),
  /** How much of the project's currency one yuan (CNY) is: fees of the documents are proposed at this rate. */
  currencyPerCny: z.optional(between(1e-6, 1e6)),
});

export const projectSchema = z.strictObject({
  format: z.literal('shelfwalk-project'),
  version: z.literal(VERSION),
  name: textSchema,
  note: usual(textSchema, { en: '', zh: '' }),
  /** ISO 4217 code; all money is in this currency. */
  currency: usual(z.enum(currencies), 'CNY'),
  units: z.optional(unitsSchema),
  layouts: listOf(layoutSchema, 200, 1),
  departments: listOf(departmentSchema, 200),
  categories: listOf(categorySchema, 2000),
  brands: listOf(brandSchema, 20_000),
  /** The brands whose owner asks the question: sales taken from them count as cannibalised. */
  ownBrandIds: usual(listOf(idSchema, 1000), []),
  skus: listOf(skuSchema, 50_000),
  plans: listOf(planSchema, 200, 1),
  baselinePlanId: idSchema,
  demand: demandSchema,
  stock: stockSchema,
  /** Behavioural numbers solved for this store, by key of the evidence table; all others are the table's. */
  behaviour: usual(z.record(idSchema, z.number()), {}),
  /** The rules of the chain the store belongs to; null: none are known. */
  retailer: usual(z.nullable(retailerSchema), null),
});

export type { CostKind, FixtureKind, PlacementKind, Promotion, PromotionKind };
export { idSchema, MOST_DAYS };
/** What a user may write: defaults may be left out. */
export type ProjectInput = z.input<typeof projectSchema>;
/** A parsed project: complete, checked, arrays in canonical order (by id). Made by parseProject alone. */
export type Project = z.output<typeof projectSchema>;
export type Layout = z.output<typeof layoutSchema>;
export type Fixture = z.output<typeof fixtureSchema>;
export type Bay = z.output<typeof baySchema>;
export type Shelf = z.output<typeof shelfSchema>;
export type Sku = z.output<typeof skuSchema>;
export type PackFormat = Sku['packFormat'];
export type Category = z.output<typeof categorySchema>;
export type Brand = z.output<typeof brandSchema>;
export type Plan = z.output<typeof planSchema>;
export type Cost = z.output<typeof costSchema>;
export type Retailer = z.output<typeof retailerSchema>;
export type Position = z.output<typeof positionSchema>;
export type Orientation = Position['orientation'];
export type SegmentId = (typeof segmentIds)[number];
