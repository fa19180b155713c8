/** The page of two versions that follow each other: everything that changed on a day. */

import type { ArticleComparison, SectionComparison } from '../compare/comparison.ts';
import { formatDay } from '../compare/sentence.ts';
import { articleHeading } from '../corpus/words.ts';
import { describeStatus, headingSegments } from '../render/describe.ts';
import { markedSegments } from '../render/html-marks.ts';
import { type Element, type Html, h, type Written, written } from '../render/hypertext.ts';
import { causeLines, changeAnchor, changedUnits, viewChoice } from './change-view.ts';
import { changeOf, sectionChangesOf } from './changes.ts';
import { documentOf, type SiteFile } from './document.ts';
import { anchorOf, articlePath, changesPath, type Link, linksFrom, versionPath } from './paths.ts';
import { actLink, count, dateElement, inForceWords } from './phrases.ts';
import { type ArticleLife, lastWording, type Publication, type VersionPair } from './publication.ts';

/** The page of what changed between two versions. */
export function changesPage(publication: Publication, pair: VersionPair): SiteFile {
  const path = changesPath(pair.after.from);
  const link = linksFrom(path);
  const day = formatDay(pair.after.from);
  const changed = publication.changedIn(pair);
  const articles: ArticleEntry[] = [];
  for (const [index, life] of changed.entries()) {
    const article = changeOf(publication, life, pair);
    if (article === null) continue;
    const next = changed[index + 1];
    articles.push(articleEntry({ publication, pair, link }, life, article, next));
  }
  const sections = sectionChangesOf(publication, pair);
  const title = `What changed on ${day}`;
  const summary = `${count(articles.length, 'article')}${sections.length === 0 ? '' : ` and ${count(sections.length, 'section heading')}`}`;
  const parts: Html[] = [
    pageHead(publication, pair, summary, link),
    listOf(articles),
    viewChoice(),
    ...(sections.length === 0 ? [] : [sectionChanges(publication, pair, sections, link)]),
    ...articles.map(({ text }) => text),
  ];
  return documentOf(publication, { path, title, description: `${title}: ${summary}.`, parts });
}

/** The act that made all changes of a day; null where there were several. */
function onlyActOf({ after }: VersionPair): string | null {
  const [first, ...others] = new Set(after.operations.map(({ act }) => act));
  return first === undefined || others.length > 0 ? null : first;
}

/** An article in the list and in the page. */
interface ArticleEntry {
  readonly anchor: string;
  readonly number: string;
  readonly status: string;
  readonly text: Written;
}

function pageHead(publication: Publication, pair: VersionPair, summary: string, link: Link): Element {
  const { before, after } = pair;
  const acts = [...new Set(after.operations.map(({ act }) => act))];
  return h('header', { class: 'page' }, [
    h('h1', ['What changed on ', dateElement(after.from)]),
    h('p', { class: 'standing' }, [
      h('strong', summary),
      ': the text ',
      h('a', { href: link(versionPath(before.from)) }, [
        'in force ',
        ...inForceWords(before.from, before.to),
      ]),
      ' and the text ',
      h('a', { href: link(versionPath(after.from)) }, ['in force ', ...inForceWords(after.from, after.to)]),
      '.',
    ]),
    ...acts.map((act) => h('p', { class: 'cause' }, ['By ', actLink(publication, link, act), '.'])),
    stepsBetween(publication, pair, link),
  ]);
}

function stepsBetween({ pairs }: Publication, { index }: VersionPair, link: Link): Element {
  const to = (pair: VersionPair | undefined, words: string, rel: string): Element[] =>
    pair === undefined
      ? []
      : [
          h('li', [
            h('a', { href: link(changesPath(pair.after.from)), rel: [rel] }, [
              `${words} `,
              dateElement(pair.after.from),
            ]),
          ]),
        ];
  return h('nav', { class: 'neighbours', 'aria-label': 'Other days' }, [
    h('ul', [
      ...to(pairs[index - 1], 'Changes before:', 'prev'),
      ...to(pairs[index + 1], 'Changes after:', 'next'),
    ]),
  ]);
}

function listOf(articles: readonly ArticleEntry[]): Element {
  return h('nav', { class: 'contents', 'aria-label': 'Changed articles' }, [
    h(
      'ol',
      { class: 'numbers' },
      articles.map(({ anchor, number, status }) =>
        h('li', { class: [status] }, h('a', { href: `#${encodeURIComponent(anchor)}` }, number)),
      ),
    ),
  ]);
}

function sectionChanges(
  publication: Publication,
  pair: VersionPair,
  sections: readonly SectionComparison[],
  link: Link,
): Element {
  const { language } = publication.corpus;
  return h('section', { class: 'changed' }, [
    h('h2', 'Headings of sections'),
    ...sections.flatMap((section) => [
      h('h3', { id: anchorOf(`section/${section.number}`) }, [
        `Section ${section.number} `,
        h('span', { class: 'status' }, describeStatus(section)),
      ]),
      h('p', { class: 'always', lang: language, dir: 'auto' }, [
        ...markedSegments(headingSegments(section.before, section.after), { day: pair.after.from }),
      ]),
      ...[...new Set(section.causes.map(({ act }) => act))].map((act) =>
        h('p', { class: 'cause' }, ['By ', actLink(publication, link, act), '.']),
      ),
    ]),
  ]);
}

function articleEntry(
  context: { readonly publication: Publication; readonly pair: VersionPair; readonly link: Link },
  life: ArticleLife,
  article: ArticleComparison,
  next: ArticleLife | undefined,
): ArticleEntry {
  const { publication, pair, link } = context;
  const { corpus } = publication;
  const anchor = changeAnchor(pair, article.number);
  const { heading } = lastWording(life).article;
  const text = h('section', { class: 'changed', id: anchor }, [
    h('h2', [
      h(
        'a',
        { href: link(articlePath(life.name)), lang: corpus.language, dir: 'auto' },
        articleHeading(corpus.words, article.number, heading),
      ),
      ' ',
      h('span', { class: 'status' }, describeStatus(article)),
    ]),
    ...causeLines(context, article, onlyActOf(pair)),
    h('h3', { class: 'hidden' }, 'Units'),
    ...changedUnits(context, article),
    ...(next === undefined
      ? []
      : [
          h(
            'p',
            { class: 'onward' },
            h(
              'a',
              { href: `#${encodeURIComponent(changeAnchor(pair, next.number))}` },
              `Next: ${articleHeading(corpus.words, next.number)}`,
            ),
          ),
        ]),
  ]);
  return { anchor, number: article.number, status: article.status, text: written(text) };
}
