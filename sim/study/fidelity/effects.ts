// Ceteris-paribus experiments: one property of a position is changed, everything else and every draw stays equal, and
// the sales of the changed SKUs are compared. One SKU is changed in each of many sections at once: sections are far
// enough from each other that this is many experiments in one run.
import { ln } from '../../base/ln.ts';
import type { Evidence } from '../../evidence/table.ts';
import { compile } from '../../kernel/compile.ts';
import { simulate } from '../../kernel/simulate.ts';
import { projectHash } from '../../project/parse.ts';
import type { Project } from '../../project/schema.ts';
import { score } from '../../score/scorecard.ts';
import { studentQuantile } from '../../stats/student.ts';
import { type CategoryKind, type EffectId, effectArms, PRICE_RATIO } from './effectArms.ts';

export type { EffectId } from './effectArms.ts';

export interface EffectRuns {
  readonly seed: string;
  /** Only sections of this kind of category. */
  readonly categoryKind?: CategoryKind;
  /** Arms already run, shared by experiments under the same evidence and seed. */
  readonly armSales?: ArmSales;
}

/** Units by SKU of arms already run, replication by replication: many experiments share their first arm. */
export type ArmSales = Map<string, readonly number[]>;

/** Units of the SKUs compared, before and after the change, one pair a replication. */
export interface EffectPairs {
  /** By how much the cause was multiplied; null where it is a change of kind. */
  readonly cause: number | null;
  readonly nSkus: number;
  readonly pairs: readonly (readonly [number, number])[];
}

export interface EffectResult {
  /** 'elasticity': d ln units / d ln cause. 'change': units with / units without - 1. */
  readonly measure: 'elasticity' | 'change';
  readonly estimate: number;
  /** 95 % t interval over replications. */
  readonly low: number;
  readonly high: number;
  readonly replications: number;
  readonly nSkus: number;
  /** Units of the changed SKUs in all replications, before and after. */
  readonly unitsBefore: number;
  readonly unitsAfter: number;
}

/** An experiment in a store with its baseline plan. */
export interface Effect {
  readonly cause: number | null;
  readonly nSkus: number;
  /** Units of the SKUs compared before and after the change, in any replication. */
  pair(replication: number): readonly [number, number];
}

/** Null where the plan has no position the experiment could change. */
export function effectOf(
  project: Project,
  effect: EffectId,
  evidence: Evidence,
  runs: EffectRuns,
): Effect | null {
  const arms = effectArms(project, effect, runs.categoryKind);
  if (arms === null) return null;
  const { before, after, counted, nSkus } = arms;
  const unitsBefore = armUnits(before, 'before', evidence, runs, runs.armSales ?? new Map());
  const unitsAfter = armUnits(after, 'after', evidence, runs, runs.armSales ?? new Map());
  return {
    cause: effect === 'price' ? PRICE_RATIO : effect === 'facings' || effect === 'crossSpace' ? 2 : null,
    nSkus,
    pair: (replication) => [
      unitsOf(before, unitsBefore(replication), counted),
      unitsOf(after, unitsAfter(replication), counted),
    ],
  };
}

/** Runs an experiment in the first replications. Throws where the plan has no position it could change. */
export function measureEffect(
  project: Project,
  id: EffectId,
  evidence: Evidence,
  { replications, ...runs }: EffectRuns & { readonly replications: number },
): EffectResult {
  const effect = effectOf(project, id, evidence, runs);
  if (effect === null)
    throw new Error(`no position of plan "${project.baselinePlanId}" can show the effect "${id}"`);
  return summariseEffect({
    ...effect,
    pairs: Array.from({ length: replications }, (_, replication) => effect.pair(replication)),
  });
}

/** Ratio of sums with its interval by linearisation: the residuals after - ratio * before, replication by replication. */
export function summariseEffect({ cause, nSkus, pairs }: EffectPairs): EffectResult {
  const n = pairs.length;
  const unitsBefore = pairs.reduce((sum, [x]) => sum + x, 0);
  const unitsAfter = pairs.reduce((sum, [, y]) => sum + y, 0);
  const ratio = unitsAfter / unitsBefore;
  const squares = pairs.reduce((sum, [x, y]) => sum + (y - ratio * x) * (y - ratio * x), 0);
  const error = n > 1 ? Math.sqrt(squares / (n - 1) / n) / (unitsBefore / n) : Number.POSITIVE_INFINITY;
  const half = n > 1 ? studentQuantile(0.975, n - 1) * error : Number.POSITIVE_INFINITY;
  const common = { replications: n, nSkus, unitsBefore, unitsAfter };
  if (cause === null)
    return {
      measure: 'change',
      estimate: ratio - 1,
      low: ratio - 1 - half,
      high: ratio - 1 + half,
      ...common,
    };
  const perLn = 1 / ln(cause);
  const ends = [ln(Math.max(1e-9, ratio - half)) * perLn, ln(ratio + half) * perLn];
  return {
    measure: 'elasticity',
    estimate: ln(ratio) * perLn,
    low: Math.min(ends[0], ends[1]),
    high: Math.max(ends[0], ends[1]),
    ...common,
  };
}

/** Units by SKU of one arm in any replication; compiled only if there is something to run. */
function armUnits(
  project: Project,
  planId: string,
  evidence: Evidence,
  { seed }: EffectRuns,
  known: ArmSales,
): (replication: number) => readonly number[] {
  const name = projectHash(project);
  let world: ReturnType<typeof compile> | undefined;
  return (replication) => {
    const key = `${name} ${seed} ${replication}`;
    let units = known.get(key);
    if (!units) {
      world ??= compile(project, planId, evidence);
      units = score(project, simulate(world, { seed, replication, detail: 'sales' })).bySku.units;
      known.set(key, units);
    }
    return units;
  };
}

function unitsOf(project: Project, units: readonly number[], skuIds: ReadonlySet<string>): number {
  return project.skus.reduce((sum, { id }, ix) => (skuIds.has(id) ? sum + units[ix] : sum), 0);
}
