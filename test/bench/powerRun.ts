// Units sold on two plans, replication by replication: the store's total and the edited categories'. Bundled twice by
// power.ts, once with the keyed draws and once with draws taken from one stream in the order they are asked for.

import { buildExample } from '../../sim/examples/index.ts';
import { compile } from '../../sim/kernel/compile.ts';
import { simulate } from '../../sim/kernel/simulate.ts';
import { parseProject } from '../../sim/project/parse.ts';
import type { Plan, Project } from '../../sim/project/schema.ts';
import { score } from '../../sim/score/scorecard.ts';

export interface PlanUnits {
  readonly store: number[];
  readonly edited: number[];
}

export function unitsOfPlans(
  example: string,
  alternative: string,
  replications: number,
): [PlanUnits, PlanUnits] {
  const parsed = parseProject(buildExample(example));
  if (!parsed.ok) throw new Error(parsed.problems.map((problem) => problem.en).join('\n'));
  const { project } = parsed;
  const edited = editedCategories(project, alternative);
  const of = (planId: string): PlanUnits => {
    const world = compile(project, planId);
    const units: PlanUnits = { store: [], edited: [] };
    for (let replication = 0; replication < replications; replication++) {
      const card = score(project, simulate(world, { seed: 'power', replication, detail: 'sales' }));
      units.store.push(card.units);
      units.edited.push(
        card.byCategory.ids.reduce(
          (sum, id, ix) => sum + (edited.has(id) ? card.byCategory.units[ix] : 0),
          0,
        ),
      );
    }
    return units;
  };
  return [of(project.baselinePlanId), of(alternative)];
}

function editedCategories(project: Project, alternative: string): Set<string> {
  const lines = (plan: Plan) =>
    new Map(plan.positions.map((position) => [JSON.stringify(position), position.skuId]));
  const a = lines(project.plans.find(({ id }) => id === project.baselinePlanId)!);
  const b = lines(project.plans.find(({ id }) => id === alternative)!);
  const categoryOf = new Map(project.skus.map((sku) => [sku.id, sku.categoryId]));
  const edited = new Set<string>();
  for (const [line, skuId] of a) if (!b.has(line)) edited.add(categoryOf.get(skuId)!);
  for (const [line, skuId] of b) if (!a.has(line)) edited.add(categoryOf.get(skuId)!);
  return edited;
}
