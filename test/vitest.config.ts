import { defineConfig } from 'vitest/config';

const embedded = new URL('../dist/embedded.js', import.meta.url).pathname;

/** `--mode long` tries every property 10,000 times. */
const LONG = { testTimeout: 3_600_000, env: { PROPERTY_RUNS: '10000' } };

export default defineConfig(({ mode }) => ({
  root: new URL('..', import.meta.url).pathname,
  // The embedded corpus is made by the build; sources name it beside themselves.
  resolve: { alias: [{ find: /^\.\.?\/embedded\.js$/, replacement: embedded }] },
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    ...(mode === 'long' ? LONG : {}),
  },
}));
