// Sine and cosine of an angle in degrees with the same bits in every engine (Math.sin differs between them).

const RADIANS_PER_DEGREE = 0.017453292519943295;

/** Cosine and sine, exact at multiples of 90 degrees, elsewhere within 1e-15. */
export function sincosDeg(deg: number): { cos: number; sin: number } {
  const turned = deg - 360 * Math.floor(deg / 360);
  const quarter = Math.floor((turned + 45) / 90) % 4;
  const rest = (turned - 90 * Math.floor((turned + 45) / 90)) * RADIANS_PER_DEGREE;
  const square = rest * rest;
  // Taylor series; |rest| <= pi/4, so nine terms leave less than 1e-17.
  let sin = 0;
  let cos = 0;
  for (let k = 9; k >= 1; k--) {
    sin = (-square * (1 + sin)) / (2 * k * (2 * k + 1));
    cos = (-square * (1 + cos)) / ((2 * k - 1) * (2 * k));
  }
  const s = rest * (1 + sin);
  const c = 1 + cos;
  if (quarter === 0) return { cos: c, sin: s };
  if (quarter === 1) return { cos: -s, sin: c };
  if (quarter === 2) return { cos: -c, sin: -s };
  return { cos: s, sin: -c };
}
