// A field for a whole number: what is typed counts as soon as it is allowed, and is put right on leaving.
import { useState } from 'react';
import css from './Field.module.css';

export interface NumberFieldProps {
  readonly id?: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly step: number;
  onChange(value: number): void;
}

export function NumberField({ id, value, low, high, step, onChange }: NumberFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const allowed = (text: string): number | null => {
    const number = Number(text);
    return text.trim() !== '' && Number.isInteger(number) && number >= low && number <= high ? number : null;
  };
  const isWrong = typed !== null && allowed(typed) === null;
  return (
    <input
      id={id}
      className={css.number}
      type="number"
      inputMode="numeric"
      min={low}
      max={high}
      step={step}
      aria-invalid={isWrong}
      value={typed ?? value}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        const number = allowed(currentTarget.value);
        if (number !== null) onChange(number);
      }}
      onBlur={() => {
        // Beyond the ends, the end is meant.
        const number = Math.round(Number(typed));
        if (isWrong && typed !== null && typed.trim() !== '' && Number.isFinite(number))
          onChange(Math.max(low, Math.min(high, number)));
        setTyped(null);
      }}
    />
  );
}
