// What every waterfall has: a step a row from where the last one ended, the names on the left, the total in bold.
import type { PlotLibrary } from './Chart.tsx';

export interface Step {
  /** `total` is the last. */
  readonly key: string;
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

export function waterfallMarks<S extends Step>(
  plot: PlotLibrary,
  steps: readonly S[],
  marginLeft: number,
  fill: (step: S) => string,
) {
  const names = new Map(steps.map(({ key, name }) => [key, name]));
  const joins = steps.slice(0, -1).map((step, k) => ({ x: step.to, y1: step.key, y2: steps[k + 1].key }));
  return [
    ...[false, true].map((isTotal) =>
      plot.axisY(
        steps.map(({ key }) => key).filter((key) => (key === 'total') === isTotal),
        {
          tickFormat: (key: string) => names.get(key) ?? key,
          tickSize: 0,
          label: null,
          lineWidth: marginLeft / 12,
          textOverflow: 'ellipsis-end',
          fontWeight: isTotal ? 700 : 400,
          fontSize: 12.5,
        },
      ),
    ),
    plot.ruleX([0], { stroke: 'var(--line-strong)' }),
    plot.link(joins, {
      x1: 'x',
      x2: 'x',
      y1: 'y1',
      y2: 'y2',
      stroke: 'var(--ink-soft)',
      strokeDasharray: '2 2',
    }),
    plot.barX(steps, {
      x1: 'from',
      x2: 'to',
      y: 'key',
      fill,
      stroke: ({ key }: S) => (key === 'total' ? 'var(--ink)' : 'var(--plan-b)'),
      rx: 2,
    }),
  ];
}
