// What the app and its workers say to each other. A job is answered until it is done, refused or failed.

import type { Problem } from '../../../sim/project/problems.ts';
import type { Text } from '../../../sim/words/text.ts';
import type { IndexColumns } from '../../frame/traceIndex.ts';
import type { ProjectChange } from '../live/projectChange.ts';

export type ToWorker =
  /** What changed in the project since the last time, for the jobs that follow; the first one is whole. */
  | { readonly kind: 'hold'; readonly change: ProjectChange }
  | {
      readonly kind: 'play';
      readonly job: number;
      readonly planId: string;
      readonly seed: string;
      readonly replication: number;
    };

export interface ExampleInfo {
  readonly id: string;
  readonly title: Text;
  readonly summary: Text;
  readonly story: Text;
}

export type FromWorker =
  | { readonly kind: 'refused'; readonly job: number; readonly problems: readonly Problem[] }
  | { readonly kind: 'progress'; readonly job: number; readonly share01: number }
  | {
      readonly kind: 'trace';
      readonly job: number;
      readonly planId: string;
      readonly buffer: ArrayBuffer;
      readonly columns: IndexColumns;
    }
  | {
      readonly kind: 'failed';
      readonly job: number;
      readonly message: string;
      /** The same in every language, where it is the project that cannot be simulated. */
      readonly problems?: readonly Problem[];
    };
