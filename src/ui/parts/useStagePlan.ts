// What several panels derive from the open project and the plan on the stage, worked out once.
import { useMemo } from 'react';
import { type FloorPlan, floorPlan } from '../../../sim/picture/floorPlan.ts';
import { type ShelfPlan, shelfPlan } from '../../frame/shelfPlan.ts';
import { type ShelfRun, shelfRun } from '../../frame/shelfView.ts';
import type { TraceIndex } from '../../frame/traceIndex.ts';
import { baysOf, type Opened, planOf, useApp } from '../../state/store.ts';

interface Derived {
  readonly floor: FloorPlan;
  readonly shelves: ShelfPlan;
}

const derived = new WeakMap<Opened, Map<string, Derived>>();

function derive(opened: Opened, planId: string): Derived {
  let byPlan = derived.get(opened);
  if (!byPlan) {
    byPlan = new Map();
    derived.set(opened, byPlan);
  }
  let made = byPlan.get(planId);
  if (!made) {
    const plan = planOf(opened.project, planId);
    made = { floor: floorPlan(opened.project, plan), shelves: shelfPlan(opened.project, plan) };
    byPlan.set(planId, made);
  }
  return made;
}

function useDerived(): Derived | null {
  const opened = useApp((state) => state.opened);
  const shownId = useApp((state) => state.shownId);
  // While a plan is being edited, what hangs on the stage waits: it would be worked out anew for every facing.
  const isEditing = useApp((state) => state.place === 'plan');
  return opened && shownId && !isEditing ? derive(opened, shownId) : null;
}

export function useFloorPlan(): FloorPlan | null {
  return useDerived()?.floor ?? null;
}

export function useShelfPlan(): ShelfPlan | null {
  return useDerived()?.shelves ?? null;
}

export function useShownRun(): TraceIndex | null {
  return useApp((state) => (state.shownId ? (state.runs[state.shownId] ?? null) : null));
}

/** The run of bays that the chosen bay belongs to, as the plan on the stage fills it. */
export function useShelfRun(): ShelfRun | null {
  const opened = useApp((state) => state.opened);
  const shownId = useApp((state) => state.shownId);
  const shelves = useShelfPlan();
  const bayIx = useApp((state) => (state.selection.kind === 'bay' ? state.selection.bayIx : -1));
  return useMemo(
    () =>
      opened && shelves && bayIx >= 0
        ? shelfRun(
            opened.project,
            planOf(opened.project, shownId),
            shelves,
            baysOf(opened.project, shownId),
            bayIx,
          )
        : null,
    [opened, shownId, shelves, bayIx],
  );
}
