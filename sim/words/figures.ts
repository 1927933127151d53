// Figures as people read them: grouped thousands, true signs, few decimals. A figure is written alike in every language,
// on every screen, in a report and on the command line; only exports keep plain numbers.

export function amount(value: number, decimals: number): string {
  const [whole, fraction] = Math.abs(value).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const text = fraction === undefined ? grouped : `${grouped}.${fraction}`;
  return value < 0 && /[1-9]/.test(text) ? `−${text}` : text;
}

export function signed(value: number, decimals: number): string {
  return withPlus(value, amount(value, decimals));
}

/** A plus before what is more than none as it is written. */
export function withPlus(value: number, text: string): string {
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/** No more decimals than the number has, for what someone wrote: 12, 12.5. */
export function plain(value: number, decimals: number): string {
  return String(Number(value.toFixed(decimals)) + 0);
}

/** To a tenth where it has one. */
export function tenths(value: number): string {
  return plain(value, 1);
}

/** Decimals that leave three digits that matter, alike for figures that stand beside each other. */
export function decimalsFor(...values: readonly (number | null)[]): number {
  const largest = Math.max(0, ...values.map((value) => Math.abs(value ?? 0)));
  return largest >= 100 || largest === 0 ? 0 : largest >= 10 ? 1 : 2;
}

/** A share: 0.021 is 2.1%. */
export function percent(share: number, decimals = 1): string {
  return `${amount(100 * share, decimals)}%`;
}

export function signedPercent(share: number, decimals = 1): string {
  return `${signed(100 * share, decimals)}%`;
}

/** A probability; never a bare 0 or 100%, which no simulation can promise. */
export function chance(p: number): string {
  return p > 0.999 ? '> 99.9%' : p < 0.001 ? '< 0.1%' : percent(p);
}

/** "8,000–15,000"; one number where both are written alike. */
export function range(low: number, high: number, show: (value: number) => string): string {
  const [from, to] = [show(low), show(high)];
  return from === to ? from : `${from}–${to}`;
}

/** "1 facing", "3 facings", "1,200 shoppers": in English, where the noun has a number. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${amount(n, 0)} ${n === 1 ? one : many}`;
}
