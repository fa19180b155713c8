/**
 * Writing a site into its folder so that nobody takes half of it for the whole.
 *
 * What differs is first written beside the site, in a folder of our own; a build that is killed then leaves the old site. After that
 * the start page gives way to one that says that the site is unfinished, everything is moved to its place, and the start page comes last.
 * A build after a killed one completes it. Where nothing differs, nothing is written, not even a lock.
 */

import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fail, type Issue, ok, type Result } from '../errors.ts';
import { lockFolder } from './lock.ts';
import { reasonOf } from './read.ts';

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
  /** Called after each file. */
  readonly onFile?: (path: string) => void;
}

/** What we remember of a folder between builds. */
interface Manifest {
  readonly finished: boolean;
  /** The files that are ours. */
  readonly files: readonly string[];
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
  const writer = new FolderWriter(folder, options);
  try {
    return writer.write(files);
  } catch (error) {
    // Only what the file system says; anything else is no trouble with the folder.
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    return fail(unwritable(folder, reasonOf(error)));
  } finally {
    writer.release();
  }
}

class FolderWriter {
  readonly #folder: string;
  readonly #options: FolderOptions;
  /** Where each new file waits, by its path. */
  readonly #staged = new Map<string, string>();
  readonly #paths: string[] = [];
  /** The folders that are known to be there. */
  readonly #folders = new Set<string>(['.']);
  #release: (() => void) | null = null;

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
    const now = new Set(this.#paths);
    const stale = old.files.filter((path) => !now.has(path));
    const isSame = written === 0 && stale.length === 0 && old.finished;
    if (!isSame) {
      const locked = this.#lock(old);
      if (!locked.ok) return locked;
      this.#putInPlace(stale, [...new Set([...old.files, ...this.#paths])]);
    }
    return ok({ written, unchanged: this.#paths.length - written, removed: stale.length });
  }

  /** Gives the folder free again, and takes away what was not put in place. */
  release(): void {
    if (this.#release === null) return;
    rmSync(this.#at(SITE_MARK, 'new'), { recursive: true, force: true });
    this.#release();
    this.#release = null;
  }

  #at(...steps: readonly string[]): string {
    return join(this.#folder, ...steps);
  }

  /** What we wrote there; fails where others did. */
  #inspect(): Result<Manifest> {
    const manifest = this.#readManifest();
    if (manifest !== null) return ok(manifest);
    const entries = existsSync(this.#folder) ? readdirSync(this.#folder) : [];
    const foreign = entries.find((name) => name !== SITE_MARK);
    return foreign === undefined ? ok({ finished: false, files: [] }) : fail(notOurs(this.#folder, foreign));
  }

  #readManifest(): Manifest | null {
    const file = this.#at(SITE_MARK, 'manifest.json');
    const text = readIfThere(file);
    return text === null ? null : JSON.parse(text);
  }

  #stage({ path, content }: FolderFile, old: Manifest, ours: ReadonlySet<string>): Result<null> {
    this.#paths.push(path);
    this.#options.onFile?.(path);
    const standing = readIfThere(this.#at(path));
    if (standing === content) return ok(null);
    if (standing !== null && !ours.has(path)) return fail(notOurs(this.#folder, path));
    const locked = this.#lock(old);
    if (!locked.ok) return locked;
    writeFileSync(this.#await(path), content);
    return ok(null);
  }

  /** Keeps other builds away, from the first difference on. */
  #lock(old: Manifest): Result<null> {
    if (this.#release !== null) return ok(null);
    const mark = this.#at(SITE_MARK);
    mkdirSync(mark, { recursive: true });
    const release = lockFolder(join(mark, 'lock'));
    if (release === null) return fail(busy(this.#folder));
    this.#release = release;
    // What was compared before the lock must be what still stands there.
    const now = this.#readManifest();
    if (now !== null && JSON.stringify(now) !== JSON.stringify(old)) return fail(busy(this.#folder));
    rmSync(join(mark, 'new'), { recursive: true, force: true });
    mkdirSync(join(mark, 'new'));
    return ok(null);
  }

  /** Where a file waits for its place: all in one folder, since a site has nearly as many folders as files. */
  #await(path: string): string {
    const file = this.#at(SITE_MARK, 'new', String(this.#staged.size));
    this.#staged.set(path, file);
    return file;
  }

  #putInPlace(stale: readonly string[], all: readonly string[]): void {
    const { start } = this.#options;
    this.#writeManifest({ finished: false, files: all });
    this.#closeStart(start);
    for (const [path, file] of this.#staged) if (path !== start.path) this.#move(file, path);
    for (const path of stale) this.#remove(path);
    const last = this.#staged.get(start.path);
    if (last !== undefined) this.#move(last, start.path);
    this.#writeManifest({ finished: true, files: this.#paths });
  }

  /** Puts what is said of an unfinished site in the place of the start page; one that stays the same waits beside the new files. */
  #closeStart({ path, content }: FolderFile): void {
    if (!this.#paths.includes(path)) return;
    if (!this.#staged.has(path)) renameSync(this.#at(path), this.#await(path));
    this.#makeFolder(dirname(path));
    writeFileSync(this.#at(path), content);
  }

  #move(file: string, path: string): void {
    this.#makeFolder(dirname(path));
    renameSync(file, this.#at(path));
  }

  #makeFolder(folder: string): void {
    if (this.#folders.has(folder)) return;
    mkdirSync(this.#at(folder), { recursive: true });
    for (let known = folder; known !== '.'; known = dirname(known)) this.#folders.add(known);
  }

  /** Takes a file away, and the folders that it leaves empty. */
  #remove(path: string): void {
    rmSync(this.#at(path), { force: true });
    for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
      if (!existsSync(this.#at(folder)) || readdirSync(this.#at(folder)).length > 0) return;
      rmdirSync(this.#at(folder));
    }
  }

  #writeManifest(manifest: Manifest): void {
    const file = this.#at(SITE_MARK, 'manifest.json');
    writeFileSync(`${file}.new`, `${JSON.stringify(manifest, null, 2)}\n`);
    renameSync(`${file}.new`, file);
  }
}

function readIfThere(file: string): string | null {
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

function notOurs(folder: string, entry: string): Issue {
  return {
    code: 'FOLDER_NOT_OURS',
    message: `The folder has ${entry}, which no build of this program wrote.`,
    hint: 'Name a new or empty folder, or the folder of an earlier build.',
    file: folder,
  };
}

function busy(folder: string): Issue {
  return {
    code: 'FOLDER_BUSY',
    message: 'Another build is writing into the folder.',
    hint: `Wait for it to end and build again; if none is running, remove ${SITE_MARK}/lock.`,
    file: folder,
  };
}

function unwritable(folder: string, reason: string): Issue {
  return {
    code: 'FILE_UNWRITABLE',
    message: `The folder cannot be written: ${reason}.`,
    hint: 'Check the folder, its permissions and the free space.',
    file: folder,
  };
}
