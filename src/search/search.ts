/**
 * The units that say something, on a day or at any time.
 *
 * Words are the same whatever their case, their quotes, dashes and hyphens, and the look-alike letters in them; in English,
 * Russian and Kazakh also whatever endings they have, as far as `stem.ts` can see.
 */

import { versionAt } from '../amend/timeline.ts';
import type { IsoDate } from '../dates.ts';
import { ok, type Result, unwrap } from '../errors.ts';
import type { Corpus } from '../model.ts';
import { type Passage, passagesOf } from './passages.ts';
import { findPhrase, type Phrase, type QueryOptions, readQuery, wordsIn } from './query.ts';
import { stemFor } from './stem.ts';

/** Words that were looked for, where they stand in a text: offsets in UTF-16 code units. */
export interface SearchMatch {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A heading or a unit that says what was looked for, and when it stood there in these words. */
export interface SearchHit extends Passage {
  readonly from: IsoDate;
  /** The last day; null where no later change is known. */
  readonly to: IsoDate | null;
  readonly matches: readonly SearchMatch[];
}

/** What was found. */
export interface SearchResult {
  /** The day; null where every version was searched. */
  readonly date: IsoDate | null;
  readonly language: string;
  /** Whether inflected forms were looked for: the language has a rule, and it was not told otherwise. */
  readonly inflected: boolean;
  /** In reading order, and of one place in order of time. */
  readonly hits: readonly SearchHit[];
}

/** How to search. */
export interface SearchOptions extends QueryOptions {
  /** The day, `YYYY-MM-DD`; every version when left out. */
  readonly date?: IsoDate;
}

/**
 * Finds the units and headings that say all of some words.
 *
 * @param corpus - An opened corpus.
 * @param phrases - Words, or phrases whose words stand one behind the other; all of them must be there. `elect*` means every word
 * that begins so.
 * @param options - On which day, and whether only the words as they are written.
 * @throws {@link ConstitutionError} with `USAGE` where there is no word, `DATE_INVALID` or `DATE_OUT_OF_RANGE`.
 * @example
 * ```ts
 * search(openCorpus(), ['fifteen deputies'], { date: '2019-03-23' }).hits.map(({ citation }) => citation); // ['50(2)']
 * ```
 */
export function search(
  corpus: Corpus,
  phrases: readonly string[],
  options: SearchOptions = {},
): SearchResult {
  return unwrap(trySearch(corpus, phrases, options));
}

/** Like {@link search}, but returns the issues instead of throwing them. */
export function trySearch(
  corpus: Corpus,
  phrases: readonly string[],
  options: SearchOptions = {},
): Result<SearchResult> {
  const { language } = corpus;
  const query = readQuery(phrases, language, options);
  if (!query.ok) return query;
  const version = options.date === undefined ? ok(null) : versionAt(corpus, options.date);
  if (!version.ok) return version;
  const day = version.value?.from;
  const hits = hitsOverTime(corpus, query.value);
  return ok({
    date: options.date ?? null,
    language,
    inflected: options.exact !== true && stemFor(language) !== null,
    hits: day === undefined ? hits : hits.filter(({ from, to }) => from <= day && (to === null || day <= to)),
  });
}

/** What every version says, each wording of a place once; places in the order of the last version that has them. */
function hitsOverTime({ versions }: Corpus, phrases: readonly Phrase[]): readonly SearchHit[] {
  const matchesOf = remembered((text: string) => findAll(text, phrases));
  const runs = new Map<string, SearchHit[]>();
  const order = new Map<string, readonly [number, number]>();
  let open = new Map<string, SearchHit>();
  for (const [age, { from, to, constitution }] of versions.entries()) {
    const next = new Map<string, SearchHit>();
    for (const [place, passage] of passagesOf(constitution).entries()) {
      const matches = matchesOf(passage.text);
      if (matches.length === 0) continue;
      const before = open.get(passage.key);
      const list = runs.get(passage.key) ?? [];
      const isSame = before?.text === passage.text && before.address === passage.address;
      const hit = { ...passage, from: isSame ? before.from : from, to, matches };
      runs.set(passage.key, isSame ? list.with(-1, hit) : [...list, hit]);
      next.set(passage.key, hit);
      order.set(passage.key, [age, place]);
    }
    open = next;
  }
  return [...runs]
    .toSorted(([a], [b]) => (order.get(a)?.[1] ?? 0) - (order.get(b)?.[1] ?? 0))
    .flatMap(([, list]) => list);
}

/** Where the phrases stand in a text; nowhere unless all of them do. */
function findAll(text: string, phrases: readonly Phrase[]): readonly SearchMatch[] {
  const words = wordsIn(text);
  const found = phrases.map((phrase) =>
    findPhrase(words, phrase).map((index) => ({
      start: words[index]?.start ?? 0,
      end: words[index + phrase.length - 1]?.end ?? 0,
    })),
  );
  if (found.some((places) => places.length === 0)) return [];
  return merged(found.flat()).map(({ start, end }) => ({ start, end, text: text.slice(start, end) }));
}

/** Places in order, those that overlap as one. */
function merged(
  places: readonly { readonly start: number; readonly end: number }[],
): { start: number; end: number }[] {
  const result: { start: number; end: number }[] = [];
  for (const { start, end } of places.toSorted((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last !== undefined && start < last.end) last.end = Math.max(last.end, end);
    else result.push({ start, end });
  }
  return result;
}

/** Most units say in every version what they said in the first. */
function remembered<T>(look: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const found = look(text);
    known.set(text, found);
    return found;
  };
}
