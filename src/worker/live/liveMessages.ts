// What the app asks of the workers behind the live score, and what they answer.
import type { LiveMetricName } from '../../../sim/kinds/metric/index.ts';
import type { ProjectChange } from './projectChange.ts';

/** One edited plan against the baseline: every `of`-th replication, from `first` on. */
export interface FollowJob {
  readonly job: number;
  readonly baseline: string;
  readonly planId: string;
  readonly seed: string;
  readonly first: number;
  readonly of: number;
  /** Replications of all workers together. */
  readonly replications: number;
  /** Count looks too, on one day. */
  readonly looks: boolean;
}

export type ToLive =
  /** What changed in the project since the last time; the first one is whole. */
  | { readonly kind: 'hold'; readonly change: ProjectChange }
  /** The project as another worker has it, handed over without the page; what comes after waits for it. */
  | { readonly kind: 'borrow'; readonly port: MessagePort }
  | { readonly kind: 'lend'; readonly port: MessagePort }
  | ({ readonly kind: 'follow' } & FollowJob)
  | { readonly kind: 'cancel'; readonly job: number };

/** Shoppers who have left under both plans, in whole numbers: see Sums. */
export interface ShoppersSoFar {
  readonly shoppers: number;
  /** Shoppers for whom anything came out differently, by measure. */
  readonly changed: Readonly<Record<LiveMetricName, number>>;
  readonly baseline: Readonly<Record<LiveMetricName, number>>;
  readonly difference: Readonly<Record<LiveMetricName, number>>;
  /** Of each shopper's difference. */
  readonly squares: Readonly<Record<LiveMetricName, number>>;
}

/** One replication under both plans, scored as sim/score does. */
export interface PairedDay {
  readonly replication: number;
  readonly baseline: Readonly<Record<LiveMetricName, number>>;
  readonly plan: Readonly<Record<LiveMetricName, number>>;
}

export interface LiveAnswer {
  readonly kind: 'live';
  readonly job: number;
  readonly soFar: ShoppersSoFar;
  /** Days finished since the last answer. */
  readonly days: readonly PairedDay[];
  /** Null where they have not changed enough since the last to be sent again. */
  readonly figures: PositionFigures | null;
  readonly isDone: boolean;
}

export type FromLive =
  | LiveAnswer
  | { readonly kind: 'failed'; readonly job: number; readonly message: string };

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
  readonly lost: Float32Array;
  /** Of one day; null where they were not counted. */
  readonly looks: Float32Array | null;
}
