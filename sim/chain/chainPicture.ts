// The picture of value against budget as a file of its own: the app's, with its title and the colours of paper.
import { amount } from '../base/figures.ts';
import { curveMarks } from '../picture/curveMarks.ts';
import { type Mark, paintOf } from '../picture/marks.ts';
import { palettes } from '../picture/palette.ts';
import { escapeText, svgElements, svgText } from '../picture/svg.ts';
import type { BudgetPlan, CurvePoint } from './chainPlan.ts';

const BOX = { width: 720, height: 360, left: 84, right: 24, top: 44, bottom: 44 } as const;

export interface PictureWords {
  readonly title: string;
  readonly budget: string;
  readonly value: string;
}

export function curveSvg(
  curve: readonly CurvePoint[],
  plan: BudgetPlan,
  chosenValue: number,
  words: PictureWords,
): string {
  const { width, height, left } = BOX;
  const whole = (value: number): string => amount(value, 0);
  const chosen = { budget: plan.budget, value: chosenValue };
  const shown = { points: curve, chosen, axisName: words.budget, showBudget: whole, showValue: whole };
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
    ...curveMarks(shown, BOX),
  ];
  const drawing = svgText(svgElements(marks, (ink) => paintOf(ink, palettes.light)));
  const head = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="sans-serif">`;
  return `${head}\n<title>${escapeText(words.title)}</title>\n${drawing}\n</svg>\n`;
}
