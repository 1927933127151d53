// Which tests `npm test` runs; the long statistical ones are in vitest.verify.config.ts.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/verify/**'],
    testTimeout: 120_000,
    // What a page is asked for comes when it comes: a busy machine fails no test.
    expect: { poll: { timeout: 90_000, interval: 60 } },
    globalSetup: 'test/browser/oneBuild.ts',
    pool: 'threads',
  },
});
