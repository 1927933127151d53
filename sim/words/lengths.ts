// Lengths as people write and read them: "12 in", "30cm", "1.2 m", or a bare number in the unit of the moment.
import { plain, tenths } from './figures.ts';
import type { Text } from './text.ts';

export const lengthUnits = ['mm', 'cm', 'm', 'in'] as const;
export type LengthUnit = (typeof lengthUnits)[number];

const mmPerUnit: Readonly<Record<LengthUnit, number>> = { mm: 1, cm: 10, m: 1000, in: 25.4 };

const unitWords: Readonly<Record<string, LengthUnit>> = {
  mm: 'mm',
  毫米: 'mm',
  cm: 'cm',
  厘米: 'cm',
  公分: 'cm',
  m: 'm',
  米: 'm',
  in: 'in',
  inch: 'in',
  inches: 'in',
  '"': 'in',
  '”': 'in',
  '″': 'in',
  英寸: 'in',
};

/** A length in millimetres, or undefined where the text is none. A bare number is in `unit`. Commas may be decimal. */
export function parseLengthMm(text: string, unit: LengthUnit): number | undefined {
  const plain = text
    .replace(/[\uff10-\uff19\uff0e\uff0c]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .trim()
    .toLowerCase();
  const found = /^([+-]?)(\d[\d,]*(?:\.\d+)?|\.\d+)\s*([^\d.,\s-]*)\.?$/.exec(plain);
  if (!found) return undefined;
  const [, sign, digits, word] = found;
  const named = word === '' ? unit : unitWords[word];
  if (named === undefined) return undefined;
  const value = Number(decimalPoint(digits));
  return Number.isFinite(value) ? (sign === '-' ? -value : value) * mmPerUnit[named] + 0 : undefined;
}

/** The length in a unit, as a number for people: whole millimetres, tenths of centimetres, hundredths of others. */
export function lengthIn(valueMm: number, unit: LengthUnit): string {
  const decimals = { mm: 0, cm: 1, m: 2, in: 2 }[unit];
  return plain(valueMm / mmPerUnit[unit], decimals);
}

/** The same with its unit: "300 mm", "11.81 in". */
export function formatLength(valueMm: number, unit: LengthUnit): string {
  return `${lengthIn(valueMm, unit)} ${unit}`;
}

/** Millimetres to a tenth. */
export function mm(value: number): string {
  return `${tenths(value)} mm`;
}

/** Metres of the floor in whole centimetres. */
export function cm(valueM: number): Text {
  const value = Math.round(valueM * 100);
  return { en: `${value} cm`, zh: `${value} 厘米` };
}

/** "1,200" and "1,200.5" have thousands marked; "12,5" and "0,300" are decimals written with a comma. */
function decimalPoint(digits: string): string {
  if (digits.includes('.') || /^[1-9]\d{0,2}(,\d{3})+$/.test(digits)) return digits.replace(/,/g, '');
  return /^\d+,\d+$/.test(digits) ? digits.replace(',', '.') : digits;
}
