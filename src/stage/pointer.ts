// Pointing, dragging, pinching and the wheel on the stage's canvas.

export interface PointerTarget {
  /** Begins a drag at a point; null where there is nothing to drag. */
  grab(x: number, y: number): PointerGrip | null;
  hover(x: number, y: number): boolean;
  leave(): void;
  zoom(at: { x: number; y: number }, factor: number): void;
}

export interface PointerGrip {
  drag(dxPx: number, dyPx: number): void;
  /** The pointer was lifted without having moved. */
  click(x: number, y: number): void;
}

/** Less than this is a click, not a drag. */
const STILL_PX = 5;

/** Listens on a canvas; returns a way to stop. */
export function listen(canvas: HTMLCanvasElement, target: PointerTarget): () => void {
  const touches = new Map<number, { x: number; y: number }>();
  let grip: PointerGrip | null = null;
  let from = { x: 0, y: 0 };
  let isDrag = false;
  const local = (event: MouseEvent) => {
    const box = canvas.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };

  const down = (event: PointerEvent) => {
    const at = local(event);
    touches.set(event.pointerId, at);
    canvas.setPointerCapture(event.pointerId);
    if (touches.size > 1) return;
    grip = event.button === 0 ? target.grab(at.x, at.y) : null;
    from = at;
    isDrag = false;
  };
  const move = (event: PointerEvent) => {
    const at = local(event);
    if (!touches.has(event.pointerId)) {
      canvas.style.cursor = target.hover(at.x, at.y) ? 'pointer' : 'grab';
      return;
    }
    if (touches.size === 2) {
      pinch(event.pointerId, at);
      return;
    }
    const dx = at.x - from.x;
    const dy = at.y - from.y;
    if (!grip || (!isDrag && dx * dx + dy * dy < STILL_PX * STILL_PX)) return;
    isDrag = true;
    canvas.style.cursor = 'grabbing';
    grip.drag(dx, dy);
    from = at;
  };
  const pinch = (id: number, at: { x: number; y: number }) => {
    const before = spread(touches);
    touches.set(id, at);
    const after = spread(touches);
    if (before.length > 0) target.zoom(after.middle, after.length / before.length);
    isDrag = true;
  };
  const up = (event: PointerEvent) => {
    touches.delete(event.pointerId);
    const held = grip;
    if (touches.size > 0) return;
    grip = null;
    canvas.style.cursor = 'grab';
    const at = local(event);
    if (held && !isDrag && event.type === 'pointerup') held.click(at.x, at.y);
  };
  const wheel = (event: WheelEvent) => {
    event.preventDefault();
    const px = event.deltaY * (event.deltaMode === 1 ? 16 : 1);
    target.zoom(local(event), Math.exp(-Math.max(-120, Math.min(120, px)) * 0.0022));
  };
  const leave = () => target.leave();

  canvas.addEventListener('pointerdown', down);
  canvas.addEventListener('pointermove', move);
  canvas.addEventListener('pointerup', up);
  canvas.addEventListener('pointercancel', up);
  canvas.addEventListener('pointerleave', leave);
  canvas.addEventListener('wheel', wheel, { passive: false });
  return () => {
    canvas.removeEventListener('pointerdown', down);
    canvas.removeEventListener('pointermove', move);
    canvas.removeEventListener('pointerup', up);
    canvas.removeEventListener('pointercancel', up);
    canvas.removeEventListener('pointerleave', leave);
    canvas.removeEventListener('wheel', wheel);
  };
}

function spread(touches: Map<number, { x: number; y: number }>): {
  length: number;
  middle: { x: number; y: number };
} {
  const [p, q] = [...touches.values()];
  return { length: Math.hypot(p.x - q.x, p.y - q.y), middle: { x: (p.x + q.x) / 2, y: (p.y + q.y) / 2 } };
}
