// The clock for panels: read a few times a second, since nobody reads faster. The stage reads it every frame itself.
import { useEffect, useState, useSyncExternalStore } from 'react';
import { clock } from '../../state/session.ts';

/** The time, renewed at most every `everyMs` while playing, and at once on a jump. */
export function useClockMs(everyMs = 125): number {
  const [tMs, setT] = useState(() => clock.now());
  useEffect(() => {
    let timer = 0;
    const read = () => setT(Math.floor(clock.now()));
    const run = () => {
      window.clearInterval(timer);
      timer = clock.isPlaying() ? window.setInterval(read, everyMs) : 0;
      read();
    };
    run();
    const leave = clock.subscribe(run);
    return () => {
      window.clearInterval(timer);
      leave();
    };
  }, [everyMs]);
  return tMs;
}

export function usePlaying(): boolean {
  return useSyncExternalStore(clock.subscribe, clock.isPlaying);
}

export function useSpeed(): number {
  return useSyncExternalStore(clock.subscribe, clock.speed);
}
