/** What we remember of a site's folder between builds: which files are ours, and whether all of them are there. */

import { closeSync, fstatSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { isInside } from './inside.ts';
import { reasonOf } from './read.ts';

/** What is written of a folder. */
export interface Remembered {
  readonly finished: boolean;
  /** The files that are ours. */
  readonly files: readonly string[];
}

/** What is remembered, and a mark of the file that says so: another mark, and another build was here. Null where there is none. */
export interface Manifest extends Remembered {
  readonly mark: string | null;
}

/** Reads what we remember of a folder; what no build wrote is not believed. */
export function readManifest(file: string): Manifest | 'unreadable' {
  const read = readMarked(file);
  if (read === null) return { mark: null, finished: false, files: [] };
  const value = parse(read.text);
  return isRemembered(value) ? { mark: read.mark, ...value } : 'unreadable';
}

export function writeManifest(file: string, { finished, files }: Remembered): void {
  writeFileSync(file, `${JSON.stringify({ finished, files }, null, 2)}\n`);
}

function readMarked(file: string): { readonly text: string; readonly mark: string } | null {
  try {
    const open = openSync(file, 'r');
    try {
      // Each build writes a new file and gives it this name, so number and time tell two apart even where they say the same.
      const { dev, ino, mtimeNs, ctimeNs } = fstatSync(open, { bigint: true });
      return { mark: [dev, ino, mtimeNs, ctimeNs].join(' '), text: readFileSync(open, 'utf8') };
    } finally {
      closeSync(open);
    }
  } catch (error) {
    if (reasonOf(error) === 'ENOENT') return null;
    throw error;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isRemembered(value: unknown): value is Remembered {
  if (typeof value !== 'object' || value === null) return false;
  const { finished, files } = value as Readonly<Record<string, unknown>>;
  // What is not ours any more is removed, and nothing outside of the folder may be.
  return (
    typeof finished === 'boolean' &&
    Array.isArray(files) &&
    files.every((path) => typeof path === 'string' && isInside(path))
  );
}
