/** What was searched for, for people at a terminal. */

import type { SearchHit, SearchResult } from '../search/search.ts';
import { countOf } from './describe.ts';
import { type Page, pageOf, type TextOptions } from './page.ts';
import { inert, type Piece } from './wrap.ts';

/** More of what a unit stands under than this says nothing more. */
const LONGEST_CONTEXT = 100;

/**
 * Found units, each with its citation, the days on which it said so, and what it stands under.
 *
 * @param result - What `search` found.
 * @param options - Colour, which the found words have, and width.
 * @example
 * ```ts
 * console.log(renderSearchText(search(openCorpus(), ['Constitutional Court'])));
 * ```
 */
export function renderSearchText(result: SearchResult, options: TextOptions = {}): string {
  const { hits, date } = result;
  const page = pageOf(options);
  const when = date === null ? 'at any time' : `on ${inert(date)}`;
  if (hits.length === 0) return `Nothing says it ${when}.\n`;
  const blocks = hits.map((hit) => describeHit(hit, page).join('\n'));
  return `${blocks.join('\n\n')}\n\n${countOf(hits.length, 'place')} ${hits.length === 1 ? 'says' : 'say'} it ${when}\n`;
}

function describeHit(hit: SearchHit, { wrap, colors }: Page): string[] {
  const until = hit.to === null ? '' : ` to ${hit.to}`;
  const kind = hit.kind === 'article' ? ', heading' : '';
  return [
    ...wrap(
      [
        { text: `${hit.citation}${kind}`, style: colors.bold },
        { text: `  from ${hit.from}${until}`, style: colors.dim },
      ],
      0,
    ),
    ...hit.context.flatMap((above) => wrap([{ text: shortened(above), style: colors.dim }], 1)),
    ...wrap(
      marked(hit, (text) => colors.bold(colors.red(text))),
      hit.context.length > 0 ? 2 : 1,
    ),
  ];
}

/** A unit with its label and its found words in a style. */
function marked({ label, text, matches }: SearchHit, style: (text: string) => string): readonly Piece[] {
  const pieces: Piece[] = [{ text: label === null ? '' : `${label} ` }];
  let end = 0;
  for (const match of matches) {
    pieces.push({ text: text.slice(end, match.start) }, { text: match.text, style });
    end = match.end;
  }
  return [...pieces, { text: text.slice(end) }];
}

/** The start of a text, cut behind a word. */
function shortened(text: string): string {
  if (text.length <= LONGEST_CONTEXT) return text;
  const cut = text.slice(0, LONGEST_CONTEXT);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1)).replace(/[\ud800-\udbff]$/, '')} …`;
}
