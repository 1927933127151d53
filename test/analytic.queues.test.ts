// Arrivals, tills and the number of shoppers inside against queueing theory.
import { describe, expect, it } from 'vitest';
import { compile } from '../sim/kernel/compile.ts';
import { simulate } from '../sim/kernel/simulate.ts';
import type { ProjectInput } from '../sim/project/schema.ts';
import { EventKind, type Trace } from '../sim/trace/format.ts';
import { labInput, parsed, rowsOf, runLab, still } from './support/lab.ts';
import { kieferWolfowitzWaits, littleGapMs, waitsOf } from './support/queues.ts';
import {
  batchMeans,
  chiSquareP,
  kolmogorovP,
  mean,
  pearsonP,
  T999_29,
  variance,
  Z999,
} from './support/statistics.ts';

const ALPHA = 0.001;

type Checkout = ProjectInput['layouts'][number]['checkout'];

/** Shoppers who walk straight to the tills: what arrives there is the Poisson stream that came in at the door. */
function tillRun(
  tills: number,
  perHour: number,
  days: number,
  checkout: Partial<Checkout>,
  seed: string,
): Trace {
  const change = (input: ProjectInput) => Object.assign(input.layouts[0].checkout, checkout);
  const skus = [{ id: 'a', facings: 200 }];
  return runLab({ skus, tills, perHour, days, change }, still(), { seed }).trace;
}

const exponential = (meanS: number): Partial<Checkout> => ({ service: { kind: 'exponential', meanS } });
const constant = (meanS: number): Partial<Checkout> => ({ service: { kind: 'constant', meanS } });

describe('arrivals', () => {
  it('are a Poisson stream in each hour at the footfall of that hour', () => {
    const perHour = [
      0, 0, 0, 0, 0, 0, 6, 18, 40, 75, 90, 110, 95, 70, 60, 66, 80, 120, 140, 110, 50, 21, 7.5, 0,
    ];
    const world = compile(parsed(labInput({ skus: [{ id: 'a', facings: 200 }], perHour })), 'base', still());
    const days = 100;
    const byHour = new Float64Array(24);
    const totals: number[] = [];
    const phases: number[] = [];
    for (let replication = 0; replication < days; replication++) {
      const trace = simulate(world, { seed: 'door', replication, detail: 'sales' });
      const rows = rowsOf(trace, EventKind.arrive);
      totals.push(rows.length);
      for (const { timeMs } of rows) {
        byHour[Math.floor(timeMs / 3_600_000)]++;
        phases.push((timeMs % 3_600_000) / 3_600_000);
      }
    }
    const open = perHour.flatMap((rate, hour) => (rate > 0 ? [hour] : []));
    const expected = open.map((hour) => perHour[hour] * days);
    // Against the counts themselves, not only their shares: the number of degrees of freedom is the number of hours.
    expect(
      pearsonP(
        open.map((hour) => byHour[hour]),
        expected,
        0,
      ),
    ).toBeGreaterThan(ALPHA);
    for (let hour = 0; hour < 24; hour++) if (perHour[hour] === 0) expect(byHour[hour]).toBe(0);
    // Even within the hour, and as many more on one day than on another as a Poisson count has.
    expect(kolmogorovP(phases, (x) => x)).toBeGreaterThan(ALPHA);
    const dispersion = (variance(totals) * (days - 1)) / mean(totals);
    const p = chiSquareP(dispersion, days - 1);
    expect(Math.min(p, 1 - p) * 2).toBeGreaterThan(ALPHA);
  });

  it('have exponential gaps', () => {
    const rows = rowsOf(tillRun(4, 2000, 1, {}, 'gaps'), EventKind.arrive);
    const gaps = rows.slice(1).map(({ timeMs }, ix) => timeMs - rows[ix].timeMs + 0.5);
    expect(kolmogorovP(gaps, (ms) => 1 - Math.exp((-ms * 2000) / 3_600_000))).toBeGreaterThan(ALPHA);
    // Neighbouring gaps know nothing of each other.
    const m = mean(gaps);
    const covariance = mean(gaps.slice(1).map((gap, ix) => (gap - m) * (gaps[ix] - m)));
    expect((Math.abs(covariance) / variance(gaps)) * Math.sqrt(gaps.length)).toBeLessThan(Z999);
  });

  it('come at the same moments of luck at any footfall: twice the footfall, half the gaps', () => {
    const at = (perHour: number) => rowsOf(tillRun(4, perHour, 1, {}, 'luck'), EventKind.arrive);
    const [slow, fast] = [at(60), at(120)];
    expect(fast.length).toBeGreaterThan(slow.length);
    for (const { shopper, timeMs, a, b } of slow.slice(0, 1000)) {
      expect(Math.abs(fast[shopper].timeMs - timeMs / 2)).toBeLessThanOrEqual(1);
      expect([fast[shopper].a, fast[shopper].b]).toEqual([a, b]);
    }
  });
});

describe('tills', () => {
  // Thirty batches of 42 days: two-sided 99.9 % interval. Waits in units of the mean service.
  const cases: [string, Trace, number, number, number][] = [
    ['M/M/1 at .8', tillRun(1, 80, 42, exponential(36), 'mm1'), 1, 36, 4],
    ['M/D/1 at .8', tillRun(1, 80, 42, constant(36), 'md1'), 1, 36, 2],
    [
      'M/M/3 at 2/3',
      tillRun(3, 60, 42, { ...exponential(120), discipline: 'shared' }, 'mm3'),
      3,
      120,
      0.44444,
    ],
    ['M/M/2 at .75', tillRun(2, 75, 42, { ...exponential(72), discipline: 'shared' }, 'mm2'), 2, 72, 1.28571],
  ];

  it.each(cases)('%s: shoppers wait as long as theory says', (_, trace, _nTills, meanS, wait) => {
    const means = batchMeans(waitsOf(trace), 30).map((ms) => ms / 1000 / meanS);
    const half = T999_29 * Math.sqrt(variance(means) / 30);
    expect(Math.abs(mean(means) - wait)).toBeLessThan(half);
    expect(half / wait, 'the interval is narrow enough to mean something').toBeLessThan(0.25);
  });

  it.each(cases)(
    '%s: every single wait is what the arrivals and services before it make it',
    (_, trace, nTills) => {
      expect(waitsOf(trace)).toEqual(kieferWolfowitzWaits(trace, nTills));
    },
  );

  it.each(cases)('%s: shopper-milliseconds in the queue add up to the waits', (_, trace) => {
    expect(littleGapMs(trace)).toBe(0);
  });

  it('are chosen by the length of their lines: nobody joins one two longer than another', () => {
    const change = (input: ProjectInput) => Object.assign(input.layouts[0].checkout, exponential(36));
    const skus = [{ id: 'a', facings: 200 }];
    const { trace } = runLab({ skus, nBays: 8, tills: 6, perHour: 480, change }, still(), { seed: 'lines' });
    const there = new Array<number>(6).fill(0);
    const leavesTillMs: [number, number][] = [];
    let wrong = 0;
    for (let i = 0; i < trace.nEvents; i++) {
      if (trace.kind[i] === EventKind.serve) {
        leavesTillMs.push([trace.timeMs[i] + trace.a[i], trace.subject[i]]);
        leavesTillMs.sort((x, y) => x[0] - y[0]);
      }
      if (trace.kind[i] !== EventKind.queue) continue;
      while (leavesTillMs.length > 0 && leavesTillMs[0][0] <= trace.timeMs[i])
        there[leavesTillMs.shift()![1]]--;
      if (there[trace.subject[i]] > Math.min(...there) + 1) wrong++;
      there[trace.subject[i]]++;
      expect(there[trace.subject[i]]).toBe(trace.a[i]);
    }
    expect(wrong).toBe(0);
  });

  it('serve for an exponential time, the same for a shopper whatever the queue', () => {
    const [, trace] = cases[0];
    const services = rowsOf(trace, EventKind.serve);
    expect(
      kolmogorovP(
        services.map(({ a }) => a),
        (ms) => 1 - Math.exp(-(ms + 0.5) / 36_000),
      ),
    ).toBeGreaterThan(ALPHA);
    const other = tillRun(3, 60, 2, { ...exponential(36), discipline: 'shared' }, 'mm1');
    const byShopper = new Map(services.map(({ shopper, a }) => [shopper, a]));
    for (const { shopper, a } of rowsOf(other, EventKind.serve)) expect(a).toBe(byShopper.get(shopper));
  });

  it('serve a base time and a time for each unit, to the millisecond', () => {
    const change = (input: ProjectInput) => {
      input.layouts[0].checkout = { tills: input.layouts[0].checkout.tills, service: { kind: 'perUnit' } };
    };
    const skus = ['a', 'b', 'c', 'd'].map((id) => ({ id, categoryId: id, facings: 20 }));
    const evidence = still({ basketMaxUnits: 8, checkoutBaseS: 41, checkoutPerUnitS: 2.95 });
    const { trace } = runLab({ skus, perHour: 100, change }, evidence);
    const units = new Map(rowsOf(trace, EventKind.queue).map(({ shopper, b }) => [shopper, b]));
    const served = rowsOf(trace, EventKind.serve);
    expect(new Set(units.values()).size).toBeGreaterThan(3);
    for (const { shopper, a } of served) expect(a).toBe(Math.round(41_000 + 2950 * units.get(shopper)!));
    expect(served.length).toBe(units.size);
  });
});

describe('shoppers inside', () => {
  it('are M/G/infinity: Poisson in number, with mean footfall times mean stay', () => {
    // The dwell is lognormal and capped; way and till add a constant.
    const evidence = still({ dwellLogMean: 5, dwellLogSd: 1, dwellMaxS: 1200 });
    const { trace } = runLab(
      { skus: [{ id: 'a', facings: 200 }], perHour: 200, days: 20, tills: 50 },
      evidence,
      {
        seed: 'inside',
      },
    );
    const arrivals = rowsOf(trace, EventKind.arrive).map(({ timeMs }) => timeMs);
    const leaves = rowsOf(trace, EventKind.leave);
    const stays = leaves.map(({ shopper, timeMs }) => timeMs - arrivals[shopper]);
    const stayMs = mean(stays);
    const left = leaves.map(({ timeMs }) => timeMs);
    // Looked at every hour, more than the longest stay apart: independent counts.
    const inside: number[] = [];
    let in_ = 0;
    let out = 0;
    for (let hour = 1; hour < 20 * 24; hour++) {
      while (arrivals[in_] <= hour * 3_600_000) in_++;
      while (left[out] <= hour * 3_600_000) out++;
      inside.push(in_ - out);
    }
    const rate = (200 * stayMs) / 3_600_000;
    expect(Math.abs(mean(inside) - rate)).toBeLessThan(Z999 * Math.sqrt(rate / inside.length));
    const dispersion = (variance(inside) * (inside.length - 1)) / mean(inside);
    const p = chiSquareP(dispersion, inside.length - 1);
    expect(Math.min(p, 1 - p) * 2).toBeGreaterThan(ALPHA);
  });
});
