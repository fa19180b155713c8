/** Making folders so that they can be taken back. */

import { existsSync, mkdirSync, rmdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { reasonOf } from './read.ts';

/**
 * Makes a folder, with those above it.
 *
 * Step by step: asked for all at once, the system's own way never ends where a folder cannot hold folders, as in `/proc`.
 *
 * @returns The folders that were made, the lowest first.
 */
export function makeFolder(folder: string): readonly string[] {
  const path = resolve(folder);
  if (existsSync(path)) return [];
  const above = dirname(path) === path ? [] : makeFolder(dirname(path));
  try {
    mkdirSync(path);
    return [path, ...above];
  } catch (error) {
    // Somebody else was faster.
    if (reasonOf(error) === 'EEXIST') return above;
    takeBack(above);
    throw error;
  }
}

/** Takes folders away that were made for nothing, the lowest first, as long as they are empty. */
export function takeBack(folders: readonly string[]): void {
  try {
    for (const folder of folders) rmdirSync(folder);
  } catch {
    // It is not empty any more, and so are those above it.
  }
}
