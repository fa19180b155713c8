/** Who put in which words: for each unit, and in it for each run of words, the operation that they came with. */

import { versionAt } from '../amend/timeline.ts';
import type { IsoDate } from '../dates.ts';
import { ok, type Result, unwrap } from '../errors.ts';
import type { Article, Corpus, Provenance, Repeal, UnitKind } from '../model.ts';
import { isSelected, selectCited } from '../selection.ts';
import { walk } from '../units.ts';
import { type BlameRun, runsAt } from './runs.ts';

/** A unit with the origin of its words. */
export interface BlamedUnit {
  readonly id: string;
  readonly key: string;
  readonly kind: UnitKind;
  readonly label: string | null;
  /** Which act repealed it, where it is a tombstone. */
  readonly repealedBy: Repeal | null;
  /** What last touched it in any way, also by renumbering or moving it. */
  readonly provenance: Provenance | null;
  /** Joined they are its text. */
  readonly runs: readonly BlameRun[];
}

/** An article, or a part of it, with the origin of its words. */
export interface Blame {
  readonly date: IsoDate;
  readonly article: string;
  readonly section: string | null;
  readonly heading: string | null;
  /** Which act repealed the whole article. */
  readonly repealedBy: Repeal | null;
  readonly provenance: Provenance | null;
  /** Flat and in reading order; empty for a repealed article. */
  readonly units: readonly BlamedUnit[];
}

/**
 * The origin of the words of an article, or of one unit with what is below it.
 *
 * @param corpus - An opened corpus.
 * @param article - An article or unit as people cite it: `50`, `50(2)`.
 * @param date - The day whose text is meant, `YYYY-MM-DD`.
 * @throws {@link ConstitutionError} with `DATE_INVALID`, `DATE_OUT_OF_RANGE`, `ADDRESS_INVALID`, `ARTICLE_NOT_FOUND`,
 * `UNIT_NOT_FOUND` or `CITATION_AMBIGUOUS`.
 * @example
 * ```ts
 * const { runs } = blame(openCorpus(), '71(6)', '2023-01-01').units[0];
 * runs.map(({ text, provenance }) => [text, provenance?.act ?? null]);
 * // [['The organisation and activity of the Constitutional ', null], ['Court', '2022-06-08-referendum'], …]
 * ```
 */
export function blame(corpus: Corpus, article: string, date: IsoDate): Blame {
  return unwrap(tryBlame(corpus, article, date));
}

/** Like {@link blame}, but returns the issues instead of throwing them. */
export function tryBlame(corpus: Corpus, article: string, date: IsoDate): Result<Blame> {
  const version = versionAt(corpus, date);
  if (!version.ok) return version;
  const { constitution, from } = version.value;
  const selected = selectCited([constitution], [article]);
  if (!selected.ok) return selected;
  const cited = constitution.articles.find(({ number }) => isSelected(selected.value, number)) as Article;
  const { number, section, heading, repealed, provenance } = cited;
  const asked = walk(cited.units).filter(({ id }) => isSelected(selected.value, number, id));
  const runs = runsAt(corpus, from, new Set(asked.map(({ unit }) => unit.key)));
  const units = asked.map(({ id, kind, unit }) => ({
    id,
    key: unit.key,
    kind,
    label: unit.label,
    repealedBy: unit.repealed,
    provenance: unit.provenance,
    runs: runs.get(unit.key) ?? [],
  }));
  return ok({ date, article: number, section, heading, repealedBy: repealed, provenance, units });
}
