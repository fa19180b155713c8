/** Comparisons as Word documents. */

import type { Comparison } from '../compare/comparison.ts';
import { ok, type Result, unwrap } from '../errors.ts';
import type { Corpus } from '../model.ts';
import { comparativeWords, type HeadingLanguage } from './comparative-words.ts';
import { loadDocx, packDocument } from './docx-package.ts';
import { comparativeTable } from './docx-table.ts';
import { trackedDocument } from './docx-tracked.ts';

/** Which document to make of a comparison. */
export interface DocxOptions {
  /** One text in which the changes are revisions, instead of a comparative table. @defaultValue false */
  readonly tracked?: boolean;
  /** The language of the document's own words; that of the text where it is one of these, else English. */
  readonly headings?: HeadingLanguage;
}

/**
 * A comparison as a Word document: a comparative table with the wording in force, the new one and the ground, or with
 * `tracked` the changed articles with revisions, of which accepting all gives the later text and rejecting all the earlier one.
 *
 * The same comparison gives the same bytes with the same version of the package `docx`, which must be installed.
 *
 * @param comparison - The comparison.
 * @param corpus - The corpus whose versions are compared: it adds the titles of acts and measures, the sections that articles
 * stand in and, with `tracked`, the units that did not change. Left out where the comparison is of other texts.
 * @param options - Which document.
 * @returns The bytes of a `.docx` file.
 * @throws ConstitutionError with `PACKAGE_MISSING` where the package `docx` is not installed.
 * @example
 * ```ts
 * const corpus = openCorpus();
 * const comparison = compare(corpus, '2019-03-23', '2023-01-01', { only: ['50'] });
 * const bytes = await renderComparisonDocx(comparison, corpus, { headings: 'ru' });
 * ```
 */
export async function renderComparisonDocx(
  comparison: Comparison,
  corpus?: Corpus,
  options: DocxOptions = {},
): Promise<Uint8Array> {
  return unwrap(await tryRenderComparisonDocx(comparison, corpus, options));
}

/** Like {@link renderComparisonDocx}, but returns the issues instead of throwing them. */
export async function tryRenderComparisonDocx(
  comparison: Comparison,
  corpus: Corpus | undefined,
  { tracked = false, headings }: DocxOptions = {},
): Promise<Result<Uint8Array>> {
  const loaded = await loadDocx();
  if (!loaded.ok) return loaded;
  const docx = loaded.value;
  const { title, language, from, to } = comparison;
  const words = comparativeWords(language, headings);
  const page = { docx, comparison, words };
  const document = tracked ? trackedDocument(page, corpus) : comparativeTable(page, corpus);
  return ok(await packDocument(docx, document, { title: `${title}: ${from} – ${to}`, language, date: to }));
}
