/** Writing files so that a reader sees the old one or the new one, never a part. */

import {
  accessSync,
  closeSync,
  constants,
  openSync,
  readlinkSync,
  realpathSync,
  renameSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fail, type Issue, ok, type Result } from '../errors.ts';
import { type Access, keepAccess, OWNER_ONLY } from './access.ts';
import { makeFolder, takeBack } from './make-folder.ts';
import { reasonOf } from './read.ts';
import { standingAt } from './standing.ts';
import { removeLeftovers, removeQuietly, temporaryFor } from './temporary.ts';
import { writingHint } from './writing-hint.ts';

/** Where Linux shows what a process has open, each as a link. */
const DESCRIPTORS = /^\/proc\/\d+(?:\/task\/\d+)?\/fd$/;

/**
 * Writes a text file, its folders made as needed.
 *
 * A link is followed and stays; a pipe or a device is written to. Fails with `FILE_UNWRITABLE` and leaves the old file as
 * it was; so it does where that may not be written, or is named by a descriptor that is open (`/dev/fd/3`).
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
  readonly write: (content: string | Uint8Array) => void;
  readonly close: () => void;
  /** Leaves the old file as it was, and nothing that was made for the new one. */
  readonly abandon: () => void;
}

/** Opens a file to write more than memory should hold; fails with `FILE_UNWRITABLE`, and writing may throw what the system says. */
export function openTextFile(file: string): Result<OpenTextFile> {
  try {
    const old = lookAt(file);
    // By the name that was given: a pipe may have no other.
    if (old !== null && !old.isFile) return ok(openDevice(file));
    const links = linksFrom(file);
    if (links.some(({ folder }) => DESCRIPTORS.test(folder))) return fail(openAlready(file));
    return ok(openInPlace(old?.path ?? links.at(-1)?.target ?? file, old));
  } catch (error) {
    return fail(unwritable(file, error));
  }
}

function writeContent(file: string, content: string | Uint8Array): Result<null> {
  const opened = openTextFile(file);
  if (!opened.ok) return opened;
  try {
    writeWhole(opened.value, content);
    return ok(null);
  } catch (error) {
    return fail(unwritable(file, error));
  }
}

function writeWhole({ write, close, abandon }: OpenTextFile, content: string | Uint8Array): void {
  try {
    write(content);
    close();
  } catch (error) {
    abandon();
    throw error;
  }
}

function openDevice(path: string): OpenTextFile {
  const open = openSync(path, 'w');
  const close = closing(open);
  return { write: (content) => writeAll(open, content), close, abandon: () => quietly(close) };
}

/** Opens a file where it will stand, its folder made and free of what killed processes left; a folder made for nothing goes. */
function openInPlace(path: string, old: Standing | null): OpenTextFile {
  // Another file may take the place of one that may not be written, but not by us.
  if (old !== null) accessSync(path, constants.W_OK);
  const made = makeFolder(dirname(path));
  const abandon = (): void => takeBack(made);
  try {
    removeLeftovers(dirname(path));
    return openBeside(path, old, abandon);
  } catch (error) {
    abandon();
    throw error;
  }
}

/** Writes beside the file and renames, which is one step for every reader. */
function openBeside(path: string, old: Standing | null, whenAbandoned: () => void): OpenTextFile {
  const temporary = temporaryFor(path);
  const open = openSync(temporary, 'wx', old === null ? null : OWNER_ONLY);
  const close = closing(open);
  const remove = (): void => {
    quietly(close);
    removeQuietly(temporary);
  };
  try {
    if (old !== null) keepAccess(open, old);
  } catch (error) {
    remove();
    throw error;
  }
  return {
    write: (content) => writeAll(open, content),
    close: () => {
      close();
      renameSync(temporary, path);
    },
    abandon: () => {
      remove();
      whenAbandoned();
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

/** Does what cleans up: why writing failed matters more than why that did. */
function quietly(work: () => void): void {
  try {
    work();
  } catch {
    // Nothing can be done about it.
  }
}

/** The system may take less at once than it is given. */
function writeAll(open: number, content: string | Uint8Array): void {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  for (let written = 0; written < bytes.length; ) written += writeSync(open, bytes, written);
}

/** Whoever opened the file, such as to add to it, would not see another one in its place. */
function openAlready(file: string): Issue {
  return {
    code: 'FILE_UNWRITABLE',
    message: 'The file cannot be written: it is open already, and would be replaced.',
    hint: 'Name the file itself, or - for standard output.',
    file,
  };
}

function unwritable(file: string, error: unknown): Issue {
  const reason = reasonOf(error);
  return {
    code: 'FILE_UNWRITABLE',
    message: `The file cannot be written: ${reason}.`,
    hint: writingHint(reason),
    file,
  };
}

/** What stands at a path, links followed. */
interface Standing extends Access {
  readonly path: string;
  readonly isFile: boolean;
}

function lookAt(file: string): Standing | null {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (stat === undefined) return null;
  const { mode, uid, gid } = stat;
  return { path: realpathSync(file), isFile: stat.isFile(), mode, uid, gid };
}

/** A link: the folder in which it stands, other links followed, and what it names. */
interface Link {
  readonly folder: string;
  readonly target: string;
}

/** The links that lead on from a path, one after the other, though what the last one names may still be to be made. */
function linksFrom(file: string): readonly Link[] {
  const links: Link[] = [];
  let path = file;
  // Links in a ring lead nowhere, and the system has said so before.
  while (standingAt(path)?.isSymbolicLink() === true) {
    const folder = realpathSync(dirname(path));
    path = resolve(folder, readlinkSync(path));
    links.push({ folder, target: path });
  }
  return links;
}
