// Long questions in the app: shared out over workers, stopped, failed, and stale once the document has changed.
import { beforeEach, expect, test, vi } from 'vitest';
import type { Project } from '../sim/project/schema.ts';
import { questionOf, type StudyName } from '../sim/study/registry.ts';
import { uncertaintyStudy } from '../sim/study/uncertainty/uncertainty.ts';
import { useApp } from '../src/state/store.ts';
import { beginStudy, forgetStudy, runOf, type StudyRun, stopStudy } from '../src/state/study/studies.ts';
import type { Told } from '../src/worker/study/studyClient.ts';
import { answered } from './support/answered.ts';
import { smallProject } from './support/smallProject.ts';

/** A worker of the page: it does a step when it is told to. */
interface Stepper {
  step(): void;
  isOver: boolean;
}

const workers: Stepper[] = [];
vi.mock('../src/worker/study/studyClient.ts', () => ({
  runStudy(
    name: StudyName,
    project: Project,
    settings: unknown,
    hearing: { onTold(told: Told): void; onFailure(message: string): void },
  ) {
    let isStopped = false;
    void questionOf(name).then((question) => {
      const study = question.start(project, settings);
      let done = 0;
      const worker: Stepper = {
        isOver: false,
        step() {
          if (isStopped || worker.isOver) return;
          if (study.step()) done++;
          else worker.isOver = true;
          const { total } = study;
          hearing.onTold({ done, total, found: study.result(), isOver: worker.isOver });
        },
      };
      workers.push(worker);
    });
    return () => {
      isStopped = true;
    };
  },
}));

const project = smallProject();
const settings = {
  ...{ baseline: 'base', alternatives: ['cap'], metric: 'units' as const, seed: 'app' },
  ...{ draws: 5, walks: 0, replications: 1 },
};
const run = () => runOf('uncertainty')!;
const begin = (hear?: (run: StudyRun<'uncertainty'>) => void) =>
  beginStudy({ name: 'uncertainty', project, settings, hear });

beforeEach(() => {
  forgetStudy('uncertainty');
  workers.length = 0;
  vi.stubGlobal('navigator', { hardwareConcurrency: 4 });
  useApp.setState({ opened: { project } });
});

async function started(count: number): Promise<void> {
  await vi.waitFor(() => expect(workers).toHaveLength(count));
}

test('parts in several workers give what one gives; what is known is told on the way', async () => {
  const heard: string[] = [];
  begin(({ state, done }) => void heard.push(`${state} ${done}`));
  expect(run()).toMatchObject({ state: 'running', done: 0, result: null });
  await started(3);
  for (const worker of workers) worker.step();
  expect(run()).toMatchObject({ state: 'running', done: 3, total: 5 });
  expect(run().result?.[0].draws).toBe(3);
  for (let k = 0; k < 3; k++) for (const worker of workers) worker.step();
  await vi.waitFor(() => expect(run().state).toBe('done'));
  expect(run()).toMatchObject({ done: 5, total: 5 });
  expect(run().result).toEqual(answered(uncertaintyStudy, project, settings));
  expect(heard[0]).toBe('running 3');
  expect(heard.filter((each) => each === 'done 5')).toHaveLength(1);
});

test('stopped, what is known stays, and nothing more is told; begun again, it begins anew', async () => {
  begin();
  await started(3);
  for (const worker of workers) worker.step();
  stopStudy('uncertainty');
  expect(run()).toMatchObject({ state: 'stopped', done: 3 });
  for (const worker of workers) worker.step();
  expect(run()).toMatchObject({ state: 'stopped', done: 3 });
  begin();
  expect(run()).toMatchObject({ state: 'running', done: 0, result: null });
  await started(6);
});

test('what goes wrong with an answer is said in words', async () => {
  beginStudy({
    name: 'compare',
    project,
    settings: { ...settings, replications: 1 },
    hear: () => {
      throw new Error('could not be saved');
    },
  });
  await started(1);
  workers[0].step();
  await vi.waitFor(() => expect(runOf('compare')?.state).toBe('failed'));
  expect(runOf('compare')?.failure).toBe('could not be saved');
});

test('a change of the document makes it stale, undoing the change does not leave it so', async () => {
  begin();
  await started(3);
  useApp.setState({ opened: { project: { ...project, note: project.note } } });
  expect(run().isStale).toBe(true);
  for (const worker of workers) worker.step();
  expect(run()).toMatchObject({ isStale: true, done: 3 });
  useApp.setState({ opened: { project } });
  expect(run().isStale).toBe(false);
});
