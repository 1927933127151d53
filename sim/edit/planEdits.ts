// Edits of the plans of a project: duplicate, rename, note, delete, choose the baseline.

import { plansOn } from '../project/layouts.ts';
import type { Plan, Project } from '../project/schema.ts';
import { cut, written } from '../words/characters.ts';
import { nameOf, type Text } from '../words/text.ts';
import { done, type Edit, findPlan, freeId, insertById, noPlan, refuse, withPlan } from './edit.ts';

/** The most plans a project holds, and the longest name (schema). */
const MOST_PLANS = 200;
const LONGEST_TEXT = 200;

/** A copy of a plan to change, on the same floor; its positions are the same objects until then. Its id is `made[0]`. */
export function duplicatePlan(project: Project, planId: string, name?: Text): Edit {
  const plan = findPlan(project, planId);
  const old = nameOf(plan?.name, planId);
  const did = { en: `Duplicate plan "${old.en}"`, zh: `复制方案“${old.zh}”` };
  if (!plan) return noPlan(project, did, planId);
  return insertPlan(project, did, { ...plan, name: name ?? copyName(project, plan) });
}

function insertPlan(project: Project, did: Text, plan: Omit<Plan, 'id'>): Edit {
  if (project.plans.length >= MOST_PLANS)
    return refuse(project, did, {
      en: `The project holds ${MOST_PLANS} plans, the most there can be. Delete one first.`,
      zh: `项目已有 ${MOST_PLANS} 个方案，达到上限。请先删除一个。`,
    });
  const id = freePlanId(project, plan.name.en);
  const made: Plan = { ...plan, id, name: short(plan.name), note: short(plan.note, true) };
  return done({ ...project, plans: insertById(project.plans, made) }, did, { made: [id] });
}

export function renamePlan(project: Project, planId: string, name: Text): Edit {
  const plan = findPlan(project, planId);
  const did = {
    en: `Rename plan "${nameOf(plan?.name, planId).en}"`,
    zh: `重命名方案“${nameOf(plan?.name, planId).zh}”`,
  };
  if (!plan) return noPlan(project, did, planId);
  if (name.en.trim() === '' && name.zh.trim() === '')
    return refuse(project, did, { en: 'Give the plan a name.', zh: '请填写方案名称。' });
  return change(project, plan, did, { name: short(name) });
}

export function notePlan(project: Project, planId: string, note: Text): Edit {
  const plan = findPlan(project, planId);
  const old = nameOf(plan?.name, planId);
  const did = { en: `Note on plan "${old.en}"`, zh: `方案“${old.zh}”的备注` };
  return plan ? change(project, plan, did, { note: short(note, true) }) : noPlan(project, did, planId);
}

/** Deletes a plan, and its floor where no other plan stands on it; never the last one. Where it was the baseline, the first of the others becomes it. */
export function deletePlan(project: Project, planId: string): Edit {
  const plan = findPlan(project, planId);
  const old = nameOf(plan?.name, planId);
  const did = { en: `Delete plan "${old.en}"`, zh: `删除方案“${old.zh}”` };
  if (!plan) return noPlan(project, did, planId);
  if (project.plans.length === 1)
    return refuse(project, did, {
      en: 'A project has at least one plan. Add another one first.',
      zh: '项目至少要有一个方案。请先新增一个。',
    });
  const plans = project.plans.filter((other) => other !== plan);
  const baselinePlanId = project.baselinePlanId === planId ? plans[0].id : project.baselinePlanId;
  return done(withoutUnusedLayouts({ ...project, plans, baselinePlanId }), did);
}

/** A floor on which no plan stands is no part of a project. */
function withoutUnusedLayouts(project: Project): Project {
  const layouts = project.layouts.filter(({ id }) => plansOn(project, id).length > 0);
  return layouts.length === project.layouts.length ? project : { ...project, layouts };
}

export function setBaseline(project: Project, planId: string): Edit {
  const plan = findPlan(project, planId);
  const old = nameOf(plan?.name, planId);
  const did = { en: `Make "${old.en}" the baseline`, zh: `将“${old.zh}”设为基准` };
  if (!plan) return noPlan(project, did, planId);
  return done(planId === project.baselinePlanId ? project : { ...project, baselinePlanId: planId }, did);
}

function change(project: Project, plan: Plan, did: Text, to: Partial<Plan>): Edit {
  const isSame = (Object.keys(to) as (keyof Plan)[]).every((key) => {
    const [has, wants] = [plan[key], to[key]] as [Text, Text];
    return has.en === wants.en && has.zh === wants.zh;
  });
  return done(isSame ? project : withPlan(project, { ...plan, ...to }), did);
}

function copyName({ plans }: Project, plan: Plan): Text {
  const { en, zh } = nameOf(plan.name, plan.id);
  for (let n = 2; ; n++) {
    const name = { en: `${cut(en, 180)} ${n}`, zh: `${cut(zh, 180)} ${n}` };
    if (!plans.some((other) => other.name.en === name.en || other.name.zh === name.zh)) return name;
  }
}

function freePlanId({ plans }: Project, name: string): string {
  const word = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
  const taken = new Set(plans.map(({ id }) => id));
  return freeId(word === '' ? 'plan' : `plan-${word}`.replace(/^plan-plan(?=-|$)/, 'plan'), taken);
}

function short({ en, zh }: Text, isProse = false): Text {
  return { en: written(en, LONGEST_TEXT, isProse), zh: written(zh, LONGEST_TEXT, isProse) };
}
