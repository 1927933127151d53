// Walking: free speed, and how a crowd slows it.
import { exp } from '../base/ln.ts';

/** Steps of the density table, in persons per square metre. */
export const DENSITY_STEP = 0.1;

/**
 * Speed at some density against the free speed: 1 - exp(-gamma (1 / density - 1 / jam)), a step function of the density
 * in DENSITY_STEP. Source: Weidmann 1993; rows densityGamma, densityJam, slowestShare.
 */
export function speedTable(gamma: number, jam: number, slowestShare: number): Float64Array {
  const steps = Math.ceil(jam / DENSITY_STEP) + 1;
  const table = new Float64Array(steps);
  table[0] = 1;
  for (let i = 1; i < steps; i++) {
    const density = i * DENSITY_STEP;
    const factor = density >= jam ? 0 : 1 - exp(-gamma * (1 / density - 1 / jam));
    // A shopper in a full zone still inches forward: nobody is stuck for ever.
    table[i] = Math.max(slowestShare, factor);
  }
  return table;
}
