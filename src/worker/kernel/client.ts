// The app's end of a worker: numbers jobs, hands each answer to the job that asked, and forgets dropped ones.
import type { Project } from '../../../sim/project/schema.ts';
import { changeBetween } from '../live/projectChange.ts';
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

export function startKernel(name: string): KernelClient {
  const worker = new Worker(new URL('./kernel.worker.ts', import.meta.url), { type: 'module', name });
  const jobs = new Map<number, (answer: FromWorker) => void>();
  let lastJob = 0;
  let taken: Project | null = null;
  let sent: Project | null = null;
  worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
    const hear = jobs.get(data.job);
    if (!hear) return;
    if (data.kind !== 'progress') jobs.delete(data.job);
    hear(data);
  };
  // A worker that cannot start or dies fails every job it has.
  worker.onerror = (event) => {
    for (const [job, hear] of jobs)
      hear({ kind: 'failed', job, message: event.message || 'the worker stopped' });
    jobs.clear();
  };
  return {
    ask(request, hear) {
      if (taken !== null && taken !== sent) {
        worker.postMessage({ kind: 'hold', change: changeBetween(sent, taken) } satisfies ToWorker);
        sent = taken;
      }
      const job = ++lastJob;
      jobs.set(job, hear);
      worker.postMessage({ ...request, job });
      return () => {
        jobs.delete(job);
      };
    },
    tell(message) {
      taken = message.project;
    },
    close() {
      worker.terminate();
    },
  };
}
