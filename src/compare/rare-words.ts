/**
 * Which passages may be alike, without comparing each with each: those that share a rare word.
 *
 * An inverted index, read from a passage's rarest word on for as long as a bound allows, so that a text ten times as long
 * takes about ten times as long.
 */

import type { WeighedWords } from './likeness.ts';

/** How many entries of the index are read for a passage. */
const ENTRIES = 256;
/** How many passages are worth a closer look. */
const PROSPECTS = 8;

/** Finds passages by the words they have. */
export type WordIndex<T> = (words: WeighedWords) => readonly T[];

/**
 * Makes an index of passages by their words.
 *
 * @param passages - What can be found.
 * @param wordsOf - The words of one.
 * @returns What finds, for the words of another passage, the few that share most with it, the likeliest first.
 */
export function indexByWords<T>(passages: readonly T[], wordsOf: (passage: T) => WeighedWords): WordIndex<T> {
  const entries = new Map<string, T[]>();
  for (const passage of passages)
    for (const word of wordsOf(passage).weights.keys()) {
      const having = entries.get(word);
      if (having === undefined) entries.set(word, [passage]);
      else having.push(passage);
    }
  return (words) => likeliest(sharedWeights(words, entries));
}

/** What of a passage's weight each other shares, as far as the rarest words tell. */
function sharedWeights<T>(
  { weights }: WeighedWords,
  entries: ReadonlyMap<string, readonly T[]>,
): ReadonlyMap<T, number> {
  const known = [...weights].flatMap(([word, weight]) => {
    const having = entries.get(word);
    return having === undefined ? [] : [{ weight, having }];
  });
  const shared = new Map<T, number>();
  let left = ENTRIES;
  for (const { weight, having } of known.toSorted((a, b) => a.having.length - b.having.length)) {
    for (const passage of having.slice(0, left)) shared.set(passage, (shared.get(passage) ?? 0) + weight);
    left -= having.length;
    if (left <= 0) break;
  }
  return shared;
}

function likeliest<T>(shared: ReadonlyMap<T, number>): readonly T[] {
  const ranked = [...shared].toSorted(([, a], [, b]) => b - a);
  return ranked.slice(0, PROSPECTS).map(([passage]) => passage);
}
