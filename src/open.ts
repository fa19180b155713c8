/** Opening a corpus: its files, or the embedded one, become a value that answers questions. */

import { replay, versionAt } from './amend/timeline.ts';
import { compareDates } from './compare/compare.ts';
import type { CompareOptions } from './compare/compare-pairing.ts';
import type { Comparison } from './compare/comparison.ts';
import { parseCorpus, type TextFile } from './corpus/corpus.ts';
import type { IsoDate } from './dates.ts';
import { ok, type Result, unwrap } from './errors.ts';
import type { LimitOptions } from './limits.ts';
import type { Corpus, Version } from './model.ts';
import { openEmbedded } from './open-embedded.ts';

/**
 * Opens a corpus and replays its acts.
 *
 * @param files - The corpus's files with paths such as `constitution/article-001.md`; the embedded corpus when left out.
 * `constitution-diff/node` reads them from a folder.
 * @param options - How much is read, where that is not as usual: see docs/limits.md.
 * @returns The corpus with all its versions.
 * @throws {@link ConstitutionError} with every issue of every file, or of the first operation that does not fit its text.
 * @example
 * ```ts
 * const corpus = openCorpus();
 * corpus.versions.map(({ from }) => from); // ['2019-03-23', '2022-06-08', '2022-09-17', '2023-01-01']
 * ```
 */
export function openCorpus(files?: Iterable<TextFile>, options: LimitOptions = {}): Corpus {
  return unwrap(tryOpenCorpus(files, options));
}

/** Like {@link openCorpus}, but returns the issues instead of throwing them. */
export function tryOpenCorpus(files?: Iterable<TextFile>, options: LimitOptions = {}): Result<Corpus> {
  if (files === undefined) return ok(openEmbedded());
  const parsed = parseCorpus(files, options);
  return parsed.ok ? replay(parsed.value) : parsed;
}

/**
 * The version in force on a date.
 *
 * @param corpus - An opened corpus.
 * @param date - `YYYY-MM-DD`.
 * @throws {@link ConstitutionError} with `DATE_INVALID` or `DATE_OUT_OF_RANGE`.
 * @example
 * ```ts
 * textAt(openCorpus(), '2022-12-31').from; // '2022-09-17'
 * ```
 */
export function textAt(corpus: Corpus, date: IsoDate): Version {
  return unwrap(versionAt(corpus, date));
}

/**
 * Compares the texts of two dates, article by article and word by word.
 *
 * @param corpus - An opened corpus.
 * @param from - The earlier date, `YYYY-MM-DD`; it may be the later one too.
 * @param to - The other date.
 * @param options - What to compare; everything unless told.
 * @throws {@link ConstitutionError} with `DATE_INVALID`, `DATE_OUT_OF_RANGE`, or what a citation in `only` fails with.
 * @example
 * ```ts
 * compare(openCorpus(), '2019-03-23', '2023-01-01', { only: ['50(2)'] }).articles[0]?.status; // 'amended'
 * ```
 */
export function compare(
  corpus: Corpus,
  from: IsoDate,
  to: IsoDate,
  options: CompareOptions = {},
): Comparison {
  return unwrap(compareDates(corpus, from, to, options));
}
