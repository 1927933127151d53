// One count for one word: what a scorecard counts is what the heat layer, the panel of a bay, the tiles of the day and the
// live score count, on runs of every sort.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildExample } from '../sim/examples/index.ts';
import { compile, type World } from '../sim/kernel/compile.ts';
import { simulate, startRun } from '../sim/kernel/simulate.ts';
import type { Project } from '../sim/project/schema.ts';
import { stages } from '../sim/score/funnel.ts';
import { findPlan, skuTables } from '../sim/score/lookup.ts';
import { measures, sumByBay } from '../sim/score/measures.ts';
import { type Scorecard, score } from '../sim/score/scorecard.ts';
import { EventKind, type Trace } from '../sim/trace/format.ts';
import { bayFunnel } from '../src/frame/bayLife.ts';
import { frameAt } from '../src/frame/frameAt.ts';
import { type HeatKind, heatOf } from '../src/frame/heat.ts';
import { shelfPlan } from '../src/frame/shelfPlan.ts';
import { makeCounts, tallyDay } from '../src/worker/live/tally.ts';
import { handTrace } from './support/handTrace.ts';
import { indexTrace } from './support/indexTrace.ts';
import { parsed } from './support/lab.ts';
import { randomRun, runAtRandom } from './support/randomRun.ts';
import { smallProject } from './support/smallProject.ts';

describe('lost sales and switched brands are counted once', () => {
  test.each([
    ['convenience', 18, 20],
    ['supermarket', 542, 352],
  ])('in the %s as it stands', { timeout: 60_000 }, (id, lost, substituted) => {
    const project = parsed(buildExample(id));
    const world = compile(project, project.baselinePlanId);
    const trace = simulate(world, { seed: 'shelfwalk', replication: 0, detail: 'full' });
    const card = score(project, trace);
    expect([card.lostSales, card.substituted]).toEqual([lost, substituted]);
    expect(picturesOf(project, trace)).toEqual(countsOf(card));
    expect(liveOf(project, world, 'shelfwalk')).toEqual(liveCountsOf(project, card));
  });

  test('on any run', { timeout: 60_000 }, () => {
    let nSwitched = 0;
    fc.assert(
      fc.property(randomRun, (random) => {
        const ran = runAtRandom(random);
        if (!ran) return;
        const { project, world, trace } = ran;
        const card = score(project, trace);
        expect(picturesOf(project, trace)).toEqual(countsOf(card));
        expect(liveOf(project, world, random.seed)).toEqual(liveCountsOf(project, card));
        if (card.substituted > 0 && card.lostSales > 0) nSwitched++;
      }),
      { numRuns: 25 },
    );
    // Otherwise a count that takes one for the other would have passed.
    expect(nSwitched).toBeGreaterThan(3);
  });
});

test('a bay has one funnel, whoever asks', { timeout: 60_000 }, () => {
  let nContacts = 0;
  const same = (project: Project, trace: Trace) => {
    const index = indexTrace(project, trace);
    const shelves = shelfPlan(project, findPlan(project, trace.header.planId));
    const { funnel } = score(project, trace);
    const panel = index.bays.map(({ ix }) => bayFunnel(index, shelves, ix, trace.header.endMs));
    for (const stage of stages) expect(panel.map((bay) => bay[stage])).toEqual(funnel?.bay[stage]);
    nContacts += trace.kind.filter((kind) => kind === EventKind.contact).length;
  };
  fc.assert(
    fc.property(randomRun, (random) => {
      const ran = runAtRandom(random);
      if (ran) same(ran.project, ran.trace);
    }),
    { numRuns: 40 },
  );
  expect(nContacts).toBeGreaterThan(20);
});

test('a SKU that runs over two bays is looked at and bought at both', () => {
  const project = smallProject((input) => {
    const [plan] = input.plans;
    const cola = plan.positions.filter(({ skuId }) => skuId === 'cola0');
    const other = plan.positions.find(({ skuId }) => skuId === 'cola4');
    plan.positions = [...cola, { ...cola[0], shelfId: other?.shelfId ?? '' }];
  });
  const plan = findPlan(project, 'base');
  const shelves = shelfPlan(project, plan);
  const [offer] = shelves.offerOf.values();
  const on = shelves.offersByBay.flatMap((offers, ix) => (offers.includes(offer) ? [ix] : []));
  expect(on.length).toBe(2);
  const at = { subject: offer.skuIx, place: offer.bayIx };
  const trace = handTrace({
    nShoppers: 1,
    rows: [
      [1, 'arrive', 0, {}],
      [2, 'look', 0, { ...at, b: 1 }],
      [3, 'pick', 0, { ...at, a: 100 }],
    ],
  });
  const { bay, section } = score(project, trace).funnel ?? {};
  const panel = on.map((ix) => bayFunnel(indexTrace(project, trace), shelves, ix, 9000));
  expect(on.map((ix) => [bay?.looked[ix], bay?.considered[ix], bay?.bought[ix]])).toEqual([
    [1, 1, 1],
    [1, 1, 1],
  ]);
  expect(panel.map(({ looked, considered, bought }) => [looked, considered, bought])).toEqual([
    [1, 1, 1],
    [1, 1, 1],
  ]);
  expect(section?.bought.reduce((sum, n) => sum + n, 0)).toBe(1);
});

const sumOf = (values: ArrayLike<number>): number => Array.from(values).reduce((sum, n) => sum + n, 0);

/** Money is rounded: pictures hold it in single precision. */
function countsOf({ units, revenue, lostSales, substituted }: Scorecard) {
  const all = { units, revenue: Math.round(revenue), lost: lostSales };
  return { day: all, heat: { ...all, substituted }, panel: { ...all, substituted } };
}

function picturesOf(project: Project, trace: Trace) {
  const index = indexTrace(project, trace);
  const shelves = shelfPlan(project, findPlan(project, trace.header.planId));
  const { counts } = frameAt(index, trace.header.endMs);
  const heat = (kind: HeatKind) => sumOf(heatOf(index, kind).values);
  const panels = index.bays.map(({ ix }) => bayFunnel(index, shelves, ix, trace.header.endMs));
  const panel = (name: 'units' | 'revenue' | 'lost' | 'substituted') => sumOf(panels.map((bay) => bay[name]));
  return {
    day: { units: counts.soldUnits, revenue: Math.round(counts.revenue), lost: counts.lost },
    heat: {
      units: sumOf(sumByBay(measures.units, trace, index.bays.length)),
      revenue: Math.round(heat('revenue')),
      lost: heat('lost'),
      substituted: heat('substituted'),
    },
    panel: {
      units: panel('units'),
      revenue: Math.round(panel('revenue')),
      lost: panel('lost'),
      substituted: panel('substituted'),
    },
  };
}

function liveCountsOf(project: Project, { units, revenue, margin, lostSales }: Scorecard) {
  const perDay = (n: number) => Math.round((100 * n) / project.demand.days);
  return {
    shoppers: [units, revenue, margin, lostSales].map((n) => Math.round(100 * n)),
    positions: [units, lostSales].map(perDay),
  };
}

/** What the live score counts of the same day: by shopper, and by the positions that Plan colours. */
function liveOf(project: Project, world: World, seed: string) {
  const { cost1e4BySku } = skuTables(project);
  const counts = makeCounts(project, world.plan, world.sections, cost1e4BySku);
  const tally = tallyDay(cost1e4BySku, counts, true);
  const day = startRun(world, { seed, replication: 0, detail: 'full' }, tally.writer);
  while (!day.advance(10_000));
  const figures = counts.figures(1, project.demand.days, project.demand.days);
  // The positions of one offer share its figures: each offer once.
  const firsts = [...new Map([...figures.offer].map((slot, ix) => [slot, ix]))];
  const positions = (values: Float32Array) =>
    Math.round(100 * sumOf(firsts.map(([slot, ix]) => (slot < 0 ? 0 : values[ix]))));
  const { by } = tally;
  return {
    shoppers: [sumOf(by.units), sumOf(by.revenue) / 1e4, sumOf(by.margin) / 1e4, sumOf(by.lostSales)].map(
      (n) => Math.round(100 * n),
    ),
    positions: [positions(figures.units), positions(figures.lost)],
  };
}
