// `shelfwalk validate`: the fidelity check. What was fitted and what is predicted stand in tables of their own.

import { evidenceWith } from '../evidence/table.ts';
import { fidelityRunCount, joinFidelityRuns, judgeFidelity } from '../study/fidelity/validate.ts';
import type { Language } from '../words/text.ts';
import { exitCodes } from './failure.ts';
import { fidelityJson, fidelityMarkdown, fidelityText } from './fidelityText.ts';
import { loadProject, problemLines } from './load.ts';
import { runJobs, threadsFor } from './thread.ts';

/** The store the table is calibrated in. */
export const REFERENCE_STORE = 'example:supermarket';

export interface ValidateOptions {
  readonly replications: number;
  readonly seed: string;
  readonly json?: true;
  readonly markdown?: true;
}

/** Misses are printed and do not change the exit code. */
export async function validateCommand(
  name: string | undefined,
  options: ValidateOptions,
  language: Language,
): Promise<number> {
  const { project, warnings } = await loadProject(name ?? REFERENCE_STORE);
  const { seed, replications } = options;
  const evidence = evidenceWith(project.behaviour);
  const jobs = blocksOf(replications).map(({ first, count }) => ({
    kind: 'fidelity' as const,
    project,
    settings: { evidence, seed, firstReplication: first, replications: count },
  }));
  const total = fidelityRunCount(replications);
  const runs = await runJobs(jobs, { total, unit: { en: 'experiments', zh: '次实验' } }, language);
  const fidelity = judgeFidelity(joinFidelityRuns(runs));
  if (warnings.length > 0) process.stderr.write(`${problemLines(warnings, language).join('\n')}\n\n`);
  const context = { project, seed, isReference: name === undefined || name === REFERENCE_STORE };
  process.stdout.write(
    options.json
      ? `${JSON.stringify(fidelityJson(fidelity), null, 2)}\n`
      : options.markdown
        ? `${fidelityMarkdown(fidelity, context)}\n`
        : `${fidelityText(fidelity, context, language)}\n`,
  );
  return exitCodes.done;
}

/** Replications cut into a block for each thread. */
function blocksOf(replications: number): { first: number; count: number }[] {
  const threads = threadsFor(replications);
  const edge = (nth: number): number => Math.round((replications * nth) / threads);
  return Array.from({ length: threads }, (_, nth) => ({
    first: edge(nth),
    count: edge(nth + 1) - edge(nth),
  }));
}
