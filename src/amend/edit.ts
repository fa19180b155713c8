/** Edits of the tree that share everything they do not touch. */

import type { Article, Unit } from '../model.ts';
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
  if (below.length === 0 || unit === undefined)
    return [...units.slice(0, index), ...replacement, ...units.slice(index + 1)];
  return units.with(index, { ...unit, units: spliceUnit(unit.units, below, replacement) });
}

/** Replaces one unit of an article. */
export function replaceUnit(article: Article, placed: PlacedUnit, unit: Unit): Article {
  return { ...article, units: spliceUnit(article.units, placed.trail, [unit]) };
}

/** Puts new texts, by the key of their unit, into units and what is below them. */
export function withTexts(
  units: readonly Unit[],
  texts: ReadonlyMap<string, Pick<Unit, 'text' | 'provenance'>>,
): readonly Unit[] {
  const changed = units.map((unit): Unit => {
    const below = withTexts(unit.units, texts);
    const own = texts.get(unit.key);
    return own === undefined && below === unit.units ? unit : { ...unit, ...own, units: below };
  });
  return changed.every((unit, index) => unit === units[index]) ? units : changed;
}
