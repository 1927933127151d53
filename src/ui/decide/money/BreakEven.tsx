// Extra margin and spend added up day by day, with the band of the margin, and the day they meet.
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { paybackText } from '../../../../sim/study/money/moneyWords.ts';
import { Card, Lead } from '../../parts/Card.tsx';
import { Chart, chartStyle, type PlotLibrary } from '../../parts/Chart.tsx';
import { useFormat } from '../../words/format.ts';
import type { MoneyPair } from './MoneyPage.tsx';

const TALL_PX = 250;
/** Lines go on beyond the run for no more than this many times its length. */
const MOST_BEYOND = 12;

interface Point {
  readonly day: number;
  readonly gain: number;
  readonly low: number;
  readonly high: number;
  readonly spend: number;
}

export function BreakEven({ pair }: { pair: MoneyPair }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { money, comparison } = pair;
  const { days, confidence } = comparison;
  const { payback } = money;
  const last = money.days[money.days.length - 1];
  const words = { day: t('money.day'), spent: t('money.spent'), earned: t('money.earned') };
  const draw = useCallback(
    (plot: PlotLibrary, widthPx: number) => {
      const points: Point[] = [
        { day: 0, gain: 0, low: 0, high: 0, spend: money.days[0].spend },
        ...money.days.map(({ day, gain, spend }) => ({
          day,
          gain: gain.difference,
          low: gain.low ?? gain.difference,
          high: gain.high ?? gain.difference,
          spend,
        })),
      ];
      const end = points[points.length - 1];
      const beyond = onwards(pair, end);
      const all = [...points, ...beyond];
      const labelled = all[all.length - 1];
      const isLow = labelled.gain < labelled.spend;
      return plot.plot({
        ...chartStyle(widthPx, TALL_PX),
        marginTop: 18,
        marginBottom: 40,
        marginLeft: 62,
        marginRight: 14,
        x: {
          label: null,
          domain: [0, labelled.day],
          ticks: Math.min(labelled.day, Math.round(widthPx / 60)),
          tickFormat: (day: number) => (Number.isInteger(day) ? String(day) : ''),
        },
        y: {
          label: null,
          grid: true,
          ticks: 5,
          tickFormat: (value: number) => format.money(value),
          nice: true,
        },
        marks: [
          plot.ruleY([0], { stroke: 'var(--line-strong)' }),
          plot.areaY(points, { x: 'day', y1: 'low', y2: 'high', fill: 'var(--plan-b)', fillOpacity: 0.2 }),
          plot.lineY(points, { x: 'day', y: 'gain', stroke: 'var(--plan-b)', strokeWidth: 2.25 }),
          plot.lineY(points, { x: 'day', y: 'spend', stroke: 'var(--ink)', strokeWidth: 2 }),
          ...(beyond.length > 0
            ? [
                plot.lineY([end, ...beyond], {
                  x: 'day',
                  y: 'gain',
                  stroke: 'var(--plan-b)',
                  strokeWidth: 2,
                  strokeDasharray: '5 4',
                }),
                plot.lineY([end, ...beyond], {
                  x: 'day',
                  y: 'spend',
                  stroke: 'var(--ink)',
                  strokeWidth: 1.75,
                  strokeDasharray: '5 4',
                }),
                plot.ruleX([end.day], { stroke: 'var(--line-strong)', strokeDasharray: '2 3' }),
              ]
            : []),
          plot.ruleX(payback.day !== null && payback.day <= labelled.day ? [payback.day] : [], {
            stroke: 'var(--ink)',
            strokeDasharray: '3 3',
          }),
          plot.text([labelled], {
            x: 'day',
            y: 'gain',
            text: () => words.earned,
            textAnchor: 'end',
            dy: isLow ? 14 : -10,
            dx: -4,
            fill: 'var(--plan-b)',
            fontWeight: 650,
            stroke: 'var(--panel)',
            strokeWidth: 4,
          }),
          plot.text([labelled], {
            x: 'day',
            y: 'spend',
            text: () => words.spent,
            textAnchor: 'end',
            dy: isLow ? -10 : 14,
            dx: -4,
            fill: 'var(--ink)',
            fontWeight: 650,
            stroke: 'var(--panel)',
            strokeWidth: 4,
          }),
          plot.text([words.day], { frameAnchor: 'bottom-right', dy: 34, fill: 'var(--ink-soft)' }),
        ],
      });
    },
    [money, pair, payback.day, format, words.day, words.spent, words.earned],
  );
  const when = paybackText(payback, days)[format.language];
  const isDated = payback.day !== null;
  const sentence = t(isDated ? 'money.paybackIs' : 'money.paybackNone', { when });
  return (
    <Card data-testid="break-even">
      <h2>{t('money.breakEven')}</h2>
      <Lead data-testid="payback">{sentence}</Lead>
      <p className="hint">{t('money.breakEvenHint', { level: format.percent(confidence, 0) })}</p>
      <Chart
        draw={draw}
        heightPx={TALL_PX}
        testId="break-even-chart"
        label={t('money.breakEvenLabel', {
          day: last.day,
          gain: format.signedMoney(last.gain.difference),
          spend: format.money(last.spend),
          payback: sentence,
        })}
      />
      {days === 1 ? (
        <p className="hint">{t('money.oneDay')}</p>
      ) : (
        payback.kind === 'beyond' && (
          <p className="hint">{t('money.beyond', { days: t('money.days', { count: days }) })}</p>
        )
      )}
    </Card>
  );
}

/** One point more: where the lines meet, or a little way on where a single day would be no line. */
function onwards({ money, comparison: { days } }: MoneyPair, end: Point): Point[] {
  const { payback } = money;
  const once = money.costs.filter(({ per }) => per === 'campaign').reduce((sum, { total }) => sum + total, 0);
  const onceA = money.baselineCosts
    .filter(({ per }) => per === 'campaign')
    .reduce((sum, { total }) => sum + total, 0);
  const to =
    payback.kind === 'beyond' && payback.day !== null && payback.day <= days * MOST_BEYOND
      ? payback.day + 1
      : days === 1
        ? 7
        : end.day;
  if (to <= end.day) return [];
  const more = to - end.day;
  const daily = (end.spend - (once - onceA)) / days;
  const gain = end.gain + (end.gain / days) * more;
  return [{ day: to, gain, low: gain, high: gain, spend: end.spend + daily * more }];
}
