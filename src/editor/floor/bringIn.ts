// Brings a part from the palette onto the floor: dragged, it is shown wherever it may stand, and stands where it is let go.
import { makeHand, type Point, pointing, type Tool } from '../../stage/hand.ts';
import { addAt } from './edits.ts';
import { pointOf, showPart } from './pointer.ts';
import { useFloor } from './state.ts';

export const paletteHand = makeHand({
  name: 'idle',
  onDown(at) {
    const part = (at.event.target as Element).closest<HTMLElement>('[data-part]')?.dataset.part;
    if (!part || at.event.button !== 0) return undefined;
    return pointing(at, { drag: () => placing(part) });
  },
});

function placing(templateId: string): Tool {
  return {
    name: 'placing',
    onEnter: () => useFloor.setState({ armed: templateId }),
    onMove({ event }) {
      const over = onStage(event);
      if (over) showPart(templateId, pointOf(over), false);
      else useFloor.setState({ preview: null });
      return undefined;
    },
    onUp({ event }) {
      const over = onStage(event);
      if (over) addAt(templateId, pointOf(over));
    },
    onLeave: () => useFloor.setState({ armed: null, preview: null }),
  };
}

function onStage({ clientX, clientY }: PointerEvent): Point | null {
  const box = document.querySelector('[data-testid=floor-stage]')?.getBoundingClientRect();
  if (!box) return null;
  const at = { x: clientX - box.left, y: clientY - box.top };
  return at.x >= 0 && at.y >= 0 && at.x <= box.width && at.y <= box.height ? at : null;
}
