// Straight ways between points of the network, cut where a crowding zone ends, with the sections in view on each
// piece. A way is worked out when it is first walked and kept: a pure function of its two ends (its index is not, and
// reaches no result).
import type { Network } from './network.ts';
import { glimpse, type SightZone } from './sight.ts';

export interface ZoneGrid {
  readonly sideM: number;
  readonly columns: number;
  readonly rows: number;
  /** Floor a shopper can stand on, in each zone. */
  readonly freeAreaM2: Float64Array;
}

/** Numbers of one piece in Ways.pieces: a stretch of a way inside one zone. */
export const PieceField = {
  x0M: 0,
  y0M: 1,
  x1M: 2,
  y1M: 3,
  lengthM: 4,
  zone: 5,
  firstGlimpse: 6,
  endGlimpse: 7,
} as const;
export const PIECE_STRIDE = 8;

/**
 * Numbers of one glimpse in Ways.glimpses: a section in view on a piece, the shares of the piece between which it is,
 * and its hazard for each metre walked in view at 1 m/s, right-hand bias included.
 */
export const GlimpseField = { section: 0, fromShare: 1, toShare: 2, hazardPerM: 3 } as const;
export const GLIMPSE_STRIDE = 4;

/** Ways walked so far, as flat tables (the kernel reads nothing more often). */
export interface Ways {
  readonly zones: ZoneGrid;
  /** Index of the straight way between two joined points; worked out at the first call. */
  find(from: number, to: number): number;
  /** Pieces of way w: firstPiece[w] up to firstPiece[w + 1]. */
  firstPiece: Int32Array;
  pieces: Float64Array;
  glimpses: Float64Array;
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

/**
 * `hazardWeight` is the hazard a second of each section; `rightBias` scales it by the side it is passed on. Zones after
 * the sections (where promoters reach) have no weight: they are glimpsed, last on each piece.
 */
export function createWays(
  network: Network,
  zones: ZoneGrid,
  sightZones: readonly SightZone[],
  hazardWeight: Float64Array,
  rightBias: number,
): Ways {
  const n = network.nPoints;
  // Known ways in an open table of [key, way] pairs: small enough to stay near the processor, unlike n x n cells.
  let known = new Int32Array(1 << 12).fill(-1);
  const near = sectionsByZone(zones, sightZones);
  let nWays = 0;
  let nPieces = 0;
  let nGlimpses = 0;
  const ways: Ways = {
    zones,
    firstPiece: new Int32Array(1 << 10),
    pieces: new Float64Array(PIECE_STRIDE << 12),
    glimpses: new Float64Array(GLIMPSE_STRIDE << 12),
    find(from, to) {
      const key = from * n + to;
      const at = slotOf(known, key);
      return known[at] === key ? known[at + 1] : addWay(from, to);
    },
  };
  return ways;

  function addWay(from: number, to: number): number {
    cut(network.xM[from], network.yM[from], network.xM[to], network.yM[to]);
    const way = nWays++;
    if (nWays * 4 > known.length) known = rehashed(known);
    const key = from * n + to;
    const at = slotOf(known, key);
    known[at] = key;
    known[at + 1] = way;
    if (nWays >= ways.firstPiece.length) ways.firstPiece = doubled(ways.firstPiece, Int32Array);
    ways.firstPiece[nWays] = nPieces;
    return way;
  }

  /** Cuts a straight way at the borders of the zones. */
  function cut(x0: number, y0: number, x1: number, y1: number): void {
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
    let start = 0;
    for (let i = 1; i < cuts.length; i++) {
      // A sliver joins the next piece; the last piece always ends at the end.
      if (cuts[i] - start < 1e-6 && i < cuts.length - 1) continue;
      addPiece(x0 + dx * start, y0 + dy * start, x0 + dx * cuts[i], y0 + dy * cuts[i]);
      start = cuts[i];
    }
  }

  function addPiece(x0M: number, y0M: number, x1M: number, y1M: number): void {
    const column = Math.min(zones.columns - 1, Math.max(0, Math.floor((x0M + x1M) / 2 / zones.sideM)));
    const row = Math.min(zones.rows - 1, Math.max(0, Math.floor((y0M + y1M) / 2 / zones.sideM)));
    const zone = row * zones.columns + column;
    const firstGlimpse = nGlimpses;
    for (const ix of near[zone]) {
      const seen = glimpse(sightZones[ix], x0M, y0M, x1M, y1M);
      if (!seen) continue;
      if ((nGlimpses + 1) * GLIMPSE_STRIDE > ways.glimpses.length)
        ways.glimpses = doubled(ways.glimpses, Float64Array);
      const weight = ix < hazardWeight.length ? hazardWeight[ix] * (1 + rightBias * seen.side) : 0;
      ways.glimpses.set([ix, seen.fromShare, seen.toShare, weight], nGlimpses * GLIMPSE_STRIDE);
      nGlimpses++;
    }
    const dx = x1M - x0M;
    const dy = y1M - y0M;
    const lengthM = Math.sqrt(dx * dx + dy * dy);
    if ((nPieces + 1) * PIECE_STRIDE > ways.pieces.length) ways.pieces = doubled(ways.pieces, Float64Array);
    ways.pieces.set([x0M, y0M, x1M, y1M, lengthM, zone, firstGlimpse, nGlimpses], nPieces * PIECE_STRIDE);
    nPieces++;
  }
}

/** Place of a key in an open table of pairs: its own, or the free one where it would go. */
function slotOf(table: Int32Array, key: number): number {
  const mask = table.length - 2;
  let at = (Math.imul(key, 0x9e3779b1) >>> 7) & mask;
  while (table[at] !== key && table[at] !== -1) at = (at + 2) & mask;
  return at;
}

function rehashed(table: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(table.length * 2).fill(-1);
  for (let i = 0; i < table.length; i += 2) {
    if (table[i] === -1) continue;
    const at = slotOf(larger, table[i]);
    larger[at] = table[i];
    larger[at + 1] = table[i + 1];
  }
  return larger;
}

function doubled<T extends Int32Array | Float64Array>(column: T, make: new (n: number) => T): T {
  const larger = new make(column.length * 2);
  larger.set(column);
  return larger;
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
