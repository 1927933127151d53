// The clock of the picture. Time is read from an anchor, never added up, so that it cannot drift.
export const speeds = [1, 2, 5, 10, 20, 60, 120, 300, 600, 1000] as const;

export interface Clock {
  /** Simulated milliseconds since midnight of the first day. */
  now(): number;
  speed(): number;
  isPlaying(): boolean;
  setRange(fromMs: number, toMs: number): void;
  seek(tMs: number): void;
  play(): void;
  pause(): void;
  setSpeed(speed: number): void;
  /** Told when playing, speed or range change, and on every jump; not on every tick. */
  subscribe(hear: () => void): () => void;
}

export function makeClock(wallMs: () => number): Clock {
  let anchorMs = 0;
  let anchorWallMs = 0;
  let playing = false;
  let speed = 10;
  let fromMs = 0;
  let toMs = 0;
  const hearers = new Set<() => void>();
  const tellAll = () => {
    for (const hear of hearers) hear();
  };
  const read = (): number => {
    const tMs = playing ? anchorMs + (wallMs() - anchorWallMs) * speed : anchorMs;
    return Math.min(toMs, Math.max(fromMs, tMs));
  };
  const anchor = (tMs: number) => {
    anchorMs = Math.min(toMs, Math.max(fromMs, tMs));
    anchorWallMs = wallMs();
  };
  return {
    now() {
      const tMs = read();
      if (playing && tMs >= toMs && toMs > fromMs) {
        anchor(toMs);
        playing = false;
        queueMicrotask(tellAll);
      }
      return tMs;
    },
    speed: () => speed,
    isPlaying: () => playing,
    setRange(from, to) {
      const tMs = read();
      fromMs = from;
      toMs = to;
      anchor(tMs);
      tellAll();
    },
    seek(tMs) {
      anchor(tMs);
      tellAll();
    },
    play() {
      // At the end, begin again.
      anchor(read() >= toMs ? fromMs : read());
      playing = true;
      tellAll();
    },
    pause() {
      anchor(read());
      playing = false;
      tellAll();
    },
    setSpeed(next) {
      anchor(read());
      speed = next;
      tellAll();
    },
    subscribe(hear) {
      hearers.add(hear);
      return () => hearers.delete(hear);
    },
  };
}
