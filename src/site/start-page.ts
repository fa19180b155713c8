/** The start page: what changed, at a glance. */

import { numberedArticles } from '../articles.ts';
import { groupBy } from '../collections.ts';
import { articleSentence } from '../compare/article-sentence.ts';
import type { ArticleComparison } from '../compare/comparison.ts';
import { type Sentence, say } from '../compare/sentence.ts';
import { unitSentence } from '../compare/unit-sentence.ts';
import { measures } from '../measures.ts';
import type { Act, Version } from '../model.ts';
import { sentenceRuns } from '../render/html-marks.ts';
import { type Element, type Html, h } from '../render/hypertext.ts';
import { changeOf, sectionChangesOf } from './changes.ts';
import { documentOf, type SiteFile } from './document.ts';
import { headingOf } from './law-text.ts';
import {
  actPath,
  articlePath,
  changesPath,
  type Link,
  linksFrom,
  MEASURES,
  SEARCH,
  START,
  TIMELINE,
  versionPath,
} from './paths.ts';
import { actLink, count, dateElement, inForceWords, quoted } from './phrases.ts';
import { fateOf, picture } from './picture.ts';
import { type ArticleLife, lastWording, type Publication, type VersionPair } from './publication.ts';
import { describeWork } from './structured.ts';

/** The start page. */
export function startPage(publication: Publication): SiteFile {
  const { corpus, lives } = publication;
  const link = linksFrom(START);
  const changed = lives.filter(({ changes }) => changes.length > 0);
  const parts: Html[] = [
    hero(publication, changed, link),
    h('section', { class: 'whole' }, [
      h('h2', 'The whole text, article by article'),
      picture(publication, link),
    ]),
    timeline(publication, link),
    changedArticles(publication, changed, link),
  ];
  const description = `What changed in the ${corpus.title}: ${changed.length} of ${count(lives.length, 'article')}.`;
  return documentOf(publication, {
    path: START,
    title: corpus.title,
    description,
    data: describeWork(publication),
    parts,
  });
}

/** The answer in one sentence, and the figures. */
function hero(publication: Publication, changed: readonly ArticleLife[], link: Link): Element {
  const { corpus, first, last } = publication;
  const fates = groupBy(changed, (life) => fateOf(publication, life));
  const number = (fate: Parameters<typeof fates.get>[0]): number => fates.get(fate)?.length ?? 0;
  const amended = number('amended');
  const others = (['inserted', 'repealed', 'removed'] as const).flatMap((fate) =>
    number(fate) === 0 ? [] : [`${number(fate)} ${fate}`],
  );
  return h('header', { class: ['page', 'hero'] }, [
    h('h1', 'What changed?'),
    h('p', { class: 'answer' }, [
      'Between ',
      dateElement(first.from),
      ' and ',
      dateElement(last.from),
      ', ',
      h(
        'strong',
        `${amended} of ${count(numberedArticles(first.constitution).length, 'article')} were amended`,
      ),
      ...(others.length === 0 ? [] : [` and ${others.join(', ')}`]),
      '.',
      ...(corpus.ceased === null
        ? []
        : [' The whole text ceased to have effect on ', dateElement(corpus.ceased), '.']),
    ]),
    figures(publication, link),
    h('form', { class: 'search', action: link(SEARCH), method: 'get', role: 'search' }, [
      h('label', { for: 'q' }, 'Search every wording and promise'),
      h('span', [
        h('input', { type: 'search', id: 'q', name: 'q' }),
        ' ',
        h('button', { type: 'submit' }, 'Search'),
      ]),
    ]),
  ]);
}

function figures(publication: Publication, link: Link): Element {
  const { corpus, pairs, versions } = publication;
  const operations = pairs.reduce((sum, { after }) => sum + after.operations.length, 0);
  const acts = new Set(pairs.flatMap(({ after }) => after.operations.map(({ act }) => act)));
  const headings = pairs.reduce((sum, pair) => sum + sectionChangesOf(publication, pair).length, 0);
  const carried = measures(corpus).filter(({ amendments }) => amendments.length > 0).length;
  const figure = (number: number, words: Html): Element =>
    h('div', [h('dt', words), h('dd', String(number))]);
  return h('dl', { class: 'figures' }, [
    figure(acts.size, acts.size === 1 ? 'amending act' : 'amending acts'),
    figure(operations, 'operations on the text'),
    figure(versions.length, versions.length === 1 ? 'version' : 'versions'),
    ...(headings === 0 ? [] : [figure(headings, 'section headings changed')]),
    ...(carried === 0 ? [] : [figure(carried, h('a', { href: link(MEASURES) }, 'promises it carried out'))]),
  ]);
}

/** What happened, in the order of time. */
function timeline(publication: Publication, link: Link): Element {
  const { corpus, versions, pairs, first } = publication;
  const days = groupBy(
    [
      ...publishedActs(publication).map((act) => ({
        date: act.adopted,
        item: adoption(publication, act, link),
      })),
      ...versions.map((version) => ({ date: version.from, item: commencement(publication, version, link) })),
      ...(corpus.ceased === null ? [] : [{ date: corpus.ceased, item: ['The text ceased to have effect.'] }]),
    ].toSorted((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date))),
    ({ date }) => date,
  );
  return h('section', { class: 'timeline', id: TIMELINE }, [
    h('h2', pairs.length === 0 ? 'One version' : 'How it happened'),
    h(
      'ol',
      [...days].map(([date, events]) =>
        h('li', { class: date === first.from ? ['base'] : [] }, [
          h('p', { class: 'day' }, dateElement(date)),
          h(
            'div',
            events.map(({ item }) => h('p', [...item])),
          ),
        ]),
      ),
    ),
  ]);
}

/** The acts of which something commenced in the versions that are published. */
function publishedActs({ corpus, pairs }: Publication): readonly Act[] {
  const commenced = new Set(pairs.flatMap(({ after }) => after.operations.map(({ act }) => act)));
  return corpus.acts.filter(({ id }) => commenced.has(id));
}

function adoption(publication: Publication, act: Act, link: Link): Html[] {
  return [
    'Adopted: ',
    actLink(publication, link, act.id),
    ', published on ',
    dateElement(act.published),
    '.',
  ];
}

function commencement(publication: Publication, version: Version, link: Link): Html[] {
  const text = h('a', { href: link(versionPath(version.from)) }, 'the whole text');
  const pair = publication.pairOn(version.from);
  if (pair === undefined)
    return ['The first text here: ', text, ', in force ', ...inForceWords(version.from, version.to), '.'];
  const articles = publication.changedIn(pair).length;
  const acts = [...new Set(version.operations.map(({ act }) => act))];
  return [
    h('a', { href: link(changesPath(version.from)) }, `${count(articles, 'article')} changed`),
    ' by ',
    ...acts.flatMap((act, index): Html[] => [
      ...(index === 0 ? [] : [' and ']),
      h('a', { href: link(actPath(act)), dir: 'auto' }, act),
    ]),
    '; ',
    text,
    ' ',
    ...inForceWords(version.from, version.to),
    '.',
  ];
}

/** Each changed article in a line. */
function changedArticles(publication: Publication, changed: readonly ArticleLife[], link: Link): Element {
  return h('section', { class: 'changed-articles' }, [
    h('h2', count(changed.length, 'changed article')),
    h(
      'dl',
      changed.flatMap((life) => changedArticle(publication, life, link)),
    ),
  ]);
}

function changedArticle(publication: Publication, life: ArticleLife, link: Link): Element[] {
  const { corpus } = publication;
  const { article } = lastWording(life);
  const href = link(articlePath(life.name));
  return [
    h('dt', h('a', { href }, quoted(publication, headingOf(corpus, article)))),
    ...life.changes.flatMap((pair) => {
      const change = changeOf(publication, life, pair);
      if (change === null) return [];
      return sentencesOf(pair, change).map((sentence) => h('dd', sentenceRuns(sentence, corpus.language)));
    }),
  ];
}

/** More units than this are only counted. */
const MOST_TOLD = 2;

/** A change in a few sentences: of the first units, or of the article where it came, went or was repealed as a whole. */
function sentencesOf({ before, after }: VersionPair, change: ArticleComparison): readonly Sentence[] {
  const days = { from: before.from, to: after.from };
  if (change.status !== 'amended' || change.units.length === 0) return [articleSentence(days, change)];
  const told = change.units.slice(0, MOST_TOLD).map((unit) => unitSentence(days, change, unit));
  const rest = change.units.length - told.length;
  return rest === 0 ? told : [...told, say`and ${count(rest, 'more unit')}.`];
}
