// A small floor from above: which bays are in front, where the plan differs, and a click to go to another bay.
import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { bayFront, footprint, takesFloor } from '../../../../sim/project/geometry.ts';
import type { Store } from '../../../../sim/project/schema.ts';
import { faceBay } from '../../../editor/document/edits.ts';
import { useEditor } from '../../../editor/document/state.ts';
import { type Opened, useApp } from '../../../state/store.ts';
import css from './shelf.module.css';

const DEEP_M = 0.5;

export function FloorMap({ changedBays }: { changedBays: ReadonlySet<number> }) {
  const { t } = useTranslation();
  const opened = useApp((state) => state.opened);
  const bayIx = useEditor((state) => state.bayIx);
  const strips = useMemo(() => (opened ? stripsOf(opened) : []), [opened]);
  if (!opened) return null;
  const { widthM, depthM } = opened.project.store;
  const here = strips[bayIx];
  return (
    <div className={css.floorMap}>
      <svg
        viewBox={`${-0.5} ${-0.5} ${widthM + 1} ${depthM + 1}`}
        role="img"
        aria-label={t('edit.map')}
        onClick={(event) => {
          const svg = event.currentTarget;
          const matrix = svg.getScreenCTM();
          if (!matrix) return;
          const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
          const found = nearest(strips, at.x, at.y);
          if (found >= 0) faceBay(found);
        }}
        onKeyDown={() => undefined}
      >
        <Ground store={opened.project.store} />
        {[...changedBays].map(
          (ix) => strips[ix] && <path key={ix} className={css.mapChanged} d={strips[ix].d} />,
        )}
        {here && <path className={css.mapHere} d={here.d} />}
        {here && (
          <circle className={css.mapDot} cx={here.xM + here.nx * 0.9} cy={here.yM + here.ny * 0.9} r={0.45} />
        )}
      </svg>
    </div>
  );
}

const Ground = memo(function Ground({ store }: { store: Store }) {
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
    <>
      <rect className={css.mapFloor} width={store.widthM} height={store.depthM} rx={0.3} />
      {store.walls.map(({ id, x1M, y1M, x2M, y2M }) => (
        <line key={id} className={css.mapWall} x1={x1M} y1={y1M} x2={x2M} y2={y2M} />
      ))}
      <path className={css.mapFixtures} d={d} />
    </>
  );
});

interface Strip {
  readonly d: string;
  readonly xM: number;
  readonly yM: number;
  readonly nx: number;
  readonly ny: number;
}

function stripsOf({ bays }: Opened): Strip[] {
  return bays.map(({ fixture, bay }) => {
    const f = bayFront(fixture, bay);
    const [bx, by] = [-f.nx * DEEP_M, -f.ny * DEEP_M];
    return {
      d: `M${f.x0M} ${f.y0M}L${f.x1M} ${f.y1M}L${f.x1M + bx} ${f.y1M + by}L${f.x0M + bx} ${f.y0M + by}Z`,
      xM: (f.x0M + f.x1M) / 2,
      yM: (f.y0M + f.y1M) / 2,
      nx: f.nx,
      ny: f.ny,
    };
  });
}

function nearest(strips: readonly Strip[], xM: number, yM: number): number {
  let best = -1;
  let least = 2.5 * 2.5;
  strips.forEach((strip, ix) => {
    // Its middle, a little inside the fixture: back-to-back bays part there.
    const [dx, dy] = [strip.xM - strip.nx * 0.15 - xM, strip.yM - strip.ny * 0.15 - yM];
    const d = dx * dx + dy * dy;
    if (d < least) {
      least = d;
      best = ix;
    }
  });
  return best;
}
