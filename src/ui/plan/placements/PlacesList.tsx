// The places as a list, the best first: the store's margin with its interval, what is left after cost, how sure.

import { useTranslation } from 'react-i18next';
import { niceReach } from '../../../../sim/picture/chart.ts';
import type {
  PlacementAim,
  PlacementRow,
  PlacementStudy,
} from '../../../../sim/study/placements/placements.ts';
import { say } from '../../../../sim/words/text.ts';
import { usePlacements } from '../../../state/plan/placements.ts';
import { useApp } from '../../../state/store.ts';
import { useFew } from '../../parts/Few.tsx';
import { IntervalBar } from '../../parts/IntervalBar.tsx';
import { useFormat } from '../../words/format.ts';
import css from './placements.module.css';
import { marginOf, standingOf } from './rows.ts';

const FEW = 12;
const SETTLED = 5;

export function PlacesList({ study }: { study: PlacementStudy }) {
  const { t } = useTranslation();
  const open = study.rows.filter(({ place }) => place.refused === null);
  const refused = study.rows.filter(({ place }) => place.refused !== null);
  const [shown, more] = useFew(open, FEW);
  const reach = niceReach(
    // The first few days are no measure: their intervals would dwarf everything.
    shown.flatMap((row) => {
      const { mean, low, high } = marginOf(row, study.by);
      return row.n >= SETTLED ? [mean, low, high] : row.n > 0 ? [1.5 * mean] : [];
    }),
    1,
  );
  return (
    <div data-testid="places-list">
      <div className={css.head} aria-hidden="true">
        <span>{t('placements.list')}</span>
        <span>{t(study.by === 'store' ? 'placements.colMargin' : 'placements.colGoods')}</span>
        <span>{t('placements.colAfter', { days: study.campaignDays })}</span>
        <span>{t('placements.colBest')}</span>
      </div>
      <ol>
        {shown.map((row, order) => (
          <Row key={row.place.id} row={row} by={study.by} order={order} reach={reach} />
        ))}
      </ol>
      {more}
      {refused.length > 0 && <Refused rows={refused} />}
    </div>
  );
}

function Row(props: { row: PlacementRow; by: PlacementAim; order: number; reach: number }) {
  const { row, by, order, reach } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const language = useApp((state) => state.language);
  const { chosenId, pointedId } = usePlacements();
  const { place, afterCost, n } = row;
  const margin = marginOf(row, by);
  const name = say(place.name, language);
  const standing = standingOf(row);
  const money = (value: number | null) => (value === null ? '–' : format.signedMoney(value));
  return (
    <li>
      <button
        type="button"
        className={css.row}
        data-testid="places-row"
        data-standing={standing}
        data-pointed={place.id === pointedId}
        aria-pressed={place.id === chosenId}
        onClick={() => usePlacements.setState({ chosenId: place.id })}
        onPointerEnter={() => usePlacements.setState({ pointedId: place.id })}
        onPointerLeave={() => usePlacements.setState({ pointedId: null })}
      >
        <b className={css.order}>{order + 1}</b>
        <span className={css.name} data-testid="places-name">
          {name}
          {place.rank !== null && (
            <b className={css.e19Badge} title={t('placements.legendRank')}>
              {place.rank}
            </b>
          )}
        </span>
        {n === 0 ? (
          <span className={css.waiting}>{t('placements.waiting')}</span>
        ) : (
          <>
            <IntervalBar
              value={margin.mean}
              low={margin.low}
              high={margin.high}
              reach={reach}
              label={t('placements.interval', {
                ...{ name, value: money(margin.mean), low: money(margin.low), high: money(margin.high) },
              })}
            />
            <span className={css.after}>{format.signedMoney(afterCost.mean)}</span>
            <span
              className={css.best}
              title={row.outAfter === null ? undefined : t('placements.outAfter', { n: row.outAfter })}
            >
              {row.outAfter !== null
                ? t('placements.out')
                : row.pBest === null
                  ? '…'
                  : format.chance(row.pBest)}
            </span>
          </>
        )}
      </button>
    </li>
  );
}

function Refused({ rows }: { rows: readonly PlacementRow[] }) {
  const { t } = useTranslation();
  const language = useApp((state) => state.language);
  return (
    <details className={css.refused}>
      <summary>{t('placements.refusedTitle', { n: rows.length })}</summary>
      <ul>
        {rows.map(({ place }) => (
          <li key={place.id}>
            <b className={css.refusedName}>{say(place.name, language)}</b>{' '}
            {place.refused && say(place.refused, language)}
          </li>
        ))}
      </ul>
    </details>
  );
}
