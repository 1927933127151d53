// The picture's frame: any moment equals a fold over the events up to it, wherever one comes from.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listBays } from '../sim/project/places.ts';
import { EventKind, NO_SHOPPER, type Trace } from '../sim/trace/format.ts';
import { bayFunnel } from '../src/frame/bayLife.ts';
import { spread } from '../src/frame/cells.ts';
import { frameAt, makeFrame, placeOf, ShopperState, trailOf } from '../src/frame/frameAt.ts';
import { heatKinds, heatOf } from '../src/frame/heat.ts';
import { laneOffset, queueSlot, standPlace } from '../src/frame/place.ts';
import { pulsesAt } from '../src/frame/pulses.ts';
import { shelfPlan } from '../src/frame/shelfPlan.ts';
import { columnUnits, runStock, shelfRun } from '../src/frame/shelfView.ts';
import { stockAt } from '../src/frame/stockAt.ts';
import { storyOf } from '../src/frame/story.ts';
import { livelyMs, timelineOf } from '../src/frame/timeline.ts';
import type { TraceIndex } from '../src/frame/traceIndex.ts';
import { foldFrame } from './support/foldFrame.ts';
import { handTrace } from './support/handTrace.ts';
import { indexTrace } from './support/indexTrace.ts';
import { smallProject } from './support/smallProject.ts';
import { run } from './support/smallRuns.ts';

const project = smallProject();
const plan = project.plans.find(({ id }) => id === project.baselinePlanId) ?? project.plans[0];
const bays = listBays(project.layouts[0]);

/** Two shoppers by hand: one buys and waits behind the other, who finds a gap, and pays first. */
const hand = handTrace({
  nShoppers: 2,
  motions: [
    [1, 8, 1, 2],
    [1, 2, 5, 2],
    [2, 8, 2, 5],
    [2, 5, 3, 7],
  ],
  rows: [
    [0, 'arrive', 0, { subject: 0, a: 1, b: 2, c: 1 }],
    [0, 'goal', 0, { subject: 1, b: -1 }],
    [0, 'walk', 0, { subject: 0, a: 6000 }],
    [0, 'pass', 0, { subject: 0, place: 0, a: 900 }],
    [4, 'arrive', 1, { subject: 0, a: 0 + 16, b: 1, c: 0 }],
    [4, 'walk', 1, { subject: 2, a: 3000 }],
    [6, 'stop', 0, { subject: 1, place: 1, a: 8000, b: 2000 }],
    [7, 'stop', 1, { subject: 2, place: 2, a: 2000, b: 600 }],
    [7.5, 'look', 0, { subject: 3, place: 1, a: 1500, b: 1 }],
    [8, 'look', 1, { subject: 7, place: 2, a: 1000, b: 2 }],
    [9, 'miss', 1, { subject: 7, place: 2, a: 2, b: -1 }],
    [9, 'walk', 1, { subject: 3, a: 3000 }],
    [12, 'queue', 1, { subject: 0, a: 1, b: 0 }],
    [12, 'serve', 1, { subject: 0, a: 27000 }],
    [14, 'pick', 0, { subject: 3, place: 1, a: 450, b: 7 }],
    [14, 'walk', 0, { subject: 1, a: 4000 }],
    [20, 'queue', 0, { subject: 0, a: 2, b: 1 }],
    [25, 'restock', NO_SHOPPER, { subject: 3, place: 1, a: 9, b: 16, c: 0 }],
    [39, 'leave', 1, {}],
    [39, 'serve', 0, { subject: 0, a: 20000, b: 19000 }],
    [59, 'leave', 0, { a: 1, b: 450 }],
  ],
});

const real = run(project, plan.id);

describe.each([
  ['hand-made', hand],
  ['simulated', real],
])('a %s run', (_, trace) => {
  const index = indexTrace(project, trace);

  test('shows at any moment what a fold over the events up to it shows', () => {
    fc.assert(
      fc.property(moments(trace), (tMs) => expectFold(index, trace, tMs)),
      { numRuns: 300 },
    );
  });

  test('does not depend on the moments shown before, nor on a frame used again', () => {
    const used = makeFrame(index, 1);
    fc.assert(
      fc.property(fc.array(moments(trace), { minLength: 1, maxLength: 6 }), (times) => {
        for (const tMs of times) frameAt(index, tMs, used);
        const fresh = frameAt(index, times[times.length - 1]);
        expect(shownOf(used)).toEqual(shownOf(fresh));
      }),
      { numRuns: 60 },
    );
  });

  test('moves nobody by a jump', () => {
    fc.assert(
      fc.property(moments(trace), (tMs) => {
        const before = frameAt(index, tMs);
        for (let k = 0; k < before.n; k++) {
          const s = before.shopper[k];
          if (index.leaveMs[s] <= tMs + 20) continue;
          const after = placeOf(index, s, tMs + 20);
          // 20 ms of a brisk step, and the lane that is left for the till and taken again after it.
          expect(Math.hypot(after.xM - before.xM[k], after.yM - before.yM[k])).toBeLessThan(0.35);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('knows the stock of each place from its last change', () => {
    fc.assert(
      fc.property(moments(trace), (tMs) => {
        for (const [key, units] of foldFrame(project, trace, tMs).stock) {
          const [skuIx, bayIx] = key.split('/').map(Number);
          expect(stockAt(index, skuIx, bayIx, tMs)).toBe(units);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('the hand-made run', () => {
  const index = indexTrace(project, hand);

  test('equals the fold at, before and after each of its events', () => {
    for (const at of hand.timeMs)
      for (const by of [-1, 0, 1, 350, 1500]) expectFold(index, hand, Math.max(0, at + by));
  });

  const stateAt = (tMs: number, shopper: number) => {
    const frame = frameAt(index, tMs);
    const k = frame.shopper.subarray(0, frame.n).indexOf(shopper);
    return { state: frame.state[k], skuIx: frame.skuIx[k], bayIx: frame.bayIx[k] };
  };

  test('walks in closed form, half way at half time', () => {
    const lane = laneOffset(0);
    const place = placeOf(index, 0, 3000);
    expect(place.xM).toBeCloseTo(1 + lane.xM, 5);
    expect(place.yM).toBeCloseTo(5 + lane.yM, 5);
  });

  test('looks, waits behind the one who pays, steps up, pays', () => {
    expect(stateAt(7000, 0)).toEqual({ state: ShopperState.stopped, skuIx: -1, bayIx: 1 });
    expect(stateAt(7500, 0)).toEqual({ state: ShopperState.looking, skuIx: 3, bayIx: 1 });
    expect(stateAt(30_000, 0).state).toBe(ShopperState.queueing);
    expect(stateAt(30_000, 1).state).toBe(ShopperState.paying);
    const behind = queueSlot(project.layouts[0], 0, 1, false);
    expect(placeOf(index, 0, 30_000).xM).toBeCloseTo(behind.xM, 5);
    expect(placeOf(index, 0, 30_000).yM).toBeCloseTo(behind.yM, 5);
    const till = project.layouts[0].checkout.tills[0];
    expect(placeOf(index, 0, 45_000)).toEqual({ xM: Math.fround(till.xM), yM: Math.fround(till.yM) });
  });

  test('tells a gap by a mark that fades', () => {
    const [mark] = pulsesAt(index, 9500, 1000);
    expect(mark).toMatchObject({ shopper: 1, gaveUp: true });
    expect(mark.age01).toBeCloseTo(0.5, 9);
    expect(pulsesAt(index, 10_000, 1000)).toEqual([]);
  });

  test('undoes the first change to know the stock before it', () => {
    expect([0, 13_999, 14_000, 24_999, 25_000].map((tMs) => stockAt(index, 3, 1, tMs))).toEqual([
      8, 8, 7, 7, 16,
    ]);
    expect(stockAt(index, 4, 1, 20_000)).toBe(-1);
  });

  test('is a story with its times', () => {
    const story = storyOf(index, 0);
    expect(story).toMatchObject({ segmentIx: 1, carriesList: false, unitsBought: 1, basket: 4.5 });
    expect(story.lines.map(({ kind, tMs }) => [kind, tMs])).toEqual([
      ['enter', 0],
      ['passed', 0],
      ['stop', 6000],
      ['queue', 20_000],
      ['pay', 39_000],
      ['leave', 59_000],
    ]);
    expect(storyOf(index, 1).carriesList).toBe(true);
    expect(storyOf(index, 1).lines.at(1)).toMatchObject({ results: [{ kind: 'miss', outcome: 2 }] });
  });

  test('leaves a trail along the way walked, no longer than the time asked for', () => {
    const out = new Float32Array(16);
    const n = trailOf(index, 0, 15_000, 9500, out);
    const lane = laneOffset(0);
    const points = Array.from({ length: n }, (_, k) => [out[2 * k] - lane.xM, out[2 * k + 1] - lane.yM]);
    // Now at (2, 2); the walk began at (1, 2); 9.5 s ago the first walk was at (1, 2.5).
    expect(points.map(([x, y]) => [+x.toFixed(3), +y.toFixed(3)])).toEqual([
      [2, 2],
      [1, 2],
      [1, 2.5],
    ]);
  });
});

describe('the simulated run', () => {
  const index = indexTrace(project, real);
  const shelves = shelfPlan(project, plan);

  test('has units in the positions of a run that add up to the stock of their offers', () => {
    for (const tMs of [0, real.header.endMs / 2, real.header.endMs]) {
      for (const { ix } of bays) {
        const shelf = shelfRun(project, plan, shelves, bays, ix);
        const units = runStock(index, project, shelf, tMs);
        const positions = shelf.bays.flatMap((bay) => bay.positions);
        expect(units).toHaveLength(positions.length);
        positions.forEach((p, k) => {
          expect(units[k]).toBeGreaterThanOrEqual(0);
          expect(columnUnits(p, units[k]).reduce((sum, n) => sum + n, 0)).toBe(units[k]);
        });
      }
    }
  });

  test('has funnels that only narrow, and sales that add up over the bays', () => {
    let units = 0;
    for (const { ix } of bays) {
      const funnel = bayFunnel(index, shelves, ix, real.header.endMs);
      expect(funnel.passed).toBeGreaterThanOrEqual(funnel.stopped);
      expect(funnel.stopped).toBeGreaterThanOrEqual(funnel.looked);
      expect(funnel.looked).toBeGreaterThanOrEqual(funnel.considered);
      units += funnel.units;
    }
    // An offer that runs over two bays counts in both; in this shop none does.
    expect(units).toBe(frameAt(index, real.header.endMs).counts.soldUnits);
  });

  test('has heat of every kind, and its sales are the revenue', () => {
    for (const kind of heatKinds) expect(heatOf(index, kind).values.length).toBeGreaterThan(0);
    const sales = heatOf(index, 'revenue').values.reduce((sum, value) => sum + value, 0);
    expect(sales).toBeCloseTo(frameAt(index, real.header.endMs).counts.revenue, 1);
  });

  test('fills the time line from the first arrival to the last leaving', () => {
    const shape = timelineOf(index, 50);
    expect(shape.sold.reduce((sum, n) => sum + n, 0)).toBe(
      frameAt(index, real.header.endMs).counts.soldUnits,
    );
    expect(shape.toMs).toBe(real.header.endMs);
    const lively = livelyMs(shape);
    expect(frameAt(index, lively + (shape.toMs - shape.fromMs) / 100).counts.inStore).toBeGreaterThan(0);
  });

  test('empties itself: at the end everybody has left', () => {
    const last = frameAt(index, real.header.endMs);
    expect(last.n).toBe(0);
    expect(last.counts.inStore).toBe(0);
    expect(Array.from(last.queueLengths)).toEqual(Array.from(last.queueLengths, () => 0));
  });
});

describe('a way over square cells', () => {
  const cellsOf = (nx: number, ny: number) => ({ values: new Float64Array(nx * ny), nx, ny });

  test('leaves in each what it has of its length', () => {
    const cells = cellsOf(3, 2);
    spread(cells, { x: 0.5, y: 0.5 }, { x: 2.5, y: 1.5 }, 8);
    // Borders at x = 1 (1/4 of the way), y = 1 (1/2), x = 2 (3/4).
    expect([...cells.values]).toEqual([2, 2, 0, 0, 2, 2]);
    const straight = cellsOf(3, 2);
    spread(straight, { x: 0, y: 0 }, { x: 2, y: 0 }, 4);
    spread(straight, { x: 2, y: 0 }, { x: 2, y: 1.5 }, 3);
    expect([...straight.values]).toEqual([2, 2, 2, 0, 0, 1]);
  });

  test('loses nothing, whatever the size of the cells', () => {
    const at = (most: number) => fc.double({ min: 0, max: most, noNaN: true });
    fc.assert(
      fc.property(
        at(12),
        at(11),
        at(12),
        at(11),
        fc.double({ min: 0.1, max: 20, noNaN: true }),
        (x0, y0, x1, y1, cellM) => {
          const cells = cellsOf(Math.max(1, Math.ceil(12 / cellM)), Math.max(1, Math.ceil(11 / cellM)));
          spread(cells, { x: x0 / cellM, y: y0 / cellM }, { x: x1 / cellM, y: y1 / cellM }, 7);
          expect(cells.values.reduce((sum, amount) => sum + amount, 0)).toBeCloseTo(7, 9);
        },
      ),
    );
  });
});

/** Any moment, and by preference one at or just beside an event. */
function moments(trace: Trace): fc.Arbitrary<number> {
  const row = fc.nat({ max: trace.nEvents - 1 });
  return fc.oneof(
    fc.nat({ max: trace.header.endMs + 5000 }),
    fc.tuple(row, fc.constantFrom(-1, 0, 1, 350)).map(([k, by]) => Math.max(0, trace.timeMs[k] + by)),
  );
}

function shownOf(frame: ReturnType<typeof frameAt>): unknown {
  const columns = ['shopper', 'xM', 'yM', 'headingRad', 'state', 'segmentIx', 'bayIx', 'skuIx'] as const;
  return [
    frame.n,
    frame.counts,
    Array.from(frame.queueLengths),
    ...columns.map((column) => Array.from(frame[column].subarray(0, frame.n))),
  ];
}

function expectFold(index: TraceIndex, trace: Trace, tMs: number): void {
  const folded = foldFrame(project, trace, tMs);
  const frame = frameAt(index, tMs);
  expect(frame.counts).toEqual(folded.counts);
  expect(Array.from(frame.queueLengths)).toEqual(folded.queueLengths);
  expect(Array.from(frame.shopper.subarray(0, frame.n)).sort((p, q) => p - q)).toEqual(
    [...folded.inside.keys()].sort((p, q) => p - q),
  );
  for (let k = 0; k < frame.n; k++) {
    const s = frame.shopper[k];
    const who = folded.inside.get(s)!;
    expect(frame.segmentIx[k]).toBe(who.segmentIx);
    const lane = laneOffset(s);
    const off = (xM: number, yM: number) => Math.hypot(frame.xM[k] - xM, frame.yM[k] - yM);
    if (who.phase === 'queueing') expect(frame.state[k]).toBe(ShopperState.queueing);
    else if (who.phase === 'paying') expect(frame.state[k]).toBe(ShopperState.paying);
    else if (who.phase === 'walking') {
      expect(frame.state[k]).toBe(tMs < who.walkEndMs ? ShopperState.walking : ShopperState.stopped);
      // Two seconds after setting out nothing is left of a step aside.
      if (tMs - who.walkMs > 2000) expect(off(who.xM + lane.xM, who.yM + lane.yM)).toBeLessThan(1e-4);
    } else if (who.stopPlace >= 0 && tMs < who.stopEndMs) {
      const isLooking = who.lookSku >= 0;
      expect(frame.state[k]).toBe(isLooking ? ShopperState.looking : ShopperState.stopped);
      expect(frame.skuIx[k]).toBe(who.lookSku);
      expect(frame.bayIx[k]).toBe(isLooking ? who.lookPlace : who.stopPlace);
      const stand = standPlace(index.fronts[who.stopPlace]);
      const atLine = off(who.xM + lane.xM, who.yM + lane.yM);
      const atShelf = off(stand.xM + lane.xM, stand.yM + lane.yM);
      const way = Math.hypot(stand.xM - who.xM, stand.yM - who.yM);
      // Between the line and the shelf, and nowhere else.
      expect(Math.abs(atLine + atShelf - way)).toBeLessThan(1e-3);
      const hasTime = who.stopEndMs - who.phaseMs > 6000;
      if (hasTime && tMs - who.phaseMs > 2000 && who.stopEndMs - tMs > 2000)
        expect(Math.min(atLine, atShelf)).toBeLessThan(1e-4);
    }
  }
}

test('an index of a run with no shoppers is an empty store', () => {
  const nobody = indexTrace(project, handTrace({ nShoppers: 0, rows: [] }));
  const frame = frameAt(nobody, 1000);
  expect(frame.n).toBe(0);
  expect(frame.counts.entered).toBe(0);
  expect(hand.kind[0]).toBe(EventKind.arrive);
});
