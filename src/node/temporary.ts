/**
 * Names for what is being written, each with the process that writes it: what a killed one left is known and taken away.
 */

import { randomBytes } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { formatProcess, mayRun, parseProcess, thisProcess } from './running.ts';

const NAME = /^\.constitution-diff-(.+)\.[0-9a-f]+\.tmp$/;

/** Where a file is written before it takes its name: a name of its own for each time, since a process may write several at once. */
export function temporaryFor(file: string): string {
  const once = randomBytes(6).toString('hex');
  return join(dirname(file), `.constitution-diff-${formatProcess(thisProcess())}.${once}.tmp`);
}

/** Takes away what processes that have ended left in a folder, as far as that is possible. */
export function removeLeftovers(folder: string): void {
  try {
    for (const name of readdirSync(folder)) if (isLeftover(name)) removeQuietly(join(folder, name));
  } catch {
    // A folder that cannot be listed may still be written into.
  }
}

/** A name that was not made here is nobody's we know. */
function isLeftover(name: string): boolean {
  const writer = parseProcess(NAME.exec(name)?.[1] ?? '');
  return writer !== null && !mayRun(writer);
}

/** Removes a file where that is possible: the reason that matters is the one why writing failed, not why cleaning up did. */
export function removeQuietly(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // Nothing was written there, or nothing can be done about it.
  }
}
