import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const fileOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const embedded = fileOf('../dist/embedded.js');

/** `--mode long` tries every property 10,000 times. */
const LONG = { testTimeout: 3_600_000, env: { PROPERTY_RUNS: '10000' } };

export default defineConfig(({ mode }) => ({
  root: fileOf('..'),
  // The embedded corpus is made by the build; sources name it beside themselves.
  resolve: { alias: [{ find: /^\.\.?\/embedded\.js$/, replacement: embedded }] },
  test: {
    include: ['test/**/*.test.ts'],
    // What is installed from a registry has a command of its own, `npm run test:package`.
    exclude: ['test/package/**'],
    testTimeout: 60_000,
    ...(mode === 'long' ? LONG : {}),
  },
}));
