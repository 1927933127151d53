// What the hand does on the shelf: taking hold of a position, a handle, a shelf or a SKU of the library. While it is
// held, the edit that letting go would make is tried and shown; letting go makes it.
import type { Edit } from '../../../sim/edit/edit.ts';
import { resizePosition } from '../../../sim/edit/shelf/facingEdits.ts';
import { copyPositions, movePositions, placeSku } from '../../../sim/edit/shelf/positionEdits.ts';
import { moveShelf } from '../../../sim/edit/shelf/shelfEdits.ts';
import { usualStanding } from '../../../sim/project/pack.ts';
import type { Project, Sku } from '../../../sim/project/schema.ts';
import type { EditHit } from '../../stage/shelf/editScene.ts';
import { faceBay, inHand, make } from '../document/edits.ts';
import { type Ghost, keysAfter, select, selectShelf, useEditor } from '../document/state.ts';
import { editStageNow } from './stageNow.ts';

type Try = (project: Project, planId: string, ixs: readonly number[]) => Edit;
type Reach = 'goods' | 'shelves';

interface Held {
  /** The edit letting go at a point would make; null where there is none. */
  readonly tryAt: (hit: EditHit, event: PointerEvent) => { edit: Try; ghost: Ghost | null } | null;
  readonly reach: Reach;
}

let held: Held | null = null;
let last: { edit: Try; reach: Reach } | null = null;

/** Takes hold of what lies under the pointer; false where there is nothing to take. */
export function grab(hit: EditHit, event: PointerEvent): boolean {
  last = null;
  held = null;
  if (hit.isOld) return false;
  const { selected } = useEditor.getState();
  if (hit.position && hit.handle) {
    held = { reach: 'goods', tryAt: resizing(hit) };
    return true;
  }
  if (hit.position) {
    const { key } = hit.position;
    const isMulti = event.shiftKey || event.ctrlKey || event.metaKey;
    // Adding to a selection happens at once; one of several is chosen alone only when the hand lets go unmoved.
    if (isMulti) {
      if (!selected.includes(key)) select([...selected, key]);
    } else if (!selected.includes(key)) select([key]);
    held = { reach: 'goods', tryAt: moving(hit) };
    return true;
  }
  if (hit.isShelfEdge && hit.spot) {
    selectShelf(hit.spot.shelf.id);
    held = { reach: 'shelves', tryAt: hanging(hit) };
    return true;
  }
  return false;
}

/** The pointer was lifted without having moved. */
export function click(hit: EditHit, event: PointerEvent, wasSelected: boolean): void {
  useEditor.setState({ preview: null });
  if (hit.spot) faceBayOf(hit);
  const isMulti = event.shiftKey || event.ctrlKey || event.metaKey;
  if (hit.handle || hit.isOld) return;
  if (hit.position) {
    const { key } = hit.position;
    const { selected } = useEditor.getState();
    if (isMulti) {
      if (wasSelected) select(selected.filter((each) => each !== key));
    } else if (selected.length > 1) select([key]);
    return;
  }
  if (hit.spot) selectShelf(hit.spot.shelf.id);
  else if (!isMulti) useEditor.setState({ selected: [], shelfId: null });
}

/** Facing another bay of the run keeps what is selected. */
function faceBayOf(hit: EditHit): void {
  const { bayIx, selected, shelfId } = useEditor.getState();
  if (!hit.spot || hit.spot.bay.bayIx === bayIx) return;
  faceBay(hit.spot.bay.bayIx);
  useEditor.setState({ selected, shelfId });
}

export function carry(event: PointerEvent): void {
  if (!held) return;
  const hit = editStageNow.current?.hitAt(event.clientX, event.clientY) ?? null;
  const tried = hit && !hit.isOld ? held.tryAt(hit, event) : null;
  if (!tried) {
    last = null;
    useEditor.setState({ preview: null });
    return;
  }
  last = { edit: tried.edit, reach: held.reach };
  show(tried.edit, tried.ghost, event);
}

function show(edit: Try, ghost: Ghost | null, event: PointerEvent): void {
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
      at: { x: event.clientX, y: event.clientY },
      ghost: isRefused ? ghost : null,
    },
  });
}

/** Lets go: makes the edit that was shown, or says why it cannot be. */
export function release(isDrag: boolean): void {
  const making = last;
  held = null;
  last = null;
  useEditor.setState({ preview: null });
  if (isDrag && making) make(making.edit, making.reach);
}

export function letGo(): void {
  held = null;
  last = null;
  useEditor.setState({ preview: null });
}

/** Takes hold of a SKU of the library. */
export function grabSku(sku: Sku): void {
  last = null;
  held = {
    reach: 'goods',
    tryAt(hit) {
      if (!hit.spot) return null;
      const { shelf, xMm } = hit.spot;
      const edit: Try = (project, planId) =>
        placeSku(project, planId, {
          skuId: sku.id,
          shelfId: shelf.id,
          xMm: Math.max(0, xMm - sku.widthMm / 2),
        });
      return {
        edit,
        ghost: {
          shelfId: shelf.id,
          xMm: xMm - sku.widthMm / 2,
          widthMm: sku.widthMm,
          heightMm: sku.heightMm * usualStanding(sku, shelf).facingsHigh,
        },
      };
    },
  };
}

function moving(from: EditHit): Held['tryAt'] {
  const p = from.position;
  if (!p) return () => null;
  const offMm = from.xMm - p.xMm;
  return (hit, event) => {
    if (!hit.spot) return null;
    const { shelf, bay } = hit.spot;
    const xMm = Math.max(0, hit.xMm - bay.x0Mm - offMm);
    const { key } = p;
    return {
      edit: (project, planId, ixs) => {
        // The one under the hand leads; the others keep their distance to it.
        const plan = project.plans.find(({ id }) => id === planId);
        const lead = ixs.find((ix) => {
          const each = plan?.positions[ix];
          return each && `${each.shelfId} ${each.xMm} ${each.skuId}` === key;
        });
        const ordered = lead === undefined ? ixs : [lead, ...ixs.filter((ix) => ix !== lead)];
        const to = { shelfId: shelf.id, xMm };
        return event.altKey || event.ctrlKey
          ? copyPositions(project, planId, ordered, to)
          : movePositions(project, planId, ordered, to);
      },
      ghost: { shelfId: shelf.id, xMm, widthMm: p.widthMm, heightMm: p.heightMm },
    };
  };
}

function resizing(from: EditHit): Held['tryAt'] {
  const p = from.position;
  if (!p) return () => null;
  return (hit) => {
    const to =
      from.handle === 'right'
        ? { widthMm: hit.xMm - p.xMm - (from.xMm - p.xMm - p.widthMm) }
        : { heightMm: hit.yMm - p.yMm - (from.yMm - p.yMm - p.heightMm) };
    return { edit: (project, planId, [ix]) => resizePosition(project, planId, ix, to), ghost: null };
  };
}

function hanging(from: EditHit): Held['tryAt'] {
  const shelf = from.spot?.shelf;
  if (!shelf) return () => null;
  return (hit) => ({
    edit: (project) => moveShelf(project, shelf.id, shelf.heightMm + hit.yMm - from.yMm),
    ghost: null,
  });
}
