// How far a project may move a number of the evidence table for its own store, and what lies in the table's own range.
import { type EvidenceKey, evidenceTable } from './table.ts';

export interface Range {
  readonly low: number;
  readonly high: number;
}

/** Ten times beyond either end of a range is another world, not another store. */
const TIMES_BEYOND = 10;
/** The same for what is a logarithm, or may be negative: e to this is about ten. */
const LOGS_BEYOND = 2.3;

/**
 * The values a row may take in one store: shares from 0 to 1, what cannot be negative up to ten times beyond the range of
 * the row, logarithms and utilities as far beyond. Within it every figure keeps its meaning and a run its size.
 */
export function allowedRange(key: EvidenceKey): Range {
  const { unit, low, high } = rangeOf(key);
  if (unit === 'share') return { low: 0, high: 1 };
  if (low < 0 || unit.startsWith('ln ') || unit === 'utility')
    return { low: low - LOGS_BEYOND, high: high + LOGS_BEYOND };
  return { low: low / TIMES_BEYOND, high: high * TIMES_BEYOND };
}

/** The range the row itself gives: what its source leaves open. */
export function rangeOf(key: EvidenceKey): Range & { readonly unit: string } {
  return evidenceTable.find((row) => row.key === key)!;
}

export function isEvidenceKey(key: string): key is EvidenceKey {
  return evidenceTable.some((row) => row.key === key);
}

/** A value brought into the range a row may take. */
export function withinAllowed(key: EvidenceKey, value: number): number {
  const { low, high } = allowedRange(key);
  return Math.max(low, Math.min(high, value));
}
