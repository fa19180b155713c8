/** Writing files so that a reader sees the old one or the new one, never a part. */

import {
  accessSync,
  chmodSync,
  chownSync,
  closeSync,
  constants,
  openSync,
  readlinkSync,
  realpathSync,
  renameSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fail, type Issue, ok, type Result } from '../errors.ts';
import { makeFolder, takeBack } from './make-folder.ts';
import { reasonOf } from './read.ts';
import { standingAt } from './standing.ts';
import { removeLeftovers, removeQuietly, temporaryFor } from './temporary.ts';

/**
 * Writes a text file, its folders made as needed.
 *
 * A link is followed and stays; a pipe or a device is written to. Fails with `FILE_UNWRITABLE` and leaves the old file as
 * it was; so it does where that may not be written.
 */
export function writeTextFile(file: string, text: string): Result<null> {
  return writeContent(file, text);
}

/** Writes a file of bytes as {@link writeTextFile} does one of text. */
export function writeBytesFile(file: string, bytes: Uint8Array): Result<null> {
  return writeContent(file, bytes);
}

/** A file that is written bit by bit; a reader sees the old one until it is closed. */
export interface OpenTextFile {
  readonly write: (text: string) => void;
  readonly close: () => void;
  /** Leaves the old file as it was. */
  readonly abandon: () => void;
}

/** Opens a file to write more than memory should hold; fails with `FILE_UNWRITABLE`, and writing may throw what the system says. */
export function openTextFile(file: string): Result<OpenTextFile> {
  try {
    const old = lookAt(file);
    // By the name that was given: a pipe may have no other.
    if (old !== null && !old.isFile) return ok(openDevice(file));
    return ok(inPlace(file, old, (path) => openBeside(path, old)));
  } catch (error) {
    return fail(unwritable(file, error));
  }
}

function openDevice(path: string): OpenTextFile {
  const open = openSync(path, 'w');
  const close = closing(open);
  return { write: (text) => writeAll(open, Buffer.from(text)), close, abandon: close };
}

function openBeside(path: string, old: Standing | null): OpenTextFile {
  const temporary = temporaryFor(path);
  const open = openSync(temporary, 'wx', old?.mode);
  if (old !== null) keepAccess(temporary, old);
  const close = closing(open);
  return {
    write: (text) => writeAll(open, Buffer.from(text)),
    close: () => {
      close();
      renameSync(temporary, path);
    },
    abandon: () => {
      close();
      removeQuietly(temporary);
    },
  };
}

/** Closes what is open, once. */
function closing(open: number): () => void {
  let isOpen = true;
  return () => {
    if (!isOpen) return;
    isOpen = false;
    closeSync(open);
  };
}

/** The system may take less at once than it is given. */
function writeAll(open: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length; ) written += writeSync(open, bytes, written);
}

function writeContent(file: string, content: string | Uint8Array): Result<null> {
  try {
    const old = lookAt(file);
    if (old !== null && !old.isFile) writeFileSync(file, content);
    else inPlace(file, old, (path) => replaceFile(path, content, old));
    return ok(null);
  } catch (error) {
    return fail(unwritable(file, error));
  }
}

/** Does what writes a file where it will stand, its folder made and free of what killed processes left; a folder made for nothing goes. */
function inPlace<T>(file: string, old: Standing | null, write: (path: string) => T): T {
  const path = old?.path ?? targetOf(file);
  // Another file may take the place of one that may not be written, but not by us.
  if (old !== null) accessSync(path, constants.W_OK);
  const made = makeFolder(dirname(path));
  try {
    removeLeftovers(dirname(path));
    return write(path);
  } catch (error) {
    takeBack(made);
    throw error;
  }
}

function unwritable(file: string, error: unknown): Issue {
  return {
    code: 'FILE_UNWRITABLE',
    message: `The file cannot be written: ${reasonOf(error)}.`,
    hint: 'Check the folder, its permissions and the free space.',
    file,
  };
}

/** What stands at a path, links followed. */
interface Standing {
  readonly path: string;
  readonly isFile: boolean;
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
}

function lookAt(file: string): Standing | null {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (stat === undefined) return null;
  const { mode, uid, gid } = stat;
  return { path: realpathSync(file), isFile: stat.isFile(), mode, uid, gid };
}

/** Where a path leads at which nothing stands yet: a link is followed, though what it names is still to be made. */
function targetOf(file: string): string {
  let path = file;
  // Links in a ring lead nowhere, and the system has said so before.
  while (standingAt(path)?.isSymbolicLink() === true)
    path = resolve(realpathSync(dirname(path)), readlinkSync(path));
  return path;
}

/** Writes beside the file and renames, which is one step for every reader. */
function replaceFile(file: string, content: string | Uint8Array, old: Standing | null): void {
  const temporary = temporaryFor(file);
  try {
    writeFileSync(temporary, content, { flag: 'wx', ...(old === null ? {} : { mode: old.mode }) });
    if (old !== null) keepAccess(temporary, old);
    renameSync(temporary, file);
  } catch (error) {
    removeQuietly(temporary);
    throw error;
  }
}

/** Lets those who could read or write the old file do so with the new one, as far as the system lets us. */
function keepAccess(file: string, { mode, uid, gid }: Standing): void {
  const made = statSync(file);
  try {
    if (made.uid !== uid || made.gid !== gid) chownSync(file, uid, gid);
  } catch {
    // Only an administrator may give files to others.
  }
  chmodSync(file, mode);
}
