// The app's end of the workers for studies: starts one, hands on what it tells, and keeps one idle worker for the next.
import type { Project } from '../../../sim/project/schema.ts';
import type { StudyName } from '../../../sim/study/registry.ts';
import { changeBetween } from '../live/projectChange.ts';
import type { StudyMessage, StudyRequest } from './serveStudies.ts';

export type Told = Omit<Extract<StudyMessage, { kind: 'told' }>, 'kind'>;

interface Hearing {
  onTold(told: Told): void;
  onFailure(message: string): void;
}

/** Knows the store of its last project: what was worked out for it is not worked out again. */
let idle: { readonly worker: Worker; readonly project: Project } | null = null;

/** Returns a way to stop it at once; nothing is heard of it afterwards. */
export function runStudy(
  name: StudyName,
  project: Project,
  settings: unknown,
  { onTold, onFailure }: Hearing,
): () => void {
  const { worker, project: known } = idle ?? { worker: startWorker(), project: null };
  idle = null;
  let isOver = false;
  const stop = (): void => {
    if (!isOver) worker.terminate();
    isOver = true;
  };
  const fail = (message: string): void => {
    stop();
    onFailure(message);
  };
  worker.onmessage = ({ data }: MessageEvent<StudyMessage>) => {
    if (data.kind === 'failed') {
      fail(data.message);
      return;
    }
    if (data.isOver) {
      isOver = true;
      rest(worker, project);
    }
    onTold(data);
  };
  worker.onerror = (event) => fail(event.message || 'the worker stopped');
  worker.postMessage({
    kind: 'study',
    name,
    change: changeBetween(known, project),
    settings,
  } satisfies StudyRequest);
  return stop;
}

function startWorker(): Worker {
  return new Worker(new URL('../kernel/kernel.worker.ts', import.meta.url), {
    type: 'module',
    name: 'shelfwalk study',
  });
}

function rest(worker: Worker, project: Project): void {
  idle?.worker.terminate();
  idle = { worker, project };
}
