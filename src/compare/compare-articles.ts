/** What differs in articles, once it is known what became of what. */

import type { Article, Unit } from '../model.ts';
import { isSelected, type Selection } from '../selection.ts';
import { walk } from '../units.ts';
import { compareUnit, type Manner } from './compare-units.ts';
import type { ArticleComparison, ArticleStatus, MovedOut, UnitComparison } from './comparison.ts';
import { addressOf, isShared, type PairedArticle, type PairedUnit } from './pairing.ts';

/** What differs in an article, and how many of the units asked for do not. */
export interface ComparedArticle {
  /** Null where nothing differs. */
  readonly article: ArticleComparison | null;
  readonly unchanged: number;
}

/**
 * Compares the articles that are asked for.
 *
 * @param pairs - All articles of two texts.
 * @param manner - How the texts are compared.
 * @param selection - What is asked for: by where it stands, and of an article that had another number also by where it stood.
 */
export function compareArticles(
  pairs: readonly PairedArticle[],
  manner: Manner,
  selection: readonly Selection[] | undefined,
): readonly ComparedArticle[] {
  return pairs
    .filter(({ before, after }) => isAsked([before, after], selection))
    .map((pair) => compareArticle(pair, manner, selection));
}

function isAsked(
  articles: readonly (Article | null)[],
  selection: readonly Selection[] | undefined,
  id?: string,
): boolean {
  return articles.some((article) => article !== null && isSelected(selection, article.number, id));
}

function compareArticle(
  pair: PairedArticle,
  manner: Manner,
  selection: readonly Selection[] | undefined,
): ComparedArticle {
  if (isShared(pair) && !manner.translated) {
    const article = describeArticle(pair, [], [], manner);
    return { article, unchanged: countAsked(pair.after, selection) };
  }
  const asked = pair.units.filter((unit) => isUnitAsked(unit, pair, selection));
  const units = asked.flatMap((unit) => {
    const compared = compareUnit(unit, unit.before?.article === pair.before, manner);
    return compared ?? [];
  });
  const movedOut = pair.left.flatMap(({ before, after }): MovedOut[] => {
    if (before === null || after === null || !isAsked([before.article], selection, before.placed.id))
      return [];
    return [{ id: before.placed.id, to: addressOf(after) }];
  });
  const standing = units.filter(({ status }) => status !== 'removed').length;
  const unchanged = asked.filter(({ after }) => after !== null).length - standing;
  return { article: describeArticle(pair, units, movedOut, manner), unchanged };
}

/** How many units of an article are asked for. */
function countAsked({ number, units }: Article, selection: readonly Selection[] | undefined): number {
  if (selection === undefined) return countUnits(units);
  return walk(units).filter(({ id }) => isSelected(selection, number, id)).length;
}

function countUnits(units: readonly Unit[]): number {
  let count = units.length;
  for (const unit of units) count += countUnits(unit.units);
  return count;
}

/** An id that shifted between the two texts names one unit, not two: the one that has it now. */
function isUnitAsked(
  { before, after }: PairedUnit,
  pair: PairedArticle,
  selection: readonly Selection[] | undefined,
): boolean {
  if (after === null) return isAsked([pair.before], selection, before?.placed.id);
  if (isAsked([after.article], selection, after.placed.id)) return true;
  const isRenumbered = pair.before !== null && pair.before.number !== pair.after?.number;
  return (
    isRenumbered && before?.article === pair.before && isAsked([pair.before], selection, before.placed.id)
  );
}

function describeArticle(
  pair: PairedArticle,
  units: readonly UnitComparison[],
  movedOut: readonly MovedOut[],
  manner: Manner,
): ArticleComparison | null {
  const { before, after, moved } = pair;
  const status = statusOf(pair, units, movedOut, manner);
  const { number, key } = (after ?? before) as Article;
  if (status === null) return null;
  const [old, now] = [before?.heading ?? null, after?.heading ?? null];
  const sections = { before: before?.section ?? null, after: after?.section ?? null };
  return {
    number,
    was: before !== null && before.number !== number ? before.number : null,
    status,
    ...(old === now ? {} : { heading: { before: old, after: now, causes: manner.causes.of(key) } }),
    ...(moved && sections.before !== sections.after ? { section: sections } : {}),
    ...(movedOut.length === 0 ? {} : { movedOut }),
    units,
  };
}

function statusOf(
  { before, after, moved }: PairedArticle,
  units: readonly UnitComparison[],
  movedOut: readonly MovedOut[],
  { translated }: Manner,
): ArticleStatus | null {
  if (after === null) return 'removed';
  if (before === null) return 'inserted';
  if (before.repealed === null && after.repealed !== null) return 'repealed';
  if (before.repealed !== null && after.repealed === null) return 'inserted';
  const isRetitled = before.heading !== after.heading;
  // Two languages have two headings, but either both have one or neither has.
  const hasOther = translated ? (before.heading === null) !== (after.heading === null) : isRetitled;
  const changed = units.filter(({ status }) => status !== 'translated').length + movedOut.length;
  if (changed > 0 || hasOther) return 'amended';
  if (before.number !== after.number) return 'renumbered';
  if (moved) return 'moved';
  return units.length > 0 || isRetitled ? 'translated' : null;
}
