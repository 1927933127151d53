// What empty shelves cost, by SKU: in both plans, with the difference and its interval. A click shows the shelf.

import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { niceReach } from '../../../../sim/picture/chart.ts';
import { amount, signed } from '../../../../sim/words/figures.ts';
import { useApp } from '../../../state/store.ts';
import { Card, Lead } from '../../parts/Card.tsx';
import { useFew } from '../../parts/Few.tsx';
import { IntervalBar } from '../../parts/IntervalBar.tsx';
import { Letter } from '../../parts/Letter.tsx';
import { useFormat } from '../../words/format.ts';
import { skuName } from '../../words/names.ts';
import { goToSku } from '../jump.ts';
import type { Pair } from '../usePair.ts';
import css from './compare.module.css';

const FEW = 8;

export function LostPart({ pair }: { pair: Pair }) {
  const { t } = useTranslation();
  const format = useFormat();
  const language = useApp((state) => state.language);
  const { project, comparison, result, volume } = pair;
  const skuIxById = useMemo(() => new Map(project.skus.map(({ id }, ix) => [id, ix])), [project]);
  const [listed, more] = useFew(volume?.lost ?? [], FEW);
  if (!volume) return null;
  const { days } = comparison;
  const { lostSales } = result.metrics;
  const perDay = (value: number | null) => (value === null ? null : value / days);
  const reach = niceReach(
    listed.flatMap(({ difference, low, high }) => [perDay(difference), perDay(low), perDay(high)]),
    0.1,
  );
  return (
    <Card data-testid="lost">
      <h2>{t('decide.lost')}</h2>
      {listed.length === 0 ? (
        <p className="hint">{t('decide.lostNone')}</p>
      ) : (
        <>
          <Lead>
            {t('decide.lostSummary', {
              a: format.decimal(lostSales.baseline / days, 1),
              b: format.decimal(lostSales.alternative / days, 1),
            })}
          </Lead>
          <p className="hint">{t('decide.lostHint')}</p>
          <div className={`${css.rows} ${css.lostRows}`}>
            <div className={`${css.row} ${css.rowHead}`} data-testid="row" aria-hidden="true">
              <span />
              <Letter plan="A" />
              <Letter plan="B" />
              <span className={css.rowEnd}>{t('decide.difference')}</span>
              <span className={css.rowScale}>
                <span>−{amount(reach, reach < 1 ? 1 : 0)}</span>
                <span>0</span>
                <span>+{amount(reach, reach < 1 ? 1 : 0)}</span>
              </span>
            </div>
            {listed.map((sku) => {
              const skuIx = skuIxById.get(sku.skuId) ?? -1;
              const name = skuName(project.skus[skuIx], language);
              const shown = signed(sku.difference / days, reach < 1 ? 2 : 1);
              return (
                <button
                  key={sku.skuId}
                  type="button"
                  className={css.row}
                  data-testid="row"
                  title={t('decide.toShelf', { sku: name })}
                  onClick={() => goToSku(pair, skuIx)}
                >
                  <span className={css.rowName} data-testid="row-name">
                    {name}
                  </span>
                  <span className={css.rowSoft} data-testid="row-soft">
                    {amount(sku.baseline / days, 1)}
                  </span>
                  <span className={css.rowSoft} data-testid="row-soft">
                    {amount(sku.alternative / days, 1)}
                  </span>
                  <b className={css.rowEnd}>{shown}</b>
                  <IntervalBar
                    value={sku.difference / days}
                    low={perDay(sku.low)}
                    high={perDay(sku.high)}
                    reach={reach}
                    look="thin"
                    lowerIsBetter
                    label={`${name}: ${shown}`}
                  />
                </button>
              );
            })}
          </div>
          {more}
        </>
      )}
    </Card>
  );
}
