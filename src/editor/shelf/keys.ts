// What the keys do in the shelf editor. Every action has one name, used by buttons as well.
import { useEditor } from '../document/state.ts';
import { type ActionName, act } from './actions.ts';
import { editStageNow } from './stageNow.ts';

/** Handles a key pressed anywhere but in a field; true if it meant something here. */
export function handleEditKey(event: KeyboardEvent): boolean {
  const name = actionOf(event);
  if (name === null) return false;
  if (name === 'escape') {
    if (useEditor.getState().preview) useEditor.setState({ preview: null });
    else useEditor.setState({ selected: [], shelfId: null });
  } else if (name === 'zoomIn' || name === 'zoomOut')
    editStageNow.current?.zoom(name === 'zoomIn' ? 1.25 : 0.8);
  else act(name);
  return true;
}

function actionOf(event: KeyboardEvent): ActionName | 'escape' | 'zoomIn' | 'zoomOut' | null {
  const { key, shiftKey, altKey } = event;
  const ctrl = event.ctrlKey || event.metaKey;
  const letter = key.toLowerCase();
  const isShelf = useEditor.getState().shelfId !== null;
  if (ctrl && !altKey) {
    if (letter === 'z') return shiftKey ? 'redo' : 'undo';
    if (letter === 'y') return 'redo';
    if (letter === 'c') return useEditor.getState().selected.length > 0 ? 'copy' : null;
    if (letter === 'v') return 'paste';
    if (letter === 'a') return 'selectShelf';
    if (key === 'ArrowUp') return 'shelfUp';
    if (key === 'ArrowDown') return 'shelfDown';
    return null;
  }
  switch (key) {
    case 'ArrowRight':
      return altKey ? 'right' : 'wider';
    case 'ArrowLeft':
      return altKey ? 'left' : 'narrower';
    case 'ArrowUp':
      return altKey ? 'up' : isShelf ? 'shelfUp' : shiftKey ? 'deeper' : 'higher';
    case 'ArrowDown':
      return altKey ? 'down' : isShelf ? 'shelfDown' : shiftKey ? 'shallower' : 'lower';
    case 'Delete':
    case 'Backspace':
      return 'remove';
    case 'PageUp':
      return 'bayBefore';
    case 'PageDown':
      return 'bayAfter';
    case 'Escape':
      return 'escape';
    case '.':
      return 'next';
    case ',':
      return 'previous';
    case '0':
      return 'fitView';
    case '+':
    case '=':
      return 'zoomIn';
    case '-':
      return 'zoomOut';
  }
  if (letter === 'b') return altKey ? 'fillBay' : shiftKey ? 'fillGap' : 'fill';
  if (altKey) return null;
  if (letter === 'g') return shiftKey ? 'spread' : 'tidy';
  const plain: Record<string, ActionName> = { t: 'turn', l: 'label', s: 'swap', c: 'stack', o: 'compareOld' };
  return plain[letter] ?? null;
}
