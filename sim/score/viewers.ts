// How many shoppers had some fixtures in view in one run: who passed or stopped at them. Full traces only.
import { listBays } from '../project/places.ts';
import type { Project } from '../project/schema.ts';
import { EventKind, NO_SHOPPER, type Trace } from '../trace/format.ts';

/** Each shopper counts once; null where the trace does not tell. */
export function viewersOf(project: Project, trace: Trace, fixtureIds: readonly string[]): number | null {
  if (trace.header.detail !== 'full') return null;
  const wanted = new Set(fixtureIds);
  const isThere = Uint8Array.from(listBays(project.store), ({ fixture }) => (wanted.has(fixture.id) ? 1 : 0));
  const seen = new Uint8Array(trace.header.nShoppers);
  let viewers = 0;
  for (let row = 0; row < trace.nEvents; row++) {
    const kind = trace.kind[row];
    if (kind !== EventKind.pass && kind !== EventKind.stop) continue;
    const shopper = trace.shopper[row];
    if (isThere[trace.place[row]] !== 1 || shopper === NO_SHOPPER || seen[shopper] === 1) continue;
    seen[shopper] = 1;
    viewers++;
  }
  return viewers;
}
