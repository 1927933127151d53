// The kernel in a Web Worker. It answers jobs one after another and can be told to drop one between replications.

import { compile } from '../../../sim/kernel/compile.ts';
import { simulate } from '../../../sim/kernel/simulate.ts';
import type { Project } from '../../../sim/project/schema.ts';
import { type RunningComparison, startComparison } from '../../../sim/study/compare/compare.ts';
import { startVolumes } from '../../../sim/study/compare/pairVolume.ts';
import { columnBuffers, indexColumns } from '../../frame/traceIndex.ts';
import type { FilesAnswer, FilesJob } from '../files/filesMessages.ts';
import { changedProject } from '../live/projectChange.ts';
import type { FromWorker, ToWorker } from './messages.ts';

const port = globalThis as unknown as {
  onmessage: ((event: MessageEvent<ToWorker | FilesJob>) => void) | null;
  postMessage(message: FromWorker | FilesAnswer, transfer?: Transferable[]): void;
};

let project: Project | null = null;
const cancelled = new Set<number>();

port.onmessage = ({ data }) => {
  if (data.kind === 'cancel') {
    cancelled.add(data.job);
    return;
  }
  if (data.kind === 'hold') {
    project = changedProject(project, data.change);
    return;
  }
  try {
    if (isFilesJob(data)) {
      serveFiles(data).catch((error) => fail(data.job, error));
      return;
    }
    if (data.kind === 'play') play(data);
    else if (data.kind === 'study') study(data).catch((error) => fail(data.job, error));
    else if (data.kind === 'report') report(data).catch((error) => fail(data.job, error));
    else compare(data);
  } catch (error) {
    fail(data.job, error);
  }
};

function play({ job, planId, seed, replication }: Extract<ToWorker, { kind: 'play' }>): void {
  const project = opened();
  const trace = simulate(compile(project, planId), {
    seed,
    replication,
    detail: 'full',
    onProgress: (share01) => port.postMessage({ kind: 'progress', job, share01 }),
  });
  // The look through the trace is done here too: the page only opens it.
  const columns = indexColumns(project, trace);
  const { buffer } = trace;
  port.postMessage({ kind: 'trace', job, planId, buffer, columns }, [
    buffer,
    ...(columnBuffers(columns) as ArrayBuffer[]),
  ]);
}

function compare({ job, ...settings }: Extract<ToWorker, { kind: 'compare' }>): void {
  const project = opened();
  const volumes = startVolumes(project, { ...settings, ownBrands: true });
  const running: RunningComparison = startComparison(project, settings, volumes.onRuns);
  const next = () => {
    if (cancelled.delete(job)) return;
    try {
      running.step();
      port.postMessage({
        kind: 'compared',
        job,
        comparison: running.result(),
        volumes: volumes.result(),
        isDone: running.isDone(),
      });
      // A pause after each replication lets a cancel in.
      if (!running.isDone()) setTimeout(next, 0);
    } catch (error) {
      fail(job, error);
    }
  };
  next();
}

/** Loaded when first asked for, as reading files is. */
async function study(asked: Extract<ToWorker, { kind: 'study' }>): Promise<void> {
  const { job, points, alternative, ...settings } = asked;
  const { differencesUnder } = await import('../../../sim/study/uncertainty.ts');
  const project = opened();
  let k = 0;
  const next = () => {
    if (cancelled.delete(job) || k >= points.length) return;
    try {
      const { nth, evidence } = points[k++];
      const [[difference]] = differencesUnder(project, [evidence], {
        ...settings,
        alternatives: [alternative],
      });
      port.postMessage({ kind: 'studied', job, nth, difference, isDone: k >= points.length });
      setTimeout(next, 0);
    } catch (error) {
      fail(job, error);
    }
  };
  next();
}

/** Loaded when first asked for. */
async function report(asked: Extract<ToWorker, { kind: 'report' }>): Promise<void> {
  const { job, baseline, alternative, seed, replications, page } = asked;
  const [{ startReport }, { renderReport }] = await Promise.all([
    import('../../../sim/study/compare/reportFacts.ts'),
    import('../../../sim/report/report.ts'),
  ]);
  const project = opened();
  const running = startReport(project, { baseline, alternatives: [alternative], seed, replications });
  // After the replications comes one day of both plans in full.
  const share01 = () => running.replicationsDone() / (replications + 1);
  const next = () => {
    if (cancelled.delete(job)) return;
    try {
      const goesOn = running.step();
      port.postMessage({ kind: 'progress', job, share01: share01() });
      if (goesOn) setTimeout(next, 0);
      else
        port.postMessage({
          kind: 'reported',
          job,
          html: renderReport({ ...page, project, facts: running.result() }),
        });
    } catch (error) {
      fail(job, error);
    }
  };
  next();
}

function isFilesJob(job: ToWorker | FilesJob): job is FilesJob {
  const { kind } = job;
  return kind === 'read' || kind === 'keep' || kind === 'write' || kind === 'kept' || kind === 'check';
}

/** Loaded when first asked for: most workers never read a file. */
async function serveFiles(job: FilesJob): Promise<void> {
  const post = (answer: FromWorker | FilesAnswer) => port.postMessage(answer);
  if (job.kind === 'check') (await import('../study/fidelityCheck.ts')).check(job, post);
  else await (await import('../files/clerk.ts')).serve(job, post);
}

function opened(): Project {
  if (!project) throw new Error('no project has been opened');
  return project;
}

function fail(job: number, error: unknown): void {
  port.postMessage({ kind: 'failed', job, message: error instanceof Error ? error.message : String(error) });
}
