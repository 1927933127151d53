// What the app and its workers say to each other. A job is answered until it is done, refused, failed or cancelled.

import type { Evidence } from '../../../sim/evidence/table.ts';
import type { Metric } from '../../../sim/kinds/metric/index.ts';
import type { Problem } from '../../../sim/project/problems.ts';
import type { ReportInput } from '../../../sim/report/report.ts';
import type { Comparison } from '../../../sim/study/compare/compare.ts';
import type { PairVolume } from '../../../sim/study/compare/pairVolume.ts';
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
    }
  | {
      readonly kind: 'compare';
      readonly job: number;
      readonly baseline: string;
      readonly alternatives: readonly string[];
      readonly seed: string;
      readonly replications: number;
    }
  /** The mean difference of two plans under each of these sets of evidence numbers. */
  | {
      readonly kind: 'study';
      readonly job: number;
      readonly baseline: string;
      readonly alternative: string;
      readonly metric: Metric;
      readonly seed: string;
      readonly replications: number;
      readonly points: readonly { readonly nth: number; readonly evidence: Evidence }[];
    }
  /** The comparison of two plans once more, as a page that stands alone. */
  | {
      readonly kind: 'report';
      readonly job: number;
      readonly baseline: string;
      readonly alternative: string;
      readonly seed: string;
      readonly replications: number;
      readonly page: Omit<ReportInput, 'project' | 'facts'>;
    }
  | { readonly kind: 'cancel'; readonly job: number };

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
      readonly kind: 'compared';
      readonly job: number;
      readonly comparison: Comparison;
      /** One for each alternative. */
      readonly volumes: readonly PairVolume[];
      readonly isDone: boolean;
    }
  /** The difference of point nth; NaN where the store cannot be walked under it. */
  | {
      readonly kind: 'studied';
      readonly job: number;
      readonly nth: number;
      readonly difference: number;
      readonly isDone: boolean;
    }
  | { readonly kind: 'reported'; readonly job: number; readonly html: string }
  | { readonly kind: 'failed'; readonly job: number; readonly message: string };
