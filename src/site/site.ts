/** A site as its files, made one at a time. */

import { unwrap } from '../errors.ts';
import type { Corpus } from '../model.ts';
import { markStyle } from '../render/html-marks.ts';
import { aboutPage } from './about-page.ts';
import { actPage, deedsOf } from './act-page.ts';
import { articlePage, type Neighbours } from './article-page.ts';
import { articlesPage } from './articles-page.ts';
import assets from './assets.js';
import { awaitedByVersion } from './awaited.ts';
import { changesPage } from './changes-page.ts';
import type { SiteFile } from './document.ts';
import { feed } from './feed.ts';
import { measuresPage } from './measures-page.ts';
import { notFoundPage } from './not-found-page.ts';
import { NOT_FOUND } from './paths.ts';
import { type ArticleLife, type Publication, publicationOf, type SiteOptions } from './publication.ts';
import { searchPage } from './search-page.ts';
import { sitemap } from './sitemap.ts';
import { startPage } from './start-page.ts';
import { versionPage, type WrittenArticles } from './version-page.ts';

/**
 * The files of a site that shows how a constitution changed.
 *
 * @param corpus - An opened corpus.
 * @param options - Which versions, and at which address the site will stand.
 * @returns The files in the order in which they are made; the same corpus always gives the same ones.
 * @throws {@link ConstitutionError} with `DATE_INVALID` or `DATE_OUT_OF_RANGE`.
 * @example
 * ```ts
 * for (const { path, content } of site(openCorpus())) console.log(path, content.length);
 * ```
 */
export function site(corpus: Corpus, options: SiteOptions = {}): Iterable<SiteFile> {
  return siteFiles(unwrap(publicationOf(corpus, options)));
}

/** The files of a publication. */
export function* siteFiles(publication: Publication): Generator<SiteFile> {
  const paths: string[] = [];
  for (const page of pages(publication)) {
    if (page.path !== NOT_FOUND) paths.push(page.path);
    yield page;
  }
  yield feed(publication);
  if (publication.baseUrl !== null) yield sitemap(publication.baseUrl, paths);
  for (const [path, content] of Object.entries(assets))
    yield { path, content: path === 'assets/style.css' ? `${content}\n${markStyle('main')}` : content };
}

function hasMeasures({ catalogue }: Corpus): boolean {
  return catalogue.measures.length > 0;
}

function* pages(publication: Publication): Generator<SiteFile> {
  const { corpus, lives } = publication;
  yield startPage(publication);
  yield articlesPage(publication);
  const neighboursOf = neighbours(lives);
  for (const [index, life] of lives.entries()) yield articlePage(publication, life, neighboursOf(index));
  yield* versionPages(publication);
  for (const pair of publication.pairs) yield changesPage(publication, pair);
  const deeds = deedsOf(publication);
  for (const act of corpus.acts) yield actPage(publication, act, deeds);
  if (hasMeasures(corpus)) yield measuresPage(publication);
  yield searchPage(publication);
  yield aboutPage(publication);
  yield notFoundPage(publication);
}

function* versionPages(publication: Publication): Generator<SiteFile> {
  let known: WrittenArticles = new Map();
  for (const awaiting of awaitedByVersion(publication)) {
    const page = versionPage(publication, awaiting, known);
    known = page.articles;
    yield page.file;
  }
}

/** The articles before and after each article, and the nearest changed ones. */
function neighbours(lives: readonly ArticleLife[]): (index: number) => Neighbours {
  const previousChanged = nearestChanged(lives);
  const nextChanged = nearestChanged(lives.toReversed()).toReversed();
  return (index) => ({
    previous: lives[index - 1],
    next: lives[index + 1],
    previousChanged: previousChanged[index],
    nextChanged: nextChanged[index],
  });
}

/** For each article the last changed one before it. */
function nearestChanged(lives: readonly ArticleLife[]): readonly (ArticleLife | undefined)[] {
  let nearest: ArticleLife | undefined;
  return lives.map((life) => {
    const before = nearest;
    if (life.changes.length > 0) nearest = life;
    return before;
  });
}
