/** Reading a corpus's folder. */

import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compareText } from '../collections.ts';
import type { TextFile } from '../corpus/corpus.ts';
import { fail, failIfAny, type Issue, ok, type Result } from '../errors.ts';
import { beyond, type LimitOptions, type Limits, limitsOf } from '../limits.ts';
import { standardInputBytes } from './standard-input.ts';

/** The folders of a corpus that hold its files. */
const FOLDERS = ['constitution', 'amendments', 'seeds'] as const;
/** Four bytes hold any character, so a longer file cannot fit. */
const BYTES = 4;
const WANTED = /\.(?:md|ya?ml)$/;

/** Where the files of the embedded corpus stand in the installed package. */
export const EMBEDDED_FOLDER: string = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Reads the files of a corpus from its folder.
 *
 * Fails with `FILE_NOT_FOUND`, `FILE_UNREADABLE` (also for a file that is not UTF-8, and for a link out of the folder), `FILE_TOO_LARGE`, or
 * `CORPUS_TOO_LARGE` as soon as that is known.
 */
export function readCorpusFiles(folder: string, options: LimitOptions = {}): Result<TextFile[]> {
  // No name is no folder for some calls of the system, and this folder for others.
  if (folder === '') return fail(nameless());
  const limits = limitsOf(options);
  const root = realPathOf(folder);
  const files: TextFile[] = [];
  const issues: Issue[] = [];
  let length = 0;
  for (const name of FOLDERS) {
    const listed = listFiles(join(folder, name), name !== 'constitution');
    if (!listed.ok) return fail({ ...listed.issues[0], file: folder });
    for (const file of listed.value) {
      const path = `${name}/${file}`;
      const read = leadsOut(join(folder, path), root)
        ? fail(outside(path))
        : readTextFile(join(folder, path), path, options);
      if (read.ok) {
        files.push(read.value);
        length += read.value.text.length;
      } else issues.push(...read.issues);
      if (length > limits.corpus) return fail({ ...beyond('corpus', { limits }), file: folder });
    }
  }
  return failIfAny(issues, () => files);
}

/** Whether a file is a link out of a folder: whoever made the folder has not been given what lies outside of it. */
function leadsOut(file: string, root: string | null): boolean {
  const real = realPathOf(file);
  if (root === null || real === null) return false;
  return !real.startsWith(root.endsWith(sep) ? root : root + sep);
}

/** Where a path leads, links followed; null where it leads nowhere, of which whoever reads it is told more. */
function realPathOf(path: string): string | null {
  try {
    return realpathSync(path);
  } catch {
    return null;
  }
}

/** Not that the file is a link: a folder above it may be. */
function outside(path: string): Issue {
  return {
    code: 'FILE_UNREADABLE',
    message: 'The file lies outside of the folder of the corpus, through a link.',
    hint: 'Put the file itself there.',
    file: path,
  };
}

/** The names of the files in a folder; none where it is not there and need not be. */
function listFiles(folder: string, mayBeMissing: boolean): Result<string[]> {
  try {
    return ok(
      readdirSync(folder, { withFileTypes: true })
        .filter((entry) => !entry.isDirectory() && WANTED.test(entry.name))
        .map(({ name }) => name)
        // Each file system has an order of its own.
        .toSorted(compareText),
    );
  } catch (error) {
    if (mayBeMissing && reasonOf(error) === 'ENOENT') return ok([]);
    return fail(notFound(folder, error));
  }
}

function nameless(): Issue {
  return {
    code: 'FILE_NOT_FOUND',
    message: 'The folder of the corpus has no name.',
    hint: 'Name a folder that holds constitution/ and amendments/, or . for this one.',
  };
}

function notFound(folder: string, error: unknown): Issue {
  return {
    code: 'FILE_NOT_FOUND',
    message: `There is no readable corpus folder ${folder} (${reasonOf(error)}).`,
    hint: 'Name a folder that holds constitution/ and amendments/.',
    file: folder,
  };
}

/** Reads what describes the corpus of which an article's file is, from beside it: not from outside of the folder of that corpus. */
export function readTextBeside(file: string, name: string, options: LimitOptions = {}): Result<TextFile> {
  const path = join(dirname(file), name);
  return leadsOut(path, corpusFolderOf(file)) ? fail(outside(path)) : readTextFile(path, path, options);
}

/** The folder of a corpus in whose `constitution/` a file stands; where it stands in none, its own folder. */
function corpusFolderOf(file: string): string | null {
  const folder = realPathOf(dirname(file));
  return folder !== null && basename(folder) === FOLDERS[0] ? dirname(folder) : folder;
}

/** Reads one text file; `path` is the name that messages and the corpus know it by. */
export function readTextFile(
  file: string,
  path: string = file,
  options: LimitOptions = {},
): Result<TextFile> {
  const limits = limitsOf(options);
  try {
    const stat = statSync(file);
    // A pipe or a device may never end.
    if (!stat.isFile()) return fail(unreadable(path, 'it is not a regular file'));
    if (stat.size > BYTES * limits.file) return fail(tooLarge(path, limits));
    return ok({ path, text: decode(readFileSync(file)) });
  } catch (error) {
    return fail(unreadable(path, reasonOf(error)));
  }
}

/** Reads all of standard input as a text file; fails with `FILE_UNREADABLE` or `FILE_TOO_LARGE`. */
export function readStandardInput(options: LimitOptions = {}): Result<TextFile> {
  const path = 'standard input';
  const limits = limitsOf(options);
  try {
    const bytes = standardInputBytes(BYTES * limits.file);
    if (bytes === null) return fail(tooLarge(path, limits));
    return ok({ path, text: decode(bytes) });
  } catch (error) {
    return fail(unreadable(path, reasonOf(error)));
  }
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}

function unreadable(path: string, reason: string): Issue {
  return {
    code: 'FILE_UNREADABLE',
    message: `The file cannot be read: ${reason}.`,
    hint: 'Check that it is there, is readable and is text in UTF-8.',
    file: path,
  };
}

function tooLarge(path: string, limits: Limits): Issue {
  return { ...beyond('file', { limits }), file: path };
}

/** Why an operation of the file system failed, in a few words. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error && error.code !== 'ERR_ENCODING_INVALID_ENCODED_DATA'
    ? String(error.code)
    : error.message;
}
