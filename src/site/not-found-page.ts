/** What a server shows where there is no page. */

import { h } from '../render/hypertext.ts';
import { documentOf, type SiteFile } from './document.ts';
import { ARTICLES, linksFrom, NOT_FOUND, SEARCH, START } from './paths.ts';
import type { Publication } from './publication.ts';

/** The page for addresses that lead nowhere. */
export function notFoundPage(publication: Publication): SiteFile {
  const link = linksFrom(NOT_FOUND);
  return documentOf(publication, {
    path: NOT_FOUND,
    title: 'There is no such page',
    description: 'There is no such page.',
    unlisted: true,
    parts: [
      h('header', { class: 'page' }, [
        h('h1', 'There is no such page'),
        h('p', [
          'See ',
          h('a', { href: link(START) }, 'what changed'),
          ', ',
          h('a', { href: link(ARTICLES) }, 'all articles'),
          ', or ',
          h('a', { href: link(SEARCH) }, 'search'),
          '.',
        ]),
      ]),
    ],
  });
}
