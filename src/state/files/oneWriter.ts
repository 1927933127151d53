// One tab writes a project, the others read. A Web Lock says who; a channel tells of saves and of a project let go.

export interface Claim {
  release(): void;
}

export interface ClaimHearer {
  /** This tab may write, at once or after waiting for the other one. */
  held(hasWaited: boolean): void;
  /** Another tab writes; this one waits for it to close. */
  refused(): void;
}

const lockName = (key: string): string => `shelfwalk.project.${key}`;

export function claim(key: string, hearer: ClaimHearer): Claim {
  // Without locks the comparison of revisions in the database is the only guard.
  if (!navigator.locks) {
    hearer.held(false);
    return { release: () => {} };
  }
  let letGo: () => void = () => {};
  let isOver = false;
  const waiting = new AbortController();
  const hold = (hasWaited: boolean) => {
    if (isOver) return undefined;
    hearer.held(hasWaited);
    return new Promise<void>((done) => {
      letGo = done;
    });
  };
  const name = lockName(key);
  navigator.locks
    .request(name, { ifAvailable: true }, (lock) => {
      if (lock) return hold(false);
      if (isOver) return undefined;
      hearer.refused();
      navigator.locks.request(name, { signal: waiting.signal }, () => hold(true)).catch(ignoreAbort);
      return undefined;
    })
    .catch(ignoreAbort);
  return {
    release() {
      isOver = true;
      waiting.abort();
      letGo();
    },
  };
}

export interface SaveNews {
  readonly key: string;
  readonly revision: number;
}

const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('shelfwalk.saves');

export function tellSave(news: SaveNews): void {
  channel?.postMessage(news);
}

export function hearSaves(hear: (news: SaveNews) => void): void {
  channel?.addEventListener('message', ({ data }: MessageEvent<SaveNews>) => hear(data));
}

function ignoreAbort(error: Error): void {
  if (error.name !== 'AbortError') throw error;
}
