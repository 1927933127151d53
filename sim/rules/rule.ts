// What a display rule is, what a break of it is, and what would mend it. Plain values: they travel between threads.

import type { Facings } from '../edit/shelf/facingEdits.ts';
import type { Orientation, Promotion } from '../project/schema.ts';
import type { Text } from '../words/text.ts';
import type { Ground } from './ground.ts';

export type Severity = 'must' | 'should' | 'hint';

export type RuleId =
  | 'label'
  | 'flavourBlock'
  | 'packRow'
  | 'together'
  | 'twoFacings'
  | 'rotation'
  | 'eyeLevel'
  | 'rightSide'
  | 'fastMiddle'
  | 'weakBeside'
  | 'slowBetween'
  | 'faceOut'
  | 'fresh'
  | 'inStock'
  | 'stackPlace'
  | 'stackTime'
  | 'stackPromoter'
  | 'retailer';

export interface Rule {
  readonly id: RuleId;
  /** Row of the documents' figures. */
  readonly evidence: string;
  readonly name: Text;
  /** The rule in our words, with the line it is drawn at. */
  readonly words: Text;
  /** What of the line is the documents' and what is assumed; empty where nothing is. */
  readonly basis: Text;
  readonly severity: Severity;
  /** It speaks of what sells, is passed or lasts: without sales of a run it says nothing. */
  readonly needsRun: boolean;
  /** It speaks of one's own range: without own brands it says nothing. */
  readonly needsOwn?: boolean;
  check(ground: Ground): Violation[];
}

export interface RulePlace {
  readonly fixtureId: string;
  /** Null where it is about the fixture as a whole. */
  readonly bayId: string | null;
  readonly bayIx: number;
  readonly shelfId: string | null;
  /** Indices in plan.positions. */
  readonly positionIxs: readonly number[];
}

export interface Violation {
  readonly ruleId: RuleId;
  readonly severity: Severity;
  /** Null where it is about no place, such as a promotion on goods. */
  readonly place: RulePlace | null;
  /** SKUs it is about. */
  readonly skuIds: readonly string[];
  /** What is where, and what the rule asks. */
  readonly text: Text;
  /** The smallest change that ends it; null where there is none that fits, and why. */
  readonly fix: Fix | null;
  readonly noFix?: Text;
}

export interface Fix {
  readonly text: Text;
  readonly steps: readonly FixStep[];
}

/** A call of an edit command. Positions go by their key, since indices change from step to step. */
export type FixStep =
  | { readonly kind: 'label'; readonly keys: readonly string[] }
  | { readonly kind: 'facings'; readonly keys: readonly string[]; readonly to: Facings }
  | { readonly kind: 'turn'; readonly keys: readonly string[]; readonly orientation: Orientation }
  | { readonly kind: 'swap'; readonly keys: readonly [string, string] }
  | {
      readonly kind: 'move';
      readonly keys: readonly string[];
      readonly shelfId: string;
      readonly xMm: number;
    }
  | { readonly kind: 'remove'; readonly keys: readonly string[] }
  | {
      readonly kind: 'moveFixture';
      readonly fixtureId: string;
      readonly xM: number;
      readonly yM: number;
      readonly rotationDeg: number;
    }
  | { readonly kind: 'addPromotion'; readonly promotion: Promotion }
  | { readonly kind: 'changePromotion'; readonly promotion: Promotion }
  | { readonly kind: 'removePromotion'; readonly promotionId: string };

/** What a run of the plan tells beyond the plan itself; means of its replications. */
export interface RuleFacts {
  readonly planId: string;
  readonly replications: number;
  /** By index of the project's SKUs. */
  readonly unitsADay: readonly number[];
  /** Units wanted and not there, substituted ones included. */
  readonly missedADay: readonly number[];
  /** By bay: share of the time in view of walkers in which it lay on their left; null where nobody passed. */
  readonly leftShare: readonly (number | null)[];
}
