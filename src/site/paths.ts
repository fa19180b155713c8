/** Where pages and anchors stand: every address of a site, and links between them that work from a folder without a server. */

import type { IsoDate } from '../dates.ts';

/** Every page is the `index.html` of its folder, and links say so: folders do not open from `file://`. */
const PAGE = 'index.html';

/** The page that answers what changed. */
export const START: string = PAGE;
/** Its part that lists every version. */
export const TIMELINE = 'timeline';
/** The list of all articles. */
export const ARTICLES: string = `articles/${PAGE}`;
/** The promises and what carried them out. */
export const MEASURES: string = `measures/${PAGE}`;
/** The search. */
export const SEARCH: string = `search/${PAGE}`;
/** What this is, where it comes from, how to cite it. */
export const ABOUT: string = `about/${PAGE}`;
/** What a server shows where there is no page. */
export const NOT_FOUND = '404.html';
/** The feed of acts. */
export const FEED = 'feed.xml';
/** The list of pages for search engines. */
export const SITEMAP = 'sitemap.xml';

/** The page of an article through time. */
export function articlePath(name: string): string {
  return `articles/${safeName(name)}/${PAGE}`;
}

/** The page of the text from a date on. */
export function versionPath(from: IsoDate): string {
  return `versions/${safeName(from)}/${PAGE}`;
}

/** The page of what changed on a date. */
export function changesPath(on: IsoDate): string {
  return `changes/${safeName(on)}/${PAGE}`;
}

/** The page of an act. */
export function actPath(id: string): string {
  return `acts/${safeName(id)}/${PAGE}`;
}

/** The anchor of a unit, or of an article, as it stood: `52.p5.part3.s3`. */
export function unitAnchor(article: string, id?: string): string {
  return anchorOf(id === undefined ? article : `${article}/${id}`);
}

/** The anchor of an address, an operation or a key: what identifies a thing for life is its anchor through time. */
export function anchorOf(address: string): string {
  if (PLAIN_ADDRESS.test(address)) return address.replaceAll('/', '.');
  return address.split('/').map(safeName).join('.');
}

const PLAIN_ADDRESS = /^[\w-]+(?:\/[\w-]+)*$/;

/**
 * The id of something that belongs to a page and stands beside what the law or its acts name: no anchor holds a colon, since
 * `safeName` lets none through.
 */
export function ownId(name: string): string {
  return `page:${name}`;
}

/** Names that Windows keeps for devices, whatever follows a full stop; it takes three raised digits for digits. */
const DEVICE = /^(?:con|prn|aux|nul|(?:com|lpt)[\d¹²³])$/i;

/**
 * A name that is safe in paths, ids and links; other characters are written as `~` and their code point, and the name of a device
 * has a `~` behind it.
 */
export function safeName(text: string): string {
  const safe = text.replace(
    /[^\p{L}\p{N}_-]/gu,
    (character) => `~${character.codePointAt(0)?.toString(16) ?? ''}~`,
  );
  return safe === '' || DEVICE.test(safe) ? `${safe}~` : safe;
}

/** Makes links from one page: to a path, with an anchor where one is given. */
export type Link = (path: string, anchor?: string) => string;

/**
 * The links of a page, relative so that the site works wherever its folder lies.
 *
 * @param page - The path of the page.
 */
export function linksFrom(page: string): Link {
  const up = '../'.repeat(page.split('/').length - 1);
  return (path, anchor) => {
    const hash = anchor === undefined ? '' : `#${encodeURIComponent(anchor)}`;
    return path === page && hash !== '' ? hash : `${up}${encodeURI(path)}${hash}`;
  };
}
