// The SKUs a plan spends money on: those under its promotions, and those on the fixtures it pays for.
import { layoutOf } from '../project/layouts.ts';
import type { Plan, Project } from '../project/schema.ts';
import { shelfTable } from '../project/tables.ts';

/** In the order of the project; empty for a plan without promotions and costs. */
export function promotedSkuIds(project: Project, plan: Plan): string[] {
  const promoted = new Set<string>();
  const fixtures = new Set<string>();
  for (const promotion of plan.promotions) {
    if ('skuIds' in promotion) for (const id of promotion.skuIds) promoted.add(id);
    else fixtures.add(promotion.fixtureId);
  }
  for (const { fixtureId } of plan.costs) if (fixtureId !== undefined) fixtures.add(fixtureId);
  if (fixtures.size > 0) {
    const shelves = shelfTable(layoutOf(project, plan));
    for (const { shelfId, skuId } of plan.positions) {
      const at = shelves.get(shelfId);
      if (at && fixtures.has(at.fixture.id)) promoted.add(skuId);
    }
  }
  return project.skus.flatMap(({ id }) => (promoted.has(id) ? [id] : []));
}
