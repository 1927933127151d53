// Sampled attention: which SKUs of a section a shopper looks at during a stop.

import { uniform } from '../base/draw.ts';
import { ln, power } from '../base/ln.ts';
import { never } from '../base/never.ts';
import type { Evidence } from '../evidence/table.ts';
import type { Orientation } from '../project/schema.ts';

/** Attention by the height of a pack's middle above the floor. Source: rows levelBottom ... levelTop. */
export function levelFactor(heightM: number, e: Evidence): number {
  if (heightM < e.waistFromM) return e.levelBottom;
  if (heightM < e.eyeFromM) return e.levelWaist;
  if (heightM < e.topFromM) return e.levelEye;
  return e.levelTop;
}

/** Attention by place in the block, 0 left end to 1 right end: most in the middle. Source: row centreBonus. */
export function centreFactor(x01: number, e: Evidence): number {
  const off = 2 * x01 - 1;
  return 1 + e.centreBonus * (1 - (off < 0 ? -off : off));
}

/** Attention by the side of the pack shown. Source: rows sideTurned, topTurned. */
export function orientationFactor(orientation: Orientation, e: Evidence): number {
  switch (orientation) {
    case 'front':
      return 1;
    case 'side':
      return e.sideTurned;
    case 'top':
      return e.topTurned;
    default:
      return never(orientation);
  }
}

/** Attention by facings: F to the power of facingExponent, so each further facing adds less (E9). */
export function facingFactor(facings: number, e: Evidence): number {
  return power(facings, e.facingExponent);
}

/** The SKUs looked at in one stop; reused from stop to stop. */
export interface Seen {
  n: number;
  /** Index into the range given to `attend`. */
  readonly offer: Int32Array;
  /** Race time of the first look; in seconds after the stop: (time - first) * secondsPerUnit. */
  readonly time: Float64Array;
  /** Race time of the very first look and the offer it fell on. */
  firstTime: number;
  firstOffer: number;
}

export function createSeen(room: number): Seen {
  return {
    n: 0,
    offer: new Int32Array(room),
    time: new Float64Array(room),
    firstTime: 0,
    firstOffer: -1,
  };
}

/**
 * Looks fall on offer j at a rate in proportion to its weight w_j. One look opens the stop; further looks follow as a
 * Poisson stream over `looks` expected looks, so K = 1 + Poisson(looksPerS * dwell), each of SKU j with probability
 * w_j / W. Written as a race: the first look at j comes at -ln(u_j) / w_j, with u_j keyed by shopper and SKU (offerS0, offerS1: the SKU's lanes); seen is
 * whoever comes before the first of all plus looks / W. (By memorylessness this is the same distribution.) Raising one
 * weight can only bring that SKU forward: the other draws stay as they are.
 * Source: MODEL.md 7.4; row looksPerS.
 */
export function attend(
  p0: number,
  p1: number,
  from: number,
  to: number,
  offerS0: Int32Array,
  offerS1: Int32Array,
  weight: Float64Array,
  totalWeight: number,
  looks: number,
  seen: Seen,
): void {
  const span = looks / totalWeight;
  let firstTime = Number.POSITIVE_INFINITY;
  let firstOffer = -1;
  let n = 0;
  for (let offer = from; offer < to; offer++) {
    const w = weight[offer];
    const u = uniform(p0, p1, offerS0[offer], offerS1[offer]);
    // -ln u >= 1 - u: most SKUs are out without a logarithm.
    if (1 - u > w * (firstTime + span)) continue;
    const time = -ln(u) / w;
    if (time > firstTime + span) continue;
    if (time < firstTime) {
      firstTime = time;
      firstOffer = offer;
    }
    seen.offer[n] = offer;
    seen.time[n] = time;
    n++;
  }
  // The first look may have come late in the loop: drop what fell behind it.
  let kept = 0;
  for (let i = 0; i < n; i++) {
    if (seen.time[i] > firstTime + span) continue;
    seen.offer[kept] = seen.offer[i];
    seen.time[kept] = seen.time[i];
    kept++;
  }
  seen.n = kept;
  seen.firstTime = firstTime;
  seen.firstOffer = firstOffer;
}
