/** What of a text can say something: its headings and its units, in reading order. */

import { formatAddress } from '../address.ts';
import type { Constitution, Unit, UnitKind } from '../model.ts';
import { type PlacedUnit, walk } from '../units.ts';

/** A heading or a unit, and where it stands. */
export interface Passage {
  /** `50/p2`; of a heading `50` or `section/VI`. */
  readonly address: string;
  /** The same as readers write it: `50(2)`. */
  readonly citation: string;
  /** Its identity for life. */
  readonly key: string;
  readonly kind: UnitKind | 'article' | 'section';
  /** What is printed before its words; null where nothing is. */
  readonly label: string | null;
  readonly text: string;
  /** The words under which it stands, from the outermost: of a paragraph above it, or the opening words of its list. */
  readonly context: readonly string[];
}

/** Every passage of a text; repealed units, which say nothing of their own, are left out. */
export function passagesOf({ sections, articles }: Constitution): readonly Passage[] {
  const passages: Passage[] = [];
  const seen = new Set<string>();
  const addHeading = (
    kind: 'section' | 'article',
    key: string,
    address: string,
    text: string | null,
  ): void => {
    if (text === null || text === '') return;
    passages.push({ address, citation: formatAddress(address), key, kind, label: null, text, context: [] });
  };
  for (const { key, number, section, heading, units } of articles) {
    const own = sections.find((one) => one.number === section);
    if (own !== undefined && !seen.has(own.key)) {
      seen.add(own.key);
      addHeading('section', own.key, `section/${own.number}`, own.heading);
    }
    addHeading('article', key, number, heading);
    for (const placed of walk(units))
      if (placed.unit.repealed === null) passages.push(unitPassage(number, placed, units));
  }
  for (const section of sections)
    if (!seen.has(section.key))
      addHeading('section', section.key, `section/${section.number}`, section.heading);
  return passages;
}

function unitPassage(
  article: string,
  { id, kind, unit, trail }: PlacedUnit,
  units: readonly Unit[],
): Passage {
  const address = `${article}/${id}`;
  return {
    address,
    citation: formatAddress(address),
    key: unit.key,
    kind,
    label: unit.label,
    text: unit.text,
    context: contextOf(trail, units),
  };
}

/** The words of the units above; a list of the article itself stands behind its opening words. */
function contextOf(trail: readonly number[], units: readonly Unit[]): readonly string[] {
  const context: string[] = [];
  let siblings = units;
  for (const index of trail) {
    const isListed = siblings === units && siblings[index]?.label?.endsWith(')') === true;
    const opening = isListed ? siblings.slice(0, index).findLast(({ label }) => label === null) : undefined;
    if (opening !== undefined) context.push(opening.text);
    context.push(siblings[index]?.text ?? '');
    siblings = siblings[index]?.units ?? [];
  }
  // The last is the unit itself.
  return context.slice(0, -1);
}
