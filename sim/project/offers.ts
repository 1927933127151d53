// What is paid under a promotion, and when one is in force: the same sums in the simulation and on every page.
import type { Promotion } from './schema.ts';

export const MS_PER_DAY = 86_400_000;

/** Whether a promotion runs on a day, the first being 0. */
export function isInForce(promotion: Pick<Promotion, 'fromDay' | 'toDay'>, day: number): boolean {
  return promotion.fromDay <= day + 1 && day + 1 <= promotion.toDay;
}

/** Price in hundredths after a cut: whole, and never nothing. */
export function cutPriceCents(price: number, priceCut: number): number {
  return Math.max(1, Math.round(price * (1 - priceCut) * 100));
}
