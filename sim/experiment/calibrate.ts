// Calibration: solves, in one store with its baseline plan and under common random numbers, for one parameter per
// fitted target. The result is frozen: compared plans share it.
import { defaultEvidence, type Evidence, type EvidenceKey } from '../evidence/table.ts';
import type { Project } from '../scenario/schema.ts';
import { measureEffect } from './effects.ts';
import { type Measure, measureBaseline } from './measures.ts';
import { type Target, targets } from './targets.ts';

export interface CalibrationSettings {
  readonly seed: string;
  /** Replications of the baseline, and of each experiment, at each trial. */
  readonly replications: number;
  /** Rounds over all parameters; they move each other a little. */
  readonly rounds: number;
  /** Targets to fit; all fitted rows when left out. */
  readonly targetIds?: readonly string[];
  /** Other figures than the documents', by target id: a store's own. */
  readonly aims?: Readonly<Record<string, number>>;
  readonly start?: Evidence;
  onProgress?(message: string, share01: number): void;
  shouldStop?(): boolean;
}

export interface CalibratedRow {
  readonly key: EvidenceKey;
  readonly value: number;
  readonly targetId: string;
  readonly target: number;
  /** Simulated less target, at the solution and on the calibration's own seeds. */
  readonly residual: number;
  /** The parameter stopped at a bound: the target is out of reach. */
  readonly atEnd: boolean;
}

export interface Calibration {
  readonly evidence: Evidence;
  readonly rows: readonly CalibratedRow[];
}

const MOST_TRIALS = 7;

/**
 * Solves for each fitted target in turn, by secant steps kept inside the target's bounds, for some rounds.
 * Targets read off the baseline come first, then those read off experiments.
 */
export function calibrate(project: Project, settings: CalibrationSettings): Calibration {
  const fitted = targets.filter(
    (target) =>
      target.fits !== undefined &&
      target.value !== null &&
      target.kind !== 'input' &&
      (settings.targetIds?.includes(target.id) ?? true),
  );
  let evidence: Evidence = settings.start ?? defaultEvidence();
  let rows: CalibratedRow[] = [];
  for (let round = 0; round < settings.rounds; round++) {
    rows = [];
    for (const [nth, target] of fitted.entries()) {
      if (settings.shouldStop?.()) break;
      const share = (round + nth / fitted.length) / settings.rounds;
      settings.onProgress?.(`${target.id} ${target.fits}`, share);
      const solved = solve(project, target, evidence, settings);
      evidence = solved.evidence;
      rows.push(solved.row);
    }
  }
  return { evidence, rows };
}

function solve(
  project: Project,
  target: Target,
  start: Evidence,
  settings: CalibrationSettings,
): { evidence: Evidence; row: CalibratedRow } {
  const key = target.fits!;
  const [low, high] = target.within!;
  const aim = settings.aims?.[target.id] ?? target.value!;
  const missAt = (value: number): number =>
    simulated(project, target, { ...start, [key]: value }, settings) - aim;
  // Half of the declared accuracy, so that fresh seeds still fall within it.
  const closeEnough = target.accuracy / 4;
  let a = start[key];
  let missA = missAt(a);
  let best = a;
  let missBest = missA;
  let b = a + (high - low) * 0.06 * (a > (low + high) / 2 ? -1 : 1);
  for (let trial = 0; trial < MOST_TRIALS && Math.abs(missBest) > closeEnough; trial++) {
    const missB = missAt(b);
    if (Math.abs(missB) < Math.abs(missBest)) {
      best = b;
      missBest = missB;
    }
    const slope = (missB - missA) / (b - a);
    if (!Number.isFinite(slope) || slope === 0) break;
    let next = b - missB / slope;
    next = Math.min(high, Math.max(low, next));
    if (next === b) break;
    a = b;
    missA = missB;
    b = next;
  }
  const value = round6(best);
  return {
    evidence: { ...start, [key]: value },
    row: {
      key,
      value,
      targetId: target.id,
      target: aim,
      residual: missBest,
      atEnd: value <= low || value >= high,
    },
  };
}

/** The target's figure as simulated with some evidence, on the calibration's seeds. */
function simulated(
  project: Project,
  target: Target,
  evidence: Evidence,
  settings: CalibrationSettings,
): number {
  const { seed, replications } = settings;
  if (target.effect) {
    return measureEffect(project, target.effect.id, evidence, {
      seed,
      replications,
      categoryKind: target.effect.categoryKind,
    }).estimate;
  }
  return meanOf(
    measureBaseline(project, evidence, { seed, replications }).map((row) => row[target.measure as Measure]),
  );
}

function meanOf(values: readonly number[]): number {
  const known = values.filter((value) => !Number.isNaN(value));
  return known.reduce((sum, value) => sum + value, 0) / known.length;
}

function round6(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
