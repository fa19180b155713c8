/** Writing files so that a reader sees the old one or the new one, never a part. */

import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  openSync,
  realpathSync,
  renameSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { fail, type Issue, ok, type Result } from '../errors.ts';
import { makeFolder } from './make-folder.ts';
import { reasonOf } from './read.ts';
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
    return ok(
      old !== null && !old.isFile ? openDevice(old.path) : openBeside(placeFor(file, old), old?.mode),
    );
  } catch (error) {
    return fail(unwritable(file, error));
  }
}

function openDevice(path: string): OpenTextFile {
  const open = openSync(path, 'w');
  const close = (): void => closeSync(open);
  return { write: (text) => writeAll(open, Buffer.from(text)), close, abandon: close };
}

function openBeside(path: string, mode: number | undefined): OpenTextFile {
  const temporary = temporaryFor(path);
  const open = openSync(temporary, 'wx', mode);
  let isOpen = true;
  const closeOnce = (): void => {
    if (isOpen) closeSync(open);
    isOpen = false;
  };
  return {
    write: (text) => writeAll(open, Buffer.from(text)),
    close: () => {
      closeOnce();
      renameSync(temporary, path);
    },
    abandon: () => {
      closeOnce();
      removeQuietly(temporary);
    },
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
    else replaceFile(placeFor(file, old), content, old?.mode);
    return ok(null);
  } catch (error) {
    return fail(unwritable(file, error));
  }
}

/** Where a file will stand, its folder made and free of what killed processes left. */
function placeFor(file: string, old: Standing | null): string {
  if (old === null) makeFolder(dirname(file));
  // Another file may take the place of one that may not be written, but not by us.
  else accessSync(old.path, constants.W_OK);
  const path = old?.path ?? file;
  removeLeftovers(dirname(path));
  return path;
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
}

function lookAt(file: string): Standing | null {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat === undefined ? null : { path: realpathSync(file), isFile: stat.isFile(), mode: stat.mode };
}

/** Writes beside the file and renames, which is one step for every reader. */
function replaceFile(file: string, content: string | Uint8Array, mode: number | undefined): void {
  const temporary = temporaryFor(file);
  try {
    writeFileSync(temporary, content, { flag: 'wx' });
    if (mode !== undefined) chmodSync(temporary, mode);
    renameSync(temporary, file);
  } catch (error) {
    removeQuietly(temporary);
    throw error;
  }
}
