// What the fidelity check and calibration read off traces of the baseline: one number a replication, each with its
// definition. Nothing here looks at a parameter.

import type { Evidence } from '../../evidence/table.ts';
import { compile } from '../../kernel/compile.ts';
import { simulate } from '../../kernel/simulate.ts';
import { bayFront } from '../../project/geometry.ts';
import { layoutOf, planWith } from '../../project/layouts.ts';
import { packagingOf } from '../../project/pack.ts';
import { listBays } from '../../project/places.ts';
import type { Project } from '../../project/schema.ts';
import { score } from '../../score/scorecard.ts';
import { EventKind, StopReason, type Trace } from '../../trace/format.ts';

/** Measures of one baseline run. A measure is NaN where the run has nothing to measure it on. */
export const measures = {
  inStoreDecisionRate: 'share of units not named before the trip',
  strictUnplannedShare: 'share of units of categories not thought of before the trip',
  meanDwellS: 'mean dwell of all stops',
  decidedWithin5s: 'share of purchases decided within 5 s',
  dwellOver8s: 'share of stops longer than 8 s',
  timeToQueueMin: 'mean time from entrance to joining a queue, of those who queue',
  samePackaging: 'share of purchases in the packaging first looked at',
  switchedAtStockout: 'share of stockouts met at which another brand was taken',
  lostToStore: 'share of stockouts met at which nothing was bought here now',
  lostForGood: 'share of stockouts met at which the purchase was given up',
  singleUnitBaskets: 'share of baskets of one unit',
  basketsUpTo5: 'share of baskets of up to five units',
  coverage: 'mean share of the bays a shopper passed or stopped at',
  rightAgainstLeft: 'unplanned stops a second in view, right of the way against left',
  noListShare: 'share of shoppers without a list',
  specificallyPlanned: 'share of units named beforehand',
  generallyPlanned: 'share of units of categories thought of beforehand',
  substituted: 'share of units taken for want of another',
} as const;
export type Measure = keyof typeof measures;
export type MeasureRow = Record<Measure, number>;

/** Runs the baseline with a full trace and takes all measures, in any replication. */
export function baselineMeasure(
  project: Project,
  evidence: Evidence,
  seed: string,
): (replication: number) => MeasureRow {
  const world = compile(project, project.baselinePlanId, evidence);
  return (replication) => measureTrace(project, simulate(world, { seed, replication, detail: 'full' }));
}

/** All measures of one full trace. */
function measureTrace(project: Project, trace: Trace): MeasureRow {
  const card = score(project, trace);
  const baskets = card.basketUnits.slice(1);
  const nBaskets = baskets.reduce((sum, n) => sum + n, 0);
  const upTo = (units: number) => baskets.slice(0, units).reduce((sum, n) => sum + n, 0) / nBaskets;
  return {
    inStoreDecisionRate: card.inStoreDecisionRate ?? Number.NaN,
    strictUnplannedShare: card.strictUnplannedShare ?? Number.NaN,
    meanDwellS: (card.meanDwellMs ?? Number.NaN) / 1000,
    decidedWithin5s: card.decision.purchaseShareWithin5s ?? Number.NaN,
    timeToQueueMin: (card.meanTimeToQueueMs ?? Number.NaN) / 60_000,
    singleUnitBaskets: upTo(1),
    basketsUpTo5: upTo(5),
    coverage: card.storeCoverage ?? Number.NaN,
    specificallyPlanned: card.classes.specific / card.units,
    generallyPlanned: card.classes.general / card.units,
    substituted: card.classes.substitute / card.units,
    ...walkThrough(project, trace),
  };
}

type Walked = Pick<
  MeasureRow,
  | 'dwellOver8s'
  | 'samePackaging'
  | 'switchedAtStockout'
  | 'lostToStore'
  | 'lostForGood'
  | 'rightAgainstLeft'
  | 'noListShare'
>;

/** Measures that need the order of a shopper's rows. */
function walkThrough(project: Project, trace: Trace): Walked {
  const fronts = listBays(layoutOf(project, planWith(project, trace.header.planId))).map(({ fixture, bay }) =>
    bayFront(fixture, bay),
  );
  const n = trace.header.nShoppers;
  const firstLook = new Int32Array(n).fill(-1);
  const directionX = new Float64Array(n);
  const directionY = new Float64Array(n);
  const outcomes = [0, 0, 0];
  let stops = 0;
  let over8 = 0;
  let picks = 0;
  let same = 0;
  let arrivals = 0;
  let noList = 0;
  // Index 0 left, 1 right of the way walked; what lies straight ahead or behind counts for neither.
  const seconds = [0, 0];
  const unplanned = [0, 0];
  const sideOf = (shopper: number, place: number): number => {
    const front = fronts[place];
    return directionY[shopper] * front.nx - directionX[shopper] * front.ny;
  };
  for (let row = 0; row < trace.nEvents; row++) {
    const shopper = trace.shopper[row];
    switch (trace.kind[row]) {
      case EventKind.arrive:
        arrivals++;
        if (trace.a[row] < 16) noList++;
        break;
      case EventKind.walk: {
        const motion = trace.subject[row];
        const dx = trace.x1M[motion] - trace.x0M[motion];
        const dy = trace.y1M[motion] - trace.y0M[motion];
        const length = Math.sqrt(dx * dx + dy * dy);
        directionX[shopper] = length > 0 ? dx / length : 0;
        directionY[shopper] = length > 0 ? dy / length : 0;
        break;
      }
      case EventKind.pass: {
        const side = sideOf(shopper, trace.place[row]);
        if (Math.abs(side) > 0.5) seconds[side > 0 ? 1 : 0] += trace.a[row] / 1000;
        break;
      }
      case EventKind.stop: {
        stops++;
        if (trace.a[row] > 8000) over8++;
        firstLook[shopper] = -1;
        if (trace.c[row] === StopReason.unplanned) {
          const side = sideOf(shopper, trace.place[row]);
          if (Math.abs(side) > 0.5) unplanned[side > 0 ? 1 : 0]++;
        }
        break;
      }
      case EventKind.look:
        if (firstLook[shopper] < 0) firstLook[shopper] = trace.subject[row];
        break;
      case EventKind.pick:
        picks++;
        if (
          firstLook[shopper] >= 0 &&
          packagingOf(project.skus[firstLook[shopper]]) === packagingOf(project.skus[trace.subject[row]])
        )
          same++;
        break;
      case EventKind.miss:
        outcomes[trace.a[row]]++;
        break;
    }
  }
  const missed = outcomes[0] + outcomes[1] + outcomes[2];
  return {
    dwellOver8s: over8 / stops,
    samePackaging: same / picks,
    switchedAtStockout: outcomes[0] / missed,
    lostToStore: outcomes[1] / missed,
    lostForGood: outcomes[2] / missed,
    rightAgainstLeft: unplanned[1] / seconds[1] / (unplanned[0] / seconds[0]) - 1,
    noListShare: noList / arrivals,
  };
}
