// Straight ways between points of the network, cut where a crowding zone ends, with the sections in view on each
// piece. A way is worked out when it is first walked and kept: a pure function of its two ends.
import type { Network } from './network.ts';
import { glimpse, type SightZone } from './sight.ts';

export interface ZoneGrid {
  readonly sideM: number;
  readonly columns: number;
  readonly rows: number;
  /** Floor a shopper can stand on, in each zone. */
  readonly freeAreaM2: Float64Array;
}

/** One stretch of a way inside one zone. */
export interface Piece {
  readonly x0M: number;
  readonly y0M: number;
  readonly x1M: number;
  readonly y1M: number;
  readonly lengthM: number;
  readonly zone: number;
  /** Sections in view: their index, the shares of the piece between which they are, and how strongly they count. */
  readonly section: Int32Array;
  readonly fromShare: Float64Array;
  readonly toShare: Float64Array;
  /** Hazard of the section for each metre in view at a speed of 1 m/s, right-hand bias included. */
  readonly hazardPerM: Float64Array;
}

export interface Ways {
  /** Pieces of the straight way between two joined points, in walking order. */
  pieces(from: number, to: number): readonly Piece[];
  readonly zones: ZoneGrid;
}

/** Squares of the floor in which crowding is felt. */
export function zoneGrid(network: Network, widthM: number, depthM: number, sideM: number): ZoneGrid {
  const columns = Math.max(1, Math.ceil(widthM / sideM));
  const rows = Math.max(1, Math.ceil(depthM / sideM));
  const freeAreaM2 = new Float64Array(columns * rows);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const w = Math.min(sideM, widthM - column * sideM);
      const d = Math.min(sideM, depthM - row * sideM);
      freeAreaM2[row * columns + column] = w * d;
    }
  }
  for (const o of network.obstacles) {
    // The true rectangle, spread over zones by an 8 x 8 sample of it.
    const width = 2 * (o.halfWidthM - o.clearanceM);
    const depth = 2 * (o.halfDepthM - o.clearanceM);
    const share = (width * depth) / 64;
    for (let i = 0; i < 8; i++) {
      for (let j = 0; j < 8; j++) {
        const u = ((i + 0.5) / 8 - 0.5) * width;
        const v = ((j + 0.5) / 8 - 0.5) * depth;
        const column = Math.floor((o.xM + u * o.cos - v * o.sin) / sideM);
        const row = Math.floor((o.yM + u * o.sin + v * o.cos) / sideM);
        if (column >= 0 && row >= 0 && column < columns && row < rows)
          freeAreaM2[row * columns + column] -= share;
      }
    }
  }
  // A zone that is nearly all shelf still lets a body through.
  for (let zone = 0; zone < freeAreaM2.length; zone++) freeAreaM2[zone] = Math.max(1, freeAreaM2[zone]);
  return { sideM, columns, rows, freeAreaM2 };
}

/** `hazardWeight` is the hazard a second of each section; `rightBias` scales it by the side it is passed on. */
export function createWays(
  network: Network,
  zones: ZoneGrid,
  sightZones: readonly SightZone[],
  hazardWeight: Float64Array,
  rightBias: number,
): Ways {
  const known = new Map<number, readonly Piece[]>();
  const near = sectionsByZone(zones, sightZones);
  return {
    zones,
    pieces(from, to) {
      const key = from * network.nPoints + to;
      let pieces = known.get(key);
      if (!pieces) {
        pieces = cut(network.xM[from], network.yM[from], network.xM[to], network.yM[to]);
        known.set(key, pieces);
      }
      return pieces;
    },
  };

  function cut(x0: number, y0: number, x1: number, y1: number): Piece[] {
    const dx = x1 - x0;
    const dy = y1 - y0;
    const cuts = [0, 1];
    for (let axis = 0; axis < 2; axis++) {
      const at = axis === 0 ? x0 : y0;
      const by = axis === 0 ? dx : dy;
      if (by === 0) continue;
      const first = Math.floor(Math.min(at, at + by) / zones.sideM) + 1;
      const last = Math.ceil(Math.max(at, at + by) / zones.sideM) - 1;
      for (let line = first; line <= last; line++) cuts.push((line * zones.sideM - at) / by);
    }
    cuts.sort((a, b) => a - b);
    const pieces: Piece[] = [];
    for (let i = 1; i < cuts.length; i++) {
      if (cuts[i] - cuts[i - 1] < 1e-6 && i > 1) continue;
      pieces.push(piece(x0 + dx * cuts[i - 1], y0 + dy * cuts[i - 1], x0 + dx * cuts[i], y0 + dy * cuts[i]));
    }
    return pieces;
  }

  function piece(x0M: number, y0M: number, x1M: number, y1M: number): Piece {
    const column = Math.min(zones.columns - 1, Math.max(0, Math.floor((x0M + x1M) / 2 / zones.sideM)));
    const row = Math.min(zones.rows - 1, Math.max(0, Math.floor((y0M + y1M) / 2 / zones.sideM)));
    const zone = row * zones.columns + column;
    const section: number[] = [];
    const fromShare: number[] = [];
    const toShare: number[] = [];
    const hazardPerM: number[] = [];
    for (const ix of near[zone]) {
      const seen = glimpse(sightZones[ix], x0M, y0M, x1M, y1M);
      if (!seen) continue;
      section.push(ix);
      fromShare.push(seen.fromShare);
      toShare.push(seen.toShare);
      hazardPerM.push(hazardWeight[ix] * (1 + rightBias * seen.side));
    }
    const dx = x1M - x0M;
    const dy = y1M - y0M;
    return {
      x0M,
      y0M,
      x1M,
      y1M,
      lengthM: Math.sqrt(dx * dx + dy * dy),
      zone,
      section: Int32Array.from(section),
      fromShare: Float64Array.from(fromShare),
      toShare: Float64Array.from(toShare),
      hazardPerM: Float64Array.from(hazardPerM),
    };
  }
}

/** For each zone the sections whose rectangle of view may reach into it. */
function sectionsByZone(zones: ZoneGrid, sightZones: readonly SightZone[]): number[][] {
  const near: number[][] = Array.from({ length: zones.columns * zones.rows }, () => []);
  sightZones.forEach((z, ix) => {
    let xLow = Number.POSITIVE_INFINITY;
    let xHigh = Number.NEGATIVE_INFINITY;
    let yLow = Number.POSITIVE_INFINITY;
    let yHigh = Number.NEGATIVE_INFINITY;
    for (const along of [z.fromM, z.toM]) {
      for (const out of [0, z.depthM]) {
        const x = z.xM + z.ux * along + z.nx * out;
        const y = z.yM + z.uy * along + z.ny * out;
        xLow = Math.min(xLow, x);
        xHigh = Math.max(xHigh, x);
        yLow = Math.min(yLow, y);
        yHigh = Math.max(yHigh, y);
      }
    }
    const clampTo = (value: number, most: number) => Math.min(most - 1, Math.max(0, value));
    const c0 = clampTo(Math.floor(xLow / zones.sideM - 0.001), zones.columns);
    const c1 = clampTo(Math.floor(xHigh / zones.sideM + 0.001), zones.columns);
    const r0 = clampTo(Math.floor(yLow / zones.sideM - 0.001), zones.rows);
    const r1 = clampTo(Math.floor(yHigh / zones.sideM + 0.001), zones.rows);
    for (let row = r0; row <= r1; row++) {
      for (let column = c0; column <= c1; column++) near[row * zones.columns + column].push(ix);
    }
  });
  return near;
}
