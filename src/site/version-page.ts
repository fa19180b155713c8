/** The page of a version: the whole text as it stood, each unit at its address. */

import { groupBy } from '../collections.ts';
import { formatOperation } from '../errors.ts';
import { type AwaitedOperation, pendingAt } from '../history/pending.ts';
import type { Article, Section, Version } from '../model.ts';
import { scopeOf } from '../operations.ts';
import { describeSection } from '../render/describe.ts';
import { type Element, type Html, h, type Written, written } from '../render/hypertext.ts';
import { asInForce, citationBlock } from './citation.ts';
import { documentOf, type SiteFile } from './document.ts';
import { articleText, headingOf } from './law-text.ts';
import {
  actPath,
  anchorOf,
  articlePath,
  changesPath,
  type Link,
  linksFrom,
  unitAnchor,
  versionPath,
} from './paths.ts';
import { ceasedWords, count, dateElement, inForceWords, quoted } from './phrases.ts';
import { type ArticleLife, type Publication, wordingIn } from './publication.ts';
import { describeVersion } from './structured.ts';

/** Articles of the page before, as they were written: most of them stand in this one too. */
export type WrittenArticles = ReadonlyMap<Article, Written>;

/** The page of a version, and its articles as they were written. */
export interface VersionPage {
  readonly file: SiteFile;
  readonly articles: WrittenArticles;
}

/** The page of a version. */
export function versionPage(publication: Publication, version: Version, known: WrittenArticles): VersionPage {
  const { corpus } = publication;
  const path = versionPath(version.from);
  const link = linksFrom(path);
  const { articles, sections } = version.constitution;
  const texts = new Map(
    articles.map((article) => [article, known.get(article) ?? textOf(publication, version, article, link)]),
  );
  const awaited = awaitedByArticle(publication, version);
  const partsOf = (article: Article): readonly Html[] => [
    texts.get(article) as Written,
    ...awaitedNotes(awaited.get(article.key) ?? awaited.get(article.number) ?? [], link),
  ];
  const bySection = groupBy(articles, ({ section }) => section);
  const title = `The text ${asInForce(version.from, version.to)}`;
  const parts: Html[] = [
    pageHead(publication, version, link),
    contents(publication, version),
    ...(bySection.get(null) ?? []).flatMap(partsOf),
    ...sections.flatMap((section) => [
      sectionHeading(publication, section),
      ...(bySection.get(section.number) ?? []).flatMap(partsOf),
    ]),
    citationBlock(publication, { what: 'the whole text', which: asInForce(version.from, version.to) }),
  ];
  const description = `${corpus.title}, ${asInForce(version.from, version.to)}: the whole text.`;
  const data = describeVersion(publication, version);
  return { file: documentOf(publication, { path, title, description, data, parts }), articles: texts };
}

function pageHead(publication: Publication, version: Version, link: Link): Element {
  const { corpus, versions, pairs } = publication;
  const changed = pairs.some(({ after }) => after === version);
  return h('header', { class: 'page' }, [
    h('h1', { lang: corpus.language, dir: 'auto' }, corpus.title),
    h('p', { class: 'standing' }, [
      h('strong', ['In force ', ...inForceWords(version.from, version.to), '.']),
      ...ceasedWords(publication),
    ]),
    h('ol', { class: 'rail', 'aria-label': 'Versions' }, [
      ...versions.map((one) =>
        h('li', [
          h(
            'a',
            { href: link(versionPath(one.from)), 'aria-current': one === version ? 'page' : undefined },
            ['from ', dateElement(one.from)],
          ),
        ]),
      ),
      ...(corpus.ceased === null ? [] : [h('li', { class: 'end' }, ['ceased ', dateElement(corpus.ceased)])]),
    ]),
    h(
      'p',
      changed
        ? [h('a', { href: link(changesPath(version.from)) }, ['What changed on ', dateElement(version.from)])]
        : 'The first text here.',
    ),
  ]);
}

/** The sections with their articles, and the choice to see changed articles only. */
function contents(publication: Publication, { constitution }: Version): Element {
  const { articles, sections } = constitution;
  const bySection = groupBy(articles, ({ section }) => section);
  const changed = articles.filter(({ key }) => isEverChanged(publication.lifeOf(key)));
  return h('nav', { class: 'contents', 'aria-label': 'Contents' }, [
    h('p', { class: 'filter' }, [
      h('input', { type: 'checkbox', id: 'only-changed', 'data-filter': true }),
      ' ',
      h('label', { for: 'only-changed' }, [
        `Only articles that ever changed: ${changed.length} of ${articles.length}`,
      ]),
      ' ',
      h('span', { role: 'status', id: 'shown' }),
    ]),
    h(
      'ul',
      sections.map((section) =>
        h('li', [
          h(
            'a',
            { href: `#${encodeURIComponent(anchorOf(section.key))}` },
            quoted(publication, describeSection(section)),
          ),
          h(
            'ol',
            { class: 'numbers' },
            (bySection.get(section.number) ?? []).map(({ number, key }) =>
              h('li', { 'data-changed': isEverChanged(publication.lifeOf(key)) }, [
                h('a', { href: `#${encodeURIComponent(unitAnchor(number))}` }, number),
              ]),
            ),
          ),
        ]),
      ),
    ),
  ]);
}

function isEverChanged(life: ArticleLife | undefined): boolean {
  return life !== undefined && life.changes.length > 0;
}

function sectionHeading(publication: Publication, section: Section): Element {
  return h(
    'h2',
    { class: 'section', id: anchorOf(section.key) },
    quoted(publication, describeSection(section)),
  );
}

/** An article; the same in every version in which it stands, so that it is written once. */
function textOf(publication: Publication, version: Version, article: Article, link: Link): Written {
  const { corpus } = publication;
  const life = publication.lifeOf(article.key);
  const changed = isEverChanged(life);
  return written(
    h('article', { id: unitAnchor(article.number), 'data-changed': changed }, [
      h(article.section === null ? 'h2' : 'h3', { lang: corpus.language, dir: 'auto' }, [
        life === undefined
          ? headingOf(corpus, article)
          : h('a', { href: link(articlePath(life.name)) }, headingOf(corpus, article)),
      ]),
      wordingLine(publication, version, life),
      h('div', { class: 'law', lang: corpus.language }, articleText(corpus, article, true)),
    ]),
  );
}

/** For how long this wording stood. */
function wordingLine(publication: Publication, version: Version, life: ArticleLife | undefined): Element {
  const wording = life === undefined ? undefined : wordingIn(life, version);
  const { from, to } = wording ?? version;
  const { first, last, corpus } = publication;
  const isWhole = from === first.from && to === last.to;
  const end = isWhole && corpus.ceased !== null ? ', the end' : '';
  return h('p', { class: 'wording-of' }, [
    isWhole ? 'Unchanged ' : 'In this wording ',
    ...inForceWords(from, to),
    end,
  ]);
}

/** What had been adopted and was not in force on the first day of a version, by the article that it is to change. */
function awaitedByArticle(
  { corpus }: Publication,
  version: Version,
): ReadonlyMap<string, readonly AwaitedOperation[]> {
  const applied = new Map(
    corpus.versions.flatMap(({ operations }) =>
      operations.map((one) => [formatOperation(one), one.articles]),
    ),
  );
  const waiting = new Map(corpus.pending.map((one) => [formatOperation(one), one.value]));
  const pairs = pendingAt(corpus, version.from).pending.flatMap((operation) => {
    const name = formatOperation(operation);
    const value = waiting.get(name);
    const articles = applied.get(name) ?? (value === undefined ? [] : scopeOf(value).amended);
    return articles.map((article) => ({ article, operation }));
  });
  return new Map(
    [...groupBy(pairs, ({ article }) => article)].map(([article, own]) => [
      article,
      own.map(({ operation }) => operation),
    ]),
  );
}

function awaitedNotes(operations: readonly AwaitedOperation[], link: Link): readonly Element[] {
  if (operations.length === 0) return [];
  return [
    h('div', { class: 'awaited' }, [
      h('p', h('strong', `Adopted, not yet in force: ${count(operations.length, 'operation')}`)),
      h(
        'ul',
        operations.map(({ act, amendment, operation, date, condition, summary, adopted }) =>
          h('li', { dir: 'auto' }, [
            h('a', { href: link(actPath(act), anchorOf(`${amendment}/${operation}`)) }, summary),
            ', adopted on ',
            dateElement(adopted),
            ...(date === null
              ? [', waiting', condition === null ? '' : `: ${condition}`]
              : [', in force from ', dateElement(date)]),
          ]),
        ),
      ),
    ]),
  ];
}
