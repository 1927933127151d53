// The store from above with every place as a mark: the better the place the larger, a number for the best ten, and the
// documents' rank on those that have one.

import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { footprint, takesFloor } from '../../../../sim/project/geometry.ts';
import type { Store } from '../../../../sim/project/schema.ts';
import type {
  PlacementAim,
  PlacementRow,
  PlacementStudy,
} from '../../../../sim/study/placements/placements.ts';
import { say } from '../../../../sim/words/text.ts';
import { usePlacements } from '../../../state/plan/placements.ts';
import { useApp } from '../../../state/store.ts';
import { useFormat } from '../../words/format.ts';
import css from './placements.module.css';
import { marginOf, standingOf } from './rows.ts';

const NUMBERED = 10;
/** Marks are measured in shares of the picture, so that they read in any store. */
const UNITS_WIDE = 92;
const UNITS_DEEP = 56;

export function PlacesMap({ store, study }: { store: Store; study: PlacementStudy }) {
  const { t } = useTranslation();
  const { chosenId, pointedId } = usePlacements();
  const unitM = Math.max(store.widthM / UNITS_WIDE, store.depthM / UNITS_DEEP);
  // The best are drawn last, on top; so is the one chosen.
  const drawn = study.rows.map((row, order) => ({ row, order })).reverse();
  const top = drawn.findIndex(({ row }) => row.place.id === (pointedId ?? chosenId));
  if (top >= 0) drawn.push(...drawn.splice(top, 1));
  return (
    <div className={css.map} data-testid="places-map">
      {/* biome-ignore lint/a11y/useSemanticElements: a group within a drawing */}
      <svg
        viewBox={`${-unitM} ${-unitM} ${store.widthM + 2 * unitM} ${store.depthM + 2 * unitM}`}
        role="group"
        aria-label={t('placements.map')}
      >
        <Ground store={store} unitM={unitM} />
        {drawn.map(({ row, order }) => (
          <Mark key={row.place.id} row={row} by={study.by} order={order} unitM={unitM} />
        ))}
      </svg>
      <Legend />
    </div>
  );
}

function Mark(props: { row: PlacementRow; by: PlacementAim; order: number; unitM: number }) {
  const { row, by, order, unitM } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const language = useApp((state) => state.language);
  const { chosenId, pointedId } = usePlacements();
  const { place } = row;
  const standing = standingOf(row);
  const isNumbered = order < NUMBERED && (standing === 'good' || standing === 'open' || standing === 'bad');
  const r = unitM * (standing === 'refused' || standing === 'waiting' ? 0.55 : radiusOf(order));
  const name = say(place.name, language);
  const label =
    standing === 'refused'
      ? t('placements.markRefused', { name })
      : standing === 'waiting'
        ? t('placements.markWaiting', { name })
        : t('placements.mark', { order: order + 1, name, gain: format.signedMoney(marginOf(row, by).mean) });
  const choose = () => usePlacements.setState({ chosenId: place.id });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a mark within a drawing
    <g
      className={css.mark}
      data-testid="place-mark"
      data-standing={standing}
      data-chosen={place.id === chosenId}
      data-pointed={place.id === pointedId}
      transform={`translate(${place.xM} ${place.yM})`}
      role="button"
      tabIndex={isNumbered ? 0 : -1}
      aria-label={label}
      aria-pressed={place.id === chosenId}
      onPointerEnter={() => usePlacements.setState({ pointedId: place.id })}
      onPointerLeave={() => usePlacements.setState({ pointedId: null })}
      onClick={choose}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        choose();
      }}
    >
      <title>{label}</title>
      <circle className={css.markHit} r={Math.max(r, unitM * 0.9)} />
      {standing === 'refused' ? (
        <path d={`M${-r} ${-r}L${r} ${r}M${r} ${-r}L${-r} ${r}`} strokeWidth={unitM * 0.22} />
      ) : (
        <circle className={css.markDot} r={r} strokeWidth={unitM * 0.2} pathLength={10} />
      )}
      {isNumbered && (
        <text className={css.markOrder} fontSize={r * 1.25} y={r * 0.43} textAnchor="middle">
          {order + 1}
        </text>
      )}
      {place.rank !== null && (isNumbered || place.id === chosenId || place.id === pointedId) && (
        <g transform={`translate(${r * 0.95} ${-r * 0.95})`}>
          <rect
            className={css.markRank}
            x={-unitM * 0.7}
            y={-unitM * 0.7}
            width={unitM * 1.4}
            height={unitM * 1.4}
            rx={unitM * 0.3}
          />
          <text className={css.markRankText} fontSize={unitM * 1.15} y={unitM * 0.41} textAnchor="middle">
            {place.rank}
          </text>
        </g>
      )}
    </g>
  );
}

/** The first is twice as wide as the tenth, and that a little wider than the rest. */
function radiusOf(order: number): number {
  return order < NUMBERED ? 1.85 - 0.08 * order : 0.62;
}

const Ground = memo(function Ground({ store, unitM }: { store: Store; unitM: number }) {
  const d = store.fixtures
    .filter(takesFloor)
    .map(
      (fixture) =>
        `M${footprint(fixture)
          .map(({ xM, yM }) => `${xM} ${yM}`)
          .join('L')}Z`,
    )
    .join('');
  return (
    <g>
      <rect className={css.mapFloor} width={store.widthM} height={store.depthM} rx={0.3} />
      {store.walls.map(({ id, x1M, y1M, x2M, y2M }) => (
        <line key={id} className={css.mapWall} x1={x1M} y1={y1M} x2={x2M} y2={y2M} />
      ))}
      <path className={css.mapFixtures} d={d} />
      <path
        className={css.entrance}
        d={`M${store.entrance.xM - unitM} ${store.entrance.yM + unitM}l${unitM} ${-1.7 * unitM}l${unitM} ${1.7 * unitM}Z`}
      />
    </g>
  );
});

function Legend() {
  const { t } = useTranslation();
  return (
    <ul className={css.key}>
      {(['good', 'open', 'bad', 'refused'] as const).map((standing) => (
        <li key={standing}>
          <svg viewBox="-6 -6 12 12" aria-hidden="true">
            <g className={css.mark} data-testid="place-mark" data-standing={standing}>
              {standing === 'refused' ? (
                <path d="M-3 -3L3 3M3 -3L-3 3" strokeWidth={1.4} />
              ) : (
                <circle className={css.markDot} r={4} strokeWidth={1.3} pathLength={10} />
              )}
            </g>
          </svg>
          {t(`placements.legend.${standing}`)}
        </li>
      ))}
      <li>
        <b className={css.e19Badge}>3</b>
        {t('placements.legendRank')}
      </li>
    </ul>
  );
}
