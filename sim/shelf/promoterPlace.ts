// Where a promoter stands: one rule for the simulation, the picture and the checks.

import { layoutOf } from '../project/layouts.ts';
import { listBays } from '../project/places.ts';
import type { Plan, Project, Promotion } from '../project/schema.ts';
import { shelfTable } from '../project/tables.ts';

export type PromoterPromotion = Extract<Promotion, { kind: 'promoter' }>;

/**
 * Index of the bay before which the promoter of a promotion stands: the first bay of its fixture where promoted goods
 * stand, the first of all where none do; -1 where the fixture has no bay.
 */
export function promoterBayIx(project: Project, plan: Plan, promotion: PromoterPromotion): number {
  const layout = layoutOf(project, plan);
  const shelves = shelfTable(layout);
  let first = -1;
  for (const { skuId, shelfId } of plan.positions) {
    const at = shelves.get(shelfId);
    if (at?.fixture.id !== promotion.fixtureId || !promotion.skuIds.includes(skuId)) continue;
    if (first < 0 || at.bayIx < first) first = at.bayIx;
  }
  if (first >= 0) return first;
  return listBays(layout).find(({ fixture }) => fixture.id === promotion.fixtureId)?.ix ?? -1;
}
