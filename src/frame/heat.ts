// Heat of a whole run: where shoppers walk and stand (a grid over the floor), and looks, sales and misses by bay.
import { EventKind } from '../../sim/trace/format.ts';
import type { TraceIndex } from './traceIndex.ts';

export const heatKinds = ['traffic', 'dwell', 'looks', 'sales', 'missed'] as const;
export type HeatKind = (typeof heatKinds)[number];

/** A grid over the floor, rows from the top, or one value a bay; `top` is the value the scale ends at. */
export type Heat =
  | {
      readonly form: 'floor';
      readonly cellM: number;
      readonly nx: number;
      readonly ny: number;
      readonly values: Float32Array;
      readonly top: number;
    }
  | { readonly form: 'bays'; readonly values: Float32Array; readonly top: number };

const CELL_M = 0.25;
/** Radius over which a walk or a stop is spread, in cells. */
const SPREAD = 2;
/** The scale ends at this share of the cells that have any heat, so that one doorway does not hide the rest. */
const TOP_SHARE = 0.985;

/** traffic: shoppers through a square metre; dwell: minutes stood in it; the rest: looks, revenue, units missed a bay. */
export function heatOf(index: TraceIndex, kind: HeatKind): Heat {
  return kind === 'traffic' || kind === 'dwell' ? floorHeat(index, kind) : bayHeat(index, kind);
}

function bayHeat(index: TraceIndex, kind: 'looks' | 'sales' | 'missed'): Heat {
  const { trace } = index;
  const values = new Float32Array(index.bays.length);
  const wanted = { looks: EventKind.look, sales: EventKind.pick, missed: EventKind.miss }[kind];
  for (let i = 0; i < trace.nEvents; i++) {
    if (trace.kind[i] !== wanted || trace.place[i] < 0) continue;
    values[trace.place[i]] += kind === 'sales' ? trace.a[i] / 100 : 1;
  }
  return { form: 'bays', values, top: topOf(values) };
}

function floorHeat(index: TraceIndex, kind: 'traffic' | 'dwell'): Heat {
  const { trace } = index;
  const { widthM, depthM } = index.project.store;
  const nx = Math.max(1, Math.ceil(widthM / CELL_M));
  const ny = Math.max(1, Math.ceil(depthM / CELL_M));
  const raw = new Float32Array(nx * ny);
  const add = (xM: number, yM: number, value: number) => {
    const cx = Math.floor(xM / CELL_M);
    const cy = Math.floor(yM / CELL_M);
    if (cx >= 0 && cy >= 0 && cx < nx && cy < ny) raw[cy * nx + cx] += value;
  };
  const perSquareMetre = 1 / (CELL_M * CELL_M);
  if (kind === 'traffic') {
    for (let m = 0; m < trace.nMotions; m++) {
      const dx = trace.x1M[m] - trace.x0M[m];
      const dy = trace.y1M[m] - trace.y0M[m];
      const steps = Math.max(1, Math.round(Math.sqrt(dx * dx + dy * dy) / CELL_M));
      for (let k = 0; k < steps; k++) {
        const p = (k + 0.5) / steps;
        add(trace.x0M[m] + dx * p, trace.y0M[m] + dy * p, CELL_M * perSquareMetre);
      }
    }
  } else {
    for (let i = 0; i < trace.nEvents; i++) {
      if (trace.kind[i] !== EventKind.stop || trace.place[i] < 0) continue;
      const front = index.fronts[trace.place[i]];
      // Shoppers stand along the bay, half a metre off it.
      const n = 4;
      for (let k = 0; k < n; k++) {
        const p = (k + 0.5) / n;
        const xM = front.x0M + (front.x1M - front.x0M) * p + front.nx * 0.5;
        const yM = front.y0M + (front.y1M - front.y0M) * p + front.ny * 0.5;
        add(xM, yM, (trace.a[i] / 60_000 / n) * perSquareMetre);
      }
    }
  }
  const values = blur(blur(raw, nx, ny), nx, ny);
  return { form: 'floor', cellM: CELL_M, nx, ny, values, top: topOf(values) };
}

/** Mean over a square of side 2 * SPREAD + 1, rows and then columns. */
function blur(from: Float32Array, nx: number, ny: number): Float32Array {
  const rows = new Float32Array(from.length);
  const both = new Float32Array(from.length);
  const side = 2 * SPREAD + 1;
  for (let y = 0; y < ny; y++) {
    for (let x = 0; x < nx; x++) {
      let sum = 0;
      for (let d = -SPREAD; d <= SPREAD; d++) {
        const at = x + d;
        if (at >= 0 && at < nx) sum += from[y * nx + at];
      }
      rows[y * nx + x] = sum / side;
    }
  }
  for (let y = 0; y < ny; y++) {
    for (let x = 0; x < nx; x++) {
      let sum = 0;
      for (let d = -SPREAD; d <= SPREAD; d++) {
        const at = y + d;
        if (at >= 0 && at < ny) sum += rows[at * nx + x];
      }
      both[y * nx + x] = sum / side;
    }
  }
  return both;
}

function topOf(values: Float32Array): number {
  const some = values.filter((value) => value > 0).sort();
  if (some.length === 0) return 0;
  return some[Math.min(some.length - 1, Math.floor(some.length * TOP_SHARE))];
}
