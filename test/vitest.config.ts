import { defineConfig } from 'vitest/config';

const embedded = new URL('../dist/embedded.js', import.meta.url).pathname;

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  // The embedded corpus is made by the build; sources name it beside themselves.
  resolve: { alias: [{ find: /^\.\.?\/embedded\.js$/, replacement: embedded }] },
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
  },
});
