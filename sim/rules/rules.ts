// The display rules in the order of the documents, and checking a plan against them.
import type { Plan, Project } from '../project/schema.ts';
import { slowBetweenRule, weakBesideRule } from './display/besides.ts';
import { flavourBlockRule, packRowRule, togetherRule } from './display/blocks.ts';
import { eyeLevelRule } from './display/eyeLevel.ts';
import { faceOutRule } from './display/faceOut.ts';
import { fastMiddleRule } from './display/fastMiddle.ts';
import { labelRule } from './display/label.ts';
import { retailerRule } from './display/retailer.ts';
import { rightSideRule } from './display/rightSide.ts';
import { rotationRule } from './display/rotation.ts';
import { stackPlaceRule, stackPromoterRule, stackTimeRule } from './display/stacks.ts';
import { freshRule, inStockRule } from './display/stock.ts';
import { twoFacingsRule } from './display/twoFacings.ts';
import { type Ground, groundOf } from './ground.ts';
import type { Rule, RuleFacts, RuleId, Violation } from './rule.ts';

export const rules: readonly Rule[] = [
  labelRule,
  togetherRule,
  flavourBlockRule,
  packRowRule,
  twoFacingsRule,
  rotationRule,
  eyeLevelRule,
  rightSideRule,
  fastMiddleRule,
  weakBesideRule,
  slowBetweenRule,
  faceOutRule,
  freshRule,
  inStockRule,
  stackPlaceRule,
  stackTimeRule,
  stackPromoterRule,
  retailerRule,
];

export function ruleOf(id: RuleId): Rule {
  return rules.find((rule) => rule.id === id)!;
}

/** Why a rule says nothing: it speaks of what sells, of own brands, or of a retailer. */
export type Silence = 'needsRun' | 'needsOwn' | 'noRetailer';

export interface RuleReport {
  readonly ruleId: RuleId;
  /** Null where it could be checked. */
  readonly silence: Silence | null;
  readonly violations: readonly Violation[];
}

export interface CheckOptions {
  /** Rules to check; all when left out. */
  readonly ruleIds?: readonly RuleId[];
  /** Only what is about one's own brands. */
  readonly ownOnly?: boolean;
}

export function checkRules(
  project: Project,
  plan: Plan,
  facts: RuleFacts | null,
  options: CheckOptions = {},
): RuleReport[] {
  const ground = groundOf(project, plan, facts);
  const own = options.ownOnly ? ownSkus(ground) : null;
  const wanted = rules.filter(({ id }) => options.ruleIds?.includes(id) ?? true);
  return wanted.map((rule): RuleReport => {
    const silence = silenceOf(rule, ground);
    const found = silence ? [] : rule.check(ground);
    return {
      ruleId: rule.id,
      silence,
      // About own goods, or about no goods at all.
      violations: own
        ? found.filter(({ skuIds }) => skuIds.length === 0 || skuIds.some((id) => own.has(id)))
        : found,
    };
  });
}

function silenceOf(rule: Rule, { facts, project, ownBrands }: Ground): Silence | null {
  if (rule.needsOwn && ownBrands.size === 0) return 'needsOwn';
  if (rule.needsRun && !facts) return 'needsRun';
  return rule.id === 'retailer' && !project.retailer ? 'noRetailer' : null;
}

/** The SKUs of own brands. */
function ownSkus({ project, ownBrands }: Ground): Set<string> {
  return new Set(project.skus.filter(({ brandId }) => ownBrands.has(brandId)).map(({ id }) => id));
}
