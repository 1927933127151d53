// A thread of its own for studies of a long question: takes them step by step and tells how far it is, so that the main
// thread stays free to show progress and to be cancelled.
import { parentPort, workerData } from 'node:worker_threads';
import type { Project } from '../project/schema.ts';
import { questionOf, type StudyName } from '../study/registry.ts';

/** The studies of one question that a thread is given. */
export interface Job {
  readonly name: StudyName;
  readonly project: Project;
  readonly settings: readonly unknown[];
  /** One word, 0 until the user wants no more: the step under way is the last one then. */
  readonly stop: Int32Array;
}

export type JobMessage =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'found'; readonly found: readonly unknown[] }
  | { readonly kind: 'failed'; readonly message: string; readonly stack: string };

async function work(
  { name, project, settings, stop }: Job,
  tell: (message: JobMessage) => void,
): Promise<void> {
  const question = await questionOf(name);
  const studies = settings.map((each) => question.start(project, each));
  let done = 0;
  const progress = (): void =>
    tell({ kind: 'progress', done, total: studies.reduce((sum, { total }) => sum + total, 0) });
  progress();
  for (const study of studies)
    while (Atomics.load(stop, 0) === 0 && study.step()) {
      done++;
      progress();
    }
  tell({ kind: 'found', found: studies.map((study) => study.result()) });
}

const port = parentPort;
if (port !== null) {
  const tell = (message: JobMessage): void => port.postMessage(message);
  work(workerData as Job, tell).catch((error: unknown) => {
    const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
    tell({ kind: 'failed', message, stack });
  });
}
