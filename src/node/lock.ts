/** A lock between processes: a file that names the one that holds it. */

import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { reasonOf } from './read.ts';

/**
 * Takes a lock.
 *
 * @param file - The file of the lock.
 * @returns What gives it back; null where another process holds it. One that has ended holds nothing.
 */
export function lockFolder(file: string): (() => void) | null {
  const holder = `${process.pid} ${hostname()}\n`;
  if (!create(file, holder) && !(takeFromTheDead(file) && create(file, holder))) return null;
  return () => rmSync(file, { force: true });
}

function create(file: string, holder: string): boolean {
  try {
    writeFileSync(file, holder, { flag: 'wx' });
    return true;
  } catch (error) {
    if (reasonOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Takes away the lock of a process that has ended; whether it did. */
function takeFromTheDead(file: string): boolean {
  if (isHeld(read(file))) return false;
  // Moved aside first, so that of two who find it dead only one takes it, and a new lock is not taken for the old one.
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return false;
  }
  const isDead = !isHeld(read(aside));
  if (isDead) rmSync(aside, { force: true });
  else renameSync(aside, file);
  return isDead;
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** Whether the process that a lock names may still run: on another machine nobody can tell. */
function isHeld(holder: string): boolean {
  const [, pid, host] = /^(\d+) (.*)\n$/.exec(holder) ?? [];
  if (pid === undefined) return false;
  if (host !== hostname()) return true;
  try {
    process.kill(Number(pid), 0);
    return true;
  } catch (error) {
    return reasonOf(error) !== 'ESRCH';
  }
}
