// A difference with its interval, drawn on a line through zero. The colour says which plan is ahead, not good or bad.
import { leader, onLine } from '../../../sim/picture/barMarks.ts';
import css from './IntervalBar.module.css';

export interface IntervalBarProps {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  /** The line runs from -reach to +reach. */
  readonly reach: number;
  readonly lowerIsBetter?: boolean;
  readonly label: string;
  /** Nobody is said to be ahead yet. */
  readonly isProvisional?: boolean;
  /** tall: the figure of a page; thin: one of many rows. */
  readonly look?: 'tall' | 'thin';
}

export function IntervalBar({
  value,
  low,
  high,
  reach,
  lowerIsBetter = false,
  label,
  isProvisional = false,
  look,
}: IntervalBarProps) {
  const at = (x: number) => `${100 * onLine(x, reach)}%`;
  const ahead = isProvisional ? 'none' : leader({ difference: value, low, high }, lowerIsBetter);
  return (
    <div className={css.interval} data-look={look} data-ahead={ahead} role="img" aria-label={label}>
      <div className={css.line} />
      <div className={css.zero} />
      {low !== null && high !== null && (
        <div
          className={css.range}
          data-testid="interval-range"
          style={{ left: at(low), right: `calc(100% - ${at(high)})` }}
        />
      )}
      <div className={css.dot} style={{ left: at(value) }} />
    </div>
  );
}
