// What the keys do. Every action has one name here, used by buttons as well.
import { timelineOf } from '../../frame/timeline.ts';
import { clock, showPlan } from '../../state/session.ts';
import { chooseNothing, useApp } from '../../state/store.ts';
import { speeds } from '../../state/watch/clock.ts';
import { stageNow } from './stageNow.ts';

export function togglePlay(): void {
  if (clock.isPlaying()) clock.pause();
  else clock.play();
}

/** One step faster (1) or slower (-1). */
export function stepSpeed(by: 1 | -1): void {
  const at = speeds.findIndex((speed) => speed >= clock.speed());
  clock.setSpeed(speeds[Math.min(speeds.length - 1, Math.max(0, at + by))]);
}

/** Puts the other of A and B on the stage: same clock, same shoppers. */
export function swapPlans(): void {
  const { opened, shownId, alternativeId } = useApp.getState();
  if (!opened || !alternativeId) return;
  showPlan(shownId === opened.project.baselinePlanId ? alternativeId : opened.project.baselinePlanId);
}

export function nextStockoutMs(stockoutsMs: Uint32Array, tMs: number): number | null {
  for (const ms of stockoutsMs) if (ms > tMs + 500) return ms;
  return stockoutsMs.length > 0 ? stockoutsMs[0] : null;
}

/** Handles a key pressed anywhere but in a field; true if it meant something. */
export function handleKey(event: KeyboardEvent, showKeys: () => void): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  const stepMs = event.shiftKey ? 15 * 60_000 : Math.max(1000, clock.speed() * 1000);
  switch (event.key) {
    case ' ':
      togglePlay();
      return true;
    case 'ArrowLeft':
      clock.seek(clock.now() - stepMs);
      return true;
    case 'ArrowRight':
      clock.seek(clock.now() + stepMs);
      return true;
    case '+':
    case '=':
      stepSpeed(1);
      return true;
    case '-':
    case '_':
      stepSpeed(-1);
      return true;
    case 'Home':
      clock.seek(0);
      return true;
    case 'End':
      clock.seek(Number.MAX_SAFE_INTEGER);
      return true;
    case 'Escape':
      chooseNothing();
      return true;
    case '?':
      showKeys();
      return true;
    case '[':
      stageNow.current?.zoom(1 / 1.25);
      return true;
    case ']':
      stageNow.current?.zoom(1.25);
      return true;
    case '0':
      stageNow.current?.fit();
      return true;
  }
  switch (event.key.toLowerCase()) {
    case 'b':
      swapPlans();
      return true;
    case 'n':
      goToNextStockout();
      return true;
    case 'f': {
      const { selection, follow } = useApp.getState();
      if (selection.kind === 'shopper') useApp.setState({ follow: !follow });
      return true;
    }
    case 'w':
      stageNow.current?.pan(0, -80);
      return true;
    case 's':
      stageNow.current?.pan(0, 80);
      return true;
    case 'a':
      stageNow.current?.pan(-80, 0);
      return true;
    case 'd':
      stageNow.current?.pan(80, 0);
      return true;
  }
  return false;
}

function goToNextStockout(): void {
  const { runs, shownId } = useApp.getState();
  const index = shownId ? runs[shownId] : undefined;
  if (!index) return;
  const ms = nextStockoutMs(timelineOf(index).stockoutsMs, clock.now());
  if (ms !== null) clock.seek(ms);
}
