// How many shoppers had some place in view in one run: who passed or stopped at it. Full traces only.
import { layoutOf, planWith } from '../project/layouts.ts';
import { listBays } from '../project/places.ts';
import type { Project } from '../project/schema.ts';
import { EventKind, NO_SHOPPER, type Trace } from '../trace/format.ts';

/** Of some fixtures. Each shopper counts once; null where the trace does not tell. */
export function viewersOf(project: Project, trace: Trace, fixtureIds: readonly string[]): number | null {
  const wanted = new Set(fixtureIds);
  const isThere = listBays(layoutOf(project, planWith(project, trace.header.planId))).map(({ fixture }) =>
    wanted.has(fixture.id),
  );
  return countViewers(trace, (bayIx) => isThere[bayIx]);
}

/** Of sections known by bay and category, as the rows of a trace name them. */
export function countViewers(
  trace: Trace,
  isWanted: (bayIx: number, categoryIx: number) => boolean,
): number | null {
  if (trace.header.detail !== 'full') return null;
  const seen = new Uint8Array(trace.header.nShoppers);
  let viewers = 0;
  for (let row = 0; row < trace.nEvents; row++) {
    const kind = trace.kind[row];
    if (kind !== EventKind.pass && kind !== EventKind.stop) continue;
    const shopper = trace.shopper[row];
    if (shopper === NO_SHOPPER || seen[shopper] === 1) continue;
    if (!isWanted(trace.place[row], trace.subject[row])) continue;
    seen[shopper] = 1;
    viewers++;
  }
  return viewers;
}
