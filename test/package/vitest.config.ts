import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The package as it is published; installing it asks the registry for its dependencies. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: { include: ['test/package/**/*.test.ts'], testTimeout: 300_000, hookTimeout: 300_000 },
});
