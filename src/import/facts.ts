/** What a translation must keep of a text whatever its language: the numbers in it and the articles that it cites. */

import { foldTypography } from '../compare/fold.ts';
import { lowerRaised } from './clean.ts';

/** The facts of a text, each list sorted. */
export interface Facts {
  /** The numbers written in digits. */
  readonly numbers: readonly string[];
  /** The articles that it cites, each once; "this Article" cites none by number. */
  readonly articles: readonly string[];
}

// A hyphen without spaces belongs to the number, so that a list can be read in one way only.
const NUMBER = String.raw`\d{1,6}(?:-\d{1,6})*(?![\p{L}\d])`;
const LIST = String.raw`${NUMBER}(?:(?:\s-\s|\s?[\u2013\u2014]\s?|,?\s(?:и|или|по|and|or|to|және|немесе)\s|,\s)${NUMBER})*`;
/** How texts cite articles, the list of numbers in a group: the noun stands before it, in Kazakh behind it; a list without one is passed over whole. */
const CITED: ReadonlyMap<string, RegExp> = new Map([
  ['ru', new RegExp(String.raw`(?<!\p{L})стат(?:ья|ьи|ье|ью|ьей|ей|ьям|ьями|ьях)\s(${LIST})`, 'giu')],
  ['kk', new RegExp(String.raw`(?<![\p{L}\d-])(?:(${LIST})\s?-\s?бап|${LIST})`, 'giu')],
  ['en', new RegExp(String.raw`(?<!\p{L})articles?\s(${LIST})`, 'giu')],
]);

/** The facts of a text; of a language whose citations are not known, only numbers. */
export function factsOf(text: string, language: string): Facts {
  const plain = lowerRaised(foldTypography(text));
  const cited = citationsOf(language);
  const lists = cited === undefined ? [] : [...plain.matchAll(cited)].map(([, list = '']) => list);
  return {
    numbers: (plain.match(/\d+/g) ?? []).toSorted(),
    articles: [...new Set(lists.flatMap((list) => list.match(/\d+/g) ?? []))].toSorted(),
  };
}

/** Whether the citations of a language are known. */
export function knowsCitations(language: string): boolean {
  return citationsOf(language) !== undefined;
}

function citationsOf(language: string): RegExp | undefined {
  return CITED.get(language.split('-')[0] ?? '');
}
