// Undo and redo over immutable projects, without end but for memory: pure functions from a history to a history. Steps
// share what did not change; a drag is one step.

import type { Project } from '../../../sim/project/schema.ts';
import type { Text } from '../../../sim/words/text.ts';

export interface Step<T> {
  /** What was done, as it is offered to be undone: "Move "Cola" to bay B1, shelf 2". */
  readonly label: Text;
  readonly before: T;
  readonly after: T;
  /** Steps of one group that follow each other become one; undefined once it is closed. */
  readonly group?: string;
  /** Memory the step holds that no other one does, about. */
  readonly bytes: number;
}

export interface History<T> {
  readonly present: T;
  /** Steps done, the last one last, and steps undone, the next to redo first. */
  readonly past: readonly Step<T>[];
  readonly future: readonly Step<T>[];
}

export interface RecordOptions<T> {
  /** The same for every step of a drag, or of typing in one field. */
  readonly group?: string;
  readonly limits?: HistoryLimits;
  readonly bytesBetween?: (before: T, after: T) => number;
}

export interface HistoryLimits {
  readonly steps: number;
  readonly bytes: number;
}

/** The oldest steps go first; the last one always stays. */
const usualLimits: HistoryLimits = { steps: 2000, bytes: 256e6 };

export function startHistory<T>(present: T): History<T> {
  return { present, past: [], future: [] };
}

/** Takes a next state in. Where it is the present one nothing happened; what was undone before is forgotten. */
export function record<T>(
  history: History<T>,
  next: T,
  label: Text,
  { group, limits = usualLimits, bytesBetween = () => 0 }: RecordOptions<T> = {},
): History<T> {
  const { past, present } = history;
  if (next === present) return history;
  const last = past[past.length - 1];
  const joins = group !== undefined && last?.group === group && history.future.length === 0;
  const before = joins ? last.before : present;
  const earlier = joins ? past.slice(0, -1) : past;
  // A drag that came back to where it began did nothing.
  if (next === before) return { present: next, past: earlier, future: [] };
  const step: Step<T> = { label, before, after: next, group, bytes: bytesBetween(before, next) };
  return { present: next, past: within([...earlier, step], limits), future: [] };
}

export function undo<T>(history: History<T>): History<T> {
  const step = history.past[history.past.length - 1];
  if (!step) return history;
  return {
    present: step.before,
    past: history.past.slice(0, -1),
    future: [{ ...step, group: undefined }, ...history.future],
  };
}

export function redo<T>(history: History<T>): History<T> {
  const [step, ...future] = history.future;
  if (!step) return history;
  return { present: step.after, past: [...history.past, step], future };
}

/** What undo would take back, and redo do again; undefined where there is nothing. */
export function undoLabel<T>({ past }: History<T>): Text | undefined {
  return past[past.length - 1]?.label;
}

export function redoLabel<T>({ future }: History<T>): Text | undefined {
  return future[0]?.label;
}

function within<T>(past: readonly Step<T>[], { steps, bytes }: HistoryLimits): readonly Step<T>[] {
  let from = Math.max(0, past.length - Math.max(1, steps));
  let held = 0;
  for (let ix = from; ix < past.length; ix++) held += past[ix].bytes;
  while (from < past.length - 1 && held > bytes) held -= past[from++].bytes;
  return from === 0 ? past : past.slice(from);
}

const POINTER_BYTES = 8;
const THING_BYTES = 250;

/** About what a step of a project holds in memory: lists that were copied, and things that are new. */
export function bytesBetween(before: Project, after: Project): number {
  let bytes = THING_BYTES;
  const list = <L>(a: readonly L[], b: readonly L[], each = (_: L) => THING_BYTES): void => {
    if (a === b) return;
    const kept = new Set(a);
    bytes += b.length * POINTER_BYTES;
    for (const one of b) if (!kept.has(one)) bytes += each(one);
  };
  list(before.plans, after.plans);
  const plansBefore = new Map(before.plans.map((plan) => [plan.id, plan.positions]));
  for (const { id, positions } of after.plans) list(plansBefore.get(id) ?? [], positions);
  list(before.skus, after.skus);
  list(before.layouts, after.layouts);
  const layoutsBefore = new Map(before.layouts.map((layout) => [layout.id, layout]));
  for (const { id, fixtures, walls } of after.layouts) {
    const was = layoutsBefore.get(id);
    list(was?.fixtures ?? [], fixtures, ({ bays }) =>
      bays.reduce((sum, { shelves }) => sum + THING_BYTES * (1 + shelves.length), THING_BYTES),
    );
    list(was?.walls ?? [], walls);
  }
  return bytes;
}
