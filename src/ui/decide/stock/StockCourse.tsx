// The course of stock in one cell of the grid: shelves and backroom hour by hour, and when something is out.
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import {
  areaMark,
  axisTicks,
  axisX,
  axisY,
  type ChartSpace,
  chartSpace,
  label,
  levelRule,
  lineMark,
  uprightRule,
} from '../../../../sim/picture/chart.ts';
import type { Mark } from '../../../../sim/picture/marks.ts';
import type { Campaign } from '../../../../sim/study/stock/campaign.ts';
import { Card } from '../../parts/Card.tsx';
import { Chart } from '../../parts/Chart.tsx';
import { useFormat } from '../../words/format.ts';
import type { Chosen } from './StockGrid.tsx';
import type { VisitWords } from './visitWords.ts';

const TALL_PX = 260;
const HOURS = 24;

export function StockCourse(props: { campaign: Campaign; chosen: Chosen; visitWords: VisitWords }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { campaign, chosen, visitWords } = props;
  const days = campaign.lengths[chosen.length];
  const course = campaign.courses[chosen.visit];
  const { leadDays } = campaign;
  const words = useMemo(
    () => ({
      shelf: t('stock.shelf'),
      backroom: t('stock.backroom'),
      out: t('stock.out'),
      day: t('stock.day'),
      delivery: t('stock.delivery'),
    }),
    [t],
  );
  const draw = useCallback(
    (widthPx: number) => drawCourse(widthPx, course, days, leadDays, words),
    [course, days, leadDays, words],
  );
  const n = days * HOURS;
  const worst = Math.max(0, ...course.out.slice(0, n));
  return (
    <Card data-testid="stock-course">
      <h2>{t('stock.course', { visit: visitWords(course.everyDays), days })}</h2>
      <p className="hint">{t('stock.courseHint', { count: campaign.replications })}</p>
      <Chart
        draw={draw}
        heightPx={TALL_PX}
        testId="stock-chart"
        label={t('stock.courseLabel', {
          days,
          shelf0: format.int(course.shelf[0]),
          back0: format.int(course.backroom[0]),
          shelf1: format.int(course.shelf[n - 1]),
          back1: format.int(course.backroom[n - 1]),
          out: format.percent(worst, 0),
        })}
      />
    </Card>
  );
}

type CourseWords = Readonly<Record<'shelf' | 'backroom' | 'out' | 'day' | 'delivery', string>>;

function drawCourse(
  width: number,
  course: Campaign['courses'][number],
  days: number,
  leadDays: number,
  words: CourseWords,
): Mark[] {
  const n = days * HOURS;
  // Each day from 1 on begins at its own number.
  const dayAt = (hour: number) => 1 + hour / HOURS;
  const line = (units: readonly number[]) =>
    units.slice(0, n).map((value, hour) => [dayAt(hour + 1), value] as const);
  const [shelf, backroom] = [line(course.shelf), line(course.backroom)];
  const most = Math.max(1, ...shelf.map(([, y]) => y), ...backroom.map(([, y]) => y));
  const strip = -0.12 * most;
  const box = { width, height: TALL_PX, left: 46, right: 116, top: 18, bottom: 40 };
  const space = chartSpace(box, [1, days + 1], [strip * 1.6, most * 1.04]);
  const ticks = axisTicks(space.xs, Math.min(days, Math.round(width / 70))).filter(Number.isInteger);
  const deliveries: number[] = [];
  if (course.everyDays > 0)
    for (let day = course.everyDays + leadDays; day < days; day += course.everyDays) deliveries.push(day + 1);
  const [top, foot] = [space.y(strip * 0.55), space.y(strip * 1.45)];
  const stripBox = { kind: 'rect', y: top, h: foot - top } as const;
  const outs = course.out.slice(0, n).flatMap((share, hour): Mark[] => {
    if (share <= 0) return [];
    // At whole pixels, so that no gap shows between hours.
    const [from, to] = [space.x(dayAt(hour)), space.x(dayAt(hour + 1))].map(Math.round);
    return [{ ...stripBox, x: from, w: to - from, fill: 'ink', alpha: 0.15 + 0.85 * share }];
  });
  return [
    ...axisY(space, [0, Math.round(most / 2), Math.round(most)], String),
    ...axisX(space, ticks, String),
    ...deliveries.map((day) =>
      uprightRule(space, day, { stroke: 'lineStrong', dash: [2, 3] }, { to: space.y(0) }),
    ),
    ...deliveries.slice(0, 1).map((day) => label(words.delivery, space.x(day), space.top - 9)),
    areaMark(
      space,
      shelf.map(([x, y]) => [x, 0, y]),
      'planB',
      0.22,
    ),
    lineMark(space, shelf, { stroke: 'planB', width: 2.25 }),
    lineMark(space, backroom, { stroke: 'ink', width: 1.75, dash: [5, 4] }),
    levelRule(space, 0, { stroke: 'lineStrong', width: 1 }),
    { ...stripBox, x: space.left, w: width - box.left - box.right, fill: 'sunken' },
    ...outs,
    ...endNames(space, shelf[n - 1][1], backroom[n - 1][1], most, words),
    label(words.out, width - box.right + 6, (top + foot) / 2, { anchor: 'start' }),
    label(words.day, width - box.right, box.height - 8, { anchor: 'end' }),
  ];
}

/** Names at the ends of the lines, the higher above; near the floor both move up, clear of the strip. */
function endNames(
  space: ChartSpace,
  shelf: number,
  backroom: number,
  most: number,
  words: CourseWords,
): Mark[] {
  const floorPx = Math.min(shelf, backroom) < 0.1 * most ? -10 : 0;
  const closePx = Math.abs(shelf - backroom) < 0.1 * most ? 7 : 0;
  const x = space.width - space.right + 6;
  const name = (text: string, value: number, isHigher: boolean, fill: 'planB' | 'ink') =>
    label(text, x, space.y(value) + floorPx + (isHigher ? -closePx : closePx), {
      ...{ anchor: 'start', weight: 650, fill },
    });
  return [
    name(words.shelf, shelf, shelf >= backroom, 'planB'),
    name(words.backroom, backroom, shelf < backroom, 'ink'),
  ];
}
