// Gives an element a hand: pointers, wheel and Escape over it become what the hand is told.
import type { At, Hand } from './hand.ts';

/** Listens until the function it returns is called. */
export function listen(element: HTMLElement | SVGElement, hand: Hand): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  // A mouse tells more often than one can look: only the last of a frame counts.
  let last: PointerEvent | null = null;
  let rafId = 0;

  const at = (event: PointerEvent): At => {
    const box = element.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top, event };
  };
  const told = (event: PointerEvent | null) => {
    const cursor = hand.tool().cursor?.();
    if (cursor !== undefined) element.style.cursor = cursor;
    // Only a drag is captured: a click belongs to what lies under it.
    if (event && hand.isHeld() && hand.tool().name !== 'pointing' && hand.holds(event.pointerId))
      element.setPointerCapture(event.pointerId);
  };
  const move = () => {
    cancelAnimationFrame(rafId);
    rafId = 0;
    const event = last;
    last = null;
    if (!event) return;
    hand.move(at(event));
    told(event);
  };
  const cancel = () => {
    last = null;
    hand.cancel();
    told(null);
  };

  const onDown = (event: PointerEvent) => {
    move();
    hand.down(at(event));
    told(event);
  };
  const onMove = (event: PointerEvent) => {
    if (!hand.holds(event.pointerId) && !element.contains(event.target as Node)) return;
    last = event;
    if (rafId === 0) rafId = requestAnimationFrame(move);
  };
  const onUp = (event: PointerEvent) => {
    if (!hand.holds(event.pointerId)) return;
    last = event;
    move();
    hand.up(at(event));
    told(null);
  };
  const onLost = (event: PointerEvent) => {
    if (hand.holds(event.pointerId)) cancel();
  };
  const onOut = () => {
    if (hand.isHeld()) return;
    last = null;
    hand.out();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !hand.isHeld()) return;
    cancel();
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const onWheel = (event: WheelEvent) => {
    const { surface } = hand;
    if (!surface) return;
    event.preventDefault();
    const box = element.getBoundingClientRect();
    const point = { x: event.clientX - box.left, y: event.clientY - box.top };
    const { deltaX, deltaY } = event;
    const px = deltaY * (event.deltaMode === 1 ? 16 : 1);
    if (event.shiftKey || Math.abs(deltaX) > Math.abs(deltaY)) surface.pan(deltaX || deltaY, 0, point);
    else surface.zoom(point, Math.exp(-Math.max(-120, Math.min(120, px)) * 0.0022));
  };

  element.addEventListener('pointerdown', onDown as EventListener, { signal });
  element.addEventListener('pointerleave', onOut, { signal });
  if (hand.surface) element.addEventListener('wheel', onWheel as EventListener, { passive: false, signal });
  window.addEventListener('pointermove', onMove, { signal });
  window.addEventListener('pointerup', onUp, { signal });
  window.addEventListener('pointercancel', onLost, { signal });
  window.addEventListener('lostpointercapture', onLost, { signal });
  window.addEventListener('keydown', onKey, { capture: true, signal });
  return () => {
    listening.abort();
    cancelAnimationFrame(rafId);
    cancel();
  };
}
