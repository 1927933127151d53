// Which floor a plan stands on. Whoever has a project and a plan asks here.
import type { Layout, Plan, Project } from './schema.ts';

/** The layout of a plan. Throws where the project has none of that id, which no parsed project does. */
export function layoutOf(
  { layouts }: Pick<Project, 'layouts'>,
  { layoutId }: Pick<Plan, 'layoutId'>,
): Layout {
  const layout = layouts.find(({ id }) => id === layoutId);
  if (!layout) throw new Error(`the project has no layout "${layoutId}"`);
  return layout;
}

/** A plan by its id. Throws where the project has none. */
export function planWith({ plans }: Pick<Project, 'plans'>, planId: string): Plan {
  const plan = plans.find(({ id }) => id === planId);
  if (!plan) throw new Error(`the project has no plan "${planId}"`);
  return plan;
}

/** The plans that stand on a layout. */
export function plansOn({ plans }: Pick<Project, 'plans'>, layoutId: string): Plan[] {
  return plans.filter((plan) => plan.layoutId === layoutId);
}

/** A layout by its id. Throws where the project has none. */
export function layoutWith({ layouts }: Pick<Project, 'layouts'>, layoutId: string): Layout {
  return layoutOf({ layouts }, { layoutId });
}

/** Whether a plan has the same parts and the same floor in two versions of a project: the same objects, as edits leave them. */
export function isSamePlan(
  was: Project,
  is: Project,
  planId: string,
  parts: readonly (keyof Plan)[],
): boolean {
  const before = was.plans.find(({ id }) => id === planId);
  const now = is.plans.find(({ id }) => id === planId);
  if (before === undefined || now === undefined) return false;
  return parts.every((part) => before[part] === now[part]) && layoutOf(was, before) === layoutOf(is, now);
}
