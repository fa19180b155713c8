/** Programs that are measured as processes of their own. */

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The command line. */
export const MAIN: URL = new URL('../../../dist/cli/main.js', import.meta.url);
/** More than any program here prints. */
const MOST_PRINTED = 2 ** 28;

/** What a program gets and says. */
interface Exchange {
  /** What it reads on standard input; nothing unless told. */
  readonly input?: string;
  /** What may stand on standard error; nothing unless told. */
  readonly expected?: RegExp;
}

/** The path of a job: a program of the bench's own. */
export function jobPath(name: string): string {
  return fileURLToPath(new URL(`jobs/${name}.js`, import.meta.url));
}

/**
 * Runs Node to its end; what fails early would be fast and lean, so it fails the bench.
 *
 * @param args - What Node is given.
 * @param exchange - What the program gets and says.
 * @returns What stood there.
 */
export function runNode(args: readonly string[], { input = '', expected = /^$/ }: Exchange = {}): string {
  const { error, signal, status, stderr } = spawnSync(process.execPath, args, {
    ...{ encoding: 'utf8', input, maxBuffer: MOST_PRINTED },
  });
  const isFine = status !== null && status <= 1 && expected.test(stderr);
  if (!isFine) throw new Error(`${args.join(' ')}: ended with ${error ?? signal ?? status}: ${stderr}`);
  return stderr;
}
