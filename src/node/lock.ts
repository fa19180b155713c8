/**
 * A lock between processes: a file that names the one that holds it.
 *
 * It comes into being with its holder in it, and that of a process that has ended is replaced in one step, by the only one that may: who
 * holds the lock beside it. So a process that is killed at any moment leaves nothing that the next one does not take over.
 */

import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fail, type Result } from '../errors.ts';
import { reasonOf } from './read.ts';
import { formatProcess, mayRun, parseProcess, thisProcess } from './running.ts';
import { isTaken, standingAt } from './standing.ts';
import { removeLeftovers, removeQuietly, temporaryFor } from './temporary.ts';

/** What systems say that give a file only one name. */
const NO_LINKS: ReadonlySet<string> = new Set(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP']);

/**
 * Takes a lock.
 *
 * @param file - The file of the lock, in a folder of ours.
 * @returns What gives it back; null where another process holds it. One that has ended holds nothing.
 */
export function lockFolder(file: string): (() => void) | null {
  if (!create(file) && !takeFromTheDead(file)) return null;
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
    // The folder goes with the last lock in it.
    if (reason === 'EEXIST' || reason === 'ENOENT') return false;
    if (NO_LINKS.has(reason)) return createInPlace(file);
    throw error;
  } finally {
    removeQuietly(own);
  }
}

function createInPlace(file: string): boolean {
  try {
    writeFileSync(file, holder(), { flag: 'wx' });
    return true;
  } catch (error) {
    if (reasonOf(error) === 'EEXIST') return false;
    throw error;
  }
}

function takeFromTheDead(file: string): boolean {
  if (isHeld(file)) return false;
  const release = lockFolder(`${file}.next`);
  if (release === null) return false;
  try {
    if (!isTaken(file)) return create(file);
    if (isHeld(file)) return false;
    const own = writeHolder(file);
    try {
      renameSync(own, file);
    } finally {
      removeQuietly(own);
    }
    return true;
  } finally {
    release();
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

/** Whether somebody holds a lock; of what is no file, and so was not made by us, nobody can tell. */
function isHeld(file: string): boolean {
  const standing = standingAt(file);
  if (standing === null) return false;
  if (!standing.isFile()) return true;
  const holding = parseProcess(/^(.*)\n$/.exec(read(file))?.[1] ?? '');
  return holding !== null && mayRun(holding);
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // It was given back meanwhile.
    return '';
  }
}
