// A floor of its own for a plan that shared one: what is changed there afterwards stays with this plan.

import { layoutOf, plansOn } from '../../project/layouts.ts';
import type { Layout, Project } from '../../project/schema.ts';
import { nameOf, type Text } from '../../words/text.ts';
import { done, type Edit, findPlan, freeId, insertById, noPlan, refuse, withPlan } from '../edit.ts';

/** The most layouts a project holds, and the longest name (schema). */
const MOST_LAYOUTS = 200;
const LONGEST_TEXT = 200;

/** Gives a plan a copy of the floor it shares with others; nothing is done where it has one for itself. Its id is `made[0]`. */
export function ownFloor(project: Project, planId: string): Edit {
  const plan = findPlan(project, planId);
  const name = nameOf(plan?.name, planId);
  const did = { en: `A floor of its own for "${name.en}"`, zh: `方案“${name.zh}”改用自己的平面图` };
  if (!plan) return noPlan(project, did, planId);
  if (plansOn(project, plan.layoutId).length === 1) return done(project, did);
  if (project.layouts.length >= MOST_LAYOUTS)
    return refuse(project, did, {
      en: `The project holds ${MOST_LAYOUTS} floors, the most there can be. Delete a plan with a floor of its own first.`,
      zh: `项目已有 ${MOST_LAYOUTS} 个平面图，达到上限。请先删除一个有自己平面图的方案。`,
    });
  const shared = layoutOf(project, plan);
  const id = freeId(`floor-${planId}`.slice(0, 60), new Set(project.layouts.map((layout) => layout.id)));
  const layout: Layout = { ...shared, id, name: nameFor(shared, name) };
  const next = withPlan(project, { ...plan, layoutId: id });
  return done({ ...next, layouts: insertById(next.layouts, layout) }, did, { made: [id] });
}

/** An edit of the floor for one plan alone: first a floor of its own, then the edit, as one step. */
export function onOwnFloor(project: Project, planId: string, edit: (project: Project) => Edit): Edit {
  const own = ownFloor(project, planId);
  if (own.refused) return own;
  const made = edit(own.project);
  const isNothing = made.refused !== undefined || made.project === own.project;
  return isNothing ? { ...made, project } : made;
}

/** "Corner shop, plan B". */
function nameFor({ name }: Layout, plan: Text): Text {
  return {
    en: `${name.en}, ${plan.en}`.slice(0, LONGEST_TEXT),
    zh: `${name.zh}，${plan.zh}`.slice(0, LONGEST_TEXT),
  };
}
