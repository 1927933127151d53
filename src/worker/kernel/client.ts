// The app's end of a worker: numbers jobs, hands each answer to the job that asked, and forgets dropped ones.
import type { Project } from '../../../sim/project/schema.ts';
import { changeBetween } from '../live/projectChange.ts';
import { watchWorker } from '../watched.ts';
import type { FromWorker, ToWorker } from './messages.ts';

type Job = Extract<ToWorker, { job: number }>;
type Request = Job extends infer J ? (J extends Job ? Omit<J, 'job'> : never) : never;

export interface KernelClient {
  /** Sends a job; `hear` gets its answers. Returns a way to drop it. */
  ask(request: Request, hear: (answer: FromWorker) => void): () => void;
  /** The project of the jobs that follow. It goes to the worker with the next of them, and of it only what changed. */
  tell(message: { readonly kind: 'take'; readonly project: Project }): void;
  close(): void;
}

/** A day tells of itself as it goes; a large store is laid out in a part of this. */
const SILENCE_MS = 120_000;

export function startKernel(name: string): KernelClient {
  const jobs = new Map<number, (answer: FromWorker) => void>();
  let lastJob = 0;
  let taken: Project | null = null;
  let sent: Project | null = null;
  const worker = watchWorker<ToWorker, FromWorker>({
    start: () => new Worker(new URL('./kernel.worker.ts', import.meta.url), { type: 'module', name }),
    hear(answer) {
      const hear = jobs.get(answer.job);
      if (answer.kind !== 'progress') jobs.delete(answer.job);
      worker.owes(jobs.size > 0 ? SILENCE_MS : null);
      hear?.(answer);
    },
    // It fails every job it has; the next one knows nothing of the project.
    died(message) {
      sent = null;
      const waiting = [...jobs];
      jobs.clear();
      for (const [job, hear] of waiting) hear({ kind: 'failed', job, message });
    },
  });
  return {
    ask(request, hear) {
      if (taken !== null && taken !== sent) {
        worker.post({ kind: 'hold', change: changeBetween(sent, taken) });
        sent = taken;
      }
      const job = ++lastJob;
      jobs.set(job, hear);
      worker.owes(SILENCE_MS);
      worker.post({ ...request, job });
      return () => {
        jobs.delete(job);
        if (jobs.size === 0) worker.owes(null);
      };
    },
    tell(message) {
      taken = message.project;
    },
    close: worker.close,
  };
}
