/** The page of an article: its text, every change of it, before and after, who changed it and why. */

import type { ArticleComparison } from '../compare/comparison.ts';
import { describeSection } from '../render/describe.ts';
import { type Element, type Html, h } from '../render/hypertext.ts';
import { causeLines, changeAnchor, changedUnits, viewChoice } from './change-view.ts';
import { changeOf } from './changes.ts';
import { asInForce, citationBlock } from './citation.ts';
import { documentOf, type SiteFile } from './document.ts';
import { articleText, citationOf, headingOf, unitClasses, unitLine } from './law-text.ts';
import {
  ARTICLES,
  anchorOf,
  articlePath,
  type Link,
  linksFrom,
  safeName,
  unitAnchor,
  versionPath,
} from './paths.ts';
import { ceasedWords, count, dateElement, inForceWords, quoted, spanElement } from './phrases.ts';
import {
  type ArticleLife,
  lastWording,
  type Publication,
  type VersionPair,
  type Wording,
} from './publication.ts';
import { describeArticle } from './structured.ts';
import { type UnitLife, type UnitWording, unitLives } from './unit-life.ts';

/** The articles to go on with. */
export interface Neighbours {
  readonly previous: ArticleLife | undefined;
  readonly next: ArticleLife | undefined;
  readonly previousChanged: ArticleLife | undefined;
  readonly nextChanged: ArticleLife | undefined;
}

/** A change of an article, and between which versions. */
interface LifeChange {
  readonly pair: VersionPair;
  readonly article: ArticleComparison;
}

/** The page of an article. */
export function articlePage(publication: Publication, life: ArticleLife, neighbours: Neighbours): SiteFile {
  const { corpus } = publication;
  const { article, from, to } = lastWording(life);
  const name = headingOf(corpus, article);
  const path = articlePath(life.name);
  const link = linksFrom(path);
  const changes = life.changes.flatMap((pair): LifeChange[] => {
    const changed = changeOf(publication, life, pair);
    return changed === null ? [] : [{ pair, article: changed }];
  });
  const parts: Html[] = [
    pageHead(publication, life, changes.length, link),
    steps(publication, neighbours, link),
    ...(changes.length === 0 ? [] : [changeParts(publication, changes, link)]),
    textThroughTime(publication, life, link),
    ...earlierTexts(publication, life),
    citationBlock(publication, { what: name, which: asInForce(from, to) }),
  ];
  const description = `${name}: ${changes.length === 0 ? 'unchanged' : count(changes.length, 'change')}, ${asInForce(from, to)}.`;
  const data = describeArticle(publication, life.number, name);
  return documentOf(publication, { path, title: name, description, data, parts });
}

function pageHead(publication: Publication, life: ArticleLife, changes: number, link: Link): Element {
  const { corpus, last } = publication;
  const { article } = lastWording(life);
  const section = last.constitution.sections.find(({ number }) => number === article.section);
  return h('header', { class: 'page' }, [
    h('p', { class: 'above' }, [
      h('a', { href: link(ARTICLES) }, 'Articles'),
      ...(section === undefined
        ? []
        : [
            ' / ',
            h(
              'a',
              { href: link(ARTICLES, anchorOf(section.key)) },
              quoted(publication, describeSection(section)),
            ),
          ]),
    ]),
    h('h1', { lang: corpus.language, dir: 'auto' }, headingOf(corpus, article)),
    h('p', { class: 'standing' }, standingWords(publication, life, changes)),
    h('ol', { class: 'rail', 'aria-label': 'Wordings of this article' }, [
      ...life.wordings.map((wording) => railItem(publication, life, wording)),
      ...endItem(publication, life),
    ]),
  ]);
}

/** Whether it changed, and when its last wording was in force. */
function standingWords(publication: Publication, life: ArticleLife, changes: number): Html[] {
  const { first, last, corpus } = publication;
  const { from, to, article } = lastWording(life);
  if (article.repealed !== null && changes === 0)
    return [h('strong', 'Repealed'), ' before ', dateElement(first.from), '.'];
  if (changes === 0) {
    return [
      h('strong', 'Unchanged'),
      ' ',
      ...inForceWords(from, to),
      corpus.ceased !== null && last.to === to ? ', the end.' : '.',
      ...ceasedWords(publication),
    ];
  }
  const times = changes === 1 ? 'once' : changes === 2 ? 'twice' : `${changes} times`;
  const isGone = to !== last.to;
  const was = isGone ? 'It was last in force ' : 'The last wording was in force ';
  const inForce = to === null ? 'The last wording has been in force ' : was;
  return [
    h('strong', `Changed ${times}.`),
    ' ',
    inForce,
    ...inForceWords(from, to),
    '.',
    ...ceasedWords(publication),
  ];
}

/** A wording on the rail of real dates. */
function railItem({ last }: Publication, life: ArticleLife, wording: Wording): Element {
  const isLast = wording === lastWording(life) && wording.to === last.to;
  return h('li', [
    h('a', { href: `#${encodeURIComponent(isLast ? 'text' : textAnchor(wording))}` }, [
      spanElement(wording.from, wording.to),
    ]),
  ]);
}

/** The end of the rail: the article is gone, or the whole text ceased. */
function endItem({ corpus, last }: Publication, life: ArticleLife): Element[] {
  const { to } = lastWording(life);
  if (to === null) return [];
  if (to !== last.to) return [h('li', { class: 'end' }, 'then not there any more')];
  return corpus.ceased === null ? [] : [h('li', { class: 'end' }, ['ceased ', dateElement(corpus.ceased)])];
}

function textAnchor({ from }: Wording): string {
  return `at-${safeName(from)}`;
}

function steps(publication: Publication, neighbours: Neighbours, link: Link): Element {
  const to = (life: ArticleLife | undefined, words: string, rel: string): Element[] =>
    life === undefined
      ? []
      : [
          h('li', [
            h('a', { href: link(articlePath(life.name)), rel: [rel] }, [
              h('span', `${words} `),
              quoted(
                publication,
                headingOf(publication.corpus, { ...lastWording(life).article, heading: null }),
              ),
            ]),
          ]),
        ];
  return h('nav', { class: 'neighbours', 'aria-label': 'Other articles' }, [
    h('ul', [
      ...to(neighbours.previous, 'Previous:', 'prev'),
      ...to(neighbours.next, 'Next:', 'next'),
      ...to(neighbours.previousChanged, 'Previous changed:', 'prev'),
      ...to(neighbours.nextChanged, 'Next changed:', 'next'),
    ]),
  ]);
}

function changeParts(publication: Publication, changes: readonly LifeChange[], link: Link): Element {
  return h('section', { class: 'changes', id: 'changes' }, [
    h('h2', 'Changes'),
    viewChoice(),
    ...changes.map(({ pair, article }) => {
      const context = { publication, link, pair };
      return h('section', { class: 'changed', id: changeAnchor(pair, article.number) }, [
        h('h3', [dateElement(pair.after.from), ' ', h('span', { class: 'status' }, article.status)]),
        ...causeLines(context, article),
        ...changedUnits(context, article),
      ]);
    }),
  ]);
}

/** The last text, each unit with its earlier wordings; what is gone stands in its place. */
function textThroughTime(publication: Publication, life: ArticleLife, link: Link): Element {
  const { corpus } = publication;
  const { article, from, to } = lastWording(life);
  return h('section', { class: 'text', id: 'text' }, [
    h('h2', ['Text ', ...inForceWords(from, to)]),
    h('div', { class: 'law', lang: corpus.language, id: anchorOf(life.key) }, [
      ...(article.repealed === null ? [] : articleText(corpus, article, false)),
      ...unitLives(life).flatMap((unit) => unitThroughTime(publication, life, unit, link)),
    ]),
  ]);
}

function unitThroughTime(publication: Publication, life: ArticleLife, unit: UnitLife, link: Link): Element[] {
  const last = unit.wordings.at(-1);
  if (last === undefined) return [];
  const name = citationOf(life.number, last.id);
  const isGone = !unit.stands;
  const line = unitLine({ anchor: anchorOf(unit.key), name, id: last.id, unit: last.unit });
  const earlier = isGone ? unit.wordings : unit.wordings.slice(0, -1);
  const isNew = last.from !== publication.first.from;
  const shown = isGone ? goneLine(unit, last, name) : line;
  if (!isNew && !isGone) return [shown];
  return [
    shown,
    h('div', { class: [...unitClasses(last.id), 'past'], lang: 'en' }, [
      ...(isGone
        ? []
        : [h('p', ['Since ', dateElement(last.from), '. ', ...(earlier.length === 0 ? ['New then.'] : [])])]),
      ...(earlier.length === 0 ? [] : [pastWordings(publication, earlier, link)]),
    ]),
  ];
}

function goneLine({ key }: UnitLife, last: UnitWording, name: string): Element {
  const anchor = anchorOf(key);
  const sign = last.unit.label ?? '¶';
  const href = `#${encodeURIComponent(anchor)}`;
  return h('p', { class: [...unitClasses(last.id), 'gone'], id: anchor, lang: 'en' }, [
    h('a', { class: 'label', href, 'data-name': name }, sign),
    ' Not there any more',
    ...(last.to === null ? [] : [' after ', dateElement(last.to)]),
    '.',
  ]);
}

function pastWordings({ corpus }: Publication, wordings: readonly UnitWording[], link: Link): Element {
  return h('details', [
    h('summary', count(wordings.length, 'earlier wording')),
    ...wordings.map(({ from, to, article, id, unit }) =>
      h('p', { class: 'wording' }, [
        h('a', { href: link(versionPath(from), unitAnchor(article, id)) }, spanElement(from, to)),
        ' ',
        h('span', { lang: corpus.language, dir: 'auto' }, [
          ...(unit.label === null ? [] : [`${unit.label} `]),
          unit.text,
        ]),
      ]),
    ),
  ]);
}

/** Every other wording whole and without marks. */
function earlierTexts(publication: Publication, life: ArticleLife): Element[] {
  const { corpus, last } = publication;
  const others = life.wordings.filter((one) => one !== lastWording(life) || one.to !== last.to);
  if (others.length === 0) return [];
  return [
    h('section', { class: 'text' }, [
      h('h2', others.length === 1 ? 'The earlier text' : 'Earlier texts'),
      ...others.map((wording) =>
        h('details', { id: textAnchor(wording) }, [
          h('summary', ['Text ', ...inForceWords(wording.from, wording.to)]),
          h('div', { class: 'law', lang: corpus.language }, articleText(corpus, wording.article, false)),
        ]),
      ),
    ]),
  ];
}
