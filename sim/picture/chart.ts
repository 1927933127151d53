// What charts are made of, in pixels: scales, ticks at round numbers, axes, lines and areas. A chart is a list of marks,
// the same on the page and in a report.
import type { Ink, Mark, Paint } from './marks.ts';
import { estimated } from './textFit.ts';

export interface ChartBox {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export type Range = readonly [low: number, high: number];

export interface ChartSpace extends ChartBox {
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  readonly xs: Range;
  readonly ys: Range;
}

export function chartSpace(box: ChartBox, xs: Range, ys: Range): ChartSpace {
  const along =
    ([low, high]: Range, from: number, to: number) =>
    (value: number) =>
      from + ((to - from) * (value - low)) / (high - low || 1);
  return {
    ...box,
    xs,
    ys,
    x: along(xs, box.left, box.width - box.right),
    y: along(ys, box.height - box.bottom, box.top),
  };
}

/** Numbers of 1, 2 or 5 times a power of ten apart, about as many as wanted. */
export function axisTicks([low, high]: Range, wanted: number): number[] {
  const step = niceStep((high - low) / Math.max(1, wanted));
  const ticks: number[] = [];
  // Counted in whole steps, so that no rounding adds up.
  for (let k = Math.ceil(low / step - 1e-9); k * step <= high + 1e-9 * step; k++) ticks.push(k * step + 0);
  return ticks;
}

/** The range from one round number to another. */
export function niceRange([low, high]: Range, wanted: number): Range {
  const step = niceStep((high - low) / Math.max(1, wanted));
  return [Math.floor(low / step) * step, Math.ceil(high / step) * step];
}

/** The nearest of 1, 2 and 5 times a power of ten. */
function niceStep(size: number): number {
  if (!(size > 0)) return 1;
  const power = powerBelow(size);
  // The nearest by ratio: the borders are the roots of 2, 10 and 50.
  const square = (size / power) ** 2;
  return power * (square >= 50 ? 10 : square >= 10 ? 5 : square >= 2 ? 2 : 1);
}

/** The end of a line long enough for these values: 1, 2, 3 or 5 times a power of ten. */
export function niceReach(values: readonly (number | null)[], least: number): number {
  const most = values.reduce<number>((far, value) => Math.max(far, Math.abs(value ?? 0)), least);
  const power = powerBelow(most);
  for (const step of [1, 2, 3, 5, 10, 20]) if (step * power >= most * 1.04) return step * power;
  return most;
}

function powerBelow(size: number): number {
  let power = 1;
  while (power * 10 <= size) power *= 10;
  while (power > size) power /= 10;
  return power;
}

const CHART_PX = 12;

/** Words at a point of the chart, moved by pixels. */
export function label(
  text: string,
  x: number,
  y: number,
  more: Partial<Extract<Mark, { kind: 'words' }>> = {},
): Mark {
  return { kind: 'words', text, x, y, size: CHART_PX, anchor: 'middle', fill: 'inkSoft', ...more };
}

/** Centred on x, but never beyond the sides of a chart this wide. */
export function labelWithin(text: string, x: number, y: number, width: number): Mark {
  const half = estimated(text, CHART_PX, 400) / 2;
  return label(text, Math.max(half, Math.min(width - half, x)), y);
}

/** Figures below the chart. */
export function axisX(space: ChartSpace, ticks: readonly number[], show: (value: number) => string): Mark[] {
  const y = space.height - space.bottom + 14;
  return ticks.map((tick) => labelWithin(show(tick), space.x(tick), y, space.width));
}

/** Figures at the left of the chart, each with its line across. */
export function axisY(space: ChartSpace, ticks: readonly number[], show: (value: number) => string): Mark[] {
  return [
    ...ticks.map((tick) => levelRule(space, tick, { stroke: 'line', width: 1 })),
    ...ticks.map((tick) => label(show(tick), space.left - 8, space.y(tick), { anchor: 'end' })),
  ];
}

/** A line across the chart at a value, or up and down. */
export function levelRule(space: ChartSpace, value: number, paint: Paint): Mark {
  const y = space.y(value);
  return { kind: 'lines', lines: [[space.left, y, space.width - space.right, y]], isClosed: false, ...paint };
}

export function uprightRule(
  space: ChartSpace,
  value: number,
  paint: Paint,
  { from = space.top, to = space.height - space.bottom }: { from?: number; to?: number } = {},
): Mark {
  const x = space.x(value);
  return { kind: 'lines', lines: [[x, from, x, to]], isClosed: false, width: 1, ...paint };
}

/** Through points, x and y of each. */
export function lineMark(
  space: ChartSpace,
  points: readonly (readonly [number, number])[],
  paint: Paint,
): Mark {
  const corners = points.flatMap(([x, y]) => [space.x(x), space.y(y)]);
  return { kind: 'lines', lines: [corners], isClosed: false, ...paint };
}

/** Between two lines: x, lower and upper value of each point. */
export function areaMark(
  space: ChartSpace,
  points: readonly (readonly [x: number, low: number, high: number])[],
  fill: Ink,
  alpha: number,
): Mark {
  const there = points.flatMap(([x, , high]) => [space.x(x), space.y(high)]);
  const back = [...points].reverse().flatMap(([x, low]) => [space.x(x), space.y(low)]);
  return { kind: 'lines', lines: [[...there, ...back]], isClosed: true, fill, alpha };
}

/** Each value holds until the next one: corners of the steps. */
export function stepped(points: readonly (readonly [number, number])[]): [number, number][] {
  return points.flatMap(([x, y], k): [number, number][] =>
    k === 0
      ? [[x, y]]
      : [
          [x, points[k - 1][1]],
          [x, y],
        ],
  );
}
