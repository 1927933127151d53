// A field for a length of the floor: takes any unit ("12 in", "30cm"), shows the project's.
import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lengthIn, parseLengthMm } from '../../../sim/words/lengths.ts';
import { useFormat } from '../words/format.ts';
import css from './Field.module.css';

export function LengthField({
  label,
  valueMm,
  set,
  testId,
  isOfShelf = false,
}: {
  label: string;
  valueMm: number;
  set: (valueMm: number) => void;
  testId?: string;
  /** In the unit of packs and shelves, not in that of the floor. */
  isOfShelf?: boolean;
}) {
  const { t } = useTranslation();
  const { floorUnit, shelfUnit } = useFormat();
  const unit = isOfShelf ? shelfUnit : floorUnit;
  return (
    <TypedField
      label={label}
      shown={lengthIn(valueMm, unit)}
      suffix={unit}
      wrong={t('floor.badLength')}
      testId={testId}
      take={(text) => {
        const mm = parseLengthMm(text, unit);
        if (mm === undefined || mm < 0) return false;
        if (Math.abs(mm - valueMm) > 0.05) set(mm);
        return true;
      }}
    />
  );
}

export function AngleField({ label, deg, set }: { label: string; deg: number; set: (deg: number) => void }) {
  const { t } = useTranslation();
  return (
    <TypedField
      label={label}
      shown={String(deg)}
      suffix="°"
      wrong={t('floor.badAngle')}
      take={(text) => {
        const value = Number(text.replace(/[°度]/g, '').replace(',', '.').trim());
        if (text.trim() === '' || !Number.isFinite(value)) return false;
        if (value !== deg) set(value);
        return true;
      }}
    />
  );
}

/** Takes what was typed on Enter and on leaving; Escape goes back. What cannot be read stays, and is said. */
function TypedField({
  label,
  shown,
  suffix,
  wrong,
  take,
  testId,
}: {
  label: string;
  shown: string;
  suffix: string;
  wrong: string;
  take: (text: string) => boolean;
  testId?: string;
}) {
  const id = useId();
  const [text, setText] = useState(shown);
  const [isWrong, setWrong] = useState(false);
  useEffect(() => {
    setText(shown);
    setWrong(false);
  }, [shown]);
  const commit = () => {
    if (text === shown) {
      setWrong(false);
      return;
    }
    const isTaken = take(text);
    setWrong(!isTaken);
    // Where nothing came of it (a bay is no wider), the field says what is.
    if (isTaken) setText(shown);
  };
  return (
    <div className={css.field}>
      <label htmlFor={id}>{label}</label>
      <span className={`${css.box} ${css.wide}`} data-wrong={isWrong}>
        <input
          id={id}
          data-testid={testId}
          inputMode="decimal"
          autoComplete="off"
          spellCheck={false}
          value={text}
          aria-invalid={isWrong}
          aria-describedby={isWrong ? `${id}-wrong` : undefined}
          onChange={(event) => setText(event.target.value)}
          onFocus={(event) => event.target.select()}
          onBlur={commit}
          onKeyDown={(event) => {
            if (event.key === 'Enter') commit();
            else if (event.key === 'Escape') {
              setText(shown);
              setWrong(false);
            }
          }}
        />
        <span aria-hidden="true">{suffix}</span>
      </span>
      {isWrong && (
        <p className={css.wrong} id={`${id}-wrong`} role="alert">
          {wrong}
        </p>
      )}
    </div>
  );
}
