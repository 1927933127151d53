// Money as people read it, in any ISO currency: "¥1,234", "€4.50", "SEK 120". One sum is written in one way everywhere,
// in every language: signs are those of English, but for ¥, which is the yuan's. A project makes these its own in units.ts.
import { amount, withPlus } from './figures.ts';

/** Own tables, not those of the engine: engines differ, and a report is the same bytes in all of them. */
const signs: Readonly<Record<string, string>> = {
  ...{
    AUD: 'A$',
    BRL: 'R$',
    CAD: 'CA$',
    CNY: '¥',
    EUR: '€',
    GBP: '£',
    HKD: 'HK$',
    ILS: '₪',
    INR: '₹',
    JPY: 'JP¥',
  },
  ...{ KRW: '₩', MXN: 'MX$', NZD: 'NZ$', PHP: '₱', TWD: 'NT$', USD: '$', VND: '₫' },
};

/** Currencies whose prices have no coins, and those whose coins are thousandths. */
const withoutCoins =
  'AFN ALL BIF CLP COP DJF GNF HUF IDR IQD IRR ISK JPY KMF KPW KRW LAK LBP MGA MMK PKR PYG RWF SLL SOS SYP UGX VND VUV XAF XOF XPF YER';
const inThousandths = 'BHD JOD KWD LYD OMR TND';

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
  return withoutCoins.includes(currency) ? 0 : inThousandths.includes(currency) ? 3 : 2;
}
