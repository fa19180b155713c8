/** The tombstones of an article file: what its text says is repealed, and what its front matter says of it. */

import { type Issue, type Place, quote } from '../errors.ts';
import type { Article, Repeal, Words } from '../model.ts';
import { describeUnits, type PlacedUnit } from '../units.ts';
import type { YamlFile } from './yaml.ts';

/** What an article's file says beside its units. */
export interface TombstoneContext {
  /** The front matter's acts, by the ids of the units that they repealed. */
  readonly repealed: Readonly<Record<string, Repeal>>;
  readonly words: Words;
  readonly yaml: YamlFile;
}

/**
 * A tombstone in the text and its act in the front matter come together or not at all.
 *
 * @param article - The article as its text has it.
 * @param placed - Its units in reading order.
 * @param places - Where each of them stands in the file, in the same order.
 * @param context - What the file says beside them.
 */
export function checkTombstones(
  article: Article,
  placed: readonly PlacedUnit[],
  places: readonly Place[],
  { repealed, words, yaml }: TombstoneContext,
): Issue[] {
  const ids = new Set(placed.map(({ id }) => id));
  const issues: Issue[] = placed.flatMap(({ id, unit }, index) => {
    const says = unit.text === words.repealed && unit.label !== null;
    const isRepealed = Object.hasOwn(repealed, id);
    if (says === isRepealed && !(isRepealed && unit.units.length > 0)) return [];
    const message = tombstoneMismatch(says, isRepealed, words);
    const hint = `Make the entry "${id}" under "repealed:" and the text agree.`;
    return [
      {
        code: 'TOMBSTONE_MISMATCH' as const,
        message,
        hint,
        unit: `${article.number}/${id}`,
        ...places[index],
      },
    ];
  });
  const missing = Object.keys(repealed).filter((id) => id !== 'article' && !ids.has(id));
  // It goes through all units, so that making it for each id would take the product of both.
  const hint = missing.length === 0 ? '' : describeUnits(article);
  for (const id of missing) {
    issues.push({
      code: 'TOMBSTONE_MISMATCH',
      message: `The front matter has ${id} repealed, but there is no such unit.`,
      hint,
      ...yaml.keyPlaceOf(['repealed', id]),
    });
  }
  if ((article.units.length === 0) !== (article.repealed !== null)) {
    issues.push({
      code: 'TOMBSTONE_MISMATCH',
      message: `Article ${article.number} has ${article.repealed === null ? 'no text' : 'text, though it is repealed as a whole'}.`,
      hint: 'An article repealed as a whole has no units and "repealed: article:" in its front matter.',
      ...yaml.placeOf(['repealed', 'article']),
    });
  }
  return issues;
}

function tombstoneMismatch(says: boolean, isRepealed: boolean, words: Words): string {
  if (!isRepealed) {
    return `The text is ${quote(words.repealed)}, but the front matter does not say which act repealed it.`;
  }
  if (says) return 'The unit is repealed, but there are units below it.';
  return `The front matter has this unit repealed, but its text is not ${quote(words.repealed)}.`;
}
