/** A published text as the files of a corpus. */

import { articleFileName, writeArticle } from '../corpus/article-writer.ts';
import { CORPUS_FILE, type TextFile } from '../corpus/corpus.ts';
import { wordsOf } from '../corpus/words.ts';
import { writeYaml } from '../corpus/yaml-writer.ts';
import type { IsoDate } from '../dates.ts';
import { unwrap } from '../errors.ts';
import type { Published } from './published.ts';

/** What a corpus says of itself that a published text need not. */
export interface CorpusHeading {
  /** A short name for the text, `kz-1995`. */
  readonly id: string;
  readonly title: string;
  /** Where the text comes from. */
  readonly source: string;
  /** The day on which it stood so. */
  readonly base: IsoDate;
}

/**
 * The files of a corpus whose base text is a published one; it has no acts yet.
 *
 * @param published - What `readPublished` gave.
 * @param heading - What the corpus says of itself.
 * @returns `constitution/corpus.yaml` and the articles, in canonical form; `openCorpus` opens them.
 * @throws ConstitutionError with `ADDRESS_INVALID` where a text made by hand has an article whose number is none,
 * `SCHEMA_MISMATCH` for a language without known words.
 * @example
 * ```ts
 * const files = corpusFiles(readPublished(text), { id: 'islandia', title: 'Constitution', source: 'The gazette', base: '2020-01-01' });
 * openCorpus(files);
 * ```
 */
export function corpusFiles(published: Published, { base, ...heading }: CorpusHeading): readonly TextFile[] {
  const { language, constitution, acts } = published;
  const words = unwrap(wordsOf(language));
  const description = {
    constitution: { ...heading, language, official: false, base },
    sections: constitution.sections.map(({ number, heading: title }) => ({ number, heading: title })),
    ...(acts.length === 0 ? {} : { earlierActs: acts }),
  };
  return [
    { path: CORPUS_FILE, text: writeYaml(description) },
    ...constitution.articles.map((article) => ({
      path: `constitution/${articleFileName(article.number)}`,
      text: writeArticle(article, words),
    })),
  ];
}
