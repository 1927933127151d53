// The chosen pair again under many sets of evidence numbers, on demand: drawn from the ranges, or walked through them.
import type { Project } from '../../../sim/project/schema.ts';
import type { PlanUncertainty } from '../../../sim/study/uncertainty/uncertainty.ts';
import { beginStudy, runOf, type StudyRun, useRun } from '../study/studies.ts';

export type AssumptionKind = 'draws' | 'walks';

/** Sets of numbers drawn, walks through the ranges, and paired days under each. */
export const studySize = { draws: 40, walks: 2, replications: { draws: 3, walks: 2 } } as const;

/** The pair and project a study is about: one of another pair, or of plans since edited, does not count. */
export interface StudiedPair {
  readonly project: Project;
  readonly planA: string;
  readonly planB: string;
}

export function startAssumptions(
  kind: AssumptionKind,
  { project, planA, planB }: StudiedPair,
  seed: string,
): void {
  const settings = {
    ...{ baseline: planA, alternatives: [planB], metric: 'margin' as const, seed, draws: 0, walks: 0 },
    ...{ [kind]: studySize[kind], replications: studySize.replications[kind] },
  };
  beginStudy({ name: 'uncertainty', key: kind, project, settings });
}

export function useAssumptions(kind: AssumptionKind, pair: StudiedPair): StudyRun<'uncertainty'> | null {
  return ofPair(useRun('uncertainty', kind), pair);
}

/** What was found of this very pair. */
export function foundOf(kind: AssumptionKind, pair: StudiedPair): PlanUncertainty | null {
  return ofPair(runOf('uncertainty', kind), pair)?.result?.[0] ?? null;
}

function ofPair(
  run: StudyRun<'uncertainty'> | null,
  { project, planA, planB }: StudiedPair,
): StudyRun<'uncertainty'> | null {
  const { baseline, alternatives } = run?.settings ?? {};
  return run?.project === project && baseline === planA && alternatives?.[0] === planB ? run : null;
}
