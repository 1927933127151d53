// What is known of the open project's file: where it is kept, whether it is saved, what went wrong.

import { create } from 'zustand';
import type { Problem } from '../../../sim/project/problems.ts';
import type { Text } from '../../../sim/words/text.ts';
import type { SavedRecord } from '../../worker/files/slots.ts';

export type SaveState =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'saving' }
  /** The browser's database has confirmed it. */
  | { readonly kind: 'saved'; readonly atMs: number }
  | { readonly kind: 'failed'; readonly why: 'full' | 'other'; readonly message: string };

/** A quiet line at the top of the stage. */
export type Notice =
  | { readonly kind: 'restored'; readonly atMs: number; readonly isOlder: boolean }
  | { readonly kind: 'readOnly' }
  | { readonly kind: 'takenOver' }
  | { readonly kind: 'savedAsCopy' }
  | { readonly kind: 'linkLost' }
  | { readonly kind: 'imagesUnread' }
  | { readonly kind: 'linkCopied'; readonly isLocal: boolean };

export interface Refusal {
  readonly fileName: string;
  readonly problems: readonly Problem[];
}

export interface Report {
  readonly fileName: string;
  readonly lines: readonly Text[];
  readonly warnings: readonly Problem[];
}

/** The browser's database could not be read; what was to be opened can be asked for again. */
export interface Unreadable {
  readonly message: string;
  readonly again: () => Promise<boolean>;
}

export interface FilesState {
  /** Under which it is kept in this browser; null for an example nobody has changed. */
  readonly key: string | null;
  /** The last revision the database has confirmed. */
  readonly revision: number;
  /** The last of them that also went to a file of the user's. */
  readonly fileRevision: number;
  readonly save: SaveState;
  /** The browser's answer to being asked not to clear this page's storage; null before it was asked. */
  readonly isPersistent: boolean | null;
  readonly notice: Notice | null;
  readonly refusal: Refusal | null;
  readonly report: Report | null;
  readonly isReading: boolean;
  readonly kept: readonly SavedRecord[];
  /** The project over which the app died the last time. */
  readonly died: Pick<SavedRecord, 'key' | 'name'> | null;
  /** Why the list of them could not be read, where it could not. */
  readonly keptFailure: string | null;
  readonly unreadable: Unreadable | null;
}

export const useFiles = create<FilesState>(() => ({
  key: null,
  revision: 0,
  fileRevision: 0,
  save: { kind: 'nothing' },
  isPersistent: null,
  notice: null,
  refusal: null,
  report: null,
  isReading: false,
  kept: [],
  died: null,
  keptFailure: null,
  unreadable: null,
}));

/** There are changes that no file of the user's holds. */
export function hasUnsavedFile({ key, revision, fileRevision, save }: FilesState): boolean {
  return key !== null && (fileRevision < revision || save.kind === 'waiting' || save.kind === 'failed');
}
