/** Words of a text that cite something else in it. */

import type { Citation } from '../address.ts';
import type { Article, Constitution, Corpus } from '../model.ts';
import { findOwnReferences, type Reference } from '../references.ts';
import { findCited, type PlacedUnit, walk } from '../units.ts';
import { isWithin } from './places.ts';

/** Words that cite something. */
export interface CitingWords {
  /** The unit in which they stand: its article, its id there, and its key. */
  readonly article: string;
  readonly id: string;
  readonly key: string;
  readonly text: string;
  /** Where they start in the unit's text, in UTF-16 code units. */
  readonly offset: number;
  /** Whether they name the thing itself, and not something in it or what it stands in. */
  readonly exact: boolean;
}

/** The words of a text that cite an address, something in it, or what it stands in; in reading order. */
export function citingWords(corpus: Corpus, text: Constitution, address: string): readonly CitingWords[] {
  const isCited = (named: string): boolean => isWithin(named, address) || isWithin(address, named);
  return wordsNaming(corpus, text, text, isCited, address);
}

/**
 * The words of a text that, read by the numbers of an earlier one, name what stood there at an address or in it.
 *
 * @param corpus - The corpus, whose language and outside references count.
 * @param text - The text in which the words stand.
 * @param earlier - The text by whose numbers they are read.
 * @param address - An address in the earlier text.
 */
export function wordsLeftBehind(
  corpus: Corpus,
  text: Constitution,
  earlier: Constitution,
  address: string,
): readonly CitingWords[] {
  return wordsNaming(corpus, text, earlier, (named) => isWithin(named, address), address);
}

function wordsNaming(
  corpus: Corpus,
  text: Constitution,
  numbering: Constitution,
  isCited: (named: string) => boolean,
  address: string,
): readonly CitingWords[] {
  return referencesIn(corpus, text).flatMap(({ article, placed, reference }) => {
    const named = reference.targets.flatMap((target) => addressesNamed(numbering, target));
    if (!named.some(isCited)) return [];
    const { text: words, offset } = reference;
    const exact = named.includes(address);
    return [{ article: article.number, id: placed.id, key: placed.unit.key, text: words, offset, exact }];
  });
}

/** A reference, and the unit in which it stands. */
interface FoundReference {
  readonly article: Article;
  readonly placed: PlacedUnit;
  readonly reference: Reference;
}

/** All references of a text but those that mean another text. */
function referencesIn(corpus: Corpus, { articles }: Constitution): readonly FoundReference[] {
  return articles.flatMap((article) =>
    walk(article.units).flatMap((placed) => {
      const { id, unit } = placed;
      const address = `${article.number}/${id}`;
      const references = findOwnReferences(corpus, article.number, id, address, unit.text);
      return references.map((reference) => ({ article, placed, reference }));
    }),
  );
}

/** The addresses that a citation names; what is not there is named as it is written. */
function addressesNamed({ articles }: Constitution, citation: Citation): readonly string[] {
  const { article: number, steps } = citation;
  const article = articles.find((one) => one.number === number);
  const found = article === undefined || steps.length === 0 ? [] : findCited(article, citation);
  return found.length === 0 ? [[number, ...steps].join('/')] : found.map(({ id }) => `${number}/${id}`);
}
