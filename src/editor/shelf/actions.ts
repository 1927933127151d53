// Every action of the shelf editor under one name: keys, buttons and the menu all call these.
import { positionKey, rangeOnShelf } from '../../../sim/edit/edit.ts';
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
import { addShelf, moveShelf, NOTCH_MM, removeShelf } from '../../../sim/edit/shelf/shelfEdits.ts';
import { packSize } from '../../../sim/project/pack.ts';
import { type ShelfRef, shelfIndex } from '../../../sim/project/places.ts';
import { orientations, type Plan, type Project, type Store } from '../../../sim/project/schema.ts';
import { bayRun } from '../../frame/editRun.ts';
import { useApp } from '../../state/store.ts';
import { faceBay, inHand, make, redo, tell, undo } from '../document/edits.ts';
import { select, selectShelf, useEditor } from '../document/state.ts';
import { editStageNow } from './stageNow.ts';

/** Alt with an arrow shifts by this much. */
const NUDGE_MM = 10;

export interface Action {
  /** Texts of the editor hold its label under this name. */
  readonly name: ActionName;
  /** As shown beside the label. */
  readonly keys: string;
  readonly group: 'edit' | 'facings' | 'place' | 'shelf' | 'view';
  readonly run: () => void;
  readonly isOn: () => boolean;
}

export type ActionName =
  | 'undo'
  | 'redo'
  | 'copy'
  | 'paste'
  | 'remove'
  | 'selectShelf'
  | 'wider'
  | 'narrower'
  | 'higher'
  | 'lower'
  | 'deeper'
  | 'shallower'
  | 'stack'
  | 'turn'
  | 'label'
  | 'left'
  | 'right'
  | 'up'
  | 'down'
  | 'swap'
  | 'fill'
  | 'fillGap'
  | 'fillBay'
  | 'tidy'
  | 'spread'
  | 'shelfUp'
  | 'shelfDown'
  | 'addShelf'
  | 'removeShelf'
  | 'previous'
  | 'next'
  | 'bayBefore'
  | 'bayAfter'
  | 'compareOld'
  | 'fitView';

const has = () => useEditor.getState().selected.length > 0;
const always = () => true;

const indexOfStore = new WeakMap<Store, Map<string, ShelfRef>>();
export function shelvesOf(store: Store): Map<string, ShelfRef> {
  let index = indexOfStore.get(store);
  if (!index) {
    index = shelfIndex(store);
    indexOfStore.set(store, index);
  }
  return index;
}

/** The shelf an action is about: the chosen one, or that of the first selected position. */
export function shelfInHand(): ShelfRef | null {
  const { shelfId } = useEditor.getState();
  const hand = inHand();
  if (!hand) return null;
  const id = shelfId ?? hand.plan.positions[hand.ixs[0]]?.shelfId;
  return id ? (shelvesOf(hand.project.store).get(id) ?? null) : null;
}

const facings = (by: { wide?: number; high?: number; deep?: number }) => () => {
  make((project, planId, ixs) => addFacings(project, planId, ixs, by));
};

export function setFacingsTo(to: { wide?: number; high?: number; deep?: number }): void {
  make((project, planId, ixs) => setFacings(project, planId, ixs, to));
}

function turn(): void {
  const hand = inHand();
  const first = hand?.plan.positions[hand.ixs[0]];
  if (!first) return;
  const next = orientations[(orientations.indexOf(first.orientation) + 1) % orientations.length];
  make((project, planId, ixs) => setOrientation(project, planId, ixs, next));
}

function toggleLabel(): void {
  make((project, planId, ixs) => {
    const plan = project.plans.find(({ id }) => id === planId);
    return setLabel(project, planId, ixs, !plan?.positions[ixs[0]]?.label);
  });
}

/** Shifts along the shelf; where a neighbour stands in the way, changes places with it. */
function shift(side: -1 | 1): void {
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

/** Indices of what stands on a shelf, from the left. */
function onShelf(plan: Plan, shelfId: string): number[] {
  const [from, to] = rangeOnShelf(plan, shelfId);
  return Array.from({ length: to - from }, (_, k) => from + k).sort(
    (a, b) => plan.positions[a].xMm - plan.positions[b].xMm,
  );
}

/** To the shelf above or below, in the same bay. */
function climb(by: -1 | 1): void {
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

function copy(): void {
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

/** Puts the copied positions beside what is selected, or where they came from in another plan. */
function paste(): void {
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

function selectAll(): void {
  const ref = shelfInHand();
  const hand = inHand();
  if (!ref || !hand) return;
  select(onShelf(hand.plan, ref.shelf.id).map((ix) => positionKey(hand.plan.positions[ix])));
}

function swap(): void {
  make((project, planId, [a, b]) => swapPositions(project, planId, a, b ?? a));
}

/** Fills a place with the selected SKUs, by what they sell where that is known. */
function fill(where: 'shelf' | 'gap' | 'bay'): void {
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

function hang(by: -1 | 1): void {
  const ref = shelfInHand();
  if (ref) make((project) => moveShelf(project, ref.shelf.id, ref.shelf.heightMm + by * NOTCH_MM), 'shelves');
}

/** Chooses the position before or after, along the shelf and then from shelf to shelf of the bay. */
function step(by: -1 | 1): void {
  const { bayIx, selected } = useEditor.getState();
  const { opened } = useApp.getState();
  const hand = inHand();
  const bay = opened?.bays[bayIx]?.bay;
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
function walk(by: -1 | 1): void {
  const { bayIx } = useEditor.getState();
  const { opened } = useApp.getState();
  if (!opened) return;
  const { bays } = opened;
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

function addShelfInHand(): void {
  const ref = shelfInHand();
  const { opened } = useApp.getState();
  const bay = ref?.bay ?? opened?.bays[useEditor.getState().bayIx]?.bay;
  if (!bay) return;
  const below = ref?.shelf ?? bay.shelves[bay.shelves.length - 1];
  const heightMm = below ? below.heightMm + below.clearanceMm / 2 : 300;
  const made = make((project) => addShelf(project, bay.id, heightMm), 'shelves');
  if (made && !made.refused && made.made[0]) selectShelf(made.made[0]);
}

function removeShelfInHand(): void {
  const { shelfId } = useEditor.getState();
  if (!shelfId) return;
  const made = make((project) => removeShelf(project, shelfId), 'shelves');
  if (!made || made.refused) return;
  useEditor.setState({ shelfId: null });
  if (made.nPositionsLost > 0)
    tell(
      {
        en: `${made.did.en}: ${made.nPositionsLost} positions went with it, in all plans together. Undo brings them back.`,
        zh: `${made.did.zh}：各方案中共有 ${made.nPositionsLost} 个陈列位随之撤下，可撤销恢复。`,
      },
      'done',
    );
}

function removeChosen(): void {
  const hand = inHand();
  if (!hand || hand.ixs.length === 0) return;
  make((project, planId, ixs) => removePositions(project, planId, ixs));
}

const tidied = (how: 'left' | 'spread') => () => {
  const ref = shelfInHand();
  if (ref) make((project, planId) => tidyShelf(project, planId, ref.shelf.id, how));
};

const hasShelf = () => shelfInHand() !== null;

export const actions: readonly Action[] = [
  {
    name: 'undo',
    keys: 'Ctrl Z',
    group: 'edit',
    run: undo,
    isOn: () => (useEditor.getState().history?.past.length ?? 0) > 0,
  },
  {
    name: 'redo',
    keys: 'Ctrl ⇧ Z',
    group: 'edit',
    run: redo,
    isOn: () => (useEditor.getState().history?.future.length ?? 0) > 0,
  },
  { name: 'copy', keys: 'Ctrl C', group: 'edit', run: copy, isOn: has },
  {
    name: 'paste',
    keys: 'Ctrl V',
    group: 'edit',
    run: paste,
    isOn: () => useEditor.getState().clipboard !== null,
  },
  { name: 'remove', keys: 'Del', group: 'edit', run: removeChosen, isOn: has },
  { name: 'selectShelf', keys: 'Ctrl A', group: 'edit', run: selectAll, isOn: hasShelf },
  { name: 'wider', keys: '→', group: 'facings', run: facings({ wide: 1 }), isOn: has },
  { name: 'narrower', keys: '←', group: 'facings', run: facings({ wide: -1 }), isOn: has },
  { name: 'higher', keys: '↑', group: 'facings', run: facings({ high: 1 }), isOn: has },
  { name: 'lower', keys: '↓', group: 'facings', run: facings({ high: -1 }), isOn: has },
  { name: 'deeper', keys: '⇧ ↑', group: 'facings', run: facings({ deep: 1 }), isOn: has },
  { name: 'shallower', keys: '⇧ ↓', group: 'facings', run: facings({ deep: -1 }), isOn: has },
  {
    name: 'stack',
    keys: 'C',
    group: 'facings',
    run: () => make((project, planId, ixs) => capPositions(project, planId, ixs, { high: true })),
    isOn: has,
  },
  { name: 'turn', keys: 'T', group: 'facings', run: turn, isOn: has },
  { name: 'label', keys: 'L', group: 'facings', run: toggleLabel, isOn: has },
  { name: 'left', keys: 'Alt ←', group: 'place', run: () => shift(-1), isOn: has },
  { name: 'right', keys: 'Alt →', group: 'place', run: () => shift(1), isOn: has },
  { name: 'up', keys: 'Alt ↑', group: 'place', run: () => climb(1), isOn: has },
  { name: 'down', keys: 'Alt ↓', group: 'place', run: () => climb(-1), isOn: has },
  {
    name: 'swap',
    keys: 'S',
    group: 'place',
    run: swap,
    isOn: () => useEditor.getState().selected.length === 2,
  },
  { name: 'fill', keys: 'B', group: 'shelf', run: () => fill('shelf'), isOn: has },
  { name: 'fillGap', keys: '⇧ B', group: 'shelf', run: () => fill('gap'), isOn: has },
  { name: 'fillBay', keys: 'Alt B', group: 'shelf', run: () => fill('bay'), isOn: has },
  { name: 'tidy', keys: 'G', group: 'shelf', run: tidied('left'), isOn: hasShelf },
  { name: 'spread', keys: '⇧ G', group: 'shelf', run: tidied('spread'), isOn: hasShelf },
  { name: 'shelfUp', keys: 'Ctrl ↑', group: 'shelf', run: () => hang(1), isOn: hasShelf },
  { name: 'shelfDown', keys: 'Ctrl ↓', group: 'shelf', run: () => hang(-1), isOn: hasShelf },
  { name: 'addShelf', keys: '', group: 'shelf', run: addShelfInHand, isOn: always },
  {
    name: 'removeShelf',
    keys: '',
    group: 'shelf',
    run: removeShelfInHand,
    isOn: () => useEditor.getState().shelfId !== null,
  },
  { name: 'next', keys: '.', group: 'view', run: () => step(1), isOn: always },
  { name: 'previous', keys: ',', group: 'view', run: () => step(-1), isOn: always },
  { name: 'bayAfter', keys: 'PgDn', group: 'view', run: () => walk(1), isOn: always },
  { name: 'bayBefore', keys: 'PgUp', group: 'view', run: () => walk(-1), isOn: always },
  {
    name: 'compareOld',
    keys: 'O',
    group: 'view',
    run: () => useEditor.setState(({ showsOld }) => ({ showsOld: !showsOld })),
    isOn: always,
  },
  { name: 'fitView', keys: '0', group: 'view', run: () => editStageNow.current?.fit(), isOn: always },
];

const byName = new Map(actions.map((action) => [action.name, action]));

export function act(name: ActionName): void {
  const action = byName.get(name);
  if (action?.isOn()) action.run();
}
