/** What an operation does to a text, as a value: what it found and what it leaves, article by article. */

import type { OperationReference } from '../errors.ts';
import type { Article, Section, Unit } from '../model.ts';
import { flatten } from '../units.ts';

/** An article before and after; null where it is brought in or taken out. */
export interface ArticleChange {
  readonly before: Article | null;
  readonly after: Article | null;
}

/** All sections before and after. */
export interface SectionsChange {
  readonly before: readonly Section[];
  readonly after: readonly Section[];
}

/** Words of a unit, from `start` to `end` in the text before, that became `length` UTF-16 code units. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly length: number;
}

/**
 * What an operation lays its hand on, for telling whether two operations of one day are in each other's way: a unit's
 * words, a heading, a place, everything below something, what stands below it (one thing more, one less, or one under
 * another label), or the loss of what left it for another place.
 */
export interface Touch {
  readonly key: string;
  readonly aspect: 'words' | 'heading' | 'place' | 'below' | 'child' | 'loss';
  /** The words, where it is not all of them. */
  readonly edits?: readonly Edit[];
  /** Whether it is touched only because what it stands under was restated or taken away. */
  readonly fromAbove?: boolean;
}

/** What an operation does to a text. */
export interface Change {
  readonly articles: readonly ArticleChange[];
  /** Null where the sections stay as they are. */
  readonly sections: SectionsChange | null;
  /** Keys of what was changed, brought in or taken away. */
  readonly touched: readonly string[];
  /** Keys of what the operation points at. */
  readonly targets: readonly string[];
  readonly touches: readonly Touch[];
  /** What repealed the thing that it brings back, where an operation did: even on the day of the repeal that is no conflict. */
  readonly revives?: OperationReference | null;
}

/** A change of one article. */
export function changeArticle(
  before: Article | null,
  after: Article | null,
  rest: Omit<Change, 'articles' | 'sections'>,
): Change {
  return { articles: [{ before, after }], sections: null, ...rest };
}

/** The touches of something restated or taken away with everything below it. */
export function touchAll(key: string, ...units: readonly (readonly Unit[])[]): readonly Touch[] {
  const keys = new Set([key, ...units.flatMap(keysOf)]);
  return [...keys].flatMap((one): readonly Touch[] => [
    { key: one, aspect: 'below', fromAbove: one !== key },
    { key: one, aspect: 'words', fromAbove: one !== key },
  ]);
}

/** The keys of some units and of everything below them. */
export function keysOf(units: readonly Unit[]): string[] {
  return flatten(units).map(({ key }) => key);
}
