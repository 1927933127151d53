// Stock over a campaign: how often shelves run out, by how long the campaign runs and how often somebody comes to bring
// goods (E28). One run of the longest campaign holds all shorter ones: they are its first days.

import { evidenceWith } from '../../evidence/table.ts';
import { compile, type World } from '../../kernel/compile.ts';
import { simulate } from '../../kernel/simulate.ts';
import { offerOf } from '../../kinds/promotion/index.ts';
import { cutPriceCents, isInForce } from '../../project/offers.ts';
import { MOST_DAYS, type Plan, type Project } from '../../project/schema.ts';
import { findPlan } from '../../score/lookup.ts';
import { measures, partOf } from '../../score/measures.ts';
import { type Ages, shelfAge } from '../../score/shelfAge.ts';
import { dayOf } from '../../score/spend.ts';
import { stockLife } from '../../score/stockLife.ts';
import { tInterval } from '../../stats/paired.ts';
import type { Trace } from '../../trace/format.ts';
import { byReplication, inSteps, type Question, type Study } from '../study.ts';
import {
  type Campaign,
  type CampaignCell,
  type CampaignCourse,
  type CampaignSettings,
  type Estimate,
  rarestOf,
} from './campaign.ts';

/** One run of the longest campaign under one frequency of visits: sums by day over the SKUs asked about. */
export interface CampaignRun {
  readonly visit: number;
  readonly replication: number;
  /** SKUs that have a place, and those of them that were out at all their places at some time of each day. */
  readonly nSkus: number;
  readonly out: readonly number[];
  readonly lost: readonly number[];
  readonly lostMargin: readonly number[];
  readonly sold: readonly number[];
  /** Ages in days of the units sold, oldest first, added up. */
  readonly ages: readonly number[];
  /** Over the whole run. */
  readonly soldAge: { readonly fifo: Ages; readonly lifo: Ages };
  readonly leftAge: { readonly fifo: Ages; readonly lifo: Ages };
  /** At the end of each hour. */
  readonly hours: {
    readonly shelf: readonly number[];
    readonly backroom: readonly number[];
    readonly out: readonly number[];
  };
}

export const campaignStudy: Question<CampaignSettings, readonly CampaignRun[], Campaign> = {
  unit: { en: 'campaigns', zh: '次活动' },
  start: startCampaign,
  cut: byReplication,
  join: (parts, settings) => summariseCampaign(settings, parts.flat()),
};

/** A step: one run under one frequency of visits. */
function startCampaign(project: Project, settings: CampaignSettings): Study<readonly CampaignRun[]> {
  const run = campaignRunner(project, settings);
  const { visits, replications, firstReplication = 0 } = settings;
  const runs: CampaignRun[] = [];
  return inSteps(
    visits.length * replications,
    (nth) => runs.push(run(nth % visits.length, firstReplication + Math.floor(nth / visits.length))),
    () => runs,
  );
}

/** Runs one frequency in one replication. */
function campaignRunner(
  project: Project,
  settings: CampaignSettings,
): (visit: number, replication: number) => CampaignRun {
  const { visits, leadDays, skuIds, seed } = settings;
  const longest = lastOf(settings.lengths);
  const plan = lasting(findPlan(project, settings.planId), longest);
  const base: Project = {
    ...project,
    plans: [plan],
    baselinePlanId: plan.id,
    demand: { ...project.demand, days: longest },
  };
  const variants = visits.map(
    (everyDays): Project => ({
      ...base,
      stock: { ...base.stock, delivery: { ...base.stock.delivery, everyDays, leadDays } },
    }),
  );
  // Only the supplier's visits differ, and those are read from the project as the run goes.
  let world: World | null = null;
  return (visit, replication) => {
    world ??= compile(base, plan.id, evidenceWith(project.behaviour));
    const variant = variants[visit];
    const trace = simulate({ ...world, project: variant }, { seed, replication, detail: 'sales' });
    return { visit, replication, ...readRun(variant, plan, trace, skuIds) };
  };
}

/** The plan with its promotions counted from the first of them on, and the last of them going on to the end. */
function lasting(plan: Plan, days: number): Plan {
  if (plan.promotions.length === 0) return plan;
  const start = Math.min(...plan.promotions.map(({ fromDay }) => fromDay)) - 1;
  const end = Math.max(...plan.promotions.map(({ toDay }) => toDay));
  return {
    ...plan,
    promotions: plan.promotions.map((promotion) => ({
      ...promotion,
      fromDay: promotion.fromDay - start,
      toDay: promotion.toDay === end ? Math.min(MOST_DAYS, days) : promotion.toDay - start,
    })),
  };
}

function readRun(
  project: Project,
  plan: Plan,
  trace: Trace,
  skuIds: readonly string[],
): Omit<CampaignRun, 'visit' | 'replication'> {
  const { days } = project.demand;
  const life = stockLife(project, trace, skuIds);
  const age = shelfAge(project, trace, skuIds);
  const byDay = (of: (day: number) => number): number[] => Array.from({ length: days }, (_, day) => of(day));
  const sum = (key: 'lost' | 'sold') =>
    byDay((day) => life.skus.reduce((units, sku) => units + sku[key][day], 0));
  return {
    nSkus: life.skus.length,
    out: byDay((day) => life.skus.filter(({ outMs }) => outMs[day] > 0).length),
    lost: sum('lost'),
    lostMargin: lostMargins(project, plan, trace, skuIds),
    sold: sum('sold'),
    ages: age.ageByDay,
    soldAge: age.sold,
    leftAge: age.left,
    hours: life.hours,
  };
}

/** What the units lost would have brought at the price of the day, by day. */
function lostMargins(project: Project, plan: Plan, trace: Trace, skuIds: readonly string[]): number[] {
  const { days } = project.demand;
  const wanted = new Set(skuIds);
  const cuts = plan.promotions.flatMap((promotion) => {
    const priceCut = offerOf(promotion)?.priceCut;
    return priceCut === undefined || !('skuIds' in promotion) ? [] : [{ ...promotion, priceCut }];
  });
  const margins = new Array<number>(days).fill(0);
  for (let row = 0; row < trace.nEvents; row++) {
    if (partOf(measures.lost, trace, row) === 0) continue;
    const sku = project.skus[trace.subject[row]];
    if (!wanted.has(sku.id)) continue;
    const day = dayOf(trace.timeMs[row], days);
    const cut = cuts.find((each) => isInForce(each, day) && each.skuIds.includes(sku.id));
    margins[day] += (cut ? cutPriceCents(sku.price, cut.priceCut) / 100 : sku.price) - sku.cost;
  }
  return margins;
}

/** Of the replications that have been run under every frequency; null before there is one. */
function summariseCampaign(settings: CampaignSettings, all: readonly CampaignRun[]): Campaign | null {
  const { planId, skuIds, lengths, visits, leadDays, seed, confidence = 0.95 } = settings;
  const nRuns = new Map<number, number>();
  for (const { replication } of all) nRuns.set(replication, (nRuns.get(replication) ?? 0) + 1);
  const whole = all
    .filter(({ replication }) => nRuns.get(replication) === visits.length)
    .sort((p, q) => p.replication - q.replication);
  if (whole.length === 0) return null;
  const replications = whole.length / visits.length;
  const done = visits.map((_, visit) => whole.filter((run) => run.visit === visit));
  const estimate = (values: readonly (number | null)[]) =>
    notBelowNone(estimateOf(values, confidence), values);
  const cells = done.map((runs, visit) =>
    lengths.map((days): CampaignCell => {
      const first = (list: readonly number[]): number => sumOf(list.slice(0, days));
      return {
        everyDays: visits[visit],
        days,
        outShare: notAboveAll(estimate(runs.map((run) => outShareOf(run, days)))),
        lost: estimate(runs.map(({ lost }) => first(lost))),
        lostMargin: estimate(runs.map((run) => first(run.lostMargin))),
        sold: estimate(runs.map(({ sold }) => first(sold))),
        age: estimate(runs.map(({ ages, sold }) => (first(sold) > 0 ? first(ages) / first(sold) : null))),
      };
    }),
  );
  const rarest = done[rarestOf(visits)];
  return {
    planId,
    skuIds,
    lengths,
    visits,
    leadDays,
    seed,
    replications,
    confidence,
    cells,
    courses: done.map((runs, visit) => courseOf(visits[visit], runs, estimate)),
    longer: estimateOf(
      rarest.map((run) => outShareOf(run, lastOf(lengths)) - outShareOf(run, lengths[0])),
      confidence,
    ),
  };
}

function courseOf(
  everyDays: number,
  runs: readonly CampaignRun[],
  estimate: (values: readonly (number | null)[]) => Estimate,
): CampaignCourse {
  const n = Math.max(1, runs.length);
  const meanOf = (of: (run: CampaignRun) => readonly number[]): number[] => {
    const sums = of(runs[0]).map(() => 0);
    for (const run of runs)
      of(run).forEach((value, k) => {
        sums[k] += value / n;
      });
    return sums;
  };
  return {
    everyDays,
    shelf: meanOf(({ hours }) => hours.shelf),
    backroom: meanOf(({ hours }) => hours.backroom),
    out: meanOf(({ hours, nSkus }) => hours.out.map((skus) => skus / Math.max(1, nSkus))),
    anyOut: meanOf(({ out }) => out.map((skus) => (skus > 0 ? 1 : 0))),
    soldAge: {
      fifo: estimate(runs.map(({ soldAge }) => soldAge.fifo.mean)),
      lifo: estimate(runs.map(({ soldAge }) => soldAge.lifo.mean)),
      p90: estimate(runs.map(({ soldAge }) => soldAge.fifo.p90)),
    },
    leftAge: {
      fifo: estimate(runs.map(({ leftAge }) => leftAge.fifo.mean)),
      lifo: estimate(runs.map(({ leftAge }) => leftAge.lifo.mean)),
    },
  };
}

function outShareOf({ out, nSkus }: CampaignRun, days: number): number {
  return sumOf(out.slice(0, days)) / Math.max(1, days * nSkus);
}

function estimateOf(values: readonly (number | null)[], confidence: number): Estimate {
  const known = values.filter((value) => value !== null);
  const n = known.length;
  if (n === 0) return { mean: null, low: null, high: null };
  const mean = sumOf(known) / n;
  if (n < 2) return { mean, low: null, high: null };
  const isOne = known.every((value) => value === known[0]);
  const variance = isOne ? 0 : sumOf(known.map((value) => (value - mean) * (value - mean))) / (n - 1);
  const { low, high } = tInterval(n, mean, variance, confidence, 'higher');
  return { mean, low, high };
}

/** What is below nothing in no run has no interval that goes there: so in texts, tables and files alike. */
function notBelowNone(estimate: Estimate, values: readonly (number | null)[]): Estimate {
  const { low } = estimate;
  if (low === null || low >= 0 || values.some((value) => value !== null && value < 0)) return estimate;
  return { ...estimate, low: 0 };
}

function notAboveAll(share: Estimate): Estimate {
  return share.high === null ? share : { ...share, high: Math.min(1, share.high) };
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function lastOf(lengths: readonly number[]): number {
  return lengths[lengths.length - 1];
}
