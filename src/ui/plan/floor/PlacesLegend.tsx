// The five kinds of places for floor stacks, best first, with how many are free; and the card of one of them.

import { useTranslation } from 'react-i18next';
import { floorStackPlaces, type StackRank } from '../../../../sim/placements/stackPlaces.ts';
import { say } from '../../../../sim/words/text.ts';
import { onScreen } from '../../../editor/floor/camera.ts';
import { addAtPlace } from '../../../editor/floor/edits.ts';
import { floorOf } from '../../../editor/floor/floorOf.ts';
import { choose, useFloor } from '../../../editor/floor/state.ts';
import { useApp } from '../../../state/store.ts';
import { Button } from '../../parts/Button.tsx';
import { useFormat } from '../../words/format.ts';
import css from './floor.module.css';

const ranks: readonly StackRank[] = [1, 2, 3, 4, 5];

export function PlacesLegend() {
  const { t } = useTranslation();
  const format = useFormat();
  const opened = useApp((state) => state.opened);
  const shows = useFloor((state) => state.showsPlaces);
  const chosen = useFloor((state) => state.placeRank);
  if (!opened || !shows) return null;
  const { places } = floorStackPlaces(floorOf(opened.project));
  return (
    <section className={css.placesLegend} aria-labelledby="places-title" data-testid="floor-places">
      <h2 id="places-title">{t('floor.placesTitle')}</h2>
      <ol>
        {ranks.map((rank) => {
          const own = places.filter((place) => place.rank === rank);
          const free = own.filter(({ fixtureId }) => fixtureId === undefined).length;
          const taken = own.length - free;
          const parts = [
            ...(free > 0 ? [t('floor.placeFree', { free: format.int(free) })] : []),
            ...(taken > 0 ? [t('floor.placeTaken', { taken: format.int(taken) })] : []),
          ];
          return (
            <li key={rank}>
              <button
                type="button"
                className={css.placeRow}
                data-testid="place-row"
                data-rank={rank}
                aria-pressed={chosen === rank}
                onClick={() => useFloor.setState({ placeRank: chosen === rank ? null : rank })}
              >
                <b className={css.rankBadge} data-testid="rank-badge">
                  {rank}
                </b>
                <span>{t(`floor.rank${rank}`)}</span>
                <small>{parts.length > 0 ? parts.join(' · ') : t('floor.placeNone')}</small>
              </button>
            </li>
          );
        })}
      </ol>
      <p className="hint">{t('floor.placesHint')}</p>
    </section>
  );
}

/** Why a place has its rank, whether it is free, and a way to use it. */
export function PlaceCard() {
  const { t } = useTranslation();
  const opened = useApp((state) => state.opened);
  const language = useApp((state) => state.language);
  const { place, camera, size, showsPlaces, preview } = useFloor();
  if (!opened || !place || !showsPlaces || preview) return null;
  const at = onScreen({ camera, size }, place);
  const taken = floorOf(opened.project).fixtures.find(({ id }) => id === place.fixtureId);
  const name = taken ? (taken.name ? say(taken.name, language) : taken.id) : '';
  const isRight = at.x > size.w - 300;
  const isLow = at.y > size.h - 190;
  return (
    <div
      className={css.placeCard}
      data-testid="place-card"
      role="dialog"
      aria-label={t(`floor.rank${place.rank}`)}
      style={{
        left: isRight ? undefined : at.x + 18,
        right: isRight ? size.w - at.x + 18 : undefined,
        top: isLow ? undefined : Math.max(58, at.y - 16),
        bottom: isLow ? Math.max(12, size.h - at.y - 16) : undefined,
      }}
      onPointerLeave={() => useFloor.setState({ place: null })}
    >
      <h3>
        <b className={css.rankBadge} data-testid="rank-badge">
          {place.rank}
        </b>{' '}
        {t(`floor.rank${place.rank}`)}
      </h3>
      <p>{place[language]}</p>
      <p className={css.placeState} data-taken={Boolean(taken)}>
        {taken ? t('floor.isTaken', { name }) : t('floor.isFree')}
      </p>
      {taken ? (
        <Button
          look="link"
          onClick={() => {
            choose([{ kind: 'fixture', id: taken.id }]);
            useFloor.setState({ place: null });
          }}
        >
          {name}
        </Button>
      ) : (
        <Button look="wide" onClick={() => addAtPlace(place)}>
          {t('floor.addHere')}
        </Button>
      )}
      <small>{t('floor.placesSource')}</small>
    </div>
  );
}
