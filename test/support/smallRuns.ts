// Runs of the small shop, and the settings in which shoppers have nothing to do with one another.
import { defaultEvidence, type Evidence } from '../../sim/evidence/table.ts';
import { compile } from '../../sim/kernel/compile.ts';
import { simulate } from '../../sim/kernel/simulate.ts';
import type { Project, ProjectInput } from '../../sim/project/schema.ts';
import type { Trace } from '../../sim/trace/format.ts';
import type { NamedRow } from './namedRows.ts';

/** Crowding off: shoppers meet at empty shelves and in queues alone. */
export const ALONE: Partial<Evidence> = { crowdAttention: 0, densityGamma: 1e9, densityJam: 1000 };

export function run(
  project: Project,
  planId = 'base',
  evidence: Partial<Evidence> = {},
  seed = 'laws',
  detail: 'full' | 'sales' = 'full',
): Trace {
  const world = compile(project, planId, { ...defaultEvidence(), ...evidence });
  return simulate(world, { seed, replication: 0, detail });
}

/** Stock without an end: 100 units deep. */
export function endless(input: ProjectInput): void {
  for (const plan of input.plans) for (const position of plan.positions) position.facingsDeep = 100;
}

export const withoutStock = ({ what, b, ...row }: NamedRow) => ({
  what,
  ...row,
  b: what === 'pick' ? 'left' : b,
});
