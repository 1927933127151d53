// What fields of the document are made of, and those that several kinds have.
import * as z from 'zod/mini';

/** A number from `low` to `high`, both allowed. */
export const between = (low: number, high: number) => z.number().check(z.minimum(low), z.maximum(high));
/** A number above `low`, up to `high`. */
export const above = (low: number, high: number) => z.number().check(z.gt(low), z.maximum(high));
/** A whole number from `low` to `high`, both allowed. */
export const whole = (low: number, high: number) => z.int().check(z.minimum(low), z.maximum(high));
/** A text of at most so many letters. */
export const textUpTo = (most: number) => z.string().check(z.maxLength(most));
export const matching = (pattern: RegExp) => z.string().check(z.regex(pattern));
export const listOf = <T extends z.core.$ZodType>(each: T, most: number, fewest = 0) =>
  z
    .array(each)
    .check(
      ...(fewest === most
        ? [z.length(most)]
        : [...(fewest > 0 ? [z.minLength(fewest)] : []), z.maxLength(most)]),
    );
/** What a field holds where it is left out. */
export const usual = z._default;

/** Longest campaign, in days: what a trace has room for. */
export const MOST_DAYS = 42;

export const idSchema = matching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/);
/** The most that a unit and a fee may cost, in any currency: one yuan is thousands of some. */
export const MOST_PRICE = 10_000_000;
export const MOST_FEE = 1_000_000_000;
export const priceSchema = between(0, MOST_PRICE);
export const feeSchema = between(0, MOST_FEE);

/** First and last day, counted from 1; days beyond the run do not happen. */
export const dayRange = {
  fromDay: usual(whole(1, MOST_DAYS), 1),
  toDay: usual(whole(1, MOST_DAYS), MOST_DAYS),
};
export const promotedSkus = listOf(idSchema, 1000, 1);

/** A figure brought within limits, to whole steps. */
export function within(value: number, low: number, high: number, step: number): number {
  if (!Number.isFinite(value)) return low;
  const rounded =
    step >= 1
      ? Math.round(value / step) * step
      : Math.round(value * Math.round(1 / step)) / Math.round(1 / step);
  return Math.max(low, Math.min(high, rounded)) + 0;
}
