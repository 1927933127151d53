// Once the app is at play: fetches the parts that have not been asked for, and has the built app kept by the browser, so
// that it works when whatever serves it does not answer.
import { useApp } from '../../state/store.ts';
import { fetchLater } from '../parts/Part.tsx';

/** The first visit is over when the first score is there; it is left a moment to be drawn. */
const REST_MS = 2500;

export function thinkAhead(): void {
  const stop = useApp.subscribe(({ comparison, opened, runs }) => {
    const isAlone = opened?.project.plans.length === 1 && Object.keys(runs).length > 0;
    if (!comparison && !isAlone) return;
    stop();
    setTimeout(() => {
      void fetchLater();
      // The built app alone has its list of files.
      if (import.meta.env.PROD) void keepApp();
    }, REST_MS);
  });
}

/** Where the browser does not allow it (a private window, an address without https) the app works as long as it is served. */
async function keepApp(): Promise<void> {
  await navigator.serviceWorker?.register(`${import.meta.env.BASE_URL}offline.js`).catch(() => undefined);
}
