/**
 * What cites an article or unit before and after a change of it, or of what cites it.
 *
 * The thing cited and the units that cite it are followed by their keys, so that a reference left behind by a renumbering
 * is found: its words still name the old number.
 */

import { versionAt } from '../amend/timeline.ts';
import { findRepeats, groupBy } from '../collections.ts';
import { pairByKey } from '../compare/pair.ts';
import type { IsoDate } from '../dates.ts';
import { ok, type Result, unwrap } from '../errors.ts';
import type { Constitution, Corpus } from '../model.ts';
import { walk } from '../units.ts';
import { type Followed, follow } from './followed.ts';
import { placesIn } from './places.ts';
import { type CitingWords, citingWords, wordsLeftBehind } from './references.ts';

/** Where what is cited stands in a text. */
export interface CitedPlace {
  /** `72` or `72/p1`. */
  readonly address: string;
  /** Whether it is a tombstone there. */
  readonly repealed: boolean;
}

/** A unit that cites something before a change, after it, or both. */
export interface CitingUnit {
  readonly key: string;
  /** Its address after the change, or before it where it is gone. */
  readonly address: string;
  readonly status: 'kept' | 'new' | 'gone';
  /** Whether words of it name the old number, though what they named stands elsewhere now, is repealed or is gone. */
  readonly stale: boolean;
  readonly before: readonly CitingWords[];
  readonly after: readonly CitingWords[];
}

/** What cites something on two days. */
export interface CitationComparison {
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** Where it stands on the first day and on the second; null where it does not. */
  readonly before: CitedPlace | null;
  readonly after: CitedPlace | null;
  readonly citing: readonly CitingUnit[];
}

/**
 * What cites an article or unit on two days.
 *
 * @param corpus - An opened corpus.
 * @param cited - The article or unit as people cite it on the first day; on the second if the first has none.
 * @param from - The day before the change, `YYYY-MM-DD`.
 * @param to - The day after it.
 * @throws {@link ConstitutionError} with `DATE_INVALID`, `DATE_OUT_OF_RANGE`, `ADDRESS_INVALID`, `ARTICLE_NOT_FOUND`,
 * `UNIT_NOT_FOUND` or `CITATION_AMBIGUOUS`.
 * @example
 * ```ts
 * const { citing } = compareCitations(openCorpus(), '72', '2022-06-07', '2022-06-08');
 * citing.filter(({ status }) => status === 'new').map(({ address }) => address); // ['99/p1/part2']
 * ```
 */
export function compareCitations(
  corpus: Corpus,
  cited: string,
  from: IsoDate,
  to: IsoDate,
): CitationComparison {
  return unwrap(tryCompareCitations(corpus, cited, from, to));
}

/** Like {@link compareCitations}, but returns the issues instead of throwing them. */
export function tryCompareCitations(
  corpus: Corpus,
  cited: string,
  from: IsoDate,
  to: IsoDate,
): Result<CitationComparison> {
  const first = versionAt(corpus, from);
  if (!first.ok) return first;
  const second = versionAt(corpus, to);
  if (!second.ok) return second;
  const texts = [first.value.constitution, second.value.constitution] as const;
  const followed = followInEither(texts, cited);
  if (!followed.ok) return followed;
  const before = placeOf(texts[0], followed.value.key);
  const after = placeOf(texts[1], followed.value.key);
  const old = before === null ? [] : citingWords(corpus, texts[0], before.address);
  const now = after === null ? [] : citingWords(corpus, texts[1], after.address);
  const stale = before === null ? [] : staleWords(corpus, texts, before, after, old);
  const standing = inReadingOrder([...now, ...stale], texts[1]);
  return ok({ from, to, before, after, citing: citingUnits(old, standing, stale) });
}

function followInEither([before, after]: Texts, cited: string): Result<Followed> {
  const found = follow(before, cited);
  if (found.ok) return found;
  const later = follow(after, cited);
  return later.ok ? later : found;
}

type Texts = readonly [Constitution, Constitution];

function placeOf(text: Constitution, key: string): CitedPlace | null {
  const address = placesIn(text).get(key);
  if (address === undefined) return null;
  const things = text.articles.flatMap((article) => [
    article,
    ...walk(article.units).map(({ unit }) => unit),
  ]);
  return { address, repealed: things.some((one) => one.key === key && one.repealed !== null) };
}

/** Words that still name the old number: of units that cited it by that number, or of a tombstone that has it. */
function staleWords(
  corpus: Corpus,
  [before, after]: Texts,
  was: CitedPlace,
  now: CitedPlace | null,
  old: readonly CitingWords[],
): readonly CitingWords[] {
  const isInPlace = now?.address === was.address;
  if (isInPlace && !now.repealed) return [];
  const cited = new Set(old.map(({ key }) => key));
  return wordsLeftBehind(corpus, after, before, was.address).filter(({ key }) => isInPlace || cited.has(key));
}

/** Words as they follow each other in a text, each once. */
function inReadingOrder(words: readonly CitingWords[], text: Constitution): readonly CitingWords[] {
  const order = new Map([...placesIn(text).keys()].map((key, index) => [key, index]));
  const repeats = new Set(
    findRepeats(words, ({ key, offset }) => `${offset} ${key}`).map(({ value }) => value),
  );
  return words
    .filter((one) => !repeats.has(one))
    .toSorted((a, b) => (order.get(a.key) ?? 0) - (order.get(b.key) ?? 0) || a.offset - b.offset);
}

function citingUnits(
  before: readonly CitingWords[],
  after: readonly CitingWords[],
  stale: readonly CitingWords[],
): readonly CitingUnit[] {
  const staleKeys = new Set(stale.map(({ key }) => key));
  return pairByKey(byUnit(before), byUnit(after)).flatMap(({ before: old, after: now }) => {
    const unit = now ?? old;
    if (unit === null) return [];
    const status = old === null ? 'new' : now === null ? 'gone' : 'kept';
    const { key, address } = unit;
    const words = { before: old?.words ?? [], after: now?.words ?? [] };
    return [{ key, address, status, stale: staleKeys.has(key), ...words }];
  });
}

/** The words that stand in one unit. */
interface UnitWords {
  readonly key: string;
  readonly address: string;
  readonly words: readonly CitingWords[];
}

function byUnit(words: readonly CitingWords[]): readonly UnitWords[] {
  return [...groupBy(words, ({ key }) => key)].map(([key, own]) => {
    const [first] = own;
    return { key, address: `${first?.article}/${first?.id}`, words: own };
  });
}
