/** Files that a command line names, standard input among them. */

import type { TextFile } from '../corpus/corpus.ts';
import type { Result } from '../errors.ts';
import type { LimitOptions } from '../limits.ts';
import { readTextFile } from '../node/read.ts';
import type { Io } from './io.ts';

/** What stands in the place of a file where standard input is meant. */
export const STDIN = '-';

/** Reads a file, or all of standard input where that is named; fails with `FILE_UNREADABLE` or `FILE_TOO_LARGE`. */
export function readNamed(file: string, io: Pick<Io, 'readInput'>, limits: LimitOptions): Result<TextFile> {
  return file === STDIN ? io.readInput(limits) : readTextFile(file, file, limits);
}
