/**
 * Names for what is being written, each with the process that writes it: what a killed one left is known and taken away.
 */

import { randomBytes } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { mayRun, thisProcess } from './running.ts';

const NAME = /^\.constitution-diff-(\d+)\.(\d*)\.[0-9a-f]+@(.*)\.tmp$/;

/** Where a file is written before it takes its name: a name of its own for each time, since a process may write several at once. */
export function temporaryFor(file: string): string {
  const { pid, start, host } = thisProcess();
  const once = randomBytes(6).toString('hex');
  return join(
    dirname(file),
    `.constitution-diff-${pid}.${start ?? ''}.${once}@${encodeURIComponent(host)}.tmp`,
  );
}

/** Takes away what processes that have ended left in a folder, as far as that is possible. */
export function removeLeftovers(folder: string): void {
  try {
    for (const name of readdirSync(folder)) if (isLeftover(name)) removeQuietly(join(folder, name));
  } catch {
    // A folder that cannot be listed may still be written into.
  }
}

function isLeftover(name: string): boolean {
  const [, pid, start, host] = NAME.exec(name) ?? [];
  if (pid === undefined) return false;
  return !mayRun({ pid: Number(pid), start: start || null, host: decodeHost(host ?? '') });
}

/** A name that was not made here is nobody's we know. */
function decodeHost(host: string): string {
  try {
    return decodeURIComponent(host);
  } catch {
    return '';
  }
}

/** Removes a file where that is possible: the reason that matters is the one why writing failed, not why cleaning up did. */
export function removeQuietly(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // Nothing was written there, or nothing can be done about it.
  }
}
