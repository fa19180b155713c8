/** What can stand on a side of a comparison: a day, a corpus's folder, or an article's file. */

import { statSync } from 'node:fs';
import { versionAt } from '../amend/timeline.ts';
import { parseArticle } from '../corpus/article.ts';
import { type IsoDate, isIsoDate } from '../dates.ts';
import { ok, type Result } from '../errors.ts';
import type { Article, Constitution, Corpus, Section } from '../model.ts';
import { readCorpusFiles, readTextFile } from '../node/read.ts';
import { tryOpenCorpus } from '../open.ts';
import { askedDate } from './asked.ts';

/** A text, and the day that it is of. */
export interface Side {
  readonly kind: 'date' | 'folder' | 'article';
  readonly constitution: Constitution;
  readonly date: IsoDate;
}

/**
 * The text that an argument names.
 *
 * @param argument - A date, a folder with `constitution/`, or an article file.
 * @param corpus - The corpus that dates are of, and whose words and sections an article file has.
 * @param at - The day whose text a folder stands for; its last version when left out.
 */
export function findSide(argument: string, corpus: Corpus, at: IsoDate | undefined): Result<Side> {
  if (isIsoDate(argument) || !isThere(argument)) return sideAt(corpus, argument, 'date');
  if (!statSync(argument).isDirectory()) return articleSide(argument, corpus);
  const files = readCorpusFiles(argument);
  if (!files.ok) return files;
  const other = tryOpenCorpus(files.value);
  return other.ok ? sideAt(other.value, askedDate(at, other.value), 'folder') : other;
}

function isThere(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}

function sideAt(corpus: Corpus, date: IsoDate, kind: Side['kind']): Result<Side> {
  const version = versionAt(corpus, date);
  return version.ok ? ok({ kind, constitution: version.value.constitution, date }) : version;
}

function articleSide(file: string, corpus: Corpus): Result<Side> {
  const read = readTextFile(file);
  if (!read.ok) return read;
  const parsed = parseArticle(read.value.text, file, corpus.words);
  if (!parsed.ok) return parsed;
  const { article } = parsed.value;
  const sections = sectionOf(article, corpus);
  return ok({
    kind: 'article',
    constitution: { sections, articles: [article] },
    date: askedDate(undefined, corpus),
  });
}

/** The section that an article says it stands in; an article's file does not give its heading. */
function sectionOf({ section }: Article, corpus: Corpus): readonly Section[] {
  if (section === null) return [];
  const known = corpus.constitution.sections.find(({ number }) => number === section);
  return [known ?? { key: `section/${section}`, number: section, heading: section, provenance: null }];
}
