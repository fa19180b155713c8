/**
 * How alike two passages are: the share of their words that they have in common, where rare words weigh much and words that
 * stand everywhere weigh little.
 *
 * Weights are inverse document frequencies (K. Spärck Jones, 1972), the share is the coefficient of L. R. Dice (1945) over
 * the words as often as they occur.
 */

import { isWord, tokenize } from '../tokens.ts';

/** The words of a passage, each with its weight times how often it occurs there. */
export interface WeighedWords {
  readonly weights: ReadonlyMap<string, number>;
  /** As they stand. */
  readonly inOrder: readonly string[];
  /** All weights together. */
  readonly total: number;
}

/** The words of a text, without case. */
export function wordsIn(text: string): string[] {
  return tokenize(text.toLowerCase()).filter(isWord);
}

/**
 * What each word weighs.
 *
 * @param passages - The words of every passage of all the texts that are compared.
 * @returns The weight of a word: the fewer passages have it, the more; never nothing.
 */
export function weighWords(passages: readonly (readonly string[])[]): (word: string) => number {
  const having = new Map<string, number>();
  for (const words of passages)
    for (const word of new Set(words)) having.set(word, (having.get(word) ?? 0) + 1);
  return (word) => Math.log((passages.length + 1) / (having.get(word) ?? 1));
}

/** Gathers the words of a passage with their weights. */
export function gatherWords(words: readonly string[], weightOf: (word: string) => number): WeighedWords {
  const weights = new Map<string, number>();
  let total = 0;
  for (const word of words) {
    const weight = weightOf(word);
    weights.set(word, (weights.get(word) ?? 0) + weight);
    total += weight;
  }
  return { weights, inOrder: words, total };
}

/** From 0, no word in common, to 1, the same words; passages without words are not alike. */
export function likeness(one: WeighedWords, other: WeighedWords): number {
  const [less, more] = one.weights.size <= other.weights.size ? [one, other] : [other, one];
  let shared = 0;
  for (const [word, weight] of less.weights) shared += Math.min(weight, more.weights.get(word) ?? 0);
  const total = one.total + other.total;
  return total === 0 ? 0 : (2 * shared) / total;
}

/** From 0 to 1, how many of the words stand behind the same word in both: tells apart what happens to have the same words. */
export function orderLikeness({ inOrder: one }: WeighedWords, { inOrder: other }: WeighedWords): number {
  const pairs = new Set(one.slice(1).map((word, index) => `${one[index]} ${word}`));
  const shared = other.slice(1).filter((word, index) => pairs.has(`${other[index]} ${word}`)).length;
  return (2 * shared) / Math.max(1, one.length + other.length - 2);
}
