/** The articles of a text: which have a number, and the order in which they stand. */

import { compareSortKeys, PREAMBLE, sortKey } from './address.ts';
import type { Article, Constitution, Section } from './model.ts';

/** The articles of a text that have a number: all but the preamble. */
export function numberedArticles({ articles }: Constitution): readonly Article[] {
  return articles.filter(({ number }) => number !== PREAMBLE);
}

/** Articles in the order of a text: what stands outside the sections first, then by section, in each by number. */
export function inTextOrder(articles: Iterable<Article>, sections: readonly Section[]): readonly Article[] {
  const order = new Map(sections.map(({ number }, index) => [number, index]));
  const place = ({ section }: Article): number =>
    section === null ? -1 : (order.get(section) ?? sections.length);
  return Array.from(articles, (article) => ({ article, place: place(article), key: sortKey(article.number) }))
    .sort((a, b) => a.place - b.place || compareSortKeys(a.key, b.key))
    .map(({ article }) => article);
}
