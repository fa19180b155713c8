/** Texts from files, for a side of a comparison. */

import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseArticle } from '../corpus/article.ts';
import { CORPUS_FILE, type TextFile } from '../corpus/corpus.ts';
import { type ParsedDescription, parseDescription } from '../corpus/description.ts';
import { type IsoDate, parseDate } from '../dates.ts';
import { ok, type Result } from '../errors.ts';
import type { LimitOptions } from '../limits.ts';
import type { Article, Corpus, Section } from '../model.ts';
import { tryOpenCorpusFolder } from '../node/open.ts';
import { readTextBeside } from '../node/read.ts';
import { askedDate } from './asked.ts';
import { nameOf, type Side, sideAt } from './side.ts';

/** The text of a corpus's folder on a day, its last version's when left out. */
export function folderSide(folder: string, at: IsoDate | undefined, limits: LimitOptions): Result<Side> {
  const corpus = tryOpenCorpusFolder(folder, limits);
  return corpus.ok ? sideAt(corpus.value, askedDate(at, corpus.value), 'folder', nameOf(folder)) : corpus;
}

/** The text of an article's file, which is of the corpus at hand where no `corpus.yaml` stands beside it. */
export function articleSide(
  read: Result<TextFile>,
  corpus: Corpus,
  at: IsoDate | undefined,
  limits: LimitOptions,
): Result<Side> {
  if (!read.ok) return read;
  const file = read.value.path;
  const day = at === undefined ? ok(null) : parseDate(at);
  if (!day.ok) return day;
  const described = descriptionBeside(file, corpus, limits);
  if (!described.ok) return described;
  const { description, sections } = described.value;
  const parsed = parseArticle(read.value.text, file, description.words, limits);
  if (!parsed.ok) return parsed;
  const { article } = parsed.value;
  const constitution = { sections: sectionOf(article, sections), articles: [article] };
  return ok({ kind: 'article', name: nameOf(file), date: day.value, corpus: description, constitution });
}

/** What an article is of: the corpus in whose folder it stands, or the one at hand. */
function descriptionBeside(file: string, corpus: Corpus, limits: LimitOptions): Result<ParsedDescription> {
  const beside = join(dirname(file), basename(CORPUS_FILE));
  if (!existsSync(beside)) return ok({ description: corpus, sections: corpus.constitution.sections });
  const read = readTextBeside(file, basename(CORPUS_FILE), limits);
  return read.ok ? parseDescription(read.value.text, beside, limits) : read;
}

/** The section that an article says it stands in; an article's file does not give its heading. */
function sectionOf({ section }: Article, sections: readonly Section[]): readonly Section[] {
  if (section === null) return [];
  const known = sections.find(({ number }) => number === section);
  return [known ?? { key: `section/${section}`, number: section, heading: section, provenance: null }];
}
