// One study in a worker of its own: it is begun by the first message and ended by closing the worker.
import type { Project } from '../../../sim/project/schema.ts';
import { type RunningStudy, type StudyAnswer, type StudyRequest, studies } from './studies.ts';

const port = globalThis as unknown as {
  onmessage: ((event: MessageEvent<StudyRequest>) => void) | null;
  postMessage(message: StudyAnswer): void;
};

/** Results are told no oftener: the page has other things to draw. */
const TELL_EVERY_MS = 150;

port.onmessage = ({ data }) => {
  begin(data).catch((error) => fail(error));
};

async function begin({ name, project, settings }: StudyRequest): Promise<void> {
  const table: Record<string, () => Promise<(project: Project, settings: never) => RunningStudy<unknown>>> =
    studies;
  const start = await table[name]();
  const running = start(project, settings as never);
  let done = 0;
  let toldMs = Number.NEGATIVE_INFINITY;
  const next = () => {
    try {
      const isDone = !running.step();
      done++;
      if (isDone || performance.now() - toldMs >= TELL_EVERY_MS) {
        toldMs = performance.now();
        const total = Math.max(done, running.total);
        port.postMessage({
          kind: 'step',
          done: isDone ? total : done,
          total,
          result: running.result(),
          isDone,
        });
      }
      if (!isDone) setTimeout(next, 0);
    } catch (error) {
      fail(error);
    }
  };
  next();
}

function fail(error: unknown): void {
  port.postMessage({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
}
