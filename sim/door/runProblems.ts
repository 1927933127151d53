// What stands in the way of a run beyond the floor itself: tills that cannot keep up, a run this machine has no room for.

import { evidenceWith } from '../evidence/table.ts';
import { layoutOf, planWith } from '../project/layouts.ts';
import type { Problem } from '../project/problems.ts';
import type { Layout, Plan, Project } from '../project/schema.ts';
import { costProblems, runCost } from './cost.ts';
import { thresholds } from './thresholds.ts';
import { tillProblems, unitsAtHand } from './tills.ts';

type Asked = Pick<Project, 'demand' | 'categories' | 'behaviour'> & Partial<Pick<Project, 'stock' | 'skus'>>;

/** What keeps a plan from being played with all that is shown; undefined: nothing. */
export function whyNotPlayed(project: Project, planId: string, memoryBytes?: number): Problem | undefined {
  const plan = planWith(project, planId);
  return runProblems(project, layoutOf(project, plan), [plan], undefined, memoryBytes).find(
    ({ level, code }) => level === 'error' || code === 'too-large',
  );
}

/** Of the plans that are to be run on a layout, on a machine of this memory. `path`: where the document has the layout. */
export function runProblems(
  { demand, categories, behaviour, stock, skus }: Asked,
  layout: Layout,
  asked: readonly Plan[],
  path = `layouts[${layout.id}]`,
  memoryBytes: number = thresholds.usualMemoryBytes,
): Problem[] {
  const evidence = evidenceWith(behaviour);
  const cost = runCost({ demand, categories }, layout, evidence);
  const atHand = stock && skus ? unitsAtHand({ stock, skus }, asked) : Number.POSITIVE_INFINITY;
  return [
    ...tillProblems(layout, { demand }, cost, evidence, path, atHand),
    ...costProblems({ demand, categories }, cost, path, memoryBytes),
  ];
}
