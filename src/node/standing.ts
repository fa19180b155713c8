/** What stands at a path, links not followed: a link in a folder of ours leads to what is not ours. */

import { lstatSync, type Stats } from 'node:fs';
import { dirname, join } from 'node:path';

/** What stands at a path itself; null where nothing does. */
export function standingAt(file: string): Stats | null {
  return lstatSync(file, { throwIfNoEntry: false }) ?? null;
}

/** Whether something stands at a path, be it a link that leads nowhere. */
export function isTaken(file: string): boolean {
  return standingAt(file) !== null;
}

/**
 * What is in the way from a folder to a path below it: the first step that is there and is no folder, such as a link or a file.
 *
 * @param folder - The folder.
 * @param path - The path, with `/` between its steps.
 * @param free - Steps that are known to be no hindrance; those found are added.
 * @returns The path of that step; null where the way is free.
 */
export function hindrance(folder: string, path: string, free: Set<string>): string | null {
  const above = dirname(path);
  if (above === '.' || free.has(above)) return null;
  const earlier = hindrance(folder, above, free);
  if (earlier !== null) return earlier;
  if (standingAt(join(folder, above))?.isDirectory() === false) return above;
  free.add(above);
  return null;
}
