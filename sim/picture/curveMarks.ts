// Value against budget as marks, in pixels: the steps of the best plan for each budget, and the chosen one.
import {
  areaMark,
  axisTicks,
  axisX,
  axisY,
  type ChartBox,
  chartSpace,
  label,
  lineMark,
  stepped,
  uprightRule,
} from './chart.ts';
import type { Mark } from './marks.ts';

export interface BudgetCurve {
  readonly points: readonly { readonly budget: number; readonly value: number }[];
  readonly chosen: { readonly budget: number; readonly value: number };
  readonly axisName: string;
  readonly showBudget: (value: number) => string;
  readonly showValue: (value: number) => string;
}

export function curveMarks({ points, chosen, ...words }: BudgetCurve, box: ChartBox): Mark[] {
  const end = Math.max(1, points[points.length - 1].budget);
  const most = Math.max(1, ...points.map(({ value }) => value));
  const space = chartSpace(box, [0, end], [0, most * 1.08]);
  const line = stepped(points.map(({ budget, value }) => [budget, value]));
  const budget = Math.min(chosen.budget, end);
  const [x, y] = [space.x(budget), space.y(chosen.value)];
  const anchor = budget > end * 0.75 ? 'end' : budget < end * 0.15 ? 'start' : 'middle';
  return [
    ...axisY(space, axisTicks(space.ys, 5), words.showValue),
    ...axisX(space, axisTicks(space.xs, 4), words.showBudget),
    label(`${words.axisName} →`, box.width - box.right, box.height - 7, { anchor: 'end' }),
    areaMark(
      space,
      line.map(([at, value]) => [at, 0, value]),
      'planB',
      0.12,
    ),
    lineMark(space, line, { stroke: 'planB', width: 2 }),
    uprightRule(space, budget, { stroke: 'ink', dash: [3, 4] }),
    { kind: 'circle', x, y, r: 6, fill: 'panel', stroke: 'ink', width: 2.5 },
    label(words.showValue(chosen.value), x, y - 15, { anchor, fill: 'ink', weight: 650, halo: 'panel' }),
  ];
}
