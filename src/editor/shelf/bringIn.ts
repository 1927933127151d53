// Brings a SKU from the library onto the shelf: by dragging its row, or beside what is chosen.
import { placeSku } from '../../../sim/edit/shelf/positionEdits.ts';
import type { Sku } from '../../../sim/project/schema.ts';
import { bayTable } from '../../../sim/project/tables.ts';
import { makeHand, pointing, type Tool } from '../../stage/hand.ts';
import { useApp } from '../../state/store.ts';
import { inHand, make } from '../document/edits.ts';
import { useEditor } from '../document/state.ts';
import { shelfInHand } from './choice.ts';
import { tryPlace } from './moves.ts';
import { trying } from './pointer.ts';

/** Beside what is chosen, or on the fullest-to-hand shelf of the bay in front that has room. */
export function placeBeside(sku: Sku): void {
  const chosen = shelfInHand();
  const { bayIx } = useEditor.getState();
  const hand = inHand();
  const bay = hand && bayTable(hand.layout)[bayIx]?.bay;
  const shelves = chosen ? [chosen.shelf] : [...(bay?.shelves ?? [])].reverse();
  make((project, planId, ixs) => {
    const plan = project.plans.find(({ id }) => id === planId);
    const xMm = chosen ? (plan?.positions[ixs[0]]?.xMm ?? 0) : 0;
    const tries = shelves.map((shelf) =>
      placeSku(project, planId, { skuId: sku.id, shelfId: shelf.id, xMm }),
    );
    return (
      tries.find(({ refused }) => refused === undefined) ??
      tries[0] ??
      placeSku(project, planId, { skuId: sku.id, shelfId: '', xMm })
    );
  });
}

/** Scrolling by touch stays scrolling: only a mouse or pen drags. */
export const libraryHand = makeHand({
  name: 'idle',
  onDown(at) {
    const { button, pointerType, target } = at.event;
    const row = (target as Element).closest<HTMLElement>('[data-testid=library-row]');
    const sku = useApp.getState().opened?.project.skus.find(({ id }) => id === row?.dataset.sku);
    if (!row || !sku || button !== 0 || pointerType === 'touch') return undefined;
    if ((target as Element).closest('[data-testid=library-add]')) return undefined;
    return pointing(at, {
      drag: () => placing(sku, row),
      click: () => focusOn(row.closest('[role=listbox]')),
    });
  },
});

/** A SKU in the hand: its picture goes along with the pointer. */
function placing(sku: Sku, row: HTMLElement): Tool {
  const trial = trying('placing', tryPlace(sku), 'goods');
  const ghost = document.createElement('div');
  ghost.className = 'drag-ghost';
  const picture = row.querySelector('canvas');
  if (picture) ghost.append(copyOf(picture));
  let next: Element | null = row.closest('[role=listbox]');
  return {
    name: 'placing',
    onEnter() {
      document.body.append(ghost);
      document.body.classList.add('is-dragging');
    },
    onMove(at) {
      trial.onMove?.(at);
      ghost.style.translate = `${at.event.clientX}px ${at.event.clientY}px`;
      ghost.dataset.over = String(useEditor.getState().preview !== null);
      return undefined;
    },
    onUp(at) {
      trial.onUp?.(at);
      // What was placed is chosen: its keys work at once.
      next = document.querySelector('[data-testid=edit-stage]');
    },
    onLeave() {
      trial.onLeave?.();
      ghost.remove();
      document.body.classList.remove('is-dragging');
      focusOn(next);
    },
  };
}

function copyOf(picture: HTMLCanvasElement): HTMLCanvasElement {
  const copy = document.createElement('canvas');
  copy.width = picture.width;
  copy.height = picture.height;
  copy.style.width = picture.style.width;
  copy.style.height = picture.style.height;
  copy.getContext('2d')?.drawImage(picture, 0, 0);
  return copy;
}

function focusOn(element: Element | null): void {
  (element as HTMLElement | null)?.focus({ preventScroll: true });
}
