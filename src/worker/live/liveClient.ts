// The app's end of a worker behind the live score: tells it what changed, and one thing to follow at a time.
import type { Project } from '../../../sim/project/schema.ts';
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

export function startLive(name: string): LiveClient {
  const worker = new Worker(new URL('./live.worker.ts', import.meta.url), { type: 'module', name });
  const say = (message: ToLive, transfer: Transferable[] = []) => worker.postMessage(message, transfer);
  let held: Project | null = null;
  let job = 0;
  let hearing: ((answer: FromLive) => void) | null = null;
  worker.onmessage = ({ data }: MessageEvent<FromLive>) => {
    if (data.job === job) hearing?.(data);
  };
  // A worker that cannot start or dies fails what it was at.
  worker.onerror = ({ message }) =>
    hearing?.({ kind: 'failed', job, message: message || 'the worker stopped' });
  return {
    borrow(from) {
      const { port1, port2 } = new MessageChannel();
      const lent = from.lend(port1);
      if (!lent) return;
      held = lent;
      say({ kind: 'borrow', port: port2 }, [port2]);
    },
    lend(port) {
      if (held) say({ kind: 'lend', port }, [port]);
      return held;
    },
    follow(project, settings, hear) {
      if (project !== held) say({ kind: 'hold', change: changeBetween(held, project) });
      held = project;
      hearing = hear;
      say({ kind: 'follow', job: ++job, ...settings });
    },
    drop() {
      if (hearing) say({ kind: 'cancel', job });
      hearing = null;
    },
    close() {
      hearing = null;
      worker.terminate();
    },
  };
}
