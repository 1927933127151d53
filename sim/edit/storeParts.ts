// Pieces of floor and shelf edits: the store with one fixture or bay exchanged, ids taken, goods that go with shelves.
import { compareBays } from '../project/canonical.ts';
import type { Bay, Fixture, Project, Store } from '../project/schema.ts';

/** The store with one fixture exchanged for another of the same id. */
export function withFixture(store: Store, fixture: Fixture): Store {
  return { ...store, fixtures: store.fixtures.map((one) => (one.id === fixture.id ? fixture : one)) };
}

/** The store with one bay exchanged for another of the same id. */
export function withBay(store: Store, fixtureId: string, bay: Bay): Store {
  const fixture = store.fixtures.find(({ id }) => id === fixtureId)!;
  const bays = fixture.bays.map((one) => (one.id === bay.id ? bay : one)).sort(compareBays);
  return withFixture(store, { ...fixture, bays });
}

export function allShelfIds({ fixtures }: Store): Set<string> {
  return new Set(fixtures.flatMap(({ bays }) => bays.flatMap(({ shelves }) => shelves.map(({ id }) => id))));
}

export function allBayIds({ fixtures }: Store): Set<string> {
  return new Set(fixtures.flatMap(({ bays }) => bays.map(({ id }) => id)));
}

export function shelfIdsOf(fixtures: readonly Pick<Fixture, 'bays'>[]): Set<string> {
  return new Set(fixtures.flatMap(({ bays }) => bays.flatMap(({ shelves }) => shelves.map(({ id }) => id))));
}

/** The project without what stands on some shelves, in every plan, and how many positions that were. */
export function withoutShelves(
  project: Project,
  shelfIds: ReadonlySet<string>,
): { project: Project; nLost: number } {
  let nLost = 0;
  const plans = project.plans.map((plan) => {
    const positions = plan.positions.filter(({ shelfId }) => !shelfIds.has(shelfId));
    nLost += plan.positions.length - positions.length;
    return positions.length === plan.positions.length ? plan : { ...plan, positions };
  });
  return nLost === 0 ? { project, nLost } : { project: { ...project, plans }, nLost };
}
