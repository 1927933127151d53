// Ranks the places where some goods could be shown a second time, by what the store gains there after cost. Each place
// is a store of its own with the goods put up; the same shoppers with the same luck walk it and the plan as it is.
//
// Worlds are costly to keep, so places take their turns in blocks of replications; a place that is out of the race gets
// no more. The winner is judged again on fresh shoppers, since the best of many looks better than it is.

import type { FillSku } from '../../edit/shelf/fillEdits.ts';
import { type Evidence, evidenceWith } from '../../evidence/table.ts';
import { compile, type World } from '../../kernel/compile.ts';
import { simulate } from '../../kernel/simulate.ts';
import { type PlaceKind, putUpPlacement } from '../../placements/placement.ts';
import { fillOf, type PlacementPlace, placementPlaces } from '../../placements/placementPlaces.ts';
import type { Project } from '../../project/schema.ts';
import { findPlan } from '../../score/lookup.ts';
import { score } from '../../score/scorecard.ts';
import { holm, pairedDifference } from '../../stats/paired.ts';
import {
  halvingSelection,
  knSelection,
  probabilityBest,
  type Samples,
  type SelectionState,
} from '../../stats/selection.ts';
import { FRESH_FROM } from '../fresh.ts';
import { alone, inReplications, type Study } from '../study.ts';
import { campaignDaysOf, type PlaceCost, placeCost } from './placementCost.ts';
import { type Count, countRun, type FocusCount, focusOf } from './placementCount.ts';
import { type RankAgreement, rankAgreement } from './placementRanks.ts';

export interface PlacementSettings {
  readonly planId: string;
  readonly skuIds: readonly string[];
  readonly seed: string;
  /** Most replications of a place. */
  readonly replications: number;
  readonly kinds?: readonly PlaceKind[];
  /** Cost of a place of a kind for the campaign, by the user. */
  readonly fees?: Partial<Readonly<Record<PlaceKind, number>>>;
  /** Whose margin counts; the store's when left out. A supplier may ask for that of the goods. */
  readonly by?: PlacementAim;
  /** Replications of all places together: the better half goes on at each turn. Without it, as many as the race needs. */
  readonly budget?: number;
  /** A lead in margin a day that does not matter; worked out from the plan's margin where left out. */
  readonly delta?: number;
  readonly confidence?: number;
  readonly evidence?: Evidence;
}

/** Margin of the whole store, or of the goods alone: what they take from others does not count then. */
export type PlacementAim = 'store' | 'goods';

/** Mean of a paired difference and its interval; null with fewer than two replications. */
export interface Estimate {
  readonly mean: number;
  readonly low: number | null;
  readonly high: number | null;
}

export interface PlacementRow {
  readonly place: PlacementPlace;
  /** Replications so far. */
  readonly n: number;
  readonly cost: PlaceCost;
  /** A day, against the plan without the place. */
  readonly units: Estimate;
  readonly categoryUnits: Estimate;
  readonly storeUnits: Estimate;
  /** Units of the goods sold at the place, and fewer sold of them elsewhere: what the place takes from their shelf. */
  readonly atPlace: Estimate;
  readonly cannibalised: Estimate;
  readonly margin: Estimate;
  readonly goodsMargin: Estimate;
  readonly ownMargin: Estimate;
  /** The margin that counts over the campaign, before and after cost. */
  readonly campaignMargin: Estimate;
  readonly afterCost: Estimate;
  /** Of "no gain after cost", adjusted for the number of places. */
  readonly pHolm: number | null;
  /** How likely it is the best of all, doing nothing included; null before that is known, 0 once it is out. */
  readonly pBest: number | null;
  readonly outAfter: number | null;
  /** Shoppers of one day who had the goods there in view. */
  readonly reach: number | null;
}

export interface PlacementStudy {
  readonly planId: string;
  readonly skuIds: readonly string[];
  readonly seed: string;
  readonly days: number;
  readonly campaignDays: number;
  readonly confidence: number;
  readonly delta: number;
  readonly mode: 'race' | 'budget';
  readonly by: PlacementAim;
  /** What the goods sell and the store earns in a day of the plan as it is. */
  readonly base: { readonly units: number; readonly margin: number; readonly n: number };
  /** Greatest gain after cost first; places without a replication and refused ones last. */
  readonly rows: readonly PlacementRow[];
  /** The winner's place and its gain after cost on fresh shoppers; null before that is known, or where none gains. */
  readonly fresh: {
    readonly placeId: string;
    readonly n: number;
    readonly afterCost: Estimate;
    readonly margin: Estimate;
  } | null;
  /** The best is doing nothing: no place is ahead of it. */
  readonly nothingIsBest: boolean;
  readonly isDecided: boolean;
  readonly isDone: boolean;
  readonly replicationsDone: number;
  readonly ranks: RankAgreement | null;
  /** For making a plan of a place: units sold, by which the goods share a place. */
  readonly weights: Readonly<Record<string, number>>;
}

/** Replications of each place at its turns: a first glance at all, then enough to judge by. */
const GLANCE = 2;
const FIRST = 10;
const BLOCK = 5;
/** A lead that does not matter, where none is given: shares of the margin of the store and of the goods. */
const DELTA_OF_STORE = 0.0005;
const DELTA_OF_GOODS = 0.05;
const RACE_ALPHA = 0.05;

interface Entrant {
  readonly place: PlacementPlace;
  readonly cost: PlaceCost;
  readonly counts: Count[];
  reach: number | null;
}

export const placementsStudy = alone({ unit: inReplications, start: startPlacements });

/** A step: one replication of one place. Throws on a plan or SKUs the project does not have. */
function startPlacements(whole: Project, settings: PlacementSettings): Study<PlacementStudy> {
  const { planId, seed, confidence = 0.95 } = settings;
  const project = withPlans(whole, [planId, whole.baselinePlanId]);
  const evidence = settings.evidence ?? evidenceWith(project.behaviour);
  const known = new Set(project.skus.map(({ id }) => id));
  const skuIds = [...new Set(settings.skuIds)].sort();
  findPlan(project, planId);
  if (skuIds.length === 0) throw new RangeError('placements: name at least one SKU');
  for (const id of skuIds) if (!known.has(id)) throw new RangeError(`the project has no SKU "${id}"`);
  const days = project.demand.days;
  const campaignDays = campaignDaysOf(project);
  const most = Math.max(GLANCE, Math.floor(settings.replications));
  const first = Math.min(FIRST, most);
  const focus = focusOf(project, skuIds);
  const by = settings.by ?? 'store';

  const baseWorld = compile(project, planId, evidence);
  const base = new Map<number, FocusCount>();
  const weights: Record<string, number> = {};
  let entrants: Entrant[] = [];
  let nTotal = 1;
  let nDone = 0;
  let delta = settings.delta ?? 0;
  let fresh: { entrant: Entrant; counts: Count[]; from: number } | null = null;
  let ended = false;
  let world: { placeId: string; world: World } | null = null;
  let turn: { entrant: Entrant; upTo: number }[] = [];
  let selection: SelectionState | null = null;

  const racing = () => entrants.filter(({ place }) => place.refused === null);

  function begin(): void {
    const trace = simulate(baseWorld, { seed, replication: 0, detail: 'full' });
    const card = score(project, trace);
    base.set(0, countRun(project, baseWorld, trace, card, focus).focus);
    card.bySku.ids.forEach((id, ix) => {
      if (skuIds.includes(id)) weights[id] = card.bySku.units[ix];
    });
    const { passed } = card.funnel!.bay;
    const places = placementPlaces(project, planId, skuIds, {
      kinds: settings.kinds,
      weights: new Map(Object.entries(weights)),
      passed: (bayIx) => passed[bayIx],
    });
    entrants = places.map((place) => ({
      ...{ place, cost: placeCost(project, place.kind, settings.fees), counts: [], reach: null },
    }));
    const goods = base.get(0)!;
    delta =
      settings.delta ??
      Math.max(
        0.01,
        (DELTA_OF_GOODS * goods.goodsMargin) / days,
        by === 'store' ? (DELTA_OF_STORE * goods.margin) / days : 0,
      );
    const nBest = Math.max(0, racing().length);
    nTotal = 1 + (settings.budget ? Math.max(settings.budget, nBest * GLANCE) : nBest * most) + most;
    nDone = 1;
    deal();
  }

  /** The next turns: who is still in the race gets more, up to the end of the block. */
  function deal(): void {
    const racers = racing();
    if (racers.length === 0) {
      ended = true;
      return;
    }
    const samples = gains(racers);
    // Doing nothing is in the race too: its gain is nought in every replication.
    const longest = Math.max(...samples.map(({ length }) => length));
    const withNothing = [...samples, new Array<number>(longest).fill(0)];
    const nothing = racers.length;
    const state = settings.budget
      ? halvingSelection(samples, { budget: settings.budget, first: GLANCE })
      : knSelection(withNothing, { alpha: RACE_ALPHA, delta, first, most });
    selection = state;
    const inRace = racers.filter((_, i) => state.alive.includes(i));
    if (state.next !== null && inRace.length > 0) {
      const has = Math.min(...inRace.map(({ counts }) => counts.length));
      const upTo = settings.budget
        ? state.next
        : has === 0
          ? Math.min(GLANCE, first)
          : Math.min(most, has < first ? Math.min(first, has + BLOCK) : has + BLOCK);
      turn = inRace.flatMap((entrant) => (entrant.counts.length < upTo ? [{ entrant, upTo }] : []));
      if (turn.length > 0) return;
    }
    const best = state.best < 0 || state.best === nothing ? null : racers[state.best];
    if (best && meanOf(gains([best])[0]) > 0) fresh = { entrant: best, counts: [], from: FRESH_FROM };
    else ended = true;
  }

  function baseAt(replication: number): FocusCount {
    let known = base.get(replication);
    if (!known) {
      const trace = simulate(baseWorld, { seed, replication, detail: 'sales' });
      known = countRun(project, baseWorld, trace, score(project, trace), focus).focus;
      base.set(replication, known);
    }
    return known;
  }

  function worldOf({ place }: Entrant): { project: Project; world: World } {
    if (world?.placeId !== place.id) {
      const made = putUpPlacement(project, planId, place, fillFor(place), { id: place.id });
      if (made.refused) throw new Error(made.refused.en);
      world = { placeId: place.id, world: compile(made.project, place.id, evidence) };
    }
    return { project: world.world.project, world: world.world };
  }

  function fillFor(place: PlacementPlace): FillSku[] {
    return fillOf(project, planId, place, skuIds, new Map(Object.entries(weights)));
  }

  function run(entrant: Entrant, replication: number): Count {
    const own = worldOf(entrant);
    const detail = replication === 0 ? 'full' : 'sales';
    const trace = simulate(own.world, { seed, replication, detail });
    const counted = countRun(own.project, own.world, trace, score(own.project, trace), focus, entrant.place);
    if (counted.reach !== null) entrant.reach = counted.reach;
    return { base: baseAt(replication), here: counted.focus, atPlace: counted.atPlace };
  }

  function step(): boolean {
    if (ended) return false;
    if (entrants.length === 0) {
      begin();
      return true;
    }
    if (fresh) {
      fresh.counts.push(run(fresh.entrant, fresh.from + fresh.counts.length));
      nDone++;
      if (fresh.counts.length >= most) ended = true;
      return true;
    }
    const [at] = turn;
    at.entrant.counts.push(run(at.entrant, at.entrant.counts.length));
    nDone++;
    if (at.entrant.counts.length >= at.upTo) turn.shift();
    if (turn.length === 0) deal();
    return true;
  }

  /** Gain a day after cost, by replication. */
  function gains(racers: readonly Entrant[]): number[][] {
    return racers.map(({ counts, cost }) =>
      counts.map((count) => gainOf(count, by) / days - cost.amount / campaignDays),
    );
  }

  function result(): PlacementStudy {
    const racers = racing();
    const samples = gains(racers);
    const state = selection;
    const outAfter = new Map(racers.map((entrant, i) => [entrant, state?.outAfter[i] ?? null]));
    const pBest = chances(racers, samples, state);
    const counted = racers.filter(({ counts }) => counts.length >= 2);
    const pValues = gains(counted).map(
      (values) =>
        pairedDifference(
          values.map(() => 0),
          values,
          { resamples: 0, confidence },
        ).pValue ?? 1,
    );
    const pHolm = new Map(holm(pValues).map((p, i) => [counted[i], p.pHolm]));
    const rows = entrants.map(
      (entrant): PlacementRow => ({
        ...rowOf(entrant, { days, campaignDays, confidence, by }),
        pHolm: pHolm.get(entrant) ?? null,
        pBest: pBest.get(entrant) ?? null,
        outAfter: outAfter.get(entrant) ?? null,
      }),
    );
    const standing = ({ place, n }: PlacementRow) => (place.refused !== null ? 2 : n === 0 ? 1 : 0);
    rows.sort(
      (a, b) =>
        standing(a) - standing(b) || b.afterCost.mean - a.afterCost.mean || order(a.place) - order(b.place),
    );
    const bases = [...base].flatMap(([replication, count]) => (replication < FRESH_FROM ? [count] : []));
    const mean = (of: (count: FocusCount) => number) => meanOf(bases.map(of)) / days;
    const freshRow =
      fresh && fresh.counts.length > 0
        ? rowOf({ ...fresh.entrant, counts: fresh.counts }, { days, campaignDays, confidence, by })
        : null;
    const nothingIsBest =
      ended && fresh === null && racers.every(({ counts }) => counts.length > 0) && racers.length > 0;
    return {
      ...{ planId, skuIds, seed, days, campaignDays, confidence, delta, nothingIsBest },
      ...{ mode: settings.budget ? ('budget' as const) : ('race' as const), by },
      base: { units: mean(({ units }) => units), margin: mean(({ margin }) => margin), n: bases.length },
      rows,
      fresh: freshRow && {
        ...{ placeId: freshRow.place.id, n: freshRow.n },
        ...{ afterCost: freshRow.afterCost, margin: by === 'store' ? freshRow.margin : freshRow.goodsMargin },
      },
      isDecided: state?.isDecided ?? false,
      isDone: ended,
      replicationsDone: nDone,
      ranks: rankAgreement(
        racers.map(({ place, counts }) => ({
          rank: place.rank,
          units: counts.map(({ here, base }) => (here.units - base.units) / days),
        })),
        seed,
        confidence,
      ),
      weights: { ...weights },
    };
  }

  /** Doing nothing takes its part of the chances, but has no row. */
  function chances(
    racers: readonly Entrant[],
    samples: Samples,
    state: SelectionState | null,
  ): Map<Entrant, number> {
    const alive = racers.map((_, i) => i).filter((i) => !state || state.alive.includes(i));
    const inRace = alive.filter((i) => samples[i].length >= 2);
    if (inRace.length === 0 || inRace.length < alive.length) return new Map();
    const n = Math.min(...inRace.map((i) => samples[i].length));
    const shares = probabilityBest([...inRace.map((i) => samples[i]), new Array<number>(n).fill(0)], {
      seed,
    });
    const all = new Map(racers.map((entrant) => [entrant, 0]));
    inRace.forEach((i, k) => {
      all.set(racers[i], shares[k]);
    });
    return all;
  }

  return {
    // Who is out of the race needs no more: the end comes nearer.
    get total() {
      return ended ? nDone : Math.max(nDone + 1, nTotal - spared());
    },
    step,
    result,
  };

  function spared(): number {
    if (settings.budget || !selection) return 0;
    const racers = racing();
    const { alive } = selection;
    return racers.reduce((sum, { counts }, i) => sum + (alive.includes(i) ? 0 : most - counts.length), 0);
  }
}

function rowOf(
  { place, cost, counts, reach }: Entrant,
  settings: { days: number; campaignDays: number; confidence: number; by: PlacementAim },
): Omit<PlacementRow, 'pHolm' | 'pBest' | 'outAfter'> {
  const { days, campaignDays, confidence, by } = settings;
  const of = (value: (count: Count) => number): Estimate =>
    estimate(
      counts.map((count) => value(count) / days),
      confidence,
    );
  const margin = of(({ here, base }) => here.margin - base.margin);
  const counted = by === 'store' ? margin : of((count) => gainOf(count, by));
  const times = ({ mean, low, high }: Estimate, factor: number, less: number): Estimate => ({
    mean: mean * factor - less,
    low: low === null ? null : low * factor - less,
    high: high === null ? null : high * factor - less,
  });
  const bays = new Set(place.shelfIds.length > 0 ? bayIdsOf(counts) : []);
  const before = ({ base }: Count) => {
    let sum = 0;
    for (const bayId of bays) sum += base.unitsByBay[bayId] ?? 0;
    return sum;
  };
  return {
    ...{ place, n: counts.length, cost, reach, margin },
    units: of(({ here, base }) => here.units - base.units),
    categoryUnits: of(({ here, base }) => here.categoryUnits - base.categoryUnits),
    storeUnits: of(({ here, base }) => here.storeUnits - base.storeUnits),
    atPlace: of((count) => count.atPlace.units - before(count)),
    cannibalised: of((count) => count.base.units - before(count) - (count.here.units - count.atPlace.units)),
    goodsMargin: of(({ here, base }) => here.goodsMargin - base.goodsMargin),
    ownMargin: of(({ here, base }) => here.ownMargin - base.ownMargin),
    campaignMargin: times(counted, campaignDays, 0),
    afterCost: times(counted, campaignDays, cost.amount),
  };
}

/** What a replication gains, over all its days. */
function gainOf({ base, here }: Count, by: PlacementAim): number {
  return by === 'store' ? here.margin - base.margin : here.goodsMargin - base.goodsMargin;
}

function bayIdsOf(counts: readonly Count[]): readonly string[] {
  return counts[0]?.atPlace.bayIds ?? [];
}

function estimate(values: readonly number[], confidence: number): Estimate {
  const zeros = values.map(() => 0);
  const { difference, low, high } = pairedDifference(zeros, values, { confidence, resamples: 0 });
  return { mean: difference, low, high };
}

function meanOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function order({ id }: PlacementPlace): number {
  return Number(id.slice(id.lastIndexOf('-') + 1));
}

/** The project with some of its plans: the others are not walked. */
function withPlans(project: Project, planIds: readonly string[]): Project {
  return { ...project, plans: project.plans.filter(({ id }) => planIds.includes(id)) };
}
