// The fixtures a promotion or a fee can be for: those with goods, by kind.

import { fixtureKind, fixtureKinds } from '../../../../sim/kinds/fixture/index.ts';
import { layoutOf } from '../../../../sim/project/layouts.ts';
import type { Plan, Project } from '../../../../sim/project/schema.ts';

/** Where promoters stand best first. */
const byRank = [...fixtureKinds].sort((a, b) => fixtureKind(b).promoterRank - fixtureKind(a).promoterRank);

export function placesOf(project: Project, plan: Plan) {
  const used = new Set(plan.positions.map(({ shelfId }) => shelfId));
  const stocked = layoutOf(project, plan).fixtures.filter(({ bays }) =>
    bays.some(({ shelves }) => shelves.some(({ id }) => used.has(id))),
  );
  return byRank
    .map((kind) => ({ kind, fixtures: stocked.filter((fixture) => fixture.kind === kind) }))
    .filter(({ fixtures }) => fixtures.length > 0);
}
