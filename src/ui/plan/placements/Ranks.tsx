// The documents' order of five kinds of places beside the simulated one.
import { useTranslation } from 'react-i18next';
import { niceReach } from '../../../../sim/picture/chart.ts';
import type { PlacementStudy } from '../../../../sim/study/placements/placements.ts';
import { rankText } from '../../../../sim/study/placements/placementWords.ts';
import { useApp } from '../../../state/store.ts';
import { Card } from '../../parts/Card.tsx';
import { IntervalBar } from '../../parts/IntervalBar.tsx';
import { useFormat } from '../../words/format.ts';
import css from './placements.module.css';

export function Ranks({ study }: { study: PlacementStudy }) {
  const { t } = useTranslation();
  const format = useFormat();
  const language = useApp((state) => state.language);
  const { ranks } = study;
  const text = rankText(ranks)[language];
  return (
    <Card className={css.ranks} data-testid="place-ranks">
      <h2>{t('placements.ranks')}</h2>
      <p>{text}</p>
      {ranks && (
        <ol>
          {ranks.classes.map(({ rank, places, units, low, high }) => {
            const reach = niceReach(
              ranks.classes.flatMap((one) => [one.low, one.high]),
              1,
            );
            const name = t(`floor.rank${rank}`);
            return (
              <li key={rank}>
                <b className={css.e19Badge}>{rank}</b>
                <span>
                  {name}{' '}
                  <small>
                    {places === 1 ? t('placements.rankPlace') : t('placements.rankPlaces', { n: places })}
                  </small>
                </span>
                <IntervalBar
                  value={units}
                  low={low}
                  high={high}
                  reach={reach}
                  label={t('placements.interval', {
                    ...{ name, value: format.signed(units, 1) },
                    ...{ low: format.signed(low, 1), high: format.signed(high, 1) },
                  })}
                />
                <span className={css.rankUnits}>
                  {t('placements.rankUnits', { n: format.signed(units, 1) })}
                </span>
                <span className={css.rankSimulated}>
                  {t('placements.rankSimulated', { n: ranks.simulated.indexOf(rank) + 1 })}
                </span>
              </li>
            );
          })}
        </ol>
      )}
      {ranks && <p className="hint">{t('placements.ranksHint')}</p>}
    </Card>
  );
}
