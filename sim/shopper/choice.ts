// Choice among what was seen: random utility with Gumbel noise keyed by shopper and SKU, so that a shopper's taste
// is the same on both plans and at every shelf.

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
