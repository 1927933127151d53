// The question whether the baseline itself may be changed, and what each answer does. Apart from edits.ts, which the first
// picture loads: making plans is loaded with the place where they are made.
import { duplicatePlan } from '../../../sim/edit/planEdits.ts';
import { make } from './edits.ts';
import { useEditor } from './state.ts';

/** Answers the question whether the baseline itself may be changed. */
export function answerBaseline(answer: 'duplicate' | 'edit' | 'cancel'): void {
  const { asked, planId } = useEditor.getState();
  useEditor.setState({ asked: null });
  if (answer === 'cancel' || !planId) return;
  if (answer === 'edit') useEditor.setState({ unlockedId: planId });
  else make((project, id) => duplicatePlan(project, id), 'plans');
  asked?.();
}
