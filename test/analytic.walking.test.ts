// Walking, exposure and stops against geometry and closed forms.
import { describe, expect, it } from 'vitest';
import { compile } from '../sim/kernel/compile.ts';
import { simulate } from '../sim/kernel/simulate.ts';
import type { ProjectInput } from '../sim/project/schema.ts';
import { EventKind, LeaveReason, StopReason, type Trace } from '../sim/trace/format.ts';
import { type LabSettings, labInput, parsed, type Row, rowsOf, runLab, still } from './support/lab.ts';
import { binomialP, kolmogorovP, normalCdf, pearsonP, Z999, zOfMean } from './support/statistics.ts';

const ALPHA = 0.001;

/** Milliseconds from entrance to exit of shoppers who want nothing. */
function crossingMs(change: (input: ProjectInput) => void, evidence: Parameters<typeof still>[0]): number[] {
  const settings: LabSettings = { skus: [{ id: 'a' }], perHour: 20, change };
  const { trace } = runLab(settings, still({ goalShareNoList: 0, ...evidence }));
  const arrivals = rowsOf(trace, EventKind.arrive).map(({ timeMs }) => timeMs);
  return rowsOf(trace, EventKind.leave).map(({ shopper, timeMs }) => timeMs - arrivals[shopper]);
}

const hall = (
  input: ProjectInput,
  widthM: number,
  depthM: number,
  fromX: number,
  toX: number,
  yM: number,
) => {
  Object.assign(input.layouts[0], { widthM, depthM, entrance: { xM: fromX, yM }, exit: { xM: toX, yM } });
  input.layouts[0].fixtures = [];
  input.layouts[0].checkout.tills = [{ id: 'T', xM: widthM / 2, yM: depthM }];
  for (const plan of input.plans) plan.positions = [];
};

describe('walking', () => {
  it('takes 40 m at 1.33 m/s in 30.075 s, and to within half a millisecond a piece however it is cut', () => {
    const corridor = (input: ProjectInput) => hall(input, 42, 2, 1, 41, 1);
    const whole = crossingMs(corridor, { walkSpeedMps: 1.33, zoneM: 100 });
    expect(whole.length).toBeGreaterThan(400);
    expect(new Set(whole)).toEqual(new Set([30_075]));
    for (const zoneM of [1, 2.5, 6, 7]) {
      for (const ms of crossingMs(corridor, { walkSpeedMps: 1.33, zoneM }))
        expect(Math.abs(ms - 30_075)).toBeLessThanOrEqual(0.5 * (Math.ceil(40 / zoneM) + 1));
    }
  });

  it('turns a corner by the shortest way that keeps its distance', () => {
    // A wall from the top edge down to y = 3 between entrance and exit; bodies keep 0.3 m, corners 0.02 m more.
    const ms = crossingMs(
      (input) => {
        hall(input, 10, 6, 2, 8, 1.5);
        input.layouts[0].walls = [{ id: 'w', x1M: 5, y1M: 0, x2M: 5, y2M: 3, thicknessM: 0.1 }];
      },
      { walkSpeedMps: 1, zoneM: 100 },
    );
    const lengthM = 2 * Math.hypot(5 - 0.37 - 2, 3.32 - 1.5) + 0.74;
    for (const each of ms) expect(Math.abs(each - lengthM * 1000)).toBeLessThanOrEqual(1.5);
  });

  it('goes at a speed that is normal over shoppers, cut at half and twice its mean', () => {
    const change = (input: ProjectInput) => hall(input, 42, 2, 1, 41, 1);
    const speeds = crossingMs(change, { walkSpeedMps: 0.9, walkSpeedSdMps: 0.15, zoneM: 100 });
    const many = Array.from({ length: 10 }, (_, replication) => {
      const project = parsed(labInput({ skus: [{ id: 'a' }], perHour: 20, change }));
      const world = compile(project, 'base', still({ goalShareNoList: 0, walkSpeedSdMps: 0.15, zoneM: 100 }));
      const trace = simulate(world, { seed: 'speed', replication, detail: 'full' });
      return rowsOf(trace, EventKind.walk).map(({ a }) => 40_000 / a);
    }).flat();
    expect(Math.min(...many)).toBeGreaterThanOrEqual(0.4499);
    expect(Math.max(...many)).toBeLessThanOrEqual(1.8001);
    expect(kolmogorovP(many, (v) => normalCdf((v - 0.9) / 0.15))).toBeGreaterThan(ALPHA);
    expect(Math.abs(zOfMean(many, 0.9))).toBeLessThan(Z999);
    expect(speeds.length).toBeGreaterThan(400);
  });

  it("slows with the crowd along Weidmann's curve, step by step of a tenth of a person a square metre", () => {
    const settings: LabSettings = {
      skus: [{ id: 'a', facings: 20 }],
      perHour: 4000,
      tills: 30,
      change: (input) => {
        input.demand.footfallPerHour = input.demand.footfallPerHour.map((count, hour) =>
          hour === 9 ? count : 0,
        );
      },
    };
    const evidence = still({ zoneM: 100, densityGamma: 1.913, densityJam: 5.4, dwellLogMean: Math.log(30) });
    const { trace } = runLab(settings, evidence, { detail: 'full' });
    // The lab is 9 m by 5 m with 5 square metres of shelving, and one zone.
    const areaM2 = 9 * 5 - 5;
    let inside = 0;
    const onFloor = new Set<number>();
    const seen = new Set<number>();
    for (let i = 0; i < trace.nEvents; i++) {
      const shopper = trace.shopper[i];
      if (trace.kind[i] === EventKind.queue || trace.kind[i] === EventKind.leave) {
        onFloor.delete(shopper);
      } else if (trace.kind[i] === EventKind.walk) {
        onFloor.add(shopper);
        inside = onFloor.size;
        const density = Math.floor((inside - 1) / areaM2 / 0.1) * 0.1;
        const factor = density === 0 ? 1 : Math.max(0.05, 1 - Math.exp(-1.913 * (1 / density - 1 / 5.4)));
        const motion = trace.subject[i];
        const lengthM = Math.hypot(
          trace.x1M[motion] - trace.x0M[motion],
          trace.y1M[motion] - trace.y0M[motion],
        );
        expect(Math.abs(trace.a[i] - (lengthM / (0.9 * factor)) * 1000)).toBeLessThan(0.6);
        seen.add(Math.round(density * 10));
      }
    }
    expect(seen.size, 'steps of density met').toBeGreaterThan(8);
  });

  it('says so where no way leads to the exit, and leaves out what no shopper can stand before', () => {
    const walled = parsed(
      labInput({
        skus: [{ id: 'a' }],
        change: (input) => {
          input.layouts[0].walls = [{ id: 'w', x1M: 8.3, y1M: 0, x2M: 8.3, y2M: 5 }];
        },
      }),
    );
    expect(() => compile(walled, 'base')).toThrow(/exit.*cannot be reached/s);
    const narrow = runLab(
      {
        skus: [{ id: 'a' }, { id: 'b', categoryId: 'tea', bay: 1, facings: 20 }],
        nBays: 2,
        // A wall closes the aisle before bay 0.
        change: (input) => {
          input.layouts[0].walls = [{ id: 'w', x1M: 0, y1M: 1.4, x2M: 6.5, y2M: 1.4 }];
        },
      },
      still(),
    );
    const category = (id: string) => narrow.project.categories.findIndex((each) => each.id === id);
    expect(
      rowsOf(narrow.trace, EventKind.pick).every(({ subject }) => narrow.project.skus[subject].id === 'b'),
    ).toBe(true);
    const notFound = rowsOf(narrow.trace, EventKind.passUp).filter(
      ({ c: _, a }) => a === LeaveReason.notFound,
    );
    expect(notFound.length).toBeGreaterThan(1000);
    expect(notFound.every(({ subject }) => subject === category('cola'))).toBe(true);
  });

  it('heads for the nearer errand more often: odds of exp(-difference / reach)', () => {
    const { trace, project } = runLab(
      {
        skus: [
          { id: 'a', categoryId: 'a', facings: 30 },
          { id: 'b', categoryId: 'b', facings: 30, bay: 2 },
        ],
        nBays: 3,
        perHour: 2000,
        change: (input) => {
          input.layouts[0].entrance = { xM: 7, yM: 4.6 };
        },
      },
      still({ basketMaxUnits: 2 }),
    );
    const stops = new Map<number, number[]>();
    for (const { shopper, subject } of rowsOf(trace, EventKind.stop)) {
      const list = stops.get(shopper);
      if (list) list.push(subject);
      else stops.set(shopper, [subject]);
    }
    const both = [...stops.values()].filter((list) => list.length === 2);
    const first = both.filter(([subject]) => project.categories[subject].id === 'a').length;
    // Stop points lie 0.6 m before the middle of each bay, at x = 4.5 and 14.5.
    const to = (xM: number) => Math.exp(-Math.hypot(xM - 7, 4.6 - 1.6) / 12);
    expect(both.length).toBeGreaterThan(5000);
    expect(binomialP(first, both.length, to(4.5) / (to(4.5) + to(14.5)))).toBeGreaterThan(ALPHA);
  });
});

describe('an unplanned stop', () => {
  /** Past "near" on the way to "far", along the shelf; nobody has "near" in mind. `right`: near is on the right. */
  function passBy(right: boolean, change: Parameters<typeof still>[0], near: Partial<Category> = {}) {
    const nBays = 8;
    const widthM = nBays * 5 + 4;
    const settings: LabSettings = {
      skus: [
        { id: 'near', categoryId: 'near', facings: 100, bay: right ? 5 : 2 },
        { id: 'far', categoryId: 'far', facings: 100, bay: right ? 0 : 7 },
      ],
      nBays,
      perHour: 600,
      change: (input) => {
        const [start, end] = right ? [widthM - 1, 1] : [1, widthM - 1];
        input.layouts[0].entrance = { xM: start, yM: 1.6 };
        input.layouts[0].exit = { xM: end, yM: 1.6 };
        input.layouts[0].checkout.tills = [{ id: 'T', xM: end, yM: 2 }];
        input.departments.push({ id: 'aside', name: { en: 'Aside', zh: '旁' } });
        Object.assign(input.categories.find(({ id }) => id === 'near')!, { departmentId: 'aside', ...near });
        input.demand.missions[0].departmentWeights = { aside: 0 };
      },
    };
    const evidence = still({
      basketMaxUnits: 60,
      goalShareNoList: 0.5,
      basketLogMean: 1.4,
      basketLogSd: 1.3,
      stopHazardPerS: 0.4,
      satiation: 1,
      ...change,
    });
    const { project, trace } = runLab(settings, evidence, { detail: 'full' });
    const nearIx = project.categories.findIndex(({ id }) => id === 'near');
    const wanted = rowsOf(trace, EventKind.arrive);
    const mean = basketShares(1.4, 1.3, 60).reduce((sum, share, ix) => sum + share * (ix + 1), 0);
    const stops = new Map<number, Row[]>();
    for (const row of rowsOf(trace, EventKind.stop)) {
      if (row.subject !== nearIx) continue;
      expect(row.c).toBe(StopReason.unplanned);
      stops.set(row.shopper, [...(stops.get(row.shopper) ?? []), row]);
    }
    // Those with a goal walk by; without one they make for the exit, and nothing tempts them.
    const passers = wanted
      .filter(({ c }) => c > 0)
      .map(({ shopper, b, c }) => ({ shopper, slack: (b - c) / mean, stops: stops.get(shopper) ?? [] }));
    return { trace, nearIx, passers, wanted };
  }
  type Category = ProjectInput['categories'][number];

  // Two metres in view (one of shelf and half a metre either side) at 0.9 m/s.
  const inViewS = 2 / 0.9;

  const cases: [string, boolean, Parameters<typeof still>[0], Partial<Category>, number][] = [
    ['on the left of the flow', false, {}, {}, 0.4 * 0.85],
    ['on the right of the flow', true, {}, {}, 0.4 * 1.15],
    [
      'of an impulse category of three times the popularity',
      false,
      { rightBias: 0, hazardImpulse: 2 },
      { kind: 'impulse', popularity: 3 },
      0.4 * 2 * 1.5,
    ],
    ['on a floor cut into small zones', false, { zoneM: 0.7 }, {}, 0.4 * 0.85],
  ];

  it.each(cases)('%s comes with probability 1 - exp(-hazard x seconds)', (_, right, change, near, hazard) => {
    const { passers } = passBy(right, change, near);
    let expectedShoppers = 0;
    let expectedStops = 0;
    let spread = 0;
    let shoppers = 0;
    let stopsMade = 0;
    for (const { slack, stops } of passers) {
      const h = hazard * inViewS * slack;
      const p = 1 - Math.exp(-h);
      expectedShoppers += p;
      spread += p * (1 - p);
      expectedStops += h;
      if (stops.length > 0) shoppers++;
      stopsMade += stops.length;
      if (slack === 0) expect(stops.length).toBe(0);
    }
    expect(passers.length).toBeGreaterThan(5000);
    expect(Math.abs(shoppers - expectedShoppers) / Math.sqrt(spread)).toBeLessThan(Z999);
    // After a stop the hazard starts anew: stops are a Poisson stream over the seconds in view.
    expect(Math.abs(stopsMade - expectedStops) / Math.sqrt(expectedStops)).toBeLessThan(Z999);
  });

  it('comes anywhere along the view, as soon as the hazard has added up', () => {
    const { trace, passers } = passBy(false, {});
    const arrivals = rowsOf(trace, EventKind.arrive).map(({ timeMs }) => timeMs);
    // The shelf of "near" begins 12 m from the left wall, its view half a metre before; the entrance is at 1 m.
    const fromMs = ((12 - 0.5 - 1) / 0.9) * 1000;
    const shares: number[] = [];
    for (const { shopper, slack, stops } of passers) {
      if (stops.length === 0) continue;
      const seconds = (stops[0].timeMs - arrivals[shopper] - fromMs) / 1000;
      const rate = 0.4 * 0.85 * slack;
      shares.push((1 - Math.exp(-rate * seconds)) / (1 - Math.exp(-rate * inViewS)));
    }
    // Whole milliseconds blur the ends by a thousandth.
    expect(Math.min(...shares)).toBeGreaterThan(-0.002);
    expect(Math.max(...shares)).toBeLessThan(1.002);
    expect(kolmogorovP(shares, (x) => Math.min(1, Math.max(0, x)))).toBeGreaterThan(ALPHA);
  });

  it('is rarer by the satiation once the category is in the basket', () => {
    const { passers } = passBy(false, { satiation: 0.15 });
    let expected = 0;
    let spread = 0;
    let twice = 0;
    for (const { slack, stops } of passers) {
      const h = 0.4 * 0.85 * inViewS * slack;
      // First stop at t of density exp(-t), then a hazard of 0.15 for what is left.
      const p = 1 - Math.exp(-h) - (Math.exp(-0.15 * h) * (1 - Math.exp(-0.85 * h))) / 0.85;
      expected += p;
      spread += p * (1 - p);
      if (stops.length >= 2) twice++;
    }
    expect(Math.abs(twice - expected) / Math.sqrt(spread)).toBeLessThan(Z999);
  });

  it('needs the section in view: the time in view is that of the walk through its rectangle', () => {
    const { trace, nearIx, passers } = passBy(false, {});
    const inView = new Map<number, number>();
    for (const { shopper, subject, a } of rowsOf(trace, EventKind.pass))
      if (subject === nearIx) inView.set(shopper, (inView.get(shopper) ?? 0) + a);
    for (const { shopper, stops } of passers)
      expect(Math.abs((inView.get(shopper) ?? 0) - inViewS * 1000)).toBeLessThanOrEqual(2 + stops.length);
    // Three metres of sight: at 3.5 m from the shelf nothing is in view.
    const far = runLab(
      {
        skus: [{ id: 'a', facings: 20 }],
        nBays: 4,
        perHour: 50,
        change: (input) => {
          input.layouts[0].entrance = { xM: 1, yM: 4.5 };
          input.layouts[0].exit = { xM: 23, yM: 4.5 };
        },
      },
      still({ goalShareNoList: 0 }),
      { detail: 'full' },
    );
    expect(rowsOf(far.trace, EventKind.pass).length).toBe(0);
    expect(rowsOf(far.trace, EventKind.walk).length).toBeGreaterThan(1000);
  });
});

describe('a stop', () => {
  const run = (): Trace =>
    runLab(
      { skus: [{ id: 'a', facings: 200 }], perHour: 4000 },
      still({ dwellLogMean: 1.8625, dwellLogSd: 1.2536, dwellMaxS: 120, decisionShare: 1 / 3 }),
    ).trace;

  it('lasts as the evidence says: 43 % over 8 s, three quarters of decisions within 5 s, 14 s on average', () => {
    const stops = rowsOf(run(), EventKind.stop);
    const n = stops.length;
    const tail = (s: number) => 1 - normalCdf((Math.log(s) - 1.8625) / 1.2536);
    expect(tail(8)).toBeCloseTo(0.43, 2);
    expect(1 - tail(15)).toBeCloseTo(0.75, 2);
    expect(binomialP(stops.filter(({ a }) => a > 8000).length, n, tail(8))).toBeGreaterThan(ALPHA);
    expect(binomialP(stops.filter(({ b }) => b <= 5000).length, n, 1 - tail(15))).toBeGreaterThan(ALPHA);
    expect(binomialP(stops.filter(({ a }) => a === 120_000).length, n, tail(120))).toBeGreaterThan(ALPHA);
    expect(Math.max(...stops.map(({ a }) => a))).toBe(120_000);
    const cap = (Math.log(120) - 1.8625) / 1.2536;
    const meanS = Math.exp(1.8625 + 1.2536 ** 2 / 2) * normalCdf(cap - 1.2536) + 120 * (1 - normalCdf(cap));
    expect(meanS).toBeGreaterThan(13);
    expect(meanS).toBeLessThan(15);
    expect(
      Math.abs(
        zOfMean(
          stops.map(({ a }) => a / 1000),
          meanS,
        ),
      ),
    ).toBeLessThan(Z999);
    const free = stops.map(({ a }) => a / 1000).filter((s) => s < 120);
    const below = 1 - tail(120);
    expect(kolmogorovP(free, (s) => (1 - tail(s)) / below)).toBeGreaterThan(ALPHA);
  });
});

describe('a trip', () => {
  const share = 1 / 3;
  const settings: LabSettings = {
    skus: ['a', 'b', 'c', 'd'].map((id) => ({ id, categoryId: id, facings: 20 })),
    perHour: 800,
    change: (input) => {
      input.departments.push({ id: 'fresh', name: { en: 'Fresh', zh: '生鲜' } });
      const popularity: Record<string, number> = { a: 1, b: 2, c: 3, d: 0 };
      for (const category of input.categories) category.popularity = popularity[category.id];
      input.categories.find(({ id }) => id === 'c')!.departmentId = 'fresh';
      input.demand.missions = [
        { id: 'm1', name: { en: '', zh: '' }, share: 0.3, departmentWeights: { fresh: 0.5 } },
        { id: 'm2', name: { en: '', zh: '' }, share: 0.6, basketFactor: 0.5 },
      ];
      input.demand.segments = [
        { id: 'loyal', share: 0.2 },
        { id: 'switcher', share: 0.5 },
        { id: 'unknown', share: 0.1 },
      ];
    },
  };
  const evidence = still({
    basketMaxUnits: 60,
    basketLogMean: 1.4,
    basketLogSd: 1.3,
    listShare: 0.3,
    listBasketFactor: 1.8,
    goalShareList: 0.75,
    goalShareNoList: 0.4,
  });
  const { trace, project } = runLab(settings, evidence, { detail: 'full' });
  const arrivals = rowsOf(trace, EventKind.arrive);

  it('draws mission, segment and list by their shares, independently', () => {
    const cells = new Float64Array(12);
    for (const { subject, a } of arrivals) cells[subject * 6 + (a & 15) * 2 + (a >> 4)]++;
    const expected = [share, 1 - share].flatMap((mission) =>
      [0.25, 0.625, 0.125].flatMap((segment) => [0.7, 0.3].map((list) => mission * segment * list)),
    );
    expect(pearsonP(cells, expected)).toBeGreaterThan(ALPHA);
  });

  it('wants a zero-truncated Poisson-lognormal number of units, times mission and list', () => {
    for (const [mission, list, factor] of [
      [0, 0, 1],
      [0, 1, 1.8],
      [1, 0, 0.5],
      [1, 1, 0.9],
    ]) {
      const units = arrivals
        .filter(({ subject, a }) => subject === mission && a >> 4 === list)
        .map(({ b }) => b);
      const shares = basketShares(1.4 + Math.log(factor), 1.3, 60);
      // Cells of one unit up to 15, then wider.
      const edges = [...Array.from({ length: 15 }, (_, ix) => ix + 1), 20, 30, 45, 61];
      const counts = edges.slice(1).map((edge, ix) => units.filter((n) => n >= edges[ix] && n < edge).length);
      const expected = edges
        .slice(1)
        .map((edge, ix) => shares.slice(edges[ix] - 1, edge - 1).reduce((sum, each) => sum + each, 0));
      expect(pearsonP(counts, expected)).toBeGreaterThan(ALPHA);
    }
  });

  it('thinks of each unit beforehand by the share for its kind of shopper', () => {
    for (const [list, goalShare] of [
      [0, 0.4],
      [1, 0.75],
    ]) {
      let goals = 0;
      let units = 0;
      for (const { a, b, c } of arrivals) {
        if (a >> 4 !== list) continue;
        goals += c;
        units += b;
      }
      expect(binomialP(goals, units, goalShare)).toBeGreaterThan(ALPHA);
      // Beyond the mean: nobody's count may exceed their units, and of single units just the share is a goal.
      const ofOne = arrivals.filter(({ a, b }) => a >> 4 === list && b === 1);
      expect(binomialP(ofOne.filter(({ c }) => c === 1).length, ofOne.length, goalShare)).toBeGreaterThan(
        ALPHA,
      );
      expect(arrivals.every(({ b, c }) => c <= b)).toBe(true);
    }
  });

  it('goes first for a category by its popularity and what the mission makes of it', () => {
    const ids = ['a', 'b', 'c', 'd'];
    const first = new Map<number, number>();
    for (const { shopper, subject } of rowsOf(trace, EventKind.goal))
      if (!first.has(shopper)) first.set(shopper, subject);
    for (const [mission, weights] of [
      [0, [1, 2, 1.5]],
      [1, [1, 2, 3]],
    ] as const) {
      const counts = [0, 0, 0, 0];
      for (const { shopper, subject } of arrivals) {
        const goal = first.get(shopper);
        if (subject === mission && goal !== undefined) counts[ids.indexOf(project.categories[goal].id)]++;
      }
      expect(counts[3]).toBe(0);
      expect(pearsonP(counts.slice(0, 3), weights)).toBeGreaterThan(ALPHA);
    }
  });
});

/** Shares of 1, 2, ... units: Poisson-lognormal, zero and what is beyond the largest left out. Fine midpoint rule. */
function basketShares(logMean: number, logSd: number, most: number): number[] {
  const shares = new Array<number>(most).fill(0);
  const step = 0.002;
  for (let z = -7 + step / 2; z < 7; z += step) {
    const rate = Math.exp(logMean + logSd * z);
    let term = Math.exp(-rate - (z * z) / 2);
    for (let units = 1; units <= most; units++) {
      term *= rate / units;
      shares[units - 1] += term;
    }
  }
  const sum = shares.reduce((total, each) => total + each, 0);
  return shares.map((each) => each / sum);
}
