// The course of stock in one cell of the grid: shelves and backroom hour by hour, and when something is out.

import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Campaign } from '../../../../sim/study/stock/campaign.ts';
import { Card } from '../../parts/Card.tsx';
import { Chart, chartStyle, type PlotLibrary } from '../../parts/Chart.tsx';
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
  const words = {
    shelf: t('stock.shelf'),
    backroom: t('stock.backroom'),
    out: t('stock.out'),
    day: t('stock.day'),
    delivery: t('stock.delivery'),
  };
  const draw = useCallback(
    (plot: PlotLibrary, widthPx: number) => {
      const n = days * HOURS;
      const points = course.shelf.slice(0, n).map((shelf, hour) => ({
        day: (hour + 1) / HOURS,
        shelf,
        backroom: course.backroom[hour],
      }));
      // Each day from 1 on begins at its own number.
      const at = ({ day }: { day: number }) => day + 1;
      const most = Math.max(1, ...points.map(({ shelf, backroom }) => Math.max(shelf, backroom)));
      const outs = course.out
        .slice(0, n)
        .flatMap((share, hour) =>
          share > 0 ? [{ x1: 1 + hour / HOURS, x2: 1 + (hour + 1) / HOURS, share }] : [],
        );
      const strip = -0.12 * most;
      const deliveries: number[] = [];
      if (course.everyDays > 0)
        for (let day = course.everyDays + leadDays; day < days; day += course.everyDays)
          deliveries.push(day + 1);
      const last = points[points.length - 1];
      // Names at the ends of the lines, the higher above; near the floor both move up, clear of the strip.
      const isShelfHigher = last.shelf >= last.backroom;
      const floorPx = Math.min(last.shelf, last.backroom) < 0.1 * most ? -10 : 0;
      const closePx = Math.abs(last.shelf - last.backroom) < 0.1 * most ? 7 : 0;
      const namePx = (isHigher: boolean) => floorPx + (isHigher ? -closePx : closePx);
      return plot.plot({
        ...chartStyle(widthPx, TALL_PX),
        marginTop: 18,
        marginBottom: 40,
        marginLeft: 46,
        marginRight: 116,
        x: {
          label: null,
          domain: [1, days + 1],
          ticks: Math.min(days, Math.round(widthPx / 70)),
          tickFormat: (day: number) => (Number.isInteger(day) ? String(day) : ''),
        },
        y: { label: null, domain: [strip * 1.6, most * 1.04] },
        marks: [
          plot.axisY({
            ticks: [0, Math.round(most / 2), Math.round(most)],
            tickSize: 0,
            label: null,
            fill: 'var(--ink-soft)',
          }),
          plot.gridY([0, Math.round(most / 2), Math.round(most)], { stroke: 'var(--line)' }),
          plot.ruleX(deliveries, {
            stroke: 'var(--line-strong)',
            strokeDasharray: '2 3',
            y1: 0,
            y2: most * 1.04,
          }),
          plot.text(deliveries.slice(0, 1), {
            x: (day: number) => day,
            y: most * 1.04,
            dy: -8,
            text: () => words.delivery,
            fill: 'var(--ink-soft)',
          }),
          plot.areaY(points, { x: at, y: 'shelf', fill: 'var(--plan-b)', fillOpacity: 0.22 }),
          plot.lineY(points, { x: at, y: 'shelf', stroke: 'var(--plan-b)', strokeWidth: 2.25 }),
          plot.lineY(points, {
            x: at,
            y: 'backroom',
            stroke: 'var(--ink)',
            strokeWidth: 1.75,
            strokeDasharray: '5 4',
          }),
          plot.ruleY([0], { stroke: 'var(--line-strong)' }),
          plot.rect([{ x1: 1, x2: days + 1 }], {
            x1: 'x1',
            x2: 'x2',
            y1: () => strip * 1.45,
            y2: () => strip * 0.55,
            fill: 'var(--sunken)',
          }),
          plot.rect(outs, {
            x1: 'x1',
            x2: 'x2',
            y1: () => strip * 1.45,
            y2: () => strip * 0.55,
            fill: 'var(--ink)',
            fillOpacity: ({ share }: { share: number }) => 0.15 + 0.85 * share,
            shapeRendering: 'crispEdges',
          }),
          plot.text([last], {
            x: () => days + 1,
            y: 'shelf',
            text: () => words.shelf,
            textAnchor: 'start',
            dx: 6,
            dy: namePx(isShelfHigher),
            fill: 'var(--plan-b)',
            fontWeight: 650,
          }),
          plot.text([last], {
            x: () => days + 1,
            y: 'backroom',
            text: () => words.backroom,
            textAnchor: 'start',
            dx: 6,
            dy: namePx(!isShelfHigher),
            fill: 'var(--ink)',
            fontWeight: 650,
          }),
          plot.text([strip], {
            x: () => days + 1,
            y: (y: number) => y,
            text: () => words.out,
            textAnchor: 'start',
            dx: 6,
            fill: 'var(--ink-soft)',
          }),
          plot.text([words.day], { frameAnchor: 'bottom-right', dy: 34, fill: 'var(--ink-soft)' }),
        ],
      });
    },
    [course, days, leadDays, words.shelf, words.backroom, words.out, words.day, words.delivery],
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
