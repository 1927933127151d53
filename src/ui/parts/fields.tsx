// Fields of the promotion form: what is typed is taken on Enter and on leaving, Escape goes back, arrows step.

import { type ReactNode, useId, useState } from 'react';
import { clock } from '../../../sim/words/times.ts';
import css from './Field.module.css';

export function Field({ label, children }: { label: string; children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <div className={css.field}>
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  );
}

export interface NumberSpec {
  readonly value: number;
  readonly set: (value: number) => void;
  readonly least: number;
  readonly most: number;
  readonly step?: number;
  /** Digits shown at most. */
  readonly digits?: number;
  readonly suffix?: string;
  readonly testId?: string;
  readonly label?: string;
  readonly isOff?: boolean;
}

export function NumberBox(props: NumberSpec & { id?: string }) {
  const { value, set, least, most, step = 1, digits = 0, suffix, testId, id, label, isOff = false } = props;
  const take = (next: number) => {
    const within = Math.max(least, Math.min(most, next));
    if (within !== value) set(within);
  };
  return (
    <span className={`${css.box} ${css.figure}`} data-off={isOff}>
      <TypedBox
        id={id}
        label={label}
        testId={testId}
        isOff={isOff}
        shown={shownNumber(value, digits)}
        take={(text) => {
          const next = Number(text.replace(/[,\s]/g, '').replace(/[%％元\p{Sc}]|[A-Z]{3}/gu, ''));
          if (text.trim() === '' || !Number.isFinite(next)) return false;
          take(next);
          return true;
        }}
        nudge={(by) => take(Math.round((value + by * step) / step) * step)}
      />
      {suffix && <span aria-hidden="true">{suffix}</span>}
    </span>
  );
}

export function ClockBox(props: {
  value: number;
  set: (minutes: number) => void;
  id?: string;
  label?: string;
}) {
  const { value, set, id, label } = props;
  return (
    <span className={`${css.box} ${css.figure}`}>
      <TypedBox
        id={id}
        label={label}
        shown={clock(value)}
        take={(text) => {
          const [, hours, minutes = '0'] = /^(\d{1,2})(?:[:：.](\d{1,2}))?$/.exec(text.trim()) ?? [];
          const next = Number(hours) * 60 + Number(minutes);
          if (hours === undefined || Number(minutes) > 59 || next > 1440) return false;
          if (next !== value) set(next);
          return true;
        }}
        nudge={(by) => {
          const next = Math.max(0, Math.min(1440, value + by * 30));
          if (next !== value) set(next);
        }}
      />
    </span>
  );
}

function TypedBox(props: {
  id?: string;
  label?: string;
  testId?: string;
  isOff?: boolean;
  shown: string;
  take: (text: string) => boolean;
  nudge: (by: 1 | -1) => void;
}) {
  const { id, label, testId, isOff = false, shown, take, nudge } = props;
  // What is being typed; null where the field shows what is.
  const [draft, setDraft] = useState<string | null>(null);
  const [isWrong, setWrong] = useState(false);
  const forget = () => {
    setDraft(null);
    setWrong(false);
  };
  const commit = () => {
    if (draft === null || draft === shown || take(draft)) forget();
    else setWrong(true);
  };
  return (
    <input
      id={id}
      aria-label={label}
      data-testid={testId}
      inputMode="decimal"
      autoComplete="off"
      spellCheck={false}
      disabled={isOff}
      value={draft ?? shown}
      aria-invalid={isWrong}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
        else if (event.key === 'Escape') forget();
        else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
          event.preventDefault();
          forget();
          nudge(event.key === 'ArrowUp' ? 1 : -1);
        }
      }}
    />
  );
}

function shownNumber(value: number, digits: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(digits).replace(/\.?0+$/, '');
}
