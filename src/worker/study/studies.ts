// What can be studied on demand in a worker of its own, by name: each is begun with a project and its settings, goes on
// step by step, and can say at any time what is known so far. Each is loaded when first asked for.
import type { Project } from '../../../sim/project/schema.ts';

/** A study under way. Settings and result are plain values: they travel between threads. */
export interface RunningStudy<R> {
  /** Steps in all; it may end sooner. */
  readonly total: number;
  /** Goes one step on; false when there is nothing left to do. */
  step(): boolean;
  /** What is known so far; null while there is nothing to tell. */
  result(): R | null;
}

type Start = (project: Project, settings: never) => RunningStudy<unknown>;

export const studies = {
  campaign: async () => (await import('../../../sim/study/stock/stockStudy.ts')).startCampaign,
  chain: async () => (await import('../../../sim/chain/chainReturns.ts')).startChainReturns,
  placements: async () => (await import('../../../sim/study/placements/placements.ts')).startPlacements,
  rules: async () => (await import('../../../sim/study/rules/ruleStudy.ts')).startRuleStudy,
  ruleFix: async () => (await import('../../../sim/study/rules/ruleStudy.ts')).startRuleFix,
  ruleWorth: async () => (await import('../../../sim/study/rules/ruleWorth.ts')).startRuleWorth,
} satisfies Record<string, () => Promise<Start>>;

export type StudyName = keyof typeof studies & string;
type StartOf<N extends StudyName> = (typeof studies)[N] extends () => Promise<infer S> ? S : never;
export type StudySettings<N extends StudyName> =
  StartOf<N> extends (project: Project, settings: infer S) => unknown ? S : never;
export type StudyResult<N extends StudyName> =
  StartOf<N> extends (project: Project, settings: never) => RunningStudy<infer R> ? R : never;

export interface StudyRequest {
  readonly name: string;
  readonly project: Project;
  readonly settings: unknown;
}

export type StudyAnswer =
  | {
      readonly kind: 'step';
      readonly done: number;
      readonly total: number;
      readonly result: unknown;
      readonly isDone: boolean;
    }
  | { readonly kind: 'failed'; readonly message: string };
