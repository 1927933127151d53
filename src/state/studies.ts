// Starts a study in a worker of its own and hands on what it tells; stopping it closes the worker.
import type { Project } from '../../sim/project/schema.ts';
import type {
  StudyAnswer,
  StudyName,
  StudyRequest,
  StudyResult,
  StudySettings,
} from '../worker/study/studies.ts';

export interface StudyHearing<N extends StudyName> {
  /** Steps done of all; called now and then, and at the end. */
  onStep(told: {
    readonly done: number;
    readonly total: number;
    readonly result: StudyResult<N> | null;
    readonly isDone: boolean;
  }): void;
  onFailure(message: string): void;
}

/** Returns a way to stop it; nothing is heard of it afterwards. */
export function runStudy<N extends StudyName>(
  name: N,
  project: Project,
  settings: StudySettings<N>,
  hearing: StudyHearing<N>,
): () => void {
  const worker = new Worker(new URL('../worker/study/study.worker.ts', import.meta.url), {
    type: 'module',
    name: `shelfwalk ${name}`,
  });
  worker.onmessage = ({ data }: MessageEvent<StudyAnswer>) => {
    if (data.kind === 'failed') {
      worker.terminate();
      hearing.onFailure(data.message);
      return;
    }
    if (data.isDone) worker.terminate();
    hearing.onStep({ ...data, result: data.result as StudyResult<N> | null });
  };
  worker.onerror = (event) => {
    worker.terminate();
    hearing.onFailure(event.message || 'the worker stopped');
  };
  worker.postMessage({ name, project, settings } satisfies StudyRequest);
  return () => worker.terminate();
}
