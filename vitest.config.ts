import { defineConfig } from 'vitest/config';
import { LongestFirst } from './scripts/vitest/longest-first.ts';

const globalSetup = ['scripts/vitest/choose-seed.ts', 'apps/server/test/postgres.ts'];
const setupFiles = ['scripts/vitest/use-seed.ts'];

// How long anything is waited for is for what hangs, not for what is slow: a loaded machine is five times slower than a quiet one.
const expect = { poll: { timeout: 30_000 } };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['packages/**/*.test.{ts,tsx}', 'apps/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
          globalSetup,
          setupFiles,
          // Two cores, and many a test that waits for a database or a mail server.
          maxWorkers: 3,
          expect,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['e2e/**/*.test.ts'],
          globalSetup,
          setupFiles,
          expect,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
    sequence: { sequencer: LongestFirst },
    maxWorkers: 2,
  },
});
