// The state of the Plan place: the plan in hand, the bay in front, what is selected, steps to undo, the live score.

import { create } from 'zustand';
import { type Edit, type PlanFitProblem, positionKey } from '../../../sim/edit/edit.ts';
import type { LiveMetricName } from '../../../sim/kinds/metric/index.ts';
import type { Plan, Position, Project } from '../../../sim/project/schema.ts';
import type { Comparison } from '../../../sim/study/compare/compare.ts';
import type { Text } from '../../../sim/words/text.ts';
import type { PositionFigures } from '../../worker/live/liveMessages.ts';
import type { History } from './history.ts';

export const colourings = [
  'packs',
  'brand',
  'flavour',
  'category',
  'units',
  'margin',
  'looks',
  'lost',
] as const;
export type Colouring = (typeof colourings)[number];

/** What undo goes back to: the document, and where in it one was. */
export interface Snapshot {
  readonly project: Project;
  readonly planId: string;
  readonly bayIx: number;
  readonly selected: readonly string[];
}

/** What the figures of a plan are known for: the plan as it was when its run began. */
export interface LiveFigures {
  readonly plan: Plan;
  readonly figures: PositionFigures;
}

export interface LiveScore {
  readonly planId: string;
  readonly comparison: Comparison<LiveMetricName>;
  /** Shoppers it goes by, until there are days enough to go by. */
  readonly byShoppers: number | null;
  /** The plan has been changed since: shown dimmed until the new score is there. */
  readonly isStale: boolean;
}

/** What would be if the hand let go now. */
export interface Preview {
  readonly project: Project;
  readonly selected: readonly string[];
  readonly text: Text;
  readonly isRefused: boolean;
  /** Pointer in CSS pixels of the window. */
  readonly at: { readonly x: number; readonly y: number };
  /** Where a refused SKU would have stood. */
  readonly ghost: Ghost | null;
}

export interface Ghost {
  readonly shelfId: string;
  readonly xMm: number;
  readonly widthMm: number;
  readonly heightMm: number;
}

export interface Message {
  readonly text: Text;
  readonly kind: 'done' | 'refused';
  /** Told apart from the same words said before. */
  readonly n: number;
}

/** Makes an edit of a floor that plans share: for one of them alone, or for all. */
export type FloorMaking = (project: Project, planId: string, edit: (project: Project) => Edit) => Edit;

export interface EditorState {
  readonly planId: string | null;
  readonly bayIx: number;
  readonly selected: readonly string[];
  /** A chosen shelf; positions and a shelf are never chosen together. */
  readonly shelfId: string | null;
  /** Null until something has been edited. */
  readonly history: History<Snapshot> | null;
  readonly clipboard: { readonly planId: string; readonly positions: readonly Position[] } | null;
  readonly colouring: Colouring;
  readonly showsOld: boolean;
  readonly preview: Preview | null;
  readonly message: Message | null;
  readonly problems: readonly PlanFitProblem[];
  readonly score: LiveScore | null;
  readonly figures: LiveFigures | null;
  readonly isScoring: boolean;
  /** The edit that waits for the word that the baseline itself may be changed. */
  readonly asked: (() => void) | null;
  /** The edit that waits for the word whether it is for this plan alone or for all on its floor. */
  readonly askedFloor: (() => void) | null;
  /** By plan that shares its floor: how its floor is edited, once that has been said. */
  readonly floors: Readonly<Record<string, FloorMaking>>;
  /** The baseline whose editing has been allowed. */
  readonly unlockedId: string | null;
  /** Edits that Watch and Decide have not been told of. */
  readonly isAhead: boolean;
}

export const emptyEditor: EditorState = {
  planId: null,
  bayIx: -1,
  selected: [],
  shelfId: null,
  history: null,
  clipboard: null,
  colouring: 'packs',
  showsOld: false,
  preview: null,
  message: null,
  problems: [],
  score: null,
  figures: null,
  isScoring: false,
  asked: null,
  askedFloor: null,
  floors: {},
  unlockedId: null,
  isAhead: false,
};

export const useEditor = create<EditorState>(() => emptyEditor);

export function select(selected: readonly string[]): void {
  useEditor.setState({ selected, shelfId: null, message: null });
}

export function selectShelf(shelfId: string): void {
  useEditor.setState({ selected: [], shelfId, message: null });
}

/** Indices of the selected positions in a plan, in the order selected. */
export function indicesOf(plan: Plan, selected: readonly string[]): number[] {
  if (lastIndices?.plan === plan && lastIndices.selected === selected) return lastIndices.ixs;
  const wanted = new Map(selected.map((key, k) => [key, k]));
  // A key begins with its shelf: only positions there are written out as keys.
  const shelves = new Set(selected.map((key) => key.slice(0, key.indexOf(' '))));
  const found: [number, number][] = [];
  plan.positions.forEach((position, ix) => {
    if (!shelves.has(position.shelfId)) return;
    const key = positionKey(position);
    const order = wanted.get(key);
    if (order !== undefined) {
      wanted.delete(key);
      found.push([order, ix]);
    }
  });
  const ixs = found.sort((a, b) => a[0] - b[0]).map(([, ix]) => ix);
  lastIndices = { plan, selected, ixs };
  return ixs;
}

/** Every button asks for the same ones. */
let lastIndices: { plan: Plan; selected: readonly string[]; ixs: number[] } | null = null;

export function keysAt(plan: Plan, ixs: readonly number[]): string[] {
  return [...new Set(ixs.map((ix) => positionKey(plan.positions[ix])))];
}

export function keysAfter(edit: Edit, planId: string): string[] {
  const plan = edit.project.plans.find(({ id }) => id === planId);
  return plan ? keysAt(plan, edit.positionIxs) : [];
}
