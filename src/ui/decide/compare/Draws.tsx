// In how many sets of assumptions plan B wins: a count of draws by the difference they give.

import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { EvidenceDraws } from '../../../../sim/study/uncertainty/summary.ts';
import { Lead } from '../../parts/Card.tsx';
import { Chart, chartStyle, type PlotLibrary } from '../../parts/Chart.tsx';
import { useFormat } from '../../words/format.ts';
import type { Pair } from '../usePair.ts';

const TALL_PX = 170;

export function Draws({ pair, draws, isEarly }: { pair: Pair; draws: EvidenceDraws; isEarly: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { days } = pair.comparison;
  const now = pair.result.metrics.margin.difference / days;
  const words = { axis: t('decide.drawsAxis'), now: t('decide.drawsNow') };
  const { differences } = draws;
  const draw = useCallback(
    (plot: PlotLibrary, widthPx: number) => {
      const values = differences.map((difference) => difference / days);
      const step = binWidth([...values, now, 0]);
      // Bins begin at whole steps, so that none lies on both sides of zero.
      const counts = new Map<number, number>();
      for (const value of values) {
        const bin = Math.floor(value / step);
        counts.set(bin, (counts.get(bin) ?? 0) + 1);
      }
      const bins = [...counts].map(([bin, n]) => ({ x1: bin * step, x2: (bin + 1) * step, n }));
      const most = Math.max(...bins.map(({ n }) => n));
      return plot.plot({
        ...chartStyle(widthPx, TALL_PX),
        marginTop: 24,
        marginBottom: 40,
        marginLeft: 8,
        marginRight: 8,
        x: { label: null, nice: true },
        y: { axis: null, domain: [0, most * 1.12] },
        marks: [
          plot.axisX({
            tickFormat: (x: number) => format.signedMoney(x),
            ticks: Math.max(2, Math.round(widthPx / 110)),
            tickSize: 0,
            fill: 'var(--ink-soft)',
            label: words.axis,
            labelAnchor: 'center',
            labelArrow: 'none',
            labelOffset: 34,
          }),
          plot.rectY(bins, {
            x1: 'x1',
            x2: 'x2',
            y: 'n',
            fill: ({ x1 }: { x1: number }) => (x1 < 0 ? 'url(#hatch-plan-a)' : 'var(--plan-b)'),
            inset: 1,
            rx: 1.5,
          }),
          plot.ruleX([0], { stroke: 'var(--ink)', strokeWidth: 1.5 }),
          plot.ruleX([now], { stroke: 'var(--ink)', strokeDasharray: '3 3' }),
          plot.text([words.now], { x: () => now, frameAnchor: 'top', dy: -14, fill: 'var(--ink-soft)' }),
        ],
      });
    },
    [differences, days, now, format, words.axis, words.now],
  );
  const win = t('decide.drawsWin', { share: format.percent(draws.winShare, 0), n: format.int(draws.draws) });
  return (
    <>
      {!isEarly && <Lead data-testid="draws-win">{win}</Lead>}
      <Chart
        draw={draw}
        heightPx={TALL_PX}
        label={t('decide.drawsLabel', {
          win,
          low: format.signedMoney(Math.min(...differences) / days),
          high: format.signedMoney(Math.max(...differences) / days),
        })}
      />
    </>
  );
}

/** About sixteen bins over the range of the values: 1, 2 or 5 times a power of ten. */
function binWidth(values: readonly number[]): number {
  const wanted = Math.max(1e-6, (Math.max(...values) - Math.min(...values)) / 16);
  const power = 10 ** Math.floor(Math.log10(wanted));
  return ([1, 2, 5, 10].find((step) => step * power >= wanted) ?? 10) * power;
}
