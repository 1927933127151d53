// The long statistical tests: `npm run verify`, for the night and for releases.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/verify/**/*.test.ts'],
    testTimeout: 1_800_000,
    pool: 'threads',
  },
});
