// The live score: a day in pieces is the day, its sums are the comparison's, and what is kept from edit to edit is right.
import { expect, test } from 'vitest';
import { buildExample } from '../sim/examples/index.ts';
import { compile } from '../sim/kernel/compile.ts';
import { simulate, startRun } from '../sim/kernel/simulate.ts';
import { liveMetrics } from '../sim/kinds/metric/index.ts';
import { parseProject } from '../sim/project/parse.ts';
import type { Plan, Project } from '../sim/project/schema.ts';
import { comparePlans } from '../sim/study/compare/compare.ts';
import { judge } from '../sim/study/compare/judge.ts';
import { EventKind } from '../sim/trace/format.ts';
import { traceHash } from '../sim/trace/reader.ts';
import { joinFigures, sumUp } from '../src/state/plan/liveSum.ts';
import { type Follower, type FollowSettings, makeFollower } from '../src/worker/live/follow.ts';
import type { PairedDay, PositionFigures, ShoppersSoFar } from '../src/worker/live/liveMessages.ts';
import { changeBetween, changedProject } from '../src/worker/live/projectChange.ts';
import { smallProject } from './support/smallProject.ts';

const seed = 'live';
const REPLICATIONS = 8;

test('a day in pieces leaves the very trace of the day at one go', () => {
  const world = compile(busyProject(), 'campaign');
  for (const detail of ['sales', 'full'] as const) {
    const settings = { seed, replication: 3, detail };
    const { run, advance } = startRun(world, settings);
    while (!advance(97));
    const trace = run.writer.finish({
      projectHash: world.projectHash,
      evidenceHash: world.evidenceHash,
      planId: world.plan.id,
      seed,
      replication: 3,
      nShoppers: run.nShoppers,
      endMs: run.lastMs,
    });
    expect(traceHash(trace)).toBe(traceHash(simulate(world, settings)));
    // Everything a kernel schedules has happened in it.
    const kinds = new Set(trace.kind);
    const happened = [EventKind.restock, EventKind.deliver, EventKind.contact, EventKind.serve];
    expect(happened.filter((kind) => !kinds.has(kind))).toEqual([]);
  }
});

test('two workers come to the figures of the comparison', () => {
  const project = smallProject();
  const { comparison, byShoppers } = followed([makeFollower(), makeFollower()], project, 'cap');
  const whole = comparePlans(project, {
    baseline: 'base',
    alternatives: ['cap'],
    seed,
    replications: REPLICATIONS,
  });
  expect(byShoppers).toBeNull();
  const mine = comparison.alternatives[0].metrics;
  const theirs = whole.alternatives[0].metrics;
  for (const metric of liveMetrics)
    expect(mine[metric]).toEqual({ ...theirs[metric], bootstrapLow: null, bootstrapHigh: null });
  expect(mine.units.difference).not.toBe(0);
});

test('what is known of the baseline is kept from edit to edit, and given up when it no longer holds', () => {
  const project = smallProject();
  const workers = [makeFollower(), makeFollower()];
  followed(workers, project, 'cap');
  const cap = project.plans.find(({ id }) => id === 'cap') as Plan;
  const edited = withPlans(project, { ...cap, positions: cap.positions.slice(2) });
  const base = project.plans.find(({ id }) => id === 'base') as Plan;
  const other = withPlans(edited, { ...base, positions: base.positions.slice(1) });
  const dearer = { ...edited, skus: edited.skus.map((sku) => ({ ...sku, price: sku.price + 1 })) };
  for (const next of [edited, other, edited, dearer, project])
    expect(followed(workers, next, 'cap')).toEqual(followed([makeFollower()], next, 'cap'));
});

test('before a day is over, the score is that of the first shoppers, in order', () => {
  const project = smallProject();
  const follower = makeFollower().begin(project, settingsOf('cap', 0, 1));
  while (follower.news().shoppers < 40) follower.advance(64);
  const { soFar, days } = follower.answer();
  expect(days).toEqual([]);
  const [p, q] = ['base', 'cap'].map((planId) => unitsByShopper(project, planId).slice(0, soFar.shoppers));
  const sum = (list: readonly number[]) => list.reduce((total, n) => total + n, 0);
  expect(soFar.baseline.units).toBe(sum(p));
  expect(soFar.difference.units).toBe(sum(q) - sum(p));
  expect(soFar.squares.units).toBe(sum(q.map((n, k) => (n - p[k]) ** 2)));
  const settings = {
    baseline: 'base',
    planId: 'cap',
    seed,
    days: 1,
    shoppers: 2 * soFar.shoppers,
    extraCost: null,
  };
  const { comparison, byShoppers } = sumUp(settings, [soFar], []);
  expect(byShoppers).toBe(soFar.shoppers);
  expect(comparison.alternatives[0].metrics.units.baseline).toBeCloseTo(2 * sum(p), 9);
});

test('costs that are known beforehand come off the margin, by shoppers and by days', () => {
  const measures = (units: number) => ({ units, revenue: 9 * units, margin: 5 * units, lostSales: 0 });
  const days = [3, 1, 4, 1, 5, 9, 2, 6].map((more, replication) => ({
    replication,
    baseline: measures(100),
    plan: measures(100 + more),
  }));
  const settings = { baseline: 'base', planId: 'cap', seed, days: 1, shoppers: 1 };
  const [{ metrics, afterCosts }] = sumUp({ ...settings, extraCost: 40 }, [], days).comparison.alternatives;
  const { margin } = metrics;
  expect(afterCosts!.difference).toBeCloseTo(margin.difference - 40, 9);
  expect(afterCosts!.low!).toBeCloseTo(margin.low! - 40, 9);
  expect([margin.low! > 0, afterCosts!.high! < 0]).toEqual([true, true]);
  expect(judge(sumUp({ ...settings, extraCost: 40 }, [], days).comparison).lead?.finding).toBe('worse');
  expect(judge(sumUp({ ...settings, extraCost: null }, [], days).comparison).lead?.finding).toBe('better');
});

test('figures of positions are means over the days of both workers', () => {
  const project = smallProject();
  const one = figuresOf([makeFollower()], project);
  const two = figuresOf([makeFollower(), makeFollower()], project);
  expect(one?.replications).toBe(REPLICATIONS);
  expect(Math.max(...(one?.units ?? []))).toBeGreaterThan(0);
  for (const key of ['units', 'revenue', 'margin', 'lost', 'skuUnits'] as const)
    two?.[key].forEach((value, k) => {
      expect(value).toBeCloseTo(one?.[key][k] ?? Number.NaN, 3);
    });
});

test('a changed plan travels as what is new in it, and everything else stays the same object', () => {
  const project = smallProject();
  const cap = project.plans.find(({ id }) => id === 'cap') as Plan;
  const [first, second, ...rest] = cap.positions;
  const moved = { ...second, facingsWide: second.facingsWide + 1 };
  const next = withPlans(project, { ...cap, positions: [...rest, first, moved] });
  const change = structuredClone(changeBetween(project, next));
  expect(JSON.stringify(change).length).toBeLessThan(1000);
  const made = changedProject(project, change) as Project;
  expect(made).toEqual(next);
  expect(made.layouts[0]).toBe(project.layouts[0]);
  const madeCap = made.plans.find(({ id }) => id === 'cap') as Plan;
  expect(madeCap.positions.filter((position) => cap.positions.includes(position)).length).toBe(
    cap.positions.length - 1,
  );
});

/** Two days of a supermarket with few shoppers, a campaign with a promoter, and a supplier. */
function busyProject(): Project {
  const input = buildExample('supermarket');
  const parsed = parseProject({
    ...input,
    demand: { ...input.demand, days: 2, footfallPerHour: input.demand.footfallPerHour.map((n) => n / 16) },
    stock: { ...input.stock, openingFill: 0.3, backroomCases: 0, delivery: { everyDays: 1, leadDays: 0 } },
  });
  if (!parsed.ok) throw new Error(parsed.problems[0].en);
  return parsed.project;
}

function settingsOf(planId: string, first: number, of: number): FollowSettings {
  return { baseline: 'base', planId, seed, first, of, replications: REPLICATIONS, looks: false };
}

function withPlans(project: Project, ...plans: readonly Plan[]): Project {
  return { ...project, plans: project.plans.map((plan) => plans.find(({ id }) => id === plan.id) ?? plan) };
}

function ran(workers: readonly Follower[], project: Project, planId: string) {
  const parts: ShoppersSoFar[] = [];
  const days: PairedDay[] = [];
  const figures: PositionFigures[] = [];
  workers.forEach((worker, nth) => {
    const run = worker.begin(project, settingsOf(planId, nth, workers.length));
    while (!run.isDone()) run.advance(500);
    const answer = run.answer();
    parts.push(answer.soFar);
    days.push(...answer.days);
    if (answer.figures) figures.push(answer.figures);
  });
  return { parts, days, figures };
}

function followed(workers: readonly Follower[], project: Project, planId: string) {
  const { parts, days } = ran(workers, project, planId);
  return sumUp({ baseline: 'base', planId, seed, days: 1, shoppers: 1, extraCost: null }, parts, days);
}

function figuresOf(workers: readonly Follower[], project: Project): PositionFigures | null {
  return joinFigures(ran(workers, project, 'cap').figures);
}

function unitsByShopper(project: Project, planId: string): number[] {
  const trace = simulate(compile(project, planId), { seed, replication: 0, detail: 'sales' });
  const units = new Array<number>(trace.header.nShoppers).fill(0);
  for (let row = 0; row < trace.nEvents; row++)
    if (trace.kind[row] === EventKind.pick) units[trace.shopper[row]]++;
  return units;
}
