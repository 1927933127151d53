// A worker behind the live score. It shops in pieces of some milliseconds and hears between them that the plan has
// changed, so that no edit waits for a day to end.
import type { Project } from '../../../sim/project/schema.ts';
import { makeFollower } from './follow.ts';
import type { FromLive, ToLive } from './liveMessages.ts';
import { changedProject } from './projectChange.ts';

const port = globalThis as unknown as {
  onmessage: ((event: MessageEvent<ToLive>) => void) | null;
  postMessage(message: FromLive): void;
};

const PIECE_MS = 10;
/** Looked at the clock after so many moments of the day. */
const MOMENTS = 256;
/** A first figure is told of so many shoppers; then news is, so often. */
const FIRST_SHOPPERS = 150;
const NEWS_MS = 120;

let project: Project | null = null;
let current = 0;
const follower = makeFollower();

// Timers in a worker wait four milliseconds; a message to oneself does not, and lets others in before it.
const turns = new MessageChannel();
let whenTurn: (() => void) | null = null;
turns.port1.onmessage = () => whenTurn?.();

/** What came while the project was still on its way from the other worker. */
let waiting: ToLive[] | null = null;

port.onmessage = ({ data }) => {
  if (waiting) waiting.push(data);
  else take(data);
};

function take(data: ToLive): void {
  if (data.kind === 'borrow') {
    waiting = [];
    data.port.onmessage = (event: MessageEvent<Project | null>) => {
      project = event.data;
      const came = waiting ?? [];
      waiting = null;
      for (const each of came) take(each);
    };
  } else if (data.kind === 'lend') {
    data.port.postMessage(project);
  } else if (data.kind === 'hold') {
    project = changedProject(project, data.change);
  } else if (data.kind === 'cancel') {
    if (current === data.job) whenTurn = null;
  } else follow(data);
}

function follow({ kind: _, job, ...settings }: Extract<ToLive, { kind: 'follow' }>): void {
  current = job;
  let run: ReturnType<typeof follower.begin> | null = null;
  let toldMs = 0;
  const turn = () => {
    try {
      if (!project) throw new Error('no project has been opened');
      run ??= follower.begin(project, settings);
      const endMs = performance.now() + PIECE_MS;
      while (!run.isDone() && performance.now() < endMs) run.advance(MOMENTS);
      const nowMs = performance.now();
      const { days, shoppers } = run.news();
      const isReady = days > 0 || shoppers >= FIRST_SHOPPERS;
      if (run.isDone() || (isReady && nowMs - toldMs >= NEWS_MS)) {
        port.postMessage({ kind: 'live', job, ...run.answer() });
        toldMs = nowMs;
      }
      if (run.isDone()) whenTurn = null;
      else turns.port2.postMessage(null);
    } catch (error) {
      whenTurn = null;
      const message = error instanceof Error ? error.message : String(error);
      port.postMessage({ kind: 'failed', job, message });
    }
  };
  whenTurn = turn;
  turns.port2.postMessage(null);
}
