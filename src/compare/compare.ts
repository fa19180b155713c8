/**
 * What differs between two versions of one corpus.
 *
 * Units pair by key: the operations know what became what, so nothing is guessed, and a restated paragraph is never taken
 * for another one that resembles it. Every difference names the operations that caused it.
 */

import { versionAt } from '../amend/timeline.ts';
import type { IsoDate } from '../dates.ts';
import { ok, type Result } from '../errors.ts';
import type { Constitution, Corpus, CorpusDescription } from '../model.ts';
import { type Causes, collectCauses, operationsBetween } from './causes.ts';
import { type CompareOptions, comparePairing } from './compare-pairing.ts';
import type { Comparison } from './comparison.ts';
import { pairVersions } from './pairing.ts';

/**
 * Compares the texts of two dates.
 *
 * The dates may stand in either order; causes are the operations that commenced between them. Fails with
 * `DATE_INVALID`, `DATE_OUT_OF_RANGE`, or what `selectCited` fails with.
 */
export function compareDates(
  corpus: Corpus,
  from: IsoDate,
  to: IsoDate,
  options: CompareOptions = {},
): Result<Comparison> {
  const before = versionAt(corpus, from);
  if (!before.ok) return before;
  const after = versionAt(corpus, to);
  if (!after.ok) return after;
  const sides = { from, to, before: before.value.constitution, after: after.value.constitution };
  const causes = collectCauses(operationsBetween(corpus, from, to), corpus.acts);
  return compareVersions(corpus, sides, causes, options);
}

/** Two texts of one corpus, and the days that they are of. */
export interface Sides {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly before: Constitution;
  readonly after: Constitution;
}

/** Compares two texts of one corpus, which their keys pair; fails with what `selectCited` fails with. */
export function compareVersions(
  corpus: CorpusDescription,
  { from, to, before, after }: Sides,
  causes: Causes,
  options: CompareOptions = {},
): Result<Comparison> {
  const manner = { causes, translated: false };
  const compared = comparePairing([before, after], pairVersions(before, after), manner, options);
  if (!compared.ok) return compared;
  const { title, language, official, source } = corpus;
  return ok({ from, to, title, language, official, source, ...compared.value });
}
