/** The page of a version: the whole text as it stood, each unit at its address. */

import { groupBy } from '../collections.ts';
import type { AwaitedOperation } from '../history/pending.ts';
import type { Article, Section, Version } from '../model.ts';
import { describeSection } from '../render/describe.ts';
import { type Element, type Html, h, type Written, written } from '../render/hypertext.ts';
import type { Awaiting } from './awaited.ts';
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
  ownId,
  unitAnchor,
  versionPath,
} from './paths.ts';
import { ceasedWords, count, dateElement, inForceWords, quoted } from './phrases.ts';
import { type ArticleLife, type Publication, wordingOn } from './publication.ts';
import { describeVersion } from './structured.ts';
import { versionRail } from './version-rail.ts';

/** Articles of the page before, as they were written: most of them stand in this one too. */
export type WrittenArticles = ReadonlyMap<Article, Written>;

/** The page of a version, and its articles as they were written. */
export interface VersionPage {
  readonly file: SiteFile;
  readonly articles: WrittenArticles;
}

/** The page of a version, with what it awaits. */
export function versionPage(
  publication: Publication,
  { version, awaited }: Awaiting,
  known: WrittenArticles,
): VersionPage {
  const { corpus } = publication;
  const path = versionPath(version.from);
  const link = linksFrom(path);
  const { articles, sections } = version.constitution;
  const texts = new Map(
    articles.map((article) => [article, known.get(article) ?? textOf(publication, version, article, link)]),
  );
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
  const { corpus } = publication;
  return h('header', { class: 'page' }, [
    h('h1', { lang: corpus.language, dir: 'auto' }, corpus.title),
    h('p', { class: 'standing' }, [
      h('strong', ['In force ', ...inForceWords(version.from, version.to), '.']),
      ...ceasedWords(publication),
    ]),
    versionRail(publication, version, link),
    h(
      'p',
      publication.pairOn(version.from) === undefined
        ? 'The first text here.'
        : [
            h('a', { href: link(changesPath(version.from)) }, [
              'What changed on ',
              dateElement(version.from),
            ]),
          ],
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
      h('span', { role: 'status', id: ownId('shown') }),
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
  const wording = life === undefined ? undefined : wordingOn(life, version.from);
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
