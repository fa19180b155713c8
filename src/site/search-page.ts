/**
 * The search page: every wording of every unit, and every measure, inlined so that it works from a folder.
 *
 * The reader's browser makes the index from the texts: with a ready one the page would need them all the same, to show what was found.
 */

import { measures } from '../measures.ts';
import { h } from '../render/hypertext.ts';
import { asInForce } from './citation.ts';
import { documentOf, type SiteFile } from './document.ts';
import { citationOf } from './law-text.ts';
import { anchorOf, articlePath, linksFrom, MEASURES, SEARCH, unitAnchor, versionPath } from './paths.ts';
import type { Publication } from './publication.ts';
import { dataBlock } from './structured.ts';
import { unitLives } from './unit-life.ts';

/** Something to find: its address, its name, what it is, its words. Short lists, since there are thousands. */
type Findable = readonly [href: string, name: string, what: string, text: string];

/** The search page. */
export function searchPage(publication: Publication): SiteFile {
  const { corpus } = publication;
  return documentOf(publication, {
    path: SEARCH,
    title: 'Search',
    description: `Search every wording of the ${corpus.title}, and every promise.`,
    scripts: ['assets/minisearch.js', 'assets/search.js'],
    parts: [
      h('header', { class: 'page' }, [
        h('h1', 'Search'),
        h('form', { class: 'search', action: linksFrom(SEARCH)(SEARCH), method: 'get', role: 'search' }, [
          h('label', { for: 'q' }, 'Words in any wording, or in a promise'),
          h('span', [
            h('input', { type: 'search', id: 'q', name: 'q', autocomplete: 'off' }),
            ' ',
            h('button', { type: 'submit' }, 'Search'),
          ]),
        ]),
        h('p', { class: 'no-script', id: 'no-script' }, [
          'The search needs JavaScript. Without it, open ',
          h('a', { href: linksFrom(SEARCH)(versionPath(publication.last.from)) }, 'the whole text'),
          ' and search in it with your browser.',
        ]),
        h('p', { id: 'found', role: 'status' }),
      ]),
      h('ol', { class: 'results', id: 'results', lang: corpus.language }),
      dataBlock('application/json', findables(publication), 'texts'),
    ],
  });
}

/** Everything that can be found. */
function findables(publication: Publication): readonly Findable[] {
  const link = linksFrom(SEARCH);
  const units = publication.lives.flatMap((life) =>
    unitLives(life).flatMap(({ key, wordings, stands }) =>
      wordings.map(({ id, article, unit, from, to }, index): Findable => {
        const isLast = stands && index === wordings.length - 1;
        const href = isLast
          ? link(articlePath(life.name), anchorOf(key))
          : link(versionPath(from), unitAnchor(article, id));
        return [href, citationOf(article, id), asInForce(from, to), unit.text];
      }),
    ),
  );
  const promises = measures(publication.corpus).map(
    ({ id, title, note }): Findable => [link(MEASURES, anchorOf(id)), title, 'promise', note ?? ''],
  );
  return [...units, ...promises];
}
