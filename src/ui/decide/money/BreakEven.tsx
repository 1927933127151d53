// Extra margin and spend added up day by day, with the band of the margin, and the day they meet.
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import {
  areaMark,
  axisTicks,
  axisX,
  axisY,
  chartSpace,
  label,
  levelRule,
  lineMark,
  niceRange,
  uprightRule,
} from '../../../../sim/picture/chart.ts';
import type { Mark } from '../../../../sim/picture/marks.ts';
import { paybackText } from '../../../../sim/study/money/moneyWords.ts';
import { Card, Lead } from '../../parts/Card.tsx';
import { Chart } from '../../parts/Chart.tsx';
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
  const words = useMemo(
    () => ({ day: t('money.day'), spent: t('money.spent'), earned: t('money.earned') }),
    [t],
  );
  const draw = useCallback(
    (widthPx: number) => drawBreakEven(widthPx, pair, words, format.money),
    [pair, format, words],
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

function drawBreakEven(
  width: number,
  pair: MoneyPair,
  words: { readonly day: string; readonly spent: string; readonly earned: string },
  show: (value: number) => string,
): Mark[] {
  const { money } = pair;
  const points: Point[] = [
    { day: 0, gain: 0, low: 0, high: 0, spend: money.days[0].spend },
    ...money.days.map(({ day, gain: { difference, low, high }, spend }) => ({
      ...{ day, gain: difference, low: low ?? difference, high: high ?? difference, spend },
    })),
  ];
  const end = points[points.length - 1];
  const beyond = onwards(pair, end);
  const all = [...points, ...beyond];
  const last = all[all.length - 1];
  const values = all.flatMap(({ low, high, spend }) => [low, high, spend]);
  const ys = niceRange([Math.min(0, ...values), Math.max(0, ...values)], 5);
  const box = { width, height: TALL_PX, left: 62, right: 14, top: 18, bottom: 40 };
  const space = chartSpace(box, [0, last.day], ys);
  const days = axisTicks(space.xs, Math.min(last.day, Math.round(width / 60))).filter(Number.isInteger);
  const gains = (list: readonly Point[]) => list.map(({ day, gain }) => [day, gain] as const);
  const spends = (list: readonly Point[]) => list.map(({ day, spend }) => [day, spend] as const);
  const on = [end, ...beyond];
  const { payback } = money;
  const meets = payback.day !== null && payback.day <= last.day ? [payback.day] : [];
  const isLow = last.gain < last.spend;
  const name = { anchor: 'end', weight: 650, halo: 'panel' } as const;
  const at = (value: number, isAbove: boolean) => space.y(value) + (isAbove ? -10 : 14);
  return [
    ...axisY(space, axisTicks(ys, 5), show),
    ...axisX(space, days, String),
    levelRule(space, 0, { stroke: 'lineStrong', width: 1 }),
    areaMark(
      space,
      points.map(({ day, low, high }) => [day, low, high]),
      'planB',
      0.2,
    ),
    lineMark(space, gains(points), { stroke: 'planB', width: 2.25 }),
    lineMark(space, spends(points), { stroke: 'ink', width: 2 }),
    ...(beyond.length === 0
      ? []
      : [
          lineMark(space, gains(on), { stroke: 'planB', width: 2, dash: [5, 4] }),
          lineMark(space, spends(on), { stroke: 'ink', width: 1.75, dash: [5, 4] }),
          uprightRule(space, end.day, { stroke: 'lineStrong', dash: [2, 3] }),
        ]),
    ...meets.map((day) => uprightRule(space, day, { stroke: 'ink', dash: [3, 3] })),
    label(words.earned, space.x(last.day) - 4, at(last.gain, !isLow), { ...name, fill: 'planB' }),
    label(words.spent, space.x(last.day) - 4, at(last.spend, isLow), { ...name, fill: 'ink' }),
    label(words.day, width - box.right, box.height - 8, { anchor: 'end' }),
  ];
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
