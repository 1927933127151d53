// Values of the evidence with their units, in the language shown.

import { measuredFigure, unitText } from '../../../sim/evidence/units.ts';
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
export function measured(value: number, unit: string, { language }: Format): string {
  return measuredFigure(value, unit, language);
}
