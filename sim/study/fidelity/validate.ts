// The fidelity check: every figure of the sources beside what comes out of the traces, with its interval.
import type { Evidence } from '../../evidence/table.ts';
import type { Project } from '../../project/schema.ts';
import { studentQuantile } from '../../stats/student.ts';
import { type EffectPairs, runEffect, summariseEffect } from './effects.ts';
import { type Measure, type MeasureRow, measureBaseline } from './measures.ts';
import { estimatePromotion, type PromotionRuns, promotionRows, runPromotions } from './promotionCheck.ts';
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
  /** Of the checked example; missing where the check was stopped before. */
  readonly promotions?: PromotionRuns;
}

export interface FidelitySettings {
  readonly evidence: Evidence;
  /** Fresh seeds: others than those of the calibration. */
  readonly seed: string;
  readonly replications: number;
  readonly firstReplication?: number;
  onProgress?(done: number, total: number): void;
  shouldStop?(): boolean;
}

/** Simulates the baseline and both arms of every experiment. */
export function runFidelity(project: Project, settings: FidelitySettings): FidelityRuns {
  const { evidence, seed, replications, firstReplication } = settings;
  const experiments = targets.filter((target) => target.effect !== undefined);
  const total = fidelityRunCount(replications);
  let done = 0;
  const onProgress = (): void => settings.onProgress?.(++done, total);
  const baseline = measureBaseline(project, evidence, { seed, replications, firstReplication, onProgress });
  const armSales = new Map();
  const effects: Record<string, EffectPairs | null> = {};
  for (const { id, effect } of experiments) {
    if (settings.shouldStop?.()) break;
    const { id: effectId, categoryKind } = effect!;
    const runs = { seed, replications, firstReplication, categoryKind, armSales, onProgress };
    effects[id] = runEffect(project, effectId, evidence, runs);
  }
  if (settings.shouldStop?.()) return { baseline, effects };
  const promotions = runPromotions(evidence, { seed, replications, firstReplication, onProgress });
  return { baseline, effects, promotions };
}

/** How often `runFidelity` reports progress. */
export function fidelityRunCount(replications: number): number {
  const experiments = targets.filter((target) => target.effect !== undefined);
  return replications * (1 + experiments.length + promotionRows.length);
}

/** The runs of several blocks of replications as one. */
export function joinFidelityRuns(blocks: readonly FidelityRuns[]): FidelityRuns {
  const effects: Record<string, EffectPairs | null> = {};
  for (const [id, first] of Object.entries(blocks[0].effects))
    effects[id] = first && { ...first, pairs: blocks.flatMap((block) => block.effects[id]?.pairs ?? []) };
  const joined = { baseline: blocks.flatMap(({ baseline }) => baseline), effects };
  if (blocks.some(({ promotions }) => promotions === undefined)) return joined;
  const rowsOf = (row: keyof PromotionRuns) => blocks.flatMap(({ promotions }) => promotions?.[row] ?? []);
  return { ...joined, promotions: { tasting: rowsOf('tasting'), twoForOne: rowsOf('twoForOne') } };
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
