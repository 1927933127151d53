// What a shopper meets at a fixture: a section is one category on neighbouring bays of one face, and its offers
// are the SKUs there, each with its places on the shelves added up. Pure and derived from the document.

import { layoutOf } from '../project/layouts.ts';
import { capacityUnits, packSize } from '../project/pack.ts';
import { listBays } from '../project/places.ts';
import type { Bay, Plan, Position, Project, Shelf } from '../project/schema.ts';
import { shelfTable } from '../project/tables.ts';

export interface PlacedPosition {
  readonly position: Position;
  readonly shelf: Shelf;
  /** Left and right edge on the face of the fixture, as the shopper sees it. */
  readonly fromM: number;
  readonly toM: number;
}

/** One SKU in one section: the unit of attention and of stock. */
export interface Offer {
  readonly skuIx: number;
  /** Bay of its leftmost position: the `place` of its trace rows. */
  readonly bayIx: number;
  readonly positions: readonly PlacedPosition[];
  readonly capacityUnits: number;
}

export interface Section {
  readonly ix: number;
  readonly categoryIx: number;
  readonly fixtureIx: number;
  readonly face: Bay['face'];
  /** Extent on the face. */
  readonly fromM: number;
  readonly toM: number;
  /** The bay in its middle, where a shopper who comes for it stands. */
  readonly bayIx: number;
  /** By SKU index. */
  readonly offers: readonly Offer[];
}

interface Draft {
  fixtureIx: number;
  face: Bay['face'];
  categoryIx: number;
  bays: Map<number, { order: number; placed: { skuIx: number; placed: PlacedPosition }[] }>;
}

/** The sections of a plan, ordered by fixture, face, place on the face and category. */
export function listSections(project: Project, plan: Plan): Section[] {
  const skuIxById = new Map(project.skus.map((sku, ix) => [sku.id, ix]));
  const categoryIxById = new Map(project.categories.map((category, ix) => [category.id, ix]));
  const layout = layoutOf(project, plan);
  const shelves = shelfTable(layout);
  const bays = listBays(layout);
  const faceOrder = orderOnFace(bays);
  const drafts = new Map<string, Draft>();
  for (const position of plan.positions) {
    const at = shelves.get(position.shelfId);
    const skuIx = skuIxById.get(position.skuId);
    if (!at || skuIx === undefined) continue; // parseProject has told the user
    const categoryIx = categoryIxById.get(project.skus[skuIx].categoryId) ?? -1;
    const { fixtureIx } = bays[at.bayIx];
    const key = `${fixtureIx}/${at.bay.face}/${categoryIx}`;
    let draft = drafts.get(key);
    if (!draft) {
      draft = { fixtureIx, face: at.bay.face, categoryIx, bays: new Map() };
      drafts.set(key, draft);
    }
    let bay = draft.bays.get(at.bayIx);
    if (!bay) {
      bay = { order: faceOrder[at.bayIx], placed: [] };
      draft.bays.set(at.bayIx, bay);
    }
    const fromM = at.bay.offsetM + position.xMm / 1000;
    const sku = project.skus[skuIx];
    const packWidthMm = packSize(sku, position.orientation).widthMm;
    const toM = fromM + (packWidthMm * position.facingsWide) / 1000;
    bay.placed.push({ skuIx, placed: { position, shelf: at.shelf, fromM, toM } });
  }
  const sections: Omit<Section, 'ix'>[] = [];
  for (const draft of drafts.values()) {
    const run = [...draft.bays.entries()].sort((a, b) => a[1].order - b[1].order || a[0] - b[0]);
    let start = 0;
    for (let i = 1; i <= run.length; i++) {
      if (i < run.length && run[i][1].order - run[i - 1][1].order <= 1) continue;
      sections.push(finish(draft, run.slice(start, i)));
      start = i;
    }
  }
  sections.sort(
    (a, b) =>
      a.fixtureIx - b.fixtureIx ||
      (a.face < b.face ? -1 : a.face > b.face ? 1 : 0) ||
      a.fromM - b.fromM ||
      a.categoryIx - b.categoryIx ||
      a.bayIx - b.bayIx,
  );
  return sections.map((section, ix) => ({ ix, ...section }));
}

type Run = [number, { order: number; placed: { skuIx: number; placed: PlacedPosition }[] }][];

function finish(draft: Draft, run: Run): Omit<Section, 'ix'> {
  const bySku = new Map<number, { bayIx: number; positions: PlacedPosition[] }>();
  let fromM = Number.POSITIVE_INFINITY;
  let toM = Number.NEGATIVE_INFINITY;
  for (const [bayIx, { placed }] of run) {
    for (const { skuIx, placed: position } of placed) {
      fromM = Math.min(fromM, position.fromM);
      toM = Math.max(toM, position.toM);
      const offer = bySku.get(skuIx);
      if (offer) offer.positions.push(position);
      else bySku.set(skuIx, { bayIx, positions: [position] });
    }
  }
  const offers = [...bySku.entries()]
    .sort((a, b) => a[0] - b[0])
    .map(([skuIx, { bayIx, positions }]) => ({
      skuIx,
      bayIx,
      positions,
      capacityUnits: positions.reduce((sum, { position }) => sum + capacityUnits(position), 0),
    }));
  return {
    categoryIx: draft.categoryIx,
    fixtureIx: draft.fixtureIx,
    face: draft.face,
    fromM,
    toM,
    bayIx: run[Math.floor((run.length - 1) / 2)][0],
    offers,
  };
}

/** Rank of each bay along its face, left to right. */
function orderOnFace(bays: ReturnType<typeof listBays>): number[] {
  const groups = new Map<string, number[]>();
  for (const { ix, fixtureIx, bay } of bays) {
    const key = `${fixtureIx}/${bay.face}`;
    const group = groups.get(key);
    if (group) group.push(ix);
    else groups.set(key, [ix]);
  }
  const order = new Array<number>(bays.length).fill(0);
  for (const group of groups.values()) {
    group.sort((a, b) => bays[a].bay.offsetM - bays[b].bay.offsetM || a - b);
    group.forEach((bayIx, rank) => {
      order[bayIx] = rank;
    });
  }
  return order;
}

/** Units of an offer on the shelf when the store opens. */
export function openingStockUnits(project: Project, offer: Offer): number {
  return Math.floor(offer.capacityUnits * project.stock.openingFill);
}

/** Units of a SKU in the backroom when the store opens. */
export function openingBackroomUnits(project: Project, skuIx: number): number {
  const { id, casePackUnits } = project.skus[skuIx];
  return project.stock.backroomBySkuUnits[id] ?? project.stock.backroomCases * casePackUnits;
}
