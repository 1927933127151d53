// How the app says figures: the ways of sim/words in the project's currency and the language shown.
import { useMemo } from 'react';
import { amount, chance, percent, signed, signedPercent } from '../../../sim/words/figures.ts';
import { type Language, say } from '../../../sim/words/text.ts';
import { duration, timeOfDay } from '../../../sim/words/times.ts';
import { type HasUnits, unitsOf } from '../../../sim/words/units.ts';
import { useApp } from '../../state/store.ts';

export type Format = ReturnType<typeof makeFormat>;

function makeFormat(language: Language, project: HasUnits) {
  const units = unitsOf(project);
  return {
    ...units,
    language,
    int: (value: number) => amount(value, 0),
    decimal: amount,
    signed,
    signedInt: (value: number) => signed(value, 0),
    percent,
    signedPercent,
    chance,
    /** As on a ticket, with its coins. */
    price: (value: number, withSign = true) => (withSign ? units.price(value) : units.barePrice(value)),
    time: timeOfDay,
    duration: (ms: number) => say(duration(ms), language),
  };
}

export function useFormat(): Format {
  const language = useApp((state) => state.language);
  const currency = useApp((state) => state.opened?.project.currency ?? 'CNY');
  const units = useApp((state) => state.opened?.project.units);
  return useMemo(() => makeFormat(language, { currency, units }), [language, currency, units]);
}
