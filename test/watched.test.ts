// Workers that die or fall silent: whoever waits is told, once, and the next request has a new one.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startClerk } from '../src/worker/files/clerkClient.ts';
import { startKernel } from '../src/worker/kernel/client.ts';
import { startLive } from '../src/worker/live/liveClient.ts';
import { smallProject } from './support/smallProject.ts';

interface Said {
  readonly kind: string;
  readonly job: number;
}

class FakeWorker extends EventTarget {
  static made: FakeWorker[] = [];
  readonly said: Said[] = [];
  isEnded = false;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onerror: ((event: { message: string }) => void) | null = null;
  onmessageerror: (() => void) | null = null;

  constructor() {
    super();
    FakeWorker.made.push(this);
  }

  postMessage(message: Said): void {
    if (message.kind === 'keep') throw new Error('could not be cloned');
    this.said.push(message);
  }

  terminate(): void {
    this.isEnded = true;
  }
}

beforeEach(() => {
  FakeWorker.made = [];
  vi.stubGlobal('Worker', FakeWorker);
  vi.useFakeTimers();
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const list = { kind: 'kept' } as const;

test('a dead files worker answers all that waited, and is replaced', async () => {
  const clerk = startClerk('test');
  const answers = [clerk.ask(list), clerk.ask(list)];
  FakeWorker.made[0].onerror?.({ message: 'out of memory' });
  expect(await Promise.all(answers)).toEqual([
    { kind: 'failed', job: 1, message: 'out of memory' },
    { kind: 'failed', job: 2, message: 'out of memory' },
  ]);
  expect(FakeWorker.made[0].isEnded).toBe(true);
  const next = clerk.ask(list);
  const [, second] = FakeWorker.made;
  second.onmessage?.({ data: { kind: 'list', job: second.said[0].job, records: [] } });
  expect((await next).kind).toBe('list');
  // What the dead one still says is not heard, and nobody waits any more.
  FakeWorker.made[0].onmessage?.({ data: { kind: 'list', job: 4, records: [] } });
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect(second.isEnded).toBe(false);
});

test('a silent one is ended; a large file has more time; what cannot be sent fails too', async () => {
  const clerk = startClerk('test');
  const saved = clerk.ask(list);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await saved).toMatchObject({ kind: 'failed', message: 'no answer for 60 seconds' });
  const read = clerk.ask({ kind: 'read', source: { kind: 'files', files: [] } });
  await vi.advanceTimersByTimeAsync(599_000);
  expect(FakeWorker.made[1].isEnded).toBe(false);
  await vi.advanceTimersByTimeAsync(2000);
  expect((await read).kind).toBe('failed');
  const project = smallProject();
  const request = { key: 'k', name: project.name, fromRevision: 0, toFile: false };
  const kept = clerk.ask({ kind: 'keep', request, change: { whole: project } });
  expect(await kept).toMatchObject({ kind: 'failed', message: 'could not be cloned' });
});

test('a message that cannot be read is a death; the next kernel is told the whole project again', () => {
  const kernel = startKernel('test');
  const heard: string[] = [];
  const play = { kind: 'play', planId: 'base', seed: 's', replication: 0 } as const;
  kernel.tell({ kind: 'take', project: smallProject() });
  kernel.ask(play, ({ kind }) => heard.push(kind));
  FakeWorker.made[0].onmessageerror?.();
  expect(heard).toEqual(['failed']);
  kernel.ask(play, ({ kind }) => heard.push(kind));
  expect(FakeWorker.made[1].said.map(({ kind }) => kind)).toEqual(['hold', 'play']);
  expect(FakeWorker.made[1].said[0]).toHaveProperty('change.whole');
});

test('the live score hears of a death, and a worker at rest owes nothing', async () => {
  const live = startLive('test');
  const project = smallProject();
  const heard: string[] = [];
  const settings = {
    baseline: 'base',
    planId: 'cap',
    seed: 's',
    first: 0,
    of: 1,
    replications: 1,
    looks: false,
  };
  live.follow(project, settings, ({ kind }) => heard.push(kind));
  live.drop();
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect(heard).toEqual([]);
  live.follow(project, settings, ({ kind }) => heard.push(kind));
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect(heard).toEqual(['failed']);
});
