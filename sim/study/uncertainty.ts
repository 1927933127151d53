// How far an answer hangs on the evidence: the ranking of plans over draws from the evidence ranges, and which row
// matters most (Morris screening). All plans always share one set of numbers.
//
// A study is a list of sets of numbers, the plans compared under each, and a summary. The sets are known before
// anything runs, so they can be shared out between threads.

import seedrandom from 'seedrandom';
import { type Evidence, type EvidenceKey, evidenceTable, evidenceWith } from '../evidence/table.ts';
import { type Metric, metricOf } from '../kinds/metric/index.ts';
import { promotionKind, promotionKinds } from '../kinds/promotion/index.ts';
import type { Project } from '../project/schema.ts';
import { studentQuantile } from '../stats/student.ts';
import { StoreError } from '../store/reach.ts';
import { comparePlans } from './compare/compare.ts';

/** A row of the evidence table and the range it is drawn from. */
export interface UncertainRow {
  readonly key: EvidenceKey;
  readonly low: number;
  readonly high: number;
}

export interface StudySettings {
  readonly baseline: string;
  readonly alternatives: readonly string[];
  readonly metric: Metric;
  readonly seed: string;
  /** Replications for each set of numbers; the same shoppers every time. */
  readonly replications: number;
  readonly evidence?: Evidence;
  /** Rows to draw, with their ranges; all that have a range and were not solved for this store when left out. */
  readonly rows?: readonly UncertainRow[];
  onProgress?(done: number, total: number): void;
  shouldStop?(): boolean;
}

export interface UncertaintySettings extends Omit<StudySettings, 'alternatives'> {
  readonly alternative: string;
}

export interface EvidenceDraws {
  /** Draws under which the store could be walked. */
  readonly draws: number;
  /** Mean difference alternative - baseline in each draw. */
  readonly differences: readonly number[];
  /** Share of draws in which the alternative is ahead (fewer lost sales count as ahead). */
  readonly winShare: number;
  /** Share of draws in which it is ahead of the baseline and of all other alternatives. */
  readonly bestShare: number;
}

export interface Influence {
  readonly key: EvidenceKey;
  /** Mean absolute change of the difference as the row goes from one end of its range to the other (mu*). */
  readonly influence: number;
  /** Mean signed change: which way it pulls. */
  readonly signed: number;
  /** Spread of the change: how far it depends on the other rows. */
  readonly spread: number;
}

/** Walks of a Morris screening: the sets of numbers walked through, and which row moved on each step. */
export interface Walks {
  readonly points: readonly Evidence[];
  /** One for each point; null where a walk begins. `step` is signed, as a part of the row's range. */
  readonly moves: readonly ({ readonly key: EvidenceKey; readonly step: number } | null)[];
}

/**
 * Rows that have a range and that the project has not solved for its own store. Of a project also without the rows that
 * act in none of its plans: without a promoter nobody's conversion matters, and each row costs runs.
 */
export function uncertainRows(project?: Project): UncertainRow[] {
  const idle = project ? idleRows(project) : new Set<EvidenceKey>();
  return evidenceTable.filter(
    (row) => row.low < row.high && !(row.key in (project?.behaviour ?? {})) && !idle.has(row.key),
  );
}

function idleRows(project: Project): Set<EvidenceKey> {
  const idle = new Set(promotionKinds.flatMap((kind) => promotionKind(kind).evidence));
  for (const { promotions } of project.plans)
    for (const promotion of promotions) {
      const { evidence, idle: idleOf } = promotionKind(promotion.kind);
      const none = idleOf?.(promotion) ?? [];
      for (const key of evidence) if (!none.includes(key)) idle.delete(key);
    }
  return idle;
}

/** Sets of numbers drawn uniformly and independently from the ranges. */
export function drawnPoints(project: Project, draws: number, settings: StudySettings): Evidence[] {
  const random = seedrandom(`${settings.seed}\u0000evidence`);
  const start = settings.evidence ?? evidenceWith(project.behaviour);
  const rows = settings.rows ?? uncertainRows(project);
  return Array.from({ length: draws }, () => {
    const drawn: Record<string, number> = { ...start };
    for (const row of rows) drawn[row.key] = row.low + (row.high - row.low) * random();
    return drawn as Evidence;
  });
}

/** Levels a row can take in Morris screening, 0 to 1 of its range, and the size of a step (two thirds of it). */
const LEVELS = [0, 1 / 3, 2 / 3, 1];
const STEP = 2 / 3;

/**
 * The walks of a Morris screening: from a random point one row after another is moved by two thirds of its range.
 * Costs walks * (rows + 1) comparisons.
 */
export function walkedPoints(project: Project, walks: number, settings: StudySettings): Walks {
  const random = seedrandom(`${settings.seed}\u0000morris`);
  const start = settings.evidence ?? evidenceWith(project.behaviour);
  const rows = settings.rows ?? uncertainRows(project);
  const points: Evidence[] = [];
  const moves: Walks['moves'][number][] = [];
  for (let walk = 0; walk < walks; walk++) {
    const at = new Map(rows.map((row) => [row.key, LEVELS[Math.floor(random() * LEVELS.length)]]));
    const numbers = (): Evidence => {
      const values: Record<string, number> = { ...start };
      for (const row of rows) values[row.key] = row.low + (row.high - row.low) * at.get(row.key)!;
      return values as Evidence;
    };
    points.push(numbers());
    moves.push(null);
    for (const { key } of shuffled(rows, random)) {
      const level = at.get(key)!;
      const step = level < 0.5 ? STEP : -STEP;
      at.set(key, level + step);
      points.push(numbers());
      moves.push({ key, step });
    }
  }
  return { points, moves };
}

/** What one alternative gained on the baseline under one set of numbers. */
export interface PointDifference {
  /** Mean over the replications; NaN where the set closes the ways of the store, as a wide clearance can. */
  readonly difference: number;
  /** Of that mean, by the luck of the replications; NaN where there is one replication alone. */
  readonly standardError: number;
}

/** The difference to the baseline, for each set of numbers (all that were reached) and each alternative. */
export function comparedUnder(
  project: Project,
  points: readonly Evidence[],
  settings: StudySettings,
): PointDifference[][] {
  const { baseline, alternatives, seed, replications, metric } = settings;
  const compared: PointDifference[][] = [];
  for (const [nth, evidence] of points.entries()) {
    if (settings.shouldStop?.()) break;
    try {
      const comparison = comparePlans(project, { baseline, alternatives, seed, replications, evidence });
      compared.push(
        comparison.alternatives.map(({ metrics }) => {
          const { difference, high, n } = metrics[metric];
          const half = high === null ? Number.NaN : high - difference;
          return { difference, standardError: n < 2 ? Number.NaN : half / studentQuantile(0.975, n - 1) };
        }),
      );
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      compared.push(alternatives.map(() => ({ difference: Number.NaN, standardError: Number.NaN })));
    }
    settings.onProgress?.(nth + 1, points.length);
  }
  return compared;
}

/** The mean differences alone; NaN where a set of numbers closes the ways of the store. */
export function differencesUnder(
  project: Project,
  points: readonly Evidence[],
  settings: StudySettings,
): number[][] {
  return comparedUnder(project, points, settings).map((row) => row.map(({ difference }) => difference));
}

/** The standard error of one difference, over all sets of numbers; null where nothing tells it. */
export function pooledError(compared: readonly PointDifference[]): number | null {
  const known = compared.filter(({ standardError }) => !Number.isNaN(standardError));
  if (known.length === 0) return null;
  const variance = known.reduce((sum, { standardError }) => sum + standardError * standardError, 0);
  return Math.sqrt(variance / known.length);
}

/**
 * The influence that luck alone would exceed one time in twenty: each change is a difference of two means that are
 * wrong by the standard error, stretched from a step to the whole range. An upper bound, since neighbouring points share
 * their shoppers.
 */
export function luckOfInfluence(standardError: number, walks: number): number {
  const change = (Math.sqrt(2) * standardError) / STEP;
  return change * (HALF_NORMAL_MEAN + (ONE_SIDED_95 * HALF_NORMAL_SD) / Math.sqrt(Math.max(1, walks)));
}

/** Mean and spread of the size of a standard normal, and its one-sided 95 % point. */
const HALF_NORMAL_MEAN = 0.7979;
const HALF_NORMAL_SD = 0.6028;
const ONE_SIDED_95 = 1.6449;

/** How often each alternative is ahead over the draws. */
export function summariseDraws(all: readonly (readonly number[])[], metric: Metric): EvidenceDraws[] {
  const differences = all.filter((row) => !row.some(Number.isNaN));
  const draws = differences.length;
  const sign = metricOf(metric).betterIs === 'lower' ? -1 : 1;
  const shareOf = (points: (ahead: readonly number[]) => number): number =>
    differences.reduce((sum, row) => sum + points(row.map((value) => sign * value)), 0) / Math.max(1, draws);
  return (differences[0] ?? all[0] ?? []).map((_, k) => ({
    draws,
    differences: differences.map((row) => row[k]),
    winShare: shareOf((ahead) => (ahead[k] > 0 ? 1 : ahead[k] === 0 ? 0.5 : 0)),
    bestShare: shareOf((ahead) => {
      // The baseline is ahead of itself by 0. A tie for the best place is shared.
      const top = Math.max(0, ...ahead);
      const equals = ahead.filter((value) => value === top).length + (top === 0 ? 1 : 0);
      return ahead[k] === top ? 1 / equals : 0;
    }),
  }));
}

/**
 * The rows of the evidence by how far they move the difference of one alternative, the strongest first: the mean
 * absolute change over the walks, scaled to the whole range.
 */
export function summariseWalks({ moves }: Walks, differences: readonly number[]): Influence[] {
  const changes = new Map<EvidenceKey, number[]>();
  for (const [nth, move] of moves.entries()) {
    if (move === null || nth >= differences.length) continue;
    const change = (differences[nth] - differences[nth - 1]) / move.step;
    if (Number.isNaN(change)) continue;
    changes.set(move.key, [...(changes.get(move.key) ?? []), change]);
  }
  return [...changes]
    .map(([key, effects]) => {
      const n = effects.length;
      const signed = effects.reduce((sum, value) => sum + value, 0) / n;
      const squares = effects.reduce((sum, value) => sum + (value - signed) * (value - signed), 0);
      return {
        key,
        influence: effects.reduce((sum, value) => sum + Math.abs(value), 0) / n,
        signed,
        spread: Math.sqrt(squares / Math.max(1, n - 1)),
      };
    })
    .sort((a, b) => b.influence - a.influence || (a.key < b.key ? -1 : 1));
}

/** Compares two plans under some sets of numbers drawn uniformly and independently from the evidence ranges. */
export function compareOverEvidence(
  project: Project,
  draws: number,
  settings: UncertaintySettings,
): EvidenceDraws {
  const study = { ...settings, alternatives: [settings.alternative] };
  const differences = differencesUnder(project, drawnPoints(project, draws, study), study);
  const none = { draws: 0, differences: [], winShare: 0, bestShare: 0 };
  return summariseDraws(differences, settings.metric)[0] ?? none;
}

/** Ranks the rows of the evidence by how far they move the difference between two plans. */
export function screenEvidence(project: Project, walks: number, settings: UncertaintySettings): Influence[] {
  const study = { ...settings, alternatives: [settings.alternative] };
  const walked = walkedPoints(project, walks, study);
  const differences = differencesUnder(project, walked.points, study);
  return summariseWalks(
    walked,
    differences.map(([difference]) => difference),
  );
}

function shuffled<T>(things: readonly T[], random: () => number): T[] {
  const order = [...things];
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
}
