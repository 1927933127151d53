// Which tests `npm test` runs; the long statistical ones are in vitest.verify.config.ts.
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { eachTest } from './test/support/eachTest.ts';
import { PATIENCE_MS } from './test/support/patience.ts';

export default defineConfig({
  test: {
    // No test hangs on a clock: a slow or busy machine takes its time. The limits are for what never ends.
    testTimeout: 12 * PATIENCE_MS,
    hookTimeout: 12 * PATIENCE_MS,
    expect: { poll: { timeout: PATIENCE_MS, interval: 60 } },
    reporters: ['default', eachTest],
    pool: 'threads',
    maxWorkers: availableParallelism(),
    projects: [
      // Modules, and what they keep, are shared by the files that a thread runs.
      { extends: true, test: { name: 'engine', include: ['test/*.test.ts'], isolate: false } },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/*.test.ts'],
          globalSetup: 'test/browser/oneBuild.ts',
        },
      },
    ],
  },
});
