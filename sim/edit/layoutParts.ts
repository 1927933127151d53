// Pieces of floor and shelf edits: a project with one layout exchanged, a layout with one fixture or bay, ids taken, goods that go with shelves.
import { compareBays } from '../project/canonical.ts';
import type { Bay, Fixture, Layout, Project } from '../project/schema.ts';

/** The project with one layout exchanged for another of the same id; the very same where it is the same object. */
export function withLayout(project: Project, layout: Layout): Project {
  if (project.layouts.includes(layout)) return project;
  return { ...project, layouts: project.layouts.map((one) => (one.id === layout.id ? layout : one)) };
}

/** The layout with one fixture exchanged for another of the same id. */
export function withFixture(store: Layout, fixture: Fixture): Layout {
  return { ...store, fixtures: store.fixtures.map((one) => (one.id === fixture.id ? fixture : one)) };
}

/** The layout with one bay exchanged for another of the same id. */
export function withBay(store: Layout, fixtureId: string, bay: Bay): Layout {
  const fixture = store.fixtures.find(({ id }) => id === fixtureId)!;
  const bays = fixture.bays.map((one) => (one.id === bay.id ? bay : one)).sort(compareBays);
  return withFixture(store, { ...fixture, bays });
}

/** What stands on any floor of a project: what is new is called like none of it, since one id is one thing. */
export function onAllFloors({ layouts }: Project): Things {
  const [only, ...others] = layouts;
  if (others.length === 0) return { ...only, tills: only.checkout.tills };
  return {
    fixtures: layouts.flatMap(({ fixtures }) => fixtures),
    walls: layouts.flatMap(({ walls }) => walls),
    tills: layouts.flatMap(({ checkout }) => checkout.tills),
  };
}

export interface Things {
  readonly fixtures: readonly Fixture[];
  readonly walls: Layout['walls'];
  readonly tills: Layout['checkout']['tills'];
}

export function allShelfIds({ fixtures }: Pick<Things, 'fixtures'>): Set<string> {
  return new Set(fixtures.flatMap(({ bays }) => bays.flatMap(({ shelves }) => shelves.map(({ id }) => id))));
}

export function allBayIds({ fixtures }: Pick<Things, 'fixtures'>): Set<string> {
  return new Set(fixtures.flatMap(({ bays }) => bays.map(({ id }) => id)));
}

export function shelfIdsOf(fixtures: readonly Pick<Fixture, 'bays'>[]): Set<string> {
  return new Set(fixtures.flatMap(({ bays }) => bays.flatMap(({ shelves }) => shelves.map(({ id }) => id))));
}

/** The project without what stands on some shelves of a layout, in every plan on it, and how many positions that were. */
export function withoutShelves(
  project: Project,
  layoutId: string,
  shelfIds: ReadonlySet<string>,
): { project: Project; nLost: number } {
  let nLost = 0;
  const plans = project.plans.map((plan) => {
    if (plan.layoutId !== layoutId) return plan;
    const positions = plan.positions.filter(({ shelfId }) => !shelfIds.has(shelfId));
    nLost += plan.positions.length - positions.length;
    return positions.length === plan.positions.length ? plan : { ...plan, positions };
  });
  return nLost === 0 ? { project, nLost } : { project: { ...project, plans }, nLost };
}
