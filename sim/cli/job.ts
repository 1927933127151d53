// The simulation thread: runs the replications one by one and tells how far it is, so that the main thread stays free
// to show progress and to be cancelled.
import { parentPort, workerData } from 'node:worker_threads';
import { type Comparison, type ComparisonSettings, startComparison } from '../experiment/compare.ts';
import { type Verdict, verdict } from '../experiment/verdict.ts';
import type { Project } from '../scenario/schema.ts';
import { type RunSummary, runPlan } from './runPlan.ts';

export type Job =
  | { readonly kind: 'compare'; readonly project: Project; readonly settings: ComparisonSettings }
  | { readonly kind: 'run'; readonly project: Project; readonly settings: RunJobSettings };

export interface RunJobSettings {
  readonly planId: string;
  readonly seed: string;
  readonly replications: number;
}

export type JobResult =
  | { readonly kind: 'compare'; readonly comparison: Comparison; readonly verdict: Verdict }
  | { readonly kind: 'run'; readonly summary: RunSummary };

export type JobMessage =
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'result'; readonly result: JobResult }
  | { readonly kind: 'failed'; readonly message: string; readonly stack: string };

function work(job: Job, tell: (message: JobMessage) => void): JobResult {
  const progress = (done: number): void => tell({ kind: 'progress', done });
  if (job.kind === 'run')
    return { kind: 'run', summary: runPlan(job.project, { ...job.settings, onProgress: progress }) };
  const running = startComparison(job.project, job.settings);
  while (running.step()) progress(running.replicationsDone());
  const comparison = running.result();
  return { kind: 'compare', comparison, verdict: verdict(job.project, comparison) };
}

const port = parentPort;
if (port !== null) {
  const tell = (message: JobMessage): void => port.postMessage(message);
  try {
    tell({ kind: 'result', result: work(workerData as Job, tell) });
  } catch (error) {
    const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
    tell({ kind: 'failed', message, stack });
  }
}
