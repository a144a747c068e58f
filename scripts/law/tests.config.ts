import { defineConfig } from 'vitest/config';

/** The tests of the law engine that leave nothing to chance: what they reach, and what they kill, is always the same. */
export default defineConfig({
  test: {
    include: ['packages/statute/src/cases.test.ts', 'packages/statute/src/engine/*.test.ts'],
    maxWorkers: 1,
    coverage: {
      provider: 'v8',
      include: ['packages/statute/src/engine/*.ts'],
      exclude: ['**/*.{test,fixture}.ts'],
      reporter: 'text',
      reportsDirectory: 'coverage/law-engine',
      thresholds: { 100: true },
    },
  },
});
