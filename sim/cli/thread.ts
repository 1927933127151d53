// Answers long questions in threads, shows their progress, and ends them cleanly when the user cancels.

import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Project } from '../project/schema.ts';
import { questionOf, type StudyName, type StudyResult, type StudySettings } from '../study/registry.ts';
import type { Language, Text } from '../words/text.ts';
import { exitCodes, Failure } from './failure.ts';
import type { Job, JobMessage } from './job.ts';
import { startProgress } from './progress.ts';

/** Each thread holds a store of its own; beyond this many, memory counts for more than time. */
const MOST_THREADS = 4;

/** The answer to one question, shared out over threads where it can be: the same as from one. */
export async function answerTo<N extends StudyName>(
  name: N,
  project: Project,
  settings: StudySettings<N>,
  language: Language,
): Promise<StudyResult<N>> {
  const [answer] = await answersTo(name, project, [settings], language);
  return answer;
}

/** One question under several settings; the answers in their order. */
export async function answersTo<N extends StudyName>(
  name: N,
  project: Project,
  settings: readonly StudySettings<N>[],
  language: Language,
): Promise<StudyResult<N>[]> {
  const question = await questionOf(name);
  const most = Math.min(availableParallelism(), MOST_THREADS);
  const cuts = settings.map((each) => question.cut(each, settings.length > 1 ? 1 : most));
  const all = cuts.flat();
  const nThreads = Math.min(most, all.length);
  const jobs = Array.from({ length: nThreads }, (_, nth) => ({
    name,
    project,
    settings: all.filter((_, k) => k % nThreads === nth),
  }));
  const found = await runJobs(jobs, question.unit, language);
  const parts = all.map((_, k) => found[k % nThreads][Math.floor(k / nThreads)]);
  return settings.map((each, k) => {
    const own = parts.splice(0, cuts[k].length).filter((part) => part !== null);
    return question.join(own, each, project) as StudyResult<N>;
  });
}

/** Jobs side by side, each in a thread of its own; what they found in the order of the jobs. */
async function runJobs(
  jobs: readonly Job[],
  unit: Text,
  language: Language,
): Promise<(readonly unknown[])[]> {
  const workers = jobs.map((job) => new Worker(new URL('./job.mjs', import.meta.url), { workerData: job }));
  const progress = startProgress(unit, language);
  const told = jobs.map(() => ({ done: 0, total: 0 }));
  const sumOf = (key: 'done' | 'total'): number => told.reduce((sum, each) => sum + each[key], 0);
  let cancel = (): void => {};
  const cancelled = new Promise<never>((_, reject) => {
    cancel = () => {
      const text = {
        en: `Cancelled after ${sumOf('done')} of ${sumOf('total')} ${unit.en}.`,
        zh: `已取消：完成 ${sumOf('done')}/${sumOf('total')} ${unit.zh}。`,
      };
      reject(new Failure(text, exitCodes.cancelled));
    };
  });
  process.once('SIGINT', cancel);
  process.once('SIGTERM', cancel);
  const answers = workers.map(
    (worker, nth) =>
      new Promise<readonly unknown[]>((resolve, reject) => {
        worker.on('message', (message: JobMessage) => {
          switch (message.kind) {
            case 'progress':
              told[nth] = message;
              progress.at(sumOf('done'), sumOf('total'));
              return;
            case 'found':
              resolve(message.found);
              return;
            case 'failed':
              reject(failed(message.message, message.stack));
          }
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
