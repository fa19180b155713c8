/** Programs that are measured as processes of their own. */

import { spawnSync } from 'node:child_process';

/**
 * Runs Node to its end; what fails early would be fast and lean, so it fails the bench.
 *
 * @param args - What Node is given.
 * @param expected - What may stand on standard error; nothing unless told.
 * @returns What stood there.
 */
export function runNode(args: readonly string[], expected = /^$/): string {
  const { error, signal, status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  const isFine = status !== null && status <= 1 && expected.test(stderr);
  if (!isFine) throw new Error(`${args.join(' ')}: ended with ${error ?? signal ?? status}: ${stderr}`);
  return stderr;
}
