/** What every page has around its main part: head, navigation, footer. */

import { describeSource } from '../render/describe.ts';
import { type Element, type Html, h, writeHtml } from '../render/hypertext.ts';
import { VERSION } from '../version.ts';
import { ABOUT, ARTICLES, FEED, type Link, linksFrom, MEASURES, ownId, SEARCH, START } from './paths.ts';
import { inForceWords } from './phrases.ts';
import type { Publication } from './publication.ts';
import { type Description, dataBlock } from './structured.ts';

/** A file of a site. */
export interface SiteFile {
  /** Relative, with `/` between its steps. */
  readonly path: string;
  readonly content: string;
}

/** A page before it is written. */
export interface PageContent {
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly data?: Description;
  /** Scripts it needs beside the one that all pages have. */
  readonly scripts?: readonly string[];
  /** Whether search engines shall leave it out. */
  readonly unlisted?: boolean;
  readonly parts: readonly Html[];
}

/** The folder of what all pages share. */
const STYLE_FILE = 'assets/style.css';
const SCRIPT_FILE = 'assets/page.js';
const ICON_FILE = 'assets/icon.svg';

/**
 * Files of the site only; no inline script or style, and nothing from elsewhere. In Chromium, where the
 * tests look, `'self'` means the site's own files from `file://` too.
 */
const POLICY =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'";

/** Writes a page. */
export function documentOf(publication: Publication, page: PageContent): SiteFile {
  const link = linksFrom(page.path);
  const html = h('html', { lang: 'en' }, [
    headOf(publication, page, link),
    '\n',
    h('body', [
      h('a', { class: 'skip', href: `#${ownId('main')}` }, 'Skip to the text'),
      header(publication, page, link),
      '\n',
      h(
        'main',
        { id: ownId('main') },
        page.parts.flatMap((part) => [part, '\n']),
      ),
      '\n',
      footer(publication, link),
    ]),
  ]);
  return { path: page.path, content: `<!doctype html>\n${writeHtml(html)}\n` };
}

function headOf(publication: Publication, page: PageContent, link: Link): Element {
  const { corpus, baseUrl } = publication;
  const { title, description } = page;
  const address = baseUrl === null ? null : addressOf(baseUrl, page.path);
  const lines = [
    h('meta', { charset: 'utf-8' }),
    h('meta', { 'http-equiv': 'Content-Security-Policy', content: POLICY }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('title', title === corpus.title ? title : `${title} · ${corpus.title}`),
    h('meta', { name: 'description', content: description }),
    h('meta', { name: 'color-scheme', content: 'light dark' }),
    ...(page.unlisted === true ? [h('meta', { name: 'robots', content: 'noindex' })] : []),
    ...Object.entries({
      'og:title': title,
      'og:description': description,
      'og:type': 'article',
      'og:site_name': corpus.title,
      'og:locale': 'en',
      ...(address === null ? {} : { 'og:url': address }),
    }).map(([property, content]) => h('meta', { property, content })),
    ...(address === null ? [] : [h('link', { rel: 'canonical', href: address })]),
    h('link', { rel: 'stylesheet', href: link(STYLE_FILE) }),
    h('link', { rel: 'icon', type: 'image/svg+xml', href: link(ICON_FILE) }),
    h('link', { rel: 'alternate', type: 'application/atom+xml', title: 'Acts', href: link(FEED) }),
    ...[SCRIPT_FILE, ...(page.scripts ?? [])].map((file) => h('script', { src: link(file), defer: true })),
    ...(page.data === undefined ? [] : [dataBlock('application/ld+json', page.data)]),
  ];
  return h(
    'head',
    lines.flatMap((line) => [line, '\n']),
  );
}

/** The address of a page where the site stands; an index page is its folder. */
export function addressOf(baseUrl: string, path: string): string {
  return `${baseUrl}${encodeURI(path.replace(/(^|\/)index\.html$/, '$1'))}`;
}

const PLACES: readonly (readonly [string, string])[] = [
  [START, 'What changed'],
  [ARTICLES, 'Articles'],
  [MEASURES, 'Promises'],
  [SEARCH, 'Search'],
  [ABOUT, 'About'],
];

function header({ corpus }: Publication, { path }: PageContent, link: Link): Element {
  const items = PLACES.filter(([place]) => place !== MEASURES || corpus.catalogue.measures.length > 0).map(
    ([place, name]) =>
      h('li', h('a', { href: link(place), 'aria-current': place === path ? 'page' : undefined }, name)),
  );
  return h('header', { class: 'site' }, [
    h('a', { class: 'name', href: link(START), lang: corpus.language, dir: 'auto' }, corpus.title),
    h('nav', { 'aria-label': 'Site' }, h('ul', items)),
  ]);
}

function footer(publication: Publication, link: Link): Element {
  const { corpus, first, last } = publication;
  return h('footer', { class: 'site' }, [
    h('p', { dir: 'auto' }, describeSource(corpus)),
    h('p', [
      'This site has the text as it stood ',
      ...inForceWords(first.from, last.to),
      '. ',
      h('a', { href: link(ABOUT) }, 'Sources, and how to cite'),
      `. Made with constitution-diff ${VERSION}.`,
    ]),
  ]);
}
