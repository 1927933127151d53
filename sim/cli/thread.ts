// Starts the simulation threads for some jobs, shows their progress, and ends them cleanly when the user cancels.

import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Language, Text } from '../words/text.ts';
import { exitCodes, Failure } from './failure.ts';
import type { Answer, Job, JobKind, JobMessage } from './job.ts';
import { startProgress } from './progress.ts';

/** What progress counts. */
export interface Counted {
  readonly total: number;
  readonly unit: Text;
}

export const replicationsOf = (total: number): Counted => ({
  total,
  unit: { en: 'replications', zh: '次重复' },
});

/** Each thread holds a store of its own; beyond this many, memory counts for more than time. */
const MOST_THREADS = 4;

/** How many jobs some pieces of work are best cut into. */
export function threadsFor(pieces: number): number {
  return Math.max(1, Math.min(pieces, availableParallelism(), MOST_THREADS));
}

/** One job in a thread of its own. */
export async function runJob<K extends JobKind>(
  job: Job<K>,
  counted: Counted,
  language: Language,
): Promise<Answer<K>> {
  const [answer] = await runJobs([job], counted, language);
  return answer;
}

/** Jobs side by side, each in a thread of its own; the answers in the order of the jobs. */
export async function runJobs<K extends JobKind>(
  jobs: readonly Job<K>[],
  { total, unit }: Counted,
  language: Language,
): Promise<Answer<K>[]> {
  const workers = jobs.map((job) => new Worker(new URL('./job.mjs', import.meta.url), { workerData: job }));
  const progress = startProgress(total, unit, language);
  const done = jobs.map(() => 0);
  const allDone = (): number => done.reduce((sum, count) => sum + count, 0);
  let cancel = (): void => {};
  const cancelled = new Promise<never>((_, reject) => {
    cancel = () => {
      const text = {
        en: `Cancelled after ${allDone()} of ${total} ${unit.en}.`,
        zh: `已取消：完成 ${allDone()}/${total} ${unit.zh}。`,
      };
      reject(new Failure(text, exitCodes.cancelled));
    };
  });
  process.once('SIGINT', cancel);
  process.once('SIGTERM', cancel);
  const answers = workers.map(
    (worker, nth) =>
      new Promise<Answer<K>>((resolve, reject) => {
        worker.on('message', (message: JobMessage) => {
          if (message.kind === 'progress') {
            done[nth] = message.done;
            progress.at(allDone());
          } else if (message.kind === 'answer') resolve(message.answer as Answer<K>);
          else reject(failed(message.message, message.stack));
        });
        worker.on('error', (error: Error) => reject(failed(error.message, error.stack ?? '')));
        worker.on('exit', (code) => reject(failed(`the simulation thread ended (${code})`, '')));
      }),
  );
  try {
    return await Promise.race([Promise.all(answers), cancelled]);
  } finally {
    progress.stop();
    process.off('SIGINT', cancel);
    process.off('SIGTERM', cancel);
    // What is still open after a failure or a cancellation ends unheard.
    for (const answer of answers) answer.catch(() => {});
    cancelled.catch(() => {});
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

function failed(message: string, stack: string): Failure {
  const detail = process.env.SHELFWALK_DEBUG ? `\n${stack}` : '';
  return new Failure({
    en: `The simulation could not be run: ${message}.${detail}`,
    zh: `模拟无法运行：${message}。${detail}`,
  });
}
