// The app's end of a worker behind the live score: tells it what changed, and one thing to follow at a time.
import type { Project } from '../../../sim/project/schema.ts';
import { watchWorker } from '../watched.ts';
import type { FollowJob, FromLive, ToLive } from './liveMessages.ts';
import { changeBetween } from './projectChange.ts';

export interface LiveClient {
  /** Takes over the project another worker has: copying a large one would hold up the page. */
  borrow(from: LiveClient): void;
  lend(port: MessagePort): Project | null;
  /** Follows this project's plan in place of what was followed before. */
  follow(project: Project, settings: Omit<FollowJob, 'job'>, hear: (answer: FromLive) => void): void;
  drop(): void;
  close(): void;
}

/** News comes several times a second; a large store is laid out in a part of this. */
const SILENCE_MS = 120_000;

export function startLive(name: string): LiveClient {
  let held: Project | null = null;
  let job = 0;
  let hearing: ((answer: FromLive) => void) | null = null;
  const worker = watchWorker<ToLive, FromLive>({
    start: () => new Worker(new URL('./live.worker.ts', import.meta.url), { type: 'module', name }),
    hear(answer) {
      if (answer.job !== job) return;
      if (answer.kind === 'failed' || answer.isDone) worker.owes(null);
      hearing?.(answer);
    },
    died(message) {
      held = null;
      hearing?.({ kind: 'failed', job, message });
    },
  });
  return {
    borrow(from) {
      const { port1, port2 } = new MessageChannel();
      const lent = from.lend(port1);
      if (!lent) return;
      held = lent;
      worker.post({ kind: 'borrow', port: port2 }, [port2]);
    },
    lend(port) {
      if (held) worker.post({ kind: 'lend', port }, [port]);
      return held;
    },
    follow(project, settings, hear) {
      if (project !== held) worker.post({ kind: 'hold', change: changeBetween(held, project) });
      held = project;
      hearing = hear;
      worker.owes(SILENCE_MS);
      worker.post({ kind: 'follow', job: ++job, ...settings });
    },
    drop() {
      if (hearing) worker.post({ kind: 'cancel', job });
      worker.owes(null);
      hearing = null;
    },
    close() {
      hearing = null;
      worker.close();
    },
  };
}
