// The ranked places for floor stacks on the floor: a number at each, filled where a display stands there.

import { floorStackPlaces } from '../../../../sim/placements/stackPlaces.ts';
import { onScreen } from '../../../editor/floor/camera.ts';
import { floorOf } from '../../../editor/floor/floorOf.ts';
import { type FloorState, useFloor } from '../../../editor/floor/state.ts';
import { useApp } from '../../../state/store.ts';
import css from './drawing.module.css';

export function FloorPlaces({ seen }: { seen: Pick<FloorState, 'camera' | 'size'> }) {
  const opened = useApp((state) => state.opened);
  const language = useApp((state) => state.language);
  const rank = useFloor((state) => state.placeRank);
  if (!opened) return null;
  const { places } = floorStackPlaces(floorOf(opened.project));
  const { scale } = seen.camera;
  return (
    <g>
      {places.map((place) => {
        const { x, y } = onScreen(seen, place);
        const isTaken = place.fixtureId !== undefined;
        const open = () => useFloor.setState({ place });
        return (
          // biome-ignore lint/a11y/useSemanticElements: a mark within a drawing
          <g
            key={`${place.rank} ${place.xM} ${place.yM} ${place.fixtureId ?? ''}`}
            className={css.place}
            data-testid="floor-place"
            data-rank={place.rank}
            data-taken={isTaken}
            data-dim={rank !== null && rank !== place.rank}
            transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}
            role="button"
            tabIndex={0}
            aria-label={place[language]}
            onPointerEnter={open}
            onFocus={open}
            onPointerDown={(event) => event.stopPropagation()}
            onClick={(event) => {
              event.stopPropagation();
              open();
            }}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              event.stopPropagation();
              open();
            }}
          >
            {!isTaken && (
              <rect
                className={css.placeRoom}
                x={(-place.widthM * scale) / 2}
                y={(-place.depthM * scale) / 2}
                width={place.widthM * scale}
                height={place.depthM * scale}
                rx="3"
                transform={`rotate(${place.rotationDeg})`}
              />
            )}
            <circle r={place.rank === 4 || place.rank === 3 ? 8.5 : 11} />
            <text y="4" textAnchor="middle">
              {place.rank}
            </text>
          </g>
        );
      })}
    </g>
  );
}
