// What many sets of numbers say: how often a plan is ahead, and which row of the evidence moves the difference most.
import type { EvidenceKey } from '../../evidence/table.ts';
import { type Metric, metricOf } from '../../kinds/metric/index.ts';
import { STEP, type Walks } from './points.ts';

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

/** What one alternative gained on the baseline under one set of numbers. */
export interface PointDifference {
  /** Mean over the replications; NaN where the set closes the ways of the store, as a wide clearance can. */
  readonly difference: number;
  /** Of that mean, by the luck of the replications; NaN where there is one replication alone. */
  readonly standardError: number;
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
export function summariseWalks(moves: Walks['moves'], differences: readonly number[]): Influence[] {
  const changes = new Map<EvidenceKey, number[]>();
  for (const [nth, move] of moves.entries()) {
    if (move === null) continue;
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
