// Going back and forward in what was done: the same in every part of the Plan place.
import { text } from '../../../sim/words/text.ts';
import { redo, UNDO_KEY, undo } from './edits.ts';
import { useEditor } from './state.ts';

export const historyActions = {
  undo: {
    label: text('Undo', '撤销'),
    keys: [UNDO_KEY],
    group: 'edit',
    isInFields: true,
    run: undo,
    can: () => (useEditor.getState().history?.past.length ?? 0) > 0,
  },
  redo: {
    label: text('Redo', '重做'),
    keys: ['Ctrl Shift Z', 'Ctrl Y'],
    group: 'edit',
    isInFields: true,
    run: redo,
    can: () => (useEditor.getState().history?.future.length ?? 0) > 0,
  },
};
