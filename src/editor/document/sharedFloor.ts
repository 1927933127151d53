// The question whether a floor that several plans share is changed for one of them or for all, and what each answer does.
// Asked once for a plan; apart from edits.ts, which the first picture loads.
import { onOwnFloor } from '../../../sim/edit/floor/ownFloor.ts';
import { type FloorMaking, useEditor } from './state.ts';

const forAll: FloorMaking = (project, _, edit) => edit(project);

export function answerFloor(answer: 'own' | 'all' | 'cancel'): void {
  const { askedFloor, planId, floors } = useEditor.getState();
  useEditor.setState({ askedFloor: null });
  if (answer === 'cancel' || !planId) return;
  useEditor.setState({ floors: { ...floors, [planId]: answer === 'own' ? onOwnFloor : forAll } });
  askedFloor?.();
}
