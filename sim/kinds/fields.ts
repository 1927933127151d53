// Fields of the document that several kinds have.
import { z } from 'zod';

/** Longest campaign, in days: what a trace has room for. */
export const MOST_DAYS = 42;

export const idSchema = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/);
/** The most that a unit and a fee may cost, in any currency: one yuan is thousands of some. */
export const MOST_PRICE = 10_000_000;
export const MOST_FEE = 1_000_000_000;
export const priceSchema = z.number().min(0).max(MOST_PRICE);
export const feeSchema = z.number().min(0).max(MOST_FEE);

/** First and last day, counted from 1; days beyond the run do not happen. */
export const dayRange = {
  fromDay: z.int().min(1).max(MOST_DAYS).default(1),
  toDay: z.int().min(1).max(MOST_DAYS).default(MOST_DAYS),
};
export const promotedSkus = z.array(idSchema).min(1).max(1000);

/** A figure brought within limits, to whole steps. */
export function within(value: number, low: number, high: number, step: number): number {
  if (!Number.isFinite(value)) return low;
  const rounded =
    step >= 1
      ? Math.round(value / step) * step
      : Math.round(value * Math.round(1 / step)) / Math.round(1 / step);
  return Math.max(low, Math.min(high, rounded)) + 0;
}
