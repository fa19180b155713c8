/**
 * Published texts into a corpus, and a corpus held against published texts.
 *
 * @module import
 */

import { unwrap } from '../errors.ts';
import type { Published } from './published.ts';
import { type ReadOptions, tryReadPublished } from './read-published.ts';

export { type CorpusHeading, corpusFiles } from './corpus-files.ts';
export { type Published, SHAPES, type Shape } from './published.ts';
export type { ReadOptions } from './read-published.ts';
export type { Leftover, LeftoverCode, SourcePlace } from './source-line.ts';
export { type FactDifference, type Verification, verify } from './verify.ts';

/**
 * Reads a published text: a state register's JSON, a legal database's HTML, plain text, Markdown or Akoma Ntoso.
 *
 * Every piece of its text is in a unit, a heading or the title, or among the leftovers, with its place and a code.
 *
 * @param text - The whole file.
 * @param options - Its shape, language and day, where its content does not tell.
 * @returns The text and what found no place.
 * @throws ConstitutionError with `SHAPE_UNKNOWN` where no article is found, `JSON_SYNTAX`, `XML_SYNTAX`, `MARKUP_TOO_DEEP`,
 * `SCHEMA_MISMATCH` for a language without known words, `DATE_INVALID` or `USAGE` for options that are none.
 * @example
 * ```ts
 * const { constitution, leftovers } = readPublished('Article 1\n\n1. The island is free.\n');
 * constitution.articles[0]?.number; // '1'
 * leftovers; // []
 * ```
 */
export function readPublished(text: string, options: ReadOptions = {}): Published {
  return unwrap(tryReadPublished(text, options));
}
