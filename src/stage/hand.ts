// What a hand does over a stage, as named states: idle until something is pressed, then pointing, and from there panning,
// dragging, brushing, pinching, until it lets go. A state is a plain object; what it answers is the state that follows.

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where a pointer is, in CSS pixels from the corner of its element, and the event that told it. */
export interface At extends Point {
  readonly event: PointerEvent;
}

/** One state. `undefined` as an answer: it stays. Letting go always leads back to the idle one. */
export interface Tool {
  readonly name: string;
  cursor?(): string;
  onEnter?(): void;
  onDown?(at: At): Tool | undefined;
  onMove?(at: At): Tool | undefined;
  /** The pointer was lifted: what was only shown is made. */
  onUp?(at: At): void;
  /** Called however the state ends; on Escape, a lost pointer and another finger it is all that is called. */
  onLeave?(): void;
  /** The pointer left the element; told to the idle state alone. */
  onOut?(): void;
}

/** What can be moved and zoomed under the hand. */
export interface Surface {
  pan(dxPx: number, dyPx: number, at: Point): void;
  zoom(at: Point, factor: number): void;
}

export interface Hand {
  readonly surface: Surface | null;
  tool(): Tool;
  isHeld(): boolean;
  holds(pointerId: number): boolean;
  down(at: At): void;
  move(at: At): void;
  up(at: At): void;
  cancel(): void;
  out(): void;
}

/** Less than this is a click, not a drag. */
const STILL_PX = 4;

/** Pressed, and there is no more to it until everything is lifted. */
const resting: Tool = { name: 'resting' };

export function makeHand(idle: Tool, surface: Surface | null = null): Hand {
  let tool = idle;
  const pressed = new Map<number, At>();
  const go = (next: Tool) => {
    if (next === tool) return;
    tool.onLeave?.();
    tool = next;
    tool.onEnter?.();
  };
  return {
    surface,
    tool: () => tool,
    isHeld: () => tool !== idle,
    holds: (pointerId) => pressed.has(pointerId),
    down(at) {
      pressed.set(at.event.pointerId, at);
      // Another finger means the picture, and not what the first one took hold of.
      if (pressed.size > 1) go(pressed.size === 2 && surface ? pinching(pressed, surface) : resting);
      else go(tool.onDown?.(at) ?? tool);
    },
    move(at) {
      const isPressed = pressed.has(at.event.pointerId);
      if (tool !== idle && !isPressed) return;
      if (isPressed) pressed.set(at.event.pointerId, at);
      const next = tool.onMove?.(at);
      if (!next || next === tool) return;
      go(next);
      tool.onMove?.(at);
    },
    up(at) {
      if (!pressed.delete(at.event.pointerId)) return;
      if (pressed.size > 0) {
        go(resting);
        return;
      }
      tool.onUp?.(at);
      go(idle);
    },
    cancel() {
      pressed.clear();
      go(idle);
    },
    out: () => tool === idle && idle.onOut?.(),
  };
}

/** Pressed and not moved yet: far enough it becomes a drag, lifted before that it was a click. */
export function pointing(
  from: At,
  { drag, click }: { readonly drag?: () => Tool; readonly click?: (at: At) => void },
): Tool {
  return {
    name: 'pointing',
    onMove: ({ x, y }) => (Math.hypot(x - from.x, y - from.y) < STILL_PX ? undefined : (drag?.() ?? resting)),
    onUp: click,
  };
}

export function panning(from: Point, surface: Surface): Tool {
  let last = from;
  return {
    name: 'panning',
    cursor: () => 'grabbing',
    onMove(at) {
      surface.pan(last.x - at.x, last.y - at.y, from);
      last = at;
      return undefined;
    },
  };
}

/** Two fingers move and zoom what lies between them. */
function pinching(fingers: ReadonlyMap<number, Point>, surface: Surface): Tool {
  const spread = () => {
    const [p, q] = [...fingers.values()];
    return { px: Math.hypot(p.x - q.x, p.y - q.y), middle: { x: (p.x + q.x) / 2, y: (p.y + q.y) / 2 } };
  };
  let before = spread();
  return {
    name: 'pinching',
    onMove() {
      const { px, middle } = spread();
      surface.pan(before.middle.x - middle.x, before.middle.y - middle.y, middle);
      if (before.px > 0) surface.zoom(middle, px / before.px);
      before = { px, middle };
      return undefined;
    },
  };
}
