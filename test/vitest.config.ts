import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const fileOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** What the build makes; sources name it beside themselves. */
export const MADE: { find: RegExp; replacement: string }[] = ['embedded.js', 'site/assets.js'].map(
  (file) => ({
    find: new RegExp(`^\\.\\.?/${file.split('/').at(-1)}$`),
    replacement: fileOf(`../dist/${file}`),
  }),
);

/** `--mode long` tries every property 10,000 times, and other versions of Node. */
const LONG = { testTimeout: 3_600_000, env: { PROPERTY_RUNS: '10000', OTHER_NODES: 'install' } };

/** `--mode nodes` holds what other versions of Node print against what this one does, and tries nothing else. */
const NODES = {
  testTimeout: 600_000,
  include: ['test/determinism/*.test.ts'],
  env: { OTHER_NODES: 'install' },
};

/** `--mode crash` kills, stops and lets fail each command at every moment there is. */
const CRASH = {
  testTimeout: 3_600_000,
  include: ['test/crash/*.test.ts'],
  env: { CRASH_MOMENTS: 'all' },
};

/** `--mode patterns` judges every regular expression, and nothing else. */
const PATTERNS = { include: ['test/patterns/*.test.ts'], exclude: [] };

/** `--mode browser` runs what needs a browser, and nothing else. */
const BROWSER = { include: ['test/browser/*.test.ts'], env: { BROWSER_TESTS: '1' } };

export default defineConfig(({ mode }) => ({
  root: fileOf('..'),
  resolve: { alias: MADE },
  test: {
    include: ['test/**/*.test.ts'],
    // What is installed from a registry has a command of its own, `npm run test:package`, and chance has `npm run test:fuzz`.
    exclude: ['test/package/**', 'test/fuzz/**', 'test/patterns/**'],
    testTimeout: 60_000,
    // One less, as is usual, would leave half of a small machine idle.
    maxWorkers: '100%',
    ...(mode === 'long' ? LONG : {}),
    ...(mode === 'nodes' ? NODES : {}),
    ...(mode === 'crash' ? CRASH : {}),
    ...(mode === 'browser' ? BROWSER : {}),
    ...(mode === 'patterns' ? PATTERNS : {}),
  },
}));
