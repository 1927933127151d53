// How the app says figures: the ways of sim/words in the project's currency and the language shown.
import { useMemo } from 'react';
import { amount, chance, percent, signed, signedPercent } from '../../../sim/words/figures.ts';
import { barePrice, fee, money, moneyDecimals, price, signedMoney } from '../../../sim/words/money.ts';
import { type Language, say } from '../../../sim/words/text.ts';
import { duration, timeOfDay } from '../../../sim/words/times.ts';
import { useApp } from '../../state/store.ts';

export type Format = ReturnType<typeof makeFormat>;

function makeFormat(language: Language, currency: string) {
  return {
    language,
    int: (value: number) => amount(value, 0),
    decimal: amount,
    signed,
    signedInt: (value: number) => signed(value, 0),
    percent,
    signedPercent,
    chance,
    money: (value: number, decimals?: number) => money(value, currency, decimals),
    signedMoney: (value: number, decimals?: number) => signedMoney(value, currency, decimals),
    /** Decimals of sums that stand beside each other. */
    moneyDecimals: (...values: readonly (number | null)[]) => moneyDecimals(currency, ...values),
    /** What someone wrote: a fee, a cost. */
    fee: (value: number) => fee(value, currency),
    /** As on a ticket, with its coins. */
    price: (value: number, withSign = true) =>
      withSign ? price(value, currency) : barePrice(value, currency),
    time: timeOfDay,
    duration: (ms: number) => say(duration(ms), language),
  };
}

export function useFormat(): Format {
  const language = useApp((state) => state.language);
  const currency = useApp((state) => state.opened?.project.currency ?? 'CNY');
  return useMemo(() => makeFormat(language, currency), [language, currency]);
}
