// How long a test waits for what should come, before it says that it does not.

/** No wait is shorter than this: the machine may be busy, or slow. */
export const PATIENCE_MS = 300_000;
