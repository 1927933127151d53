// Edits of a plan's promotions: add, change, remove. A new promotion brings the costs the documents know of it; one
// that goes takes its costs along.
import { within } from '../../kinds/fields.ts';
import { completed, type NewPromotion, promotionKind } from '../../kinds/promotion/index.ts';
import { compareIds } from '../../project/canonical.ts';
import { cutPriceCents } from '../../project/offers.ts';
import { promotionText } from '../../project/promotionWords.ts';
import { MOST_DAYS, type Project, type Promotion } from '../../project/schema.ts';
import { count } from '../../words/figures.ts';
import { done, type Edit, findPlan, freeId, insertById, noPlan, refuse, withPlan } from '../edit.ts';
import { noSuch } from '../positionStep.ts';
import { whyNotPromotion } from './promotionRefusals.ts';
import { costsFollowing, costsOfPromotion } from './proposedCosts.ts';

type Each<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
type Some<T> = T extends unknown ? Partial<T> : never;

/** What is to be another than before; the kind stays. */
export type PromotionChange = Some<Each<Promotion, 'id' | 'kind'>>;

const MOST_PROMOTIONS = 200;
const MOST_COSTS = 1000;
const MOST_SKUS = 1000;

/**
 * Adds a promotion with the costs the documents give for it. Its id is `made[0]`, those of its costs follow. Days left
 * out are all of the campaign, however long it is.
 */
export function addPromotion(
  project: Project,
  planId: string,
  wish: NewPromotion,
  options: { readonly costs?: boolean } = {},
): Edit {
  const plan = findPlan(project, planId);
  const kind = promotionKind(wish.kind).name;
  const nothing = { en: `Add ${kind.en}`, zh: `新增${kind.zh}` };
  if (!plan) return noPlan(project, nothing, planId);
  if (plan.promotions.length >= MOST_PROMOTIONS)
    return refuse(project, nothing, {
      en: `The plan holds ${MOST_PROMOTIONS} promotions, the most there can be. Remove one first.`,
      zh: `方案已有 ${MOST_PROMOTIONS} 项促销，达到上限。请先删除一项。`,
    });
  const id = freeId(promotionKind(wish.kind).idWord, new Set(plan.promotions.map((one) => one.id)));
  const promotion = promotionFrom(id, wish);
  const text = promotionText(project, plan, promotion);
  const did = { en: `Add ${text.en}`, zh: `新增${text.zh}` };
  const refused = whyNotPromotion(project, plan, promotion);
  if (refused) return refuse(project, did, refused);
  const with1 = { ...plan, promotions: insertById(plan.promotions, promotion) };
  const costs =
    options.costs === false
      ? []
      : costsOfPromotion(project, with1, promotion).slice(0, MOST_COSTS - plan.costs.length);
  const next = costs.length === 0 ? with1 : { ...with1, costs: [...plan.costs, ...costs].sort(compareIds) };
  return done(withPlan(project, next), did, { made: [id, ...costs.map((cost) => cost.id)] });
}

/**
 * Changes a promotion. Costs paid for each promoter and the like follow their number while they are as proposed. A price cut, days
 * and hours outside what is possible are brought inside; what makes no sense is refused.
 */
export function changePromotion(
  project: Project,
  planId: string,
  promotionId: string,
  to: PromotionChange,
): Edit {
  const plan = findPlan(project, planId);
  const before = plan?.promotions.find(({ id }) => id === promotionId);
  const nothing = { en: 'Change a promotion', zh: '修改促销' };
  if (!plan) return noPlan(project, nothing, planId);
  if (!before) return refuse(project, nothing, noSuch('promotion', '促销', promotionId));
  const known = Object.entries(to).filter(([key, value]) => key in before && value !== undefined);
  const after = tidied({ ...before, ...Object.fromEntries(known) } as Promotion);
  const text = promotionText(project, plan, after);
  const did = { en: `Change ${text.en}`, zh: `修改${text.zh}` };
  if (JSON.stringify(after) === JSON.stringify(before)) return done(project, did);
  const refused = whyNotPromotion(project, plan, after);
  if (refused) return refuse(project, did, refused);
  const promotions = plan.promotions.map((one) => (one === before ? after : one));
  const costs = costsFollowing(project, plan, before, after);
  return done(withPlan(project, { ...plan, promotions, costs }), did);
}

/** Removes a promotion and the costs that are paid for it. */
export function removePromotion(project: Project, planId: string, promotionId: string): Edit {
  const plan = findPlan(project, planId);
  const gone = plan?.promotions.find(({ id }) => id === promotionId);
  const nothing = { en: 'Remove a promotion', zh: '删除促销' };
  if (!plan) return noPlan(project, nothing, planId);
  if (!gone) return refuse(project, nothing, noSuch('promotion', '促销', promotionId));
  const text = promotionText(project, plan, gone);
  const costs = plan.costs.filter((cost) => cost.promotionId !== promotionId);
  const nCosts = plan.costs.length - costs.length;
  const did =
    nCosts === 0
      ? { en: `Remove ${text.en}`, zh: `删除${text.zh}` }
      : {
          en: `Remove ${text.en} with ${count(nCosts, 'cost')}`,
          zh: `删除${text.zh}及其 ${nCosts} 项费用`,
        };
  const promotions = plan.promotions.filter((one) => one !== gone);
  return done(withPlan(project, { ...plan, promotions, costs: nCosts === 0 ? plan.costs : costs }), did);
}

/** The project without promotions and costs at fixtures that go from a layout. */
export function withoutPlaces(project: Project, layoutId: string, fixtureIds: ReadonlySet<string>): Project {
  const plans = project.plans.map((plan) => {
    if (plan.layoutId !== layoutId) return plan;
    const promotions = plan.promotions.filter(
      (one) => !('fixtureId' in one) || !fixtureIds.has(one.fixtureId),
    );
    const left = new Set(promotions.map(({ id }) => id));
    const costs = plan.costs.filter(
      ({ fixtureId, promotionId }) =>
        (fixtureId === undefined || !fixtureIds.has(fixtureId)) &&
        (promotionId === undefined || left.has(promotionId)),
    );
    return promotions.length === plan.promotions.length && costs.length === plan.costs.length
      ? plan
      : { ...plan, promotions, costs };
  });
  return plans.every((plan, ix) => plan === project.plans[ix]) ? project : { ...project, plans };
}

/** A special price as on the ticket: in whole cents. */
export function promotedPrice(price: number, priceCut: number): number {
  return cutPriceCents(price, priceCut) / 100;
}

/** A promotion as it would be added: complete, with figures the document allows. */
export function promotionFrom(id: string, wish: NewPromotion): Promotion {
  return tidied(completed(id, wish));
}

/** Figures within what the document allows, lists in their order; nothing is refused here. */
function tidied(promotion: Promotion): Promotion {
  const days = {
    fromDay: within(promotion.fromDay, 1, MOST_DAYS, 1),
    toDay: within(promotion.toDay, 1, MOST_DAYS, 1),
  };
  const inOrder =
    'skuIds' in promotion
      ? { ...promotion, ...days, skuIds: [...new Set(promotion.skuIds)].sort().slice(0, MOST_SKUS) }
      : { ...promotion, ...days };
  return promotionKind(promotion.kind).tidy(inOrder);
}
