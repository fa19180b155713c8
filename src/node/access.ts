/** Who may read and write a file that takes the place of another one. */

import { fchmodSync, fchownSync, fstatSync } from 'node:fs';

/** To whom a file belongs, and what they and others may do with it. */
export interface Access {
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
}

/** What may be said of a mode beyond its kind. */
const SAYABLE = 0o7777;
/** Whoever runs the file does so as its owner, or as one of its group. */
const RUNS_AS_ANOTHER = 0o6000;
const GROUP = 0o070;

/** A new file is its maker's alone, until it is known to whom else it belongs. */
export const OWNER_ONLY = 0o600;

/**
 * Lets those who could read or write the old file do so with the new one, as far as the system lets us, and nobody else.
 *
 * By the file that is open and never by its path: whoever owns the folder could put a link there meanwhile, and an administrator would
 * give away the file that it leads to.
 */
export function keepAccess(open: number, old: Access): void {
  const { uid } = fstatSync(open);
  // Only an administrator may give files to others; a group that we are in may have ours.
  if (!isDone(() => fchownSync(open, old.uid, old.gid))) isDone(() => fchownSync(open, uid, old.gid));
  const now = fstatSync(open);
  isDone(() => fchmodSync(open, modeFor(old, now)));
}

/** The mode of the old file, without the rights that would be those of another owner or group than they were given to. */
function modeFor({ mode, uid, gid }: Access, now: Access): number {
  const isSame = uid === now.uid && gid === now.gid;
  return mode & SAYABLE & ~(isSame ? 0 : RUNS_AS_ANOTHER) & ~(gid === now.gid ? 0 : GROUP);
}

/** Whether the system did what it was asked for; some let nobody do so, and some file systems have no owners and modes. */
function isDone(work: () => void): boolean {
  try {
    work();
    return true;
  } catch {
    return false;
  }
}
