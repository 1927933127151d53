// The two copies of a project kept in the browser: which one to write next, and which one to trust. Pure.

import { hashText } from '../../../sim/base/hash.ts';
import type { Text } from '../../../sim/words/text.ts';

export type Slot = 0 | 1;

/** One copy of a document. Two alternate, so that a torn write can only spoil the older one. */
export interface SavedCopy {
  readonly key: string;
  readonly slot: Slot;
  readonly revision: number;
  readonly checksum: string;
  readonly text: string;
}

/** What is known of a kept project without reading its document. */
export interface SavedRecord {
  readonly key: string;
  readonly name: Text;
  /** Grows by one with every save. */
  readonly revision: number;
  readonly slot: Slot;
  readonly savedAtMs: number;
  /** The last revision that also went to a file of the user's; 0 where none did. */
  readonly fileRevision: number;
  readonly sizeUnits: number;
  /** It is what the user was working on: opened again at the next start. */
  readonly isCurrent: boolean;
}

export interface KeepRequest {
  readonly key: string;
  readonly name: Text;
  /** The revision this document was made from; another one in the store means another tab has saved. */
  readonly fromRevision: number;
  /** It is also written to a file now. */
  readonly toFile: boolean;
}

export type KeepPlan =
  | { readonly kind: 'write'; readonly copy: SavedCopy; readonly record: SavedRecord }
  | { readonly kind: 'conflict'; readonly revision: number };

/** What a save would write, or that another tab was faster: nothing is overwritten unseen. */
export function planKeep(
  before: SavedRecord | undefined,
  request: KeepRequest,
  text: string,
  nowMs: number,
): KeepPlan {
  const held = before?.revision ?? 0;
  if (held !== request.fromRevision) return { kind: 'conflict', revision: held };
  const revision = held + 1;
  const slot: Slot = before?.slot === 0 ? 1 : 0;
  const { key, name, toFile } = request;
  return {
    kind: 'write',
    copy: { key, slot, revision, checksum: checksumOf(key, revision, text), text },
    record: {
      key,
      name,
      revision,
      slot,
      savedAtMs: nowMs,
      fileRevision: toFile ? revision : (before?.fileRevision ?? 0),
      sizeUnits: text.length,
      isCurrent: true,
    },
  };
}

/** The newest copy that is whole. */
export function chooseCopy(copies: readonly (SavedCopy | undefined)[]): SavedCopy | null {
  let best: SavedCopy | null = null;
  for (const copy of copies) if (copy && isSound(copy) && copy.revision > (best?.revision ?? 0)) best = copy;
  return best;
}

export function isSound({ key, revision, text, checksum }: SavedCopy): boolean {
  return typeof text === 'string' && checksum === checksumOf(key, revision, text);
}

/** Covers the revision as well, so that an old text under a new number is noticed. */
export function checksumOf(key: string, revision: number, text: string): string {
  return hashText(`${key} ${revision} ${text.length} ${text}`).toString(16).padStart(8, '0');
}

/** What the next start opens: the newest project being worked on. */
export function toReopen(records: readonly SavedRecord[]): SavedRecord | null {
  let newest: SavedRecord | null = null;
  for (const record of records)
    if (record.isCurrent && record.savedAtMs >= (newest?.savedAtMs ?? 0)) newest = record;
  return newest;
}

export function isOnlyHere({ revision, fileRevision }: SavedRecord): boolean {
  return fileRevision < revision;
}
