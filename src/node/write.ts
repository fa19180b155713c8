/** Writing files so that a reader sees the old one or the new one, never a part. */

import {
  chmodSync,
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fail, type Issue, ok, type Result } from '../errors.ts';
import { reasonOf } from './read.ts';

/**
 * Writes a text file, its folders made as needed.
 *
 * A link is followed and stays; a pipe or a device is written to. Fails with `FILE_UNWRITABLE` and leaves the old file as
 * it was.
 */
export function writeTextFile(file: string, text: string): Result<null> {
  return writeContent(file, text);
}

/** Writes a file of bytes as {@link writeTextFile} does one of text. */
export function writeBytesFile(file: string, bytes: Uint8Array): Result<null> {
  return writeContent(file, bytes);
}

/** Whether nothing stands in a folder, or at its path; fails with `FILE_UNWRITABLE` where that is no folder. */
export function checkEmpty(folder: string): Result<boolean> {
  try {
    if (statSync(folder, { throwIfNoEntry: false }) === undefined) return ok(true);
    return ok(readdirSync(folder).length === 0);
  } catch (error) {
    return fail(unwritable(folder, error));
  }
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
    if (old === null) mkdirSync(dirname(file), { recursive: true });
    const isDevice = old !== null && !old.isFile;
    const path = old?.path ?? file;
    const temporary = isDevice ? path : join(dirname(path), `.${process.pid}.tmp`);
    const open = openSync(temporary, 'w', old?.mode);
    return ok({
      write: (text) => void writeAll(open, Buffer.from(text)),
      close: () => {
        closeSync(open);
        if (!isDevice) renameSync(temporary, path);
      },
      abandon: () => {
        closeSync(open);
        if (!isDevice) removeQuietly(temporary);
      },
    });
  } catch (error) {
    return fail(unwritable(file, error));
  }
}

/** The system may take less at once than it is given. */
function writeAll(open: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length; ) written += writeSync(open, bytes, written);
}

function writeContent(file: string, content: string | Uint8Array): Result<null> {
  try {
    const old = lookAt(file);
    if (old === null) mkdirSync(dirname(file), { recursive: true });
    if (old !== null && !old.isFile) writeFileSync(file, content);
    else replaceFile(old?.path ?? file, content, old?.mode);
    return ok(null);
  } catch (error) {
    return fail(unwritable(file, error));
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

/** What stands at a path, links followed; null where nothing does. */
function lookAt(
  file: string,
): { readonly path: string; readonly isFile: boolean; readonly mode: number } | null {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat === undefined ? null : { path: realpathSync(file), isFile: stat.isFile(), mode: stat.mode };
}

/** Writes beside the file and renames, which is one step for every reader. */
function replaceFile(file: string, content: string | Uint8Array, mode: number | undefined): void {
  const temporary = join(dirname(file), `.${process.pid}.tmp`);
  try {
    writeFileSync(temporary, content);
    if (mode !== undefined) chmodSync(temporary, mode);
    renameSync(temporary, file);
  } catch (error) {
    removeQuietly(temporary);
    throw error;
  }
}

/** The reason that matters is the one why writing failed, not why cleaning up did. */
function removeQuietly(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // Nothing was written there, or nothing can be done about it.
  }
}
