// Small charts of a report's tables: each a line of marks in its own svg.
import {
  type Histogram,
  histogramMarks,
  histogramTall,
  type Interval,
  leader,
  onLine,
  type StepLook,
  stepMark,
} from '../picture/barMarks.ts';
import type { Ink, Mark } from '../picture/marks.ts';
import { fine } from '../picture/svg.ts';
import { drawn, type Html, html } from './html.ts';

const WIDE = 180;
const TALL = 18;

const accents = { a: 'planA', b: 'planB', none: 'inkSoft' } as const;

/** A difference with its interval; the line runs from -reach to +reach. Hollow where it is not shown. */
export function intervalBar(interval: Interval, reach: number, label: string, lowerIsBetter: boolean): Html {
  const at = (value: number): number => 8 + onLine(value, reach) * (WIDE - 16);
  const { difference, low, high } = interval;
  const ahead = leader(interval, lowerIsBetter);
  const y = TALL / 2;
  const accent: Ink = accents[ahead];
  const marks: Mark[] = [
    { kind: 'lines', lines: [[2, y, WIDE - 2, y]], isClosed: false, stroke: 'lineStrong', width: 1 },
    {
      kind: 'lines',
      lines: [[WIDE / 2, 1, WIDE / 2, TALL - 1]],
      isClosed: false,
      stroke: 'ink',
      alpha: 0.65,
    },
  ];
  if (low !== null && high !== null) {
    const w = Math.max(1.5, at(high) - at(low));
    marks.push({ kind: 'rect', x: at(low), y: y - 3.5, w, h: 7, r: 3.5, fill: accent, alpha: 0.45 });
  }
  const dot = { kind: 'circle', x: at(difference), y, r: 4.6 } as const;
  marks.push(
    ahead === 'none'
      ? { ...dot, fill: 'panel', stroke: 'inkSoft', width: 2 }
      : { ...dot, fill: accent, stroke: 'panel', width: 1.6 },
  );
  return html`<svg class="interval" viewBox="0 0 ${WIDE} ${TALL}" role="img" aria-label="${label}">${drawn(marks)}</svg>`;
}

/** One step of a waterfall or a row of a tornado; the line runs from low to high. */
export function stepBar(
  from: number,
  to: number,
  scale: { readonly low: number; readonly high: number },
  look: StepLook,
): Html {
  const span = scale.high - scale.low || 1;
  const at = (value: number): number => 4 + ((value - scale.low) / span) * 392;
  const zero = { kind: 'lines', lines: [[at(0), 0, at(0), 18]], isClosed: false, stroke: 'ink' } as const;
  const marks: Mark[] = [{ ...zero, alpha: 0.65 }, stepMark(at(from), at(to), 3, 12, look)];
  return html`<svg class="stepbar" viewBox="0 0 400 18" aria-hidden="true">${drawn(marks)}</svg>`;
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

const HISTOGRAM_WIDE = 460;

/** How often values fall into equal steps. */
export function histogram(of: Histogram, label: string): Html {
  const marks = histogramMarks(of, HISTOGRAM_WIDE);
  return html`<svg class="histogram" viewBox="0 0 ${HISTOGRAM_WIDE} ${histogramTall}" role="img" aria-label="${label}">${drawn(marks)}</svg>`;
}
