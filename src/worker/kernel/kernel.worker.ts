// The kernel in a Web Worker: runs whole days to be played, one after another, and serves files and studies. One script for
// all of them, so that a first visit loads the engine once.

import { compile } from '../../../sim/kernel/compile.ts';
import { simulate } from '../../../sim/kernel/simulate.ts';
import type { Problem } from '../../../sim/project/problems.ts';
import type { Project } from '../../../sim/project/schema.ts';
import { columnBuffers, indexColumns } from '../../frame/traceIndex.ts';
import type { FilesAnswer, FilesJob } from '../files/filesMessages.ts';
import { memoryOfMachine } from '../files/machine.ts';
import { changedProject, type ProjectChange } from '../live/projectChange.ts';
import type { StudyMessage, StudyRequest } from '../study/serveStudies.ts';
import type { FromWorker, ToWorker } from './messages.ts';

const port = globalThis as unknown as {
  onmessage: ((event: MessageEvent<ToWorker | FilesJob | StudyRequest>) => void) | null;
  postMessage(message: FromWorker | FilesAnswer | StudyMessage, transfer?: Transferable[]): void;
};

let project: Project | null = null;

port.onmessage = ({ data }) => {
  try {
    switch (data.kind) {
      case 'hold':
        project = taken(data.change);
        return;
      case 'play':
        play(data).catch((error) => fail(data.job, error));
        return;
      case 'read':
      case 'keep':
      case 'write':
      case 'copy':
      case 'kept':
        serveFiles(data).catch((error) => fail(data.job, error));
        return;
      case 'study':
        study(data).catch((error) => port.postMessage({ kind: 'failed', message: messageOf(error) }));
    }
  } catch (error) {
    if ('job' in data) fail(data.job, error);
  }
};

/** So few shoppers are played unasked: a large store has a quarter of them. */
const FEW_SHOPPERS = 30_000;

async function play({ job, planId, seed, replication }: Extract<ToWorker, { kind: 'play' }>): Promise<void> {
  const project = opened();
  const { days, footfallPerHour } = project.demand;
  if (days * footfallPerHour.reduce((sum, count) => sum + count) > FEW_SHOPPERS) {
    const { whyNotPlayed } = await import('../../../sim/door/runProblems.ts');
    const problem = whyNotPlayed(project, planId, memoryOfMachine());
    if (problem) return port.postMessage({ kind: 'failed', job, message: problem.en, problems: [problem] });
  }
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

/** Loaded when first asked for: most workers never read a file. */
async function serveFiles(job: FilesJob): Promise<void> {
  const { serve } = await import('../files/clerk.ts');
  await serve(job, (answer) => port.postMessage(answer));
}

async function study(request: StudyRequest): Promise<void> {
  const { serveStudy } = await import('../study/serveStudies.ts');
  await serveStudy(request, (message) => port.postMessage(message));
}

/** Where a change cannot be made there is no project: a day of the one before would be the wrong one. */
function taken(change: ProjectChange): Project | null {
  const before = project;
  project = null;
  return changedProject(before, change);
}

function opened(): Project {
  if (!project) throw new Error('no project has been opened');
  return project;
}

function fail(job: number, error: unknown): void {
  const { problems } = error as { readonly problems?: readonly Problem[] };
  port.postMessage({ kind: 'failed', job, message: messageOf(error), problems });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
