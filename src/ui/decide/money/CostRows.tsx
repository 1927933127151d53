// What plan B pays for, cost by cost, beside what the documents say such a thing costs.

import { useTranslation } from 'react-i18next';
import { fromYuan } from '../../../../sim/base/yuan.ts';
import { sourceName } from '../../../../sim/evidence/handbooks.ts';
import { costKind, perNames } from '../../../../sim/kinds/cost.ts';
import { placeText, promotionText } from '../../../../sim/project/promotionWords.ts';
import { costSource } from '../../../../sim/study/money/costSource.ts';
import type { CostMean } from '../../../../sim/study/money/returns.ts';
import { amount } from '../../../../sim/words/figures.ts';
import { say, sentence } from '../../../../sim/words/text.ts';
import { yuanText } from '../../../../sim/words/units.ts';
import { useEvidence } from '../../../state/evidence/evidence.ts';
import { planOf, useApp } from '../../../state/store.ts';
import { Card } from '../../parts/Card.tsx';
import { Table } from '../../parts/Table.tsx';
import { useFormat } from '../../words/format.ts';
import type { MoneyPair } from './MoneyPage.tsx';
import css from './money.module.css';

export function CostRows({ pair }: { pair: MoneyPair }) {
  const { t } = useTranslation();
  const format = useFormat();
  const language = useApp((state) => state.language);
  const { project, planB, money, comparison } = pair;
  const plan = planOf(project, planB);
  const paidFor = ({ fixtureId, promotionId }: CostMean): string => {
    const promotion = plan.promotions.find(({ id }) => id === promotionId);
    if (promotion) return t('money.forThing', { name: promotionText(project, plan, promotion)[language] });
    if (fixtureId === null) return '';
    return t('money.forThing', { name: placeText(project, plan, fixtureId)[language] });
  };
  return (
    <Card data-testid="money-costs">
      <h2>{t('money.costs')}</h2>
      <p className="hint">
        {t('money.costsHint', {
          plan: say(plan.name, language),
          days: t('money.days', { count: comparison.days }),
        })}
      </p>
      <Table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{t('money.cost')}</th>
            <th scope="col" data-num>
              {t('money.each')}
            </th>
            <th scope="col" data-num>
              {t('money.times')}
            </th>
            <th scope="col" data-num>
              {t('money.total')}
            </th>
            <th scope="col">{t('money.documents')}</th>
          </tr>
        </thead>
        <tbody>
          {money.costs.map((cost) => (
            <tr key={cost.costId}>
              <th scope="row">
                {sentence(costKind(cost.kind).name[language])}
                <small>{paidFor(cost)}</small>
              </th>
              <td data-num>
                {format.fee(cost.amount)}
                <small>{perNames[cost.per][language]}</small>
              </td>
              <td className={css.soft} data-num>
                {amount(cost.quantity, Number.isInteger(cost.quantity) ? 0 : 1)}
              </td>
              <td data-num>
                <b>{format.fee(cost.total)}</b>
              </td>
              <td>
                <SourceCell cost={cost} pair={pair} />
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Card>
  );
}

function SourceCell({ cost, pair: { project, planB } }: { cost: CostMean; pair: MoneyPair }) {
  const { t } = useTranslation();
  const language = useApp((state) => state.language);
  const source = costSource(project, planOf(project, planB), cost);
  if (!source) return <span className="hint">{t('money.noDocument')}</span>;
  const { row, figure, low, high } = source;
  const label = t('money.evidenceOf', {
    name: say(row.name, language),
    source: sourceName(figure)[language],
  });
  const [from, to] = [fromYuan(project, low), fromYuan(project, high)];
  const isIn = from !== null && to !== null && from <= cost.amount && cost.amount <= to;
  const word = from === null ? 'otherCurrency' : !isIn ? 'outOfRange' : low === high ? 'exactly' : 'inRange';
  return (
    <span className={css.source} data-fit={word}>
      <button
        type="button"
        className={css.figureLink}
        data-testid="figure-link"
        title={label}
        aria-label={label}
        onClick={() =>
          useEvidence.setState({ isOpen: true, tab: 'figures', topic: null, key: figure, search: '' })
        }
      >
        {word === 'outOfRange' && '⚠ '}
        {t(`money.${word}`, { range: yuanText(project, low, high) })}
      </button>
    </span>
  );
}
