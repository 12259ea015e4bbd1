import { defineConfig } from 'vitest/config';

/** Apart from all other tests, because it is the one that goes to the network. One case at a time: a server notices who is in a hurry. */
export default defineConfig({
  test: {
    name: 'real forge',
    include: ['test/forge/real/*.real.ts'],
    env: { TZ: 'UTC', LANG: 'en_GB.UTF-8' },
    testTimeout: 300_000,
    hookTimeout: 300_000,
    fileParallelism: false,
  },
});
