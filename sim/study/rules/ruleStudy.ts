// Checks a plan against the rules, first without a run and then, where wanted, with what one tells; step by step.

import type { Plan, Project } from '../../project/schema.ts';
import { type FixSettings, startFixAll } from '../../rules/fixAll.ts';
import type { RuleFacts } from '../../rules/rule.ts';
import { checkRules, type RuleReport } from '../../rules/rules.ts';
import { findPlan } from '../../score/lookup.ts';
import type { Text } from '../../words/text.ts';
import { alone, inReplications, inSteps, type Study } from '../study.ts';
import { startRuleFacts } from './ruleFacts.ts';

export interface RuleStudySettings {
  readonly planId: string;
  readonly ownOnly: boolean;
  /** What is known from a run; null: none is. */
  readonly facts: RuleFacts | null;
  /** Replications to run for facts where there are none; 0 for no run. */
  readonly replications: number;
  readonly seed: string;
}

export interface RuleStudy {
  readonly facts: RuleFacts | null;
  readonly reports: readonly RuleReport[];
}

export const ruleStudy = alone({ unit: inReplications, start: startRuleStudy });

function startRuleStudy(project: Project, settings: RuleStudySettings): Study<RuleStudy | null> {
  const { planId, ownOnly, seed, replications } = settings;
  const plan = findPlan(project, planId);
  const wantsRun = settings.facts === null && replications > 0;
  const running = wantsRun ? startRuleFacts(project, { planId, seed, replications }) : null;
  let known: RuleStudy | null = null;
  const check = (facts: RuleFacts | null): void => {
    known = { facts, reports: checkRules(project, plan, facts, { ownOnly }) };
  };
  const step = (nth: number): void => {
    if (nth > 0) running?.step();
    if (nth === 0) check(settings.facts);
    else if (nth === replications) check(running?.result() ?? null);
  };
  return inSteps(wantsRun ? replications + 1 : 1, step, () => known);
}

/** A plan with every break of a rule mended that can be, for a thread of its own: round by round. */
export const ruleFixStudy = alone({ unit: { en: 'rounds', zh: '轮' }, start: startRuleFix });

function startRuleFix(project: Project, settings: FixSettings): Study<FixedRule | null> {
  const running = startFixAll(project, settings);
  let isOver = false;
  return {
    total: running.total,
    step() {
      if (isOver) return false;
      isOver = !running.step();
      return true;
    },
    /** Half a plan is of no use: null until all is done. */
    result() {
      if (!isOver) return null;
      const { edit, nFixed, nLeft } = running.result();
      const plan = findPlan(edit.project, settings.planId);
      return { plan, did: edit.did, refused: edit.refused, nFixed, nLeft };
    },
  };
}

export interface FixedRule {
  readonly plan: Plan;
  readonly did: Text;
  readonly refused?: Text;
  readonly nFixed: number;
  readonly nLeft: number;
}
