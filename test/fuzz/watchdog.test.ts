/** The watchdog: it ends a process of its own, so each of these is tried in a child. */

import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { expect, test } from 'vitest';

/** So long that only a watchdog that sleeps reaches it; the signal then is another one. */
const PATIENCE = 60_000;

/** The watchdog with a program behind it, as JavaScript: the oldest Node that runs the suite knows no types. */
function scriptOf(program: string): string {
  const [file] = buildSync({
    stdin: {
      contents: `import { Watchdog } from './watchdog.ts';\n${program}`,
      resolveDir: fileURLToPath(new URL('.', import.meta.url)),
      loader: 'ts',
    },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    write: false,
  }).outputFiles;
  return file?.text ?? '';
}

/** What became of a program that is watched. */
function runWatched(program: string): SpawnSyncReturns<string> {
  const args = ['--eval', scriptOf(program)];
  return spawnSync(process.execPath, args, { encoding: 'utf8', timeout: PATIENCE });
}

test(
  'an input without an end is ended and named',
  () => {
    const { signal, stderr } = runWatched(`
      const watchdog = new Watchdog({ seconds: 1, megabytes: 2048 });
      watchdog.name('a target, seed 5');
      watchdog.begin(7);
      for (;;);
    `);
    expect(stderr).toBe('\nFUZZ a target, seed 5, input 7: no end after 1 s\n');
    expect(signal).toBe('SIGKILL');
  },
  2 * PATIENCE,
);

test(
  'a process that holds too much is ended and named',
  () => {
    const { signal, stderr } = runWatched(`
      const watchdog = new Watchdog({ seconds: 600, megabytes: 200 });
      watchdog.name('a target, seed 5');
      watchdog.begin(7);
      const held = Buffer.alloc(300 * 2 ** 20, 1);
      setTimeout(() => process.exit(held.length === 0 ? 1 : 0), 30_000);
    `);
    expect(stderr).toMatch(/^\nFUZZ a target, seed 5, input 7: the process holds [2-9]\d\d MB\n$/);
    expect(signal).toBe('SIGKILL');
  },
  2 * PATIENCE,
);

test(
  'a process in which no input has begun is left alone, and so is one whose input came to an end',
  () => {
    const { status, stderr } = runWatched(`
      const watchdog = new Watchdog({ seconds: 0, megabytes: 2048 });
      setTimeout(() => process.exit(watchdog.held > 0 ? 0 : 1), 1000);
      watchdog.begin(7);
      watchdog.begin(-1);
    `);
    expect(stderr).toBe('');
    expect(status).toBe(0);
  },
  2 * PATIENCE,
);
