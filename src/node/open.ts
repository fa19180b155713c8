/** Opening a corpus from its folder. */

import { type Result, unwrap } from '../errors.ts';
import type { LimitOptions } from '../limits.ts';
import type { Corpus } from '../model.ts';
import { tryOpenCorpus } from '../open.ts';
import { readCorpusFiles } from './read.ts';

/**
 * Opens a corpus from its folder.
 *
 * @param folder - A folder with `constitution/` and `amendments/`.
 * @param options - How much is read, where that is not as usual: see docs/limits.md.
 * @throws ConstitutionError with every issue of every file.
 * @example
 * ```ts
 * const corpus = openCorpusFolder('./my-constitution');
 * ```
 */
export function openCorpusFolder(folder: string, options: LimitOptions = {}): Corpus {
  return unwrap(tryOpenCorpusFolder(folder, options));
}

/** Like {@link openCorpusFolder}, but returns the issues instead of throwing them. */
export function tryOpenCorpusFolder(folder: string, options: LimitOptions = {}): Result<Corpus> {
  const files = readCorpusFiles(folder, options);
  return files.ok ? tryOpenCorpus(files.value, options) : files;
}
