// The chain plan: what each store would bring and cost, and which of them a budget buys. Simulated once, planned at once.
import { documentCost } from '../evidence/costs.ts';
import type { PlacementKind, Project } from '../project/schema.ts';
import { type Allocations, allocate } from './allocate.ts';
import { classOf, cutsOf, type StoreClass } from './classes.ts';
import {
  type Curve,
  curveOf,
  type Figure,
  figureOf,
  type Reading,
  readCurve,
  readingAt,
  seenAt,
} from './curve.ts';
import {
  type CampaignCost,
  campaignCost,
  daysOfCampaign,
  type PlacementUse,
  placementUse,
} from './placementUse.ts';
import { type ChainReturns, shoppersOverYear } from './returns.ts';
import type { Chain, ChainStore } from './schema.ts';

/** profit: margin less fee and decoration. reach: people who have a display in view, as the documents count. */
export const aims = ['profit', 'reach'] as const;
export type Aim = (typeof aims)[number];

export interface PlanningSettings {
  readonly weeks: number;
  /** Most campaigns a store has in a year. */
  readonly campaignsPerYear: number;
  readonly aim: Aim;
  /** Ranked on the low end of each store's interval. */
  readonly isCautious: boolean;
  /** Stores with weak cooperation too. */
  readonly withWeak: boolean;
}

export function usualSettings(): PlanningSettings {
  return {
    weeks: documentCost('floorStackWeeks').value,
    campaignsPerYear: 1,
    aim: 'profit',
    isCautious: false,
    withWeak: false,
  };
}

export const WEEKS_PER_YEAR = 52;
const DAYS_PER_WEEK = 7;

/** A placement plan in a store: figures of one campaign. */
export interface StoreOffer {
  readonly planId: string;
  readonly planIx: number;
  readonly cost: CampaignCost;
  /** Margin above the baseline's, by replication, net of what falls due by the unit; and of the own brands. */
  readonly gains: readonly number[];
  readonly ownGains: readonly number[];
  readonly gain: Figure;
  readonly profit: Figure;
  readonly reach: number;
}

/** Why a store cannot be chosen. */
export type LeftOut = 'weak' | 'noShoppers' | null;

export interface StoreRow {
  readonly store: ChainStore;
  readonly storeClass: StoreClass;
  /** A day, in the middle of the year. */
  readonly shoppers: number;
  /** Busier than any footfall that was simulated. */
  readonly isBeyond: boolean;
  readonly leftOut: LeftOut;
  readonly offers: readonly StoreOffer[];
}

/** What is chosen for a store. */
export interface Placed {
  readonly row: StoreRow;
  readonly offer: StoreOffer;
  readonly campaigns: number;
  readonly spend: number;
  readonly gain: Figure;
  readonly profit: Figure;
  readonly reach: number;
}

export interface ChainTotals {
  readonly nStores: number;
  readonly spend: number;
  /** Errors of a simulated curve are shared by all stores that read it; so is the interval. */
  readonly gain: Figure;
  readonly ownGain: Figure;
  readonly profit: Figure;
  readonly reach: number;
  readonly costPerPerson: number | null;
}

export interface BudgetPlan {
  readonly budget: number;
  readonly placed: readonly Placed[];
  readonly totals: ChainTotals;
  readonly byClass: Readonly<Record<StoreClass, number>>;
  /** What the next 10,000 would add to the aim: profit, or people. */
  readonly next: number;
}

export interface CurvePoint {
  readonly budget: number;
  /** Of the aim: profit, or people. */
  readonly value: number;
}

/** What the extra money is asked about. */
export const NEXT_MONEY = 10_000;

export interface ChainPlanning {
  readonly settings: PlanningSettings;
  readonly rows: readonly StoreRow[];
  readonly uses: readonly PlacementUse[];
  /** Money steps that budgets and costs are counted in; costs are rounded up to it. */
  readonly stepMoney: number;
  /** All that could usefully be spent. */
  readonly mostMoney: number;
  /** Kinds of displays for which no fee is known anywhere: they count as free. */
  readonly unknownFees: readonly PlacementKind[];
  plan(budget: number): BudgetPlan;
  /** The best value at budgets from 0 to `most`. */
  curve(most: number, nPoints: number): CurvePoint[];
}

const LEAST_STEP = 100;
const MOST_STEPS = 20_000;
const FEWEST_STEPS = 500;
/** Choices times steps: what is solved while a slider is being moved. */
const MOST_WORK = 60_000_000;

/** Throws on settings that no year has room for. */
export function planChain(
  project: Project,
  chain: Chain,
  returns: ChainReturns,
  settings: PlanningSettings,
): ChainPlanning {
  checkSettings(settings);
  const uses = returns.planIds.map((planId) => placementUse(project, planId));
  const rows = storeRows(project, chain, returns, uses, settings);
  const candidates = rows.map((row) => (row.leftOut === null ? choicesOf(row, settings) : []));
  const mostMoney = candidates.reduce(
    (sum, own) => sum + own.reduce((most, { money }) => Math.max(most, money), 0),
    0,
  );
  const nChoices = candidates.reduce((sum, own) => sum + own.length, 0);
  const stepMoney = stepFor(mostMoney, nChoices);
  const stepsOf = (money: number): number => Math.ceil(Math.round(money * 100) / (stepMoney * 100));
  const choices = candidates.map((own) => own.map((choice) => ({ ...choice, steps: stepsOf(choice.money) })));
  const maxSteps = choices.reduce(
    (sum, own) => sum + own.reduce((most, { steps }) => Math.max(most, steps), 0),
    0,
  );
  const solved: Allocations = allocate(choices, maxSteps);
  const unit = settings.aim === 'profit' ? 100 : 1;
  const valueAt = (budget: number): number => solved.valueAt(budget / stepMoney) / unit;
  return {
    settings,
    rows,
    uses,
    stepMoney,
    mostMoney: maxSteps * stepMoney,
    unknownFees: [
      ...new Set(
        rows.flatMap(({ leftOut, offers }) => (leftOut ? [] : offers.flatMap(({ cost }) => cost.unknown))),
      ),
    ].sort(),
    plan(budget) {
      const { picks } = solved.at(budget / stepMoney);
      const placed = picks.flatMap((pick, ix): Placed[] =>
        pick < 0 ? [] : [placedAs(rows[ix], choices[ix][pick].offer, choices[ix][pick].campaigns)],
      );
      const byClass = { A: 0, B: 0, C: 0 };
      for (const { row } of placed) byClass[row.storeClass]++;
      return {
        budget,
        placed,
        totals: totalsOf(placed, returns.replications),
        byClass,
        next: valueAt(budget + NEXT_MONEY) - valueAt(budget),
      };
    },
    curve: (most, nPoints) =>
      Array.from({ length: nPoints }, (_, k) => {
        const budget = (most * k) / (nPoints - 1);
        return { budget, value: valueAt(budget) };
      }),
  };
}

interface Candidate {
  readonly offer: StoreOffer;
  readonly campaigns: number;
  readonly money: number;
  readonly value: number;
}

/** What may be chosen for a store: each plan, once or several times a year. Only what adds to the aim is worth a choice. */
function choicesOf(
  { offers }: StoreRow,
  { aim, isCautious, campaignsPerYear }: PlanningSettings,
): Candidate[] {
  return offers.flatMap((offer) => {
    const profit = isCautious ? (offer.profit.low ?? offer.profit.value) : offer.profit.value;
    const worth = aim === 'profit' ? Math.round(profit * 100) : Math.round(offer.reach);
    if (worth <= 0) return [];
    return Array.from({ length: campaignsPerYear }, (_, k) => ({
      offer,
      campaigns: k + 1,
      money: offer.cost.total * (k + 1),
      value: worth * (k + 1),
    }));
  });
}

function storeRows(
  project: Project,
  chain: Chain,
  returns: ChainReturns,
  uses: readonly PlacementUse[],
  settings: PlanningSettings,
): StoreRow[] {
  const cuts = cutsOf(chain);
  const offered = uses.flatMap((use, planIx): Offered[] => {
    const days = daysOfCampaign(use, settings.weeks * DAYS_PER_WEEK);
    return use.forbidden.length > 0 ? [] : [{ use, planIx, days, curve: curveOf(returns, planIx) }];
  });
  return chain.stores.map((store): StoreRow => {
    const shoppers = shoppersOverYear(store);
    const reading = readingAt(returns.footfalls, shoppers);
    return {
      store,
      storeClass: classOf(store, cuts),
      shoppers,
      isBeyond: reading.isBeyond,
      leftOut:
        shoppers <= 0 ? 'noShoppers' : store.cooperation === 'weak' && !settings.withWeak ? 'weak' : null,
      offers: offered.map((one) => {
        const cost = campaignCost(project, one.use, store, one.days);
        const seen = seenAt(returns, one.planIx, reading);
        return offerOf(one, store, reading, cost, shoppers * seen * one.days);
      }),
    };
  });
}

/** A plan that may be placed. */
interface Offered {
  readonly use: PlacementUse;
  readonly planIx: number;
  readonly days: number;
  readonly curve: Curve;
}

function offerOf(
  { use, planIx, days, curve }: Offered,
  store: ChainStore,
  reading: Reading,
  cost: CampaignCost,
  reach: number,
): StoreOffer {
  const part = days * (store.clienteleMatch ?? 1);
  const gains = readCurve(curve.gains, reading).map((gain) => gain * part);
  return {
    planId: use.planId,
    planIx,
    cost,
    gains,
    ownGains: readCurve(curve.ownGains, reading).map((gain) => gain * part),
    gain: figureOf(gains),
    profit: figureOf(gains.map((gain) => gain - cost.total)),
    reach,
  };
}

function placedAs(row: StoreRow, offer: StoreOffer, campaigns: number): Placed {
  const spend = offer.cost.total * campaigns;
  const gains = offer.gains.map((gain) => gain * campaigns);
  return {
    row,
    offer,
    campaigns,
    spend,
    gain: figureOf(gains),
    profit: figureOf(gains.map((gain) => gain - spend)),
    reach: offer.reach * campaigns,
  };
}

/** Sums over stores are taken replication by replication, so that an error they share is counted as shared. */
function totalsOf(placed: readonly Placed[], replications: number): ChainTotals {
  const spend = placed.reduce((sum, one) => sum + one.spend, 0);
  const reach = placed.reduce((sum, one) => sum + one.reach, 0);
  const sums = (of: (placed: Placed) => readonly number[]): number[] =>
    Array.from({ length: replications }, (_, r) =>
      placed.reduce((sum, one) => sum + of(one)[r] * one.campaigns, 0),
    );
  const gains = sums(({ offer }) => offer.gains);
  return {
    nStores: placed.length,
    spend,
    gain: figureOf(gains),
    ownGain: figureOf(sums(({ offer }) => offer.ownGains)),
    profit: figureOf(gains.map((gain) => gain - spend)),
    reach,
    costPerPerson: reach > 0 ? spend / reach : null,
  };
}

/** The finest step of 100, 200, 500, 1,000 ... that keeps the table of budgets small. */
function stepFor(mostMoney: number, nChoices: number): number {
  const most = Math.max(FEWEST_STEPS, Math.min(MOST_STEPS, MOST_WORK / Math.max(1, nChoices)));
  for (let power = LEAST_STEP; ; power *= 10)
    for (const part of [1, 2, 5]) if (mostMoney / (part * power) <= most) return part * power;
}

function checkSettings({ weeks, campaignsPerYear }: PlanningSettings): void {
  if (!Number.isInteger(campaignsPerYear) || campaignsPerYear < 1)
    throw new RangeError(`campaigns a year: ${campaignsPerYear}; a whole number from 1`);
  if (!(weeks > 0) || weeks * campaignsPerYear > WEEKS_PER_YEAR)
    throw new RangeError(`${campaignsPerYear} campaigns of ${weeks} weeks; a year has ${WEEKS_PER_YEAR}`);
}
