// The figures of money, each with its interval and what stands behind it.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { metricOf } from '../../../../sim/kinds/metric/index.ts';
import { niceReach } from '../../../../sim/picture/chart.ts';
import { viewersOf } from '../../../../sim/score/viewers.ts';
import type { Paired } from '../../../../sim/stats/paired.ts';
import { noRatioText, paybackText } from '../../../../sim/study/money/moneyWords.ts';
import { say } from '../../../../sim/words/text.ts';
import { useApp } from '../../../state/store.ts';
import { Card } from '../../parts/Card.tsx';
import { EvidenceMark } from '../../parts/EvidenceMark.tsx';
import type { TopicName } from '../../parts/evidenceTopics.ts';
import { IntervalBar } from '../../parts/IntervalBar.tsx';
import { Letter } from '../../parts/Letter.tsx';
import { Table } from '../../parts/Table.tsx';
import { useFormat } from '../../words/format.ts';
import { useDayPair } from '../usePair.ts';
import type { MoneyPair } from './MoneyPage.tsx';
import css from './money.module.css';

export function MoneyFigures({ pair }: { pair: MoneyPair }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { money, result, comparison } = pair;
  const { days, confidence, replications } = comparison;
  const { language } = format;
  const { margin } = result.metrics;
  const sums = [margin, money.ownMargin, money.spend, money.profit].filter((pairs) => pairs !== null);
  const reach = niceReach(
    sums.flatMap(({ difference, low, high }) => [difference, low, high]),
    1,
  );
  const asMoney = (digits: number) => ({
    plain: (value: number) => format.money(value),
    signed: (value: number) => format.signedMoney(value, digits),
  });
  const moneyDigits = format.moneyDecimals(...sums.map(({ difference }) => difference));
  const asCount = {
    plain: (value: number) => format.decimal(value, value < 100 ? 1 : 0),
    signed: (value: number) => format.signed(value, 1),
  };
  const ratio = (name: 'returnOnSpend' | 'costPerContact' | 'costPerUnit', hint = '') => {
    const found = money[name];
    const show = (value: number): string =>
      name === 'returnOnSpend' ? format.signedPercent(value, 0) : format.price(value);
    return (
      <tr data-testid={`money-${name}`}>
        <th scope="row">
          {t(`money.${name}`)}
          {hint !== '' && <small>{hint}</small>}
        </th>
        <td />
        <td />
        <td data-num>
          {found.value === null ? (
            <span className="hint">{noRatioText(name, found)[language]}</span>
          ) : (
            <b>{show(found.value)}</b>
          )}
        </td>
        <td className={css.interval}>
          {found.low !== null && found.high !== null && (
            <small>{`${show(found.low)} … ${show(found.high)}`}</small>
          )}
        </td>
      </tr>
    );
  };
  return (
    <Card data-testid="money-figures">
      <h2>{t('money.figures')}</h2>
      <p className="hint">
        {t('money.figuresHint', {
          days: t('money.days', { count: days }),
          n: format.int(replications),
          level: format.percent(confidence, 0),
        })}
      </p>
      <Table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{t('money.figure')}</th>
            <th scope="col" data-num>
              <Letter plan="A" />
            </th>
            <th scope="col" data-num>
              <Letter plan="B" />
            </th>
            <th scope="col" data-num>
              {t('money.difference')}
            </th>
            <th scope="col">{t('score.interval', { level: format.percent(confidence, 0) })}</th>
          </tr>
        </thead>
        <tbody>
          <SumRow
            name={say(metricOf('margin').short, language)}
            topic="margin"
            pair={margin}
            reach={reach}
            as={asMoney(moneyDigits)}
          />
          {money.ownMargin && (
            <SumRow
              name={t('money.ownMargin')}
              isPart
              pair={money.ownMargin}
              reach={reach}
              as={asMoney(moneyDigits)}
            />
          )}
          <SumRow
            name={t('money.spend')}
            pair={money.spend}
            reach={reach}
            as={asMoney(moneyDigits)}
            lowerIsBetter
          />
          <SumRow
            name={t('money.profit')}
            topic="verdict"
            pair={money.profit}
            reach={reach}
            as={asMoney(moneyDigits)}
            isTotal
          />
          {ratio('returnOnSpend', t('money.returnHint'))}
          <tr data-testid="money-payback">
            <th scope="row">{t('money.payback')}</th>
            <td />
            <td />
            <td />
            <td className={css.interval}>{paybackText(money.payback, days)[language]}</td>
          </tr>
          <SumRow name={t('money.units')} topic="units" pair={money.promotedUnits} as={asCount} />
          {ratio('costPerUnit')}
          {(money.contacts.alternative > 0 || money.contacts.baseline > 0) && (
            <>
              <SumRow name={t('money.contacts')} topic="contacts" pair={money.contacts} as={asCount} />
              {ratio('costPerContact')}
            </>
          )}
          <ViewRow pair={pair} />
        </tbody>
      </Table>
    </Card>
  );
}

interface Shown {
  plain(value: number): string;
  signed(value: number): string;
}

function SumRow(props: {
  name: string;
  topic?: TopicName;
  pair: Paired;
  reach?: number;
  as: Shown;
  isPart?: boolean;
  isTotal?: boolean;
  lowerIsBetter?: boolean;
}) {
  const { name, topic, pair, as, isPart, isTotal, lowerIsBetter } = props;
  const { baseline, alternative, difference, low, high } = pair;
  const reach = props.reach ?? niceReach([difference, low, high], 1);
  const isSpread = low !== null && high !== null && high - low > 1e-9;
  const interval = isSpread ? `${as.signed(low)} … ${as.signed(high)}` : '';
  return (
    <tr data-total={isTotal ?? false}>
      <th scope="row" data-part={isPart ?? false}>
        {name} {topic && <EvidenceMark topic={topic} />}
      </th>
      <td className={css.soft} data-num>
        {as.plain(baseline)}
      </td>
      <td className={css.soft} data-num>
        {as.plain(alternative)}
      </td>
      <td data-num>
        <b>{as.signed(difference)}</b>
      </td>
      <td className={css.interval}>
        <IntervalBar
          value={difference}
          low={low}
          high={high}
          reach={reach}
          lowerIsBetter={lowerIsBetter ?? false}
          label={`${name}: ${as.signed(difference)}${interval === '' ? '' : ` (${interval})`}`}
        />
        <small>{interval}</small>
      </td>
    </tr>
  );
}

/** What it cost for each shopper who had the paid fixtures in view: the full day that is on the stage tells. */
function ViewRow({ pair }: { pair: MoneyPair }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { project, money, planA, planB, comparison } = pair;
  const fixtureIds = useMemo(
    () => [...new Set(money.costs.flatMap(({ fixtureId }) => fixtureId ?? []))].sort(),
    [money],
  );
  const key = fixtureIds.join();
  const day = useDayPair(planA, planB);
  const run = useApp((state) => state.runs[planB]);
  const isReady = typeof day !== 'string' && run !== undefined;
  const viewers = useMemo(
    () => (isReady && run && key !== '' ? viewersOf(project, run.trace, key.split(',')) : null),
    [isReady, run, key, project],
  );
  if (fixtureIds.length === 0) return null;
  const spend = money.costs
    .filter(({ fixtureId }) => fixtureId !== null)
    .reduce((sum, { total }) => sum + total, 0);
  return (
    <tr data-testid="money-view" data-days={comparison.days}>
      <th scope="row">
        {t('money.costPerView')}
        <small>
          {viewers === null ? t('money.viewWaiting') : t('money.viewHint', { n: format.int(viewers) })}
        </small>
      </th>
      <td />
      <td />
      <td data-num>{viewers ? <b>{format.price(spend / viewers)}</b> : '–'}</td>
      <td />
    </tr>
  );
}
