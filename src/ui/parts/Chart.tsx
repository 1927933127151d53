// A chart as wide as its place: marks drawn for a width, with the main figures in words.
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Mark } from '../../../sim/picture/marks.ts';
import css from './Chart.module.css';
import { Marks } from './Marks.tsx';

export interface ChartProps {
  /** Drawn again whenever this function is another one. */
  readonly draw: (widthPx: number) => readonly Mark[];
  /** The main figures in words. */
  readonly label: string;
  readonly heightPx: number;
  readonly testId?: string;
}

const LEAST_PX = 40;

export function Chart({ draw, label, heightPx, testId }: ChartProps) {
  const place = useRef<HTMLDivElement>(null);
  const [widthPx, setWidth] = useState(0);
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setWidth(Math.floor(element.clientWidth)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const marks = useMemo(() => (widthPx < LEAST_PX ? null : draw(widthPx)), [draw, widthPx]);
  return (
    <div className={css.chart} role="img" aria-label={label} data-testid={testId}>
      <div className={css.place} ref={place} style={{ height: heightPx }} aria-hidden="true">
        {marks && (
          <svg data-testid="plot" width={widthPx} height={heightPx} aria-hidden="true">
            <Marks marks={marks} />
          </svg>
        )}
      </div>
    </div>
  );
}

/** Strokes for what is lost, so that it is told apart without colour. Drawn once on the page. */
export function ChartPatterns() {
  return (
    <svg className={css.patterns} aria-hidden="true">
      <defs>
        {(['plan-a', 'plan-b'] as const).map((plan) => (
          <pattern
            key={plan}
            id={`hatch-${plan}`}
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect width="6" height="6" fill={`var(--${plan}-soft)`} />
            <rect width="2.4" height="6" fill={`var(--${plan})`} />
          </pattern>
        ))}
      </defs>
    </svg>
  );
}
