// The figures of the sources beside what came out of the traces: what passes, and what does not.
import { studentQuantile } from '../../stats/student.ts';
import { type EffectPairs, summariseEffect } from './effects.ts';
import type { Measure, MeasureRow } from './measures.ts';
import { estimatePromotion, type PromotionRuns } from './promotionCheck.ts';
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
