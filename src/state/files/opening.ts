// A mark in the browser while a kept project is being opened: where the next start still finds it, the app died over it.
import { useApp } from '../store.ts';

const MARK = 'shelfwalk.opening';
/** Who leaves so soon after opening only left. */
const SOON_MS = 15_000;

let sinceMs = 0;
let isMarked = false;

/** The key of the project; empty: the one worked on last. */
export function markOpening(key: string): void {
  sinceMs = performance.now();
  isMarked = true;
  try {
    localStorage.setItem(MARK, key);
  } catch {
    // Without storage nothing is kept that could be opened again.
  }
}

/** What was being opened when the app died; null where nothing was. Asked once, before anything is marked. */
export function diedOpening(): string | null {
  try {
    return localStorage.getItem(MARK);
  } catch {
    return null;
  }
}

/** The mark goes with the first whole day, with a failure that was told, and where the page is left in peace. */
export function watchOpening(): void {
  useApp.subscribe(({ runs, failure }, before) => {
    if (!isMarked || (runs === before.runs && failure === before.failure)) return;
    if (failure !== null || Object.keys(runs).length > 0) unmark();
  });
  window.addEventListener('pagehide', () => {
    if (isMarked && performance.now() - sinceMs < SOON_MS) unmark();
  });
}

export function unmark(): void {
  isMarked = false;
  try {
    localStorage.removeItem(MARK);
  } catch {
    // Without storage nothing was marked.
  }
}
