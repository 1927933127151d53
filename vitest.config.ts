// Which tests `npm test` runs; the long statistical ones are in vitest.verify.config.ts.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/verify/**'],
    testTimeout: 120_000,
    pool: 'threads',
  },
});
