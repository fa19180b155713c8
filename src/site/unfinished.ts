/** What stands in the place of the start page while the others are put in theirs. */

import { h, writeHtml } from '../render/hypertext.ts';
import type { SiteFile } from './document.ts';
import { START } from './paths.ts';

/** A page that says that the site is not whole. */
export function unfinishedPage(): SiteFile {
  const words = 'This site is unfinished';
  const page = h('html', { lang: 'en' }, [
    h('head', [
      h('meta', { charset: 'utf-8' }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('meta', { name: 'robots', content: 'noindex' }),
      h('title', words),
    ]),
    h(
      'body',
      h('main', [
        h('h1', words),
        h(
          'p',
          'Its pages are being written, or writing them was broken off: some may be old and some new. Building again completes it.',
        ),
      ]),
    ),
  ]);
  return { path: START, content: `<!doctype html>\n${writeHtml(page)}\n` };
}
