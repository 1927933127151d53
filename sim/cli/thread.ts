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

/** What is known when the user cancels, and the words for it; `cancelled` is null where nobody did. */
export interface SoFar<R> {
  /** Null where too little was found to say anything. */
  readonly answer: R | null;
  readonly cancelled: Failure | null;
}

/** As answerTo; but when the user cancels, the answer is that of what was found by then. */
export async function answerSoFar<N extends StudyName>(
  name: N,
  project: Project,
  settings: StudySettings<N>,
  language: Language,
): Promise<SoFar<StudyResult<N>>> {
  const { answers, cancelled } = await answersOf(name, project, [settings], language, true);
  return { answer: answers[0], cancelled };
}

/** One question under several settings; the answers in their order. */
export async function answersTo<N extends StudyName>(
  name: N,
  project: Project,
  settings: readonly StudySettings<N>[],
  language: Language,
): Promise<StudyResult<N>[]> {
  const { answers, cancelled } = await answersOf(name, project, settings, language, false);
  if (cancelled) throw cancelled;
  return answers as StudyResult<N>[];
}

async function answersOf<N extends StudyName>(
  name: N,
  project: Project,
  settings: readonly StudySettings<N>[],
  language: Language,
  keepsPart: boolean,
): Promise<{ answers: (StudyResult<N> | null)[]; cancelled: Failure | null }> {
  const question = await questionOf(name);
  const most = Math.min(availableParallelism(), MOST_THREADS);
  const cuts = settings.map((each) => question.cut(each, settings.length > 1 ? 1 : most));
  const all = cuts.flat();
  const nThreads = Math.min(most, all.length);
  const stop = new Int32Array(new SharedArrayBuffer(4));
  const jobs = Array.from({ length: nThreads }, (_, nth) => ({
    name,
    project,
    settings: all.filter((_, k) => k % nThreads === nth),
    stop,
  }));
  const { found, cancelled } = await runJobs(jobs, question.unit, language, keepsPart);
  const parts = all.map((_, k) => found[k % nThreads]?.[Math.floor(k / nThreads)] ?? null);
  const answers = settings.map((each, k) => {
    const own = parts.splice(0, cuts[k].length).filter((part) => part !== null);
    return own.length > 0 ? (question.join(own, each, project) as StudyResult<N> | null) : null;
  });
  return { answers, cancelled };
}

/** A step under way may take so long to end once the user has cancelled; what it would have found is let go then. */
const GRACE_MS = 3000;

interface Found {
  /** In the order of the jobs; undefined where a job was broken off. */
  readonly found: readonly (readonly unknown[] | undefined)[];
  readonly cancelled: Failure | null;
}

/** Jobs side by side, each in a thread of its own. */
async function runJobs(
  jobs: readonly Job[],
  unit: Text,
  language: Language,
  keepsPart: boolean,
): Promise<Found> {
  const workers = jobs.map((job) => new Worker(new URL('./job.mjs', import.meta.url), { workerData: job }));
  const progress = startProgress(unit, language);
  const told = jobs.map(() => ({ done: 0, total: 0 }));
  const sumOf = (key: 'done' | 'total'): number => told.reduce((sum, each) => sum + each[key], 0);
  let cancel = (): void => {};
  const cancelling = new Promise<Failure>((resolve) => {
    cancel = () => {
      const text = {
        en: `Cancelled after ${sumOf('done')} of ${sumOf('total')} ${unit.en}.`,
        zh: `已取消：完成 ${sumOf('done')}/${sumOf('total')} ${unit.zh}。`,
      };
      resolve(new Failure(text, exitCodes.cancelled));
    };
  });
  // Once: whoever interrupts again ends the process.
  process.once('SIGINT', cancel);
  process.once('SIGTERM', cancel);
  const found: (readonly unknown[] | undefined)[] = jobs.map(() => undefined);
  const answers = workers.map((worker, nth) =>
    answerOf(worker, (now) => {
      told[nth] = now;
      progress.at(sumOf('done'), sumOf('total'));
    }).then((own) => {
      found[nth] = own;
    }),
  );
  const all = Promise.all(answers).then(() => null);
  try {
    const cancelled = await Promise.race([all, cancelling]);
    if (cancelled && keepsPart) {
      Atomics.store(jobs[0].stop, 0, 1);
      await Promise.race([all, new Promise((resolve) => setTimeout(resolve, GRACE_MS).unref())]);
    }
    return { found: [...found], cancelled };
  } finally {
    progress.stop();
    process.off('SIGINT', cancel);
    process.off('SIGTERM', cancel);
    // What is still open after a failure or a cancellation ends unheard.
    for (const answer of answers) answer.catch(() => {});
    all.catch(() => {});
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

/** What a thread found; rejects with a Failure where it ends in another way. */
function answerOf(
  worker: Worker,
  hear: (progress: Pick<Extract<JobMessage, { kind: 'progress' }>, 'done' | 'total'>) => void,
): Promise<readonly unknown[]> {
  return new Promise((resolve, reject) => {
    worker.on('message', (message: JobMessage) => {
      switch (message.kind) {
        case 'progress':
          hear(message);
          return;
        case 'found':
          resolve(message.found);
          return;
        case 'failed':
          reject(failed(message.message, message.stack));
      }
    });
    worker.on('messageerror', (error: Error) => reject(failed(error.message, error.stack ?? '')));
    worker.on('error', (error: Error) => reject(failed(error.message, error.stack ?? '')));
    worker.on('exit', (code) => reject(failed(`the simulation thread ended (${code})`, '')));
  });
}

function failed(message: string, stack: string): Failure {
  const detail = process.env.SHELFWALK_DEBUG ? `\n${stack}` : '';
  return new Failure({
    en: `The simulation could not be run: ${message}.${detail}`,
    zh: `模拟无法运行：${message}。${detail}`,
  });
}
