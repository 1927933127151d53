// The fidelity check in a worker: one replication after another, joined, so that the intervals are seen to close.
import { defaultEvidence } from '../../../sim/evidence/table.ts';
import { buildExample } from '../../../sim/examples/index.ts';
import { parseProject } from '../../../sim/project/parse.ts';
import {
  type FidelityRuns,
  fidelityRunCount,
  joinFidelityRuns,
  judgeFidelity,
  runFidelity,
} from '../../../sim/study/fidelity/validate.ts';
import type { FilesAnswer, FilesJob } from '../files/filesMessages.ts';
import type { FromWorker } from '../kernel/messages.ts';

/** The store the table is calibrated in. */
const REFERENCE_STORE = 'supermarket';

export function check(
  { job, seed, replications }: Extract<FilesJob, { kind: 'check' }>,
  post: (answer: FromWorker | FilesAnswer) => void,
): void {
  const parsed = parseProject(buildExample(REFERENCE_STORE));
  if (!parsed.ok) throw new Error(parsed.problems[0].en);
  const { project } = parsed;
  const evidence = defaultEvidence();
  const total = fidelityRunCount(replications);
  const blocks: FidelityRuns[] = [];
  let before = 0;
  const next = () => {
    const onProgress = (done: number) =>
      post({ kind: 'progress', job, share01: Math.min(1, (before + done) / total) });
    const first = blocks.length;
    blocks.push(
      runFidelity(project, { evidence, seed, replications: 1, firstReplication: first, onProgress }),
    );
    before += fidelityRunCount(1);
    const isDone = blocks.length >= replications;
    // One replication has no interval: nothing is judged on it.
    if (blocks.length > 1)
      post({ kind: 'checked', job, fidelity: judgeFidelity(joinFidelityRuns(blocks)), isDone });
    if (!isDone) setTimeout(next, 0);
  };
  next();
}
