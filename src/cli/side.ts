/** A text that stands on a side of a comparison. */

import { basename, resolve } from 'node:path';
import { versionAt } from '../amend/timeline.ts';
import type { ForeignText } from '../compare/compare-texts.ts';
import type { IsoDate } from '../dates.ts';
import { ok, type Result } from '../errors.ts';
import type { Corpus, CorpusDescription } from '../model.ts';

/** A text that an argument names. */
export interface Side extends ForeignText {
  readonly kind: 'date' | 'folder' | 'article';
  readonly corpus: CorpusDescription;
}

/** A text of a corpus on a day. */
export function sideAt(corpus: Corpus, date: IsoDate, kind: Side['kind'], name: string): Result<Side> {
  const version = versionAt(corpus, date);
  return version.ok ? ok({ kind, name, date, corpus, constitution: version.value.constitution }) : version;
}

/** The last part of a path, whatever way it was typed. */
export function nameOf(path: string): string {
  return basename(resolve(path)) || path;
}
