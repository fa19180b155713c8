/** The list of all articles, with the choice to see changed ones only. */

import { groupBy } from '../collections.ts';
import { describeSection } from '../render/describe.ts';
import { type Element, type Html, h } from '../render/hypertext.ts';
import { documentOf, type SiteFile } from './document.ts';
import { headingOf } from './law-text.ts';
import { ARTICLES, anchorOf, articlePath, type Link, linksFrom, ownId } from './paths.ts';
import { dateElement, quoted } from './phrases.ts';
import { fateOf } from './picture.ts';
import { type ArticleLife, lastWording, type Publication, sectionsOf } from './publication.ts';

/** The page of all articles. */
export function articlesPage(publication: Publication): SiteFile {
  const { lives, versions } = publication;
  const link = linksFrom(ARTICLES);
  const bySection = groupBy(lives, (life) => lastWording(life).article.section);
  const changed = lives.filter(({ changes }) => changes.length > 0).length;
  const parts: Html[] = [
    h('header', { class: 'page' }, [
      h('h1', 'Articles'),
      h('p', { class: 'standing' }, h('strong', `${changed} of ${lives.length} changed.`)),
      h('p', { class: 'filter' }, [
        h('input', { type: 'checkbox', id: 'only-changed', 'data-filter': true }),
        ' ',
        h('label', { for: 'only-changed' }, `Only those that changed: ${changed} of ${lives.length}`),
        ' ',
        h('span', { role: 'status', id: ownId('shown') }),
      ]),
    ]),
    list(publication, bySection.get(null) ?? [], link),
    ...sectionsOf(versions).flatMap((section) => {
      const own = bySection.get(section.number) ?? [];
      if (own.length === 0) return [];
      return [
        h(
          'h2',
          { class: 'section', id: anchorOf(section.key) },
          quoted(publication, describeSection(section)),
        ),
        list(publication, own, link),
      ];
    }),
  ];
  const description = `All ${lives.length} articles; ${changed} of them changed.`;
  return documentOf(publication, { path: ARTICLES, title: 'Articles', description, parts });
}

function list(publication: Publication, lives: readonly ArticleLife[], link: Link): Element {
  return h(
    'ul',
    { class: 'articles' },
    lives.map((life) => item(publication, life, link)),
  );
}

function item(publication: Publication, life: ArticleLife, link: Link): Element {
  const { article } = lastWording(life);
  const fate = fateOf(publication, life);
  const days = life.changes.flatMap(({ after }, index): Html[] => [
    index === 0 ? ' ' : ', ',
    dateElement(after.from),
  ]);
  const opening = article.units[0]?.text ?? '';
  return h('li', { 'data-changed': life.changes.length > 0 }, [
    h(
      'a',
      { href: link(articlePath(life.name)) },
      quoted(publication, headingOf(publication.corpus, article)),
    ),
    ' ',
    h('span', { class: ['status', fate] }, [fate, ...days]),
    h('p', { class: 'opening', lang: publication.corpus.language, dir: 'auto' }, shorten(opening)),
  ]);
}

/** The first words of a text. */
function shorten(text: string, longest = 140): string {
  if (text.length <= longest) return text;
  return `${text
    .slice(0, longest)
    .replace(/[\ud800-\udbff]$/, '')
    .replace(/(?<!\s)\s+\S*$/u, '')} …`;
}
