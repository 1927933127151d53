// Tells what is wrong on the floor while it is being changed, as often as the machine can; and once the hand rests, what
// could be done about it, and what else is known of the store.

import { fixFor } from '../../../sim/edit/floor/floorFixes.ts';
import { floorProblems, problemKeys } from '../../../sim/edit/floor/floorProblems.ts';
import { plansOn } from '../../../sim/project/layouts.ts';
import type { Layout } from '../../../sim/project/schema.ts';
import { useApp } from '../../state/store.ts';
import { useEditor } from '../document/state.ts';
import { type FloorHand, floorInHand, floorOf } from './floorOf.ts';
import { useFloor, type WayOut } from './state.ts';

/** A check that takes longer than this waits for a pause of the hand. */
const QUICK_MS = 14;
const PAUSE_MS = 90;
/** Ways out are looked for so many problems from the first. */
const MOST_WAYS_OUT = 12;

let lastMs = 0;
let checked: Layout | null = null;
let waiting: ReturnType<typeof setTimeout> | undefined;
let looking: ReturnType<typeof setTimeout> | undefined;

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
  useFloor.setState({ problems, problemAt: -1, waysOut: new Map() });
  clearTimeout(looking);
  looking = setTimeout(lookFurther, PAUSE_MS);
}

function checkSoon(): void {
  if (shown()?.layout === checked) {
    // What was tried is what now is: it can be mended.
    clearTimeout(looking);
    looking = setTimeout(lookFurther, PAUSE_MS);
    return;
  }
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

/** With the hand at rest: a way out of each problem, one after another, so that none of them holds up the picture. */
function lookFurther(): void {
  const { preview, problems, waysOut, selected } = useFloor.getState();
  const hand = floorInHand();
  if (preview || !hand || hand.layout !== checked) return;
  const { project, layout } = hand;
  const next = problems.slice(0, MOST_WAYS_OUT).find((problem) => !waysOut.has(problem));
  if (!next) {
    void lookAtTheRest(hand);
    return;
  }
  const past = useEditor.getState().history?.past;
  const before = past?.[past.length - 1]?.before.project;
  const was = before?.layouts.find(({ id }) => id === layout.id);
  const own = problemKeys(next);
  const isUndone =
    before !== undefined &&
    was !== undefined &&
    was !== layout &&
    !floorProblems(before, was)
      .flatMap(problemKeys)
      .some((key) => own.includes(key));
  const out: WayOut = { fix: fixFor(project, layout.id, next, selected), isUndone };
  useFloor.setState({ waysOut: new Map(waysOut).set(next, out) });
  looking = setTimeout(lookFurther, 0);
}

/** What the door tells beyond the floor: tills that cannot keep up, a store too large. */
async function lookAtTheRest({ project, layout }: FloorHand): Promise<void> {
  const { runProblems } = await import('../../../sim/door/runProblems.ts');
  if (useApp.getState().opened?.project !== project) return;
  useFloor.setState({ others: runProblems(project, layout, plansOn(project, layout.id)) });
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
    clearTimeout(looking);
    for (const stop of stops) stop();
  };
}
