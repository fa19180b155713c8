/** A text as alignment sees it: a tree of passages, in which sections, articles and units alike have a place and words. */

import { groupBy } from '../collections.ts';
import type { Article, Constitution, Section } from '../model.ts';
import { type PlacedUnit, walk } from '../units.ts';
import { foldTypography } from './fold.ts';

/** A unit with the article in which it stands. */
export interface AlignedUnit {
  readonly article: Article;
  readonly placed: PlacedUnit;
}

/** What a passage is in its text. */
export type Source =
  | { readonly kind: 'text' }
  | { readonly kind: 'section'; readonly section: Section }
  | { readonly kind: 'article'; readonly article: Article }
  | ({ readonly kind: 'unit' } & AlignedUnit);

/** Something that can be aligned. */
export interface Passage {
  readonly source: Source;
  /** The number of a section or an article, the label of a unit. */
  readonly label: string | null;
  /** What an id says: `52/p5/s3` for a unit, the number alone for a section or an article. */
  readonly place: string;
  /** A unit's text or a heading, without typography; empty for a tombstone, which has nothing of its own to say. */
  readonly text: string;
  readonly tombstone: boolean;
  readonly parent: Passage | null;
  /** Its index among those below its parent. */
  readonly position: number;
  readonly children: readonly Passage[];
}

/**
 * Makes the tree of a text.
 *
 * @param text - The text.
 * @param bySection - Whether articles stand below their sections; otherwise they all stand below the text.
 */
export function outline({ sections, articles }: Constitution, bySection: boolean): Passage {
  const numbers = new Set(bySection ? sections.map(({ number }) => number) : []);
  const groups = groupBy(articles, ({ section }) =>
    section !== null && numbers.has(section) ? section : null,
  );
  const root = plant(null, { kind: 'text' }, null, '', '', false);
  for (const article of groups.get(null) ?? []) plantArticle(root, article);
  for (const section of sections) {
    const own = plant(
      root,
      { kind: 'section', section },
      section.number,
      section.number,
      section.heading,
      false,
    );
    const isFirst = numbers.delete(section.number);
    for (const article of (isFirst ? groups.get(section.number) : null) ?? []) plantArticle(own, article);
  }
  return root;
}

/** A passage whose children are still to come. */
interface Growing extends Passage {
  readonly children: Growing[];
}

function plant(
  parent: Growing | null,
  source: Source,
  label: string | null,
  place: string,
  text: string,
  tombstone: boolean,
): Growing {
  const position = parent?.children.length ?? 0;
  const folded = tombstone ? '' : foldTypography(text);
  const own: Growing = { source, label, place, text: folded, tombstone, parent, position, children: [] };
  parent?.children.push(own);
  return own;
}

function plantArticle(parent: Growing, article: Article): void {
  const { number, heading, repealed } = article;
  const own = plant(parent, { kind: 'article', article }, number, number, heading ?? '', repealed !== null);
  const planted = new Map<unknown, Growing>([[null, own]]);
  for (const placed of walk(article.units)) {
    const { id, unit } = placed;
    const above = planted.get(placed.parent) ?? own;
    const source: Source = { kind: 'unit', article, placed };
    planted.set(unit, plant(above, source, unit.label, `${number}/${id}`, unit.text, unit.repealed !== null));
  }
}

/** A passage and all below it, in reading order. */
export function allIn(passage: Passage): Passage[] {
  return [passage, ...passage.children.flatMap(allIn)];
}

/** The article that a passage is or stands in; null above articles. */
export function articleAbove(passage: Passage): Passage | null {
  if (passage.source.kind === 'article') return passage;
  return passage.parent === null ? null : articleAbove(passage.parent);
}
