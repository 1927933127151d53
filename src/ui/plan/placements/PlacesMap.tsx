// The store from above with every place as a mark: the better the place the larger, a number for the best ten, and the
// documents' rank on those that have one.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { fixturesMarks, groundMarks } from '../../../../sim/picture/floorMarks.ts';
import type { Mark } from '../../../../sim/picture/marks.ts';
import { isNumbered, placeMarks, placeRadius } from '../../../../sim/picture/placeMarks.ts';
import type { Layout } from '../../../../sim/project/schema.ts';
import type {
  PlacementAim,
  PlacementRow,
  PlacementStudy,
} from '../../../../sim/study/placements/placements.ts';
import { say } from '../../../../sim/words/text.ts';
import { usePlacements } from '../../../state/plan/placements.ts';
import { useApp } from '../../../state/store.ts';
import { Marks } from '../../parts/Marks.tsx';
import { useFormat } from '../../words/format.ts';
import css from './placements.module.css';
import { marginOf, standingOf } from './rows.ts';

/** Marks are measured in shares of the picture, so that they read in any store. */
const UNITS_WIDE = 92;
const UNITS_DEEP = 56;
/** Round the store, for its walls. */
const MARGIN_M = 0.95;

export function PlacesMap({ store, study }: { store: Layout; study: PlacementStudy }) {
  const { t } = useTranslation();
  const { chosenId, pointedId } = usePlacements();
  const unitM = Math.max(store.widthM / UNITS_WIDE, store.depthM / UNITS_DEEP);
  const floor = useMemo(() => floorOf(store, unitM), [store, unitM]);
  // The best are drawn last, on top; so is the one chosen.
  const drawn = study.rows.map((row, order) => ({ row, order })).reverse();
  const top = drawn.findIndex(({ row }) => row.place.id === (pointedId ?? chosenId));
  if (top >= 0) drawn.push(...drawn.splice(top, 1));
  return (
    <div className={css.map} data-testid="places-map">
      {/* biome-ignore lint/a11y/useSemanticElements: a group within a drawing */}
      <svg
        viewBox={`${-MARGIN_M} ${-MARGIN_M} ${store.widthM + 2 * MARGIN_M} ${store.depthM + 2.3 * MARGIN_M}`}
        role="group"
        aria-label={t('placements.map')}
      >
        <Marks marks={floor} />
        {drawn.map(({ row, order }) => (
          <Place key={row.place.id} row={row} by={study.by} order={order} unitM={unitM} />
        ))}
      </svg>
      <Legend />
    </div>
  );
}

function Place(props: { row: PlacementRow; by: PlacementAim; order: number; unitM: number }) {
  const { row, by, order, unitM } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const language = useApp((state) => state.language);
  const { chosenId, pointedId } = usePlacements();
  const { place } = row;
  const standing = standingOf(row);
  const isActive = place.id === chosenId || place.id === pointedId;
  const hasNumber = isNumbered({ standing, order });
  const name = say(place.name, language);
  const label =
    standing === 'refused'
      ? t('placements.markRefused', { name })
      : standing === 'waiting'
        ? t('placements.markWaiting', { name })
        : t('placements.mark', { order: order + 1, name, gain: format.signedMoney(marginOf(row, by).mean) });
  const choose = () => usePlacements.setState({ chosenId: place.id });
  const rank = hasNumber || isActive ? place.rank : null;
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
      tabIndex={hasNumber ? 0 : -1}
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
      <circle className={css.markHit} r={Math.max(placeRadius({ standing, order }), 0.9) * unitM} />
      <Marks marks={placeMarks({ standing, order, rank, isChosen: isActive }, unitM)} />
    </g>
  );
}

/** The store, and a triangle where shoppers come in. */
function floorOf(store: Layout, unitM: number): Mark[] {
  const { xM, yM } = store.entrance;
  const corners = [xM - unitM, yM + unitM, xM, yM - 0.7 * unitM, xM + unitM, yM + unitM];
  return [
    ...groundMarks(store),
    ...fixturesMarks(store),
    { kind: 'lines', lines: [corners], isClosed: true, fill: 'inkSoft' },
  ];
}

function Legend() {
  const { t } = useTranslation();
  return (
    <ul className={css.key}>
      {(['good', 'open', 'bad', 'refused'] as const).map((standing) => (
        <li key={standing}>
          <svg viewBox="-6 -6 12 12" aria-hidden="true">
            <Marks marks={placeMarks({ standing, order: null, rank: null, isChosen: false }, 6.4)} />
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
