/** What can stand on a side of a comparison: a day, a corpus's folder, or an article's file. */

import { statSync } from 'node:fs';
import { type IsoDate, isIsoDate } from '../dates.ts';
import { fail, ok, quote, type Result } from '../errors.ts';
import type { LimitOptions } from '../limits.ts';
import type { Corpus } from '../model.ts';
import { reasonOf } from '../node/read.ts';
import { readNamed, STDIN } from './input.ts';
import type { Io } from './io.ts';
import { type Side, sideAt } from './side.ts';

/**
 * The text that an argument names.
 *
 * @param argument - A date, a folder with `constitution/`, an article file, or `-` for one from standard input.
 * @param corpus - The corpus that dates are of, and that an article file is of where no `corpus.yaml` stands beside it.
 * @param at - The day whose text a folder stands for, its last version when left out; and the day of an article file.
 * @param io - Whose standard input `-` stands for.
 * @param limits - How much is read of files.
 * @returns The text. Fails with `DATE_INVALID`, `DATE_OUT_OF_RANGE`, `FILE_NOT_FOUND`, `FILE_UNREADABLE`, or what opening the
 * corpus or reading the article fails with.
 */
export async function findSide(
  argument: string,
  corpus: Corpus,
  at: IsoDate | undefined,
  io: Pick<Io, 'readInput'>,
  limits: LimitOptions,
): Promise<Result<Side>> {
  if (isIsoDate(argument)) return sideAt(corpus, argument, 'date', argument);
  const kind = argument === STDIN ? ok('article') : kindOf(argument);
  if (!kind.ok) return kind;
  // Two days need no parser.
  const { articleSide, folderSide } = await import('./side-files.ts');
  if (kind.value === 'folder') return folderSide(argument, at, limits);
  return articleSide(readNamed(argument, io, limits), corpus, at, limits);
}

/** What stands at a path. */
function kindOf(path: string): Result<'folder' | 'article'> {
  try {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat === undefined) return notThere(path);
    return ok(stat.isDirectory() ? 'folder' : 'article');
  } catch (error) {
    return fail({
      code: 'FILE_UNREADABLE',
      message: `The file cannot be read: ${reasonOf(error)}.`,
      hint: 'Check that it is there and is readable.',
      file: path,
    });
  }
}

/** What looks like a path was meant as one. */
function notThere(argument: string): Result<never> {
  if (/[/\\]|\.md$/.test(argument)) {
    return fail({
      code: 'FILE_NOT_FOUND',
      message: `There is no file or folder ${quote(argument)}.`,
      hint: 'Name an article file, or a folder that holds constitution/ and amendments/.',
      file: argument,
    });
  }
  return fail({
    code: 'DATE_INVALID',
    message: `${quote(argument)} is not a calendar date, and there is no file or folder of this name.`,
    hint: 'Write a day as YYYY-MM-DD, or name an article file or the folder of a corpus.',
  });
}
