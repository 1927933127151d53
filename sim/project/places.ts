// Where things are: the canonical list of bays (the trace's `place`), and which bay a shelf belongs to.
import type { Bay, Fixture, Layout, Shelf } from './schema.ts';

export interface BayRef {
  /** Index among all bays of the layout: the trace's `place`. */
  readonly ix: number;
  readonly fixtureIx: number;
  readonly fixture: Fixture;
  readonly bay: Bay;
}

export interface ShelfRef {
  readonly bayIx: number;
  readonly fixture: Fixture;
  readonly bay: Bay;
  readonly shelf: Shelf;
  /** 1 is the lowest shelf of its bay. */
  readonly shelfNo: number;
}

/** All bays, fixtures in canonical order, bays in document order within a fixture. */
export function listBays(store: Layout): BayRef[] {
  const bays: BayRef[] = [];
  store.fixtures.forEach((fixture, fixtureIx) => {
    for (const bay of fixture.bays) bays.push({ ix: bays.length, fixtureIx, fixture, bay });
  });
  return bays;
}

/** Shelf id to its place. Shelf ids are unique in a parsed store. */
export function shelfIndex(store: Layout): Map<string, ShelfRef> {
  const shelves = new Map<string, ShelfRef>();
  for (const { ix, fixture, bay } of listBays(store)) {
    bay.shelves.forEach((shelf, shelfIx) => {
      shelves.set(shelf.id, { bayIx: ix, fixture, bay, shelf, shelfNo: shelfIx + 1 });
    });
  }
  return shelves;
}
