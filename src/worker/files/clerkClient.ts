// The app's end of the worker that reads and keeps files: a promise for each job. Cancelling ends the worker.

import type { FromWorker } from '../kernel/messages.ts';
import type { FilesAnswer, FilesJob } from './filesMessages.ts';

type Answer = FilesAnswer | Extract<FromWorker, { kind: 'refused' | 'failed' }>;
type Request = FilesJob extends infer J ? (J extends FilesJob ? Omit<J, 'job'> : never) : never;

export interface ClerkClient {
  /** Never rejects: a worker that dies answers 'failed'. */
  ask(request: Request): Promise<Answer>;
  close(): void;
}

export function startClerk(name: string): ClerkClient {
  const worker = new Worker(new URL('../kernel/kernel.worker.ts', import.meta.url), { type: 'module', name });
  const jobs = new Map<number, (answer: Answer) => void>();
  let lastJob = 0;
  worker.onmessage = ({ data }: MessageEvent<Answer>) => {
    const end = jobs.get(data.job);
    if (!end) return;
    jobs.delete(data.job);
    end(data);
  };
  worker.onerror = (event) => {
    for (const [job, end] of jobs)
      end({ kind: 'failed', job, message: event.message || 'the worker stopped' });
    jobs.clear();
  };
  return {
    ask(request) {
      const job = ++lastJob;
      return new Promise((end) => {
        jobs.set(job, end);
        worker.postMessage({ ...request, job });
      });
    },
    close() {
      worker.terminate();
      jobs.clear();
    },
  };
}
