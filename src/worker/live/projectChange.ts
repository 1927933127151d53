// What differs between two versions of a project, as a message: most of a large project stays where it is.
import type { Layout, Plan, Position, Project } from '../../../sim/project/schema.ts';

export type ProjectChange =
  | { readonly whole: Project }
  /** Fields that are not the same object as before; of the plans, only what changed in them, of the layouts only those
   *  that are not the same object, and which there are of both. */
  | {
      readonly fields: Partial<Project>;
      readonly layouts: readonly Layout[];
      readonly layoutIds: readonly string[];
      readonly plans: readonly PlanChange[];
      readonly planIds: readonly string[];
    };

export type PlanChange =
  | { readonly plan: Plan }
  | {
      readonly id: string;
      readonly fields: Partial<Plan>;
      /** The positions in order: a stretch of those before, as its first and how many, or a new one. */
      readonly positions: readonly (readonly [number, number] | Position)[] | null;
    };

export function changeBetween(before: Project | null, after: Project): ProjectChange {
  if (before === null) return { whole: after };
  const had = new Map(before.plans.map((plan) => [plan.id, plan]));
  return {
    fields: changedFields(before, after, ['plans', 'layouts']),
    layouts: after.layouts.filter((layout) => !before.layouts.includes(layout)),
    layoutIds: after.layouts.map(({ id }) => id),
    plans: after.plans.flatMap((plan) => {
      const was = had.get(plan.id);
      return was === plan ? [] : [was ? planChange(was, plan) : { plan }];
    }),
    planIds: after.plans.map(({ id }) => id),
  };
}

/** Null where the version it builds on is not there. What did not change is the same object as before. */
export function changedProject(before: Project | null, change: ProjectChange): Project | null {
  if ('whole' in change) return change.whole;
  if (before === null) return null;
  const byId = new Map(before.plans.map((plan) => [plan.id, plan]));
  for (const each of change.plans) {
    if ('plan' in each) byId.set(each.plan.id, each.plan);
    else {
      const was = byId.get(each.id);
      if (!was) return null;
      byId.set(each.id, changedPlan(was, each.fields, each.positions));
    }
  }
  const plans = change.planIds.flatMap((id) => byId.get(id) ?? []);
  const layoutById = new Map([...before.layouts, ...change.layouts].map((layout) => [layout.id, layout]));
  const layouts = change.layoutIds.flatMap((id) => layoutById.get(id) ?? []);
  return { ...before, ...change.fields, layouts, plans };
}

function planChange(before: Plan, after: Plan): PlanChange {
  return {
    id: after.id,
    fields: changedFields(before, after, ['positions']),
    positions: before.positions === after.positions ? null : stretches(before.positions, after.positions),
  };
}

/** Edits leave a position they do not touch the same object: an edited plan is a few stretches of the one before. */
function stretches(
  before: readonly Position[],
  after: readonly Position[],
): (readonly [number, number] | Position)[] {
  const ixOf = new Map(before.map((position, ix) => [position, ix]));
  const list: (readonly [number, number] | Position)[] = [];
  let first = -1;
  let n = 0;
  const close = () => {
    if (n > 0) list.push([first, n]);
    n = 0;
  };
  for (const position of after) {
    const ix = ixOf.get(position);
    if (ix !== undefined && n > 0 && ix === first + n) n++;
    else {
      close();
      if (ix === undefined) list.push(position);
      else [first, n] = [ix, 1];
    }
  }
  close();
  return list;
}

function changedPlan(
  before: Plan,
  fields: Partial<Plan>,
  positions: readonly (readonly [number, number] | Position)[] | null,
): Plan {
  if (!positions) return { ...before, ...fields };
  const made: Position[] = [];
  for (const each of positions) {
    if (isStretch(each)) for (let k = 0; k < each[1]; k++) made.push(before.positions[each[0] + k]);
    else made.push(each);
  }
  return { ...before, ...fields, positions: made };
}

function isStretch(each: readonly [number, number] | Position): each is readonly [number, number] {
  return Array.isArray(each);
}

/** Fields that are not the same object; one that went comes as undefined. */
function changedFields<T extends object>(before: T, after: T, but: readonly (keyof T)[]): Partial<T> {
  const fields: Partial<T> = {};
  for (const key of Object.keys({ ...before, ...after }) as (keyof T)[])
    if (!but.includes(key) && before[key] !== after[key]) fields[key] = after[key];
  return fields;
}
