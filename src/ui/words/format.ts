// Numbers, money and times in the language shown. Numerals stay tabular; signs are true minus signs.

import { useMemo } from 'react';
import type { Language } from '../../../sim/words/text.ts';
import { useApp } from '../../state/store.ts';

export interface Format {
  readonly language: Language;
  int(value: number): string;
  decimal(value: number, digits: number): string;
  money(value: number): string;
  /** Price on a ticket, with its cents. */
  price(value: number, withSign?: boolean): string;
  signedInt(value: number): string;
  /** With no decimals unless asked for. */
  signedMoney(value: number, digits?: number): string;
  signed(value: number, digits: number): string;
  /** A share as a percentage: 0.021 is 2.1 %. */
  percent(share: number, digits?: number): string;
  signedPercent(share: number, digits?: number): string;
  /** A probability, never rounded to certainty. */
  chance(p: number): string;
  time(tMs: number, withSeconds?: boolean): string;
  duration(ms: number): string;
}

export function makeFormat(language: Language, currency: string): Format {
  const locale = language === 'zh' ? 'zh-CN' : 'en-GB';
  const minus = (text: string) => text.replace(/^-/, '−');
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const cents = moneyFormat(locale, currency, 2);
  const wholeMoney = moneyFormat(locale, currency, 0);
  const withSign = (value: number, text: (size: number) => string): string => {
    const shown = text(Math.abs(value));
    if (shown === text(0)) return shown;
    return value < 0 ? `−${shown}` : `+${shown}`;
  };
  const percent = (share: number, digits = 1) =>
    minus(
      new Intl.NumberFormat(locale, {
        style: 'percent',
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      }).format(share),
    );
  const decimal = (value: number, digits: number) =>
    minus(
      new Intl.NumberFormat(locale, {
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      }).format(value),
    );
  return {
    language,
    int: (value) => minus(whole.format(value)),
    decimal,
    money: (value) => minus(wholeMoney.format(value)),
    price: (value, withSign = true) => (withSign ? cents.format(value) : value.toFixed(2)),
    signedInt: (value) => withSign(value, (size) => whole.format(size)),
    signedMoney: (value, digits = 0) => {
      const money = digits === 0 ? wholeMoney : moneyFormat(locale, currency, digits);
      return withSign(value, (size) => money.format(size));
    },
    signed: (value, digits) => withSign(value, (size) => decimal(size, digits)),
    percent,
    signedPercent: (share, digits = 1) => withSign(share, (size) => percent(size, digits)),
    chance: (p) => (p > 0.999 ? '> 99.9%' : p < 0.001 ? '< 0.1%' : percent(p, p > 0.99 || p < 0.01 ? 1 : 0)),
    time: (tMs, withSeconds = false) => {
      const s = Math.floor(tMs / 1000);
      const two = (n: number) => String(n).padStart(2, '0');
      const hours = Math.floor(s / 3600) % 24;
      const text = `${two(hours)}:${two(Math.floor(s / 60) % 60)}`;
      return withSeconds ? `${text}:${two(s % 60)}` : text;
    },
    duration: (ms) => {
      const s = Math.round(ms / 1000);
      if (s < 60) return language === 'zh' ? `${s} 秒` : `${s} s`;
      const m = Math.floor(s / 60);
      const rest = s % 60;
      if (m >= 10 || rest === 0)
        return language === 'zh' ? `${Math.round(s / 60)} 分钟` : `${Math.round(s / 60)} min`;
      return language === 'zh' ? `${m} 分 ${rest} 秒` : `${m} min ${rest} s`;
    },
  };
}

function moneyFormat(locale: string, currency: string, digits: number): Intl.NumberFormat {
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}

/** Decimals that leave two or three digits that matter; none for large figures. */
export function digitsFor(...values: readonly (number | null)[]): number {
  const most = Math.max(0, ...values.map((value) => Math.abs(value ?? 0)));
  return most >= 20 ? 0 : most >= 2 || most === 0 ? 1 : 2;
}

export function useFormat(): Format {
  const language = useApp((state) => state.language);
  const currency = useApp((state) => state.opened?.project.currency ?? 'CNY');
  return useMemo(() => makeFormat(language, currency), [language, currency]);
}
