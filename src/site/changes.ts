/** What changed: articles between two versions, and the text by one operation. */

import { type Step, traceChanges } from '../amend/trace.ts';
import { collectCauses } from '../compare/causes.ts';
import { compareVersions } from '../compare/compare.ts';
import type { ArticleComparison, Comparison, SectionComparison } from '../compare/comparison.ts';
import type { IsoDate } from '../dates.ts';
import { formatOperation, unwrap } from '../errors.ts';
import type { Article, Constitution, Corpus } from '../model.ts';
import { type ArticleLife, type Publication, type VersionPair, wordingOn } from './publication.ts';

/** More changes of articles than this are not kept, since memory has bounds; they are compared where they are shown. */
const MOST_KEPT = 10_000;

/** What an article's life says of one pair of versions; null where nothing that a reader sees differs. */
export function changeOf(
  publication: Publication,
  life: ArticleLife,
  pair: VersionPair,
): ArticleComparison | null {
  const { changes, compared } = publication;
  if (changes > MOST_KEPT) return compareLife(publication, life, pair);
  const known = compared.get(pair) ?? compareArticles(publication, pair);
  compared.set(pair, known);
  return known.get(life.key) ?? null;
}

/** Everything that changed between two versions, by the keys of the articles; units that moved between articles are found. */
function compareArticles({ corpus }: Publication, pair: VersionPair): ReadonlyMap<string, ArticleComparison> {
  const [before, after] = [pair.before.constitution, pair.after.constitution];
  const { articles } = compareWith(corpus, pair, { before, after });
  const keysOf = (text: Constitution): ReadonlyMap<string, string> =>
    new Map(text.articles.map(({ number, key }) => [number, key]));
  const [old, now] = [keysOf(before), keysOf(after)];
  return new Map(
    articles.map((article) => [
      (article.status === 'removed' ? old : now).get(article.number) ?? article.number,
      article,
    ]),
  );
}

/** One article alone: what moved to another is gone, and what came from another is new. */
function compareLife(
  { corpus }: Publication,
  life: ArticleLife,
  pair: VersionPair,
): ArticleComparison | null {
  const [article = null] = compareWith(corpus, pair, {
    before: { sections: [], articles: standing(life, pair.before.from) },
    after: { sections: [], articles: standing(life, pair.after.from) },
  }).articles;
  return article;
}

function standing(life: ArticleLife, day: IsoDate): readonly Article[] {
  const wording = wordingOn(life, day);
  return wording === undefined ? [] : [wording.article];
}

/** What became of the sections between two versions. */
export function sectionChangesOf({ corpus }: Publication, pair: VersionPair): readonly SectionComparison[] {
  return compareWith(corpus, pair, {
    before: { sections: pair.before.constitution.sections, articles: [] },
    after: { sections: pair.after.constitution.sections, articles: [] },
  }).sections;
}

function compareWith(
  corpus: Corpus,
  { before, after, causes }: VersionPair,
  texts: { readonly before: Constitution; readonly after: Constitution },
): Comparison {
  // Nothing is selected, so nothing can fail.
  return unwrap(compareVersions(corpus, { from: before.from, to: after.from, ...texts }, causes));
}

/** What each operation that took effect did, by its address (`act/amendment/0`). */
export function effectsOf(corpus: Corpus): ReadonlyMap<string, Step> {
  return new Map(traceChanges(corpus).map((step) => [formatOperation(step.operation), step]));
}

/** What one operation did to the text. */
export function effectOf(
  corpus: Corpus,
  { operation, change }: Step,
): Pick<Comparison, 'articles' | 'sections'> {
  const side = (name: 'before' | 'after'): Constitution => ({
    sections: change.sections?.[name] ?? [],
    articles: change.articles.flatMap((one) => one[name] ?? []),
  });
  const [before, after] = [side('before'), side('after')];
  const sides = { from: corpus.base, to: operation.date, before, after };
  return unwrap(compareVersions(corpus, sides, collectCauses([], [])));
}
