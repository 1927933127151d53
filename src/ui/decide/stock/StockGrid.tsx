// Length of the campaign by frequency of visits: one measure as a grid of shaded cells, each with its figure and interval.

import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Campaign, CampaignCell, Estimate } from '../../../../sim/study/stock/campaign.ts';
import { Card, CardHead } from '../../parts/Card.tsx';
import { Choice } from '../../parts/Choice.tsx';
import { useFormat } from '../../words/format.ts';
import css from './stock.module.css';
import type { VisitWords } from './visitWords.ts';

/** Row and column of a cell. */
export interface Chosen {
  readonly visit: number;
  readonly length: number;
}

/** Percent of ink in the fullest cell: figures stay legible on all of them. */
const DARKEST = 40;

const measures = ['outShare', 'lost', 'lostMargin', 'age'] as const;
type Measure = (typeof measures)[number];

export function StockGrid(props: {
  campaign: Campaign;
  chosen: Chosen;
  choose: (cell: Chosen) => void;
  visitWords: VisitWords;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const { campaign, chosen, choose, visitWords } = props;
  const [measure, setMeasure] = useState<Measure>('outShare');
  const grid = useRef<HTMLTableElement>(null);
  const value = (cell: CampaignCell): Estimate => {
    const found = cell[measure];
    if (measure === 'outShare' || measure === 'age') return found;
    const perDay = (x: number | null) => (x === null ? null : x / cell.days);
    return { mean: perDay(found.mean), low: perDay(found.low), high: perDay(found.high) };
  };
  const most = Math.max(1e-9, ...campaign.cells.flat().map((cell) => value(cell).mean ?? 0));
  const show = (x: number): string =>
    measure === 'outShare'
      ? format.percent(x, 0)
      : measure === 'lostMargin'
        ? format.money(x)
        : format.decimal(x, 1);
  const intervalOf = ({ low, high }: Estimate): string => {
    if (low === null || high === null || high - low < 1e-9) return '';
    return t('stock.interval', { low: show(low), high: show(high) });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[event.key];
    if (!step) return;
    event.preventDefault();
    const visit = Math.min(campaign.visits.length - 1, Math.max(0, chosen.visit + step[0]));
    const length = Math.min(campaign.lengths.length - 1, Math.max(0, chosen.length + step[1]));
    choose({ visit, length });
    grid.current?.querySelector<HTMLElement>(`[data-cell="${visit}-${length}"]`)?.focus();
  };
  return (
    <Card data-testid="stock-grid">
      <CardHead>
        <h2>{t('stock.grid')}</h2>
        <Choice
          legend={t('stock.measure')}
          options={measures}
          value={measure}
          choose={(each) => setMeasure(each)}
          name={(each) => t(`stock.${each}`)}
          testId="stock-measure"
        />
      </CardHead>
      <p className="hint">
        {t(`stock.${measure}Hint`)} {t('stock.pick')}
      </p>
      <table className={css.grid} ref={grid} onKeyDown={onKeyDown}>
        <thead>
          <tr>
            <th scope="col">{t('stock.visitsHead')}</th>
            {campaign.lengths.map((days) => (
              <th key={days} scope="col">
                {t('stock.length', { n: days })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {campaign.cells.map((row, visit) => (
            <tr key={campaign.visits[visit]}>
              <th scope="row">{visitWords(campaign.visits[visit])}</th>
              {row.map((cell, length) => {
                const { mean, ...rest } = value(cell);
                const share = (mean ?? 0) / (measure === 'outShare' ? 1 : most);
                const isChosen = chosen.visit === visit && chosen.length === length;
                const text = mean === null ? '–' : show(mean);
                return (
                  <td key={cell.days}>
                    <button
                      type="button"
                      data-cell={`${visit}-${length}`}
                      aria-pressed={isChosen}
                      tabIndex={isChosen ? 0 : -1}
                      style={{ ['--share' as string]: `${Math.round(share * DARKEST)}%` }}
                      onClick={() => choose({ visit, length })}
                    >
                      <span className="hidden">
                        {t('stock.gridLabel', {
                          measure: t(`stock.${measure}`),
                          visit: visitWords(campaign.visits[visit]),
                          days: cell.days,
                        })}{' '}
                      </span>
                      <b>{text}</b>
                      <small>{intervalOf({ mean, ...rest })}</small>
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
