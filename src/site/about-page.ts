/** The about page: what this is and is not, where it comes from, how to cite it. */

import { describeSource } from '../render/describe.ts';
import { type Element, type Html, h } from '../render/hypertext.ts';
import { documentOf, type SiteFile } from './document.ts';
import { ABOUT, actPath, anchorOf, FEED, type Link, linksFrom, versionPath } from './paths.ts';
import { actDates, dateElement, inForceWords, quoted } from './phrases.ts';
import type { Publication } from './publication.ts';

/** The about page. */
export function aboutPage(publication: Publication): SiteFile {
  const { corpus } = publication;
  const link = linksFrom(ABOUT);
  const parts: Html[] = [
    h('header', { class: 'page' }, [
      h('h1', 'About'),
      h('p', { class: 'standing', dir: 'auto' }, h('strong', describeSource(corpus))),
    ]),
    h('section', [
      h('h2', 'What this is'),
      h('p', [
        'Every version and every comparison here is made from a base text and from the operations of the amending acts, each of which ',
        'states the words that it relies on. Nothing is changed by hand: where an operation does not fit, no version is made.',
      ]),
    ]),
    versionsPart(publication, link),
    actsPart(publication, link),
    citing(publication),
    ...documents(publication),
    h('section', [h('h2', 'Follow'), h('p', [h('a', { href: link(FEED) }, 'Feed of acts'), ' (Atom).'])]),
  ];
  return documentOf(publication, { path: ABOUT, title: 'About', description: describeSource(corpus), parts });
}

function versionsPart({ versions, corpus }: Publication, link: Link): Element {
  return h('section', [
    h('h2', 'Versions'),
    h(
      'ul',
      versions.map(({ from, to }) =>
        h('li', h('a', { href: link(versionPath(from)) }, [...inForceWords(from, to)])),
      ),
    ),
    ...(corpus.ceased === null
      ? []
      : [h('p', ['The text ceased to have effect on ', dateElement(corpus.ceased), '.'])]),
  ]);
}

function actsPart(publication: Publication, link: Link): Element {
  const { acts } = publication.corpus;
  return h('section', [
    h('h2', 'Acts and their sources'),
    h(
      'dl',
      acts.flatMap((act) => [
        h('dt', h('a', { href: link(actPath(act.id)) }, quoted(publication, act.title))),
        h('dd', [...actDates(act), '.']),
        h('dd', { dir: 'auto' }, act.source),
      ]),
    ),
    ...(acts.length === 0 ? [h('p', 'None.')] : []),
  ]);
}

function citing({ corpus, last }: Publication): Element {
  const example = `versions/${last.from}/index.html#50.p2`;
  return h('section', [
    h('h2', 'How to cite'),
    h('p', [
      'Say which text you mean: the number before each paragraph is a link to it. On the page of a version the link names the paragraph ',
      'as it stood (',
      h('code', example),
      '), and on the page of an article it stays with the paragraph whatever number that gets. ',
      `Every page has a line to copy${corpus.official ? '.' : ', which says that the text is not official.'}`,
    ]),
  ]);
}

function documents({ corpus }: Publication): Element[] {
  const { documents: all } = corpus.catalogue;
  if (all.length === 0) return [];
  return [
    h('section', [
      h('h2', 'Documents that state promises'),
      h(
        'dl',
        all.flatMap(({ id, title, author, publisher, published, note }) => [
          h('dt', { id: anchorOf(`document/${id}`), dir: 'auto' }, `${id}. ${title}`),
          h('dd', detailsOf([author, publisher], published)),
          ...(note === undefined ? [] : [h('dd', { dir: 'auto' }, note)]),
        ]),
      ),
    ]),
  ];
}

function detailsOf(names: readonly (string | undefined)[], published: string | undefined): Html[] {
  const known = names.filter((name) => name !== undefined).join(', ');
  const day: Html[] = published === undefined ? ['without a date'] : [dateElement(published)];
  return known === '' ? day : [h('span', { dir: 'auto' }, known), ', ', ...day];
}
