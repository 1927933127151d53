// The long statistical tests: `npm run verify`, for the night and for releases.
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { eachTest } from './test/support/eachTest.ts';

const HOUR_MS = 3_600_000;

export default defineConfig({
  test: {
    include: ['test/verify/*.test.ts'],
    testTimeout: 6 * HOUR_MS,
    hookTimeout: HOUR_MS,
    reporters: ['default', eachTest],
    pool: 'threads',
    maxWorkers: availableParallelism(),
  },
});
