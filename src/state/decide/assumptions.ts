// Studies on demand: the chosen pair again under many sets of evidence numbers, in workers of its own that can be
// stopped at any moment. Results are summed up as they come in.
import { create } from 'zustand';
import type { Project } from '../../../sim/project/schema.ts';
import {
  drawnPoints,
  type EvidenceDraws,
  type Influence,
  summariseDraws,
  summariseWalks,
  type Walks,
  walkedPoints,
} from '../../../sim/study/uncertainty.ts';
import { type KernelClient, startKernel } from '../../worker/kernel/client.ts';

export type StudyKind = 'draws' | 'walks';

export interface Study {
  /** The pair and project it is about: another one makes it stale. */
  readonly project: Project;
  readonly baseline: string;
  readonly alternative: string;
  readonly done: number;
  readonly total: number;
  readonly isRunning: boolean;
  readonly failure: string | null;
  readonly draws: EvidenceDraws | null;
  /** The strongest first; of the walks so far. */
  readonly influences: readonly Influence[];
}

export const useStudy = create<Record<StudyKind, Study | null>>(() => ({ draws: null, walks: null }));

/** Sets of numbers drawn, walks through the ranges, and paired days under each. */
export const studySize = { draws: 40, walks: 2, replications: { draws: 3, walks: 2 } } as const;
/** One core is left to the page. */
const MOST_WORKERS = 6;

const stops: Record<StudyKind, (() => void) | null> = { draws: null, walks: null };

export interface StudyPair {
  readonly project: Project;
  readonly baseline: string;
  readonly alternative: string;
  readonly seed: string;
}

export function startStudy(kind: StudyKind, pair: StudyPair): void {
  stopStudy(kind);
  const { project, baseline, alternative, seed } = pair;
  const replications = studySize.replications[kind];
  const settings = { baseline, alternatives: [alternative], metric: 'margin' as const, seed, replications };
  const walks: Walks =
    kind === 'walks'
      ? walkedPoints(project, studySize.walks, settings)
      : { points: drawnPoints(project, studySize.draws, settings), moves: [] };
  const total = walks.points.length;
  const differences = new Array<number>(total).fill(Number.NaN);
  let done = 0;
  const set = (change: Partial<Study>) =>
    useStudy.setState((state) => {
      const study = state[kind];
      return study ? { [kind]: { ...study, ...change } } : {};
    });
  useStudy.setState({
    [kind]: {
      project,
      baseline,
      alternative,
      done,
      total,
      isRunning: true,
      failure: null,
      draws: null,
      influences: [],
    },
  });
  const count = Math.max(1, Math.min(MOST_WORKERS, (navigator.hardwareConcurrency || 2) - 1, total));
  const workers: KernelClient[] = [];
  const end = () => {
    for (const worker of workers) worker.close();
    stops[kind] = null;
    set({ isRunning: false });
  };
  stops[kind] = end;
  for (let k = 0; k < count; k++) {
    const worker = startKernel(`shelfwalk ${kind} ${k + 1}`);
    workers.push(worker);
    worker.tell({ kind: 'take', project });
    // Dealt out like cards, so that all ranges are met early and all workers end together.
    const points = walks.points.flatMap((evidence, nth) => (nth % count === k ? [{ nth, evidence }] : []));
    worker.ask(
      { kind: 'study', baseline, alternative, metric: 'margin', seed, replications, points },
      (answer) => {
        if (answer.kind === 'failed') {
          set({ failure: answer.message });
          end();
        }
        if (answer.kind !== 'studied') return;
        differences[answer.nth] = answer.difference;
        done++;
        set({ done, ...summed(kind, walks, differences) });
        if (done === total) end();
      },
    );
  }
}

export function stopStudy(kind: StudyKind): void {
  stops[kind]?.();
}

function summed(kind: StudyKind, walks: Walks, differences: readonly number[]): Partial<Study> {
  if (kind === 'draws')
    return {
      draws: summariseDraws(
        differences.map((difference) => [difference]),
        'margin',
      )[0],
    };
  return { influences: summariseWalks(walks, differences) };
}
