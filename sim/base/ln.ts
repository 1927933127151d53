// Natural logarithm, exponential and normal quantile with the same bits in every engine.
// Math.log and Math.exp differ between engines in the last bit for about 10 % of inputs; + - * / and sqrt do not.

const LN2_HIGH = 0.6931471803691238; // the first 33 bits of ln 2, so that a small integer times it is exact
const LN2_LOW = 1.9082149292705877e-10;

const float = new Float64Array(1);
const words = new Uint32Array(float.buffer); // little-endian: words[1] holds sign, exponent, top of the fraction

const CENTRE = new Float64Array(128);
const INVERSE = new Float64Array(128);
const LN_CENTRE = new Float64Array(128);
const LN_CENTRE_HALVED = new Float64Array(128);
for (let slice = 0; slice < 128; slice++) {
  const centre = 1 + (slice + 0.5) / 128;
  CENTRE[slice] = centre;
  INVERSE[slice] = 1 / centre;
  LN_CENTRE_HALVED[slice] = series(centre / 2);
  LN_CENTRE[slice] = centre < 1.45 ? series(centre) : LN2_HIGH + (LN2_LOW + LN_CENTRE_HALVED[slice]);
}

/** Natural logarithm of a positive finite number; relative error below 1e-15. ln(0) is -Infinity. */
export function ln(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : Number.NaN;
  if (x === Infinity) return Infinity;
  if (x > 0.99 && x < 1.01) return series(x);
  float[0] = x;
  let exponent = 0;
  if (words[1] < 0x00100000) {
    float[0] = x * 18014398509481984; // 2^54: lift a subnormal
    exponent = -54;
  }
  exponent += (words[1] >>> 20) - 1023;
  words[1] = (words[1] & 0x000fffff) | 0x3ff00000;
  const m = float[0];
  // m = c (1 + r) with c the middle of one of 128 slices of 1..2: ln m = ln c + ln(1 + r), |r| < 1/256.
  const slice = (words[1] >>> 13) & 127;
  const r = (m - CENTRE[slice]) * INVERSE[slice];
  const tail = r * r * (-1 / 2 + r * (1 / 3 + r * (-1 / 4 + r * (1 / 5 + r * (-1 / 6 + r / 7)))));
  // Above the square root of 2 count from the next power of two, so that nothing cancels just below 1.
  if (slice >= 53)
    return (exponent + 1) * LN2_HIGH + LN_CENTRE_HALVED[slice] + (r + (tail + (exponent + 1) * LN2_LOW));
  return exponent * LN2_HIGH + LN_CENTRE[slice] + (r + (tail + exponent * LN2_LOW));
}

/** ln m = 2 artanh(s) with s = (m - 1) / (m + 1), for m between 1/2 and 1.45. */
function series(m: number): number {
  const f = m - 1;
  const s = f / (m + 1);
  const q = s * s;
  let tail = 0;
  for (let k = 35; k >= 3; k -= 2) tail = q * (1 / k + tail);
  return 2 * s + 2 * s * tail;
}

/** e to the x; relative error below 1e-15. 0 below -745, Infinity above 709.78. */
export function exp(x: number): number {
  if (x > 709.782712893384) return Infinity;
  if (x < -745.1332191019412) return 0;
  if (Number.isNaN(x)) return x;
  const k = Math.floor(x * Math.LOG2E + 0.5);
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  // Taylor series to the 13th power; |r| <= 0.3466. The rounding of r is added back as its first-order correction.
  let sum = 1 + r / 13;
  for (let i = 12; i >= 2; i--) sum = 1 + (r / i) * sum;
  const value = 1 + r * sum + (high - r - low);
  return scale(value, k);
}

function scale(value: number, k: number): number {
  if (k < -1022) return scale(scale(value, k + 600), -600);
  if (k > 1023) return scale(value * 2, k - 1);
  words[0] = 0;
  words[1] = (k + 1023) << 20;
  return value * float[0];
}

/** x to the power y for x >= 0. */
export function power(x: number, y: number): number {
  return x === 0 ? (y === 0 ? 1 : 0) : exp(y * ln(x));
}

/** Quantile of the standard normal distribution at p in (0, 1); absolute error below 1e-8 (Acklam 2003). */
export function normalQuantile(p: number): number {
  if (p < 0.02425) return tail(Math.sqrt(-2 * ln(p)));
  if (p > 0.97575) return -tail(Math.sqrt(-2 * ln(1 - p)));
  const q = p - 0.5;
  const r = q * q;
  const numerator =
    (((((-39.69683028665376 * r + 220.9460984245205) * r - 275.9285104469687) * r + 138.357751867269) * r -
      30.66479806614716) *
      r +
      2.506628277459239) *
    q;
  const denominator =
    ((((-54.47609879822406 * r + 161.5858368580409) * r - 155.6989798598866) * r + 66.80131188771972) * r -
      13.28068155288572) *
      r +
    1;
  return numerator / denominator;
}

function tail(q: number): number {
  const numerator =
    ((((-0.007784894002430293 * q - 0.3223964580411365) * q - 2.400758277161838) * q - 2.549732539343734) *
      q +
      4.374664141464968) *
      q +
    2.938163982698783;
  const denominator =
    (((0.007784695709041462 * q + 0.3224671290700398) * q + 2.445134137142996) * q + 3.754408661907416) * q +
    1;
  return numerator / denominator;
}
