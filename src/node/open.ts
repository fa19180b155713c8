/** Opening a corpus from its folder. */

import { unwrap } from '../errors.ts';
import type { Corpus } from '../model.ts';
import { openCorpus } from '../open.ts';
import { readCorpusFiles } from './read.ts';

/**
 * Opens a corpus from its folder.
 *
 * @param folder - A folder with `constitution/` and `amendments/`.
 * @throws ConstitutionError with every issue of every file.
 * @example
 * ```ts
 * const corpus = openCorpusFolder('./my-constitution');
 * ```
 */
export function openCorpusFolder(folder: string): Corpus {
  return openCorpus(unwrap(readCorpusFiles(folder)));
}
