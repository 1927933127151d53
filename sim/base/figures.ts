// Figures as a reader of a table wants them: grouped thousands, signs, few decimals.

export function amount(value: number, decimals: number): string {
  const [whole, fraction] = Math.abs(value).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const text = fraction === undefined ? grouped : `${grouped}.${fraction}`;
  return value < 0 && /[1-9]/.test(text) ? `−${text}` : text;
}

export function signed(value: number, decimals: number): string {
  const text = amount(value, decimals);
  return /[1-9]/.test(text) && value > 0 ? `+${text}` : text;
}

/** Decimals that leave about three or four significant digits. */
export function decimalsFor(...values: readonly number[]): number {
  const largest = Math.max(...values.map(Math.abs));
  return largest >= 1000 ? 0 : largest >= 10 ? 1 : 2;
}

export function percent(share: number, decimals = 1): string {
  return `${amount(100 * share, decimals)} %`;
}

export function signedPercent(share: number): string {
  return `${signed(100 * share, 1)} %`;
}

/** A probability; never a bare 0 or 100 %, which no simulation can promise. */
export function probability(p: number): string {
  if (p > 0.999) return '> 99.9 %';
  if (p < 0.001) return '< 0.1 %';
  return percent(p);
}

export function seconds(ms: number): string {
  const s = ms / 1000;
  return s < 90 ? `${amount(s, 1)} s` : `${amount(s / 60, 1)} min`;
}
