// What there is to know of a kind of promotion. Schema, checks, kernel, edits, costs and screens take it from here. Whether
// it is about SKUs or stands at a fixture is said by its fields: skuIds, fixtureId.
import type * as z from 'zod/mini';
import type { EvidenceKey } from '../../evidence/table.ts';
import type { Text } from '../../words/text.ts';
import type { CostKind, CostPer, Counted } from '../cost.ts';

/** What it does to what is paid for a unit of its SKUs, and what goes with one. */
export interface Offer {
  /** Share taken off the price. */
  readonly priceCut?: number;
  /** A second unit goes with each, while there is one, at this share of its price. */
  readonly secondUnitShare?: number;
  readonly gift?: {
    /** What a shopper takes it to be worth. */
    readonly value: number;
    /** Gifts at hand; null: as many as needed. */
    readonly nAtHand: number | null;
  };
}

/** A parcel, or a few letters such as 1+1. */
export type PromoBadge = 'gift' | `${number}+${string}`;

/** What a retailer says of promotions. */
export interface PromotionRules {
  readonly promoters: 'allowed' | 'newProductsOnly' | 'forbidden';
  readonly gifts: boolean;
  readonly priceCuts: boolean;
}
/** Which of them a refusal is by. */
export type PromotionRule = keyof PromotionRules;

/** One thing to be said of a promotion; two promotions of a kind have the same things in the same order. */
export interface Fact {
  readonly text: Text;
  /** Not worth a word where nothing has changed. */
  readonly isUsual?: boolean;
  /** Said instead of "from → to" where it is another than before. */
  readonly became?: Text;
}

export interface FactWords {
  money(value: number): string;
}

/** What stands out in a plan for whoever begins a promotion. */
export interface Beginning {
  /** SKUs by facings, those of the asker's brands first. */
  readonly mostShown: readonly string[];
  /** The first of them whose price is nobody else's. */
  readonly unpriced: string | undefined;
  /** Where a promoter stands best, and the goods there. */
  display(): { readonly fixtureId: string; readonly skuIds: string[] } | undefined;
  readonly rules: PromotionRules | null;
  /** By the documents (E21): what a gift costs, and how many there are money for. */
  giftCost(skuIds: readonly string[]): number;
  nGifts(skuIds: readonly string[]): number;
}

export interface PromotionDefinition<
  S extends z.ZodMiniObject,
  P = z.output<S>,
  Wish = Omit<z.input<S>, 'id'>,
> {
  readonly schema: S;
  /** As within a sentence. */
  readonly name: Text;
  /** On a button, where room is short. */
  readonly label: Text;
  /** What it does, in a few words. */
  readonly what: Text;
  /** Where its effect is from. */
  readonly source: Text;
  /** Ids of new ones begin with it. */
  readonly idWord: string;
  /** What stands at its fixture. */
  readonly atFixture?: Text;
  /** Of promotions that set a price, a SKU has one a day. */
  readonly setsPrice: boolean;
  /** On the tickets of its SKUs. */
  readonly badge: PromoBadge | null;
  /** What a cost can be counted by, beside day and campaign. */
  readonly counts: readonly Counted[];
  /** What the documents have it cost, and how often. */
  readonly costs: readonly {
    readonly kind: CostKind;
    readonly per: CostPer;
    times?(promotion: P): number;
  }[];
  /** Rows of the evidence that act through this kind alone. */
  readonly evidence: readonly EvidenceKey[];
  /** Those of them that one promotion leaves idle. */
  idle?(promotion: P): readonly EvidenceKey[];
  offer?(promotion: P): Offer;
  facts(promotion: P, words: FactWords): readonly Fact[];
  /** Figures within what the document allows, lists in their order; days and SKUs are so already. */
  tidy(promotion: P): P;
  /** A field that cannot be so beside the others. */
  fault?(promotion: P): (Text & { readonly field: string; readonly code: 'range-backwards' }) | null;
  /** Why a plan cannot have it so, whatever the plan. */
  refusal?(promotion: P): Text | null;
  forbiddenBy(rules: PromotionRules, promotion: P): PromotionRule | null;
  /** One to begin with; undefined where the plan shows nothing for it. */
  begin(from: Beginning): Wish | undefined;
}
