// Reads the values of options; what is not allowed is said in both languages, parted by a bar.
import { InvalidArgumentError } from 'commander';

export const MAX_REPLICATIONS = 100_000;

export function wholeNumber(value: string, option: string, low: number, high: number): number {
  const n = Number(value);
  if (/^\d+$/.test(value) && n >= low && n <= high) return n;
  throw new InvalidArgumentError(
    `Allowed: a whole number from ${low} to ${high} | ${option} 当前为 '${value}'；允许 ${low} 到 ${high} 的整数。`,
  );
}
