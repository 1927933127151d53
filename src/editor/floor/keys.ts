// What the keys do on the floor.
import { redo, undo } from '../document/edits.ts';
import {
  chooseNext,
  copySelected,
  duplicateSelected,
  nextProblem,
  nudge,
  openSelected,
  paste,
  removeSelected,
  selectAll,
  turn,
} from './actions.ts';
import { fitFloor, panFloor, zoomFloor } from './camera.ts';
import { choose, GRID_M, setFloorPreference, useFloor } from './state.ts';

const ways: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
const FAR_M = 0.5;
const FINE_M = 0.01;
const PAN_PX = 80;

/** Handles a key pressed anywhere but in a field; true if it meant something. */
export function handleFloorKey(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey) return withControl(event);
  const way = ways[event.key];
  if (way) {
    const stepM = event.altKey ? FINE_M : event.shiftKey ? FAR_M : GRID_M;
    if (useFloor.getState().selected.length > 0) nudge({ dxM: way[0] * stepM, dyM: way[1] * stepM });
    else panFloor(way[0] * PAN_PX, way[1] * PAN_PX);
    return true;
  }
  if (event.altKey) return false;
  switch (event.key) {
    case 'Delete':
    case 'Backspace':
      removeSelected();
      return true;
    case 'Enter':
      if (useFloor.getState().selected.length !== 1) return false;
      openSelected();
      return true;
    case 'Escape':
      stepBack();
      return true;
    case ' ':
      useFloor.setState({ isPanning: true });
      return true;
    case '[':
    case '-':
    case '_':
      zoomFloor(1 / 1.25);
      return true;
    case ']':
    case '+':
    case '=':
      zoomFloor(1.25);
      return true;
    case '0':
      fitFloor();
      return true;
    case '.':
      chooseNext(1);
      return true;
    case ',':
      chooseNext(-1);
      return true;
  }
  switch (event.key.toLowerCase()) {
    case 'r':
      turn(event.shiftKey ? 15 : 90);
      return true;
    case 'g':
      setFloorPreference({ snaps: !useFloor.getState().snaps });
      return true;
    case 'p':
      setFloorPreference({ showsPlaces: !useFloor.getState().showsPlaces });
      return true;
    case 'n':
      nextProblem();
      return true;
    case 'w':
      panFloor(0, -PAN_PX);
      return true;
    case 's':
      panFloor(0, PAN_PX);
      return true;
    case 'a':
      panFloor(-PAN_PX, 0);
      return true;
    case 'd':
      panFloor(PAN_PX, 0);
      return true;
  }
  return false;
}

function withControl(event: KeyboardEvent): boolean {
  switch (event.key.toLowerCase()) {
    case 'z':
      if (event.shiftKey) redo();
      else undo();
      return true;
    case 'y':
      redo();
      return true;
    case 'a':
      selectAll();
      return true;
    case 'c':
      copySelected();
      return true;
    case 'v':
      paste(event.shiftKey);
      return true;
    case 'd':
      duplicateSelected(event.shiftKey);
      return true;
  }
  return false;
}

/** Lets go of the part to put up first, then of what is chosen; what the hand holds is let go before all this. */
function stepBack(): void {
  const { armed, place } = useFloor.getState();
  if (armed) useFloor.setState({ armed: null, preview: null });
  else if (place) useFloor.setState({ place: null });
  else choose([]);
}
