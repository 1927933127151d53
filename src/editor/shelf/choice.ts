// What is in hand on the shelf and how one goes on: positions, shelves and bays, chosen one after the other.
import { positionKey, rangeOnShelf } from '../../../sim/edit/edit.ts';
import type { ShelfRef } from '../../../sim/project/places.ts';
import type { Plan } from '../../../sim/project/schema.ts';
import { bayTable, shelfTable } from '../../../sim/project/tables.ts';
import { bayRun } from '../../frame/editRun.ts';
import { faceBay, inHand, tell } from '../document/edits.ts';
import { select, useEditor } from '../document/state.ts';

/** The shelf an action is about: the chosen one, or that of the first selected position. */
export function shelfInHand(): ShelfRef | null {
  const { shelfId } = useEditor.getState();
  const hand = inHand();
  if (!hand) return null;
  const id = shelfId ?? hand.plan.positions[hand.ixs[0]]?.shelfId;
  return id ? (shelfTable(hand.layout).get(id) ?? null) : null;
}

/** Indices of what stands on a shelf, from the left. */
export function onShelf(plan: Plan, shelfId: string): number[] {
  const [from, to] = rangeOnShelf(plan, shelfId);
  return Array.from({ length: to - from }, (_, k) => from + k).sort(
    (a, b) => plan.positions[a].xMm - plan.positions[b].xMm,
  );
}

export function selectAll(): void {
  const ref = shelfInHand();
  const hand = inHand();
  if (!ref || !hand) return;
  select(onShelf(hand.plan, ref.shelf.id).map((ix) => positionKey(hand.plan.positions[ix])));
}

export function copySelected(): void {
  const hand = inHand();
  if (!hand || hand.ixs.length === 0) return;
  const positions = hand.ixs.map((ix) => hand.plan.positions[ix]);
  useEditor.setState({ clipboard: { planId: hand.plan.id, positions } });
  tell(
    {
      en: positions.length === 1 ? '1 position copied' : `${positions.length} positions copied`,
      zh: `已复制 ${positions.length} 个陈列位`,
    },
    'done',
  );
}

/** Chooses the position before or after, along the shelf and then from shelf to shelf of the bay. */
export function step(by: -1 | 1): void {
  const { bayIx, selected } = useEditor.getState();
  const hand = inHand();
  const bay = hand && bayTable(hand.layout)[bayIx]?.bay;
  if (!bay || !hand) return;
  const all = [...bay.shelves]
    .reverse()
    .flatMap(({ id }) => onShelf(hand.plan, id))
    .map((ix) => positionKey(hand.plan.positions[ix]));
  if (all.length === 0) return;
  const at = all.indexOf(selected[selected.length - 1] ?? '');
  const next = at < 0 ? (by > 0 ? 0 : all.length - 1) : (at + by + all.length) % all.length;
  select([all[next]]);
}

/** The bay beside on this face, and past its end the next face or fixture. */
export function walk(by: -1 | 1): void {
  const { bayIx } = useEditor.getState();
  const hand = inHand();
  if (!hand) return;
  const bays = bayTable(hand.layout);
  const run = bayRun(bays, bayIx);
  const beside = run[run.findIndex(({ ix }) => ix === bayIx) + by];
  if (beside) {
    faceBay(beside.ix);
    return;
  }
  const wanted = (bayIx + by + bays.length) % bays.length;
  const first = bayRun(bays, wanted);
  faceBay((by > 0 ? first[0] : first[first.length - 1])?.ix ?? wanted);
}
