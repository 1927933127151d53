// What is in hand on the floor and how one goes on: things, problems and bays, chosen one after the other.
import type { FloorProblem } from '../../../sim/edit/floor/floorProblems.ts';
import { boxOf, listFloor, sameRef } from '../../../sim/edit/floor/floorThings.ts';
import { bayTable } from '../../../sim/project/tables.ts';
import { showView } from '../../state/store.ts';
import { faceBay, tell } from '../document/edits.ts';
import { floorInHand } from './floorOf.ts';
import { choose, type FloorPoint, useFloor } from './state.ts';

/** The next click puts this part up; null for none. */
export function arm(templateId: string | null): void {
  useFloor.setState({ armed: templateId, preview: null });
}

export function copySelected(): void {
  const { selected } = useFloor.getState();
  const copied = selected.filter(({ kind }) => kind !== 'entrance' && kind !== 'exit');
  if (copied.length === 0) return;
  useFloor.setState({ copied });
  tell(
    copied.length === 1
      ? { en: 'Copied. Ctrl+V puts the copy where the pointer is.', zh: '已复制。按 Ctrl+V 粘贴到指针处。' }
      : {
          en: `Copied ${copied.length} things. Ctrl+V puts the copies where the pointer is.`,
          zh: `已复制 ${copied.length} 个对象。按 Ctrl+V 粘贴到指针处。`,
        },
    'done',
  );
}

export function selectAll(): void {
  const hand = floorInHand();
  if (!hand) return;
  choose(listFloor(hand.layout).filter(({ kind }) => kind !== 'entrance' && kind !== 'exit'));
}

/** The next thing in reading order: by keyboard one gets everywhere. */
export function chooseNext(step: 1 | -1): void {
  const store = floorInHand()?.layout;
  if (!store) return;
  const all = listFloor(store)
    .map((ref) => ({ ref, box: boxOf(store, ref)! }))
    .sort((a, b) => Math.round(a.box.y0M) - Math.round(b.box.y0M) || a.box.x0M - b.box.x0M);
  const { selected } = useFloor.getState();
  const at = all.findIndex(({ ref }) => selected.some((one) => sameRef(one, ref)));
  const next = all[(at + step + all.length) % all.length];
  choose([next.ref]);
  bringInSight({ xM: (next.box.x0M + next.box.x1M) / 2, yM: (next.box.y0M + next.box.y1M) / 2 });
}

/** Goes to a problem: its things are chosen and in sight. */
export function showProblem(problem: FloorProblem): void {
  choose(problem.things);
  bringInSight(problem);
}

export function nextProblem(): void {
  const { problems, problemAt } = useFloor.getState();
  if (problems.length === 0) return;
  const at = (problemAt + 1) % problems.length;
  useFloor.setState({ problemAt: at });
  showProblem(problems[at]);
}

function bringInSight({ xM, yM }: FloorPoint): void {
  const { camera, size } = useFloor.getState();
  const [halfX, halfY] = [(size.w / 2 - 70) / camera.scale, (size.h / 2 - 70) / camera.scale];
  const held = (centre: number, value: number, half: number) =>
    Math.min(value + half, Math.max(value - half, centre));
  const next = { ...camera, cx: held(camera.cx, xM, halfX), cy: held(camera.cy, yM, halfY) };
  if (next.cx !== camera.cx || next.cy !== camera.cy) useFloor.setState({ camera: next, isFitted: false });
}

/** Opens a bay in the shelf view. */
export function openBay(bayId: string): void {
  const hand = floorInHand();
  const bayIx = hand ? bayTable(hand.layout).findIndex(({ bay }) => bay.id === bayId) : -1;
  if (bayIx < 0) return;
  faceBay(bayIx);
  showView('shelf');
}

/** Opens the first bay of what is chosen. */
export function openSelected(): void {
  const hand = floorInHand();
  const { selected, hoverBayId } = useFloor.getState();
  const fixture = hand?.layout.fixtures.find(({ id }) =>
    selected.some((ref) => ref.kind === 'fixture' && ref.id === id),
  );
  if (!fixture) return;
  const bay = fixture.bays.find(({ id }) => id === hoverBayId) ?? fixture.bays[0];
  if (bay) openBay(bay.id);
}

/** Lets go of the part to put up first, then of what is chosen; what the hand holds is let go before all this. */
export function stepBack(): void {
  const { armed, place } = useFloor.getState();
  if (armed) arm(null);
  else if (place) useFloor.setState({ place: null });
  else choose([]);
}
