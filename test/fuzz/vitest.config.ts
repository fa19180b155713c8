import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { MADE } from '../vitest.config.ts';
import { MOST_MEGABYTES_OF_HEAP } from './watchdog.ts';

/** `--mode long` tries a million inputs, from a seed that was not tried before. */
const LONG = { FUZZ_INPUTS: '1000000', FUZZ_SECONDS: '3600', FUZZ_SEED: String(Date.now()) };

/** Everything by chance, in processes whose watchdog ends them before their heap is full. */
export default defineConfig(({ mode }) => ({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  resolve: { alias: MADE },
  test: {
    include: ['test/fuzz/*.test.ts'],
    pool: 'forks',
    execArgv: [`--max-old-space-size=${MOST_MEGABYTES_OF_HEAP}`],
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
