/** The seam to the engine that finds a shortest script of edits: numbers in, what both have out. Another can take its place here. */

import { diffArrays } from 'diff';
import type { Matches } from './stretch.ts';

/**
 * Which numbers of two lists to keep so that as few as possible are taken out and put in (E. W. Myers, 1986).
 *
 * @param before - The earlier list.
 * @param after - The later list.
 * @param most - How many edits to try: the time grows with their square.
 * @returns The places kept, in order; null where more edits are needed.
 */
export function keepMost(before: Int32Array, after: Int32Array, most: number): Matches | null {
  const changes = diffArrays([...before], [...after], { maxEditLength: most });
  if (changes === undefined) return null;
  const matches: [number, number][] = [];
  let [old, now] = [0, 0];
  for (const { added, removed, count } of changes) {
    if (!added && !removed)
      for (let index = 0; index < count; index += 1) matches.push([old + index, now + index]);
    if (!added) old += count;
    if (!removed) now += count;
  }
  return matches;
}
