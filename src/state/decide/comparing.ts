// The comparison of all alternatives, the chosen one first. What is known of a plan stays until a run of at least as
// many replications has replaced it, and as long as neither plan nor store has been edited.

import type { Plan, Project } from '../../../sim/project/schema.ts';
import type { AlternativeResult, Comparison } from '../../../sim/study/compare/compare.ts';
import type { PairVolume } from '../../../sim/study/compare/pairVolume.ts';
import type { KernelClient } from '../../worker/kernel/client.ts';

export interface ComparingSettings {
  readonly project: Project;
  readonly seed: string;
  readonly replications: number;
  /** Plan B: compared before the others. */
  readonly first: string | null;
}

export interface ComparingState {
  readonly comparison: Comparison | null;
  readonly volumes: Readonly<Record<string, PairVolume>>;
  readonly isComparing: boolean;
}

interface Known {
  readonly project: Project;
  readonly comparison: Comparison;
  readonly result: AlternativeResult;
  readonly volume: PairVolume;
}

let known = new Map<string, Known>();

/** Compares what is not known yet. `tell` hears the state at once and after each replication. */
export function compareInTurn(
  worker: KernelClient,
  settings: ComparingSettings,
  tell: (state: ComparingState) => void,
  fail: (message: string) => void,
): () => void {
  const { project, seed, replications, first } = settings;
  const { baselinePlanId } = project;
  known = new Map(
    [...known].filter(
      ([plan, { comparison, project: was }]) => comparison.seed === seed && isSamePair(was, project, plan),
    ),
  );
  const plans = project.plans.map(({ id }) => id).filter((id) => id !== baselinePlanId);
  const isDone = (plan: string): boolean => (known.get(plan)?.comparison.replications ?? 0) >= replications;
  const told = (isComparing: boolean): ComparingState => ({ ...knownOf(plans, first), isComparing });
  const turns = [
    plans.filter((plan) => plan === first && !isDone(plan)),
    plans.filter((plan) => plan !== first && !isDone(plan)),
  ].filter((turn) => turn.length > 0);
  let drop: (() => void) | null = null;
  const begin = (nth: number) => {
    const alternatives = turns[nth];
    if (!alternatives) {
      tell(told(false));
      return;
    }
    drop = worker.ask(
      { kind: 'compare', baseline: baselinePlanId, alternatives, seed, replications },
      (answer) => {
        if (answer.kind === 'failed') fail(answer.message);
        if (answer.kind !== 'compared') return;
        const { comparison, volumes } = answer;
        comparison.alternatives.forEach((result, k) => {
          const before = known.get(result.plan)?.comparison.replications ?? 0;
          if (comparison.replications < before) return;
          known.set(result.plan, { project, comparison, result, volume: volumes[k] });
        });
        if (answer.isDone) begin(nth + 1);
        else tell(told(true));
      },
    );
  };
  tell(told(turns.length > 0));
  begin(0);
  return () => drop?.();
}

/** What is known of some plans as one comparison; its replications are those of the first. */
function knownOf(plans: readonly string[], first: string | null): Omit<ComparingState, 'isComparing'> {
  const all = plans.flatMap((plan) => known.get(plan) ?? []);
  const lead = (first === null ? undefined : known.get(first)) ?? all[0];
  if (!lead) return { comparison: null, volumes: {} };
  return {
    comparison: { ...lead.comparison, alternatives: all.map(({ result }) => result) },
    volumes: Object.fromEntries(all.map(({ result, volume }) => [result.plan, volume])),
  };
}

/** Whether a result still holds: the same store, range, demand and behaviour, and both plans as they were. */
function isSamePair(was: Project, is: Project, planId: string): boolean {
  if (was === is) return true;
  const find = (project: Project, id: string): Plan | undefined =>
    project.plans.find((plan) => plan.id === id);
  const isSame = (id: string): boolean => {
    const [before, now] = [find(was, id), find(is, id)];
    return (['positions', 'promotions', 'costs'] as const).every(
      (part) => before !== undefined && before[part] === now?.[part],
    );
  };
  const others = (Object.keys({ ...was, ...is }) as (keyof Project)[]).filter(
    (key) => key !== 'plans' && key !== 'name' && key !== 'note',
  );
  return others.every((key) => was[key] === is[key]) && isSame(is.baselinePlanId) && isSame(planId);
}
