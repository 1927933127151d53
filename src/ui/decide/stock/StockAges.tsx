// How old goods get when the oldest are bought first, and what it would be with new ones put in front (E17).

import { useTranslation } from 'react-i18next';
import type { Campaign, Estimate } from '../../../../sim/study/stock/campaign.ts';
import { Card, Lead } from '../../parts/Card.tsx';
import { useFormat } from '../../words/format.ts';
import type { VisitWords } from './visitWords.ts';

export function StockAges(props: { campaign: Campaign; visit: number; visitWords: VisitWords }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { campaign, visit, visitWords } = props;
  const { everyDays, soldAge, leftAge } = campaign.courses[visit];
  const days = campaign.lengths[campaign.lengths.length - 1];
  const show = ({ mean }: Estimate): string => (mean === null ? '–' : format.decimal(mean, 1));
  const gap = Math.abs((soldAge.fifo.mean ?? 0) - (soldAge.lifo.mean ?? 0));
  return (
    <Card data-testid="stock-ages">
      <h2>{t('stock.ageTitle', { days, visit: visitWords(everyDays) })}</h2>
      <Lead>
        {t('stock.ageLead', { sold: show(soldAge.fifo), p90: show(soldAge.p90), left: show(leftAge.fifo) })}
      </Lead>
      <p className="hint">
        {t(gap < 0.05 ? 'stock.ageSame' : 'stock.ageWorth', {
          sold: show(soldAge.lifo),
          left: show(leftAge.lifo),
        })}
      </p>
    </Card>
  );
}
