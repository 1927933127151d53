// The categories or brands whose margin differs most, each with its interval.

import { useTranslation } from 'react-i18next';
import { metricOf } from '../../../../sim/kinds/metric/index.ts';
import { niceReach } from '../../../../sim/picture/chart.ts';
import type { GroupDifference } from '../../../../sim/study/compare/groups.ts';
import { amount, signed } from '../../../../sim/words/figures.ts';
import { say } from '../../../../sim/words/text.ts';
import { useApp } from '../../../state/store.ts';
import { Card } from '../../parts/Card.tsx';
import { useFew } from '../../parts/Few.tsx';
import { IntervalBar } from '../../parts/IntervalBar.tsx';
import { useFormat } from '../../words/format.ts';
import decideCss from '../decide.module.css';
import type { Pair } from '../usePair.ts';
import css from './compare.module.css';

const FEW = 8;

export function GroupsPart({ pair, by }: { pair: Pair; by: 'byCategory' | 'byBrand' }) {
  const { t } = useTranslation();
  const format = useFormat();
  const language = useApp((state) => state.language);
  const { project, result, comparison } = pair;
  const { days } = comparison;
  const named = by === 'byCategory' ? project.categories : project.brands;
  const names = new Map(named.map(({ id, name }) => [id, say(name, language)]));
  const moved = result[by].filter(({ margin, units }) => margin.difference !== 0 || units.difference !== 0);
  const size = ({ margin }: GroupDifference) => Math.abs(margin.difference);
  const [largest, more] = useFew(
    [...moved].sort((p, q) => size(q) - size(p) || (p.id < q.id ? -1 : 1)),
    FEW,
  );
  const listed = [...largest].sort(
    (p, q) => q.margin.difference - p.margin.difference || (p.id < q.id ? -1 : 1),
  );
  const perDay = (value: number | null) => (value === null ? null : value / days);
  const reach = niceReach(
    listed.flatMap(({ margin }) => [perDay(margin.low), perDay(margin.high), perDay(margin.difference)]),
    0.1,
  );
  const money = (value: number) => format.signedMoney(value, format.moneyDecimals(reach));
  return (
    <Card data-testid={by}>
      <h2>{t(by === 'byCategory' ? 'decide.categories' : 'decide.brands')}</h2>
      {moved.length === 0 ? (
        <p className="hint">{t('decide.noMoves')}</p>
      ) : (
        <>
          <p className="hint">{t('decide.groupsHint', { n: listed.length, total: moved.length })}</p>
          <div className={`${css.rows} ${css.groupRows}`}>
            <div className={`${css.row} ${css.rowHead}`} data-testid="row" aria-hidden="true">
              <span />
              <span className={css.rowEnd}>{t('decide.units')}</span>
              <span className={css.rowEnd}>{say(metricOf('margin').short, language)}</span>
              <span className={css.rowScale}>
                <span>−{amount(reach, reach < 1 ? 1 : 0)}</span>
                <span>0</span>
                <span>+{amount(reach, reach < 1 ? 1 : 0)}</span>
              </span>
            </div>
            {listed.map(({ id, units, margin }) => (
              <div key={id} className={`${css.row} ${decideCss.barsRow}`} data-testid="row">
                <span className={css.rowName} data-testid="row-name">
                  {names.get(id) ?? id}
                </span>
                <span className={css.rowSoft} data-testid="row-soft">
                  {signed(units.difference / days, 1)}
                </span>
                <b className={css.rowEnd}>{money(margin.difference / days)}</b>
                <IntervalBar
                  value={margin.difference / days}
                  low={perDay(margin.low)}
                  high={perDay(margin.high)}
                  reach={reach}
                  look="thin"
                  label={`${names.get(id) ?? id}: ${money(margin.difference / days)}`}
                />
              </div>
            ))}
          </div>
          {more}
        </>
      )}
    </Card>
  );
}
