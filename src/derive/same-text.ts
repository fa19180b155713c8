/** Whether two texts say the same: numbers, labels, order, words and tombstones, whatever brought them about. */

import { isSame } from '../collections.ts';
import type { Article, Constitution, Unit } from '../model.ts';

/** Whether two texts say the same. */
export function sayTheSame(a: Constitution, b: Constitution): boolean {
  return (
    every(
      a.sections,
      b.sections,
      (one, other) => one.number === other.number && one.heading === other.heading,
    ) && every(a.articles, b.articles, sameArticle)
  );
}

/** Whether two articles say the same. */
export function sameArticle(a: Article, b: Article): boolean {
  return (
    a === b ||
    (a.number === b.number && a.section === b.section && a.heading === b.heading && sameContent(a, b))
  );
}

/** Whether two articles, or units, have the same words and tombstones below them, and are repealed alike. */
export function sameContent(a: Article | Unit, b: Article | Unit): boolean {
  return isSame(a.repealed, b.repealed) && every(a.units, b.units, sameUnit);
}

function sameUnit(a: Unit, b: Unit): boolean {
  return a === b || (a.label === b.label && a.text === b.text && sameContent(a, b));
}

function every<T>(a: readonly T[], b: readonly T[], same: (one: T, other: T) => boolean): boolean {
  return a.length === b.length && a.every((one, index) => same(one, b[index] as T));
}
