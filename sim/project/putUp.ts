// Which fixtures stand in a plan: a floor stack is put up for the goods on it, everything else is part of the store.
import type { Plan, Store } from './schema.ts';

const NONE: ReadonlySet<number> = new Set();

/**
 * Indices of the fixtures that are not there in a plan: floor stacks without a position. They block nobody, are not
 * seen, and nobody wanders to them; the indices of all bays stay those of the store.
 */
export function absentFixtures(store: Store, plan: Pick<Plan, 'positions'>): ReadonlySet<number> {
  if (!store.fixtures.some(({ kind }) => kind === 'floorStack')) return NONE;
  const used = new Set(plan.positions.map(({ shelfId }) => shelfId));
  const absent = new Set<number>();
  store.fixtures.forEach((fixture, ix) => {
    if (fixture.kind !== 'floorStack') return;
    if (!fixture.bays.some((bay) => bay.shelves.some(({ id }) => used.has(id)))) absent.add(ix);
  });
  return absent;
}
