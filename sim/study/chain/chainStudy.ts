// What each placement plan brings in the reference store at several footfalls, paired with the baseline: the curves that
// every store of a chain reads its return from.
import { type PlacementUse, placementUse } from '../../chain/placementUse.ts';
import type { ChainReturns, ReturnPoint, ReturnsSettings } from '../../chain/returns.ts';
import { evidenceWith } from '../../evidence/table.ts';
import { compile, type World } from '../../kernel/compile.ts';
import { simulate } from '../../kernel/simulate.ts';
import type { Project } from '../../project/schema.ts';
import { meanShoppersPerDay } from '../../project/week.ts';
import { findPlan, planTables } from '../../score/lookup.ts';
import { score } from '../../score/scorecard.ts';
import { spendOf } from '../../score/spend.ts';
import { countViewers } from '../../score/viewers.ts';
import type { Trace } from '../../trace/format.ts';
import { byReplication, inSteps, type Question, type Study } from '../study.ts';

/** Replications whose traces also tell who had a display in view: shares differ little from day to day. */
const SEEN_REPLICATIONS = 3;

export const chainStudy: Question<ReturnsSettings, ChainReturns> = {
  unit: { en: 'days simulated', zh: '次模拟' },
  start: startChainReturns,
  cut: byReplication,
  join: (parts, { replications }) => {
    const joined = parts.length > 0 ? joinReturns(parts) : null;
    // A curve needs all its points.
    return joined?.replications === replications ? joined : null;
  },
};

/** A step: one replication of all plans at one footfall. */
function startChainReturns(project: Project, settings: ReturnsSettings): Study<ChainReturns | null> {
  const { planIds, footfalls, seed, replications, firstReplication = 0 } = settings;
  const evidence = evidenceWith(project.behaviour);
  const uses = planIds.map((planId) => placementUse(project, planId));
  const total = footfalls.length * replications;
  const points = planIds.map(() =>
    footfalls.map(() => ({
      gain: [] as number[],
      ownGain: [] as number[],
      spend: [] as number[],
      seenShare: [] as number[],
    })),
  );
  let scaled: { readonly footfallIx: number; readonly project: Project; readonly worlds: World[] } | null =
    null;

  const scaledTo = (footfallIx: number): { readonly project: Project; readonly worlds: World[] } => {
    if (scaled?.footfallIx === footfallIx) return scaled;
    const at = withFootfall(project, footfalls[footfallIx]);
    const worlds = [project.baselinePlanId, ...planIds].map((planId) => compile(at, planId, evidence));
    scaled = { footfallIx, project: at, worlds };
    return scaled;
  };

  const run = (nth: number): void => {
    const footfallIx = Math.floor(nth / replications);
    const replication = firstReplication + (nth % replications);
    const { project: at, worlds } = scaledTo(footfallIx);
    const isSeen = replication < SEEN_REPLICATIONS;
    const [base, ...others] = worlds.map((world, k) => {
      const detail = k > 0 && isSeen ? 'full' : 'sales';
      const trace = simulate(world, { seed, replication, detail });
      const planId = k === 0 ? project.baselinePlanId : planIds[k - 1];
      return {
        ...moneyADay(at, planId, trace),
        seen: detail === 'full' ? shareWhoSaw(at, uses[k - 1], trace) : null,
      };
    });
    others.forEach((run, k) => {
      const point = points[k][footfallIx];
      point.gain.push(run.margin - base.margin);
      point.ownGain.push(run.own - base.own);
      point.spend.push(run.spend - base.spend);
      if (run.seen !== null) point.seenShare.push(run.seen);
    });
  };
  return inSteps(total, run, (done) =>
    done < total ? null : { planIds, footfalls, seed, replications, points },
  );
}

/** Returns of further replications put behind those of the first, in the order given. */
function joinReturns(parts: readonly ChainReturns[]): ChainReturns {
  const [first] = parts;
  const joined = (plan: number, at: number, key: keyof ReturnPoint): number[] =>
    parts.flatMap(({ points }) => points[plan][at][key]);
  return {
    ...first,
    replications: parts.reduce((sum, { replications }) => sum + replications, 0),
    points: first.points.map((row, plan) =>
      row.map((_, at) => ({
        gain: joined(plan, at, 'gain'),
        ownGain: joined(plan, at, 'ownGain'),
        spend: joined(plan, at, 'spend'),
        seenShare: joined(plan, at, 'seenShare'),
      })),
    ),
  };
}

/** The project with its hours scaled to so many shoppers a day. */
export function withFootfall(project: Project, shoppersPerDay: number): Project {
  const { footfallPerHour } = project.demand;
  const own = meanShoppersPerDay(project.demand);
  if (own === 0) throw new RangeError('the reference project has no shoppers');
  return {
    ...project,
    demand: {
      ...project.demand,
      footfallPerHour: footfallPerHour.map((shoppers) => (shoppers * shoppersPerDay) / own),
    },
  };
}

function moneyADay(project: Project, planId: string, trace: Trace) {
  const { days } = project.demand;
  const { margin, byBrand } = score(project, trace);
  const plan = findPlan(project, planId);
  const spend = plan.costs.some(({ per }) => per !== 'campaign' && per !== 'day')
    ? spendOf(project, plan, trace)
        .lines.filter(({ per }) => per !== 'campaign' && per !== 'day')
        .reduce((sum, line) => sum + line.total, 0)
    : 0;
  const own = byBrand.ids.reduce(
    (sum, id, ix) => sum + (project.ownBrandIds.includes(id) ? byBrand.margin[ix] : 0),
    0,
  );
  return { margin: margin / days, own: own / days, spend: spend / days };
}

/** Share of the shoppers of a full trace who had one of the plan's displays in view, or stopped at it. */
function shareWhoSaw(project: Project, use: PlacementUse, trace: Trace): number {
  const tables = planTables(project, use.planId);
  const saw = countViewers(trace, (bayIx, categoryIx) =>
    use.sectionIxs.has(tables.sectionAt(bayIx, categoryIx)),
  );
  const { nShoppers } = trace.header;
  return saw !== null && nShoppers > 0 ? saw / nShoppers : 0;
}
