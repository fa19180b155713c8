/** Writing a new folder so that a reader sees all of it or nothing. */

import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { TextFile } from '../corpus/corpus.ts';
import { fail, ok, type Result } from '../errors.ts';
import { reasonOf } from './read.ts';

/**
 * Writes files into a folder that is not there yet, or is empty.
 *
 * They are written into a folder beside it, which then takes its name in one step. Fails with `FOLDER_NOT_EMPTY`, or with
 * `FILE_UNWRITABLE` and leaves nothing behind.
 */
export function writeNewFolder(folder: string, files: readonly TextFile[]): Result<null> {
  try {
    const found = contentOf(folder);
    if (found !== null && found.length > 0) return notEmpty(folder, found);
    const target = found === null ? resolve(folder) : realpathSync(folder);
    replaceFolder(target, found !== null, files);
    return ok(null);
  } catch (error) {
    return fail({
      code: 'FILE_UNWRITABLE',
      message: `The folder cannot be written: ${reasonOf(error)}.`,
      hint: 'Check the folder above it, its permissions and the free space.',
      file: folder,
    });
  }
}

/** The names in a folder; null where there is none. */
function contentOf(folder: string): readonly string[] | null {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (reasonOf(error) === 'ENOENT') return null;
    throw error;
  }
}

function notEmpty(folder: string, found: readonly string[]): Result<never> {
  return fail({
    code: 'FOLDER_NOT_EMPTY',
    message: `The folder ${folder} is not empty: it has ${found.slice(0, 3).join(', ')}${found.length > 3 ? ', …' : ''}.`,
    hint: 'Name a folder that is not there yet, or an empty one.',
    file: folder,
  });
}

function replaceFolder(target: string, isThere: boolean, files: readonly TextFile[]): void {
  mkdirSync(dirname(target), { recursive: true });
  const temporary = mkdtempSync(join(dirname(target), `.${basename(target)}-`));
  try {
    const content = join(temporary, 'content');
    for (const { path, text } of files) {
      mkdirSync(dirname(join(content, path)), { recursive: true });
      writeFileSync(join(content, path), text);
    }
    // Not every system lets a folder take the place of an empty one.
    if (isThere) rmdirSync(target);
    renameSync(content, target);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}
