/**
 * A lock between processes: a file that names the one that holds it.
 *
 * It comes into being with its holder in it, and that of a process that has ended is replaced in one step, by the only one that may: who
 * holds the lock beside it. So a process that is killed at any moment leaves nothing that the next one does not take over.
 *
 * Where the system gives a file only one name, the lock comes into being empty, and its holder is written into it. One that names nobody is
 * therefore held for some seconds, in which whoever made it may still be writing; after these it was left by a process that was killed.
 */

import {
  closeSync,
  constants,
  fstatSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { fail, type Result } from '../errors.ts';
import { reasonOf } from './read.ts';
import { formatProcess, mayRun, parseProcess, thisProcess } from './running.ts';
import { removeLeftovers, removeQuietly, temporaryFor } from './temporary.ts';

/** What systems say that give a file only one name. */
const NO_LINKS: ReadonlySet<string> = new Set(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP']);

/** For how long a lock that names nobody may be about to be written. */
const WRITING_MILLISECONDS = 10_000;

/** Not to wait for a pipe, and not to follow a link, which are no locks of ours. */
const LOOKING = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;

/**
 * Takes a lock.
 *
 * @param file - The file of the lock, in a folder of ours.
 * @returns What gives it back; null where another process holds it. One that has ended holds nothing.
 */
export function lockFolder(file: string): (() => void) | null {
  try {
    if (!create(file) && !takeFromTheDead(file)) return null;
  } catch (error) {
    // The folder went with the last lock in it: another process had it a moment ago.
    if (reasonOf(error) === 'ENOENT') return null;
    throw error;
  }
  removeLeftovers(dirname(file));
  return () => rmSync(file, { force: true });
}

/** What is said of a folder that another process writes into. */
export function busy(folder: string, lock: string): Result<never> {
  return fail({
    code: 'FOLDER_BUSY',
    message: 'Another process is writing into the folder.',
    hint: `Wait for it to end and try again; if none is running, remove ${lock}.`,
    file: folder,
  });
}

function create(file: string): boolean {
  const own = writeHolder(file);
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === 'EEXIST') return false;
    if (NO_LINKS.has(reason)) return createInPlace(file);
    throw error;
  } finally {
    removeQuietly(own);
  }
}

function createInPlace(file: string): boolean {
  const open = openNew(file);
  if (open === null) return false;
  try {
    writeFileSync(open, holder());
    return true;
  } catch (error) {
    removeQuietly(file);
    throw error;
  } finally {
    closeSync(open);
  }
}

/** A new file, open; null where there is one. */
function openNew(file: string): number | null {
  try {
    return openSync(file, 'wx');
  } catch (error) {
    if (reasonOf(error) === 'EEXIST') return null;
    throw error;
  }
}

/** Only what is seen to be dead while nobody else may replace it is replaced; what is not there is made, as anybody may at any moment. */
function takeFromTheDead(file: string): boolean {
  const found = lookAt(file);
  if (found !== 'dead') return found === 'absent' && create(file);
  const release = lockFolder(`${file}.next`);
  if (release === null) return false;
  try {
    const now = lookAt(file);
    if (now === 'absent') return create(file);
    if (now === 'dead') replace(file);
    return now === 'dead';
  } finally {
    release();
  }
}

function replace(file: string): void {
  const own = writeHolder(file);
  try {
    renameSync(own, file);
  } finally {
    removeQuietly(own);
  }
}

function holder(): string {
  return `${formatProcess(thisProcess())}\n`;
}

/** A file beside the lock that says what the lock will say. */
function writeHolder(file: string): string {
  const own = temporaryFor(file);
  try {
    writeFileSync(own, holder(), { flag: 'wx' });
    return own;
  } catch (error) {
    removeQuietly(own);
    throw error;
  }
}

/**
 * Whether somebody holds a lock, in one look: between two, it can be given back and taken again.
 *
 * Of what is no file, and so was not made by us, and of what cannot be read, nobody can tell; it counts as held.
 */
function lookAt(file: string): 'absent' | 'held' | 'dead' {
  try {
    const open = openSync(file, LOOKING);
    try {
      return isHeld(open) ? 'held' : 'dead';
    } finally {
      closeSync(open);
    }
  } catch (error) {
    return reasonOf(error) === 'ENOENT' ? 'absent' : 'held';
  }
}

function isHeld(open: number): boolean {
  const standing = fstatSync(open);
  if (!standing.isFile()) return true;
  const holding = parseProcess(/^(.*)\n$/.exec(readFileSync(open, 'utf8'))?.[1] ?? '');
  return holding === null ? Date.now() - standing.mtimeMs < WRITING_MILLISECONDS : mayRun(holding);
}
