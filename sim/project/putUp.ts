// Which fixtures stand in a plan: a stack is put up for the goods on it, everything else is part of the store.
import { fixtureKind } from '../kinds/fixture/index.ts';
import type { Layout, Plan } from './schema.ts';

const NONE: ReadonlySet<number> = new Set();

/**
 * Indices of the fixtures that are not there in a plan: those put up for goods, without a position. They block nobody, are not
 * seen, and nobody wanders to them; the indices of all bays stay those of the store.
 */
export function absentFixtures(store: Layout, plan: Pick<Plan, 'positions'>): ReadonlySet<number> {
  if (!store.fixtures.some(({ kind }) => fixtureKind(kind).isPutUp)) return NONE;
  const used = new Set(plan.positions.map(({ shelfId }) => shelfId));
  const absent = new Set<number>();
  store.fixtures.forEach((fixture, ix) => {
    if (!fixtureKind(fixture.kind).isPutUp) return;
    if (!fixture.bays.some((bay) => bay.shelves.some(({ id }) => used.has(id)))) absent.add(ix);
  });
  return absent;
}
