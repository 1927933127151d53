// The app's end of the worker that reads and keeps files: a promise for each job. Cancelling ends the worker.

import type { FromWorker } from '../kernel/messages.ts';
import { watchWorker } from '../watched.ts';
import type { FilesAnswer, FilesJob } from './filesMessages.ts';

type Answer = FilesAnswer | Extract<FromWorker, { kind: 'refused' | 'failed' }>;
type Request = FilesJob extends infer J ? (J extends FilesJob ? Omit<J, 'job'> : never) : never;

export interface ClerkClient {
  /** Never rejects: a worker that dies answers 'failed', and the next request has a new one. */
  ask(request: Request): Promise<Answer>;
  close(): void;
}

/** A job is one answer. The largest file that may be opened takes minutes; whatever else is done, seconds. */
const SILENCE_MS = 60_000;
const FILE_SILENCE_MS = 600_000;

interface Job {
  readonly end: (answer: Answer) => void;
  readonly silenceMs: number;
}

export function startClerk(name: string): ClerkClient {
  const jobs = new Map<number, Job>();
  let lastJob = 0;
  const owe = () =>
    worker.owes(jobs.size > 0 ? Math.max(...[...jobs.values()].map(({ silenceMs }) => silenceMs)) : null);
  const worker = watchWorker<FilesJob, Answer>({
    start: () => new Worker(new URL('../kernel/kernel.worker.ts', import.meta.url), { type: 'module', name }),
    hear(answer) {
      const job = jobs.get(answer.job);
      jobs.delete(answer.job);
      owe();
      job?.end(answer);
    },
    died(message) {
      const waiting = [...jobs];
      jobs.clear();
      for (const [job, { end }] of waiting) end({ kind: 'failed', job, message });
    },
  });
  return {
    ask(request) {
      const job = ++lastJob;
      return new Promise((end) => {
        const isFile = request.kind === 'read' && request.source.kind === 'files';
        jobs.set(job, { end, silenceMs: isFile ? FILE_SILENCE_MS : SILENCE_MS });
        owe();
        worker.post({ ...request, job } as FilesJob);
      });
    },
    close() {
      worker.close();
      jobs.clear();
    },
  };
}
