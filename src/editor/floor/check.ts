// Tells what is wrong on the floor while it is being changed, as often as the machine can.
import { floorProblems } from '../../../sim/edit/floor/floorProblems.ts';
import type { Layout } from '../../../sim/project/schema.ts';
import { useApp } from '../../state/store.ts';
import { useEditor } from '../document/state.ts';
import { type FloorHand, floorOf } from './floorOf.ts';
import { useFloor } from './state.ts';

/** A check that takes longer than this waits for a pause of the hand. */
const QUICK_MS = 14;
const PAUSE_MS = 90;

let lastMs = 0;
let checked: Layout | null = null;
let waiting: ReturnType<typeof setTimeout> | undefined;

function shown(): FloorHand | null {
  const project = useFloor.getState().preview?.project ?? useApp.getState().opened?.project;
  return project ? { project, layout: floorOf(project) } : null;
}

function check(): void {
  const now = shown();
  if (!now || now.layout === checked) return;
  checked = now.layout;
  const from = performance.now();
  const problems = floorProblems(now.project, now.layout);
  lastMs = performance.now() - from;
  useFloor.setState({ problems, problemAt: -1 });
}

function checkSoon(): void {
  if (shown()?.layout === checked) return;
  const { place, planView } = useApp.getState();
  if (planView !== 'floor' || place !== 'plan') return;
  if (lastMs <= QUICK_MS) {
    clearTimeout(waiting);
    waiting = setTimeout(check, 0);
  } else {
    // Under a moving hand at least now and then: half the time is left to the picture.
    clearTimeout(waiting);
    waiting = setTimeout(check, Math.min(PAUSE_MS, lastMs));
  }
}

/** Listens while the floor is shown; returns a way to stop. */
export function startChecking(): () => void {
  const stops = [
    useFloor.subscribe((state, before) => {
      if (state.preview !== before.preview) checkSoon();
    }),
    useApp.subscribe((state, before) => {
      if (state.opened !== before.opened) checkSoon();
    }),
    useEditor.subscribe((state, before) => {
      if (state.planId !== before.planId) checkSoon();
    }),
  ];
  checkSoon();
  return () => {
    clearTimeout(waiting);
    for (const stop of stops) stop();
  };
}
