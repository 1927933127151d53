// The state of the floor view of the Plan place: what is chosen, where the camera is, what a hand is about to do.

import { create } from 'zustand';
import type { Guide } from '../../../sim/edit/floor/floorAlign.ts';
import type { FloorFix } from '../../../sim/edit/floor/floorFixes.ts';
import type { FloorProblem } from '../../../sim/edit/floor/floorProblems.ts';
import type { FloorRef } from '../../../sim/edit/floor/floorThings.ts';
import type { StackPlace, StackRank } from '../../../sim/placements/stackPlaces.ts';
import type { Problem } from '../../../sim/project/problems.ts';
import type { Project } from '../../../sim/project/schema.ts';
import type { Text } from '../../../sim/words/text.ts';
import type { Camera } from '../../stage/camera.ts';

export interface FloorPoint {
  readonly xM: number;
  readonly yM: number;
}

/** What would be if the hand let go now. */
export interface FloorPreview {
  readonly project: Project;
  /** What is being moved, turned, sized or put up. */
  readonly things: readonly FloorRef[];
  readonly guides: readonly Guide[];
  readonly refused: Text | null;
  /** A measure to show beside the hand. */
  readonly measure: string;
}

export interface Rubber {
  readonly from: FloorPoint;
  readonly to: FloorPoint;
}

/** What ends a problem with one click. */
export interface WayOut {
  readonly fix: FloorFix | null;
  /** It came with the last step: undoing that ends it. */
  readonly isUndone: boolean;
}

export interface FloorState {
  readonly selected: readonly FloorRef[];
  readonly hover: FloorRef | null;
  readonly hoverBayId: string | null;
  /** The part of the catalogue that the next click puts up. */
  readonly armed: string | null;
  readonly camera: Camera;
  readonly size: { readonly w: number; readonly h: number };
  /** Nobody has moved the camera: it stays fitted. */
  readonly isFitted: boolean;
  readonly preview: FloorPreview | null;
  readonly rubber: Rubber | null;
  readonly problems: readonly FloorProblem[];
  /** Of those that were looked at since the hand rests. */
  readonly waysOut: ReadonlyMap<FloorProblem, WayOut>;
  /** What else is known of the store. */
  readonly others: readonly Problem[];
  /** The problem pointed at in the list. */
  readonly problemAt: number;
  readonly showsPlaces: boolean;
  readonly placeRank: StackRank | null;
  readonly place: StackPlace | null;
  readonly snaps: boolean;
  readonly copied: readonly FloorRef[];
  /** Where the pointer is on the floor; null where it is elsewhere. */
  readonly pointer: FloorPoint | null;
  readonly isPanning: boolean;
}

export const GRID_M = 0.05;

const KEY = 'shelfwalk.floor';

export const useFloor = create<FloorState>(() => ({
  selected: [],
  hover: null,
  hoverBayId: null,
  armed: null,
  camera: { scale: 20, cx: 0, cy: 0 },
  size: { w: 1, h: 1 },
  isFitted: true,
  preview: null,
  rubber: null,
  problems: [],
  waysOut: new Map(),
  others: [],
  problemAt: -1,
  showsPlaces: false,
  placeRank: null,
  place: null,
  snaps: true,
  copied: [],
  pointer: null,
  isPanning: false,
  ...remembered(),
}));

/** Forgets what the hand was about to do. */
export function forgetHand(): void {
  useFloor.setState({ armed: null, preview: null, rubber: null, hover: null, place: null, isPanning: false });
}

export function choose(selected: readonly FloorRef[]): void {
  useFloor.setState({ selected, armed: null });
}

/** Snapping and the marked places are remembered. */
export function setFloorPreference(to: Partial<Pick<FloorState, 'snaps' | 'showsPlaces'>>): void {
  useFloor.setState(to);
  const { snaps, showsPlaces } = useFloor.getState();
  try {
    localStorage.setItem(KEY, JSON.stringify({ snaps, showsPlaces }));
  } catch {
    // Not remembered, but in force for this visit.
  }
}

function remembered(): Partial<FloorState> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    const { snaps, showsPlaces } = kept as Record<string, unknown>;
    return {
      ...(typeof snaps === 'boolean' ? { snaps } : {}),
      ...(typeof showsPlaces === 'boolean' ? { showsPlaces } : {}),
    };
  } catch {
    return {};
  }
}
