// The score that follows the hand: one edited plan against the baseline, shopper by shopper and replication by
// replication. What the baseline's shoppers did is kept from edit to edit, so that each edit costs half a comparison.
import { evidenceWith } from '../../../sim/evidence/table.ts';
import { compile, type World } from '../../../sim/kernel/compile.ts';
import { type RunInPieces, startRun } from '../../../sim/kernel/simulate.ts';
import { liveMetrics, liveScale } from '../../../sim/kinds/metric/index.ts';
import { layoutOf, planWith } from '../../../sim/project/layouts.ts';
import type { Layout, Plan, Project } from '../../../sim/project/schema.ts';
import type { FollowJob, LiveAnswer, PairedDay, PositionFigures, ShoppersSoFar } from './liveMessages.ts';
import { byLiveMetric, type Counts, type DayTally, makeCounts, type Sums, tallyDay } from './tally.ts';

export type FollowSettings = Omit<FollowJob, 'job'>;
export type FollowAnswer = Omit<LiveAnswer, 'kind' | 'job'>;

export interface Following {
  /** Shops on for about so many moments of the day. */
  advance(moments: number): void;
  /** What is known now; figures and days once each. */
  answer(): FollowAnswer;
  /** Days finished that no answer has told of yet, and shoppers both plans have seen out. */
  news(): { readonly days: number; readonly shoppers: number };
  readonly isDone: () => boolean;
}

export interface Follower {
  begin(project: Project, settings: FollowSettings): Following;
}

/** One plan's replication under way; once it is over, what it came to. */
interface Side {
  readonly tally: DayTally;
  day: RunInPieces | null;
}

interface KnownBaseline {
  /** The project it belongs to, with that plan as baseline. */
  readonly project: Project;
  readonly seed: string;
  readonly cost1e4: Float64Array;
  /** What is handed to the kernel: one object from edit to edit, so that what the kernel keeps of a project (its hash
   *  first of all, which is not asked for here) is worked out once. Its plans are the baseline and the plan in hand. */
  readonly stand: Project;
  world: World | null;
  readonly days: Map<number, Side>;
}

/** Looks are counted on a later day, once the score has been seen. */
const LOOKS_ON = 2;

export function makeFollower(): Follower {
  let known: KnownBaseline | null = null;
  return {
    begin(project, settings) {
      const baseline = planWith(project, settings.baseline);
      if (!known || known.seed !== settings.seed || !isSameBaseline(known.project, project, baseline))
        known = {
          project,
          seed: settings.seed,
          cost1e4: Float64Array.from(project.skus, ({ cost }) => Math.round(cost * 10_000)),
          stand: {
            ...project,
            baselinePlanId: baseline.id,
            plans: [baseline],
            layouts: [layoutOf(project, baseline)],
          },
          world: null,
          days: new Map(),
        };
      return begin(project, settings, known);
    },
  };
}

/** Same range, demand, stock, behaviour, and the baseline and its floor as they were but for its name. */
function isSameBaseline(was: Project, is: Project, baseline: Plan): boolean {
  const free = new Set(['plans', 'layouts', 'baselinePlanId', 'name', 'note']);
  const before = was.plans.find(({ id }) => id === baseline.id);
  return (
    was.baselinePlanId === is.baselinePlanId &&
    isSameBut(was, is, free) &&
    before !== undefined &&
    isSameBut(before, baseline, free) &&
    layoutOf(was, before) === layoutOf(is, baseline)
  );
}

function isSameBut<T extends object>(p: T, q: T, free: ReadonlySet<string>): boolean {
  return (Object.keys({ ...p, ...q }) as (keyof T & string)[]).every(
    (key) => free.has(key) || p[key] === q[key],
  );
}

function begin(project: Project, settings: FollowSettings, known: KnownBaseline): Following {
  const { seed, first, of, replications } = settings;
  const plan = planWith(project, settings.planId);
  const isBaseline = settings.baseline === settings.planId;
  const evidence = evidenceWith(project.behaviour);
  const before = makeSums();
  const running = makeSums();
  const untold: PairedDay[] = [];
  let counts: Counts | null = null;
  let world: World | null = null;
  let replication = first;
  let nDone = 0;
  let figuresAt = 0;
  let lookDays = 0;
  let looksTold = 0;
  let side: Side | null = null;

  function worldOf(which: 'plan' | 'baseline'): World {
    if (which === 'baseline' || isBaseline) {
      known.world ??= compile(known.stand, known.stand.baselinePlanId, evidence);
      return known.world;
    }
    if (!world) {
      const baseline = planWith(known.stand, settings.baseline);
      known.stand.plans = [baseline, plan];
      known.stand.layouts = floorsOf(known.stand, baseline, project, plan);
      world = compile(known.stand, plan.id, evidence);
    }
    return world;
  }

  function open(which: 'plan' | 'baseline', full: boolean): Side {
    const world = worldOf(which);
    if (which === 'plan') counts ??= makeCounts(project, plan, world.sections, known.cost1e4);
    const tally = tallyDay(known.cost1e4, which === 'plan' ? counts : null, full);
    const detail = full ? 'full' : 'sales';
    return { day: startRun(world, { seed, replication, detail }, tally.writer), tally };
  }

  function baselineSide(): Side | null {
    if (isBaseline) return side;
    let kept = known.days.get(replication);
    if (!kept) {
      kept = open('baseline', false);
      known.days.set(replication, kept);
    }
    return kept;
  }

  /** Adds the shoppers who have left since: under both plans, in order, so that no one is picked for being quick. */
  function pairUp(base: Side, mine: Side): void {
    const to = Math.min(base.tally.gone(), mine.tally.gone());
    for (const metric of liveMetrics) {
      const p = base.tally.by[metric];
      const q = mine.tally.by[metric];
      let baseline = 0;
      let difference = 0;
      let squares = 0;
      let changed = 0;
      for (let k = running.shoppers; k < to; k++) {
        const d = q[k] - p[k];
        baseline += p[k];
        if (d === 0) continue;
        difference += d;
        squares += d * d;
        changed++;
      }
      running.baseline[metric] += baseline;
      running.difference[metric] += difference;
      running.squares[metric] += squares;
      running.changed[metric] += changed;
    }
    running.shoppers = Math.max(running.shoppers, to);
  }

  function closeDay(): void {
    const plan = scoreOf(addUp(running.baseline, running.difference));
    untold.push({ replication, baseline: scoreOf(running.baseline), plan });
    for (const part of ['baseline', 'difference', 'squares', 'changed'] as const) {
      before[part] = addUp(before[part], running[part]);
      running[part] = zeros();
    }
    before.shoppers += running.shoppers;
    running.shoppers = 0;
    if (isBaseline && side) known.days.set(replication, side);
    if (side?.tally.writer.full) lookDays += project.demand.days;
    side = null;
    nDone++;
    replication += of;
  }

  return {
    advance(moments) {
      if (replication >= replications) return;
      side ??= open('plan', settings.looks && nDone === LOOKS_ON);
      const base = baselineSide() ?? side;
      // Where the baseline's day is new as well, both are shopped side by side.
      const isBaseBehind = base.day !== null && base.tally.gone() <= side.tally.gone();
      const turn = isBaseBehind || side.day === null ? base : side;
      if (turn.day?.advance(moments)) turn.day = null;
      pairUp(base, side);
      if (base.day === null && side.day === null) closeDay();
    },
    news: () => ({ days: untold.length, shoppers: before.shoppers + running.shoppers }),
    isDone: () => replication >= replications,
    answer(): FollowAnswer {
      const isDone = replication >= replications;
      const isDue = isDone || lookDays > looksTold || nDone >= figuresAt * 2;
      let figures: PositionFigures | null = null;
      if (isDue && counts && nDone > figuresAt) {
        figures = counts.figures(nDone, nDone * project.demand.days, lookDays);
        figuresAt = nDone;
        looksTold = lookDays;
      }
      return { soFar: soFar(), days: untold.splice(0), figures, isDone };
    },
  };

  function soFar(): ShoppersSoFar {
    return {
      shoppers: before.shoppers + running.shoppers,
      changed: addUp(before.changed, running.changed),
      baseline: addUp(before.baseline, running.baseline),
      difference: addUp(before.difference, running.difference),
      squares: addUp(before.squares, running.squares),
    };
  }
}

function makeSums() {
  return { shoppers: 0, changed: zeros(), baseline: zeros(), difference: zeros(), squares: zeros() };
}

function zeros(): Sums {
  return byLiveMetric(() => 0);
}

function addUp(p: Sums, q: Sums): Sums {
  return byLiveMetric((metric) => p[metric] + q[metric]);
}

/** From whole numbers to the figures of a scorecard. */
function scoreOf(sums: Sums): Sums {
  return byLiveMetric((metric) => sums[metric] / liveScale(metric));
}

/** The floors of the baseline as it is kept, and of the plan in hand. */
function floorsOf(kept: Project, baseline: Plan, project: Project, plan: Plan): Layout[] {
  const [base, own] = [layoutOf(kept, baseline), layoutOf(project, plan)];
  return base.id === own.id ? [base] : [base, own];
}
