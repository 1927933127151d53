// What a hand does on the shelf, as edits: move or copy with the hand, draw a side out, hang a shelf elsewhere, place a
// SKU. Each is tried on the project first and shown; it is made when the hand lets go.
import { type Edit, positionKey } from '../../../sim/edit/edit.ts';
import { resizePosition } from '../../../sim/edit/shelf/facingEdits.ts';
import { copyPositions, movePositions, placeSku } from '../../../sim/edit/shelf/positionEdits.ts';
import { moveShelf } from '../../../sim/edit/shelf/shelfEdits.ts';
import { planWith } from '../../../sim/project/layouts.ts';
import { usualStanding } from '../../../sim/project/pack.ts';
import type { Project, Sku } from '../../../sim/project/schema.ts';
import type { EditHit } from '../../stage/shelf/editScene.ts';
import type { Ghost } from '../document/state.ts';

export type Try = (project: Project, planId: string, ixs: readonly number[]) => Edit;

/** The edit that letting go would make, and where what is refused would have stood. */
export interface Trial {
  readonly edit: Try;
  readonly ghost: Ghost | null;
}

/** The trial for what lies under the hand; null where there is none. */
export type TryAt = (hit: EditHit, event: PointerEvent) => Trial | null;

/** Alt or Ctrl copies. */
export function tryMove(from: EditHit): TryAt {
  const p = from.position;
  if (!p) return () => null;
  const offMm = from.xMm - p.xMm;
  return (hit, { altKey, ctrlKey }) => {
    if (!hit.spot) return null;
    const { shelf, bay } = hit.spot;
    const xMm = Math.max(0, hit.xMm - bay.x0Mm - offMm);
    const to = { shelfId: shelf.id, xMm };
    return {
      edit(project, planId, ixs) {
        // The one under the hand leads; the others keep their distance to it.
        const plan = project.plans.find(({ id }) => id === planId);
        const lead = ixs.find((ix) => plan?.positions[ix] && positionKey(plan.positions[ix]) === p.key);
        const ordered = lead === undefined ? ixs : [lead, ...ixs.filter((ix) => ix !== lead)];
        const move = altKey || ctrlKey ? copyPositions : movePositions;
        return move(project, planId, ordered, to);
      },
      ghost: { ...to, widthMm: p.widthMm, heightMm: p.heightMm },
    };
  };
}

export function tryResize(from: EditHit): TryAt {
  const p = from.position;
  if (!p) return () => null;
  return (hit) => {
    const to =
      from.handle === 'right'
        ? { widthMm: hit.xMm - from.xMm + p.widthMm }
        : { heightMm: hit.yMm - from.yMm + p.heightMm };
    return { edit: (project, planId, [ix]) => resizePosition(project, planId, ix, to), ghost: null };
  };
}

export function tryHang(from: EditHit): TryAt {
  const shelf = from.spot?.shelf;
  if (!shelf) return () => null;
  return (hit) => ({
    edit: (project, planId) =>
      moveShelf(project, planWith(project, planId).layoutId, shelf.id, shelf.heightMm + hit.yMm - from.yMm),
    ghost: null,
  });
}

export function tryPlace(sku: Sku): TryAt {
  return ({ spot }) => {
    if (!spot) return null;
    const { shelf } = spot;
    const xMm = spot.xMm - sku.widthMm / 2;
    const position = { skuId: sku.id, shelfId: shelf.id, xMm: Math.max(0, xMm) };
    const heightMm = sku.heightMm * usualStanding(sku, shelf).facingsHigh;
    return {
      edit: (project, planId) => placeSku(project, planId, position),
      ghost: { shelfId: shelf.id, xMm, widthMm: sku.widthMm, heightMm },
    };
  };
}
