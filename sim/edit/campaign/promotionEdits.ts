// Edits of a plan's promotions: add, change, remove. A new promotion brings the costs the documents know of it; one
// that goes takes its costs along.
import type { z } from 'zod';
import { compareIds } from '../../project/canonical.ts';
import { count } from '../../project/names.ts';
import { cutPriceCents } from '../../project/offers.ts';
import {
  MOST_DAYS,
  type Project,
  type Promotion,
  popElements,
  type promotionSchema,
} from '../../project/schema.ts';
import { done, type Edit, findPlan, freeId, insertById, noPlan, refuse, withPlan } from '../edit.ts';
import { noSuch } from '../positionStep.ts';
import { whyNotPromotion } from './promotionRefusals.ts';
import { promotionKindNames, promotionText } from './promotionWords.ts';
import { costsForPromoters, costsOfPromotion } from './proposedCosts.ts';

type Each<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
type Some<T> = T extends unknown ? Partial<T> : never;

/** A promotion as one asks for it: without an id; what the document has a default for may be left out. */
export type NewPromotion = Each<z.input<typeof promotionSchema>, 'id'>;
/** What is to be another than before; the kind stays. */
export type PromotionChange = Some<Each<Promotion, 'id' | 'kind'>>;

const MOST_PROMOTIONS = 200;
const MOST_COSTS = 1000;
const MOST_SKUS = 1000;
const DAY_MIN = 1440;

/** Ids of new promotions begin with these. */
const idWords: Readonly<Record<Promotion['kind'], string>> = {
  specialPrice: 'price',
  gift: 'gift',
  buyOneGetOne: 'bogo',
  promoter: 'promoter',
  pop: 'pop',
};

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
  const kind = promotionKindNames[wish.kind];
  const nothing = { en: `Add ${kind.en}`, zh: `新增${kind.zh}` };
  if (!plan) return noPlan(project, nothing, planId);
  if (plan.promotions.length >= MOST_PROMOTIONS)
    return refuse(project, nothing, {
      en: `The plan holds ${MOST_PROMOTIONS} promotions, the most there can be. Remove one first.`,
      zh: `方案已有 ${MOST_PROMOTIONS} 项促销，达到上限。请先删除一项。`,
    });
  const id = freeId(idWords[wish.kind], new Set(plan.promotions.map((one) => one.id)));
  const promotion = promotionFrom(id, wish);
  const text = promotionText(project, promotion);
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
 * Changes a promotion. Costs paid for each promoter follow their number while they are as proposed. A price cut, days
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
  const text = promotionText(project, after);
  const did = { en: `Change ${text.en}`, zh: `修改${text.zh}` };
  if (JSON.stringify(after) === JSON.stringify(before)) return done(project, did);
  const refused = whyNotPromotion(project, plan, after);
  if (refused) return refuse(project, did, refused);
  const promotions = plan.promotions.map((one) => (one === before ? after : one));
  const costs =
    before.kind === 'promoter' && after.kind === 'promoter' && before.nPromoters !== after.nPromoters
      ? costsForPromoters(project, plan, before.nPromoters, after.nPromoters, promotionId)
      : plan.costs;
  return done(withPlan(project, { ...plan, promotions, costs }), did);
}

/** Removes a promotion and the costs that are paid for it. */
export function removePromotion(project: Project, planId: string, promotionId: string): Edit {
  const plan = findPlan(project, planId);
  const gone = plan?.promotions.find(({ id }) => id === promotionId);
  const nothing = { en: 'Remove a promotion', zh: '删除促销' };
  if (!plan) return noPlan(project, nothing, planId);
  if (!gone) return refuse(project, nothing, noSuch('promotion', '促销', promotionId));
  const text = promotionText(project, gone);
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

/** The project without promotions and costs at fixtures that go. */
export function withoutPlaces(project: Project, fixtureIds: ReadonlySet<string>): Project {
  const plans = project.plans.map((plan) => {
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

function completed(id: string, wish: NewPromotion): Promotion {
  const days = { fromDay: wish.fromDay ?? 1, toDay: wish.toDay ?? MOST_DAYS };
  switch (wish.kind) {
    case 'specialPrice':
      return { kind: wish.kind, id, skuIds: wish.skuIds, ...days, priceCut: wish.priceCut };
    case 'gift':
      return {
        ...{ kind: wish.kind, id, skuIds: wish.skuIds, ...days },
        ...{ giftValue: wish.giftValue, nGifts: wish.nGifts ?? null },
      };
    case 'buyOneGetOne':
      return { kind: wish.kind, id, skuIds: wish.skuIds, ...days };
    case 'promoter':
      return {
        ...{ kind: wish.kind, id, fixtureId: wish.fixtureId, skuIds: wish.skuIds, ...days },
        ...{ fromMin: wish.fromMin ?? 540, toMin: wish.toMin ?? 1260, nPromoters: wish.nPromoters ?? 1 },
        ...{ audience: wish.audience ?? 'everyone', isForNewProduct: wish.isForNewProduct ?? false },
      };
    case 'pop':
      return { kind: wish.kind, id, fixtureId: wish.fixtureId, ...days, elements: wish.elements };
  }
}

/** Figures within what the document allows, lists in their order; nothing is refused here. */
function tidied(promotion: Promotion): Promotion {
  const days = {
    fromDay: within(promotion.fromDay, 1, MOST_DAYS, 1),
    toDay: within(promotion.toDay, 1, MOST_DAYS, 1),
  };
  if (promotion.kind === 'pop')
    return {
      ...promotion,
      ...days,
      elements: popElements.filter((each) => promotion.elements.includes(each)),
    };
  const goods = { ...days, skuIds: [...new Set(promotion.skuIds)].sort().slice(0, MOST_SKUS) };
  switch (promotion.kind) {
    case 'specialPrice':
      return { ...promotion, ...goods, priceCut: within(promotion.priceCut, 0.01, 0.95, 1e-6) };
    case 'gift': {
      const { giftValue, nGifts } = promotion;
      const gifts = nGifts === null ? null : within(nGifts, 0, 1e6, 1);
      return { ...promotion, ...goods, giftValue: within(giftValue, 0, 1e6, 0.01), nGifts: gifts };
    }
    case 'buyOneGetOne':
      return { ...promotion, ...goods };
    case 'promoter':
      return {
        ...{ ...promotion, ...goods },
        fromMin: within(promotion.fromMin, 0, DAY_MIN, 1),
        toMin: within(promotion.toMin, 0, DAY_MIN, 1),
        nPromoters: within(promotion.nPromoters, 1, 20, 1),
      };
  }
}

function within(value: number, low: number, high: number, step: number): number {
  if (!Number.isFinite(value)) return low;
  const rounded =
    step >= 1
      ? Math.round(value / step) * step
      : Math.round(value * Math.round(1 / step)) / Math.round(1 / step);
  return Math.max(low, Math.min(high, rounded)) + 0;
}
