// Brings a SKU from the library onto the shelf: by dragging its row, or beside what is chosen.
import { placeSku } from '../../../sim/edit/shelf/positionEdits.ts';
import type { Sku } from '../../../sim/project/schema.ts';
import { useApp } from '../../state/store.ts';
import { make } from '../document/edits.ts';
import { useEditor } from '../document/state.ts';
import { shelfInHand } from './actions.ts';
import { carry, grabSku, letGo, release } from './pointer.ts';

const STILL_PX = 4;

/** Beside what is chosen, or on the fullest-to-hand shelf of the bay in front that has room. */
export function placeBeside(sku: Sku): void {
  const chosen = shelfInHand();
  const { bayIx } = useEditor.getState();
  const bay = useApp.getState().opened?.bays[bayIx]?.bay;
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

/** Follows the pointer from a row to the shelf. Scrolling by touch stays scrolling: only a mouse or pen drags. */
export function dragRow(sku: Sku, down: PointerEvent, list: HTMLElement | null): void {
  if (down.pointerType === 'touch') return;
  let isDrag = false;
  const picture = (down.target as HTMLElement).closest('[data-testid=library-row]')?.querySelector('canvas');
  let ghost: HTMLElement | null = null;
  const move = (event: PointerEvent) => {
    const [dx, dy] = [event.clientX - down.clientX, event.clientY - down.clientY];
    if (!isDrag && dx * dx + dy * dy < STILL_PX * STILL_PX) return;
    if (!isDrag) {
      isDrag = true;
      grabSku(sku);
      ghost = document.createElement('div');
      ghost.className = 'drag-ghost';
      const copy = document.createElement('canvas');
      if (picture) {
        copy.width = picture.width;
        copy.height = picture.height;
        copy.style.width = picture.style.width;
        copy.style.height = picture.style.height;
        copy.getContext('2d')?.drawImage(picture, 0, 0);
      }
      ghost.append(copy);
      document.body.append(ghost);
      document.body.classList.add('is-dragging');
    }
    event.preventDefault();
    carry(event);
    if (ghost) {
      ghost.style.translate = `${event.clientX}px ${event.clientY}px`;
      ghost.dataset.over = String(useEditor.getState().preview !== null);
    }
  };
  const end = (event: PointerEvent | KeyboardEvent) => {
    if (event instanceof KeyboardEvent) {
      if (event.key !== 'Escape') return;
      letGo();
    } else if (event.type === 'pointerup') {
      if (isDrag) carry(event);
      release(isDrag);
    } else letGo();
    ghost?.remove();
    document.body.classList.remove('is-dragging');
    window.removeEventListener('pointermove', move);
    window.removeEventListener('pointerup', end);
    window.removeEventListener('pointercancel', end);
    window.removeEventListener('keydown', end, true);
    // What was placed is chosen: its keys work at once.
    const stage = document.querySelector<HTMLElement>('[data-testid=edit-stage]');
    (isDrag && event.type === 'pointerup' ? stage : list)?.focus({ preventScroll: true });
  };
  window.addEventListener('pointermove', move);
  window.addEventListener('pointerup', end);
  window.addEventListener('pointercancel', end);
  window.addEventListener('keydown', end, true);
}
