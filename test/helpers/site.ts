/** Sites in memory, and their pages read back. */

import { posix } from 'node:path';
import { unwrap } from '../../src/errors.ts';
import type { Corpus } from '../../src/model.ts';
import { type Publication, publicationOf, type SiteOptions } from '../../src/site/publication.ts';
import { site } from '../../src/site/site.ts';
import { elementsIn, type MarkupElement, parseMarkup } from './markup.ts';

/** The files of a site by their paths. */
export function filesOf(corpus: Corpus, options: SiteOptions = {}): ReadonlyMap<string, string> {
  return new Map([...site(corpus, options)].map(({ path, content }) => [path, content]));
}

/** What a site of a corpus shows. */
export function publish(corpus: Corpus, options: SiteOptions = {}): Publication {
  return unwrap(publicationOf(corpus, options));
}

const VOID = /<(meta|link|input)\b([^>]*)>/g;

/** A page read back by a strict reader. */
export function parsePage(html: string): MarkupElement {
  const scripts = /(<script type="[^"]*"(?: id="[^"]*")?>)[\s\S]*?(<\/script>)/g;
  return parseMarkup(html.replace('<!doctype html>\n', '').replace(scripts, '$1$2').replace(VOID, '<$1$2/>'));
}

/** The pages of a site by their paths. */
export function pagesOf(files: ReadonlyMap<string, string>): ReadonlyMap<string, MarkupElement> {
  const pages = [...files].filter(([path]) => path.endsWith('.html'));
  return new Map(pages.map(([path, html]) => [path, parsePage(html)]));
}

/** The ids on a page. */
export function idsOn(page: MarkupElement): ReadonlySet<string> {
  return new Set(elementsIn(page).flatMap(({ attributes }) => attributes['id'] ?? []));
}

/** Where the links and the sources of a page lead: a path in the site, and an anchor. */
export function linksOn(
  path: string,
  page: MarkupElement,
): readonly { readonly path: string; readonly anchor: string | null }[] {
  const targets = elementsIn(page).flatMap(({ attributes }) => [
    attributes['href'],
    attributes['src'],
    attributes['action'],
  ]);
  return targets.flatMap((target) => {
    if (target === undefined) return [];
    const [file = '', anchor] = target.split('#');
    const full = file === '' ? path : posix.join(posix.dirname(path), decodeURI(file));
    return [{ path: full, anchor: anchor === undefined ? null : decodeURIComponent(anchor) }];
  });
}
