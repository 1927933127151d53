// The pointer over the shelf editor's stage: what is taken hold of is moved by whoever takes it, else the stage pans; the
// wheel zooms.
import type { EditHit, EditStageEvents } from './editScene.ts';

/** What the pointer does to the stage itself. */
export interface PointerStage {
  hitAt(clientX: number, clientY: number): EditHit | null;
  local(clientX: number, clientY: number): { x: number; y: number } | null;
  pan(dxPx: number, dyPx: number): void;
  zoomTo(at: { x: number; y: number } | null, factor: number): void;
}

const STILL_PX = 4;

/** Listens until the function it returns is called. */
export function listenToPointer(
  canvas: HTMLCanvasElement,
  events: EditStageEvents,
  { hitAt, local, pan, zoomTo }: PointerStage,
): () => void {
  let held: { hit: EditHit; x: number; y: number; isTaken: boolean; isDrag: boolean } | null = null;
  const onDown = (event: PointerEvent) => {
    if (event.button !== 0 || held) return;
    const hit = hitAt(event.clientX, event.clientY);
    if (!hit) return;
    canvas.setPointerCapture(event.pointerId);
    const isTaken = events.down(hit, event);
    held = { hit, x: event.clientX, y: event.clientY, isTaken, isDrag: false };
  };
  const onMove = (event: PointerEvent) => {
    if (!held) {
      const hit = hitAt(event.clientX, event.clientY);
      canvas.style.cursor = cursorOf(hit);
      events.hover(hit, event);
      return;
    }
    const [dx, dy] = [event.clientX - held.x, event.clientY - held.y];
    if (!held.isDrag && dx * dx + dy * dy < STILL_PX * STILL_PX) return;
    held.isDrag = true;
    if (held.isTaken) events.move(event);
    else {
      pan(-dx, -dy);
      held.x = event.clientX;
      held.y = event.clientY;
    }
    canvas.style.cursor = held.hit.handle ? cursorOf(held.hit) : 'grabbing';
  };
  const onUp = (event: PointerEvent) => {
    if (!held) return;
    const { hit, isTaken, isDrag } = held;
    held = null;
    canvas.style.cursor = cursorOf(hitAt(event.clientX, event.clientY));
    if (isTaken) events.up(event, isDrag && event.type === 'pointerup');
    if (!isDrag && event.type === 'pointerup') events.click(hit, event);
  };
  const onLeave = (event: PointerEvent) => {
    if (!held) events.hover(null, event);
  };
  const onWheel = (event: WheelEvent) => {
    event.preventDefault();
    const px = event.deltaY * (event.deltaMode === 1 ? 16 : 1);
    if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY))
      pan(event.deltaX || event.deltaY, 0);
    else zoomTo(local(event.clientX, event.clientY), Math.exp(-Math.max(-120, Math.min(120, px)) * 0.0022));
  };
  const listening = new AbortController();
  const { signal } = listening;
  canvas.addEventListener('pointerdown', onDown, { signal });
  canvas.addEventListener('pointermove', onMove, { signal });
  canvas.addEventListener('pointerup', onUp, { signal });
  canvas.addEventListener('pointercancel', onUp, { signal });
  canvas.addEventListener('pointerleave', onLeave, { signal });
  canvas.addEventListener('wheel', onWheel, { passive: false, signal });
  return () => listening.abort();
}

function cursorOf(hit: EditHit | null): string {
  if (hit?.handle === 'right') return 'ew-resize';
  if (hit?.handle === 'top') return 'ns-resize';
  if (hit?.position) return hit.isOld ? 'default' : 'move';
  return hit?.isShelfEdge ? 'row-resize' : 'grab';
}
