// Lengths as people write and read them: "12 in", "30cm", "1.2 m", 5'6", or a bare number in the unit of the project.
// Units are written as signs, alike in every language. A project makes these its own in units.ts.
import { plain } from './figures.ts';

/** In which a project may show packs and shelves, and the floor. */
export const shelfUnits = ['mm', 'cm', 'in'] as const;
export type ShelfUnit = (typeof shelfUnits)[number];
export const floorUnits = ['m', 'ft'] as const;
export type FloorUnit = (typeof floorUnits)[number];
export type LengthUnit = ShelfUnit | FloorUnit;

/** Beside a unit of the floor, the one for ways and gaps. */
export const gapUnits: Readonly<Record<FloorUnit, LengthUnit>> = { m: 'cm', ft: 'in' };

const mmPerUnit: Readonly<Record<LengthUnit, number>> = { mm: 1, cm: 10, m: 1000, in: 25.4, ft: 304.8 };

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
  ft: 'ft',
  foot: 'ft',
  feet: 'ft',
  "'": 'ft',
  '’': 'ft',
  '′': 'ft',
  英尺: 'ft',
};

/** A length in millimetres, or undefined where the text is none. A bare number is in `unit`. Commas may be decimal. */
export function parseLengthMm(text: string, unit: LengthUnit): number | undefined {
  const plain = text
    .replace(/[\uff10-\uff19\uff0e\uff0c]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .trim()
    .toLowerCase();
  const both = /^(\d+)\s*(?:'|’|′|ft|英尺)\s*(\d.*)$/.exec(plain);
  if (both) {
    const [feet, rest] = [Number(both[1]) * mmPerUnit.ft, parseLengthMm(both[2], 'in')];
    return rest === undefined || rest >= mmPerUnit.ft ? undefined : feet + rest;
  }
  const found = /^([+-]?)(\d[\d,]*(?:\.\d+)?|\.\d+)\s*([^\d.,\s-]*)\.?$/.exec(plain);
  if (!found) return undefined;
  const [, sign, digits, word] = found;
  const named = word === '' ? unit : unitWords[word];
  if (named === undefined) return undefined;
  const value = Number(decimalPoint(digits));
  return Number.isFinite(value) ? (sign === '-' ? -value : value) * mmPerUnit[named] + 0 : undefined;
}

/** The length in a unit, as a number for people: tenths of millimetres and centimetres, thousandths of metres. */
export function lengthIn(valueMm: number, unit: LengthUnit): string {
  const decimals = { mm: 1, cm: 1, m: 3, in: 2, ft: 2 }[unit];
  return plain(valueMm / mmPerUnit[unit], decimals);
}

/** The same with its unit: "300 mm", "11.81 in". */
export function formatLength(valueMm: number, unit: LengthUnit): string {
  return `${lengthIn(valueMm, unit)} ${unit}`;
}

/** "1,200" and "1,200.5" have thousands marked; "12,5" and "0,300" are decimals written with a comma. */
function decimalPoint(digits: string): string {
  if (digits.includes('.') || /^[1-9]\d{0,2}(,\d{3})+$/.test(digits)) return digits.replace(/,/g, '');
  return /^\d+,\d+$/.test(digits) ? digits.replace(',', '.') : digits;
}
