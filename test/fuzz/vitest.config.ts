import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { MADE } from '../vitest.config.ts';

/** `--mode long` tries a million inputs, from a seed that was not tried before. */
const LONG = { FUZZ_INPUTS: '1000000', FUZZ_SECONDS: '3600', FUZZ_SEED: String(Date.now()) };

/** Everything by chance, in processes that may hold half of what their watchdog allows on their heap. */
export default defineConfig(({ mode }) => ({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  resolve: { alias: MADE },
  test: {
    include: ['test/fuzz/*.test.ts'],
    pool: 'forks',
    execArgv: ['--max-old-space-size=1024'],
    hookTimeout: 60_000,
    env: mode === 'long' ? { ...LONG, ...given() } : {},
  },
}));

/** What the environment says goes before what the mode does. */
function given(): Record<string, string> {
  return Object.fromEntries(
    Object.keys(LONG).flatMap((name) => {
      const value = process.env[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}
