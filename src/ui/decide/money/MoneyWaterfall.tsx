// From extra margin through each kind of cost to profit, each with its interval.

import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { costKind } from '../../../../sim/kinds/cost.ts';
import { type WaterfallRow, waterfallMarks } from '../../../../sim/picture/barMarks.ts';
import { roundToSum } from '../../../../sim/score/waterfall.ts';
import { between } from '../../../../sim/words/lists.ts';
import { sentence } from '../../../../sim/words/text.ts';
import { useApp } from '../../../state/store.ts';
import { Card } from '../../parts/Card.tsx';
import { Chart } from '../../parts/Chart.tsx';
import { useFormat } from '../../words/format.ts';
import type { MoneyPair } from './MoneyPage.tsx';

/** Rows are as tall as the picture beside them allows. */
const TALL_PX = 280;
const ROW_PX = { least: 32, most: 56 };

type Row = Omit<WaterfallRow, 'shown'> & { readonly key: string; readonly value: number };

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
    (width: number) => {
      const shown = rows.map((row) => ({ ...row, shown: show(row.value) }));
      const left = Math.min(150, Math.round(width * 0.34));
      const right = 8 + Math.round(0.25 * (width - left));
      return waterfallMarks(shown, { width, height: heightPx, left, right, top: 4, bottom: 4 });
    },
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
        look: 'gain',
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
        look: 'loss',
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
        look: 'total',
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
