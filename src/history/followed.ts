/** What a citation names, followed by its key: at other times it may have other numbers, and be another article's. */

import { compareArticleNumbers } from '../address.ts';
import { ok, type Result } from '../errors.ts';
import type { Article, Constitution, Corpus, TextOperation } from '../model.ts';
import { scopeOf, targetsOf } from '../operations.ts';
import { selectCited } from '../selection.ts';
import { findUnit, walk } from '../units.ts';
import { isWithin, placesIn } from './places.ts';

/** An article or unit, found. */
export interface Followed {
  readonly key: string;
  /** `5` or `5/p2`, where it was found. */
  readonly address: string;
}

/** Finds what a citation names in a text; fails as `selectCited` does. */
export function follow(text: Constitution, cited: string): Result<Followed> {
  const selected = selectCited([text], [cited]);
  if (!selected.ok) return selected;
  const [{ article: number, id } = { article: '', id: null }] = selected.value;
  const article = text.articles.find((one) => one.number === number) as Article;
  const placed = id === null ? null : findUnit(article, id);
  if (placed === null) return ok({ key: article.key, address: number });
  return ok({ key: placed.unit.key, address: `${number}/${placed.id}` });
}

/** Finds what a citation names in the last version that has it; fails with what it fails with in the last version. */
export function followInAny({ versions }: Corpus, cited: string): Result<Followed> {
  const found = versions.toReversed().map(({ constitution }) => follow(constitution, cited));
  const isAnswer = (one: Result<Followed>): boolean =>
    one.ok || !['ARTICLE_NOT_FOUND', 'UNIT_NOT_FOUND'].includes(one.issues[0].code);
  return found.find(isAnswer) ?? (found[0] as Result<Followed>);
}

/** Every address that something has had in a corpus's versions. */
export function addressesOf({ versions }: Corpus, key: string): readonly string[] {
  return [...new Set(versions.flatMap(({ constitution }) => placesIn(constitution).get(key) ?? []))];
}

/** The keys of something and of all below it, in some articles. */
export function keysBelow(articles: readonly Article[], key: string): readonly string[] {
  return articles.flatMap((article) => {
    const all = walk(article.units);
    if (article.key === key) return [key, ...all.map(({ unit }) => unit.key)];
    const own = all.find(({ unit }) => unit.key === key);
    if (own === undefined) return [];
    return all.filter(({ id }) => isWithin(id, own.id)).map(({ unit }) => unit.key);
  });
}

/** The keys of what something stands in, in some articles: units and the article. */
export function keysAbove(articles: readonly Article[], key: string): readonly string[] {
  return articles.flatMap((article) => {
    const all = walk(article.units);
    const own = all.find(({ unit }) => unit.key === key);
    if (own === undefined) return [];
    const above = all.filter(({ id }) => id !== own.id && isWithin(own.id, id));
    return [article.key, ...above.map(({ unit }) => unit.key)];
  });
}

/** Whether an operation points at an address, at something in it, or at what it stands in. */
export function pointsAt(operation: TextOperation, address: string): boolean {
  const named = [...targetsOf(operation), ...scopeOf(operation).inserted];
  if (named.some((one) => isWithin(one, address) || isWithin(address, one))) return true;
  const ranges = operation.op === 'substitute' ? (operation.targets ?? []) : [];
  return ranges.some(({ at, to = at }) => isBetween(articleOf(address), articleOf(at), articleOf(to)));
}

function isBetween(number: string, first: string, last: string): boolean {
  return compareArticleNumbers(first, number) < 0 && compareArticleNumbers(number, last) < 0;
}

function articleOf(address: string): string {
  return address.split('/')[0] ?? '';
}
