// In how many sets of assumptions plan B wins: a count of draws by the difference they give.

import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { histogramMarks, histogramTall } from '../../../../sim/picture/barMarks.ts';
import type { EvidenceDraws } from '../../../../sim/study/uncertainty/summary.ts';
import { Lead } from '../../parts/Card.tsx';
import { Chart } from '../../parts/Chart.tsx';
import { useFormat } from '../../words/format.ts';
import type { Pair } from '../usePair.ts';

export function Draws({ pair, draws, isEarly }: { pair: Pair; draws: EvidenceDraws; isEarly: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { days } = pair.comparison;
  const now = pair.result.metrics.margin.difference / days;
  const [axisName, nowName] = [t('decide.drawsAxis'), t('decide.drawsNow')];
  const { differences } = draws;
  const draw = useCallback(
    (widthPx: number) => {
      const values = differences.map((difference) => difference / days);
      return histogramMarks({ values, now, nowName, axisName, show: format.signedMoney }, widthPx);
    },
    [differences, days, now, format, axisName, nowName],
  );
  const win = t('decide.drawsWin', { share: format.percent(draws.winShare, 0), n: format.int(draws.draws) });
  return (
    <>
      {!isEarly && <Lead data-testid="draws-win">{win}</Lead>}
      <Chart
        draw={draw}
        heightPx={histogramTall}
        label={t('decide.drawsLabel', {
          win,
          low: format.signedMoney(Math.min(...differences) / days),
          high: format.signedMoney(Math.max(...differences) / days),
        })}
      />
    </>
  );
}
