// What stands in the way of a run beyond the floor itself: tills that cannot keep up, a run this machine has no room for.

import { evidenceWith } from '../evidence/table.ts';
import type { Problem } from '../project/problems.ts';
import type { Plan, Project } from '../project/schema.ts';
import { costProblems, runCost } from './cost.ts';
import { thresholds } from './thresholds.ts';
import { tillProblems, unitsAtHand } from './tills.ts';

type Asked = Pick<Project, 'store' | 'demand' | 'categories' | 'behaviour'> &
  Partial<Pick<Project, 'stock' | 'skus' | 'plans'>>;

/** Of the plans that are to be run, all when left out, on a machine of this memory. */
export function runProblems(
  { store, demand, categories, behaviour, stock, skus, plans = [] }: Asked,
  asked: readonly Plan[] = plans,
  memoryBytes: number = thresholds.usualMemoryBytes,
): Problem[] {
  const evidence = evidenceWith(behaviour);
  const cost = runCost({ demand, categories }, store, evidence);
  const atHand = stock && skus ? unitsAtHand({ stock, skus }, asked) : Number.POSITIVE_INFINITY;
  return [
    ...tillProblems(store, { demand }, cost, evidence, 'store', atHand),
    ...costProblems({ demand, categories }, cost, 'store', memoryBytes),
  ];
}
