// What several panels derive from the open project and the plan on the stage, worked out once.
import { useMemo } from 'react';
import { type FloorPlan, floorPlan } from '../frame/floorPlan.ts';
import { type ShelfRun, shelfRun } from '../frame/shelfView.ts';
import type { TraceIndex } from '../frame/traceIndex.ts';
import { type Opened, planOf, useApp } from '../state/store.ts';

const plans = new WeakMap<Opened, Map<string, FloorPlan>>();

export function useFloorPlan(): FloorPlan | null {
  const opened = useApp((state) => state.opened);
  const shownId = useApp((state) => state.shownId);
  if (!opened || !shownId) return null;
  let made = plans.get(opened);
  if (!made) {
    made = new Map();
    plans.set(opened, made);
  }
  let plan = made.get(shownId);
  if (!plan) {
    plan = floorPlan(opened.project, planOf(opened.project, shownId), opened.bays);
    made.set(shownId, plan);
  }
  return plan;
}

export function useShownRun(): TraceIndex | null {
  return useApp((state) => (state.shownId ? (state.runs[state.shownId] ?? null) : null));
}

/** The run of bays that the chosen bay belongs to, as the plan on the stage fills it. */
export function useShelfRun(): ShelfRun | null {
  const opened = useApp((state) => state.opened);
  const shownId = useApp((state) => state.shownId);
  const bayIx = useApp((state) => (state.selection.kind === 'bay' ? state.selection.bayIx : -1));
  return useMemo(
    () =>
      opened && bayIx >= 0
        ? shelfRun(opened.project, planOf(opened.project, shownId), opened.bays, bayIx)
        : null,
    [opened, shownId, bayIx],
  );
}
