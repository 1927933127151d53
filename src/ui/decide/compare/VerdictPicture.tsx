// The verdict as a picture: how likely each size of the true difference in margin is, on both sides of "no difference".
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import {
  areaMark,
  axisTicks,
  axisX,
  chartSpace,
  label,
  lineMark,
  type Range,
  uprightRule,
} from '../../../../sim/picture/chart.ts';
import type { Mark } from '../../../../sim/picture/marks.ts';
import { studentQuantile } from '../../../../sim/stats/student.ts';
import { judgedBy } from '../../../../sim/study/compare/judge.ts';
import { Card, CardHead } from '../../parts/Card.tsx';
import { Chart } from '../../parts/Chart.tsx';
import { Letter } from '../../parts/Letter.tsx';
import { useFormat } from '../../words/format.ts';
import type { Pair } from '../usePair.ts';
import css from './compare.module.css';

const TALL_PX = 190;
const POINTS = 120;

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
    (widthPx: number) => {
      const estimate = { at, low: from ?? at, high: to ?? at, n, confidence };
      return drawVerdict(widthPx, estimate, { none, sign, show: format.signedMoney });
    },
    [at, from, to, n, confidence, sign, none, format],
  );
  if (from === null || to === null)
    return <p className="hint">{t(n < 2 ? 'score.needTwo' : 'decide.noSpread')}</p>;
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

interface Estimate {
  readonly at: number;
  readonly low: number;
  readonly high: number;
  readonly n: number;
  readonly confidence: number;
}

interface VerdictWords {
  readonly none: string;
  readonly sign: (value: number) => string;
  readonly show: (value: number) => string;
}

/** The interval lies below the curve, at this height of it. */
const LINE_AT = -0.11;

function drawVerdict(width: number, { at, low, high, n, confidence }: Estimate, words: VerdictWords): Mark[] {
  const half = Math.max(1e-9, (high - low) / 2);
  const isFlat = half <= 1e-9;
  const error = n < 2 ? 1e-9 : half / studentQuantile((1 + confidence) / 2, n - 1);
  const pad = Math.max(4.2 * error, Math.abs(at) * 0.12);
  const xs: Range = [Math.min(at - pad, -0.3 * pad), Math.max(at + pad, 0.3 * pad)];
  const box = { width, height: TALL_PX, left: 12, right: 12, top: 32, bottom: 30 };
  const space = chartSpace(box, xs, [-0.22, 1.18]);
  const density = (x: number) => (1 + ((x - at) / error) ** 2 / Math.max(1, n - 1)) ** (-n / 2);
  const side = (from: number, to: number, ink: 'planA' | 'planB'): Mark[] => {
    if (isFlat || to <= from) return [];
    const points = Array.from({ length: POINTS + 1 }, (_, k) => from + ((to - from) * k) / POINTS);
    return [
      areaMark(
        space,
        points.map((x) => [x, 0, density(x)]),
        ink,
        0.28,
      ),
      lineMark(
        space,
        points.map((x) => [x, density(x)]),
        { stroke: ink, width: 1.5 },
      ),
    ];
  };
  const y = space.y(LINE_AT);
  const isNearZero = Math.abs(at) < (xs[1] - xs[0]) * 0.06;
  const away = isNearZero ? (at < 0 ? -8 : 8) : 0;
  const ink = { fill: 'ink', halo: 'panel' } as const;
  const ends = isFlat
    ? []
    : [
        label(words.sign(low), space.x(low) - 9, y, { ...ink, anchor: 'end' }),
        label(words.sign(high), space.x(high) + 9, y, { ...ink, anchor: 'start' }),
      ];
  const [x1, x2] = [space.x(low), space.x(high)];
  return [
    ...axisX(space, axisTicks(xs, Math.max(3, Math.round(width / 130))), words.show),
    ...side(xs[0], Math.min(0, xs[1]), 'planA'),
    ...side(Math.max(0, xs[0]), xs[1], 'planB'),
    uprightRule(space, 0, { stroke: 'ink', width: 1.5 }, { from: space.top - 10 }),
    label(words.none, space.x(0), space.top - 20),
    { kind: 'rect', x: x1 - 2.5, y: y - 2.5, w: x2 - x1 + 5, h: 5, r: 2.5, fill: 'ink' },
    { kind: 'circle', x: space.x(at), y, r: 6, fill: 'ink', stroke: 'panel', width: 2 },
    label(words.sign(at), space.x(at) + away, space.y(isFlat ? 0.1 : 1) - 12, {
      ...ink,
      anchor: isNearZero ? (at < 0 ? 'end' : 'start') : 'middle',
      size: 15,
      weight: 700,
    }),
    ...ends,
  ];
}
