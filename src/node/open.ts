/** Opening a corpus from its folder. */

import { type Result, unwrap } from '../errors.ts';
import type { Corpus } from '../model.ts';
import { tryOpenCorpus } from '../open.ts';
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
  return unwrap(tryOpenCorpusFolder(folder));
}

/** Like {@link openCorpusFolder}, but returns the issues instead of throwing them. */
export function tryOpenCorpusFolder(folder: string): Result<Corpus> {
  const files = readCorpusFiles(folder);
  return files.ok ? tryOpenCorpus(files.value) : files;
}
