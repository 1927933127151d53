// What the app asks of the worker that reads and keeps files.

import type { Problem } from '../../../sim/project/problems.ts';
import type { Project } from '../../../sim/project/schema.ts';
import type { Text } from '../../../sim/words/text.ts';
import type { ExampleInfo } from '../kernel/messages.ts';
import type { ProjectChange } from '../live/projectChange.ts';
import type { KeepRequest, SavedRecord } from './slots.ts';
import type { KeepOutcome } from './vault.ts';

export type ReadSource =
  | { readonly kind: 'files'; readonly files: readonly File[] }
  | { readonly kind: 'empty' }
  | { readonly kind: 'example'; readonly id: string }
  /** A project kept in the browser; without a key, the one worked on last. Where there is none, an example. */
  | { readonly kind: 'kept'; readonly key: string | null; readonly otherwise: string | null };

export type FilesJob =
  | { readonly kind: 'read'; readonly job: number; readonly source: ReadSource }
  /** What changed since the last save under this key; the first one is whole. */
  | {
      readonly kind: 'keep';
      readonly job: number;
      readonly request: KeepRequest;
      readonly change: ProjectChange;
    }
  | { readonly kind: 'write'; readonly job: number; readonly project: Project }
  /** The text of a kept project as it is. */
  | { readonly kind: 'copy'; readonly job: number; readonly key: string }
  | {
      readonly kind: 'kept';
      readonly job: number;
      readonly forget?: string;
      readonly layAside?: string;
    };

export type FilesAnswer =
  | {
      readonly kind: 'read';
      readonly job: number;
      readonly project: Project;
      readonly examples: readonly ExampleInfo[];
      /** All that is known of it, errors first: with one of them it opens, and cannot be simulated. */
      readonly warnings: readonly Problem[];
      /** Lines of an import: what was read, what was assumed. */
      readonly report: readonly Text[];
      /** Where it was kept in the browser. */
      readonly record: SavedRecord | null;
      /** Revision of the copy that could be read; lower than the record's where the newest copy was damaged. */
      readonly copyRevision: number;
    }
  /** The browser's database cannot be read: what is kept there is neither there nor gone. */
  | { readonly kind: 'unreadable'; readonly job: number; readonly message: string }
  /** There is no such kept project. */
  | { readonly kind: 'missing'; readonly job: number }
  | { readonly kind: 'saved'; readonly job: number; readonly outcome: KeepOutcome }
  | { readonly kind: 'written'; readonly job: number; readonly text: string }
  | { readonly kind: 'list'; readonly job: number; readonly records: readonly SavedRecord[] };
