// Counts a day while it is shopped, in place of a trace: what each shopper bought and lost, and what happened at each
// position of the plan. The sums are those sim/score takes from a trace (a test holds that).

import type { Run } from '../../../sim/kernel/run.ts';
import { type LiveMetricName, liveMetrics, metricOf } from '../../../sim/kinds/metric/index.ts';
import { layoutOf } from '../../../sim/project/layouts.ts';
import type { Plan, Position, Project } from '../../../sim/project/schema.ts';
import { bayTable } from '../../../sim/project/tables.ts';
import { type Measure, measures } from '../../../sim/score/measures.ts';
import type { Section } from '../../../sim/shelf/sections.ts';
import { EventKind } from '../../../sim/trace/format.ts';
import type { PositionFigures } from './liveMessages.ts';

/** Whole numbers, so that sums are exact in any order: units, and money in 1/10,000 of the currency unit. */
export type Sums = Record<LiveMetricName, number>;
export type Columns = Readonly<Record<LiveMetricName, Float64Array>>;

export interface DayTally {
  readonly writer: Run['writer'];
  /** The first so many shoppers have all left: their figures stand. */
  gone(): number;
  /** Of one shopper, by index. */
  readonly by: Columns;
}

const FIRST_ROOM = 2048;

/** The live metrics that rows of a kind add to, by kind. */
const addedBy: (readonly { readonly metric: LiveMetricName; readonly measure: Measure }[])[] = [];
for (const kind of Object.values(EventKind))
  addedBy[kind] = liveMetrics.flatMap((metric) => {
    const measure = measures[metricOf(metric).live];
    return measure.kind === kind ? [{ metric, measure }] : [];
  });

/** `counts` hears of picks, lost sales and, on a full day, looks. */
export function tallyDay(cost1e4: Float64Array, counts: Counts | null, full: boolean): DayTally {
  let by = room(FIRST_ROOM, null);
  let left = new Uint8Array(FIRST_ROOM);
  let goneTo = 0;
  const grow = () => {
    by = room(left.length * 2, by);
    const longer = new Uint8Array(left.length * 2);
    longer.set(left);
    left = longer;
  };
  return {
    get by() {
      return by;
    },
    gone() {
      while (left[goneTo] === 1) goneTo++;
      return goneTo;
    },
    writer: {
      full,
      event(_timeMs, kind, shopper, subject, place, a, b) {
        for (const { metric, measure } of addedBy[kind])
          by[metric][shopper] += measure.part(a, b, cost1e4[subject]);
        switch (kind) {
          case EventKind.pick:
            counts?.pick(subject, place, a);
            break;
          case EventKind.miss:
            if (measures.lost.part(a, b, 0) > 0) counts?.lose(subject, place);
            break;
          case EventKind.look:
            counts?.look(subject, place);
            break;
          case EventKind.arrive:
            while (shopper >= left.length) grow();
            break;
          case EventKind.leave:
            left[shopper] = 1;
            break;
        }
      },
      motion: () => 0,
      finish() {
        throw new Error('a day that is counted leaves no trace');
      },
    },
  };
}

function room(n: number, before: Columns | null): Columns {
  return byLiveMetric((metric) => {
    const made = new Float64Array(n);
    if (before) made.set(before[metric]);
    return made;
  });
}

export function byLiveMetric<T>(of: (metric: LiveMetricName) => T): Record<LiveMetricName, T> {
  return Object.fromEntries(liveMetrics.map((metric) => [metric, of(metric)])) as Record<LiveMetricName, T>;
}

/** What happened at the positions of a plan, over all days counted. */
export interface Counts {
  pick(skuIx: number, place: number, cents: number): void;
  lose(skuIx: number, place: number): void;
  look(skuIx: number, place: number): void;
  /** Means a day over so many days; looks over theirs. */
  figures(replications: number, days: number, lookDays: number): PositionFigures;
}

/** `sections` are those of the plan as compiled: what nobody can reach is in none of them. */
export function makeCounts(
  project: Project,
  plan: Plan,
  sections: readonly Section[],
  cost1e4: Float64Array,
): Counts {
  const nBays = bayTable(layoutOf(project, plan)).length;
  const keyOf = (skuIx: number, place: number) => skuIx * (nBays + 1) + place;
  const slots = new Map<number, number>();
  const slotOf = new Map<Position, number>();
  for (const { offers } of sections) {
    for (const { skuIx, bayIx, positions } of offers) {
      const key = keyOf(skuIx, bayIx);
      const slot = slots.get(key) ?? slots.size;
      slots.set(key, slot);
      for (const { position } of positions) slotOf.set(position, slot);
    }
  }
  const offer = Int32Array.from(plan.positions, (position) => slotOf.get(position) ?? -1);
  const sums = () => new Float64Array(slots.size);
  const [units, cents, costs, lost, looks] = [sums(), sums(), sums(), sums(), sums()];
  const skuUnits = new Float64Array(project.skus.length);
  const byPosition = (of: (slot: number) => number) =>
    Float32Array.from(offer, (slot) => (slot < 0 ? 0 : of(slot)));
  return {
    pick(skuIx, place, paidCents) {
      skuUnits[skuIx]++;
      const slot = slots.get(keyOf(skuIx, place));
      if (slot === undefined) return;
      units[slot]++;
      cents[slot] += paidCents;
      costs[slot] += cost1e4[skuIx];
    },
    lose(skuIx, place) {
      const slot = slots.get(keyOf(skuIx, place));
      if (slot !== undefined) lost[slot]++;
    },
    look(skuIx, place) {
      const slot = slots.get(keyOf(skuIx, place));
      if (slot !== undefined) looks[slot]++;
    },
    figures: (replications, days, lookDays) => ({
      replications,
      offer: offer.slice(),
      skuUnits: Float32Array.from(skuUnits, (n) => n / days),
      units: byPosition((slot) => units[slot] / days),
      revenue: byPosition((slot) => cents[slot] / 100 / days),
      margin: byPosition((slot) => (cents[slot] * 100 - costs[slot]) / 10_000 / days),
      lost: byPosition((slot) => lost[slot] / days),
      looks: lookDays > 0 ? byPosition((slot) => looks[slot] / lookDays) : null,
    }),
  };
}
