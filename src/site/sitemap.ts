/** The list of pages for search engines, which is made only where it is known at which address the site stands. */

import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { addressOf, type SiteFile } from './document.ts';
import { SITEMAP } from './paths.ts';

/** The sitemap of some pages. */
export function sitemap(baseUrl: string, paths: readonly string[]): SiteFile {
  const tree = x(
    'urlset',
    { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' },
    paths.map((path) => x('url', [x('loc', addressOf(baseUrl, path))])),
  );
  return { path: SITEMAP, content: `<?xml version="1.0" encoding="utf-8"?>\n${toXml(tree)}\n` };
}
