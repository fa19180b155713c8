/** What can stand on a side of a comparison: a day, a corpus's folder, or an article's file. */

import { existsSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { versionAt } from '../amend/timeline.ts';
import type { ForeignText } from '../compare/compare-texts.ts';
import { parseArticle } from '../corpus/article.ts';
import { CORPUS_FILE, type TextFile } from '../corpus/corpus.ts';
import { type ParsedDescription, parseDescription } from '../corpus/description.ts';
import { type IsoDate, isIsoDate, parseDate } from '../dates.ts';
import { fail, ok, quote, type Result } from '../errors.ts';
import type { Article, Corpus, Section } from '../model.ts';
import { readCorpusFiles, readTextFile, reasonOf } from '../node/read.ts';
import { tryOpenCorpus } from '../open.ts';
import { askedDate } from './asked.ts';
import type { Io } from './io.ts';

/** What stands in the place of a file where standard input is meant. */
export const STDIN = '-';

/** A text that an argument names. */
export interface Side extends ForeignText {
  readonly kind: 'date' | 'folder' | 'article';
}

/**
 * The text that an argument names.
 *
 * @param argument - A date, a folder with `constitution/`, an article file, or `-` for one from standard input.
 * @param corpus - The corpus that dates are of, and that an article file is of where no `corpus.yaml` stands beside it.
 * @param at - The day whose text a folder stands for, its last version when left out; and the day of an article file.
 * @param io - Whose standard input `-` stands for.
 * @returns The text. Fails with `DATE_INVALID`, `DATE_OUT_OF_RANGE`, `FILE_NOT_FOUND`, `FILE_UNREADABLE`, or what opening the
 * corpus or reading the article fails with.
 */
export function findSide(
  argument: string,
  corpus: Corpus,
  at: IsoDate | undefined,
  io: Pick<Io, 'readInput'>,
): Result<Side> {
  if (argument === STDIN) return articleSide(io.readInput(), corpus, at);
  if (isIsoDate(argument)) return sideAt(corpus, argument, 'date', argument);
  const kind = kindOf(argument);
  if (!kind.ok) return kind;
  if (kind.value === 'article') return articleSide(readTextFile(argument), corpus, at);
  const files = readCorpusFiles(argument);
  if (!files.ok) return files;
  const other = tryOpenCorpus(files.value);
  return other.ok ? sideAt(other.value, askedDate(at, other.value), 'folder', nameOf(argument)) : other;
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

function sideAt(corpus: Corpus, date: IsoDate, kind: Side['kind'], name: string): Result<Side> {
  const version = versionAt(corpus, date);
  return version.ok ? ok({ kind, name, date, corpus, constitution: version.value.constitution }) : version;
}

function articleSide(read: Result<TextFile>, corpus: Corpus, at: IsoDate | undefined): Result<Side> {
  if (!read.ok) return read;
  const file = read.value.path;
  const day = at === undefined ? ok(null) : parseDate(at);
  if (!day.ok) return day;
  const described = descriptionBeside(file, corpus);
  if (!described.ok) return described;
  const { description, sections } = described.value;
  const parsed = parseArticle(read.value.text, file, description.words);
  if (!parsed.ok) return parsed;
  const { article } = parsed.value;
  const constitution = { sections: sectionOf(article, sections), articles: [article] };
  return ok({ kind: 'article', name: nameOf(file), date: day.value, corpus: description, constitution });
}

/** What an article is of: the corpus in whose folder it stands, or the one at hand. */
function descriptionBeside(file: string, corpus: Corpus): Result<ParsedDescription> {
  const beside = join(dirname(file), basename(CORPUS_FILE));
  if (!existsSync(beside)) return ok({ description: corpus, sections: corpus.constitution.sections });
  const read = readTextFile(beside);
  return read.ok ? parseDescription(read.value.text, beside) : read;
}

/** The section that an article says it stands in; an article's file does not give its heading. */
function sectionOf({ section }: Article, sections: readonly Section[]): readonly Section[] {
  if (section === null) return [];
  const known = sections.find(({ number }) => number === section);
  return [known ?? { key: `section/${section}`, number: section, heading: section, provenance: null }];
}

/** The last part of a path, whatever way it was typed. */
function nameOf(path: string): string {
  return basename(resolve(path)) || path;
}
