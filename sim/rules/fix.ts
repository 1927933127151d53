// Carries out fixes as edits of a plan: step by step through the edit commands, and refused where one is refused or the
// plan would fit worse than before.

import { costsOfPromotion } from '../edit/campaign/proposedCosts.ts';
import {
  checkShelf,
  done,
  type Edit,
  findPlan,
  insertById,
  noPlan,
  positionKey,
  rangeOnShelf,
  refuse,
  withPlan,
} from '../edit/edit.ts';
import { moveThingTo, rotateThings } from '../edit/floor/floorEdits.ts';
import { setFacings, setLabel, setOrientation } from '../edit/shelf/facingEdits.ts';
import { movePositions, removePositions, swapPositions } from '../edit/shelf/positionEdits.ts';
import { layoutOf } from '../project/layouts.ts';
import type { Plan, Project, Promotion } from '../project/schema.ts';
import { retailerRefusal } from '../retailer/retailerRules.ts';
import { sentence, type Text } from '../words/text.ts';
import type { Fix, FixStep } from './rule.ts';

/** Indices of positions by key: a key begins with its shelf, and the positions of a shelf stand together. */
function ixsOf(plan: Plan, keys: readonly string[]): number[] {
  return keys.flatMap((key) => {
    const [from, to] = rangeOnShelf(plan, shelfOf(key));
    for (let ix = from; ix < to; ix++) if (positionKey(plan.positions[ix]) === key) return [ix];
    return [];
  });
}

function shelfOf(key: string): string {
  return key.slice(0, key.indexOf(' '));
}

const gone: Text = {
  en: 'The plan has changed since it was checked. Check it again.',
  zh: '检查之后方案已有改动，请重新检查。',
};

export function applyFix(project: Project, planId: string, fix: Fix): Edit {
  const did = { en: sentence(fix.text.en), zh: fix.text.zh };
  const plan = findPlan(project, planId);
  if (!plan) return noPlan(project, did, planId);
  const shelfIds = shelvesOf(fix);
  const nBefore = nMisfits(project, plan, shelfIds);
  let now = project;
  let positionIxs: readonly number[] = [];
  for (const step of fix.steps) {
    const edit = take(now, planId, step);
    if (edit.refused) return refuse(project, did, edit.refused);
    now = edit.project;
    if (edit.positionIxs.length > 0) positionIxs = edit.positionIxs;
  }
  const after = findPlan(now, planId)!;
  const problems = [...shelfIds].flatMap((shelfId) => checkShelf(now, after, shelfId));
  if (problems.length > nBefore) return refuse(project, did, { en: problems[0].en, zh: problems[0].zh });
  return done(now, did, { positionIxs, problems });
}

function nMisfits(project: Project, plan: Plan, shelfIds: ReadonlySet<string>): number {
  let n = 0;
  for (const shelfId of shelfIds) n += checkShelf(project, plan, shelfId).length;
  return n;
}

/** Shelves a fix touches. */
export function shelvesOf({ steps }: Pick<Fix, 'steps'>): Set<string> {
  const ids = new Set<string>();
  for (const step of steps) {
    if ('keys' in step) for (const key of step.keys) ids.add(shelfOf(key));
    if (step.kind === 'move') ids.add(step.shelfId);
  }
  return ids;
}

function take(project: Project, planId: string, step: FixStep): Edit {
  const plan = findPlan(project, planId)!;
  if ('keys' in step) {
    const ixs = ixsOf(plan, step.keys);
    if (ixs.length < step.keys.length) return refuse(project, gone, gone);
    switch (step.kind) {
      case 'label':
        return setLabel(project, planId, ixs, true);
      case 'facings':
        return setFacings(project, planId, ixs, step.to);
      case 'turn':
        return setOrientation(project, planId, ixs, step.orientation);
      case 'swap':
        return swapPositions(project, planId, ixs[0], ixs[1]);
      case 'move':
        return movePositions(project, planId, ixs, step);
      case 'remove':
        return removePositions(project, planId, ixs);
    }
  }
  switch (step.kind) {
    case 'moveFixture': {
      const { layoutId } = plan;
      const fixture = layoutOf(project, plan).fixtures.find(({ id }) => id === step.fixtureId);
      if (!fixture) return refuse(project, gone, gone);
      const thing = { kind: 'fixture' as const, id: step.fixtureId };
      const turned = rotateThings(project, layoutId, [thing], step.rotationDeg - fixture.rotationDeg);
      return turned.refused ? turned : moveThingTo(turned.project, layoutId, thing, step);
    }
    case 'addPromotion': {
      const { promotion } = step;
      const refused = retailerRefusal(project.retailer, { kind: 'promotion', promotion });
      if (refused) return refuse(project, refused, refused);
      if (plan.promotions.some(({ id }) => id === promotion.id)) return refuse(project, gone, gone);
      const added = { ...plan, promotions: insertById(plan.promotions, promotion) };
      let costs = plan.costs;
      for (const cost of costsOfPromotion(project, added, promotion)) costs = insertById(costs, cost);
      return done(withPlan(project, { ...added, costs }), gone);
    }
    case 'changePromotion':
      return exchange(project, plan, step.promotion.id, step.promotion);
    case 'removePromotion':
      return exchange(project, plan, step.promotionId, null);
  }
}

/** Another promotion of the same id, or none: then its costs go too. */
function exchange(project: Project, plan: Plan, id: string, to: Promotion | null): Edit {
  if (!plan.promotions.some((promotion) => promotion.id === id)) return refuse(project, gone, gone);
  const promotions = plan.promotions.flatMap((promotion) =>
    promotion.id !== id ? [promotion] : to ? [to] : [],
  );
  const costs = to ? plan.costs : plan.costs.filter(({ promotionId }) => promotionId !== id);
  return done(withPlan(project, { ...plan, promotions, costs }), gone);
}
