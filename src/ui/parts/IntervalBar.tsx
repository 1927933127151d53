// A difference with its interval, drawn on a line through zero. The colour says which plan is ahead, not good or bad.
import css from './IntervalBar.module.css';

export interface IntervalBarProps {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  /** The line runs from -reach to +reach. */
  readonly reach: number;
  readonly lowerIsBetter?: boolean;
  readonly label: string;
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
  look,
}: IntervalBarProps) {
  const at = (x: number) => `${50 + (Math.max(-1, Math.min(1, x / reach)) * 50 || 0)}%`;
  const ahead = leader(value, low, high, lowerIsBetter);
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

/** Which plan an interval favours: 'b' for the alternative, 'a' for the baseline, 'none' where zero is inside. */
export function leader(
  value: number,
  low: number | null,
  high: number | null,
  lowerIsBetter: boolean,
): 'a' | 'b' | 'none' {
  if (low === null || high === null || (low <= 0 && high >= 0)) return 'none';
  return value > 0 === !lowerIsBetter ? 'b' : 'a';
}

/** The end of a line long enough for these values: 1, 2 or 5 times a power of ten. */
export function niceReach(values: readonly (number | null)[], least: number): number {
  const most = values.reduce<number>((far, value) => Math.max(far, Math.abs(value ?? 0)), least);
  const power = 10 ** Math.floor(Math.log10(most));
  for (const step of [1, 2, 3, 5, 10, 20]) if (step * power >= most * 1.04) return step * power;
  return most;
}
