/**
 * Writing a site into its folder so that nobody takes half of it for the whole.
 *
 * What differs is first written beside the site, in a folder of our own; a build that is killed then leaves the old site. So does one
 * for which there is no room: from then on things only move. The start page gives way to one that says that the site is
 * unfinished, everything is moved to its place, and the start page comes last.
 * A build after a killed one completes it. Where nothing differs, nothing is written, not even a lock.
 */

import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  type Stats,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fail, type Issue, ok, quote, type Result } from '../errors.ts';
import { isInside } from './inside.ts';
import { busy, lockFolder } from './lock.ts';
import { makeFolder, takeBack } from './make-folder.ts';
import { reasonOf } from './read.ts';
import { type Manifest, readManifest, writeManifest } from './site-manifest.ts';
import { hindrance, isTaken, standingAt } from './standing.ts';
import { writingHint } from './writing-hint.ts';

/** The folder in a site's folder that tells that it is ours: what we wrote, a lock, and what is being written. */
export const SITE_MARK = '.constitution-diff-site';

/** A file to write: its path relative to the folder, with `/` between its steps. */
export interface FolderFile {
  readonly path: string;
  readonly content: string;
}

/** What a build did to its folder. */
export interface FolderReport {
  readonly written: number;
  readonly unchanged: number;
  readonly removed: number;
}

/** How to write into a folder. */
export interface FolderOptions {
  /** The file that comes last, and what it says until then. */
  readonly start: FolderFile;
  /** Called before each file. */
  readonly onFile?: (path: string) => void;
}

/**
 * Makes a folder hold these files: what is the same is not touched, and of what is not among them only our own files go.
 *
 * @param folder - The folder; it is made where it is missing.
 * @param files - The files, taken one at a time.
 * @param options - The start page, and who wants to know of progress.
 * @returns How much was written. Fails with `FOLDER_NOT_OURS`, `FOLDER_BUSY` or `FILE_UNWRITABLE`.
 */
export function writeFolder(
  folder: string,
  files: Iterable<FolderFile>,
  options: FolderOptions,
): Result<FolderReport> {
  // The file system is never asked, so its answer would not be one of its own; no name would be this folder.
  if (folder === '') return fail(unwritable(folder, 'it has no name'));
  if (folder.includes('\0')) return fail(unwritable(folder, 'its name holds a null character'));
  const writer = new FolderWriter(folder, options);
  try {
    try {
      return writer.write(files);
    } finally {
      writer.release();
    }
  } catch (error) {
    // Only what the file system says; anything else is no trouble with the folder.
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    return fail(unwritable(folder, reasonOf(error)));
  }
}

/** What waits in the folder of our own beside the new files: the page that stands for the start page, and what we will remember. */
const NEW = 'new';
const PARTS = { start: 'start', unfinished: 'unfinished.json', finished: 'finished.json' };

class FolderWriter {
  readonly #folder: string;
  readonly #options: FolderOptions;
  /** Where each new file waits, by its path. */
  readonly #staged = new Map<string, string>();
  readonly #paths = new Set<string>();
  /** The files to write that nobody has written yet. */
  readonly #new: string[] = [];
  /** The folders that are known to be there. */
  readonly #folders = new Set<string>(['.']);
  /** The folders that are known to be no links and no files. */
  readonly #free = new Set<string>();
  #release: (() => void) | null = null;
  #made: readonly string[] = [];

  constructor(folder: string, options: FolderOptions) {
    this.#folder = folder;
    this.#options = options;
  }

  write(files: Iterable<FolderFile>): Result<FolderReport> {
    const found = this.#inspect();
    if (!found.ok) return found;
    const old = found.value;
    const ours = new Set(old.files);
    for (const file of files) {
      const staged = this.#stage(file, old, ours);
      if (!staged.ok) return staged;
    }
    const written = this.#staged.size;
    const stale = old.files.filter((path) => !this.#paths.has(path));
    const isSame = written === 0 && stale.length === 0 && old.finished;
    if (isSame) this.#cleanUp(old);
    else {
      const placed = this.#place(old, stale);
      if (!placed.ok) return placed;
    }
    return ok({ written, unchanged: this.#paths.size - written, removed: stale.length });
  }

  /** Puts all in its place, unless somebody put something there while it was made. */
  #place(old: Manifest, stale: readonly string[]): Result<null> {
    const locked = this.#lock(old);
    if (!locked.ok) return locked;
    const came = this.#new.find((path) => isTaken(this.#at(path)));
    if (came !== undefined) return fail(notOurs(this.#folder, came));
    this.#prepare([...new Set([...old.files, ...this.#paths])]);
    this.#putInPlace(stale);
    return ok(null);
  }

  /** A build that was killed when all was in place leaves its lock, which goes with what else it left. */
  #cleanUp(old: Manifest): void {
    if (existsSync(this.#at(SITE_MARK, 'lock'))) this.#lock(old);
  }

  /** Gives the folder free again, and takes away what was not put in place. */
  release(): void {
    if (this.#release !== null) {
      rmSync(this.#at(SITE_MARK, NEW), { recursive: true, force: true });
      this.#release();
      this.#release = null;
    }
    takeBack(this.#made);
  }

  #at(...steps: readonly string[]): string {
    return join(this.#folder, ...steps);
  }

  #part(part: keyof typeof PARTS): string {
    return this.#at(SITE_MARK, NEW, PARTS[part]);
  }

  get #manifest(): string {
    return this.#at(SITE_MARK, 'manifest.json');
  }

  /** What we wrote there; fails where others did. */
  #inspect(): Result<Manifest> {
    const manifest = this.#isOurs() ? readManifest(this.#manifest) : 'unreadable';
    if (manifest === 'unreadable') return fail(notOurs(this.#folder, `${SITE_MARK}/manifest.json`));
    const entries = manifest.mark === null && existsSync(this.#folder) ? readdirSync(this.#folder) : [];
    const foreign = entries.find((name) => name !== SITE_MARK);
    return foreign === undefined ? ok(manifest) : fail(notOurs(this.#folder, foreign));
  }

  /** Whether the folder of our own, where it is there, is one that we made: no link, and no pipe in the place of a file. */
  #isOurs(): boolean {
    return (
      standingAt(this.#at(SITE_MARK))?.isDirectory() !== false &&
      standingAt(this.#manifest)?.isFile() !== false
    );
  }

  #stage({ path, content }: FolderFile, old: Manifest, ours: ReadonlySet<string>): Result<null> {
    if (!isInside(path)) return fail(unwritable(this.#folder, `${quote(path)} leaves it`));
    // One of the two would be lost, and nobody could tell which.
    if (this.#paths.has(path)) return fail(unwritable(this.#folder, `${quote(path)} is given twice`));
    this.#paths.add(path);
    this.#options.onFile?.(path);
    const blocked = hindrance(this.#folder, path, this.#free);
    if (blocked !== null) return fail(notOurs(this.#folder, blocked));
    const standing = standingAt(this.#at(path));
    if (standing !== null) {
      if (holds(this.#at(path), standing, content)) return ok(null);
      if (!ours.has(path) || !standing.isFile()) return fail(notOurs(this.#folder, path));
    } else this.#new.push(path);
    const locked = this.#lock(old);
    if (!locked.ok) return locked;
    writeFileSync(this.#await(path), content);
    return ok(null);
  }

  /** Keeps other builds away, from the first difference on. */
  #lock(old: Manifest): Result<null> {
    if (this.#release !== null) return ok(null);
    this.#made = makeFolder(this.#at(SITE_MARK));
    const lock = this.#at(SITE_MARK, 'lock');
    this.#release = lockFolder(lock);
    if (this.#release === null) return busy(this.#folder, lock);
    // What was compared before the lock must be what still stands there.
    const now = this.#inspect();
    if (!now.ok) return now;
    if (now.value.mark !== old.mark) return busy(this.#folder, lock);
    rmSync(this.#at(SITE_MARK, NEW), { recursive: true, force: true });
    mkdirSync(this.#at(SITE_MARK, NEW));
    return ok(null);
  }

  /** Where a file waits for its place: all in one folder, since a site has nearly as many folders as files. */
  #await(path: string): string {
    const file = this.#at(SITE_MARK, NEW, String(this.#staged.size));
    this.#staged.set(path, file);
    return file;
  }

  /** Writes all that is still missing, so that from here on no room is needed. */
  #prepare(all: readonly string[]): void {
    const { path, content } = this.#options.start;
    writeManifest(this.#part('unfinished'), { finished: false, files: all });
    writeManifest(this.#part('finished'), { finished: true, files: [...this.#paths] });
    if (!this.#paths.has(path)) return;
    writeFileSync(this.#part('start'), content);
    if (this.#staged.has(path)) return;
    // A start page that stays the same waits with the new files.
    const { atime, mtime } = statSync(this.#at(path));
    const file = this.#await(path);
    copyFileSync(this.#at(path), file);
    utimesSync(file, atime, mtime);
  }

  #putInPlace(stale: readonly string[]): void {
    const { path: start } = this.#options.start;
    const last = this.#staged.get(start);
    renameSync(this.#part('unfinished'), this.#manifest);
    if (last !== undefined) this.#move(this.#part('start'), start);
    for (const [path, file] of this.#staged) if (path !== start) this.#move(file, path);
    for (const path of stale) this.#remove(path);
    if (last !== undefined) this.#move(last, start);
    renameSync(this.#part('finished'), this.#manifest);
  }

  #move(file: string, path: string): void {
    const folder = dirname(path);
    if (!this.#folders.has(folder)) makeFolder(this.#at(folder));
    for (let known = folder; known !== '.'; known = dirname(known)) this.#folders.add(known);
    renameSync(file, this.#at(path));
  }

  /** Takes a file away, and the folders that it leaves empty; what somebody put in its place stays. */
  #remove(path: string): void {
    if (hindrance(this.#folder, path, new Set()) !== null) return;
    if (standingAt(this.#at(path))?.isDirectory() === true) return;
    rmSync(this.#at(path), { force: true });
    for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
      // A build that was killed here took some of them away already.
      if (!existsSync(this.#at(folder))) continue;
      if (readdirSync(this.#at(folder)).length > 0) return;
      rmdirSync(this.#at(folder));
    }
  }
}

/** Whether a file holds a text; one of another size need not be read. */
function holds(file: string, standing: Stats, content: string): boolean {
  if (!standing.isFile() || standing.size !== Buffer.byteLength(content)) return false;
  return readFileSync(file, 'utf8') === content;
}

function notOurs(folder: string, entry: string): Issue {
  return {
    code: 'FOLDER_NOT_OURS',
    message: `The folder has ${entry}, which no build of this program wrote.`,
    hint: 'Name a new or empty folder, or the folder of an earlier build.',
    file: folder,
  };
}

function unwritable(folder: string, reason: string): Issue {
  return {
    code: 'FILE_UNWRITABLE',
    message: `The folder cannot be written: ${reason}.`,
    hint: writingHint(reason),
    file: folder,
  };
}
