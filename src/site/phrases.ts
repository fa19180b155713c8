/** Sentences and small elements that several pages share: dates as people write them, who changed something, how long it stood. */

import { formatDay } from '../compare/sentence.ts';
import type { IsoDate } from '../dates.ts';
import type { Act } from '../model.ts';
import { type Element, type Html, h } from '../render/hypertext.ts';
import { actPath, anchorOf, type Link, MEASURES } from './paths.ts';
import type { Publication } from './publication.ts';

/** A date for readers and for machines. */
export function dateElement(date: IsoDate): Element {
  const known = DATES.get(date);
  if (known !== undefined) return known;
  const element = h('time', { datetime: date }, formatDay(date));
  DATES.set(date, element);
  return element;
}

/** Pages name the same few dates thousands of times. */
const DATES = new Map<IsoDate, Element>();

/** `23 March 2019 to 7 June 2022`, or `from 1 January 2023` where nothing ends it. */
export function spanElement(from: IsoDate, to: IsoDate | null): Element {
  const end = to === null ? [] : [' to ', dateElement(to)];
  return h('span', { class: 'span' }, [...(to === null ? ['since '] : []), dateElement(from), ...end]);
}

/** The same as a sentence's part: `from 23 March 2019 to 7 June 2022`. */
export function inForceWords(from: IsoDate, to: IsoDate | null): readonly Html[] {
  return ['from ', dateElement(from), ...(to === null ? [] : [' to ', dateElement(to)])];
}

/** When the whole text ceased to have effect, as a sentence; nothing while it has effect. */
export function ceasedWords({ corpus }: Publication): readonly Html[] {
  if (corpus.ceased === null) return [];
  return [' The text ceased to have effect on ', dateElement(corpus.ceased), '.'];
}

/** A text of the corpus, in its language; its own words decide in which direction it runs. */
export function quoted({ corpus }: Publication, text: string): Element {
  return h('span', { lang: corpus.language, dir: 'auto' }, text);
}

/** An act by its title, as a link to its page or to one of its amendments or operations (`art-50`, `art-50/0`). */
export function actLink(publication: Publication, link: Link, id: string, place?: string): Element {
  const act = publication.actOf(id);
  if (act === undefined) return h('span', { dir: 'auto' }, id);
  const href = link(actPath(id), place === undefined ? undefined : anchorOf(place));
  return h('a', { href, lang: publication.corpus.language, dir: 'auto' }, act.title);
}

/** When an act was adopted and published. */
export function actDates({ adopted, published }: Act): readonly Html[] {
  if (adopted === published) return ['adopted and published on ', dateElement(adopted)];
  return ['adopted on ', dateElement(adopted), ', published on ', dateElement(published)];
}

/** Measures by their titles, as a list of links. */
export function measureList(publication: Publication, link: Link, ids: readonly string[]): Element {
  const items = ids.map((id) =>
    h(
      'li',
      h('a', { href: link(MEASURES, anchorOf(id)), dir: 'auto' }, publication.measureOf(id)?.title ?? id),
    ),
  );
  return h('ul', { class: 'measures' }, items);
}

/** Whether some measure of a list is in the catalogue; links lead nowhere otherwise. */
export function knownMeasures({ measureOf }: Publication, ids: readonly string[]): readonly string[] {
  return ids.filter((id) => measureOf(id) !== undefined);
}

/** `1 article`, `2 articles` */
export function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}
