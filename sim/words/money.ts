// Money as people read it, in any ISO currency: "¥1,234", "€4.50", "SEK 120". One sum is written in one way everywhere.
import { amount, withPlus } from './figures.ts';

const signs: Readonly<Record<string, string>> = {
  CNY: '¥',
  EUR: '€',
  GBP: '£',
  INR: '₹',
  JPY: '¥',
  KRW: '₩',
  USD: '$',
};

/** Currencies whose coins are not hundredths. */
const coinDecimals: Readonly<Record<string, number>> = {
  ...{ CLP: 0, ISK: 0, JPY: 0, KRW: 0, PYG: 0, UGX: 0, VND: 0 },
  ...{ BHD: 3, JOD: 3, KWD: 3, OMR: 3, TND: 3 },
};

/** What stands before a sum, and in the title over a column of sums: "Margin (¥)". */
export function moneySign(currency: string): string {
  return signs[currency] ?? currency;
}

/** A measured sum: its coins below a hundred; those of a large one are noise. `decimals` where it stands beside others. */
export function money(value: number, currency: string, decimals = moneyDecimals(currency, value)): string {
  const sum = amount(Math.abs(value), decimals);
  const gap = currency in signs ? '' : '\u00a0';
  const text = `${moneySign(currency)}${gap}${sum}`;
  return value < 0 && /[1-9]/.test(sum) ? `−${text}` : text;
}

export function signedMoney(value: number, currency: string, decimals?: number): string {
  return withPlus(value, money(value, currency, decimals));
}

/** Decimals of measured sums that stand beside each other. */
export function moneyDecimals(currency: string, ...values: readonly (number | null)[]): number {
  const largest = Math.max(0, ...values.map((value) => Math.abs(value ?? 0)));
  return largest >= 100 || values.every((value) => Number.isInteger(value ?? 0)) ? 0 : coinsOf(currency);
}

/** A price as on a ticket, with its coins. */
export function price(value: number, currency: string): string {
  return money(value, currency, coinsOf(currency));
}

/** The same where there is no room for the sign. */
export function barePrice(value: number, currency: string): string {
  return amount(value, coinsOf(currency));
}

/** A sum that someone wrote, as a fee: with coins where it has some. */
export function fee(value: number, currency: string): string {
  return money(value, currency, Number.isInteger(value) ? 0 : coinsOf(currency));
}

function coinsOf(currency: string): number {
  return coinDecimals[currency] ?? 2;
}
