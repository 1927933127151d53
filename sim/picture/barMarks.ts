// Bars of differences as marks, in pixels: a step of a waterfall, a row of a tornado, a count of draws, and an interval on
// a line through zero. Stroke and fill say the same as colour: a loss is hatched, a difference not shown is hollow.
import { axisTicks, axisX, type ChartBox, chartSpace, label, labelWithin, uprightRule } from './chart.ts';
import type { Mark, Paint } from './marks.ts';
import { cut, estimated } from './textFit.ts';

export interface Interval {
  readonly difference: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** Which plan an interval favours: 'b' for the alternative, 'a' for the baseline, 'none' where zero is inside. */
export function leader({ difference, low, high }: Interval, lowerIsBetter: boolean): 'a' | 'b' | 'none' {
  if (low === null || high === null || (low <= 0 && high >= 0)) return 'none';
  return difference > 0 === !lowerIsBetter ? 'b' : 'a';
}

export function intervalEnds(intervals: readonly Interval[]): (number | null)[] {
  return intervals.flatMap(({ difference, low, high }) => [difference, low, high]);
}

/** Where a value lies on a line from -reach to +reach, as a share of it. */
export function onLine(value: number, reach: number): number {
  return 0.5 + Math.max(-1, Math.min(1, value / reach)) / 2 || 0.5;
}

/** A step up, a step down, a sum; and for tornadoes ahead for A, for B, or for either. */
export type StepLook = 'gain' | 'loss' | 'total' | 'a' | 'b' | 'either';

const looks: Record<StepLook, Paint> = {
  gain: { fill: 'planB', stroke: 'planB', width: 1 },
  loss: { fill: 'hatchB', stroke: 'planB', width: 1 },
  total: { fill: 'ink' },
  a: { fill: 'hatchA', stroke: 'planA', width: 1 },
  b: { fill: 'planB' },
  either: { fill: 'inkSoft', alpha: 0.55 },
};

/** From one end to another along x, whichever is the greater. */
export function stepMark(from: number, to: number, y: number, h: number, look: StepLook): Mark {
  const [x, w] = [Math.min(from, to), Math.max(1.2, Math.abs(to - from))];
  return { kind: 'rect', x, y, w, h, r: 2, ...looks[look] };
}

export interface WaterfallRow {
  readonly name: string;
  /** As it is written beside the bar. */
  readonly shown: string;
  readonly from: number;
  readonly to: number;
  readonly low?: number | null;
  readonly high?: number | null;
  readonly look: 'gain' | 'loss' | 'total';
}

const ROW_PX = 12.5;
/** Share of a row that its bar takes. */
const BAR_SHARE = 0.64;

/** A step a row from where the last one ended, the names on the left, the total in bold. */
export function waterfallMarks(rows: readonly WaterfallRow[], box: ChartBox): Mark[] {
  const ends = rows.flatMap(({ from, to, low, high }) => [from, to, low ?? to, high ?? to]);
  const space = chartSpace(box, [Math.min(0, ...ends), Math.max(0, ...ends)], [0, 1]);
  const rowPx = (box.height - box.top - box.bottom) / rows.length;
  const middle = (k: number): number => box.top + (k + 0.5) * rowPx;
  const h = rowPx * BAR_SHARE;
  const joins = rows.slice(0, -1).map(({ to }, k): Mark => {
    const [from, until] = [middle(k) + h / 2, middle(k + 1) - h / 2];
    return uprightRule(space, to, { stroke: 'inkSoft', dash: [2, 2] }, { from, to: until });
  });
  const bars = rows.flatMap(({ name, shown, from, to, low, high, look }, k): Mark[] => {
    const y = middle(k);
    const [least, most] = [low ?? null, high ?? null];
    const isTotal = look === 'total';
    const widthOf = (text: string): number => estimated(text, ROW_PX, 400);
    const words = { size: ROW_PX, fill: 'ink' } as const;
    const named = label(cut(name, box.left - 12, widthOf), box.left - 8, y, {
      ...words,
      anchor: 'end',
      weight: isTotal ? 700 : 400,
    });
    const end = space.x(Math.max(from, to, most ?? to)) + 7;
    const figure = label(shown, end, y, { ...words, anchor: 'start', weight: 600 });
    const bar = stepMark(space.x(from), space.x(to), y - h / 2, h, look);
    if (least === null || most === null) return [named, bar, figure];
    const line = { kind: 'lines', lines: [[space.x(least), y, space.x(most), y]], isClosed: false } as const;
    return [
      named,
      bar,
      { ...line, stroke: 'panel', width: 4 },
      { ...line, stroke: 'inkSoft', width: 1.75 },
      figure,
    ];
  });
  const zero = uprightRule(space, 0, { stroke: 'lineStrong' });
  return [zero, ...joins, ...bars];
}

export interface Histogram {
  readonly values: readonly number[];
  /** A value marked by a broken line, and what it is. */
  readonly now: number;
  readonly nowName: string;
  readonly axisName: string;
  readonly show: (value: number) => string;
}

const HISTOGRAM_PX = 170;
const BINS = 16;

/** How often values fall into equal steps: below zero hatched, as A is ahead there. */
export function histogramMarks({ values, now, nowName, axisName, show }: Histogram, width: number): Mark[] {
  const all = [...values, now, 0];
  // Bins begin at whole steps, so that none lies on both sides of zero.
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const [tick, next] = axisTicks([0, Math.max(1e-6, most - least)], BINS);
  const step = next - tick;
  const counts = new Map<number, number>();
  for (const value of values) {
    const bin = Math.floor(value / step);
    counts.set(bin, (counts.get(bin) ?? 0) + 1);
  }
  const tallest = Math.max(1, ...counts.values());
  const box = { width, height: HISTOGRAM_PX, left: 8, right: 8, top: 24, bottom: 40 };
  const xs = [Math.floor(least / step) * step, (Math.floor(most / step) + 1) * step] as const;
  const space = chartSpace(box, xs, [0, tallest * 1.12]);
  const bars = [...counts].map(([bin, n]): Mark => {
    const [x, end] = [space.x(bin * step) + 1, space.x((bin + 1) * step) - 1];
    const y = space.y(n);
    const paint: Paint = bin < 0 ? { fill: 'hatchA' } : { fill: 'planB' };
    return { kind: 'rect', x, y, w: end - x, h: space.y(0) - y, r: 1.5, ...paint };
  });
  return [
    ...bars,
    ...axisX(space, axisTicks(xs, Math.max(2, Math.round(width / 110))), show),
    label(axisName, width / 2, box.height - 7),
    uprightRule(space, 0, { stroke: 'ink', width: 1.5 }),
    uprightRule(space, now, { stroke: 'ink', dash: [3, 3] }),
    labelWithin(nowName, space.x(now), 10, width),
  ];
}

export const histogramTall = HISTOGRAM_PX;
