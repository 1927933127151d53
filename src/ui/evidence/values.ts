// Values of the evidence with their units, in the language shown.

import { isYuan, unitText } from '../../../sim/evidence/units.ts';
import { price } from '../../../sim/words/money.ts';
import type { Format } from '../words/format.ts';

export function unitName(unit: string, { language }: Format): string {
  return unitText(unit)[language];
}

/** As short as it can be without losing a digit that was written. */
export function plain(value: number, format: Format): string {
  const digits = Math.min(4, (String(Math.round(value * 10_000) / 10_000).split('.')[1] ?? '').length);
  return format.decimal(value, digits);
}

/** A figure that comes out of a simulation, with its unit. */
export function measured(value: number, unit: string, format: Format): string {
  if (unit === 'share') return format.percent(value);
  if (unit === 'change') return format.signedPercent(value);
  if (unit === 'elasticity') return format.decimal(value, 3);
  const figure = isYuan(unit) ? price(value, 'CNY') : format.decimal(value, measuredDecimals(unit));
  return `${figure} ${unitName(unit, format)}`.trim();
}

/** Money to the hundredth, everything else to the tenth. */
export function measuredDecimals(unit: string): number {
  return unit === 'elasticity' || unit === 'yuan' ? 2 : 1;
}
