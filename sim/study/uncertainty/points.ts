// Sets of numbers from the evidence ranges: drawn at random, or walked through one row after another (Morris). All are
// known before anything runs.
import seedrandom from 'seedrandom';
import { type Evidence, type EvidenceKey, evidenceTable, evidenceWith } from '../../evidence/table.ts';
import { promotionKind, promotionKinds } from '../../kinds/promotion/index.ts';
import type { Project } from '../../project/schema.ts';

/** A row of the evidence table and the range it is drawn from. */
export interface UncertainRow {
  readonly key: EvidenceKey;
  readonly low: number;
  readonly high: number;
}

/** What is drawn from, and by whose luck. */
export interface RangeSettings {
  readonly seed: string;
  readonly evidence?: Evidence;
  /** Rows to draw, with their ranges; all that have a range and were not solved for this store when left out. */
  readonly rows?: readonly UncertainRow[];
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
export function drawnPoints(project: Project, draws: number, settings: RangeSettings): Evidence[] {
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
export const STEP = 2 / 3;

/**
 * The walks of a Morris screening: from a random point one row after another is moved by two thirds of its range.
 * Costs walks * (rows + 1) comparisons.
 */
export function walkedPoints(project: Project, walks: number, settings: RangeSettings): Walks {
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

function shuffled<T>(things: readonly T[], random: () => number): T[] {
  const order = [...things];
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
}
