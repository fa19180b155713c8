/** What cites an article or unit in the text of a day. */

import { versionAt } from '../amend/timeline.ts';
import type { IsoDate } from '../dates.ts';
import { ok, type Result, unwrap } from '../errors.ts';
import type { Corpus } from '../model.ts';
import { follow } from './followed.ts';
import { type CitingWords, citingWords } from './references.ts';

/**
 * What cites an article or unit in the text of a day, in reading order: words that name it, something in it, or what it
 * stands in.
 *
 * @param corpus - An opened corpus; of a language whose references are not known, nothing is found.
 * @param cited - The article or unit as people cite it: `72`, `72(1)`.
 * @param date - The day, `YYYY-MM-DD`.
 * @throws {@link ConstitutionError} with `DATE_INVALID`, `DATE_OUT_OF_RANGE`, `ADDRESS_INVALID`, `ARTICLE_NOT_FOUND`,
 * `UNIT_NOT_FOUND` or `CITATION_AMBIGUOUS`.
 * @example
 * ```ts
 * citations(openCorpus(), '72(2)', '2023-01-01').map(({ article, id, text }) => `${article}/${id}: ${text}`);
 * // ['99/p1/part2: paragraphs 1 and 2 of Article 72']
 * ```
 */
export function citations(corpus: Corpus, cited: string, date: IsoDate): readonly CitingWords[] {
  return unwrap(tryCitations(corpus, cited, date));
}

/** Like {@link citations}, but returns the issues instead of throwing them. */
export function tryCitations(corpus: Corpus, cited: string, date: IsoDate): Result<readonly CitingWords[]> {
  const version = versionAt(corpus, date);
  if (!version.ok) return version;
  const { constitution } = version.value;
  const found = follow(constitution, cited);
  if (!found.ok) return found;
  return ok(citingWords(corpus, constitution, found.value.address));
}
