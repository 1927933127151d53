// The fidelity check: every figure of the sources beside what comes out of the traces, with its interval.
import type { Evidence } from '../../evidence/table.ts';
import type { Project } from '../../project/schema.ts';
import { studentQuantile } from '../../stats/student.ts';
import { byReplication, inSteps, type Question, type Study } from '../study.ts';
import { type ArmSales, type EffectPairs, effectOf, summariseEffect } from './effects.ts';
import { baselineMeasure, type Measure, type MeasureRow } from './measures.ts';
import {
  estimatePromotion,
  type PromotionRun,
  type PromotionRuns,
  promotionRows,
  promotionRunner,
} from './promotionCheck.ts';
import type { PromotionRow } from './promotionExample.ts';
import { type Target, targets } from './targets.ts';

export interface FidelityRow {
  readonly target: Target;
  /** NaN, with its interval, where the store has nothing to measure it on. */
  readonly simulated: number;
  /** 95 % t interval over replications. */
  readonly low: number;
  readonly high: number;
  readonly pass: boolean;
  /** It passes, but its interval is wider than the accuracy asked for: more replications could turn it. */
  readonly isWide: boolean;
  readonly fitted: boolean;
}

/** A mean over replications with its 95 % t interval. */
export interface Estimated {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

export interface Fidelity {
  readonly rows: readonly FidelityRow[];
  /** Every measure of the baseline runs. */
  readonly measured: Readonly<Record<Measure, Estimated>>;
  readonly replications: number;
}

/** What was simulated for the check; replications run apart can be joined. */
export interface FidelityRuns {
  readonly baseline: readonly MeasureRow[];
  /** By target id; null where the plan has no position the experiment could change. */
  readonly effects: Readonly<Record<string, EffectPairs | null>>;
  /** Of the checked example. */
  readonly promotions?: PromotionRuns;
}

export interface FidelitySettings {
  readonly evidence: Evidence;
  /** Fresh seeds: others than those of the calibration. */
  readonly seed: string;
  readonly replications: number;
  readonly firstReplication?: number;
}

/** Every row on a store's baseline plan. */
export const fidelityStudy: Question<FidelitySettings, FidelityRuns, Fidelity> = {
  unit: { en: 'experiments', zh: '次实验' },
  start: startFidelity,
  cut: byReplication,
  join: (parts, { replications }) => {
    if (parts.length === 0) return null;
    const runs = joinRuns(parts);
    // One replication of several has no interval: nothing is judged on it.
    return runs.baseline.length < Math.min(2, replications) ? null : judgeFidelity(runs);
  },
};

/** A step: the baseline, or both arms of one experiment, in one replication; all of a replication before the next. */
function startFidelity(project: Project, settings: FidelitySettings): Study<FidelityRuns | null> {
  const { replications, firstReplication = 0 } = settings;
  const perReplication = 1 + experiments.length + promotionRows.length;
  let lab: Lab | null = null;
  const step = (nth: number): void => {
    lab ??= setUp(project, settings);
    lab.runs[nth % perReplication](firstReplication + Math.floor(nth / perReplication));
  };
  return inSteps(replications * perReplication, step, (done) => {
    const whole = Math.floor(done / perReplication);
    return lab && whole > 0 ? lab.found(whole) : null;
  });
}

interface Lab {
  /** What is run in each replication, one after another. */
  readonly runs: readonly ((replication: number) => void)[];
  /** What the first so many replications came to. */
  found(replications: number): FidelityRuns;
}

const experiments = targets.flatMap(({ id, effect }) => (effect ? [{ id, effect }] : []));

function setUp(project: Project, { evidence, seed }: FidelitySettings): Lab {
  const measure = baselineMeasure(project, evidence, seed);
  const baseline: MeasureRow[] = [];
  const armSales: ArmSales = new Map();
  const effects = experiments.map(({ id, effect }) => {
    const runs = { seed, categoryKind: effect.categoryKind, armSales };
    return {
      id,
      effect: effectOf(project, effect.id, evidence, runs),
      pairs: [] as EffectPairs['pairs'][number][],
    };
  });
  const promotions = promotionRows.map((row) => ({
    row,
    run: promotionRunner(row, evidence, seed),
    found: [] as PromotionRun[],
  }));
  return {
    runs: [
      (replication) => baseline.push(measure(replication)),
      ...effects.map(({ effect, pairs }) => (replication: number) => {
        if (effect) pairs.push(effect.pair(replication));
      }),
      ...promotions.map(
        ({ run, found }) =>
          (replication: number) =>
            found.push(run(replication)),
      ),
    ],
    found: (replications) => ({
      baseline: baseline.slice(0, replications),
      effects: Object.fromEntries(
        effects.map(({ id, effect, pairs }) => [
          id,
          effect && { cause: effect.cause, nSkus: effect.nSkus, pairs: pairs.slice(0, replications) },
        ]),
      ),
      promotions: Object.fromEntries(
        promotions.map(({ row, found }) => [row, found.slice(0, replications)]),
      ) as unknown as PromotionRuns,
    }),
  };
}

/** The runs of several blocks of replications as one. */
function joinRuns(blocks: readonly FidelityRuns[]): FidelityRuns {
  const effects: Record<string, EffectPairs | null> = {};
  for (const [id, first] of Object.entries(blocks[0].effects))
    effects[id] = first && { ...first, pairs: blocks.flatMap((block) => block.effects[id]?.pairs ?? []) };
  const rowsOf = (row: PromotionRow) => blocks.flatMap(({ promotions }) => promotions?.[row] ?? []);
  return {
    baseline: blocks.flatMap(({ baseline }) => baseline),
    effects,
    promotions: { tasting: rowsOf('tasting'), twoForOne: rowsOf('twoForOne') },
  };
}

/** Sets the runs against the figures. */
export function judgeFidelity({ baseline, effects, promotions }: FidelityRuns): Fidelity {
  const rows: FidelityRow[] = [];
  const measured = Object.fromEntries(
    (Object.keys(baseline[0] ?? {}) as Measure[]).map((measure) => [
      measure,
      overReplications(baseline.map((row) => row[measure])),
    ]),
  ) as Record<Measure, Estimated>;
  for (const target of targets) {
    if (target.effect && !(target.id in effects)) continue;
    if (target.promotion && !promotions) continue;
    const pairs = effects[target.id];
    const found = target.promotion
      ? estimatePromotion(promotions![target.promotion.row], target.promotion.measure)
      : target.effect
        ? pairs
          ? summariseEffect(pairs)
          : overReplications([])
        : measured[target.measure as Measure];
    const { estimate: simulated, low, high } = found;
    const pass = passes(target, found, rows);
    const isWide =
      pass && target.value !== null && target.direction === undefined && high - low > 2 * target.accuracy;
    const fitted = target.fits !== undefined || target.fitsSetting !== undefined;
    rows.push({ target, simulated, low, high, pass, isWide, fitted });
  }
  return { rows, measured, replications: baseline.length };
}

function passes(target: Target, found: Estimated, earlier: readonly FidelityRow[]): boolean {
  const { direction, value, accuracy } = target;
  const { estimate, low, high } = found;
  // Of one replication nothing is known to pass.
  if (!Number.isFinite(low) || !Number.isFinite(high)) return false;
  if (direction === 'positive') return low > 0;
  if (direction === 'below') return high < (value ?? 0);
  if (direction) {
    const other = earlier.find((row) => row.target.id === direction.above);
    return other !== undefined && estimate - other.simulated > halfOfDifference(found, other);
  }
  return value !== null && low <= value + accuracy && high >= value - accuracy;
}

/** Half of the interval of a difference between two estimates, taken as independent. */
function halfOfDifference(a: Pick<Estimated, 'low' | 'high'>, b: Pick<Estimated, 'low' | 'high'>): number {
  const [halfA, halfB] = [(a.high - a.low) / 2, (b.high - b.low) / 2];
  return Math.sqrt(halfA * halfA + halfB * halfB);
}

function overReplications(values: readonly number[]): Estimated {
  const known = values.filter((value) => !Number.isNaN(value));
  const n = known.length;
  const estimate = known.reduce((sum, value) => sum + value, 0) / n;
  const squares = known.reduce((sum, value) => sum + (value - estimate) * (value - estimate), 0);
  const half =
    n > 1
      ? studentQuantile(0.975, n - 1) * Math.sqrt(squares / (n - 1) / n)
      : n === 1
        ? Number.POSITIVE_INFINITY
        : Number.NaN;
  return { estimate, low: estimate - half, high: estimate + half };
}
