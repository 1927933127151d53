// Two pictures: value against budget with the chosen point, and every store by what a campaign costs and brings.

import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { BudgetPlan, ChainPlanning, StoreOffer } from '../../../../sim/chain/chainPlan.ts';
import type { StoreClass } from '../../../../sim/chain/classes.ts';
import { axisTicks, axisX, axisY, chartSpace, label, lineMark } from '../../../../sim/picture/chart.ts';
import { curveMarks } from '../../../../sim/picture/curveMarks.ts';
import type { Mark, Paint } from '../../../../sim/picture/marks.ts';
import { say } from '../../../../sim/words/text.ts';
import { useApp } from '../../../state/store.ts';
import { Card, SideBySide } from '../../parts/Card.tsx';
import { Chart } from '../../parts/Chart.tsx';
import { useFormat } from '../../words/format.ts';
import css from './chain.module.css';
import { sliderEnd } from './PlanControls.tsx';

const TALL_PX = 260;
const CURVE_POINTS = 241;
const BOX = { height: TALL_PX, left: 74, right: 18, top: 26, bottom: 40 } as const;

export function ChainPictures({ planning, plan }: { planning: ChainPlanning; plan: BudgetPlan }) {
  return (
    <SideBySide className={css.pictures}>
      <CurvePicture planning={planning} plan={plan} />
      <StorePicture planning={planning} plan={plan} />
    </SideBySide>
  );
}

function CurvePicture({ planning, plan }: { planning: ChainPlanning; plan: BudgetPlan }) {
  const { t } = useTranslation();
  const format = useFormat();
  const isProfit = planning.settings.aim === 'profit';
  const end = sliderEnd(planning);
  const curve = useMemo(() => planning.curve(end, CURVE_POINTS), [planning, end]);
  const { budget } = plan;
  const value = useMemo(() => planning.curve(budget, 2)[1].value, [planning, budget]);
  const most = curve[curve.length - 1].value;
  const at = curve.find((point) => point.value >= most)?.budget ?? 0;
  const show = useCallback(
    (amount: number) => (isProfit ? format.money(amount) : format.int(amount)),
    [isProfit, format],
  );
  const axis = t('chain.curveAxis');
  const draw = useCallback(
    (width: number) => {
      const chosen = { budget, value };
      const shown = { points: curve, chosen, axisName: axis, showBudget: format.money, showValue: show };
      return curveMarks(shown, { ...BOX, width });
    },
    [curve, budget, value, show, format, axis],
  );
  return (
    <Card data-testid="chain-curve">
      <h2>{t(isProfit ? 'chain.curve' : 'chain.curveReach')}</h2>
      <Chart
        draw={draw}
        heightPx={TALL_PX}
        label={t('chain.curveLabel', {
          budget: format.money(budget),
          value: show(value),
          most: show(most),
          at: format.money(at),
        })}
      />
    </Card>
  );
}

interface Dot {
  readonly cost: number;
  readonly gain: number;
  readonly low: number;
  readonly high: number;
  readonly storeClass: StoreClass;
  readonly isChosen: boolean;
  readonly name: string;
}

function StorePicture({ planning, plan }: { planning: ChainPlanning; plan: BudgetPlan }) {
  const { t } = useTranslation();
  const format = useFormat();
  const language = useApp((state) => state.language);
  const dots = useMemo((): Dot[] => {
    const chosen = new Map(plan.placed.map(({ row, offer }) => [row.store.id, offer]));
    return planning.rows.flatMap(({ store, storeClass, leftOut, offers }) => {
      const offer = chosen.get(store.id) ?? bestOffer(offers);
      if (leftOut !== null || !offer) return [];
      const { value, low, high } = offer.gain;
      return [
        {
          cost: offer.cost.total,
          gain: value,
          low: low ?? value,
          high: high ?? value,
          storeClass,
          isChosen: chosen.has(store.id),
          name: `${storeClass} · ${say(store.name, language)}`,
        },
      ];
    });
  }, [planning, plan, language]);
  const even = t('chain.evenLine');
  const [xName, yName] = [t('chain.dotsX'), t('chain.dotsY')];
  const draw = useCallback(
    (width: number) => drawDots(width, dots, { even, xName, yName, show: format.money }),
    [dots, even, xName, yName, format],
  );
  return (
    <Card data-testid="chain-dots">
      <h2>{t('chain.dots')}</h2>
      <p className="hint">
        {t('chain.dotsHint')} <span aria-hidden="true">■ A ● B ▲ C</span>
      </p>
      <Chart
        draw={draw}
        heightPx={TALL_PX}
        label={t('chain.dotsLabel', {
          above: dots.filter(({ gain, cost }) => gain > cost).length,
          all: dots.length,
          chosen: plan.placed.length,
        })}
      />
    </Card>
  );
}

interface DotWords {
  readonly even: string;
  readonly xName: string;
  readonly yName: string;
  readonly show: (value: number) => string;
}

function drawDots(width: number, dots: readonly Dot[], { even, xName, yName, show }: DotWords): Mark[] {
  const gains = dots.map(({ gain }) => gain);
  const mostCost = Math.max(100, ...dots.map(({ cost }) => cost)) * 1.06;
  const mostGain = Math.max(100, ...gains) * 1.1;
  const space = chartSpace({ ...BOX, width }, [0, mostCost], [Math.min(0, ...gains) * 1.1, mostGain]);
  const end = Math.min(mostCost, mostGain);
  const drawn = (isChosen: boolean, paint: Paint): Mark[] =>
    dots
      .filter((dot) => dot.isChosen === isChosen)
      .map(({ cost, gain, storeClass, name }) => ({
        ...symbol(storeClass, space.x(cost), space.y(gain)),
        ...paint,
        title: name,
      }));
  return [
    ...axisY(space, axisTicks(space.ys, 5), show),
    ...axisX(space, axisTicks(space.xs, 4), show),
    label(`${xName} →`, width - BOX.right, BOX.height - 7, { anchor: 'end' }),
    label(`↑ ${yName}`, 4, 9, { anchor: 'start' }),
    lineMark(
      space,
      [
        [0, 0],
        [end, end],
      ],
      { stroke: 'inkSoft', width: 1, dash: [5, 4] },
    ),
    label(even, space.x(end * 0.97) - 6, space.y(end * 0.97) - 8, { anchor: 'end' }),
    ...drawn(false, { stroke: 'inkSoft', fill: 'panel', width: 1.4 }),
    ...drawn(true, { fill: 'planB', stroke: 'panel', width: 0.8 }),
  ];
}

/** Of the same area, each told by its shape. */
function symbol(storeClass: StoreClass, x: number, y: number): Mark {
  switch (storeClass) {
    case 'A':
      return { kind: 'rect', x: x - 3.5, y: y - 3.5, w: 7, h: 7 };
    case 'B':
      return { kind: 'circle', x, y, r: 4 };
    case 'C':
      return {
        kind: 'lines',
        lines: [[x, y - 5.4, x + 4.7, y + 2.7, x - 4.7, y + 2.7]],
        isClosed: true,
      };
  }
}

function bestOffer(offers: readonly StoreOffer[]): StoreOffer | null {
  return offers.reduce<StoreOffer | null>(
    (best, offer) => (best === null || offer.profit.value > best.profit.value ? offer : best),
    null,
  );
}
