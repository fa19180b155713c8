/** Edits of the tree that share everything they do not touch. */

import type { Article, Constitution, Section, Unit } from '../model.ts';
import type { PlacedUnit } from '../units.ts';

/** Replaces the unit that a trail leads to by any number of units: none removes it. */
export function spliceUnit(
  units: readonly Unit[],
  trail: readonly number[],
  replacement: readonly Unit[],
): readonly Unit[] {
  const [index, ...below] = trail;
  if (index === undefined) return units;
  const unit = units[index];
  if (below.length === 0 || unit === undefined) return units.toSpliced(index, 1, ...replacement);
  return units.with(index, { ...unit, units: spliceUnit(unit.units, below, replacement) });
}

/** Replaces one unit of an article. */
export function replaceUnit(article: Article, placed: PlacedUnit, unit: Unit): Article {
  return { ...article, units: spliceUnit(article.units, placed.trail, [unit]) };
}

/** Replaces one article of a text; a null removes it. */
export function replaceArticle(
  text: Constitution,
  article: Article,
  replacement: Article | null,
): Constitution {
  const index = text.articles.indexOf(article);
  const articles =
    replacement === null ? text.articles.toSpliced(index, 1) : text.articles.with(index, replacement);
  return { ...text, articles };
}

/** Replaces one section's heading. */
export function replaceSection(text: Constitution, section: Section, replacement: Section): Constitution {
  return { ...text, sections: text.sections.with(text.sections.indexOf(section), replacement) };
}
