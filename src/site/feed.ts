/** The feed of acts, as Atom. */

import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { acts } from '../overview.ts';
import { holdable } from '../render/characters.ts';
import { addressOf, type SiteFile } from './document.ts';
import { actPath, FEED, START } from './paths.ts';
import { count } from './phrases.ts';
import { corpusName, type Publication } from './publication.ts';

/** The feed of acts, the latest first; its addresses are relative where the site has none. */
export function feed(publication: Publication): SiteFile {
  const { corpus, baseUrl, first } = publication;
  const reports = acts(corpus).toReversed();
  const to = (path: string): string => (baseUrl === null ? encodeURI(path) : addressOf(baseUrl, path));
  const urn = `urn:constitution-diff:${corpusName(corpus)}`;
  const entries = reports.map(({ id, title, published, adopted, articles, operations }) =>
    x('entry', [
      x('id', `${urn}:act:${encodeURIComponent(id)}`),
      x('title', title),
      x('link', { rel: 'alternate', href: to(actPath(id)) }),
      x('updated', moment(published)),
      x('published', moment(published)),
      x(
        'summary',
        `Adopted on ${adopted}: ${count(operations, 'operation')}, ${count(articles.total, 'article')}.`,
      ),
    ]),
  );
  const tree = x('feed', { xmlns: 'http://www.w3.org/2005/Atom' }, [
    x('id', `${urn}:acts`),
    x('title', `${corpus.title}: acts`),
    x('author', [x('name', 'constitution-diff')]),
    x('link', { rel: 'alternate', href: to(START) }),
    ...(baseUrl === null ? [] : [x('link', { rel: 'self', href: to(FEED) })]),
    x('updated', moment(reports[0]?.published ?? first.from)),
    ...entries,
  ]);
  return { path: FEED, content: `<?xml version="1.0" encoding="utf-8"?>\n${holdable(toXml(tree))}\n` };
}

/** A day as a moment, which is what the format wants. */
function moment(date: string): string {
  return `${date}T00:00:00Z`;
}
