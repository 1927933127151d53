// Hears every key of the window and does what the places on screen offer for it; the one that came last is asked first.
import { type Actions, canDo } from './action.ts';

const offered: Actions[] = [];

/** Offers what can be done in a place, until the function it returns is called. */
export function offer(actions: Actions): () => void {
  offered.unshift(actions);
  return () => {
    offered.splice(offered.indexOf(actions), 1);
  };
}

export function startKeys(): void {
  // While characters are composed, keys are those of the input method: nobody here hears them.
  for (const type of ['keydown', 'keyup'] as const)
    window.addEventListener(
      type,
      (event) => {
        if (event.isComposing || event.keyCode === 229) event.stopImmediatePropagation();
      },
      { capture: true },
    );
  window.addEventListener('input', ({ target }) => (typedIn = target), { capture: true });
  window.addEventListener('focusin', () => (typedIn = null), { capture: true });
  window.addEventListener('keydown', onDown);
  window.addEventListener('keyup', onUp);
}

/** The field that holds letters nobody has taken yet: till then its undo is the browser's. */
let typedIn: EventTarget | null = null;

function onDown(event: KeyboardEvent): void {
  // The field itself has had the key before: what was typed is taken, or given up.
  if (event.key === 'Enter' || event.key === 'Escape') typedIn = null;
  if (event.defaultPrevented) return;
  const keys = keysOf(event);
  const isAway = isElsewhere(event, keys);
  for (const actions of offered) {
    let isKnown = false;
    for (const key of keys)
      for (const action of Object.values(actions)) {
        if (!action.keys?.includes(key)) continue;
        if (isAway && !action.isEverywhere && !(action.isInFields && isFieldAtRest(event))) continue;
        if (canDo(action)) {
          event.preventDefault();
          action.run(key);
          return;
        }
        isKnown ||= !action.isBrowsers;
      }
    if (isKnown) {
      event.preventDefault();
      return;
    }
  }
}

function onUp({ key }: KeyboardEvent): void {
  for (const actions of offered)
    for (const { keys, keyUp } of Object.values(actions)) if (keys?.includes(nameOf(key))) keyUp?.();
}

/** The key with what is held beside it, and without Shift where that changes nothing. */
function keysOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): string[] {
  const isCtrl = ctrlKey || metaKey;
  const named = (isShift: boolean) =>
    [
      ...(isCtrl ? ['Ctrl'] : []),
      ...(altKey ? ['Alt'] : []),
      ...(isShift ? ['Shift'] : []),
      nameOf(key),
    ].join(' ');
  return shiftKey && !isCtrl ? [named(true), named(false)] : [named(shiftKey)];
}

function nameOf(key: string): string {
  if (key === ' ') return 'Space';
  return key.length === 1 ? key.toUpperCase() : key;
}

/** In a field in which nothing is being typed, and that holds nothing it could not take. */
function isFieldAtRest({ target }: KeyboardEvent): boolean {
  return (
    (target instanceof HTMLInputElement || target instanceof HTMLSelectElement) &&
    !target.closest('[role=dialog], [role=menu]') &&
    target !== typedIn &&
    target.getAttribute('aria-invalid') !== 'true'
  );
}

/** Fields, dialogs and menus keep their keys, and a focused button keeps its own two. */
function isElsewhere({ target }: KeyboardEvent, [key]: readonly string[]): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest('input, textarea, select, [role=dialog], [role=menu]')) return true;
  return (key === 'Space' || key === 'Enter') && target.matches('button, [role=button], [role=option], a');
}
