import { defineConfig } from 'vitest/config';
import { SlowestFirst } from './test/support/slowest-first.ts';

/** Files share their worker where nothing of a test outlives it: loading our modules anew for each takes a third of the time. */
const together = { isolate: false, maxWorkers: '100%' };
const shared = { setupFiles: ['test/support/offline.ts'], env: { TZ: 'UTC', LANG: 'en_GB.UTF-8' } };

/** One project per place the code runs in; `npm test -- NAME` runs one of them. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    sequence: { sequencer: SlowestFirst },
    projects: [
      {
        extends: true,
        test: { ...shared, ...together, name: 'unit', include: ['test/{unit,arch}/**/*.test.ts'] },
      },
      {
        extends: true,
        test: {
          ...shared,
          ...together,
          name: 'dom',
          setupFiles: [...shared.setupFiles, 'test/support/fresh-page.ts'],
          include: ['test/dom/**/*.test.{ts,tsx}'],
          environment: 'jsdom',
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          ...together,
          name: 'forge',
          include: ['test/forge/**/*.test.ts'],
          testTimeout: 60_000,
        },
      },
      ...['chromium', 'firefox'].map((browser) => ({
        extends: true as const,
        test: {
          ...shared,
          ...together,
          name: browser,
          include: [`test/browser/**/*.${browser}.test.ts`, 'test/browser/**/*.both.test.ts'],
          env: { ...shared.env, EMENDATA_BROWSER: browser },
          maxWorkers: 2,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      })),
    ],
  },
});
