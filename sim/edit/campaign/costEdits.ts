// Edits of what a plan costs beyond its goods: add, change, remove a cost; fee and decoration of a placement at once.

import { costKind, isCounted } from '../../kinds/cost.ts';
import { MOST_FEE } from '../../kinds/fields.ts';
import { isHome } from '../../kinds/fixture/index.ts';
import { promotionKind } from '../../kinds/promotion/index.ts';
import { compareIds } from '../../project/canonical.ts';
import { layoutOf } from '../../project/layouts.ts';
import { costName, costText, placeText } from '../../project/promotionWords.ts';
import type { Cost, Plan, Project } from '../../project/schema.ts';
import { retailerRefusal } from '../../retailer/retailerRules.ts';
import type { Text } from '../../words/text.ts';
import { done, type Edit, findPlan, freeId, insertById, noPlan, refuse, withPlan } from '../edit.ts';
import { noSuch } from '../positionStep.ts';
import { type CostLine, cents, costFrom, costsOfPlacement, proposedAmount } from './proposedCosts.ts';

/** A cost as one asks for it: without an amount it begins with the chain's or the documents' figure. */
export type NewCost = Omit<CostLine, 'amount' | 'per'> & Partial<Pick<CostLine, 'amount' | 'per'>>;
/** What is to be another than before; null takes a place or promotion away from it. */
export interface CostChange {
  readonly kind?: Cost['kind'];
  readonly amount?: number;
  readonly per?: Cost['per'];
  readonly fixtureId?: string | null;
  readonly promotionId?: string | null;
}

const MOST_COSTS = 1000;

/** Adds a cost. Its id is `made[0]`. */
export function addCost(project: Project, planId: string, wish: NewCost): Edit {
  const plan = findPlan(project, planId);
  const kind = costKind(wish.kind).name;
  const nothing = { en: `Add ${kind.en}`, zh: `新增${kind.zh}` };
  if (!plan) return noPlan(project, nothing, planId);
  const full = tooMany(plan, 1);
  if (full) return refuse(project, nothing, full);
  const line: CostLine = {
    ...wish,
    per: wish.per ?? 'campaign',
    amount: wish.amount ?? proposedAmount(project, plan, wish),
  };
  const id = freeId(wish.kind, new Set(plan.costs.map((one) => one.id)));
  const cost = tidied(costFrom(id, line));
  const did = {
    en: `Add ${costText(project, plan, cost).en}`,
    zh: `新增${costText(project, plan, cost).zh}`,
  };
  const refused = whyNot(project, plan, cost);
  if (refused) return refuse(project, did, refused);
  return done(withPlan(project, { ...plan, costs: insertById(plan.costs, cost) }), did, { made: [id] });
}

/** Adds fee and decoration of a placement, those of them it does not have yet (E22 or the chain's own fees). */
export function addPlacementCosts(project: Project, planId: string, fixtureId: string): Edit {
  const plan = findPlan(project, planId);
  const where = plan ? placeText(project, plan, fixtureId) : { en: fixtureId, zh: fixtureId };
  const did = { en: `Add fee and decoration of ${where.en}`, zh: `新增${where.zh}的陈列费与装修费` };
  if (!plan) return noPlan(project, did, planId);
  const fixture = layoutOf(project, plan).fixtures.find(({ id }) => id === fixtureId);
  if (!fixture) return refuse(project, did, noSuch('fixture', '货架', fixtureId));
  const { kind } = fixture;
  if (!isHome(kind)) {
    const refused = retailerRefusal(project.retailer, { kind: 'placement', placement: kind });
    if (refused) return refuse(project, did, refused);
  }
  const lines = costsOfPlacement(project, plan, fixtureId).filter(
    (line) => !plan.costs.some((one) => one.kind === line.kind && one.fixtureId === fixtureId),
  );
  if (lines.length === 0)
    return refuse(project, did, {
      en: `Fee and decoration of ${where.en} are in the list already. Change their amounts there.`,
      zh: `${where.zh}的陈列费与装修费已在列表中。请直接修改金额。`,
    });
  const full = tooMany(plan, lines.length);
  if (full) return refuse(project, did, full);
  const costs = [...plan.costs, ...lines].sort(compareIds);
  return done(withPlan(project, { ...plan, costs }), did, { made: lines.map(({ id }) => id) });
}

export function changeCost(project: Project, planId: string, costId: string, to: CostChange): Edit {
  const plan = findPlan(project, planId);
  const before = plan?.costs.find(({ id }) => id === costId);
  const nothing = { en: 'Change a cost', zh: '修改费用' };
  if (!plan) return noPlan(project, nothing, planId);
  if (!before) return refuse(project, nothing, noSuch('cost', '费用', costId));
  const reference = (was: string | undefined, wanted: string | null | undefined): string | undefined =>
    wanted === undefined ? was : (wanted ?? undefined);
  const after = tidied(
    costFrom(costId, {
      kind: to.kind ?? before.kind,
      amount: to.amount ?? before.amount,
      per: to.per ?? before.per,
      fixtureId: reference(before.fixtureId, to.fixtureId),
      promotionId: reference(before.promotionId, to.promotionId),
    }),
  );
  const name = costName(project, plan, after);
  const did = { en: `Change ${name.en}`, zh: `修改${name.zh}` };
  if (JSON.stringify(after) === JSON.stringify(before)) return done(project, did);
  const refused = whyNot(project, plan, after);
  if (refused) return refuse(project, did, refused);
  const costs = plan.costs.map((one) => (one === before ? after : one));
  return done(withPlan(project, { ...plan, costs }), did);
}

export function removeCost(project: Project, planId: string, costId: string): Edit {
  const plan = findPlan(project, planId);
  const gone = plan?.costs.find(({ id }) => id === costId);
  const nothing = { en: 'Remove a cost', zh: '删除费用' };
  if (!plan) return noPlan(project, nothing, planId);
  if (!gone) return refuse(project, nothing, noSuch('cost', '费用', costId));
  const text = costText(project, plan, gone);
  const did = { en: `Remove ${text.en}`, zh: `删除${text.zh}` };
  return done(withPlan(project, { ...plan, costs: plan.costs.filter((one) => one !== gone) }), did);
}

function tidied(cost: Cost): Cost {
  const amount = Number.isFinite(cost.amount) ? cents(Math.max(0, Math.min(MOST_FEE, cost.amount))) : 0;
  return { ...cost, amount };
}

function whyNot(project: Project, plan: Plan, { fixtureId, promotionId, per }: Cost): Text | undefined {
  if (fixtureId !== undefined && !layoutOf(project, plan).fixtures.some(({ id }) => id === fixtureId))
    return noSuch('fixture', '货架', fixtureId);
  const promotion = plan.promotions.find(({ id }) => id === promotionId);
  if (promotionId !== undefined && !promotion) return noSuch('promotion', '促销', promotionId);
  // Gifts, contacts and units under a promotion are counted for one promotion.
  if (isCounted(per) && !promotion)
    return {
      en: 'A cost for each unit, gift or contact belongs to a promotion. Choose the promotion first.',
      zh: '按件、按赠品或按接触计的费用须归属一项促销。请先选择促销。',
    };
  const counts = promotion ? promotionKind(promotion.kind).counts : [];
  if (per === 'gift' && !counts.includes(per))
    return {
      en: 'Only a gift with purchase gives gifts away. Count this cost by the day or by the campaign.',
      zh: '只有随货赠品会送出赠品。请改为按天或按档计。',
    };
  if (per === 'contact' && !counts.includes(per))
    return {
      en: 'Only promoters make contacts. Count this cost by the day or by the campaign.',
      zh: '只有促销员会产生接触。请改为按天或按档计。',
    };
  return undefined;
}

function tooMany({ costs }: Plan, more: number): Text | undefined {
  return costs.length + more <= MOST_COSTS
    ? undefined
    : {
        en: `The plan holds ${costs.length} costs; ${MOST_COSTS} is the most there can be. Remove some first.`,
        zh: `方案已有 ${costs.length} 项费用，上限为 ${MOST_COSTS}。请先删除一些。`,
      };
}
