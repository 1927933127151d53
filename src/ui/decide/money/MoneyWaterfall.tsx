// From extra margin through each kind of cost to profit, each with its interval.

import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { costKind } from '../../../../sim/kinds/cost.ts';
import { roundToSum } from '../../../../sim/score/waterfall.ts';
import { between } from '../../../../sim/words/lists.ts';
import { sentence } from '../../../../sim/words/text.ts';
import { useApp } from '../../../state/store.ts';
import { Card } from '../../parts/Card.tsx';
import { Chart, chartStyle, type PlotLibrary } from '../../parts/Chart.tsx';
import { waterfallMarks } from '../../parts/waterfall.ts';
import { useFormat } from '../../words/format.ts';
import type { MoneyPair } from './MoneyPage.tsx';

/** Rows are as tall as the picture beside them allows. */
const TALL_PX = 280;
const ROW_PX = { least: 32, most: 56 };

interface Row {
  readonly key: string;
  readonly name: string;
  readonly value: number;
  readonly from: number;
  readonly to: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly kind: 'gain' | 'cost' | 'total';
}

export function MoneyWaterfall({ pair }: { pair: MoneyPair }) {
  const { t } = useTranslation();
  const format = useFormat();
  const exact = useRows(pair);
  const digits = format.moneyDecimals(...exact.map(({ value }) => value));
  const rows = useMemo(() => rounded(exact, digits), [exact, digits]);
  const show = useCallback((value: number) => format.signedMoney(value, digits), [format, digits]);
  const rowPx = Math.min(ROW_PX.most, Math.max(ROW_PX.least, TALL_PX / rows.length));
  const heightPx = Math.round(rows.length * rowPx) + 8;
  const draw = useCallback(
    (plot: PlotLibrary, widthPx: number) => drawRows(plot, widthPx, heightPx, rows, show),
    [rows, heightPx, show],
  );
  const { days, confidence } = pair.comparison;
  const total = rows[rows.length - 1];
  return (
    <Card data-testid="money-waterfall">
      <h2>{t('money.waterfall')}</h2>
      <p className="hint">
        {t('money.waterfallHint', {
          days: t('money.days', { count: days }),
          level: format.percent(confidence, 0),
        })}
      </p>
      <Chart
        draw={draw}
        heightPx={heightPx}
        testId="money-chart"
        label={t('money.waterfallLabel', {
          steps: rows
            .slice(0, -1)
            .map(({ name, value }) => `${name} ${show(value)}`)
            .join(between.clauses[format.language]),
          total: show(total.value),
        })}
      />
      <table className="hidden">
        <thead>
          <tr>
            <th>{t('money.step')}</th>
            <th>{t('money.amount')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, value }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              <td>{show(value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}

function useRows({ money, result }: MoneyPair): Row[] {
  const { t } = useTranslation();
  const language = useApp((state) => state.language);
  return useMemo(() => {
    const { margin } = result.metrics;
    const rows: Row[] = [
      {
        key: 'gain',
        name: t('money.gain'),
        value: margin.difference,
        from: 0,
        to: margin.difference,
        low: margin.low,
        high: margin.high,
        kind: 'gain',
      },
    ];
    let level = margin.difference;
    for (const { kind, difference, low, high } of money.byKind) {
      const next = level - difference;
      const isSpread = low !== null && high !== null && high - low > 1e-9;
      rows.push({
        key: kind,
        name: sentence(costKind(kind).name[language]),
        value: -difference,
        from: level,
        to: next,
        low: isSpread ? level - high : null,
        high: isSpread ? level - low : null,
        kind: 'cost',
      });
      level = next;
    }
    const { profit } = money;
    return [
      ...rows,
      {
        key: 'total',
        name: t('money.profit'),
        value: profit.difference,
        from: 0,
        to: profit.difference,
        low: profit.low,
        high: profit.high,
        kind: 'total',
      },
    ];
  }, [money, result, t, language]);
}

/** Steps rounded so that they add up to the profit as it is shown. */
function rounded(rows: readonly Row[], digits: number): Row[] {
  const shown = roundToSum(
    rows.slice(0, -1).map(({ value }) => value),
    digits,
  );
  return rows.map((row, k) => ({ ...row, value: shown[k] ?? row.value }));
}

function drawRows(
  plot: PlotLibrary,
  widthPx: number,
  heightPx: number,
  rows: readonly Row[],
  show: (value: number) => string,
): Element {
  const marginLeft = Math.min(150, Math.round(widthPx * 0.34));
  const spread = rows.filter(({ low }) => low !== null);
  const ends = rows.flatMap(({ from, to, low, high }) => [from, to, low ?? to, high ?? to]);
  const [least, most] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const room = (most - least) * 0.34 || 1;
  return plot.plot({
    ...chartStyle(widthPx, heightPx),
    marginLeft,
    marginRight: 8,
    marginTop: 4,
    marginBottom: 4,
    x: { axis: null, domain: [least, most + room] },
    y: { domain: rows.map(({ key }) => key), axis: null, padding: 0.4 },
    marks: [
      ...waterfallMarks(plot, rows, marginLeft, ({ kind }) =>
        kind === 'cost' ? 'url(#hatch-plan-b)' : kind === 'total' ? 'var(--ink)' : 'var(--plan-b)',
      ),
      plot.link(spread, {
        x1: 'low',
        x2: 'high',
        y1: 'key',
        y2: 'key',
        stroke: 'var(--panel)',
        strokeWidth: 4,
      }),
      plot.link(spread, {
        x1: 'low',
        x2: 'high',
        y1: 'key',
        y2: 'key',
        stroke: 'var(--ink-soft)',
        strokeWidth: 1.75,
      }),
      plot.text(rows, {
        x: ({ from, to, high }: Row) => Math.max(from, to, high ?? to),
        y: 'key',
        text: ({ value }: Row) => show(value),
        textAnchor: 'start',
        dx: 7,
        fontWeight: 600,
        fontSize: 12.5,
        fill: 'var(--ink)',
      }),
    ],
  });
}
