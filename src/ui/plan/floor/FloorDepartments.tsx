// Names of departments in their aisles, as in Watch: what a store is made of is read from afar.
import { memo, useDeferredValue, useMemo } from 'react';
import { floorWords, writtenMarks } from '../../../../sim/picture/floorMarks.ts';
import { floorPlan } from '../../../../sim/picture/floorPlan.ts';
import type { Project } from '../../../../sim/project/schema.ts';
import { useEditor } from '../../../editor/document/state.ts';
import { onScreen } from '../../../editor/floor/camera.ts';
import type { FloorState } from '../../../editor/floor/state.ts';
import { planOf, useApp } from '../../../state/store.ts';
import { Marks } from '../../parts/Marks.tsx';
import css from './drawing.module.css';

export const FloorDepartments = memo(function FloorDepartments({
  project,
  seen,
}: {
  project: Project;
  seen: Pick<FloorState, 'camera' | 'size'>;
}) {
  const language = useApp((state) => state.language);
  const planId = useEditor((state) => state.planId);
  // Names follow when the hand rests.
  const later = useDeferredValue(project);
  const words = useMemo(
    () =>
      floorWords(later, floorPlan(later, planOf(later, planId)), { language, entrance: '', exit: '' }).filter(
        ({ hasPlate, text }) => !hasPlate && text !== '',
      ),
    [later, planId, language],
  );
  const { scale } = seen.camera;
  const { x, y } = onScreen(seen, { xM: 0, yM: 0 });
  return (
    <g className={css.departments} transform={`translate(${x} ${y}) scale(${scale})`}>
      <Marks marks={writtenMarks(words, scale)} />
    </g>
  );
});
