// Checks a plan against the rules, first without a run and then, where wanted, with what one tells; step by step.

import type { Plan, Project } from '../../project/schema.ts';
import { type FixSettings, startFixAll } from '../../rules/fixAll.ts';
import type { RuleFacts } from '../../rules/rule.ts';
import { checkRules, type RuleReport } from '../../rules/rules.ts';
import { findPlan } from '../../score/lookup.ts';
import type { Text } from '../../words/text.ts';
import { type RunningRuleFacts, startRuleFacts } from './ruleFacts.ts';

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

export function startRuleStudy(project: Project, settings: RuleStudySettings) {
  const { planId, ownOnly, seed, replications } = settings;
  const plan = findPlan(project, planId);
  const wantsRun = settings.facts === null && replications > 0;
  let running: RunningRuleFacts | null = null;
  let known: RuleStudy | null = null;
  const check = (facts: RuleFacts | null): void => {
    known = { facts, reports: checkRules(project, plan, facts, { ownOnly }) };
  };
  return {
    total: wantsRun ? replications + 1 : 1,
    step(): boolean {
      if (!known) {
        check(settings.facts);
        return wantsRun;
      }
      if (!wantsRun) return false;
      running ??= startRuleFacts(project, { planId, seed, replications });
      if (running.step()) return true;
      check(running.result());
      return false;
    },
    result: (): RuleStudy | null => known,
  };
}

/** A plan with every break of a rule mended that can be, for a thread of its own: round by round. */
export function startRuleFix(project: Project, settings: FixSettings) {
  const running = startFixAll(project, settings);
  let isOver = false;
  return {
    total: running.total,
    step(): boolean {
      isOver = !running.step();
      return !isOver;
    },
    /** Half a plan is of no use: null until all is done. */
    result(): FixedRule | null {
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
