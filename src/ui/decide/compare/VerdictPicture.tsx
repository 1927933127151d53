// The verdict as a picture: how likely each size of the true difference in margin is, on both sides of "no difference".
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { studentQuantile } from '../../../../sim/stats/student.ts';
import { judgedBy } from '../../../../sim/study/compare/verdict.ts';
import { Card, CardHead } from '../../parts/Card.tsx';
import { Chart, chartStyle, type PlotLibrary } from '../../parts/Chart.tsx';
import { Letter } from '../../parts/Letter.tsx';
import { useFormat } from '../../words/format.ts';
import type { Pair } from '../usePair.ts';
import css from './compare.module.css';

const TALL_PX = 190;
const POINTS = 240;

export function VerdictPicture({ pair }: { pair: Pair }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { days, confidence } = pair.comparison;
  const { measure, pair: judged } = judgedBy(pair.result);
  const { difference, low, high, n, pBetter } = judged;
  const none = t('decide.noDifference');
  const chance = pBetter ?? 0.5;
  const at = difference / days;
  const from = low === null ? null : low / days;
  const to = high === null ? null : high / days;
  const digits = format.moneyDecimals(at, from, to);
  const sign = useCallback((value: number) => format.signedMoney(value, digits), [format, digits]);
  const draw = useCallback(
    (plot: PlotLibrary, widthPx: number) => {
      const half = Math.max(1e-9, ((to ?? at) - (from ?? at)) / 2);
      const error = n < 2 ? 1e-9 : half / studentQuantile((1 + confidence) / 2, n - 1);
      const reach = 4.2 * error;
      const pad = Math.max(reach, Math.abs(at) * 0.12);
      const domain: [number, number] = [Math.min(at - pad, -0.3 * pad), Math.max(at + pad, 0.3 * pad)];
      const curve = Array.from({ length: POINTS + 1 }, (_, k) => {
        const x = domain[0] + ((domain[1] - domain[0]) * k) / POINTS;
        const z = (x - at) / error;
        return { x, y: (1 + (z * z) / Math.max(1, n - 1)) ** (-n / 2) };
      });
      const edge = { x: 0, y: (1 + (at / error) ** 2 / Math.max(1, n - 1)) ** (-n / 2) };
      const left = [...curve.filter(({ x }) => x < 0), edge];
      const right = [edge, ...curve.filter(({ x }) => x >= 0)];
      const isFlat = half <= 1e-9;
      const nearZero = (x: number) => Math.abs(x) < (domain[1] - domain[0]) * 0.06;
      return plot.plot({
        ...chartStyle(widthPx, TALL_PX),
        marginTop: 32,
        marginBottom: 30,
        marginLeft: 12,
        marginRight: 12,
        x: { domain, label: null, ticks: Math.max(3, Math.round(widthPx / 130)), tickSize: 0 },
        y: { axis: null, domain: [-0.22, 1.18] },
        marks: [
          plot.axisX({
            tickFormat: (x: number) => format.signedMoney(x),
            tickSize: 0,
            ticks: Math.round(widthPx / 130),
            fill: 'var(--ink-soft)',
          }),
          ...(isFlat
            ? []
            : [
                plot.areaY(left, { x: 'x', y: 'y', fill: 'var(--plan-a)', fillOpacity: 0.28 }),
                plot.areaY(right, { x: 'x', y: 'y', fill: 'var(--plan-b)', fillOpacity: 0.28 }),
                plot.lineY(left, { x: 'x', y: 'y', stroke: 'var(--plan-a)', strokeWidth: 1.5 }),
                plot.lineY(right, { x: 'x', y: 'y', stroke: 'var(--plan-b)', strokeWidth: 1.5 }),
              ]),
          plot.ruleX([0], { stroke: 'var(--ink)', strokeWidth: 1.5, insetTop: -10 }),
          plot.text([none], { x: () => 0, frameAnchor: 'top', dy: -22, fill: 'var(--ink-soft)' }),
          plot.ruleY([{ x1: from ?? at, x2: to ?? at }], {
            x1: 'x1',
            x2: 'x2',
            y: () => -0.11,
            stroke: 'var(--ink)',
            strokeWidth: 5,
            strokeLinecap: 'round',
          }),
          plot.dot([at], {
            x: (x: number) => x,
            y: () => -0.11,
            r: 6,
            fill: 'var(--ink)',
            stroke: 'var(--panel)',
            strokeWidth: 2,
          }),
          plot.text([at], {
            x: (x: number) => x,
            y: () => (isFlat ? 0.1 : 1),
            dy: -12,
            dx: nearZero(at) ? (at < 0 ? -8 : 8) : 0,
            textAnchor: nearZero(at) ? (at < 0 ? 'end' : 'start') : 'middle',
            text: (x: number) => sign(x),
            fontWeight: 700,
            fontSize: 15,
            fill: 'var(--ink)',
            stroke: 'var(--panel)',
            strokeWidth: 4,
          }),
          plot.text(from === null || isFlat ? [] : [from], {
            x: (x: number) => x,
            y: () => -0.11,
            dx: -9,
            textAnchor: 'end',
            text: (x: number) => sign(x),
            fill: 'var(--ink)',
            stroke: 'var(--panel)',
            strokeWidth: 4,
          }),
          plot.text(to === null || isFlat ? [] : [to], {
            x: (x: number) => x,
            y: () => -0.11,
            dx: 9,
            textAnchor: 'start',
            text: (x: number) => sign(x),
            fill: 'var(--ink)',
            stroke: 'var(--panel)',
            strokeWidth: 4,
          }),
        ],
      });
    },
    [at, from, to, n, confidence, sign, none, format],
  );
  if (from === null || to === null) return <p className="hint">{t('score.needTwo')}</p>;
  return (
    <Card>
      <CardHead>
        <h2>{t(measure === 'profit' ? 'decide.pictureTitleProfit' : 'decide.pictureTitle')}</h2>
        <p className="hint">{t('decide.pictureHint', { level: format.percent(confidence, 0) })}</p>
      </CardHead>
      <div className={css.aheadWords}>
        <span className={css.aheadWordA}>
          <Letter plan="A" /> {t('decide.aAhead', { p: format.chance(1 - chance) })}
        </span>
        <span className={css.aheadWordB}>
          {t('decide.bAhead', { p: format.chance(chance) })} <Letter plan="B" />
        </span>
      </div>
      <Chart
        draw={draw}
        heightPx={TALL_PX}
        testId="picture"
        label={t(measure === 'profit' ? 'decide.pictureLabelProfit' : 'decide.pictureLabel', {
          difference: sign(at),
          low: sign(from),
          high: sign(to),
          p: format.chance(chance),
        })}
      />
    </Card>
  );
}

/** A tick of 2.5 keeps its half. */
