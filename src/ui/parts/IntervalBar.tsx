// A difference with its interval, drawn on a line through zero. The colour says which plan is ahead, not good or bad.
import { leader, onLine } from '../../../sim/picture/barMarks.ts';

export interface IntervalBarProps {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  /** The line runs from -reach to +reach. */
  readonly reach: number;
  readonly lowerIsBetter?: boolean;
  readonly label: string;
  readonly tall?: boolean;
}

export function IntervalBar({
  value,
  low,
  high,
  reach,
  lowerIsBetter = false,
  label,
  tall = false,
}: IntervalBarProps) {
  const at = (x: number) => `${100 * onLine(x, reach)}%`;
  const ahead = leader({ difference: value, low, high }, lowerIsBetter);
  return (
    <div className={`interval ${tall ? 'interval-tall' : ''} ahead-${ahead}`} role="img" aria-label={label}>
      <div className="interval-line" />
      <div className="interval-zero" />
      {low !== null && high !== null && (
        <div className="interval-range" style={{ left: at(low), right: `calc(100% - ${at(high)})` }} />
      )}
      <div className="interval-dot" style={{ left: at(value) }} />
    </div>
  );
}
