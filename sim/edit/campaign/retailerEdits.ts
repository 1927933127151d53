// Edits that choose the retailer of a project, and that take over the fees it asks as costs of a plan.

import { isHome } from '../../kinds/fixture/index.ts';
import type { Cost, PlacementKind, Plan, Project, Retailer } from '../../project/schema.ts';
import { tablesFor } from '../../project/tables.ts';
import { count } from '../../words/figures.ts';
import { nameOf } from '../../words/text.ts';
import { done, type Edit, findPlan, freeId, insertById, noPlan, refuse, withPlan } from '../edit.ts';
import { costFrom } from './proposedCosts.ts';

/** Sets whose rules hold; null takes them away. What breaks them stays, and is told by the rules. */
export function setRetailer(project: Project, retailer: Retailer | null): Edit {
  const name = nameOf(retailer?.name, retailer?.id ?? '');
  const did = retailer
    ? { en: `Rules of ${name.en}`, zh: `采用${name.zh}的规定` }
    : { en: 'No rules of a retailer', zh: '不采用零售商规定' };
  const isSame = JSON.stringify(project.retailer) === JSON.stringify(retailer);
  return done(isSame ? project : { ...project, retailer }, did);
}

/**
 * What the retailer asks for a plan and the plan does not count yet: fees for each placement with one's own goods on
 * it, and those of a campaign once.
 */
export function missingFees(project: Project, plan: Plan): Cost[] {
  const taken = new Set(plan.costs.map(({ id }) => id));
  const used = placementsUsed(project, plan);
  const fees: Cost[] = [];
  for (const { kind, amount, perPlacement } of project.retailer?.fees ?? []) {
    const fixtureIds: readonly (string | undefined)[] =
      perPlacement === undefined ? [undefined] : (used.get(perPlacement) ?? []);
    for (const fixtureId of fixtureIds) {
      if (plan.costs.some((cost) => cost.kind === kind && cost.fixtureId === fixtureId)) continue;
      const id = freeId(fixtureId === undefined ? kind : `${fixtureId.slice(0, 40)}-${kind}`, taken);
      taken.add(id);
      fees.push(costFrom(id, { kind, amount, per: 'campaign', fixtureId }));
    }
  }
  return fees;
}

/** Takes the fees of the retailer over as costs of a plan; every amount can be changed there. */
export function addMissingFees(project: Project, planId: string): Edit {
  const plan = findPlan(project, planId);
  const fees = plan ? missingFees(project, plan) : [];
  const did = {
    en: `Take over ${count(fees.length, 'fee')} of the retailer`,
    zh: `计入零售商费用 ${fees.length} 项`,
  };
  if (!plan) return noPlan(project, did, planId);
  if (fees.length === 0)
    return refuse(project, did, {
      en: 'The retailer asks for no fee that the plan does not count already.',
      zh: '零售商没有方案尚未计入的费用。',
    });
  let { costs } = plan;
  for (const fee of fees) costs = insertById(costs, fee);
  return done(withPlan(project, { ...plan, costs }), did);
}

function placementsUsed(project: Project, plan: Plan): Map<PlacementKind, string[]> {
  const { shelves, skus } = tablesFor(project, plan);
  const own = new Set(project.ownBrandIds);
  const used = new Map<PlacementKind, string[]>();
  for (const { shelfId, skuId } of plan.positions) {
    const fixture = shelves.get(shelfId)?.fixture;
    if (!fixture || isHome(fixture.kind)) continue;
    if (own.size > 0 && !own.has(skus.get(skuId)?.brandId ?? '')) continue;
    const ids = used.get(fixture.kind) ?? [];
    if (!ids.includes(fixture.id)) ids.push(fixture.id);
    used.set(fixture.kind, ids);
  }
  return used;
}
