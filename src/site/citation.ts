/** How to cite what a page shows: a line to copy, which the script fits to the unit that a reader has linked to. */

import { formatDay } from '../compare/sentence.ts';
import type { IsoDate } from '../dates.ts';
import { type Element, h } from '../render/hypertext.ts';
import type { Publication } from './publication.ts';

/** A citation's part before the unit and after it. */
export interface CitationParts {
  /** What is cited where no unit is: `Article 50`. */
  readonly what: string;
  /** Which text of it: `as in force from 8 June 2022 to 30 June 2026`. */
  readonly which: string;
}

/** The words for the text of some days. */
export function asInForce(from: IsoDate, to: IsoDate | null): string {
  const end = to === null ? '' : ` to ${formatDay(to)}`;
  return `as in force from ${formatDay(from)}${end}`;
}

/** The citation of a page, with a button to copy it, which only the script shows. */
export function citationBlock({ corpus }: Publication, { what, which }: CitationParts): Element {
  const tail = `${which}${corpus.official ? '' : ', unofficial text'}.`;
  return h('section', { class: 'cite' }, [
    h('h2', 'Cite this'),
    h('p', [
      h(
        'span',
        { id: 'citation', dir: 'auto', 'data-work': corpus.title, 'data-tail': tail, 'data-what': what },
        [`${corpus.title}, ${what}, ${tail}`],
      ),
      ' ',
      h('button', { type: 'button', id: 'copy', hidden: true }, 'Copy'),
      ' ',
      h('span', { id: 'copied', role: 'status' }),
    ]),
  ]);
}
