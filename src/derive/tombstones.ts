/** What tombstones say in two texts that may be of two corpora, each of which has a word of its own for them. */

import type { Constitution, Unit, Words } from '../model.ts';
import { walk } from '../units.ts';

/**
 * What tombstones are to say: as the earlier text's corpus has it, since the act is to be one of that corpus, unless a unit in
 * force says just that in the later text.
 *
 * @param before - The earlier text.
 * @param after - The later text.
 * @param words - The words of the earlier text's corpus, where they are known.
 */
export function tombstoneFor(
  before: Constitution,
  after: Constitution,
  words: Pick<Words, 'repealed'> | undefined,
): string {
  const said = new Set(
    unitsOf(after).flatMap(({ label, repealed, text }) => (label !== null && repealed === null ? text : [])),
  );
  const known = [words?.repealed, wordIn(before), wordIn(after), 'Repealed.'];
  // Without any tombstone in the later text there is nothing for it to say.
  return known.find((word) => word !== undefined && !said.has(word)) ?? '';
}

function wordIn(text: Constitution): string | undefined {
  return unitsOf(text).find(({ repealed }) => repealed !== null)?.text;
}

function unitsOf({ articles }: Constitution): readonly Unit[] {
  return articles.flatMap(({ units }) => walk(units).map(({ unit }) => unit));
}

/** A text with tombstones that say something; what says it already is shared. */
export function withTombstones(text: Constitution, word: string): Constitution {
  const articles = text.articles.map((article) => {
    const units = reworded(article.units, word);
    return units === article.units ? article : { ...article, units };
  });
  return { ...text, articles };
}

function reworded(units: readonly Unit[], word: string): readonly Unit[] {
  const changed = units.map((unit): Unit => {
    const below = reworded(unit.units, word);
    const text = unit.repealed === null ? unit.text : word;
    return below === unit.units && text === unit.text ? unit : { ...unit, text, units: below };
  });
  return changed.every((unit, index) => unit === units[index]) ? units : changed;
}
