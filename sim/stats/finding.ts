// What a paired difference says: the one criterion of sentences, marks, colours and exit codes.
import type { BetterIs, Paired } from './paired.ts';

/** Fewer replications than this give a preliminary answer: see `Finding`. */
export const SETTLED_FROM = 10;

/**
 * What a paired difference says: shown to be better or worse; not shown; exactly the same each time (`same`); another, but
 * by as much each time (`constant`), which has no interval; or nothing with one replication. The one criterion of
 * sentences, marks, colours and exit codes. Below SETTLED_FROM replications it is preliminary: the t interval takes
 * differences for normal, which so few cannot show, and signs of n differences agree by luck once in 2^(n - 1), of ten
 * once in 512.
 */
export type Finding = 'better' | 'worse' | 'unclear' | 'same' | 'constant' | 'tooFew';

export type Found = Pick<Paired, 'n' | 'difference' | 'low' | 'high' | 'note'>;

export function findingOf({ difference, low, high, note }: Found, betterIs: BetterIs = 'higher'): Finding {
  if (note === 'noVariance') return difference === 0 ? 'same' : 'constant';
  if (low === null || high === null) return 'tooFew';
  if (low <= 0 && high >= 0) return 'unclear';
  return difference > 0 === (betterIs === 'higher') ? 'better' : 'worse';
}

export function isPreliminary(replications: number): boolean {
  return replications < SETTLED_FROM;
}
