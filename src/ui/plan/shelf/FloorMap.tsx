// A small floor from above: which bays are in front, where the plan differs, and a click to go to another bay.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { fixturesMarks, groundMarks } from '../../../../sim/picture/floorMarks.ts';
import { stripCorners } from '../../../../sim/picture/floorPlan.ts';
import type { Mark } from '../../../../sim/picture/marks.ts';
import { bayFront } from '../../../../sim/project/geometry.ts';
import { layoutOf } from '../../../../sim/project/layouts.ts';
import type { Layout } from '../../../../sim/project/schema.ts';
import { bayTable } from '../../../../sim/project/tables.ts';
import { faceBay } from '../../../editor/document/edits.ts';
import { useEditor } from '../../../editor/document/state.ts';
import { planOf, useApp } from '../../../state/store.ts';
import { Marks } from '../../parts/Marks.tsx';
import css from './shelf.module.css';

/** Round the store, for its walls. */
const MARGIN_M = 0.95;

export function FloorMap({ changedBays }: { changedBays: ReadonlySet<number> }) {
  const { t } = useTranslation();
  const opened = useApp((state) => state.opened);
  const bayIx = useEditor((state) => state.bayIx);
  const planId = useEditor((state) => state.planId);
  const store = opened ? layoutOf(opened.project, planOf(opened.project, planId)) : undefined;
  const strips = useMemo(() => (store ? stripsOf(store) : []), [store]);
  const floor = useMemo(
    () => (store ? [...groundMarks(store), ...fixturesMarks(store, { fill: 'fixtureEdge' })] : []),
    [store],
  );
  if (!store) return null;
  const { widthM, depthM } = store;
  const here = strips[bayIx];
  return (
    <div className={css.floorMap}>
      <svg
        viewBox={`${-MARGIN_M} ${-MARGIN_M} ${widthM + 2 * MARGIN_M} ${depthM + 2 * MARGIN_M}`}
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
        <Marks marks={floor} />
        <Marks marks={bayMarks(strips, [...changedBays], 'planB', 0.5)} />
        <Marks marks={bayMarks(strips, here ? [bayIx] : [], 'focus', 0.3)} />
        {here && (
          <circle fill="var(--focus)" cx={here.xM + here.nx * 0.9} cy={here.yM + here.ny * 0.9} r={0.45} />
        )}
      </svg>
    </div>
  );
}

function bayMarks(
  strips: readonly Strip[],
  bays: readonly number[],
  ink: 'planB' | 'focus',
  width: number,
): Mark[] {
  const lines = bays.flatMap((ix) => (strips[ix] ? [strips[ix].corners] : []));
  return [{ kind: 'lines', lines, isClosed: true, fill: ink, stroke: ink, width }];
}

interface Strip {
  readonly corners: readonly number[];
  readonly xM: number;
  readonly yM: number;
  readonly nx: number;
  readonly ny: number;
}

function stripsOf(layout: Layout): Strip[] {
  return bayTable(layout).map(({ fixture, bay }) => {
    const { x0M, y0M, x1M, y1M, nx, ny } = bayFront(fixture, bay);
    return { corners: stripCorners(fixture, bay), xM: (x0M + x1M) / 2, yM: (y0M + y1M) / 2, nx, ny };
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
