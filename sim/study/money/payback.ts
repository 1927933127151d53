// The day from which on a plan's extra margin has covered what it cost more. Within the run it is read off; beyond it,
// the mean day of the run goes on, and that is said.
import { bootstrapFigure } from '../../stats/bootstrap.ts';
import { tInterval } from '../../stats/paired.ts';

/** One replication, alternative less baseline. */
export interface ReturnDays {
  /** Margin of each day. */
  readonly gain: readonly number[];
  /** What fell due on each day. */
  readonly spend: readonly number[];
  /** The part of it that was paid once; the rest goes on as long as the campaign. */
  readonly once: number;
}

export interface Payback {
  /**
   * covered: within the run. beyond: after it, if its days go on as they were. notShown: there may be no gain to pay
   * with. never: each further day costs more than it brings. noSpend: there is nothing to pay back.
   */
  readonly kind: 'covered' | 'beyond' | 'notShown' | 'never' | 'noSpend' | 'tooFew';
  /** Counted from 1. */
  readonly day: number | null;
  readonly low: number | null;
  /** Null where it may be never, though a day is given. */
  readonly high: number | null;
}

const RESAMPLES = 1000;
/** Sums of money that should be 0 come out as tiny fractions. */
const NOTHING = 1e-9;

export function paybackOf(runs: readonly ReturnDays[], confidence: number, seed: string): Payback {
  const none = { day: null, low: null, high: null };
  const n = runs.length;
  if (n < 2) return { kind: 'tooFew', ...none };
  const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
  const spent = runs.map(({ spend }) => sum(spend));
  if (sum(spent) <= NOTHING) return { kind: 'noSpend', ...none };
  const gains = intervalOf(
    runs.map(({ gain }) => sum(gain)),
    confidence,
  );
  // What a further day brings: its margin less what each day costs anew.
  const rates = intervalOf(
    runs.map(({ gain, once }, i) => sum(gain) - (spent[i] - once)),
    confidence,
  );
  if (gains.high < 0 || rates.high < 0) return { kind: 'never', ...none };
  if (gains.low <= 0 || rates.low <= 0) return { kind: 'notShown', ...none };
  const all = Int32Array.from(runs, (_, i) => i);
  const day = dayOfCover(runs, all);
  const { low, high } = bootstrapFigure(n, (drawn) => dayOfCover(runs, drawn), {
    confidence,
    resamples: RESAMPLES,
    seed,
  });
  const days = runs[0].gain.length;
  return {
    kind: day <= days ? 'covered' : 'beyond',
    day,
    low: Math.min(low, day),
    high: Number.isFinite(high) ? Math.max(high, day) : null,
  };
}

/** The day after the last one on which the mean of these runs was still in debt; Infinity where it never ends. */
function dayOfCover(runs: readonly ReturnDays[], drawn: Int32Array): number {
  const n = drawn.length;
  const days = runs[0].gain.length;
  let balance = 0;
  let rate = 0;
  let lastInDebt = 0;
  for (let day = 0; day < days; day++) {
    let change = 0;
    for (let i = 0; i < n; i++) change += runs[drawn[i]].gain[day] - runs[drawn[i]].spend[day];
    balance += change / n;
    rate += change / n;
    if (balance < -NOTHING) lastInDebt = day + 1;
  }
  if (lastInDebt < days) return lastInDebt + 1;
  for (let i = 0; i < n; i++) rate += runs[drawn[i]].once / n;
  rate /= days;
  return rate > 0 ? days + Math.ceil(-balance / rate - NOTHING) : Number.POSITIVE_INFINITY;
}

function intervalOf(values: readonly number[], confidence: number): { low: number; high: number } {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const variance = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / (n - 1);
  return tInterval(n, mean, variance, confidence, 'higher');
}
