// The worker's end of studies: one after another as they are asked for; stopping one is closing the worker. It keeps the
// project of the last, so that of the next only what changed travels, and what was worked out for the store is kept.
import type { Project } from '../../../sim/project/schema.ts';
import { questionOf, type StudyName } from '../../../sim/study/registry.ts';
import { changedProject, type ProjectChange } from '../live/projectChange.ts';

export interface StudyRequest {
  readonly kind: 'study';
  readonly name: StudyName;
  /** What is new in the project since the last request. */
  readonly change: ProjectChange;
  readonly settings: unknown;
}

export type StudyMessage =
  /** Steps done of all, and what was found so far; null while that is nothing. */
  | {
      readonly kind: 'told';
      readonly done: number;
      readonly total: number;
      readonly found: unknown;
      readonly isOver: boolean;
    }
  | { readonly kind: 'failed'; readonly message: string };

/** Results are told no oftener: the page has other things to draw. */
const TELL_EVERY_MS = 150;

let held: Project | null = null;

/** Runs one study to its end, telling how it stands; throws what goes wrong. */
export async function serveStudy(
  { name, change, settings }: StudyRequest,
  post: (message: StudyMessage) => void,
): Promise<void> {
  held = changedProject(held, change);
  if (!held) throw new Error('the project this change builds on is not held');
  const study = (await questionOf(name)).start(held, settings);
  let toldMs = Number.NEGATIVE_INFINITY;
  let done = 0;
  const tell = (isOver: boolean): void => {
    if (!isOver && performance.now() - toldMs < TELL_EVERY_MS) return;
    toldMs = performance.now();
    const found = done > 0 ? study.result() : null;
    post({ kind: 'told', done, total: study.total, found, isOver });
  };
  tell(false);
  while (study.step()) {
    done++;
    tell(false);
  }
  tell(true);
}
