// The floor that is edited: that of the plan in hand.
import { layoutOf } from '../../../sim/project/layouts.ts';
import type { Layout, Project } from '../../../sim/project/schema.ts';
import { planOf, useApp } from '../../state/store.ts';
import { useEditor } from '../document/state.ts';

export interface FloorHand {
  readonly project: Project;
  readonly layout: Layout;
}

/** Of a project as it is, or as a preview would have it. */
export function floorOf(project: Project): Layout {
  return layoutOf(project, planOf(project, useEditor.getState().planId));
}

/** The floor of the baseline where the plan in hand stands on another one; null where both stand on one. */
export function oldFloor(): Layout | null {
  const { opened } = useApp.getState();
  if (!opened) return null;
  const { project } = opened;
  const old = layoutOf(project, planOf(project, project.baselinePlanId));
  return old === floorOf(project) ? null : old;
}

/** The floor in hand and its project; null while nothing is open. */
export function floorInHand(): FloorHand | null {
  const { opened } = useApp.getState();
  return opened && { project: opened.project, layout: floorOf(opened.project) };
}
