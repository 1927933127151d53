// What the app and its workers say to each other. A job is answered until it is done, refused, failed or cancelled.
import type { Comparison } from '../../sim/experiment/compare.ts';
import type { Problem } from '../../sim/scenario/problems.ts';
import type { Project, Text } from '../../sim/scenario/schema.ts';
import type { IndexColumns } from '../frame/traceIndex.ts';

export type ToWorker =
  /** Builds an example or reads a document; the worker keeps the project for the jobs that follow. */
  | { readonly kind: 'open'; readonly job: number; readonly source: Source }
  /** Takes over a project another worker has parsed. */
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
  | { readonly kind: 'cancel'; readonly job: number };

export type Source = { readonly example: string } | { readonly document: string };

export interface ExampleInfo {
  readonly id: string;
  readonly title: Text;
  readonly summary: Text;
  readonly story: Text;
}

export type FromWorker =
  | {
      readonly kind: 'opened';
      readonly job: number;
      readonly project: Project;
      readonly examples: readonly ExampleInfo[];
    }
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
      readonly isDone: boolean;
    }
  | { readonly kind: 'failed'; readonly job: number; readonly message: string };
