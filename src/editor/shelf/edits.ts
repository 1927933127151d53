// What can be changed on the shelf, as steps that can be undone: facings, places, shelves.
import { positionKey } from '../../../sim/edit/edit.ts';
import {
  addFacings,
  capPositions,
  setFacings,
  setLabel,
  setOrientation,
} from '../../../sim/edit/shelf/facingEdits.ts';
import { blockFill, tidyShelf } from '../../../sim/edit/shelf/fillEdits.ts';
import {
  copyPositions,
  movePositions,
  nudgePositions,
  placeSku,
  removePositions,
  swapPositions,
} from '../../../sim/edit/shelf/positionEdits.ts';
import { addShelf, removeShelf, stepShelf } from '../../../sim/edit/shelf/shelfEdits.ts';
import { packSize } from '../../../sim/project/pack.ts';
import { orientations, type Plan, type Project, type Sku } from '../../../sim/project/schema.ts';
import { bayTable } from '../../../sim/project/tables.ts';
import { baysOf } from '../../state/store.ts';
import { inHand, make, makeOnFloor, tell } from '../document/edits.ts';
import { selectShelf, useEditor } from '../document/state.ts';
import { onShelf, shelfInHand } from './choice.ts';

/** Alt with an arrow shifts by this much. */
const NUDGE_MM = 10;

export function addFacingsBy(by: { wide?: number; high?: number; deep?: number }): void {
  make((project, planId, ixs) => addFacings(project, planId, ixs, by));
}

export function setFacingsTo(to: { wide?: number; high?: number; deep?: number }): void {
  make((project, planId, ixs) => setFacings(project, planId, ixs, to));
}

export function turn(): void {
  const hand = inHand();
  const first = hand?.plan.positions[hand.ixs[0]];
  if (!first) return;
  const next = orientations[(orientations.indexOf(first.orientation) + 1) % orientations.length];
  make((project, planId, ixs) => setOrientation(project, planId, ixs, next));
}

export function toggleLabel(): void {
  make((project, planId, ixs) => {
    const plan = project.plans.find(({ id }) => id === planId);
    return setLabel(project, planId, ixs, !plan?.positions[ixs[0]]?.label);
  });
}

export function stackUp(): void {
  make((project, planId, ixs) => capPositions(project, planId, ixs, { high: true }));
}

/** Shifts along the shelf; where a neighbour stands in the way, changes places with it. */
export function shift(side: -1 | 1): void {
  make((project, planId, ixs) => {
    const shifted = nudgePositions(project, planId, ixs, side * NUDGE_MM);
    if (shifted.refused || shifted.project !== project || ixs.length !== 1) return shifted;
    const neighbour = neighbourOf(project, planId, ixs[0], side);
    return neighbour < 0 ? shifted : swapPositions(project, planId, ixs[0], neighbour);
  });
}

function neighbourOf(project: Project, planId: string, ix: number, side: -1 | 1): number {
  const plan = project.plans.find(({ id }) => id === planId);
  if (!plan) return -1;
  const row = onShelf(plan, plan.positions[ix].shelfId);
  return row[row.indexOf(ix) + side] ?? -1;
}

/** To the shelf above or below, in the same bay. */
export function climb(by: -1 | 1): void {
  const ref = shelfInHand();
  const to = ref?.bay.shelves[ref.shelfNo - 1 + by];
  if (!ref || !to) {
    if (ref)
      tell(
        by > 0
          ? { en: 'This is the highest shelf of the bay.', zh: '这已是该组最高一层。' }
          : { en: 'This is the lowest shelf of the bay.', zh: '这已是该组最低一层。' },
        'refused',
      );
    return;
  }
  make((project, planId, ixs) => {
    const plan = project.plans.find(({ id }) => id === planId);
    const xMm = plan?.positions[ixs[0]]?.xMm ?? 0;
    return movePositions(project, planId, ixs, { shelfId: to.id, xMm });
  });
}

/** Puts the copied positions beside what is selected, or where they came from in another plan. */
export function paste(): void {
  const { clipboard } = useEditor.getState();
  const hand = inHand();
  if (!clipboard || !hand) return;
  const source = hand.project.plans.find(({ id }) => id === clipboard.planId);
  const there = new Map(source?.positions.map((position, ix) => [positionKey(position), ix]));
  const found = clipboard.positions.flatMap((position) => there.get(positionKey(position)) ?? []);
  const ref = shelfInHand();
  const first = clipboard.positions[0];
  const last = hand.plan.positions[hand.ixs[hand.ixs.length - 1]];
  const sku = last && hand.project.skus.find(({ id }) => id === last.skuId);
  const to = {
    shelfId: ref?.shelf.id ?? first.shelfId,
    xMm: last && sku ? last.xMm + packSize(sku, last.orientation).widthMm * last.facingsWide : first.xMm,
  };
  if (found.length === clipboard.positions.length)
    make((project, planId) => copyPositions(project, clipboard.planId, found, to, { toPlanId: planId }));
  else make((project, planId) => placeSku(project, planId, { ...first, ...to }));
}

export function swap(): void {
  make((project, planId, [a, b]) => swapPositions(project, planId, a, b ?? a));
}

/** Fills a place with the selected SKUs, by what they sell where that is known. */
export function fill(where: 'shelf' | 'gap' | 'bay'): void {
  const ref = shelfInHand();
  const hand = inHand();
  if (!ref || !hand) return;
  const chosen = hand.ixs.length > 0 ? hand.ixs : onShelf(hand.plan, ref.shelf.id);
  const skus = [...new Set(chosen.map((ix) => hand.plan.positions[ix].skuId))].map((skuId) => ({ skuId }));
  const place = where === 'bay' ? { bayId: ref.bay.id } : { shelfId: ref.shelf.id };
  make((project, planId) =>
    blockFill(project, planId, place, skus, { keep: where === 'gap', layout: 'vertical' }),
  );
}

/** The goods an empty bay is begun with: what stands nowhere yet of the category that has most of it. */
export function goodsToBegin({ project, plan }: { project: Project; plan: Plan }): readonly Sku[] {
  const placed = new Set(plan.positions.map(({ skuId }) => skuId));
  const byCategory = new Map<string, Sku[]>();
  for (const sku of project.skus)
    if (!placed.has(sku.id)) byCategory.set(sku.categoryId, [...(byCategory.get(sku.categoryId) ?? []), sku]);
  return [...byCategory.values()].reduce((most, skus) => (skus.length > most.length ? skus : most), []);
}

/** Fills the bay in front with the goods to begin with, as far as they have room. */
export function beginBay(): void {
  const hand = inHand();
  const bay = hand && baysOf(hand.project, hand.plan.id)[useEditor.getState().bayIx]?.bay;
  if (!hand || !bay) return;
  const skus = goodsToBegin(hand).map(({ id }) => ({ skuId: id }));
  make((project, planId) => blockFill(project, planId, { bayId: bay.id }, skus, { layout: 'horizontal' }));
}

export function hang(by: -1 | 1): void {
  const ref = shelfInHand();
  if (ref) makeOnFloor((project, layoutId) => stepShelf(project, layoutId, ref.shelf.id, by));
}

export function addShelfInHand(): void {
  const ref = shelfInHand();
  const hand = inHand();
  const bay = ref?.bay ?? (hand && bayTable(hand.layout)[useEditor.getState().bayIx]?.bay);
  if (!bay) return;
  const below = ref?.shelf ?? bay.shelves[bay.shelves.length - 1];
  const heightMm = below ? below.heightMm + below.clearanceMm / 2 : 300;
  const made = makeOnFloor((project, layoutId) => addShelf(project, layoutId, bay.id, heightMm));
  if (made && !made.refused && made.made[0]) selectShelf(made.made[0]);
}

export function removeShelfInHand(): void {
  const { shelfId } = useEditor.getState();
  if (!shelfId) return;
  const made = makeOnFloor((project, layoutId) => removeShelf(project, layoutId, shelfId));
  if (made && !made.refused) useEditor.setState({ shelfId: null });
}

export function removeChosen(): void {
  const hand = inHand();
  if (!hand || hand.ixs.length === 0) return;
  make((project, planId, ixs) => removePositions(project, planId, ixs));
}

export function tidy(how: 'left' | 'spread'): void {
  const ref = shelfInHand();
  if (ref) make((project, planId) => tidyShelf(project, planId, ref.shelf.id, how));
}
