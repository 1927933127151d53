// The app's end of the workers for studies: starts one, hands on what it tells, and keeps one idle worker for the next.
import type { Project } from '../../../sim/project/schema.ts';
import type { StudyName } from '../../../sim/study/registry.ts';
import { changeBetween } from '../live/projectChange.ts';
import { type Watched, watchWorker } from '../watched.ts';
import type { StudyMessage, StudyRequest } from './serveStudies.ts';

export type Told = Omit<Extract<StudyMessage, { kind: 'told' }>, 'kind'>;

interface Hearing {
  onTold(told: Told): void;
  onFailure(message: string): void;
}

/** A step may be a whole comparison of a large store. */
const SILENCE_MS = 300_000;

interface StudyWorker {
  /** Whose study it is at. */
  hearing: { hear(message: StudyMessage): void; died(why: string): void } | null;
  readonly watched: Watched<StudyRequest>;
}

/** Knows the store of its last project: what was worked out for it is not worked out again. */
let idle: { readonly worker: StudyWorker; readonly project: Project } | null = null;

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
    if (!isOver) worker.watched.close();
    isOver = true;
  };
  const fail = (message: string): void => {
    stop();
    onFailure(message);
  };
  worker.hearing = {
    hear(message) {
      if (isOver) return;
      if (message.kind === 'failed') {
        fail(message.message);
        return;
      }
      if (message.isOver) {
        isOver = true;
        rest(worker, project);
      }
      onTold(message);
    },
    died: fail,
  };
  worker.watched.owes(SILENCE_MS);
  worker.watched.post({ kind: 'study', name, change: changeBetween(known, project), settings });
  return stop;
}

function startWorker(): StudyWorker {
  const worker: StudyWorker = {
    hearing: null,
    watched: watchWorker<StudyRequest, StudyMessage>({
      start: () =>
        new Worker(new URL('../kernel/kernel.worker.ts', import.meta.url), {
          type: 'module',
          name: 'shelfwalk study',
        }),
      hear: (message) => worker.hearing?.hear(message),
      died: (why) => worker.hearing?.died(why),
    }),
  };
  return worker;
}

function rest(worker: StudyWorker, project: Project): void {
  worker.watched.owes(null);
  // Should it die while it rests, it is not asked again.
  worker.hearing = {
    hear() {},
    died() {
      if (idle?.worker === worker) idle = null;
    },
  };
  idle?.worker.watched.close();
  idle = { worker, project };
}
