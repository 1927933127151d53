// Mends every break of some rules that can be mended: fixes of shelves apart from each other in one go, then checked
// anew, until nothing more is gained.

import { done, type Edit, findPlan, noPlan, refuse } from '../edit/edit.ts';
import type { Project } from '../project/schema.ts';
import { count } from '../words/figures.ts';
import type { Text } from '../words/text.ts';
import { applyFix, shelvesOf } from './fix.ts';
import type { RuleFacts, RuleId, Violation } from './rule.ts';
import { type CheckOptions, checkRules, ruleOf } from './rules.ts';

export interface FixedPlan {
  readonly edit: Edit;
  readonly nFixed: number;
  /** Breaks that are left. */
  readonly nLeft: number;
}

/** More rounds gain nothing: each one mends at least one break of every shelf that can be mended. */
const MOST_ROUNDS = 40;

export interface FixSettings extends CheckOptions {
  readonly planId: string;
  readonly ruleIds: readonly RuleId[];
  readonly facts: RuleFacts | null;
}

/** All that some rules ask for and that fits; the facts are those of the plan as it was. */
export function fixAll(
  project: Project,
  planId: string,
  facts: RuleFacts | null,
  options: CheckOptions & { readonly ruleIds: readonly RuleId[] },
): FixedPlan {
  const running = startFixAll(project, { ...options, planId, facts });
  while (running.step());
  return running.result();
}

/** The same round by round: a large store takes a while. */
export function startFixAll(project: Project, settings: FixSettings) {
  const { planId, ruleIds, facts } = settings;
  const did = fixAllText(ruleIds);
  const broken = (of: Project): Violation[] =>
    checkRules(of, findPlan(of, planId)!, facts, settings).flatMap(({ violations }) => violations);
  let now = project;
  let violations: Violation[] | null = null;
  let nBefore = 0;
  let round = 0;
  return {
    total: MOST_ROUNDS,
    step(): boolean {
      if (!findPlan(project, planId)) return false;
      if (!violations) {
        violations = broken(now);
        nBefore = violations.length;
        return nBefore > 0;
      }
      if (round++ >= MOST_ROUNDS || violations.length === 0) return false;
      const next = mendRound(now, planId, violations);
      const left = next === now ? violations : broken(next);
      if (left.length >= violations.length) return false;
      now = next;
      violations = left;
      return left.length > 0;
    },
    result(): FixedPlan {
      const nLeft = violations?.length ?? 0;
      const nFixed = nBefore - nLeft;
      if (!findPlan(project, planId)) return { edit: noPlan(project, did, planId), nFixed, nLeft };
      const edit = nFixed > 0 ? done(now, did) : refuse(project, did, nothingText(nBefore));
      return { edit, nFixed, nLeft };
    },
  };
}

function nothingText(nBefore: number): Text {
  return nBefore === 0
    ? { en: 'The plan keeps these rules.', zh: '方案符合这些规则。' }
    : { en: 'None of these breaks can be mended by itself.', zh: '这些问题都无法自动修正。' };
}

/** One break, or the first of each shelf; fixes that touch a shelf of another wait for the next round. */
function mendRound(project: Project, planId: string, violations: readonly Violation[]): Project {
  let now = project;
  const touched = new Set<string>();
  let movedFloor = false;
  for (const { fix } of violations) {
    if (!fix) continue;
    // A label moves nothing: what else is to be done on its shelf can still be done.
    const isLabel = fix.steps.every(({ kind }) => kind === 'label');
    const shelfIds = isLabel ? new Set<string>() : shelvesOf(fix);
    if ([...shelfIds].some((id) => touched.has(id))) continue;
    const isFloor = fix.steps.some(({ kind }) => kind === 'moveFixture');
    if (isFloor && movedFloor) continue;
    const edit = applyFix(now, planId, fix);
    if (edit.refused) continue;
    now = edit.project;
    movedFloor ||= isFloor;
    for (const id of shelfIds) touched.add(id);
  }
  return now;
}

function fixAllText(ruleIds: readonly RuleId[]): Text {
  if (ruleIds.length === 1) {
    const { name } = ruleOf(ruleIds[0]);
    return { en: `Follow the rule: ${name.en}`, zh: `按规则调整：${name.zh}` };
  }
  return { en: `Follow ${count(ruleIds.length, 'rule')}`, zh: `按 ${ruleIds.length} 条规则调整` };
}
