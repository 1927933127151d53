// The score that follows the hand, without page and paint: from an edit to the first figure, and to a whole paired day,
// with the baseline known, as it is while somebody edits. As ratios to a bare replication, and with a hash of the answer.
import { hashText } from '../../sim/base/hash.ts';
import { removePositions } from '../../sim/edit/shelf/positionEdits.ts';
import type { Project } from '../../sim/project/schema.ts';
import { sumUp } from '../../src/state/plan/liveSum.ts';
import { makeFollower } from '../../src/worker/live/follow.ts';

export interface FollowTimes {
  /** From the edited plan to a figure of so many shoppers, and to the end of the first day. */
  readonly firstMs: number;
  readonly firstShoppers: number;
  readonly dayMs: number;
  /** Half the interval of units then, as a share of the baseline's. */
  readonly firstHalf: number | null;
  readonly dayHalf: number | null;
  readonly result: string;
}

/** As the worker tells of them first. */
const FIRST_SHOPPERS = 150;
const MOMENTS = 256;
const SEED = 'bench';

export function followEdit(project: Project, planId: string, repeats: number): FollowTimes {
  const follower = makeFollower();
  const { baselinePlanId: baseline, demand } = project;
  const settings = { baseline, planId, seed: SEED, first: 0, of: 1, replications: 1, looks: false };
  const shoppers = demand.days * demand.footfallPerHour.reduce((sum, n) => sum + n, 0);
  const halfOf = (parts: Parameters<typeof sumUp>[1]): number | null => {
    const { units } = sumUp({ ...settings, days: demand.days, shoppers, extraCost: null }, parts, [])
      .comparison.alternatives[0].metrics;
    return units.low === null || units.high === null ? null : (units.high - units.low) / 2 / units.baseline;
  };
  const before = follower.begin(project, settings);
  while (!before.isDone()) before.advance(MOMENTS);
  const first: number[] = [];
  const day: number[] = [];
  let told = {
    firstShoppers: 0,
    firstHalf: null as number | null,
    dayHalf: null as number | null,
    result: '',
  };
  for (let k = 0; k < repeats; k++) {
    const edited = removePositions(project, planId, [40]).project;
    const startMs = performance.now();
    const run = follower.begin(edited, settings);
    while (run.news().shoppers < FIRST_SHOPPERS) run.advance(MOMENTS);
    first.push(performance.now() - startMs);
    const early = run.answer();
    while (!run.isDone()) run.advance(MOMENTS);
    day.push(performance.now() - startMs);
    const late = run.answer();
    told = {
      firstShoppers: early.soFar.shoppers,
      firstHalf: halfOf([early.soFar]),
      dayHalf: halfOf([late.soFar]),
      result: hashText(JSON.stringify([early.soFar, late.soFar, late.days]))
        .toString(16)
        .padStart(8, '0'),
    };
  }
  const middle = (values: number[]) => [...values].sort((a, b) => a - b)[values.length >> 1];
  return { ...told, firstMs: middle(first), dayMs: middle(day) };
}
