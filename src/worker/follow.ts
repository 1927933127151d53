// The score that follows the hand: one edited plan against the baseline, replication by replication. The baseline's
// scores are kept from edit to edit, so that each edit costs half a comparison.

import { evidenceWith } from '../../sim/evidence/table.ts';
import {
  betterIs,
  type Comparison,
  type Metric,
  type MetricDifference,
  metrics,
} from '../../sim/experiment/compare.ts';
import { compile, type World } from '../../sim/kernel/compile.ts';
import { simulate } from '../../sim/kernel/simulate.ts';
import type { Plan, Project, Store } from '../../sim/scenario/schema.ts';
import { score } from '../../sim/score/scorecard.ts';
import { pairedDifference } from '../../sim/stats/paired.ts';
import { EventKind, StockoutOutcome, type Trace } from '../../sim/trace/format.ts';
import { shelfPlan } from '../frame/shelfPlan.ts';
import type { PositionFigures } from './messages.ts';

export interface FollowSettings {
  readonly baseline: string;
  readonly planId: string;
  readonly seed: string;
  readonly replications: number;
  readonly looks: boolean;
}

export interface FollowAnswer {
  readonly comparison: Comparison;
  readonly figures: PositionFigures | null;
  readonly isDone: boolean;
}

export interface Follower {
  begin(project: Project, settings: FollowSettings): { step(): FollowAnswer };
}

type Score = Record<Metric, number>;

interface KnownBaseline {
  readonly store: Store;
  readonly plan: Plan;
  readonly seed: string;
  readonly skus: Project['skus'];
  readonly scores: Score[];
  world: World | null;
}

const CONFIDENCE = 0.95;
/** Looks are counted once the score has an interval worth seeing. */
const LOOKS_AFTER = 3;

export function makeFollower(): Follower {
  let known: KnownBaseline | null = null;
  return {
    begin(project, settings) {
      const baseline = planNamed(project, settings.baseline);
      const plan = planNamed(project, settings.planId);
      const isKnown =
        known?.plan === baseline &&
        known.store === project.store &&
        known.skus === project.skus &&
        known.seed === settings.seed;
      if (!isKnown || !known)
        known = {
          store: project.store,
          skus: project.skus,
          plan: baseline,
          seed: settings.seed,
          scores: [],
          world: null,
        };
      return begin(project, settings, plan, known);
    },
  };
}

function begin(
  project: Project,
  settings: FollowSettings,
  plan: Plan,
  known: KnownBaseline,
): { step(): FollowAnswer } {
  const evidence = evidenceWith(project.behaviour);
  const { seed } = settings;
  const isBaseline = settings.baseline === settings.planId;
  const scores: Score[] = [];
  const counts = makeCounts(project, plan);
  let world: World | null = null;
  let looks: Float32Array | null = null;
  let sent = 0;
  return {
    step() {
      world ??= compile(project, settings.planId, evidence);
      const replication = scores.length;
      const wantsLooks = settings.looks && looks === null && replication === LOOKS_AFTER;
      const trace = simulate(world, { seed, replication, detail: wantsLooks ? 'full' : 'sales' });
      scores.push(scoreOf(project, trace));
      counts.add(trace);
      if (wantsLooks) looks = counts.looksOf(trace);
      if (isBaseline) known.scores[replication] = scores[replication];
      if (!known.scores[replication]) {
        known.world ??= compile(project, settings.baseline, evidence);
        known.scores[replication] = scoreOf(
          project,
          simulate(known.world, { seed, replication, detail: 'sales' }),
        );
      }
      const n = scores.length;
      const isDone = n >= settings.replications;
      const isDue = isDone || wantsLooks || n >= sent * 2;
      if (isDue) sent = n;
      return {
        comparison: compared(project, settings, known.scores.slice(0, n), scores),
        figures: isDue ? counts.figures(n * project.demand.days, n, looks) : null,
        isDone,
      };
    },
  };
}

function compared(
  project: Project,
  settings: FollowSettings,
  base: Score[],
  alternative: Score[],
): Comparison {
  const differences = Object.fromEntries(
    metrics.map((metric) => {
      const paired = pairedDifference(
        base.map((one) => one[metric]),
        alternative.map((one) => one[metric]),
        { confidence: CONFIDENCE, betterIs: betterIs[metric], bootstrapSeed: `${settings.seed}/${metric}` },
      );
      return [metric, { ...paired, pHolm: paired.pValue }];
    }),
  ) as Record<Metric, MetricDifference>;
  return {
    baseline: settings.baseline,
    seed: settings.seed,
    firstReplication: 0,
    replications: base.length,
    confidence: CONFIDENCE,
    days: project.demand.days,
    alternatives: [
      { plan: settings.planId, metrics: differences, byCategory: [], byBrand: [], source: null },
    ],
    traceHash: '',
  };
}

function scoreOf(project: Project, trace: Trace): Score {
  const { units, revenue, margin, lostSales } = score(project, trace);
  return { units, revenue, margin, lostSales };
}

function makeCounts(project: Project, plan: Plan) {
  const nBays = project.store.fixtures.reduce((n, { bays }) => n + bays.length, 0);
  const keyOf = (skuIx: number, place: number) => skuIx * (nBays + 1) + place;
  const slots = new Map<number, number>();
  const { offerOf } = shelfPlan(project, plan);
  const slotOf = Int32Array.from(plan.positions, (position) => {
    const offer = offerOf.get(position);
    if (!offer) return -1;
    const key = keyOf(offer.skuIx, offer.bayIx);
    let slot = slots.get(key);
    if (slot === undefined) {
      slot = slots.size;
      slots.set(key, slot);
    }
    return slot;
  });
  const sums = () => new Float64Array(slots.size);
  const [units, revenue, margin, missed] = [sums(), sums(), sums(), sums()];
  const skuUnits = new Float64Array(project.skus.length);
  const byPosition = (values: Float64Array, over: number) =>
    Float32Array.from(slotOf, (slot) => (slot < 0 ? 0 : values[slot] / over));
  const tally = (trace: Trace, row: number): number | undefined =>
    slots.get(keyOf(trace.subject[row], trace.place[row]));
  return {
    add(trace: Trace) {
      for (let row = 0; row < trace.nEvents; row++) {
        const kind = trace.kind[row];
        if (kind !== EventKind.pick && kind !== EventKind.miss) continue;
        if (kind === EventKind.pick) skuUnits[trace.subject[row]] += 1;
        const slot = tally(trace, row);
        if (slot === undefined) continue;
        if (kind === EventKind.pick) {
          const paid = trace.a[row] / 100;
          units[slot] += 1;
          revenue[slot] += paid;
          margin[slot] += paid - project.skus[trace.subject[row]].cost;
        } else if (trace.a[row] !== StockoutOutcome.substituted) missed[slot] += 1;
      }
    },
    looksOf(trace: Trace): Float32Array {
      const looks = sums();
      for (let row = 0; row < trace.nEvents; row++) {
        if (trace.kind[row] !== EventKind.look) continue;
        const slot = tally(trace, row);
        if (slot !== undefined) looks[slot] += 1;
      }
      return byPosition(looks, project.demand.days);
    },
    figures: (days: number, replications: number, looks: Float32Array | null): PositionFigures => ({
      replications,
      offer: slotOf,
      skuUnits: Float32Array.from(skuUnits, (n) => n / days),
      units: byPosition(units, days),
      revenue: byPosition(revenue, days),
      margin: byPosition(margin, days),
      missed: byPosition(missed, days),
      looks,
    }),
  };
}

function planNamed(project: Project, planId: string): Plan {
  const plan = project.plans.find(({ id }) => id === planId);
  if (!plan) throw new Error(`there is no plan "${planId}"`);
  return plan;
}
