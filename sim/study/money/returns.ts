// What a plan returns on what it costs, kept up replication by replication beside a comparison: incremental margin,
// spend and profit, return on spend, days to payback, cost of a contact and of an extra unit, each with its interval.
import type { Cost, CostKind, Plan, Project } from '../../project/schema.ts';
import { findPlan } from '../../score/lookup.ts';
import { promotedSkuIds } from '../../score/promoted.ts';
import { changedSkuIds, favouredSkuIds } from '../../score/source.ts';
import { countPromotions, marginByDay, spendOf } from '../../score/spend.ts';
import { type Judged, type Paired, pairedDifference, pairedFamily } from '../../stats/paired.ts';
import { ratioOfMeans } from '../../stats/ratio.ts';
import { addPair, emptyPair, type PairSummary, type RunningPair, summarise } from '../../stats/running.ts';
import type { Trace } from '../../trace/format.ts';
import { type Payback, paybackOf } from './payback.ts';

/**
 * A quotient, or why there is none. noSpend: the plan costs no more than the baseline. notClear: what it is divided by
 * may be 0. loses: what it is divided by is below 0. tooFew: fewer than two replications.
 */
export interface MoneyRatio {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly why: 'noSpend' | 'notClear' | 'loses' | 'tooFew' | null;
}

/** A cost of a plan: means a replication. */
export interface CostMean {
  readonly costId: string;
  readonly kind: CostKind;
  readonly per: Cost['per'];
  readonly amount: number;
  readonly fixtureId: string | null;
  readonly promotionId: string | null;
  readonly quantity: number;
  readonly total: number;
}

/** The first days of a campaign, up to this one, counted from 1: sums so far, alternative less baseline. */
export interface DaysSoFar {
  readonly day: number;
  readonly gain: PairSummary;
  readonly spend: number;
}

/** All sums are for one replication, over all its days. */
export interface PlanMoney {
  readonly spend: Paired;
  /** Margin less spend. */
  readonly profit: Judged;
  /** Margin of the project's own brands, before costs; null where it names none. */
  readonly ownMargin: Paired | null;
  /** Extra profit for each unit of money spent more. */
  readonly returnOnSpend: MoneyRatio;
  readonly payback: Payback;
  /** Shoppers a promoter spoke to. */
  readonly contacts: Paired;
  readonly costPerContact: MoneyRatio;
  /** What the money is spent on. */
  readonly promotedSkuIds: readonly string[];
  readonly promotedUnits: Paired;
  readonly costPerUnit: MoneyRatio;
  readonly byKind: readonly (Paired & { readonly kind: CostKind })[];
  /** Of the alternative, and of the baseline. */
  readonly costs: readonly CostMean[];
  readonly baselineCosts: readonly CostMean[];
  readonly days: readonly DaysSoFar[];
}

export interface ReturnsSettings {
  readonly baseline: string;
  readonly alternatives: readonly string[];
  readonly confidence: number;
  readonly seed: string;
  readonly isEachAlone?: boolean;
}

export interface RunningReturns {
  /** One replication: the baseline's trace, and those of the alternatives in order. */
  add(baseline: Trace, alternatives: readonly Trace[]): void;
  result(): PlanMoney[];
}

/** Whether there is money to speak of: a plan without costs and promotions has none. */
export function hasMoney(plans: readonly Plan[]): boolean {
  return plans.some(({ costs, promotions }) => costs.length > 0 || promotions.length > 0);
}

interface RunMoney {
  readonly margin: readonly number[];
  readonly own: number;
  readonly spend: number;
  /** What was paid once, whatever the days. */
  readonly once: number;
  readonly spendByDay: readonly number[];
  readonly byKind: ReadonlyMap<CostKind, number>;
  readonly quantities: readonly number[];
  readonly contacts: number;
  readonly units: readonly number[];
}

export function startReturns(project: Project, settings: ReturnsSettings): RunningReturns {
  const { baseline, alternatives, confidence, seed } = settings;
  const base = findPlan(project, baseline);
  const pairs = alternatives.map((id) => {
    const plan = findPlan(project, id);
    const promoted = [...new Set([...promotedSkuIds(project, plan), ...promotedSkuIds(project, base)])];
    const skuIds =
      promoted.length > 0
        ? project.skus.flatMap((sku) => (promoted.includes(sku.id) ? [sku.id] : []))
        : favouredSkuIds(project, baseline, id, changedSkuIds(project, baseline, id));
    return {
      plan,
      skuIds,
      a: [] as RunMoney[],
      b: [] as RunMoney[],
      gains: Array.from({ length: project.demand.days }, (): RunningPair => emptyPair),
    };
  });
  return {
    add(baseTrace, traces) {
      pairs.forEach((pair, k) => {
        const a = runMoney(project, base, baseTrace, pair.skuIds);
        const b = runMoney(project, pair.plan, traces[k], pair.skuIds);
        pair.a.push(a);
        pair.b.push(b);
        let sumA = 0;
        let sumB = 0;
        pair.gains.forEach((gain, day) => {
          sumA += a.margin[day];
          sumB += b.margin[day];
          pair.gains[day] = addPair(gain, sumA, sumB);
        });
      });
    },
    result: () => {
      const profits = profitsOf(pairs, settings);
      return pairs.map((pair, k) =>
        moneyOf(project, base, pair, { confidence, seed: `${seed}/${pair.plan.id}`, profit: profits[k] }),
      );
    },
  };
}

function runMoney(project: Project, plan: Plan, trace: Trace, skuIds: readonly string[]): RunMoney {
  const margin = marginByDay(project, trace);
  const counts = countPromotions(project, plan, trace);
  const spend = spendOf(project, plan, trace, counts);
  const add = (sum: number, value: number) => sum + value;
  return {
    margin: margin.all,
    own: margin.own.reduce(add, 0),
    spend: spend.total,
    once: spend.lines.reduce((sum, line) => sum + (line.per === 'campaign' ? line.total : 0), 0),
    spendByDay: spend.byDay,
    byKind: spend.byKind,
    quantities: spend.lines.map(({ quantity }) => quantity),
    contacts: counts.contacts().reduce(add, 0),
    units: counts.unitsOf(skuIds),
  };
}

interface PairMoney {
  readonly plan: Plan;
  readonly skuIds: readonly string[];
  readonly a: readonly RunMoney[];
  readonly b: readonly RunMoney[];
  readonly gains: readonly RunningPair[];
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
const profitOf = (run: RunMoney): number => sum(run.margin) - run.spend;

/** Profit of each alternative against the baseline, with allowance for their number. */
function profitsOf(
  pairs: readonly PairMoney[],
  { confidence, seed, isEachAlone = false }: ReturnsSettings,
): Judged[] {
  const options = { confidence, bootstrapSeed: `${seed}/profit` };
  const base = (pairs[0]?.a ?? []).map(profitOf);
  const all = pairs.map(({ b }) => b.map(profitOf));
  return isEachAlone
    ? all.flatMap((own) => pairedFamily(base, [own], options))
    : pairedFamily(base, all, options);
}

function moneyOf(
  project: Project,
  base: Plan,
  pair: PairMoney,
  known: { readonly confidence: number; readonly seed: string; readonly profit: Judged },
): PlanMoney {
  const { a, b, skuIds } = pair;
  const { confidence, seed, profit } = known;
  const differ = (of: (run: RunMoney) => number, betterIs: 'higher' | 'lower' = 'higher'): Paired =>
    pairedDifference(a.map(of), b.map(of), { confidence, betterIs, resamples: 0 });
  const more = (of: (run: RunMoney) => number): number[] => b.map((run, i) => of(run) - of(a[i]));
  const spend = differ((run) => run.spend, 'lower');
  const spendMore = more((run) => run.spend);
  const costsMore = spend.difference > 0;
  /** Profit over spend is asked only of a plan that costs more; so is spend over contacts or units. */
  const ratio = (top: readonly number[], bottom: readonly number[]): MoneyRatio => {
    const none = { value: null, low: null, high: null };
    if (a.length < 2) return { ...none, why: 'tooFew' };
    if (!costsMore) return { ...none, why: 'noSpend' };
    const found = ratioOfMeans(top, bottom, confidence);
    if (found.value === null) return { ...none, why: 'notClear' };
    return sum(bottom) < 0 ? { ...none, why: 'loses' } : { ...found, why: null };
  };
  const contactsMore = more((run) => run.contacts);
  const unitsMore = more((run) => sum(run.units));
  const kinds = [...new Set([...a, ...b].flatMap(({ byKind }) => [...byKind.keys()]))].sort();
  return {
    spend,
    profit,
    ownMargin: project.ownBrandIds.length > 0 ? differ((run) => run.own) : null,
    returnOnSpend: ratio(more(profitOf), spendMore),
    payback: paybackOf(
      b.map((run, i) => ({
        gain: run.margin.map((value, day) => value - a[i].margin[day]),
        spend: run.spendByDay.map((value, day) => value - a[i].spendByDay[day]),
        once: run.once - a[i].once,
      })),
      confidence,
      `${seed}/payback`,
    ),
    contacts: differ((run) => run.contacts),
    costPerContact: ratio(spendMore, contactsMore),
    promotedSkuIds: skuIds,
    promotedUnits: differ((run) => sum(run.units)),
    costPerUnit: ratio(spendMore, unitsMore),
    byKind: kinds.map((kind) => ({ kind, ...differ((run) => run.byKind.get(kind) ?? 0, 'lower') })),
    costs: costMeans(pair.plan, b),
    baselineCosts: costMeans(base, a),
    days: pair.gains.map((gain, day) => ({
      day: day + 1,
      gain: summarise(gain, confidence, 'higher'),
      spend:
        b.reduce(
          (all, run, i) =>
            all + sum(run.spendByDay.slice(0, day + 1)) - sum(a[i].spendByDay.slice(0, day + 1)),
          0,
        ) / Math.max(1, b.length),
    })),
  };
}

function costMeans(plan: Plan, runs: readonly RunMoney[]): CostMean[] {
  return plan.costs.map(({ id, kind, per, amount, fixtureId, promotionId }, k) => {
    const quantity =
      runs.reduce((times, { quantities }) => times + quantities[k], 0) / Math.max(1, runs.length);
    return {
      costId: id,
      kind,
      per,
      amount,
      fixtureId: fixtureId ?? null,
      promotionId: promotionId ?? null,
      quantity,
      total: amount * quantity,
    };
  });
}
