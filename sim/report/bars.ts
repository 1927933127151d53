// Small charts as SVG: intervals on a line through zero, steps of a waterfall, two plans beside each other.
// Shape says the same as colour: a filled dot is a shown difference, a hollow one is not; a loss is hatched.
import { fine } from '../picture/svg.ts';
import { type Html, html, nothing } from './html.ts';

export interface Interval {
  readonly difference: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** Which plan an interval favours: 'b' for the alternative, 'a' for the baseline, 'none' where zero is inside. */
export function leader({ difference, low, high }: Interval, lowerIsBetter: boolean): 'a' | 'b' | 'none' {
  if (low === null || high === null || (low <= 0 && high >= 0)) return 'none';
  return difference > 0 === !lowerIsBetter ? 'b' : 'a';
}

/** The end of a line long enough for these values: 1, 2, 3 or 5 times a power of ten. */
export function niceReach(values: readonly (number | null)[], least: number): number {
  const most = values.reduce<number>((far, value) => Math.max(far, Math.abs(value ?? 0)), least);
  let power = 1;
  while (power * 10 <= most) power *= 10;
  while (power > most) power /= 10;
  for (const step of [1, 2, 3, 5, 10, 20]) if (step * power >= most * 1.04) return step * power;
  return most;
}

export function ends(intervals: readonly Interval[]): (number | null)[] {
  return intervals.flatMap(({ difference, low, high }) => [difference, low, high]);
}

const WIDE = 180;
const TALL = 18;

/** A difference with its interval; the line runs from -reach to +reach. */
export function intervalBar(interval: Interval, reach: number, label: string, lowerIsBetter: boolean): Html {
  const at = (value: number): number =>
    WIDE / 2 + (Math.max(-reach, Math.min(reach, value)) / reach) * (WIDE / 2 - 8);
  const { difference, low, high } = interval;
  const ahead = leader(interval, lowerIsBetter);
  const range =
    low === null || high === null
      ? nothing
      : html`<rect class="range" x="${fine(at(low))}" y="${TALL / 2 - 3.5}" width="${fine(Math.max(1.5, at(high) - at(low)))}" height="7" rx="3.5"/>`;
  return html`<svg class="interval ahead-${ahead}" viewBox="0 0 ${WIDE} ${TALL}" role="img" aria-label="${label}"><path class="axis" d="M2 ${TALL / 2}H${WIDE - 2}"/><path class="zero" d="M${WIDE / 2} 1V${TALL - 1}"/>${range}<circle class="dot" cx="${fine(at(difference))}" cy="${TALL / 2}" r="4.6"/></svg>`;
}

/** One step of a waterfall between two levels; the line runs from low to high. */
export function stepBar(
  from: number,
  to: number,
  scale: { readonly low: number; readonly high: number },
  kind: 'step' | 'sum' | 'mixed',
): Html {
  const span = scale.high - scale.low || 1;
  const at = (value: number): number => 4 + ((value - scale.low) / span) * 392;
  const [left, right] = from <= to ? [from, to] : [to, from];
  const direction = kind === 'sum' ? 'sum' : kind === 'mixed' ? 'of-b-soft' : to >= from ? 'up' : 'down';
  return html`<svg class="stepbar" viewBox="0 0 400 18" aria-hidden="true"><path class="zero" d="M${fine(at(0))} 0V18"/><rect class="${direction}" x="${fine(at(left))}" y="3" width="${fine(Math.max(1.2, at(right) - at(left)))}" height="12" rx="2"/></svg>`;
}

/** The same figure in both plans, one bar under the other. */
export function pairBar(a: number, b: number, most: number): Html {
  const wide = (value: number): number => fine(most > 0 ? Math.max(1, (value / most) * (WIDE - 2)) : 1);
  return html`<svg class="pairbar" viewBox="0 0 ${WIDE} 22" aria-hidden="true"><rect class="of-a" x="0" y="2" width="${wide(a)}" height="8" rx="1.5"/><rect class="of-b" x="0" y="12" width="${wide(b)}" height="8" rx="1.5"/></svg>`;
}

/** Parts of a whole from the left, in the order given. */
export function shareBar(
  parts: readonly { readonly n: number; readonly style: string }[],
  label: string,
): Html {
  const whole = parts.reduce((sum, { n }) => sum + n, 0) || 1;
  let x = 0;
  const rects = parts.map(({ n, style }) => {
    const w = (n / whole) * 1000;
    const rect = html`<rect class="${style}" x="${fine(x)}" width="${fine(w)}" height="26"/>`;
    x += w;
    return rect;
  });
  return html`<svg class="sharebar" viewBox="0 0 1000 26" preserveAspectRatio="none" role="img" aria-label="${label}">${rects}</svg>`;
}

/** Bars of how often values fall into equal steps, with a line at zero. */
export function histogram(values: readonly number[], label: string): Html {
  const STEPS = 24;
  const reach = niceReach(values, 1e-9);
  const counts = new Array<number>(STEPS).fill(0);
  for (const value of values)
    counts[Math.min(STEPS - 1, Math.floor(((value + reach) / (2 * reach)) * STEPS))]++;
  const most = Math.max(1, ...counts);
  const bars = counts.map((n, k) =>
    n === 0
      ? nothing
      : html`<rect class="${k < STEPS / 2 ? 'of-a' : 'of-b'}" x="${fine(k * 20 + 1)}" y="${fine(86 - (n / most) * 80)}" width="18" height="${fine((n / most) * 80)}"/>`,
  );
  return html`<svg class="histogram" viewBox="0 0 ${STEPS * 20} 90" role="img" aria-label="${label}">${bars}<path class="axis" d="M0 86.5H${STEPS * 20}"/><path class="zero" d="M${STEPS * 10} 0V90"/></svg>`;
}
