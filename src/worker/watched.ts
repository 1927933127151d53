// A worker that is watched: one that fails or falls silent is ended, whoever waits for it is told why, and the next
// message starts another. So nothing waits for ever for what will not come.

export interface Watched<To> {
  /** Throws nothing: what cannot be sent is a death too. */
  post(message: To, transfer?: Transferable[]): void;
  /** From now on it owes a word within so long, again and again; none any more with null. */
  owes(silenceMs: number | null): void;
  close(): void;
}

export interface Watching<From> {
  readonly start: () => Worker;
  readonly hear: (message: From) => void;
  /** It is gone, with whatever it knew. */
  readonly died: (why: string) => void;
}

/** Silence is counted in parts: a machine that slept for an hour has been silent for one of them. */
const PARTS = 8;

export function watchWorker<To, From>({ start, hear, died }: Watching<From>): Watched<To> {
  let worker: Worker | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let silenceMs: number | null = null;
  const end = (): void => {
    clearTimeout(timer);
    silenceMs = null;
    worker?.terminate();
    worker = null;
  };
  const die = (why: string): void => {
    end();
    died(why);
  };
  const wait = (): void => {
    clearTimeout(timer);
    if (silenceMs === null) return;
    const seconds = Math.round(silenceMs / 1000);
    const partMs = silenceMs / PARTS;
    let left = PARTS;
    const count = (): void => {
      if (--left === 0) die(`no answer for ${seconds} seconds`);
      else timer = setTimeout(count, partMs);
    };
    timer = setTimeout(count, partMs);
  };
  const open = (): Worker => {
    const mine = start();
    mine.onmessage = ({ data }: MessageEvent<From>) => {
      if (worker !== mine) return;
      wait();
      hear(data);
    };
    mine.onerror = (event) => {
      event.preventDefault?.();
      if (worker === mine) die(event.message || 'the worker stopped');
    };
    mine.onmessageerror = () => {
      if (worker === mine) die('a message could not be read');
    };
    return mine;
  };
  return {
    post(message, transfer = []) {
      try {
        worker ??= open();
        worker.postMessage(message, transfer);
      } catch (error) {
        die(error instanceof Error ? error.message : String(error));
      }
    },
    owes(ms) {
      silenceMs = ms;
      wait();
    },
    close: end,
  };
}
