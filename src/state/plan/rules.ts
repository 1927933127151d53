// The display rules of the plan in hand: checked in a worker of its own after every edit, with the sales of a run where
// there is one; and experiments on what a rule is worth.

import { create } from 'zustand';
import { done, type Edit, findPlan, noPlan, refuse, withPlan } from '../../../sim/edit/edit.ts';
import { isSamePlan } from '../../../sim/project/layouts.ts';
import type { Plan, Project } from '../../../sim/project/schema.ts';
import type { Fix, RuleFacts, RuleId, Severity, Violation } from '../../../sim/rules/rule.ts';
import { type RuleReport, rules } from '../../../sim/rules/rules.ts';
import type { FixedRule } from '../../../sim/study/rules/ruleStudy.ts';
import { inHand, make } from '../../editor/document/edits.ts';
import { useEditor } from '../../editor/document/state.ts';
import { useApp } from '../store.ts';
import { beginStudy, forgetStudy, stopStudy } from '../study/studies.ts';

/** What a check was made for, and what it found. */
export interface RuleCheck {
  readonly project: Project;
  readonly plan: Plan;
  readonly reports: readonly RuleReport[];
}

interface RulesState {
  readonly ownOnly: boolean;
  /** Null until one is chosen: then the gravest that is broken is shown. */
  readonly chosen: RuleId | null;
  /** Marks at the positions of the shelf editor. */
  readonly showsMarks: boolean;
  readonly check: RuleCheck | null;
  /** Of the plan by its id; the plan may have been edited since. */
  readonly facts: { readonly plan: Plan; readonly skus: Project['skus']; readonly facts: RuleFacts } | null;
}

/** Days run for what sells; replications of an experiment on a rule. */
export const ruleRuns = { facts: 6, worth: 20 } as const;
const AFTER_EDIT_MS = 350;

export const useRules = create<RulesState>(() => ({
  ownOnly: false,
  chosen: null,
  showsMarks: false,
  check: null,
  facts: null,
}));

/** Pages and marks that want to know. */
let nWatching = 0;
let wantsRun = false;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Keeps the check up to date while it is looked at; `run` where sales are wanted too. Returns how to end it. */
export function watchRules(run: boolean): () => void {
  nWatching++;
  if (run) wantsRun = true;
  checkSoon(0);
  const stop = [
    useApp.subscribe((state, before) => {
      if (state.opened?.project !== before.opened?.project) checkSoon(AFTER_EDIT_MS);
    }),
    useEditor.subscribe((state, before) => {
      if (state.planId !== before.planId) checkSoon(0);
    }),
  ];
  return () => {
    for (const end of stop) end();
    nWatching--;
    if (nWatching > 0) return;
    clearTimeout(timer);
    stopStudy('rules');
    wantsRun = false;
  };
}

function checkSoon(afterMs: number): void {
  clearTimeout(timer);
  timer = setTimeout(checkNow, afterMs);
}

function checkNow(): void {
  const hand = inHand();
  const { ownOnly, check } = useRules.getState();
  if (!hand || nWatching === 0) return;
  const { project, plan } = hand;
  const facts = factsFor(project, plan);
  if (check && (check.plan.id !== plan.id || check.project.skus !== project.skus)) {
    useRules.setState({ check: null });
    for (const { id } of rules) forgetStudy(worthKey(id));
  }
  beginStudy({
    name: 'rules',
    project: onlyPlan(project, plan),
    settings: {
      ...{ planId: plan.id, ownOnly, facts, seed: useApp.getState().seed },
      replications: wantsRun ? ruleRuns.facts : 0,
    },
    hear({ result }) {
      if (!result) return;
      useRules.setState({ check: { project, plan, reports: result.reports } });
      if (result.facts && !facts)
        useRules.setState({ facts: { plan, skus: project.skus, facts: result.facts } });
    },
  });
}

/** The plan and its baseline: all a check reads, and the less there is to send the better. */
function onlyPlan(project: Project, plan: Plan): Project {
  return {
    ...project,
    plans: project.plans.filter(({ id }) => id === plan.id || id === project.baselinePlanId),
  };
}

/** What is known of a plan's sales: of itself, or of one that it is a copy of with a few changes. */
export function factsFor(project: Project, plan: Plan): RuleFacts | null {
  const { facts } = useRules.getState();
  if (!facts || facts.skus !== project.skus) return null;
  return facts.plan.id === plan.id || isNear(facts.plan, plan) ? facts.facts : null;
}

const NEAR_SHARE = 0.9;

function isNear(known: Plan, plan: Plan): boolean {
  const there = new Set(known.positions);
  const n = plan.positions.reduce((sum, position) => sum + (there.has(position) ? 1 : 0), 0);
  return n > NEAR_SHARE * Math.max(known.positions.length, plan.positions.length);
}

/** Runs the plan as it now is. */
export function runAgain(): void {
  wantsRun = true;
  useRules.setState({ facts: null });
  checkNow();
}

export function showOwn(ownOnly: boolean): void {
  useRules.setState({ ownOnly });
  checkNow();
}

export function chooseRule(chosen: RuleId): void {
  useRules.setState({ chosen });
}

export function showMarks(showsMarks: boolean): void {
  useRules.setState({ showsMarks });
}

/** Mends all breaks of a rule in a worker and makes one step of it, unless the plan was changed meanwhile. */
export function mendAll(ruleId: RuleId): void {
  const hand = inHand();
  if (!hand) return;
  const { project, plan } = hand;
  const { ownOnly, facts } = useRules.getState();
  beginStudy({
    name: 'ruleFix',
    project: onlyPlan(project, plan),
    // A copy of the plan, made to be edited, sells what the plan sold.
    settings: { planId: plan.id, ruleIds: [ruleId], facts: facts?.facts ?? null, ownOnly },
    hear({ state, result }) {
      if (state === 'done' && result) make((now, planId) => takeOver(now, planId, plan, result));
    },
  });
}

/** The mended plan as an edit; positions that are as they were stay the same objects. */
function takeOver(
  project: Project,
  planId: string,
  was: Plan,
  { plan: mended, did, refused }: FixedRule,
): Edit {
  const plan = findPlan(project, planId);
  if (!plan) return noPlan(project, did, planId);
  if (refused) return refuse(project, did, refused);
  const isSame = (['positions', 'promotions', 'costs'] as const).every((part) => plan[part] === was[part]);
  if (!isSame)
    return refuse(project, did, {
      en: 'The plan was changed meanwhile. Try again.',
      zh: '方案在此期间已有改动，请重试。',
    });
  const known = new Map(plan.positions.map((position) => [JSON.stringify(position), position]));
  const positions = mended.positions.map((position) => known.get(JSON.stringify(position)) ?? position);
  const kept = <T>(has: T, next: T): T => (JSON.stringify(has) === JSON.stringify(next) ? has : next);
  const promotions = kept(plan.promotions, mended.promotions);
  const costs = kept(plan.costs, mended.costs);
  return done(withPlan(project, { ...plan, positions, promotions, costs }), did);
}

/** Each rule has an experiment of its own. */
export function worthKey(ruleId: RuleId): string {
  return `ruleWorth ${ruleId}`;
}

/** What does the rule cost? Of one of its fixes, or of all. */
export function startWorth(ruleId: RuleId, fix?: Fix): void {
  const hand = inHand();
  if (!hand) return;
  const { project, plan } = hand;
  const isSame = (was: Project, is: Project): boolean =>
    isSamePlan(was, is, plan.id, ['positions', 'promotions', 'costs']);
  beginStudy({
    name: 'ruleWorth',
    key: worthKey(ruleId),
    project: onlyPlan(project, plan),
    settings: {
      ...{ planId: plan.id, ruleId, fix, facts: factsFor(project, plan) },
      ...{ ownOnly: useRules.getState().ownOnly, seed: useApp.getState().seed },
      replications: ruleRuns.worth,
    },
    holds: isSame,
  });
}

/** The gravest break at each position, by key, and all breaks there. */
export interface RuleMarks {
  readonly byKey: ReadonlyMap<string, Severity>;
  readonly violationsAt: ReadonlyMap<string, readonly Violation[]>;
}

const rank: Readonly<Record<Severity, number>> = { hint: 0, should: 1, must: 2 };
const marksOf = new WeakMap<RuleCheck, RuleMarks>();

export function marksFrom(check: RuleCheck): RuleMarks {
  const known = marksOf.get(check);
  if (known) return known;
  const byKey = new Map<string, Severity>();
  const violationsAt = new Map<string, Violation[]>();
  for (const { violations } of check.reports)
    for (const violation of violations) {
      // A hint about a whole section or plan marks no single position: the marks would say nothing.
      if (violation.severity === 'hint' && violation.place?.shelfId === null) continue;
      for (const ix of violation.place?.positionIxs ?? []) {
        const position = check.plan.positions[ix];
        if (!position) continue;
        const key = `${position.shelfId} ${position.xMm} ${position.skuId}`;
        const has = byKey.get(key);
        if (!has || rank[has] < rank[violation.severity]) byKey.set(key, violation.severity);
        const list = violationsAt.get(key);
        if (list) list.push(violation);
        else violationsAt.set(key, [violation]);
      }
    }
  const marks = { byKey, violationsAt };
  marksOf.set(check, marks);
  return marks;
}

/** The gravest rule that is broken; the first one where all are kept. */
export function gravest(reports: readonly RuleReport[]): RuleReport | undefined {
  const weight = ({ violations }: RuleReport): number =>
    violations.reduce((most, { severity }) => Math.max(most, 1 + rank[severity]), 0);
  return reports.reduce<RuleReport | undefined>(
    (best, report) => (!best || weight(report) > weight(best) ? report : best),
    undefined,
  );
}
