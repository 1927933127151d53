// Gumbel variates: the noise of a choice among many.
import { ln } from './ln.ts';

/** Standard Gumbel variate from a uniform: the largest of many equal chances. */
export function gumbel(u: number): number {
  return -ln(-ln(u));
}

/** An upper bound of gumbel(u) that takes no logarithm: most SKUs are out of the running on it alone. */
export function gumbelAtMost(u: number): number {
  if (u < 0.5) return 0.3666;
  if (u < 0.9) return 2.2505;
  if (u < 0.99) return 4.6002;
  return Number.POSITIVE_INFINITY;
}
