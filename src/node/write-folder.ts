/**
 * Writing a new folder so that a reader sees all of it or nothing.
 *
 * The files are first written into a folder of our own inside it; then each entry takes its place in one step, `constitution/`, without
 * which there is no corpus, last. What a killed process leaves is the folder of our own, and perhaps some whole entries; the next
 * one completes it.
 */

import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { TextFile } from '../corpus/corpus.ts';
import { fail, ok, quote, type Result } from '../errors.ts';
import { isInside } from './inside.ts';
import { busy, lockFolder } from './lock.ts';
import { makeFolder, takeBack } from './make-folder.ts';
import { reasonOf } from './read.ts';
import { standingAt } from './standing.ts';
import { writingHint } from './writing-hint.ts';

/** The folder of our own in a new folder, while it is written. */
const NEW_MARK = '.constitution-diff-new';
const LAST = 'constitution';

/**
 * Writes files into a folder that is not there yet, or is empty.
 *
 * Fails with `FOLDER_NOT_EMPTY`, `FOLDER_BUSY`, or with `FILE_UNWRITABLE` and leaves nothing behind.
 */
export function writeNewFolder(folder: string, files: readonly TextFile[]): Result<null> {
  // No name is no folder for some calls of the system, and this folder for others.
  if (folder === '') return unwritable(folder, 'it has no name');
  const outside = files.find(({ path }) => !isInside(path));
  if (outside !== undefined) return unwritable(folder, `${quote(outside.path)} leaves it`);
  let made: readonly string[] = [];
  let isDone = false;
  try {
    const found = strangersIn(folder, files);
    if (found.length > 0) return notEmpty(folder, found);
    made = makeFolder(join(folder, NEW_MARK));
    const filled = fillLocked(folder, files);
    isDone = filled.ok;
    return filled;
  } catch (error) {
    return unwritable(folder, reasonOf(error));
  } finally {
    // Not while another process still has its lock in it.
    takeBack([join(folder, NEW_MARK)]);
    if (!isDone) takeBack(made.filter((path) => !path.endsWith(NEW_MARK)));
  }
}

function unwritable(folder: string, reason: string): Result<never> {
  return fail({
    code: 'FILE_UNWRITABLE',
    message: `The folder cannot be written: ${reason}.`,
    hint: writingHint(reason, 'the folder above it'),
    file: folder,
  });
}

function fillLocked(folder: string, files: readonly TextFile[]): Result<null> {
  const lock = join(folder, NEW_MARK, 'lock');
  const release = lockFolder(lock);
  if (release === null) return busy(folder, lock);
  try {
    // Another process may have been faster.
    const found = strangersIn(folder, files);
    if (found.length > 0) return notEmpty(folder, found);
    fill(folder, files);
    return ok(null);
  } finally {
    rmSync(join(folder, NEW_MARK, 'content'), { recursive: true, force: true });
    release();
  }
}

function fill(folder: string, files: readonly TextFile[]): void {
  const content = join(folder, NEW_MARK, 'content');
  rmSync(content, { recursive: true, force: true });
  for (const { path, text } of files) {
    makeFolder(dirname(join(content, path)));
    writeFileSync(join(content, path), text);
  }
  const entries = readdirSync(content).filter((name) => !existsSync(join(folder, name)));
  const placed: string[] = [];
  try {
    for (const name of [...entries.filter((one) => one !== LAST), ...entries.filter((one) => one === LAST)]) {
      renameSync(join(content, name), join(folder, name));
      placed.push(name);
    }
  } catch (error) {
    for (const name of placed) renameSync(join(folder, name), join(content, name));
    throw error;
  }
}

/** What stands in a folder and is not ours: all of it, or, where one of us was killed, what is not what we are about to write. */
function strangersIn(folder: string, files: readonly TextFile[]): readonly string[] {
  const names = entriesOf(folder);
  if (!names.includes(NEW_MARK)) return names;
  // A folder of our own is no link to another place.
  if (standingAt(join(folder, NEW_MARK))?.isDirectory() === false) return [NEW_MARK];
  return names.filter((name) => name !== NEW_MARK && !isPlaced(folder, name, files));
}

/** Whether an entry has all that it is to have, and nothing else: it takes its place in one step. */
function isPlaced(folder: string, name: string, files: readonly TextFile[]): boolean {
  const wanted = new Map(
    files.filter(({ path }) => path.split('/')[0] === name).map(({ path, text }) => [path, text]),
  );
  const found = filesBelow(folder, name);
  return (
    found.length > 0 &&
    found.length === wanted.size &&
    found.every((path) => isSame(join(folder, path), wanted.get(path)))
  );
}

/** The names in a folder; none where there is none. */
function entriesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (reasonOf(error) === 'ENOENT') return [];
    throw error;
  }
}

/** The files at or below an entry, with `/` between the steps of their paths. */
function filesBelow(folder: string, path: string): readonly string[] {
  try {
    return readdirSync(join(folder, path)).flatMap((name) => filesBelow(folder, `${path}/${name}`));
  } catch (error) {
    if (reasonOf(error) === 'ENOTDIR') return [path];
    throw error;
  }
}

function isSame(file: string, text: string | undefined): boolean {
  return text !== undefined && standingAt(file)?.isFile() === true && readFileSync(file, 'utf8') === text;
}

function notEmpty(folder: string, found: readonly string[]): Result<never> {
  return fail({
    code: 'FOLDER_NOT_EMPTY',
    message: `The folder ${folder} is not empty: it has ${found.slice(0, 3).join(', ')}${found.length > 3 ? ', …' : ''}.`,
    hint: 'Name a folder that is not there yet, or an empty one.',
    file: folder,
  });
}
