// Names on the fixtures where there is room: what stands there, or what it is.

import { memo, useMemo } from 'react';
import { goodsFromAbove } from '../../../../sim/picture/floorPlan.ts';
import { takesFloor } from '../../../../sim/project/geometry.ts';
import { layoutOf } from '../../../../sim/project/layouts.ts';
import type { Fixture, Plan, Project } from '../../../../sim/project/schema.ts';
import { type Language, say, type Text } from '../../../../sim/words/text.ts';
import { useEditor } from '../../../editor/document/state.ts';
import { onScreen } from '../../../editor/floor/camera.ts';
import type { FloorState } from '../../../editor/floor/state.ts';
import { planOf, useApp } from '../../../state/store.ts';
import css from './drawing.module.css';

const LEAST_SCALE = 15;
const LETTER_PX = 6.4;

export const FloorNames = memo(function FloorNames({
  project,
  seen,
}: {
  project: Project;
  seen: Pick<FloorState, 'camera' | 'size'>;
}) {
  const language = useApp((state) => state.language);
  const planId = useEditor((state) => state.planId);
  const plan = planOf(project, planId);
  const namesOf = useNames(project, plan);
  const { scale } = seen.camera;
  if (scale < LEAST_SCALE) return null;
  return (
    <g className={css.names}>
      {layoutOf(project, plan).fixtures.map((fixture) => {
        if (!takesFloor(fixture)) return null;
        const { x, y } = onScreen(seen, fixture);
        if (x < -60 || y < -60 || x > seen.size.w + 60 || y > seen.size.h + 60) return null;
        if (fixture.depthM * scale < 15) return null;
        const text = fitting(namesOf(fixture), language, fixture.widthM * scale - 14);
        if (!text) return null;
        const width = widthOf(text) + 12;
        return (
          <g
            key={fixture.id}
            transform={`translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${readable(fixture.rotationDeg)})`}
          >
            <rect x={-width / 2} y="-8" width={width} height="16" rx="8" />
            <text y="3.8" textAnchor="middle">
              {text}
            </text>
          </g>
        );
      })}
    </g>
  );
});

/** Never upside down. */
function readable(deg: number): number {
  const turn = ((deg % 180) + 180) % 180;
  return turn > 90 - 0.01 ? turn - 180 : turn;
}

function widthOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (letter > '\u2e80' ? 11.5 : LETTER_PX), 0);
}

function fitting(names: readonly Text[], language: Language, roomPx: number): string | null {
  const said = names.map((name) => say(name, language));
  const both = said.slice(0, 2).join(' · ');
  return [both, ...said].find((text) => text !== '' && widthOf(text) <= roomPx) ?? null;
}

/** The main categories of each fixture, the largest first; its own name where nothing stands on it. */
function useNames(project: Project, plan: Plan): (fixture: Fixture) => readonly Text[] {
  const { skus, categories } = project;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the names follow the goods, not the places of fixtures
  return useMemo(() => {
    const goodsOf = goodsFromAbove(project, plan);
    const known = new Map<Fixture['bays'], readonly Text[]>();
    return (fixture) => {
      const before = known.get(fixture.bays);
      if (before) return before;
      const counts = new Map<number, number>();
      for (const bay of fixture.bays)
        goodsOf(bay).categoryIxs.forEach((ix, order) => {
          counts.set(ix, (counts.get(ix) ?? 0) + 1 / (1 + order));
        });
      const ranked = [...counts].sort((p, q) => q[1] - p[1]).map(([ix]) => categories[ix]?.name);
      const names = ranked.filter((name) => name !== undefined);
      const made = names.length > 0 ? names : fixture.name ? [fixture.name] : [];
      known.set(fixture.bays, made);
      return made;
    };
  }, [plan.positions, skus, categories]);
}
