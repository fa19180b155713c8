/** The units of an article that are asked for, as a tree again. */

import { groupBy } from '../collections.ts';
import type { Article } from '../model.ts';
import { isSelected, type Selection } from '../selection.ts';
import { type PlacedUnit, walk } from '../units.ts';

/** A unit with its place, and those below it. */
export interface Branch {
  readonly placed: PlacedUnit;
  readonly branches: readonly Branch[];
}

/**
 * The units of an article as a tree; where a unit is not asked for, those below it that are stand in its place.
 *
 * @param article - The article.
 * @param selection - Only these parts of the text; all when left out.
 */
export function branchesOf(article: Article, selection?: readonly Selection[]): readonly Branch[] {
  const byParent = groupBy(walk(article.units), ({ parent }) => parent);
  const below = (parent: PlacedUnit['parent']): readonly Branch[] =>
    (byParent.get(parent) ?? []).flatMap((placed) => {
      const branches = below(placed.unit);
      return isSelected(selection, article.number, placed.id) ? [{ placed, branches }] : branches;
    });
  return below(null);
}
