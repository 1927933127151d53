// The fidelity check: every figure of the sources beside what comes out of the traces, with its interval.
import type { Evidence } from '../evidence/table.ts';
import type { Project } from '../scenario/schema.ts';
import { studentQuantile } from '../stats/student.ts';
import { measureEffect } from './effects.ts';
import { type Measure, type MeasureRow, measureBaseline } from './measures.ts';
import { type Target, targets } from './targets.ts';

export interface FidelityRow {
  readonly target: Target;
  readonly simulated: number;
  /** 95 % t interval over replications. */
  readonly low: number;
  readonly high: number;
  readonly pass: boolean;
  readonly fitted: boolean;
}

export interface FidelitySettings {
  readonly evidence: Evidence;
  /** Fresh seeds: others than those of the calibration. */
  readonly seed: string;
  readonly replications: number;
  onProgress?(done: number, total: number): void;
  shouldStop?(): boolean;
}

/** Checks every row on the reference store's baseline plan. Rows not reached before a stop are left out. */
export function checkFidelity(project: Project, settings: FidelitySettings): FidelityRow[] {
  const { evidence, seed, replications } = settings;
  const experiments = targets.filter((target) => target.effect !== undefined).length;
  const total = replications * (1 + 2 * experiments);
  let done = 0;
  const baseline = measureBaseline(project, evidence, {
    seed,
    replications,
    onProgress: () => settings.onProgress?.(++done, total),
  });
  const rows: FidelityRow[] = [];
  for (const target of targets) {
    if (settings.shouldStop?.()) break;
    const interval = target.effect
      ? measureEffect(project, target.effect.id, evidence, {
          seed,
          replications,
          categoryKind: target.effect.categoryKind,
          onProgress: () => {
            done += 2;
            settings.onProgress?.(done, total);
          },
        })
      : overReplications(baseline, target.measure as Measure);
    const { estimate: simulated, low, high } = interval;
    rows.push({
      target,
      simulated,
      low,
      high,
      pass: passes(target, simulated, low, high, rows),
      fitted: target.fits !== undefined,
    });
  }
  return rows;
}

function passes(
  target: Target,
  simulated: number,
  low: number,
  high: number,
  earlier: readonly FidelityRow[],
): boolean {
  const { direction, value, accuracy } = target;
  if (direction === 'positive') return low > 0;
  if (direction === 'below') return high < (value ?? 0);
  if (direction) {
    const other = earlier.find((row) => row.target.id === direction.above);
    return other !== undefined && simulated > other.simulated;
  }
  return value !== null && low <= value + accuracy && high >= value - accuracy;
}

function overReplications(rows: readonly MeasureRow[], measure: Measure) {
  const values = rows.map((row) => row[measure]).filter((value) => !Number.isNaN(value));
  const n = values.length;
  const estimate = values.reduce((sum, value) => sum + value, 0) / n;
  const squares = values.reduce((sum, value) => sum + (value - estimate) * (value - estimate), 0);
  const half =
    n > 1 ? studentQuantile(0.975, n - 1) * Math.sqrt(squares / (n - 1) / n) : Number.POSITIVE_INFINITY;
  return { estimate, low: estimate - half, high: estimate + half };
}
