// How long a stop lasts. Two clocks: the whole dwell, and the part of it in which the decision falls.
import { exp, normalQuantile } from '../base/ln.ts';

/**
 * Dwell in whole milliseconds: lognormal, capped. The decision takes a fixed share of it (row decisionShare), which
 * reconciles a mean stay of 14 s (E4) with three quarters of decisions within 5 s (E5).
 */
export function dwellMs(logMeanS: number, logSdS: number, maxS: number, u: number): number {
  const seconds = exp(logMeanS + logSdS * normalQuantile(u));
  return Math.max(1, Math.round(Math.min(seconds, maxS) * 1000));
}
