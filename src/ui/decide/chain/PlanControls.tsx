// The settings of the plan, each answered at once, and its figures.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type Aim,
  aims,
  type BudgetPlan,
  type ChainPlanning,
  WEEKS_PER_YEAR,
} from '../../../../sim/chain/chainPlan.ts';
import type { Figure } from '../../../../sim/chain/curve.ts';
import { setChainSettings, useChain } from '../../../state/decide/chain.ts';
import { Card } from '../../parts/Card.tsx';
import { Choice } from '../../parts/Choice.tsx';
import { NumberField } from '../../parts/NumberField.tsx';
import { useFormat } from '../../words/format.ts';
import css from './chain.module.css';

const MOST_BUDGET = 1_000_000_000;
const MOST_CAMPAIGNS = 26;
const SLIDER_STEPS = 200;

/** The slider ends a little above all that could usefully be spent. */
export function sliderEnd({ mostMoney, stepMoney }: ChainPlanning): number {
  const exact = Math.max(mostMoney * 1.1, 10 * stepMoney);
  const step = niceStep(exact / SLIDER_STEPS);
  return Math.ceil(exact / step) * step;
}

function niceStep(exact: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(100, exact)));
  for (const part of [1, 2, 5]) if (part * power >= exact) return part * power;
  return 10 * power;
}

export function Controls({ planning }: { planning: ChainPlanning }) {
  const { t } = useTranslation();
  const { budget, weeks, campaignsPerYear, aim, isCautious, withWeak } = useChain((state) => state.settings);
  const end = sliderEnd(planning);
  const nWeak = planning.rows.filter(({ store }) => store.cooperation === 'weak').length;
  return (
    <Card data-testid="chain-controls">
      <div className={css.budget}>
        <label htmlFor="chain-budget">{t('chain.budget')}</label>
        <input
          id="chain-budget-slider"
          type="range"
          aria-label={t('chain.budget')}
          min={0}
          max={end}
          step={niceStep(end / SLIDER_STEPS)}
          value={Math.min(budget, end)}
          onChange={({ currentTarget }) => setChainSettings({ budget: Number(currentTarget.value) })}
        />
        <NumberField
          id="chain-budget"
          value={budget}
          low={0}
          high={MOST_BUDGET}
          step={1000}
          onChange={(value) => setChainSettings({ budget: value })}
        />
      </div>
      <div className={css.settings}>
        <label htmlFor="chain-weeks">
          {t('chain.weeks')}{' '}
          <NumberField
            id="chain-weeks"
            value={weeks}
            low={1}
            high={WEEKS_PER_YEAR}
            step={1}
            onChange={(value) => setChainSettings({ weeks: value })}
          />
        </label>
        <label htmlFor="chain-campaigns">
          {t('chain.campaigns')}{' '}
          <NumberField
            id="chain-campaigns"
            value={campaignsPerYear}
            low={1}
            high={Math.min(MOST_CAMPAIGNS, Math.floor(WEEKS_PER_YEAR / weeks))}
            step={1}
            onChange={(value) => setChainSettings({ campaignsPerYear: value })}
          />
        </label>
        <Choice
          legend={t('chain.aim')}
          showsLegend
          options={aims}
          value={aim}
          choose={(each) => setChainSettings({ aim: each })}
          name={(each) => t(`chain.${each}`)}
          testId="chain-aim"
        />
        <label>
          <input
            type="checkbox"
            checked={isCautious}
            disabled={aim === 'reach'}
            onChange={({ currentTarget }) => setChainSettings({ isCautious: currentTarget.checked })}
          />
          {t('chain.cautious')}
        </label>
        {nWeak > 0 && (
          <label>
            <input
              type="checkbox"
              checked={withWeak}
              onChange={({ currentTarget }) => setChainSettings({ withWeak: currentTarget.checked })}
            />
            {t('chain.withWeak', { n: nWeak })}
          </label>
        )}
      </div>
    </Card>
  );
}

export function Totals({ plan, hasOwn, aim }: { plan: BudgetPlan; hasOwn: boolean; aim: Aim }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { nStores, spend, gain, ownGain, profit, reach, costPerPerson } = plan.totals;
  const interval = ({ low, high }: Figure): ReactNode =>
    low !== null &&
    high !== null && (
      <>
        <i>{t('chain.intervalFrom', { low: format.signedMoney(low) })}</i>{' '}
        <i>{t('chain.intervalTo', { high: format.signedMoney(high) })}</i>
      </>
    );
  const tiles: { readonly name: string; readonly value: string; readonly more: ReactNode }[] = [
    { name: t('chain.chosenStores'), value: format.int(nStores), more: byClassText(plan) },
    { name: t('chain.spend'), value: format.money(spend), more: '' },
    { name: t('chain.margin'), value: format.signedMoney(gain.value), more: interval(gain) },
    { name: t('chain.net'), value: format.signedMoney(profit.value), more: interval(profit) },
    { name: t('chain.people'), value: format.int(reach), more: '' },
    {
      name: t('chain.perPerson'),
      value: costPerPerson === null ? t('chain.none') : format.price(costPerPerson),
      more: '',
    },
    {
      name: t('chain.next'),
      value: aim === 'profit' ? format.signedMoney(plan.next) : format.signedInt(plan.next),
      more: aim === 'profit' ? t('chain.net') : t('chain.people'),
    },
  ];
  return (
    <dl className={css.totals} data-testid="chain-totals">
      {tiles.map(({ name, value, more }, ix) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <b>{value}</b>
            {more && <span>{more}</span>}
            {ix === 2 && hasOwn && nStores > 0 && (
              <span>{t('chain.ownMargin', { value: format.signedMoney(ownGain.value) })}</span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function byClassText({ byClass, totals }: BudgetPlan): string {
  return totals.nStores > 0 ? `A ${byClass.A} · B ${byClass.B} · C ${byClass.C}` : '';
}
