// Calibration: solves, in one store with its baseline plan and under common random numbers, for one parameter per
// fitted target. The result is frozen: compared plans share it.
import { defaultEvidence, type Evidence, type EvidenceKey } from '../../evidence/table.ts';
import type { Project } from '../../project/schema.ts';
import { alone, inSteps, type Study } from '../study.ts';
import { type ArmSales, measureEffect } from './effects.ts';
import { baselineMeasure, type Measure, type MeasureRow } from './measures.ts';
import { fittedTargets, type Target } from './targets.ts';

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
  /** Other bounds than the target's, by target id. */
  readonly within?: Readonly<Record<string, readonly [number, number]>>;
  readonly start?: Evidence;
}

export interface CalibratedRow {
  readonly key: EvidenceKey;
  readonly value: number;
  readonly targetId: string;
  readonly target: number;
  /** Simulated less target, with all solved numbers together and on the calibration's own seeds. */
  readonly residual: number;
  /** The parameter stopped at a bound: the target is out of reach. */
  readonly atEnd: boolean;
}

export interface Calibration {
  readonly evidence: Evidence;
  readonly rows: readonly CalibratedRow[];
}

const MOST_TRIALS = 7;
/** The first step of a search, as a part of the bounds. */
const FIRST_STEP = 0.06;

/** Solves for each fitted target in turn, kept inside the target's bounds, for some rounds. */
export const calibrationStudy = alone({ unit: { en: 'parameters', zh: '个参数' }, start: startCalibration });

/** A step: one parameter in one round. */
export function startCalibration(project: Project, settings: CalibrationSettings): Study<Calibration> {
  const fitted = fittedTargets(settings.targetIds);
  const figureAt = simulator(project, settings);
  const total = settings.rounds * fitted.length;
  let evidence: Evidence = settings.start ?? defaultEvidence();
  let rows: CalibratedRow[] = [];
  /** The row with what is left of its miss once all parameters stand where they do. */
  const settled = (row: CalibratedRow, ix: number): CalibratedRow => ({
    ...row,
    residual: figureAt(fitted[ix], evidence) - row.target,
  });
  const step = (nth: number): void => {
    const at = nth % fitted.length;
    const row = solve(fitted[at], evidence, settings, figureAt);
    evidence = { ...evidence, [row.key]: row.value };
    rows = [...rows.slice(0, at), row];
    if (nth === total - 1) rows = rows.map(settled);
  };
  return inSteps(total, step, () => ({ evidence, rows }));
}

/** What has been simulated with one set of numbers. */
interface Simulated {
  baseline?: readonly MeasureRow[];
  readonly armSales: ArmSales;
}

type FigureAt = (target: Target, evidence: Evidence) => number;

/** Secant steps; once two trials lie on either side of the aim, the search stays between them. */
function solve(
  target: Target,
  start: Evidence,
  settings: CalibrationSettings,
  figureAt: FigureAt,
): CalibratedRow {
  const key = target.fits!;
  const [low, high] = settings.within?.[target.id] ?? target.within!;
  const aim = settings.aims?.[target.id] ?? target.value!;
  const trials: { readonly value: number; readonly miss: number }[] = [];
  const tryAt = (value: number) => {
    const trial = { value, miss: figureAt(target, { ...start, [key]: value }) - aim };
    trials.push(trial);
    return trial;
  };
  // A quarter of the declared accuracy, so that fresh seeds still fall within it.
  const closeEnough = target.accuracy / 4;
  let last = tryAt(clamp(start[key], low, high));
  let best = last;
  const towards = last.value > (low + high) / 2 ? -1 : 1;
  let next = round6(last.value + towards * FIRST_STEP * (high - low));
  while (Math.abs(best.miss) > closeEnough && trials.length <= MOST_TRIALS) {
    if (trials.some(({ value }) => value === next)) break;
    const before = last;
    last = tryAt(next);
    if (Math.abs(last.miss) < Math.abs(best.miss)) best = last;
    const slope = (last.miss - before.miss) / (last.value - before.value);
    if (!Number.isFinite(slope)) break;
    const under = nearestTo(trials.filter(({ miss }) => miss < 0));
    const over = nearestTo(trials.filter(({ miss }) => miss > 0));
    const secant = clamp(last.value - last.miss / slope, low, high);
    if (under && over) {
      const [from, to] = [Math.min(under.value, over.value), Math.max(under.value, over.value)];
      next = round6(secant > from && secant < to ? secant : (from + to) / 2);
    } else if (slope === 0) break;
    else next = round6(secant);
  }
  const { value, miss } = best;
  const atEnd = Math.abs(miss) > closeEnough && (value <= low || value >= high);
  return { key, value, targetId: target.id, target: aim, residual: miss, atEnd };
}

function nearestTo<T extends { readonly miss: number }>(trials: readonly T[]): T | undefined {
  return [...trials].sort((a, b) => Math.abs(a.miss) - Math.abs(b.miss))[0];
}

/** A target's figure as simulated with some evidence, on the calibration's seeds; nothing is simulated twice. */
function simulator(project: Project, settings: CalibrationSettings): FigureAt {
  const { seed, replications } = settings;
  const known = new Map<string, Simulated>();
  return (target, evidence) => {
    const name = JSON.stringify(evidence);
    const at: Simulated = known.get(name) ?? { armSales: new Map() };
    known.set(name, at);
    if (target.effect) {
      const { id, categoryKind } = target.effect;
      const runs = { seed, replications, categoryKind, armSales: at.armSales };
      return measureEffect(project, id, evidence, runs).estimate;
    }
    if (!at.baseline) {
      const measure = baselineMeasure(project, evidence, seed);
      at.baseline = Array.from({ length: replications }, (_, replication) => measure(replication));
    }
    return meanOf(at.baseline.map((row) => row[target.measure as Measure]));
  };
}

function meanOf(values: readonly number[]): number {
  const known = values.filter((value) => !Number.isNaN(value));
  return known.reduce((sum, value) => sum + value, 0) / known.length;
}

function clamp(value: number, low: number, high: number): number {
  return round6(Math.min(high, Math.max(low, value)));
}

function round6(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
