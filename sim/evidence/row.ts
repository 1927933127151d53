// The shape of a row of the evidence table.
import type { Text } from '../words/text.ts';

export type EvidenceKind = 'input' | 'target' | 'effect' | 'cost' | 'assumed';
export type EvidenceMark = 'D' | 'A' | 'B' | 'P' | 'M' | 'assumed';

export interface EvidenceRow {
  readonly key: string;
  readonly value: number;
  readonly unit: string;
  /** The range the truth is taken to lie in: what sensitivity runs draw from. */
  readonly low: number;
  readonly high: number;
  readonly kind: EvidenceKind;
  readonly mark: EvidenceMark;
  readonly source: string;
  readonly name: Text;
  readonly note: Text;
}
