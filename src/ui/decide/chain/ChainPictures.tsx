// Two pictures: value against budget with the chosen point, and every store by what a campaign costs and brings.

import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { BudgetPlan, ChainPlanning, StoreOffer } from '../../../../sim/chain/chainPlan.ts';
import type { StoreClass } from '../../../../sim/chain/classes.ts';
import { say } from '../../../../sim/words/text.ts';
import { useApp } from '../../../state/store.ts';
import { Card, SideBySide } from '../../parts/Card.tsx';
import { Chart, chartStyle, type PlotLibrary } from '../../parts/Chart.tsx';
import { useFormat } from '../../words/format.ts';
import css from './chain.module.css';
import { sliderEnd } from './PlanControls.tsx';

const TALL_PX = 260;
const CURVE_POINTS = 241;
const symbols: Record<StoreClass, 'square' | 'circle' | 'triangle'> = {
  A: 'square',
  B: 'circle',
  C: 'triangle',
};

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
    (plot: PlotLibrary, widthPx: number) => {
      const point = { budget: Math.min(budget, end), value };
      return plot.plot({
        ...chartStyle(widthPx, TALL_PX),
        marginLeft: 74,
        marginRight: 18,
        marginTop: 22,
        marginBottom: 40,
        x: {
          domain: [0, end],
          label: `${axis} →`,
          labelAnchor: 'right',
          ticks: 4,
          tickSize: 0,
          tickFormat: format.money,
        },
        y: {
          domain: [0, Math.max(1, most) * 1.08],
          label: null,
          grid: true,
          ticks: 5,
          tickSize: 0,
          tickFormat: show,
        },
        marks: [
          plot.areaY(curve, {
            x: 'budget',
            y: 'value',
            fill: 'var(--plan-b)',
            fillOpacity: 0.12,
            curve: 'step-after',
          }),
          plot.lineY(curve, {
            x: 'budget',
            y: 'value',
            stroke: 'var(--plan-b)',
            strokeWidth: 2,
            curve: 'step-after',
          }),
          plot.ruleX([point], { x: 'budget', stroke: 'var(--ink)', strokeDasharray: '3 4' }),
          plot.dot([point], {
            ...{ x: 'budget', y: 'value', r: 6 },
            fill: 'var(--panel)',
            stroke: 'var(--ink)',
            strokeWidth: 2.5,
          }),
          plot.text([point], {
            ...{ x: 'budget', y: 'value', dy: -14 },
            text: () => show(value),
            textAnchor: point.budget > end * 0.75 ? 'end' : point.budget < end * 0.15 ? 'start' : 'middle',
            fill: 'var(--ink)',
            fontWeight: 650,
          }),
        ],
      });
    },
    [curve, end, most, budget, value, show, format, axis],
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
    (plot: PlotLibrary, widthPx: number) => {
      const mostCost = Math.max(100, ...dots.map(({ cost }) => cost)) * 1.06;
      const gains = dots.map(({ gain }) => gain);
      const mostGain = Math.max(100, ...gains) * 1.1;
      const end = Math.min(mostCost, mostGain);
      const common = {
        x: 'cost',
        y: 'gain',
        symbol: ({ storeClass }: Dot) => symbols[storeClass],
        r: 4,
      } as const;
      return plot.plot({
        ...chartStyle(widthPx, TALL_PX),
        marginLeft: 74,
        marginRight: 18,
        marginTop: 26,
        marginBottom: 40,
        symbol: { type: 'identity' },
        x: {
          domain: [0, mostCost],
          label: `${xName} →`,
          labelAnchor: 'right',
          ticks: 4,
          tickSize: 0,
          tickFormat: format.money,
        },
        y: {
          domain: [Math.min(0, ...gains) * 1.1, mostGain],
          label: `↑ ${yName}`,
          labelAnchor: 'top',
          grid: true,
          ticks: 5,
          tickSize: 0,
          tickFormat: format.money,
        },
        marks: [
          plot.line(
            [
              { x: 0, y: 0 },
              { x: end, y: end },
            ],
            { x: 'x', y: 'y', stroke: 'var(--ink-soft)', strokeDasharray: '5 4' },
          ),
          plot.text([even], {
            ...{ x: () => end * 0.97, y: () => end * 0.97 },
            textAnchor: 'end',
            dx: -6,
            dy: -6,
            fill: 'var(--ink-soft)',
          }),
          plot.dot(
            dots.filter(({ isChosen }) => !isChosen),
            { ...common, stroke: 'var(--ink-soft)', fill: 'var(--panel)', strokeWidth: 1.4, title: 'name' },
          ),
          plot.dot(
            dots.filter(({ isChosen }) => isChosen),
            { ...common, fill: 'var(--plan-b)', stroke: 'var(--panel)', strokeWidth: 0.8, title: 'name' },
          ),
        ],
      });
    },
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

function bestOffer(offers: readonly StoreOffer[]): StoreOffer | null {
  return offers.reduce<StoreOffer | null>(
    (best, offer) => (best === null || offer.profit.value > best.profit.value ? offer : best),
    null,
  );
}
