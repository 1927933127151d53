// Heat of a whole run: where shoppers walk and stand (a grid over the floor), and what a scorecard counts, by bay.
import { type MeasureName, measures, partOf, sumByBay } from '../../sim/score/measures.ts';
import { blur, spread } from './cells.ts';
import type { TraceIndex } from './traceIndex.ts';

const floorKinds = ['traffic', 'dwell'] as const;
const bayKinds = ['looks', 'revenue', 'lost', 'substituted'] as const satisfies readonly MeasureName[];
export const heatKinds = [...floorKinds, ...bayKinds] as const;
export type FloorHeatKind = (typeof floorKinds)[number];
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
/** The scale ends at this share of the cells that have any heat, so that one doorway does not hide the rest. */
const TOP_SHARE = 0.985;

/** traffic: shoppers through a square metre; dwell: minutes stood in it; the rest: measures by bay. */
export function heatOf(index: TraceIndex, kind: HeatKind): Heat {
  return kind === 'traffic' || kind === 'dwell' ? floorHeat(index, kind) : bayHeat(index, kind);
}

function bayHeat(index: TraceIndex, kind: (typeof bayKinds)[number]): Heat {
  const measure = measures[kind];
  const scale = measure.unit === 'money' ? 1e-4 : 1;
  const values = Float32Array.from(sumByBay(measure, index.trace, index.bays.length), (sum) => sum * scale);
  return { form: 'bays', values, top: topOf(values) };
}

function floorHeat(index: TraceIndex, kind: FloorHeatKind): Heat {
  const { trace } = index;
  const { widthM, depthM } = index.layout;
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
      const from = { x: trace.x0M[m] / CELL_M, y: trace.y0M[m] / CELL_M };
      const to = { x: trace.x1M[m] / CELL_M, y: trace.y1M[m] / CELL_M };
      const lengthM = Math.sqrt((to.x - from.x) ** 2 + (to.y - from.y) ** 2) * CELL_M;
      spread({ values: raw, nx, ny }, from, to, lengthM * perSquareMetre);
    }
  } else {
    for (let i = 0; i < trace.nEvents; i++) {
      const dwellMs = partOf(measures.dwellMs, trace, i);
      if (dwellMs === 0 || trace.place[i] < 0) continue;
      const front = index.fronts[trace.place[i]];
      // Shoppers stand along the bay, half a metre off it.
      const n = 4;
      for (let k = 0; k < n; k++) {
        const p = (k + 0.5) / n;
        const xM = front.x0M + (front.x1M - front.x0M) * p + front.nx * 0.5;
        const yM = front.y0M + (front.y1M - front.y0M) * p + front.ny * 0.5;
        add(xM, yM, (dwellMs / 60_000 / n) * perSquareMetre);
      }
    }
  }
  const values = blur(blur(raw, nx, ny), nx, ny);
  return { form: 'floor', cellM: CELL_M, nx, ny, values, top: topOf(values) };
}

function topOf(values: Float32Array): number {
  const some = values.filter((value) => value > 0).sort();
  if (some.length === 0) return 0;
  return some[Math.min(some.length - 1, Math.floor(some.length * TOP_SHARE))];
}
