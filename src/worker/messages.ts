// What the app and its workers say to each other. A job is answered until it is done, refused, failed or cancelled.
import type { Evidence } from '../../sim/evidence/table.ts';
import type { Comparison, Metric } from '../../sim/experiment/compare.ts';
import type { PairVolume } from '../../sim/experiment/pairVolume.ts';
import type { Problem } from '../../sim/scenario/problems.ts';
import type { Plan, Project, Text } from '../../sim/scenario/schema.ts';
import type { IndexColumns } from '../frame/traceIndex.ts';

export type ToWorker =
  /** Takes over a project that has been read and checked, for the jobs that follow. */
  | { readonly kind: 'take'; readonly project: Project }
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
  /** Plans that were changed or added, and which plans there are now: the store and its range stay as they were. */
  | {
      readonly kind: 'amend';
      readonly plans: readonly Plan[];
      readonly planIds: readonly string[];
      readonly baselinePlanId: string;
    }
  /** One edited plan against the baseline, fast: what is known of the baseline is kept from job to job. */
  | {
      readonly kind: 'follow';
      readonly job: number;
      readonly baseline: string;
      readonly planId: string;
      readonly seed: string;
      readonly replications: number;
      /** Count looks too, which takes a full trace. */
      readonly looks: boolean;
    }
  | { readonly kind: 'cancel'; readonly job: number };

/** What happened at each position of a plan, by its index: means a day. A SKU's positions in one section share theirs. */
export interface PositionFigures {
  readonly replications: number;
  /** Positions with the same number belong to one offer and share its stock and sales; -1 for none. */
  readonly offer: Int32Array;
  /** Units sold a day by index of the project's SKUs, wherever they stand. */
  readonly skuUnits: Float32Array;
  readonly units: Float32Array;
  readonly revenue: Float32Array;
  readonly margin: Float32Array;
  readonly missed: Float32Array;
  /** Of one day; null where they were not counted. */
  readonly looks: Float32Array | null;
}

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
  | {
      readonly kind: 'followed';
      readonly job: number;
      readonly comparison: Comparison;
      /** Null where they have not changed enough since the last to be sent again. */
      readonly figures: PositionFigures | null;
      readonly isDone: boolean;
    }
  | { readonly kind: 'failed'; readonly job: number; readonly message: string };
