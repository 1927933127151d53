// Counts a day while it is shopped, in place of a trace: what each shopper bought and lost, and what happened at each
// position of the plan. The sums are those sim/score takes from a trace (a test holds that).

import type { Run } from '../../../sim/kernel/run.ts';
import type { Plan, Position, Project } from '../../../sim/project/schema.ts';
import { measures } from '../../../sim/score/measures.ts';
import type { Section } from '../../../sim/shelf/sections.ts';
import type { Metric } from '../../../sim/study/compare/compare.ts';
import { EventKind } from '../../../sim/trace/format.ts';
import type { PositionFigures } from './liveMessages.ts';

/** Whole numbers, so that sums are exact in any order: units, 1/10,000 of the currency unit, units lost. */
export type Sums = Record<Metric, number>;

export interface DayTally {
  readonly writer: Run['writer'];
  /** The first so many shoppers have all left: their figures stand. */
  gone(): number;
  /** Of one shopper, by index. */
  readonly by: Readonly<Record<Metric, Float64Array>>;
}

const FIRST_ROOM = 2048;

/** `counts` hears of picks, lost sales and, on a full day, looks. */
export function tallyDay(
  project: Project,
  cost1e4: Float64Array,
  counts: Counts | null,
  full: boolean,
): DayTally {
  let by = room(FIRST_ROOM, null);
  let left = new Uint8Array(FIRST_ROOM);
  let goneTo = 0;
  const nSkus = project.skus.length;
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
      event(_timeMs, kind, shopper, subject, place, a) {
        if (kind === EventKind.pick) {
          if (subject < 0 || subject >= nSkus) return;
          by.units[shopper]++;
          by.revenue[shopper] += a * 100;
          by.margin[shopper] += a * 100 - cost1e4[subject];
          counts?.pick(subject, place, a);
        } else if (kind === EventKind.miss) {
          if (measures.lost.part(a, 0, 0) === 0) return;
          by.lostSales[shopper]++;
          counts?.lose(subject, place);
        } else if (kind === EventKind.arrive) {
          while (shopper >= left.length) grow();
        } else if (kind === EventKind.leave) left[shopper] = 1;
        else if (kind === EventKind.look) counts?.look(subject, place);
      },
      motion: () => 0,
      finish() {
        throw new Error('a day that is counted leaves no trace');
      },
    },
  };
}

function room(
  n: number,
  before: Readonly<Record<Metric, Float64Array>> | null,
): Record<Metric, Float64Array> {
  const column = (metric: Metric) => {
    const made = new Float64Array(n);
    if (before) made.set(before[metric]);
    return made;
  };
  return {
    units: column('units'),
    revenue: column('revenue'),
    margin: column('margin'),
    lostSales: column('lostSales'),
  };
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
  const nBays = project.store.fixtures.reduce((n, { bays }) => n + bays.length, 0);
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
