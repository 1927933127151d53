// The comparison of all alternatives, the chosen one first. What is known of a plan stays until a run of at least as
// many replications has replaced it, and as long as neither plan nor store has been edited.

import { isSamePlan } from '../../../sim/project/layouts.ts';
import type { Project } from '../../../sim/project/schema.ts';
import type { AlternativeResult, Comparison } from '../../../sim/study/compare/compare.ts';
import type { Compared } from '../../../sim/study/compare/compareStudy.ts';
import type { PairVolume } from '../../../sim/study/compare/pairVolume.ts';
import { type AppState, useApp } from '../store.ts';
import { beginStudy, stopStudy } from '../study/studies.ts';

interface Known {
  readonly project: Project;
  readonly comparison: Comparison;
  readonly result: AlternativeResult;
  readonly volume: PairVolume;
}

let known = new Map<string, Known>();

/** Compares every alternative with the baseline, plan B first; results come in after each replication. */
export function compareAll(): void {
  const { opened, replicationsWanted: replications, seed, alternativeId: first } = useApp.getState();
  if (!opened || opened.project.plans.length < 2) return;
  const { project } = opened;
  const baseline = project.baselinePlanId;
  known = new Map(
    [...known].filter(
      ([plan, { comparison, project: was }]) => comparison.seed === seed && isSamePair(was, project, plan),
    ),
  );
  const plans = project.plans.map(({ id }) => id).filter((id) => id !== baseline);
  const isDone = (plan: string): boolean => (known.get(plan)?.comparison.replications ?? 0) >= replications;
  const tell = (): void => useApp.setState(knownOf(plans, first));
  const turns = [
    plans.filter((plan) => plan === first && !isDone(plan)),
    plans.filter((plan) => plan !== first && !isDone(plan)),
  ].filter((turn) => turn.length > 0);
  const begin = (nth: number): void => {
    const alternatives = turns[nth];
    if (!alternatives) return;
    beginStudy({
      name: 'compare',
      project,
      // What is known of a plan does not hang on which others are compared along with it.
      settings: { baseline, alternatives, seed, replications, withVolumes: true, isEachAlone: true },
      hear({ state, result, failure }) {
        if (state === 'failed') useApp.setState({ failure });
        if (result) take(project, result);
        tell();
        if (state === 'done') begin(nth + 1);
      },
    });
  };
  tell();
  stopComparing();
  begin(0);
}

export function stopComparing(): void {
  stopStudy('compare');
}

/** What is known of a plan from more replications stays. */
function take(project: Project, { comparison, volumes }: Compared): void {
  comparison.alternatives.forEach((result, k) => {
    const before = known.get(result.plan)?.comparison.replications ?? 0;
    if (comparison.replications < before) return;
    known.set(result.plan, { project, comparison, result, volume: volumes[k] });
  });
}

/** What is known of some plans as one comparison; its replications are those of the first. */
function knownOf(plans: readonly string[], first: string | null): Pick<AppState, 'comparison' | 'volumes'> {
  const all = plans.flatMap((plan) => known.get(plan) ?? []);
  const lead = (first === null ? undefined : known.get(first)) ?? all[0];
  if (!lead) return { comparison: null, volumes: {} };
  return {
    comparison: { ...lead.comparison, alternatives: all.map(({ result }) => result) },
    volumes: Object.fromEntries(all.map(({ result, volume }) => [result.plan, volume])),
  };
}

/** Whether a result still holds: the same range, demand and behaviour, and both plans and their floors as they were. */
export function isSamePair(was: Project, is: Project, planId: string): boolean {
  if (was === is) return true;
  const isSame = (id: string): boolean => isSamePlan(was, is, id, ['positions', 'promotions', 'costs']);
  const quiet = ['plans', 'layouts', 'name', 'note'];
  const others = (Object.keys({ ...was, ...is }) as (keyof Project)[]).filter((key) => !quiet.includes(key));
  return others.every((key) => was[key] === is[key]) && isSame(is.baselinePlanId) && isSame(planId);
}
