// The project document: what a user writes, saves and shares. One versioned zod schema, metres and millimetres.
//
// Floor coordinates are metres, x to the right, y downward as on the screen, origin at the top left corner.
// A fixture is a rectangle round its centre, turned clockwise by rotationDeg. Its local axes: x along widthM,
// y along depthM; its faces are front (+y), back (-y), left (-x), right (+x). `offsetM` and `xMm` run from the
// left as a shopper facing that side sees it.
import { z } from 'zod';
import type { ClearanceKey } from '../evidence/clearances.ts';
import { type CostKind, costKinds, costPers } from '../kinds/cost.ts';
import { feeSchema, idSchema, MOST_DAYS, priceSchema } from '../kinds/fields.ts';
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

const inOneLanguage = z.string().max(200);
/** A text in every language. */
export const textSchema = z.strictObject({
  en: inOneLanguage,
  zh: inOneLanguage,
} satisfies Record<Language, z.ZodString>);

const metres = z.number().min(0).max(1000);
const clearance = z.number().min(0).max(10).optional();
const fingerSpace = z.number().min(0).max(500).optional();
const millimetres = z.number().min(0).max(100_000);

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
  shelves: z.array(shelfSchema).max(40),
});

const fixtureSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(fixtureKinds),
  name: textSchema.optional(),
  xM: metres,
  yM: metres,
  widthM: metres,
  depthM: metres,
  rotationDeg: z.number().min(-360).max(360).default(0),
  bays: z.array(baySchema).max(200),
});

/** The floor of a store as it is laid out. What stands in several layouts has the same id in all of them. */
export const layoutSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  widthM: z.number().min(1).max(1000),
  depthM: z.number().min(1).max(1000),
  /** Inner walls, as thick lines. The outer walls are the store's own rectangle. */
  walls: z
    .array(
      z.strictObject({
        id: idSchema,
        x1M: metres,
        y1M: metres,
        x2M: metres,
        y2M: metres,
        thicknessM: z.number().min(0.01).max(5).default(0.1),
      }),
    )
    .max(1000)
    .default([]),
  entrance: z.strictObject({ xM: metres, yM: metres }),
  exit: z.strictObject({ xM: metres, yM: metres }),
  checkout: z.strictObject({
    /** perTill: each till has a queue, the shortest is joined. shared: one queue feeds all tills. */
    discipline: z.enum(['perTill', 'shared']).default('perTill'),
    /** perUnit: a base time and a time for each unit (evidence). exponential: a random time with this mean. */
    service: z
      .discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('perUnit') }),
        z.strictObject({ kind: z.literal('exponential'), meanS: z.number().positive().max(3600) }),
        z.strictObject({ kind: z.literal('constant'), meanS: z.number().positive().max(3600) }),
      ])
      .default({ kind: 'perUnit' }),
    /** Where a shopper stands to pay; the queue stretches away in queueDeg (0 = right, 90 = down). */
    tills: z
      .array(
        z.strictObject({
          id: idSchema,
          xM: metres,
          yM: metres,
          queueDeg: z.number().min(-360).max(360).default(-90),
        }),
      )
      .min(1)
      .max(100),
  }),
  fixtures: z.array(fixtureSchema).max(5000),
  /** Free height over the packs for a hand; 0 where left out. It warns, and changes no result. */
  fingerSpaceMm: fingerSpace,
  /** How wide ways should be at least; the usual ones where left out. They warn, and change no result. */
  clearances: z
    .strictObject({
      mainAisleM: clearance,
      aisleM: clearance,
      doorM: clearance,
      tillM: clearance,
    } satisfies Record<ClearanceKey, z.ZodOptional<z.ZodNumber>>)
    .optional(),
});

const departmentSchema = z.strictObject({ id: idSchema, name: textSchema });

const categorySchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  departmentId: idSchema,
  kind: z.enum(categoryKinds),
  /** How often the category is wanted, relative to the others. */
  popularity: z.number().min(0).max(1e6),
  /** Free height over its packs, in place of that of the layout. */
  fingerSpaceMm: fingerSpace,
});

const brandSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  /** Hue of the brand's packs on the colour wheel, 0 to 360. */
  hueDeg: z.number().min(0).max(360),
  /** Log-utility the brand adds to its SKUs for an average shopper. */
  appeal: z.number().min(-20).max(20).default(0),
});

const skuSchema = z.strictObject({
  id: idSchema,
  /** 8 to 14 digits as text, leading zeros kept; empty where there is none. */
  gtin: z
    .string()
    .regex(/^(\d{8,14})?$/)
    .default(''),
  name: textSchema,
  brandId: idSchema,
  categoryId: idSchema,
  flavour: z.string().max(80).default(''),
  packFormat: z.enum(packFormats),
  /** As printed on the pack, for example 500 ml. */
  size: z.string().max(40).default(''),
  price: priceSchema,
  cost: priceSchema,
  widthMm: z.number().min(1).max(5000),
  heightMm: z.number().min(1).max(5000),
  depthMm: z.number().min(1).max(5000),
  casePackUnits: z.int().min(1).max(10_000).default(12),
  /** Log-utility of the SKU for an average shopper, beyond its brand and price. */
  appeal: z.number().min(-20).max(20).default(0),
});

const positionSchema = z.strictObject({
  skuId: idSchema,
  shelfId: idSchema,
  /** Left edge on the shelf. */
  xMm: millimetres,
  facingsWide: z.int().min(1).max(200),
  facingsHigh: z.int().min(1).max(100).default(1),
  facingsDeep: z.int().min(1).max(100).default(1),
  orientation: z.enum(orientations).default('front'),
  /** A clear price label stands under the position. */
  label: z.boolean().default(true),
});

/** Money a plan costs beyond its goods. No shopper knows of it. */
const costSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(costKinds),
  amount: feeSchema,
  per: z.enum(costPers).default('campaign'),
  /** What it is paid for, where it is one thing. */
  fixtureId: idSchema.optional(),
  promotionId: idSchema.optional(),
});

export const planSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  note: textSchema.default({ en: '', zh: '' }),
  /** The floor it stands on; several plans may share one. */
  layoutId: idSchema,
  positions: z.array(positionSchema).max(200_000),
  promotions: z.array(promotionSchema).max(200).default([]),
  costs: z.array(costSchema).max(1000).default([]),
});

const hoursSchema = z.strictObject({
  /** Minutes after midnight at which the first shopper may enter. */
  openMin: z.number().min(0).max(1440),
  /** Minutes after midnight from which nobody enters any more; who is in shops on. */
  closeMin: z.number().min(0).max(1440),
});

const openingSchema = hoursSchema.extend({
  /** Days of the week with other hours; null: closed. */
  weekdays: z.partialRecord(z.enum(weekdays), hoursSchema.nullable()).default({}),
});

const demandSchema = z.strictObject({
  /** Days simulated in one replication. */
  days: z.int().min(1).max(MOST_DAYS).default(1),
  /** Shoppers entering in each hour of the day, 24 numbers, hour 0 first. */
  footfallPerHour: z.array(z.number().min(0).max(20_000)).length(24),
  /** Times the footfall of each day of the week, 7 numbers, Monday first; all 1 where left out. */
  weekdayFactors: z.array(z.number().min(0).max(100)).length(7).optional(),
  /** The day of the week of day 1; Monday where left out. */
  firstWeekday: z.enum(weekdays).optional(),
  /** When shoppers may enter; at any hour with footfall where left out. */
  opening: openingSchema.optional(),
  segments: z.array(z.strictObject({ id: z.enum(segmentIds), share: z.number().min(0).max(1) })).min(1),
  missions: z
    .array(
      z.strictObject({
        id: idSchema,
        name: textSchema,
        share: z.number().min(0).max(1),
        /** Multiplies the number of units wanted. */
        basketFactor: z.number().min(0.05).max(10).default(1),
        /** Weight of a department in this mission; 1 where none is given. */
        departmentWeights: z.record(idSchema, z.number().min(0).max(1000)).default({}),
      }),
    )
    .min(1),
});

const stockSchema = z.strictObject({
  /** Share of each position's capacity on the shelf at opening. */
  openingFill: z.number().min(0).max(1).default(1),
  /** Units of each SKU in the backroom at opening, in cases; bySkuUnits overrides it. */
  backroomCases: z.int().min(0).max(10_000).default(2),
  backroomBySkuUnits: z.record(idSchema, z.int().min(0).max(1_000_000)).default({}),
  replenishment: z.strictObject({
    /** Minutes after midnight at which staff look over the shelves, each day. */
    visitsMin: z.array(z.number().min(0).max(1440)).max(200).default([]),
    /** From the look to the goods on the shelf. */
    delayMin: z.number().min(0).max(1440).default(0),
    /** A position is refilled when its stock is below this share of its capacity. */
    refillBelow: z.number().min(0).max(1).default(0.5),
  }),
  /** A supplier's visits: what is missing from the opening stock is ordered, and comes to the backroom. */
  delivery: z
    .strictObject({
      /** Days between visits, the first after as many days; 0: nobody comes. */
      everyDays: z.int().min(0).max(MOST_DAYS).default(0),
      /** Days from the order to the goods. */
      leadDays: z.int().min(0).max(MOST_DAYS).default(0),
      /** Minutes after midnight of visit and delivery. */
      atMin: z.number().min(0).max(1440).default(360),
    })
    .default({ everyDays: 0, leadDays: 0, atMin: 360 }),
});

/** What a chain allows in its stores (E33). Editing refuses what it forbids, and says which rule. */
export const retailerSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  note: textSchema.default({ en: '', zh: '' }),
  /** Secondary placements a supplier may use. */
  placements: z.array(z.enum(placementKinds)).default([...placementKinds]),
  promoters: z.enum(['allowed', 'newProductsOnly', 'forbidden']).default('allowed'),
  gifts: z.boolean().default(true),
  /** false: the unified price holds, and neither special prices nor buy-one-get-one. */
  priceCuts: z.boolean().default(true),
  /** How often shelves may be changed; displays go by need. */
  shelfChanges: z.enum(['anytime', 'monthly', 'quarterly']).default('anytime'),
  /** What a store of the chain asks of a supplier, a campaign. */
  fees: z
    .array(
      z.strictObject({
        kind: z.enum(costKinds),
        amount: feeSchema,
        perPlacement: z.enum(placementKinds).optional(),
      }),
    )
    .max(100)
    .default([]),
});

/** How lengths are shown, which changes no result, and what a yuan of the documents is worth. */
const unitsSchema = z.strictObject({
  /** Of packs and shelves; mm where left out. */
  shelfLength: z.enum(shelfUnits).optional(),
  /** Of the floor; m where left out. */
  floorLength: z.enum(floorUnits).optional(),
  /** How much of the project's currency one yuan (CNY) is: fees of the documents are proposed at this rate. */
  currencyPerCny: z.number().min(1e-6).max(1e6).optional(),
});

export const projectSchema = z.strictObject({
  format: z.literal('shelfwalk-project'),
  version: z.literal(VERSION),
  name: textSchema,
  note: textSchema.default({ en: '', zh: '' }),
  /** ISO 4217 code; all money is in this currency. */
  currency: z.enum(currencies).default('CNY'),
  units: unitsSchema.optional(),
  layouts: z.array(layoutSchema).min(1).max(200),
  departments: z.array(departmentSchema).max(200),
  categories: z.array(categorySchema).max(2000),
  brands: z.array(brandSchema).max(20_000),
  /** The brands whose owner asks the question: sales taken from them count as cannibalised. */
  ownBrandIds: z.array(idSchema).max(1000).default([]),
  skus: z.array(skuSchema).max(50_000),
  plans: z.array(planSchema).min(1).max(200),
  baselinePlanId: idSchema,
  demand: demandSchema,
  stock: stockSchema,
  /** Behavioural numbers solved for this store, by key of the evidence table; all others are the table's. */
  behaviour: z.record(idSchema, z.number()).default({}),
  /** The rules of the chain the store belongs to; null: none are known. */
  retailer: retailerSchema.nullable().default(null),
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
