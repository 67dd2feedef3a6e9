import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/longest-first.ts';

/** Only to end what hangs: no test may fail because the machine is busy. */
const PATIENCE = 300_000;
const patient = {
  testTimeout: PATIENCE,
  hookTimeout: PATIENCE,
  expect: { poll: { timeout: PATIENCE / 2 } },
};

/** Tests of what has no state of its own, by `npm run boundaries`: they need not load it anew for each file. */
const PURE = ['src/record/**/*.test.ts', 'src/core/**/*.test.ts'];
/** Tests that measure how long a person takes, or wait until a page has come to rest: they need a quiet machine. */
const QUIET = ['test/cli/laptop.test.ts'];
const QUIET_BROWSER = ['delegate', 'night-session', 'size'].map(
  (name) => `test/browser/${name}.test.ts`,
);

export default defineConfig({
  test: {
    environment: 'node',
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'pure',
          include: PURE,
          isolate: false,
          maxWorkers: '100%',
          ...patient,
        },
      },
      {
        test: {
          name: 'unit',
          include: [
            'src/**/*.test.{ts,tsx}',
            'examples/**/*.test.ts',
            'bench/**/*.test.ts',
            'test/**/*.test.ts',
          ],
          exclude: ['**/node_modules/**', 'test/browser/**', ...PURE, ...QUIET],
          maxWorkers: '100%',
          ...patient,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          exclude: ['**/node_modules/**', ...QUIET_BROWSER],
          globalSetup: 'test/browser/built-once.ts',
          // A server, a Chromium and what drives it are more than one process already; but most of the time they wait for each other, and keep less than one processor busy.
          maxWorkers: 3,
          sequence: { groupOrder: 1 },
          ...patient,
        },
      },
      {
        test: {
          name: 'browser-quiet',
          include: QUIET_BROWSER,
          globalSetup: 'test/browser/built-once.ts',
          fileParallelism: false,
          // One at a time, after everything else.
          sequence: { groupOrder: 2 },
          ...patient,
        },
      },
      {
        test: {
          name: 'quiet',
          include: QUIET,
          fileParallelism: false,
          sequence: { groupOrder: 3 },
          ...patient,
        },
      },
    ],
  },
});
