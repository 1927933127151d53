// What differs between two versions of a project, as a message: most of a large project stays where it is.
import type { Plan, Project } from '../../sim/scenario/schema.ts';

export type ProjectChange =
  | { readonly whole: Project }
  /** Fields that are not the same object as before; of the plans, only those that changed, and which there are. */
  | {
      readonly fields: Partial<Project>;
      readonly plans: readonly Plan[];
      readonly planIds: readonly string[];
    };

export function changeBetween(before: Project | null, after: Project): ProjectChange {
  if (before === null) return { whole: after };
  const fields: Record<string, unknown> = {};
  for (const key of Object.keys(after) as (keyof Project)[])
    if (key !== 'plans' && before[key] !== after[key]) fields[key] = after[key];
  const had = new Set(before.plans);
  return {
    fields,
    plans: after.plans.filter((plan) => !had.has(plan)),
    planIds: after.plans.map(({ id }) => id),
  };
}

/** Null where the version it builds on is not there. */
export function changedProject(before: Project | null, change: ProjectChange): Project | null {
  if ('whole' in change) return change.whole;
  if (before === null) return null;
  const byId = new Map([...before.plans, ...change.plans].map((plan) => [plan.id, plan]));
  const plans = change.planIds.flatMap((id) => byId.get(id) ?? []);
  return { ...before, ...change.fields, plans };
}
