// Long questions of the app, by name and key: how far each is, what is known so far, whether the document has changed
// since, what went wrong. Each runs in workers of its own until it is done or stopped; what is known by then stays.
import { create } from 'zustand';
import type { Project } from '../../../sim/project/schema.ts';
import {
  type StudyName,
  type StudyResult,
  type StudySettings,
  sharingOf,
} from '../../../sim/study/registry.ts';
import { runStudy, type Told } from '../../worker/study/studyClient.ts';
import { useApp } from '../store.ts';

export interface StudyRun<N extends StudyName = StudyName> {
  readonly project: Project;
  readonly settings: StudySettings<N>;
  readonly state: 'running' | 'done' | 'stopped' | 'failed';
  /** Steps; none while it is starting. */
  readonly done: number;
  readonly total: number;
  readonly result: StudyResult<N> | null;
  /** What went wrong, where it failed. */
  readonly failure: string | null;
  readonly holds: Holds;
  /** What was found no longer holds for the document as it is now. */
  readonly isStale: boolean;
}

/** Whether what was found for a project still holds for what became of it. */
type Holds = (was: Project, is: Project) => boolean;

export interface Asking<N extends StudyName> {
  readonly name: N;
  /** Of several studies of one question; its name when left out. */
  readonly key?: string;
  readonly project: Project;
  readonly settings: StudySettings<N>;
  /** For the very same project alone when left out. */
  readonly holds?: Holds;
  /** Called whenever something is told, at the end and on a failure: it is done once this is. */
  readonly hear?: (run: StudyRun<N>) => void | Promise<void>;
}

const useStudies = create<{ readonly runs: Readonly<Record<string, StudyRun>> }>(() => ({ runs: {} }));

/** How to end each study that is running. */
const ends = new Map<string, () => void>();

/** One core is left to the page; beyond so many workers, memory counts for more than time. */
const MOST_WORKERS = 6;

export function useRun<N extends StudyName>(name: N, key: string = name): StudyRun<N> | null {
  return useStudies(({ runs }) => runs[key] ?? null) as StudyRun<N> | null;
}

export function runOf<N extends StudyName>(name: N, key: string = name): StudyRun<N> | null {
  return (useStudies.getState().runs[key] ?? null) as StudyRun<N> | null;
}

/** Begins a study in place of the one before it under the same key. */
export function beginStudy<N extends StudyName>(asking: Asking<N>): void {
  const { name, key = name, project, settings, holds = (was, is) => was === is, hear } = asking;
  ends.get(key)?.();
  let isOn = true;
  const workers: (() => void)[] = [];
  const end = (): void => {
    isOn = false;
    for (const stop of workers) stop();
    if (ends.get(key) === end) ends.delete(key);
  };
  ends.set(key, end);
  const put = (change: Partial<StudyRun<N>>): StudyRun<N> => keep(key, { ...runOf(name, key), ...change });
  put({
    ...{ project, settings, holds, state: 'running', done: 0, total: 1 },
    ...{ result: null, failure: null, isStale: false },
  });
  const fail = (error: unknown): void => {
    if (!isOn) return;
    end();
    const run = put({ state: 'failed', failure: error instanceof Error ? error.message : String(error) });
    // It may be hearing that failed, and would again.
    Promise.resolve(run)
      .then(hear)
      .catch(() => {});
  };
  const take = async (result: unknown, told: readonly Told[]): Promise<void> => {
    const sumOf = (count: 'done' | 'total'): number => told.reduce((sum, each) => sum + each[count], 0);
    const run = put({
      ...{ done: sumOf('done'), total: Math.max(1, sumOf('total')) },
      result: result as StudyResult<N> | null,
    });
    const isOver = told.every((each) => each.isOver);
    await hear?.(isOver ? { ...run, state: 'done' } : run);
    if (!isOver || !isOn) return;
    end();
    put({ state: 'done' });
  };
  const share = async (): Promise<void> => {
    const { cut, join } = await sharingOf(name);
    if (!isOn) return;
    const parts = cut(settings, mostWorkers());
    const told = parts.map((): Told | null => null);
    const tell = (): Promise<void> | null => {
      const all = told.filter((each) => each !== null);
      if (!isOn || all.length < parts.length) return null;
      const found = all.map((each) => each.found).filter((each) => each !== null);
      return take(join(found, settings, project), all);
    };
    parts.forEach((part, nth) => {
      const onTold = (now: Told): void => {
        told[nth] = now;
        tell()?.catch(fail);
      };
      workers.push(runStudy(name, project, part, { onTold, onFailure: fail }));
    });
  };
  share().catch(fail);
}

/** At once: its workers are closed. What is known by then stays. */
export function stopStudy(key: string): void {
  const end = ends.get(key);
  if (!end) return;
  end();
  const run = useStudies.getState().runs[key];
  if (run) keep(key, { ...run, state: 'stopped' });
}

/** Stops it, and all of it goes. */
export function forgetStudy(key: string): void {
  ends.get(key)?.();
  useStudies.setState(({ runs: { [key]: _, ...others } }) => ({ runs: others }));
}

function keep<N extends StudyName>(key: string, change: Partial<StudyRun<N>>): StudyRun<N> {
  const run = change as StudyRun<N>;
  useStudies.setState(({ runs }) => ({ runs: { ...runs, [key]: run as unknown as StudyRun } }));
  return run;
}

function mostWorkers(): number {
  return Math.max(1, Math.min(MOST_WORKERS, (navigator.hardwareConcurrency || 2) - 1));
}

// A change of the document makes stale what no longer holds; undoing it makes that hold again.
useApp.subscribe(({ opened }, before) => {
  if (!opened || opened === before.opened) return;
  for (const [key, run] of Object.entries(useStudies.getState().runs)) {
    const isStale = !run.holds(run.project, opened.project);
    if (isStale !== run.isStale) keep(key, { ...run, isStale });
  }
});
