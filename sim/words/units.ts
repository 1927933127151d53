// How a project writes its money and lengths: made once of the project, so that no sentence is handed a unit. A text has
// the form `units.shelf(300)`; what a file or an export holds stays in the document's own mm, m and ISO currency.
import { type HasCurrency, yuanRate } from '../base/yuan.ts';
import { amount, range } from './figures.ts';
import { type FloorUnit, formatLength, gapUnits, lengthIn, type ShelfUnit } from './lengths.ts';
import { barePrice, fee, money, moneyDecimals, moneySign, price, signedMoney } from './money.ts';

/** What a project says of its units; a project does, and so does anything else with these fields. */
export interface HasUnits extends HasCurrency {
  readonly units?:
    | {
        /** Of packs and shelves. */
        readonly shelfLength?: ShelfUnit | undefined;
        /** Of the floor: rooms, fixtures, distances. */
        readonly floorLength?: FloorUnit | undefined;
        readonly currencyPerCny?: number | undefined;
      }
    | undefined;
}

const SQUARE_FOOT_M2 = 0.09290304;

export type Units = ReturnType<typeof unitsOf>;

export function unitsOf({ currency, units }: HasUnits) {
  const shelfUnit: ShelfUnit = units?.shelfLength ?? 'mm';
  const floorUnit: FloorUnit = units?.floorLength ?? 'm';
  const gapUnit = gapUnits[floorUnit];
  return {
    currency,
    /** What stands before a sum, and in the title over a column of sums. */
    sign: moneySign(currency),
    money: (value: number, decimals?: number) => money(value, currency, decimals),
    signedMoney: (value: number, decimals?: number) => signedMoney(value, currency, decimals),
    /** Decimals of sums that stand beside each other. */
    moneyDecimals: (...values: readonly (number | null)[]) => moneyDecimals(currency, ...values),
    /** What someone wrote: a fee, a cost. */
    fee: (value: number) => fee(value, currency),
    /** As on a ticket, with its coins. */
    price: (value: number) => price(value, currency),
    barePrice: (value: number) => barePrice(value, currency),
    shelfUnit,
    floorUnit,
    gapUnit,
    /** Of packs and shelves, from millimetres: "300 mm", "11.81 in". */
    shelf: (valueMm: number) => formatLength(valueMm, shelfUnit),
    /** Width, height and depth in a row: "100 × 200 × 80 mm". */
    shelfSize: (...valuesMm: readonly number[]) =>
      `${valuesMm.map((value) => lengthIn(value, shelfUnit)).join(' × ')} ${shelfUnit}`,
    /** Of the floor, from metres: "1.2 m", "3.94 ft". */
    floor: (valueM: number) => formatLength(valueM * 1000, floorUnit),
    floorSize: (...valuesM: readonly number[]) =>
      `${valuesM.map((value) => lengthIn(value * 1000, floorUnit)).join(' × ')} ${floorUnit}`,
    /** Of the floor, from square metres: "132 m²", "1,421 ft²". */
    area: (valueM2: number) =>
      floorUnit === 'm' ? `${amount(valueM2, 0)} m²` : `${amount(valueM2 / SQUARE_FOOT_M2, 0)} ft²`,
    /** Of ways and gaps, from metres, to the whole: "60 cm", "24 in". */
    gap: (valueM: number) => `${Math.round(Number(lengthIn(valueM * 1000, gapUnit)))} ${gapUnit}`,
  };
}

/**
 * A figure of the documents, in yuan as they give it, and beside it what it comes to in the project's currency, where
 * that is another and its rate is known: "¥7,000–¥10,000", "¥80 (≈ €10.40)".
 */
export function yuanText(project: HasUnits, low: number, high = low): string {
  const rate = yuanRate(project);
  const inYuan = range(low, high, (value) => fee(value, 'CNY'));
  if (project.currency === 'CNY' || rate === null) return inYuan;
  const { money } = unitsOf(project);
  return `${inYuan} (≈ ${range(low * rate, high * rate, (value) => money(value))})`;
}
