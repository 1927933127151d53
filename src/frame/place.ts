// Where shoppers are drawn beside the lines they walk: a lane of their own, and a place in a queue.

import type { BayFront } from '../../sim/project/geometry.ts';
import type { Layout } from '../../sim/project/schema.ts';

export interface Place {
  readonly xM: number;
  readonly yM: number;
}

/** Radius within which shoppers on the same line are spread, and the room one takes in a queue. */
const LANE_M = 0.22;
const STAND_M = 0.6;
const QUEUE_STEP_M = 0.62;
const QUEUE_MAX_IN_LINE = 9;
const TWIN_LINE_M = 0.7;

/** A shopper keeps a fixed distance from the line walked: two on one line are seen as two. No chance in it. */
export function laneOffset(shopper: number): Place {
  let h = Math.imul(shopper + 1, 0x9e3779b1) ^ (shopper >>> 7);
  h = Math.imul(h ^ (h >>> 15), 0x85ebca6b);
  h ^= h >>> 13;
  const angle = ((h & 0xffff) / 0x10000) * 2 * Math.PI;
  const radiusM = LANE_M * Math.sqrt(((h >>> 16) & 0xffff) / 0x10000);
  return { xM: radiusM * Math.cos(angle), yM: radiusM * Math.sin(angle) };
}

/** Where one stands to take something from a bay. */
export function standPlace(front: BayFront): Place {
  return {
    xM: (front.x0M + front.x1M) / 2 + front.nx * STAND_M,
    yM: (front.y0M + front.y1M) / 2 + front.ny * STAND_M,
  };
}

/**
 * The nth place of a queue; 0 is at the till. A line that grows too long, or reaches the wall, is folded.
 * The shared queue (number = count of tills) stands behind the middle of the tills.
 */
export function queueSlot(
  store: Layout,
  queue: number,
  n: number,
  shared: boolean,
): Place & { headingRad: number } {
  const { tills } = store.checkout;
  const till = tills[Math.min(queue, tills.length - 1)];
  let { xM, yM } = till;
  const rad = (till.queueDeg * Math.PI) / 180;
  const ux = Math.cos(rad);
  const uy = Math.sin(rad);
  if (shared) {
    xM = tills.reduce((sum, t) => sum + t.xM, 0) / tills.length + ux;
    yM = tills.reduce((sum, t) => sum + t.yM, 0) / tills.length + uy;
  }
  const room = Math.min(
    QUEUE_MAX_IN_LINE,
    Math.max(2, Math.floor(roomM(xM, ux, store.widthM) / QUEUE_STEP_M)),
    Math.max(2, Math.floor(roomM(yM, uy, store.depthM) / QUEUE_STEP_M)),
  );
  const line = n > 0 ? Math.floor((n - 1) / room) : 0;
  const along = (n - line * room) * QUEUE_STEP_M;
  const aside = line * TWIN_LINE_M;
  return { xM: xM + ux * along - uy * aside, yM: yM + uy * along + ux * aside, headingRad: rad + Math.PI };
}

/** How far one can go from a coordinate in a direction before the outer wall. */
function roomM(at: number, u: number, sizeM: number): number {
  if (u > 1e-9) return (sizeM - 0.4 - at) / u;
  if (u < -1e-9) return (at - 0.4) / -u;
  return Number.POSITIVE_INFINITY;
}
