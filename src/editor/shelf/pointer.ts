// The hand on the shelf, as states: idle it looks; pressed it chooses; then it moves goods, draws a side out, hangs a shelf
// elsewhere, or moves the picture. What letting go would make is shown all the while.
import { type At, makeHand, type Point, panning, pointing, type Tool } from '../../stage/hand.ts';
import type { EditHit } from '../../stage/shelf/editScene.ts';
import { faceBay, inHand, make, type Reach } from '../document/edits.ts';
import { keysAfter, select, selectShelf, useEditor } from '../document/state.ts';
import { type Trial, type TryAt, tryHang, tryMove, tryResize } from './moves.ts';
import { editStageNow } from './stageNow.ts';

const surface = {
  pan: (dxPx: number, dyPx: number) => editStageNow.current?.pan(dxPx, dyPx),
  zoom: (at: Point, factor: number) => editStageNow.current?.zoom(factor, at),
};

let over: EditHit | null = null;

const idle: Tool = {
  name: 'idle',
  cursor: () => cursorOver(over),
  onDown: press,
  onMove(at) {
    over = hitAt(at.event);
    return undefined;
  },
};

export const shelfHand = makeHand(idle, surface);

function press(at: At): Tool | undefined {
  const { event } = at;
  const hit = event.button === 0 ? hitAt(event) : null;
  if (!hit) return undefined;
  const { selected } = useEditor.getState();
  const key = hit.position?.key ?? '';
  const isChosen = selected.includes(key);
  const click = (up: At) => clicked(hit, isMulti(up.event), isChosen);
  const pan = () => panning(at, surface);
  if (hit.isOld) return pointing(at, { drag: pan, click });
  if (hit.handle)
    return pointing(at, { drag: () => trying('resizing', tryResize(hit), 'goods', hit), click });
  if (hit.position) {
    // Adding to a selection happens at once; one of several is chosen alone only when the hand lets go unmoved.
    if (!isChosen) select(isMulti(event) ? [...selected, key] : [key]);
    return pointing(at, { drag: () => trying('moving', tryMove(hit), 'goods'), click });
  }
  if (!hit.isShelfEdge || !hit.spot) return pointing(at, { drag: pan, click });
  selectShelf(hit.spot.shelf.id);
  return pointing(at, { drag: () => trying('hanging', tryHang(hit), 'floor'), click });
}

/** Lifted without having moved. */
function clicked(hit: EditHit, isMore: boolean, wasChosen: boolean): void {
  faceBayOf(hit);
  if (hit.handle || hit.isOld) return;
  const { selected } = useEditor.getState();
  if (hit.position) {
    const { key } = hit.position;
    if (isMore && wasChosen) select(selected.filter((each) => each !== key));
    else if (!isMore && selected.length > 1) select([key]);
  } else if (hit.spot) selectShelf(hit.spot.shelf.id);
  else if (!isMore) useEditor.setState({ selected: [], shelfId: null });
}

/** Facing another bay of the run keeps what is selected. */
function faceBayOf({ spot }: EditHit): void {
  const { bayIx, selected, shelfId } = useEditor.getState();
  if (!spot || spot.bay.bayIx === bayIx) return;
  faceBay(spot.bay.bayIx);
  useEditor.setState({ selected, shelfId });
}

/** What letting go would make, or why it cannot be, is shown; where there is nothing to make nothing is. */
export function trying(name: string, tryAt: TryAt, reach: Reach, from: EditHit | null = null): Tool {
  let trial: Trial | null = null;
  return {
    name,
    cursor: () => (from ? cursorOver(from) : 'grabbing'),
    onMove({ event }) {
      const hit = hitAt(event);
      trial = hit && !hit.isOld ? tryAt(hit, event) : null;
      if (trial) show(trial, event);
      else useEditor.setState({ preview: null });
      return undefined;
    },
    onUp() {
      useEditor.setState({ preview: null });
      if (trial) make(trial.edit, reach);
    },
    onLeave: () => useEditor.setState({ preview: null }),
  };
}

function show({ edit, ghost }: Trial, { clientX, clientY }: PointerEvent): void {
  const hand = inHand();
  if (!hand) return;
  const made = edit(hand.project, hand.plan.id, hand.ixs);
  const isRefused = made.refused !== undefined;
  const problem = made.problems.find(({ planId }) => planId === hand.plan.id);
  useEditor.setState({
    preview: {
      project: isRefused ? hand.project : made.project,
      selected: isRefused ? useEditor.getState().selected : keysAfter(made, hand.plan.id),
      text: made.refused ?? problem ?? made.did,
      isRefused,
      at: { x: clientX, y: clientY },
      ghost: isRefused ? ghost : null,
    },
  });
}

function isMulti({ shiftKey, ctrlKey, metaKey }: PointerEvent): boolean {
  return shiftKey || ctrlKey || metaKey;
}

function hitAt({ clientX, clientY }: PointerEvent): EditHit | null {
  return editStageNow.current?.hitAt(clientX, clientY) ?? null;
}

function cursorOver(hit: EditHit | null): string {
  if (hit?.handle === 'right') return 'ew-resize';
  if (hit?.handle === 'top') return 'ns-resize';
  if (hit?.position) return hit.isOld ? 'default' : 'move';
  return hit?.isShelfEdge ? 'row-resize' : 'grab';
}
