// Fixed luck for the built-in stores: a number for a name, the same in every engine and every build.
import { hashText } from '../base/hash.ts';

/** A number in 0..1 that belongs to these words. */
export function luck(...words: (string | number)[]): number {
  return hashText(words.join('|')) / 4294967296;
}

/** Splits a whole number in proportion to weights (largest remainder); every part gets at least `least`. */
export function apportion(total: number, weights: readonly number[], least = 0): number[] {
  const spare = total - least * weights.length;
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const exact = weights.map((weight) => (sum > 0 ? (spare * weight) / sum : spare / weights.length));
  const parts = exact.map((value) => Math.floor(Math.max(0, value)));
  let left = spare - parts.reduce((all, part) => all + part, 0);
  const order = exact.map((value, ix) => ({ rest: value - Math.floor(value), ix }));
  order.sort((a, b) => b.rest - a.rest || a.ix - b.ix);
  for (let i = 0; left > 0; i = (i + 1) % order.length, left--) parts[order[i].ix]++;
  return parts.map((part) => part + least);
}
