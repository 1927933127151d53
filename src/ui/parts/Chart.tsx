// A chart by Observable Plot, as wide as its place. The library is loaded when the first chart is shown; until then,
// and where it cannot be loaded, the place keeps its height and the words stand for the picture.
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import css from './Chart.module.css';

export type PlotLibrary = typeof import('@observablehq/plot');

export interface ChartProps {
  /** Drawn again whenever this function is another one. */
  readonly draw: (plot: PlotLibrary, widthPx: number) => Element;
  /** The main figures in words. */
  readonly label: string;
  readonly heightPx: number;
  readonly testId?: string;
}

let library: Promise<PlotLibrary> | null = null;

export function Chart({ draw, label, heightPx, testId }: ChartProps) {
  const { t } = useTranslation();
  const place = useRef<HTMLDivElement>(null);
  const [plot, setPlot] = useState<PlotLibrary | 'failed' | null>(null);
  const [widthPx, setWidth] = useState(0);
  useEffect(() => {
    let isShown = true;
    library ??= import('@observablehq/plot');
    library.then(
      (loaded) => isShown && setPlot(loaded),
      () => {
        library = null;
        if (isShown) setPlot('failed');
      },
    );
    return () => {
      isShown = false;
    };
  }, []);
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setWidth(Math.floor(element.clientWidth)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    if (!plot || plot === 'failed' || widthPx < 40) return;
    const chart = draw(plot, widthPx);
    // The chart's own labels name its marks in English; the words of the whole stand for it.
    for (const part of chart.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label');
    place.current?.replaceChildren(chart);
  }, [plot, widthPx, draw]);
  return (
    <div className={css.chart} role="img" aria-label={label} data-testid={testId}>
      <div className={css.place} ref={place} style={{ height: heightPx }} aria-hidden="true" />
      {plot === 'failed' && (
        <p className="hint">
          {t('decide.chartFailed')} {label}
        </p>
      )}
    </div>
  );
}

/** What every chart shares: type and colour of the page, no background. */
export function chartStyle(widthPx: number, height: number) {
  return {
    width: widthPx,
    height,
    className: 'plot',
    style: { background: 'none', color: 'var(--ink)', fontFamily: 'inherit', fontSize: '12px' },
  };
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
