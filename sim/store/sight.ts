// Which sections come into view along a straight walk, for how long and on which side.
//
// A section is in view inside a rectangle before it: as wide as the section and a margin, as deep as sight reaches or
// until something stands opposite. The part of a straight walk inside that rectangle has a closed form, so exposure
// does not depend on how a walk is cut into pieces.

import { bayFront } from '../project/geometry.ts';
import type { Layout } from '../project/schema.ts';
import { crossingShare, type Obstacle } from './obstacle.ts';

export interface SightZone {
  /** A point of the face's line, its direction (left to right as seen) and the way out of the shelf. */
  readonly xM: number;
  readonly yM: number;
  readonly ux: number;
  readonly uy: number;
  readonly nx: number;
  readonly ny: number;
  /** Extent along the face, margin included, from the point above. */
  readonly fromM: number;
  readonly toM: number;
  readonly depthM: number;
}

export interface Glimpse {
  /** Shares of the walk between which the section is in view. */
  readonly fromShare: number;
  readonly toShare: number;
  /** 1 on the right of the way walked, -1 on its left, 0 straight ahead or behind. */
  readonly side: number;
}

/** Where along a section it is looked how far the view reaches. */
const VIEW_SHARES = [0.1, 0.3, 0.5, 0.7, 0.9];

/** The rectangle from which a section of a face can be seen. */
export function sightZone(
  store: Layout,
  obstacles: readonly Obstacle[],
  section: { fixtureIx: number; face: 'front' | 'back' | 'left' | 'right'; fromM: number; toM: number },
  reachM: number,
  marginM: number,
): SightZone {
  const fixture = store.fixtures[section.fixtureIx];
  // A bay of one metre at the left end of the face gives its line.
  const line = bayFront(fixture, { id: '', face: section.face, offsetM: 0, widthM: 1, shelves: [] });
  const ux = line.x1M - line.x0M;
  const uy = line.y1M - line.y0M;
  // What stands opposite a part of the section does not hide the rest: the median view counts.
  const viewsM = VIEW_SHARES.map((share) => {
    const at = section.fromM + (section.toM - section.fromM) * share;
    const cx = line.x0M + ux * at;
    const cy = line.y0M + uy * at;
    let viewM = reachM;
    for (const o of obstacles) {
      if (o.fixtureIx === section.fixtureIx) continue;
      const crossed = crossingShare(o, cx, cy, line.nx * reachM, line.ny * reachM, o.clearanceM);
      if (crossed > 0 && crossed * reachM < viewM) viewM = crossed * reachM;
    }
    return viewM;
  });
  const depthM = viewsM.sort((a, b) => a - b)[VIEW_SHARES.length >> 1];
  return {
    xM: line.x0M,
    yM: line.y0M,
    ux,
    uy,
    nx: line.nx,
    ny: line.ny,
    fromM: section.fromM - marginM,
    toM: section.toM + marginM,
    depthM,
  };
}

/** The part of a straight walk from which a section is in view, or null. */
export function glimpse(zone: SightZone, x0M: number, y0M: number, x1M: number, y1M: number): Glimpse | null {
  const rx = x0M - zone.xM;
  const ry = y0M - zone.yM;
  const dx = x1M - x0M;
  const dy = y1M - y0M;
  const along = rx * zone.ux + ry * zone.uy;
  const out = rx * zone.nx + ry * zone.ny;
  const dAlong = dx * zone.ux + dy * zone.uy;
  const dOut = dx * zone.nx + dy * zone.ny;
  let from = 0;
  let to = 1;
  // Two slabs: zone.fromM..zone.toM along the face, 0..depth before it.
  for (let slab = 0; slab < 2; slab++) {
    const at = slab === 0 ? along : out;
    const by = slab === 0 ? dAlong : dOut;
    const low = slab === 0 ? zone.fromM : 0;
    const high = slab === 0 ? zone.toM : zone.depthM;
    if (by > -1e-9 && by < 1e-9) {
      if (at <= low || at >= high) return null;
      continue;
    }
    const a = (low - at) / by;
    const b = (high - at) / by;
    from = Math.max(from, Math.min(a, b));
    to = Math.min(to, Math.max(a, b));
  }
  if (to <= from) return null;
  const lengthM = Math.sqrt(dx * dx + dy * dy);
  if (lengthM === 0) return null;
  // Right of the way (dx, dy), with y downward, is (-dy, dx); the section lies against its own normal.
  const side = (dy * zone.nx - dx * zone.ny) / lengthM;
  return { fromShare: from, toShare: to, side };
}
