import { defineConfig } from 'vitest/config'

const MINUTE = 60_000
/** A soak of many rounds takes as long as it takes. */
const PATIENCE = process.env.PRESSMARK_ROUNDS ? 600 * MINUTE : MINUTE

/**
 * Three kinds of tests: `unit` needs Node alone, `build` reads the built folders, `browser` drives the built
 * extension in real browsers. On Linux two files run at a time, each browser on a screen of its own; elsewhere one file
 * after the other, since focus and the shown window are shared.
 */
export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/*.test.ts'],
          setupFiles: ['tests/helpers/fresh-modules.ts'],
          maxWorkers: 2,
          isolate: false,
          testTimeout: PATIENCE,
        },
      },
      {
        extends: true,
        test: {
          name: 'build',
          environment: 'node',
          include: ['tests/build/**/*.test.ts'],
          globalSetup: ['tests/helpers/build-both.ts'],
          testTimeout: MINUTE,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          environment: 'node',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/helpers/build-both.ts'],
          testTimeout: MINUTE,
          hookTimeout: 2 * MINUTE,
          // A key or a click may be lost on a busy machine. The report names every test that needed its second try.
          retry: 1,
          ...(process.platform === 'linux' ? { maxWorkers: 2 } : { fileParallelism: false }),
        },
      },
    ],
  },
})
