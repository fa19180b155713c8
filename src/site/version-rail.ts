/** The rail of versions on the page of each: all of them where they are few, otherwise the nearest ones and both ends. */

import type { Version } from '../model.ts';
import { type Element, h } from '../render/hypertext.ts';
import { type Link, START, TIMELINE, versionPath } from './paths.ts';
import { dateElement } from './phrases.ts';
import type { Publication } from './publication.ts';

/** More versions than this are not all listed on the page of each, since pages would grow with the square of their number. */
const MOST_LISTED = 12;
/** How many versions before and after its own a page then names. */
const NEAREST = 2;

/** The versions as a rail of dates. */
export function versionRail(publication: Publication, version: Version, link: Link): Element {
  const { corpus, versions, pairOn } = publication;
  const place = (pairOn(version.from)?.index ?? -1) + 1;
  const items = placesShown(place, versions.length).flatMap((shown, index, all) => {
    const leftOut = shown - (all[index - 1] ?? -1) - 1;
    return [
      ...(leftOut === 0 ? [] : [gapItem(leftOut, link)]),
      versionItem(versions[shown] as Version, shown === place, link),
    ];
  });
  const end =
    corpus.ceased === null ? [] : [h('li', { class: 'end' }, ['ceased ', dateElement(corpus.ceased)])];
  return h('ol', { class: 'rail', 'aria-label': 'Versions' }, [...items, ...end]);
}

/** The places of the versions to list, in their order. */
function placesShown(place: number, versions: number): readonly number[] {
  if (versions <= MOST_LISTED) return placesFrom(0, versions - 1);
  const last = versions - 1;
  const near = placesFrom(Math.max(0, place - NEAREST), Math.min(last, place + NEAREST));
  return [...new Set([0, ...near, last])];
}

function placesFrom(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function versionItem({ from }: Version, isCurrent: boolean, link: Link): Element {
  return h('li', [
    h('a', { href: link(versionPath(from)), 'aria-current': isCurrent ? 'page' : undefined }, [
      'from ',
      dateElement(from),
    ]),
  ]);
}

/** Versions that are not listed here, as a link to the list of all. */
function gapItem(number: number, link: Link): Element {
  return h('li', { class: 'gap' }, h('a', { href: link(START, TIMELINE) }, `${number} more`));
}
