// The store at a moment, worked out the slow way: by going through all events from the first. frameAt must agree.
import type { Project } from '../../sim/project/schema.ts';
import { EventKind, NO_SHOPPER, StockoutOutcome, type Trace } from '../../sim/trace/format.ts';

export interface FoldedShopper {
  segmentIx: number;
  /** The row of the last walk, and where it has brought the shopper, without lane or step aside. */
  xM: number;
  yM: number;
  walkMs: number;
  walkEndMs: number;
  phase: 'walking' | 'stopped' | 'queueing' | 'paying';
  phaseMs: number;
  stopPlace: number;
  stopEndMs: number;
  lookSku: number;
  lookPlace: number;
  till: number;
}

export interface Folded {
  readonly inside: ReadonlyMap<number, FoldedShopper>;
  readonly counts: { entered: number; inStore: number; soldUnits: number; revenue: number; lost: number };
  /** Joined and not yet served to the end, by till; the shared queue last. */
  readonly queueLengths: readonly number[];
  /** Stock set so far, by "sku/bay". */
  readonly stock: ReadonlyMap<string, number>;
}

export function foldFrame(project: Project, trace: Trace, tMs: number): Folded {
  const { entrance, checkout } = project.layouts[0];
  const inside = new Map<number, FoldedShopper>();
  const counts = { entered: 0, inStore: 0, soldUnits: 0, revenue: 0, lost: 0 };
  const nTills = checkout.tills.length;
  const inQueue = new Map<number, { queue: number; untilMs: number }>();
  const stock = new Map<string, number>();
  let cents = 0;
  for (let row = 0; row < trace.nEvents && trace.timeMs[row] <= tMs; row++) {
    const at = trace.timeMs[row];
    const s = trace.shopper[row];
    const subject = trace.subject[row];
    const a = trace.a[row];
    const who = s === NO_SHOPPER ? undefined : inside.get(s);
    switch (trace.kind[row]) {
      case EventKind.arrive:
        counts.entered++;
        inside.set(s, {
          segmentIx: a & 15,
          ...entrance,
          walkMs: -1,
          walkEndMs: -1,
          phase: 'stopped',
          phaseMs: at,
          stopPlace: -1,
          stopEndMs: -1,
          lookSku: -1,
          lookPlace: -1,
          till: -1,
        });
        break;
      case EventKind.walk: {
        const walker = who as FoldedShopper;
        const share = Math.min(1, (tMs - at) / Math.max(1, a));
        walker.xM = trace.x0M[subject] + (trace.x1M[subject] - trace.x0M[subject]) * share;
        walker.yM = trace.y0M[subject] + (trace.y1M[subject] - trace.y0M[subject]) * share;
        walker.walkMs = at;
        walker.walkEndMs = at + a;
        walker.phase = 'walking';
        walker.phaseMs = at;
        walker.lookSku = -1;
        break;
      }
      case EventKind.stop:
        Object.assign(who as FoldedShopper, {
          phase: 'stopped',
          phaseMs: at,
          stopPlace: trace.place[row],
          stopEndMs: at + a,
          lookSku: -1,
        });
        break;
      case EventKind.look:
        Object.assign(who as FoldedShopper, { lookSku: subject, lookPlace: trace.place[row] });
        break;
      case EventKind.pick:
        counts.soldUnits++;
        cents += a;
        stock.set(`${subject}/${trace.place[row]}`, trace.b[row]);
        break;
      case EventKind.restock:
        stock.set(`${subject}/${trace.place[row]}`, trace.b[row]);
        break;
      case EventKind.miss:
        if (a !== StockoutOutcome.substituted) counts.lost++;
        break;
      case EventKind.queue:
        Object.assign(who as FoldedShopper, { phase: 'queueing', phaseMs: at, till: subject });
        inQueue.set(s, { queue: subject < 0 ? nTills : subject, untilMs: Number.POSITIVE_INFINITY });
        break;
      case EventKind.serve:
        Object.assign(who as FoldedShopper, { phase: 'paying', phaseMs: at, till: subject });
        (inQueue.get(s) as { untilMs: number }).untilMs = at + a;
        break;
      case EventKind.leave:
        inside.delete(s);
        break;
    }
  }
  const queueLengths = new Array<number>(nTills + 1).fill(0);
  for (const { queue, untilMs } of inQueue.values()) if (untilMs > tMs) queueLengths[queue]++;
  counts.inStore = inside.size;
  counts.revenue = cents / 100;
  return { inside, counts, queueLengths, stock };
}
