/** The text of an article as the law prints it, with an address on every unit. */

import { formatCitation } from '../address.ts';
import { articleHeading } from '../corpus/words.ts';
import type { Article, Corpus, Unit } from '../model.ts';
import { type Element, type Html, h } from '../render/hypertext.ts';
import { walk } from '../units.ts';
import { unitAnchor } from './paths.ts';

/** The heading over an article. */
export function headingOf({ words }: Corpus, { number, heading }: Article): string {
  return articleHeading(words, number, heading);
}

/** What a unit is called by people: `50(2)`, `52(5) part 3 (3)`. */
export function citationOf(article: string, id: string): string {
  return article === 'preamble' ? formatCitation('Preamble', id) : formatCitation(article, id);
}

/** The units of an article; with anchors, or as a text that is quoted elsewhere. */
export function articleText(corpus: Corpus, article: Article, hasAnchors: boolean): Element[] {
  if (article.repealed !== null)
    return [h('p', { class: 'unit', dir: 'auto' }, [corpus.words.repealed, ...repealedBy(article)])];
  return walk(article.units).map(({ id, unit }) =>
    unitLine({
      anchor: hasAnchors ? unitAnchor(article.number, id) : null,
      name: citationOf(article.number, id),
      id,
      unit,
    }),
  );
}

/** A unit, and where it stands. */
export interface Line {
  /** Null where the text is only quoted. */
  readonly anchor: string | null;
  /** What people call it. */
  readonly name: string;
  readonly id: string;
  readonly unit: Unit;
}

/** A paragraph of the law, its label hanging before it; the label, or a sign where there is none, is its permanent link. */
export function unitLine({ anchor, name, id, unit }: Line): Element {
  return h('p', { class: unitClasses(id), id: anchor, dir: 'auto' }, [
    ...label(unit.label, anchor, name),
    unit.text,
    ...repealedBy(unit),
  ]);
}

/** How deep a unit is set: lists are set in. */
export function unitClasses(id: string): string[] {
  const isListed = id.split('/').some((step) => step.startsWith('s'));
  return isListed ? ['unit', 'listed'] : ['unit'];
}

function label(printed: string | null, anchor: string | null, name: string): Html[] {
  const sign = printed ?? (anchor === null ? null : '¶');
  if (sign === null) return [];
  const classes = printed === null ? ['label', 'sign'] : ['label'];
  if (anchor === null) return [h('span', { class: classes }, sign), ' '];
  return [h('a', { class: classes, href: `#${encodeURIComponent(anchor)}`, 'data-name': name }, sign), ' '];
}

/** A tombstone names the act that made it. */
function repealedBy({ repealed }: Pick<Unit, 'repealed'>): Html[] {
  return repealed === null ? [] : [' ', h('span', { class: 'quiet' }, `(${repealed.act})`)];
}
