// Choice among what was seen: random utility with Gumbel noise keyed by shopper and SKU, so that a shopper's taste
// is the same on both plans and at every shelf.
import { ln } from '../base/ln.ts';

/** Standard Gumbel variate from a uniform: the largest of many equal chances. */
export function gumbel(u: number): number {
  return -ln(-ln(u));
}

/**
 * Utility of a SKU for a shopper without its noise: appeal + beta * sensitivity * ln(price / usual price in the
 * category) + strength * brand taste, the taste standard normal over shoppers. Source: rows priceBeta, priceSensitivity..., brandStrength...
 */
export function utility(
  appeal: number,
  lnRelativePrice: number,
  priceSlope: number,
  brandStrength: number,
  brandTaste: number,
): number {
  return appeal + priceSlope * lnRelativePrice + brandStrength * brandTaste;
}
