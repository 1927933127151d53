// Value against budget as marks, in pixels: the steps of the best plan for each budget, and the chosen one.
import { amount } from '../words/figures.ts';
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
import { type Mark, paintOf } from './marks.ts';
import { palettes } from './palette.ts';
import { escapeText, svgElements, svgText } from './svg.ts';

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

const FILE_BOX = { width: 720, height: 360, left: 84, right: 24, top: 44, bottom: 44 } as const;

export interface PictureWords {
  readonly title: string;
  readonly budget: string;
  readonly value: string;
}

/** The same as a file of its own, with its title and the colours of paper. */
export function curveSvg(
  points: BudgetCurve['points'],
  chosen: BudgetCurve['chosen'],
  words: PictureWords,
): string {
  const { width, height, left } = FILE_BOX;
  const whole = (value: number): string => amount(value, 0);
  const shown = { points, chosen, axisName: words.budget, showBudget: whole, showValue: whole };
  const title = {
    kind: 'words',
    text: words.title,
    x: left,
    y: 20,
    size: 15,
    weight: 600,
    fill: 'ink',
  } as const;
  const marks: Mark[] = [
    { kind: 'rect', x: 0, y: 0, w: width, h: height, fill: '#ffffff' },
    title,
    { ...title, text: words.value, y: 36, size: 12, weight: 400, fill: 'inkSoft' },
    ...curveMarks(shown, FILE_BOX),
  ];
  const drawing = svgText(svgElements(marks, (ink) => paintOf(ink, palettes.light)));
  const head = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="sans-serif">`;
  return `${head}\n<title>${escapeText(words.title)}</title>\n${drawing}\n</svg>\n`;
}
