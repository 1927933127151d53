// The picture of value against budget as SVG text: one line, the chosen budget, axes with their figures.
import { amount } from '../words/figures.ts';
import type { BudgetPlan, CurvePoint } from './chainPlan.ts';

const WIDTH = 720;
const HEIGHT = 360;
const LEFT = 84;
const RIGHT = 24;
const TOP = 44;
const BOTTOM = 52;

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
  const mostBudget = Math.max(1, curve[curve.length - 1].budget);
  const mostValue = Math.max(1, ...curve.map(({ value }) => value));
  const x = (budget: number): number => LEFT + ((WIDTH - LEFT - RIGHT) * budget) / mostBudget;
  const y = (value: number): number => HEIGHT - BOTTOM - ((HEIGHT - TOP - BOTTOM) * value) / mostValue;
  const at = (value: number): string => value.toFixed(1);
  const line = curve.map(({ budget, value }) => `${at(x(budget))},${at(y(value))}`).join(' ');
  const ticks = [0, 0.25, 0.5, 0.75, 1];
  const grid = ticks.map(
    (share) =>
      `<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${at(y(share * mostValue))}" y2="${at(y(share * mostValue))}" stroke="#d9d5cd"/>` +
      `<text x="${LEFT - 8}" y="${at(y(share * mostValue) + 4)}" text-anchor="end">${amount(share * mostValue, 0)}</text>` +
      `<text x="${at(x(share * mostBudget))}" y="${HEIGHT - BOTTOM + 20}" text-anchor="middle">${amount(share * mostBudget, 0)}</text>`,
  );
  const chosen = Math.min(plan.budget, mostBudget);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" font-family="sans-serif" font-size="12" fill="#3a3630">`,
    `<title>${escaped(words.title)}</title>`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    `<text x="${LEFT}" y="24" font-size="15" font-weight="600">${escaped(words.title)}</text>`,
    ...grid,
    `<polyline points="${line}" fill="none" stroke="#1f6f8b" stroke-width="2.5"/>`,
    `<line x1="${at(x(chosen))}" x2="${at(x(chosen))}" y1="${TOP}" y2="${HEIGHT - BOTTOM}" stroke="#b4531f" stroke-dasharray="4 4"/>`,
    `<circle cx="${at(x(chosen))}" cy="${at(y(chosenValue))}" r="6" fill="#fff" stroke="#b4531f" stroke-width="3"/>`,
    `<text x="${WIDTH - RIGHT}" y="${HEIGHT - 12}" text-anchor="end">${escaped(words.budget)}</text>`,
    `<text x="${LEFT}" y="${TOP - 6}" fill="#6b655b">${escaped(words.value)}</text>`,
    '</svg>',
    '',
  ].join('\n');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
