// Rows of a trace with ids in place of indices, so that two projects whose arrays differ can be compared.
import { listBays } from '../../sim/project/places.ts';
import type { Project } from '../../sim/project/schema.ts';
import { EventKind, NO_SHOPPER, type Trace } from '../../sim/trace/format.ts';

const OF_CATEGORY = new Set<number>([EventKind.goal, EventKind.pass, EventKind.stop, EventKind.passUp]);
const OF_SKU = new Set<number>([
  EventKind.look,
  EventKind.pick,
  EventKind.miss,
  EventKind.restock,
  EventKind.deliver,
]);
const OF_PROMOTION = new Set<number>([EventKind.contact, EventKind.turnAway, EventKind.gift]);
const NAMES = Object.fromEntries(Object.entries(EventKind).map(([name, kind]) => [kind, name]));

export interface NamedRow {
  readonly timeMs: number;
  readonly what: string;
  readonly shopper: number;
  readonly subject: string;
  readonly place: string;
  readonly a: number;
  readonly b: number | string;
  readonly c: number | string;
}

/** All rows of a trace; the motion of a walk is told by its ends in millimetres. */
export function namedRows(project: Project, trace: Trace): NamedRow[] {
  const bays = listBays(project.layouts[0]).map(({ bay }) => bay.id);
  const sku = (ix: number) => (ix < 0 ? '-' : project.skus[ix].id);
  const { promotions } = project.plans.find(({ id }) => id === trace.header.planId)!;
  const motion = (m: number) =>
    [trace.x0M[m], trace.y0M[m], trace.x1M[m], trace.y1M[m]]
      .map((metres) => Math.round(metres * 1000))
      .join(' ');
  const rows: NamedRow[] = [];
  for (let i = 0; i < trace.nEvents; i++) {
    const kind = trace.kind[i];
    const subject = trace.subject[i];
    rows.push({
      timeMs: trace.timeMs[i],
      what: NAMES[kind],
      shopper: trace.shopper[i] === NO_SHOPPER ? -1 : trace.shopper[i],
      subject: OF_CATEGORY.has(kind)
        ? project.categories[subject].id
        : OF_SKU.has(kind)
          ? sku(subject)
          : kind === EventKind.arrive
            ? project.demand.missions[subject].id
            : kind === EventKind.walk
              ? motion(subject)
              : OF_PROMOTION.has(kind)
                ? promotions[subject].id
                : subject >= 0
                  ? project.layouts[0].checkout.tills[subject].id
                  : '-',
      place: trace.place[i] >= 0 ? bays[trace.place[i]] : '-',
      a: trace.a[i],
      b: kind === EventKind.goal || kind === EventKind.miss ? sku(trace.b[i]) : trace.b[i],
      c: kind === EventKind.contact || kind === EventKind.gift ? sku(trace.c[i]) : trace.c[i],
    });
  }
  return rows;
}

/** Rows of each shopper. */
export function rowsByShopper(rows: readonly NamedRow[]): Map<number, NamedRow[]> {
  const byShopper = new Map<number, NamedRow[]>();
  for (const row of rows) {
    const list = byShopper.get(row.shopper);
    if (list) list.push(row);
    else byShopper.set(row.shopper, [row]);
  }
  return byShopper;
}
