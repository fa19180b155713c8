/** What is looked for: phrases, each of words that may be inflected. */

import { foldTypography } from '../compare/fold.ts';
import { fail, ok, quote, type Result } from '../errors.ts';
import { isWord, tokenize } from '../tokens.ts';
import { type Stem, stemFor } from './stem.ts';

/** A word of a text, or of what is looked for in it. */
export interface FoundWord {
  /** Its letters in lower case, without what only typography makes. */
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

/** Whether a word of a text is meant. */
export type WordTest = (folded: string) => boolean;

/** Words that must stand one behind the other. */
export type Phrase = readonly WordTest[];

/** How words are looked for. */
export interface QueryOptions {
  /** Only the words as they are written, whatever their case and typography; no inflections. */
  readonly exact?: boolean;
}

/** Hyphens join the parts of a word and part the numbers of an article. */
const JOINING_HYPHEN = /(?<=\p{L})[-\u00ad](?=\p{L})/gu;

/** The words of a text, numbers among them. */
export function wordsIn(text: string): readonly FoundWord[] {
  const words: FoundWord[] = [];
  let start = 0;
  for (const token of tokenize(text)) {
    const end = start + token.length;
    if (isWord(token)) words.push({ folded: foldWord(token), start, end });
    start = end;
  }
  return words;
}

/** A word without case, typography, look-alike letters and joining hyphens. */
function foldWord(word: string): string {
  return foldTypography(word).toLowerCase().replaceAll('ё', 'е').replace(JOINING_HYPHEN, '');
}

/**
 * Reads what is looked for.
 *
 * @param phrases - Each of one or more words; a word that ends in `*` means every word that begins so.
 * @param language - The language of the text, which says how words are inflected.
 * @param options - Whether inflections are meant too.
 * @returns The phrases. Fails with `USAGE` where one has no word.
 */
export function readQuery(
  phrases: readonly string[],
  language: string,
  { exact = false }: QueryOptions = {},
): Result<readonly Phrase[]> {
  const stem = exact ? null : stemFor(language);
  const read = phrases.map((phrase) => readPhrase(phrase, stem));
  const empty = phrases.find((_, index) => read[index]?.length === 0);
  if (empty === undefined && read.length > 0) return ok(read);
  return fail({
    code: 'USAGE',
    message: `There is no word in ${quote(empty ?? '')}.`,
    hint: 'Name a word, or a phrase in quotes; punctuation is not searched.',
  });
}

function readPhrase(phrase: string, stem: Stem | null): Phrase {
  return wordsIn(phrase).map(({ folded, end }) => {
    if (phrase[end] === '*') return (word) => word.startsWith(folded);
    if (stem === null) return (word) => word === folded;
    const wanted = stem(folded);
    return (word) => word === folded || stem(word) === wanted;
  });
}

/** Where a phrase stands in the words of a text: the indexes of its first words. */
export function findPhrase(words: readonly FoundWord[], phrase: Phrase): readonly number[] {
  return words.flatMap((_, index) =>
    phrase.every((isMeant, offset) => {
      const word = words[index + offset];
      return word !== undefined && isMeant(word.folded);
    })
      ? [index]
      : [],
  );
}
