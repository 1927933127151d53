// How far an answer hangs on the evidence: the ranking of plans over draws from the evidence ranges, and which row
// matters most (Morris screening). Both plans always share one set of numbers.
import seedrandom from 'seedrandom';
import { type Evidence, type EvidenceKey, evidenceTable, evidenceWith } from '../evidence/table.ts';
import type { Project } from '../scenario/schema.ts';
import { comparePlans, type Metric } from './compare.ts';

export interface UncertaintySettings {
  readonly baseline: string;
  readonly alternative: string;
  readonly metric: Metric;
  readonly seed: string;
  /** Replications for each set of numbers; the same shoppers every time. */
  readonly replications: number;
  readonly evidence?: Evidence;
  onProgress?(done: number, total: number): void;
  shouldStop?(): boolean;
}

export interface EvidenceDraws {
  readonly draws: number;
  /** Mean difference alternative - baseline in each draw. */
  readonly differences: readonly number[];
  /** Share of draws in which the alternative is ahead (fewer lost sales count as ahead). */
  readonly winShare: number;
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

/** Rows that have a range. */
export function uncertainRows() {
  return evidenceTable.filter((row) => row.low < row.high);
}

/** Compares the plans under some sets of numbers drawn uniformly and independently from the evidence ranges. */
export function compareOverEvidence(
  project: Project,
  draws: number,
  settings: UncertaintySettings,
): EvidenceDraws {
  const random = seedrandom(`${settings.seed}\u0000evidence`);
  const start = settings.evidence ?? evidenceWith(project.behaviour);
  const differences: number[] = [];
  for (let nth = 0; nth < draws; nth++) {
    if (settings.shouldStop?.()) break;
    const drawn: Record<string, number> = { ...start };
    for (const row of uncertainRows()) drawn[row.key] = row.low + (row.high - row.low) * random();
    differences.push(differenceUnder(project, drawn as Evidence, settings));
    settings.onProgress?.(nth + 1, draws);
  }
  const sign = settings.metric === 'lostSales' ? -1 : 1;
  const wins = differences.reduce((n, difference) => {
    const ahead = sign * difference;
    return n + (ahead > 0 ? 1 : ahead === 0 ? 0.5 : 0);
  }, 0);
  return { draws: differences.length, differences, winShare: wins / Math.max(1, differences.length) };
}

/** Levels a row can take in Morris screening, 0 to 1 of its range, and the size of a step (two thirds of it). */
const LEVELS = [0, 1 / 3, 2 / 3, 1];
const STEP = 2 / 3;

/**
 * Morris screening: from a random point one row after another is moved by two thirds of its range, and the change of
 * the difference is noted; after some such walks the rows are ranked by the mean absolute change, scaled to the whole
 * range. Costs walks * (rows + 1) comparisons.
 */
export function screenEvidence(project: Project, walks: number, settings: UncertaintySettings): Influence[] {
  const rows = uncertainRows();
  const random = seedrandom(`${settings.seed}\u0000morris`);
  const start = settings.evidence ?? evidenceWith(project.behaviour);
  const changes = new Map<EvidenceKey, number[]>(rows.map((row) => [row.key, []]));
  const total = walks * (rows.length + 1);
  let done = 0;
  walking: for (let walk = 0; walk < walks; walk++) {
    const at = new Map<EvidenceKey, number>(
      rows.map((row) => [row.key, LEVELS[Math.floor(random() * LEVELS.length)]]),
    );
    const order = [...rows];
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j], order[i]];
    }
    const numbers = (): Evidence => {
      const values: Record<string, number> = { ...start };
      for (const row of rows) values[row.key] = row.low + (row.high - row.low) * at.get(row.key)!;
      return values as Evidence;
    };
    let before = differenceUnder(project, numbers(), settings);
    settings.onProgress?.(++done, total);
    for (const row of order) {
      if (settings.shouldStop?.()) break walking;
      const level = at.get(row.key)!;
      const step = level < 0.5 ? STEP : -STEP;
      at.set(row.key, level + step);
      const after = differenceUnder(project, numbers(), settings);
      changes.get(row.key)!.push((after - before) / step);
      before = after;
      settings.onProgress?.(++done, total);
    }
  }
  return rows
    .map((row) => {
      const effects = changes.get(row.key)!;
      const n = Math.max(1, effects.length);
      const signed = effects.reduce((sum, value) => sum + value, 0) / n;
      return {
        key: row.key,
        influence: effects.reduce((sum, value) => sum + Math.abs(value), 0) / n,
        signed,
        spread: Math.sqrt(
          effects.reduce((sum, value) => sum + (value - signed) * (value - signed), 0) / Math.max(1, n - 1),
        ),
      };
    })
    .sort((a, b) => b.influence - a.influence || (a.key < b.key ? -1 : 1));
}

function differenceUnder(project: Project, evidence: Evidence, settings: UncertaintySettings): number {
  const { baseline, alternative, seed, replications, metric } = settings;
  const { alternatives } = comparePlans(project, {
    baseline,
    alternatives: [alternative],
    seed,
    replications,
    evidence,
  });
  return alternatives[0].metrics[metric].difference;
}
