/** What alignment knows while it works: two trees of passages, the words of each passage, and which are partners so far. */

import { findRepeats } from '../collections.ts';
import type { Constitution } from '../model.ts';
import { gatherWords, type WeighedWords, weighWords, wordsIn } from './likeness.ts';
import { allIn, outline, type Passage } from './passage.ts';

/** Two passages that correspond, or may. */
export interface Partners {
  readonly before: Passage;
  readonly after: Passage;
}

/** Two texts and what has been found to correspond. */
export interface Matching {
  /** The texts as a whole, which are partners from the start. */
  readonly roots: Partners;
  /** All passages of a text, in reading order. */
  readonly before: readonly Passage[];
  readonly after: readonly Passage[];
  /** The words by which a passage is known: its own, and for an article also those of its units. */
  readonly wordsOf: (passage: Passage) => WeighedWords;
  /** The texts that several units of one side have, so that they alone tell nothing. */
  readonly repeated: ReadonlySet<string>;
  /** Both ways. */
  readonly partners: Map<Passage, Passage>;
}

/** Two texts of which nothing is known yet but that the one as a whole is the other. */
export function startMatching(before: Constitution, after: Constitution): Matching {
  const bySection = before.sections.length > 0 && after.sections.length > 0;
  const roots: Partners = { before: outline(before, bySection), after: outline(after, bySection) };
  const [old, now] = [allIn(roots.before), allIn(roots.after)];
  const matching: Matching = {
    roots,
    before: old,
    after: now,
    wordsOf: gatherOnDemand([...old, ...now]),
    repeated: new Set([...repeatedIn(old), ...repeatedIn(now)]),
    partners: new Map(),
  };
  join(matching, roots.before, roots.after);
  return matching;
}

/** Words are gathered when they are asked for: most passages correspond without them. */
function gatherOnDemand(passages: readonly Passage[]): Matching['wordsOf'] {
  const own = new Map(passages.map((passage) => [passage, wordsIn(passage.text)]));
  const weightOf = weighWords([...own.values()].filter((words) => words.length > 0));
  const gathered = new Map<Passage, WeighedWords>();
  return (passage) => {
    const known = gathered.get(passage);
    if (known !== undefined) return known;
    const all = passage.source.kind === 'article' ? allIn(passage) : [passage];
    const words = gatherWords(
      all.flatMap((one) => own.get(one) ?? []),
      weightOf,
    );
    gathered.set(passage, words);
    return words;
  };
}

function repeatedIn(passages: readonly Passage[]): readonly string[] {
  const units = passages.filter(({ source }) => source.kind === 'unit');
  return findRepeats(units, ({ text }) => text).map(({ value }) => value.text);
}

/** Makes two passages partners. */
export function join({ partners }: Matching, before: Passage, after: Passage): void {
  partners.set(before, after);
  partners.set(after, before);
}

/** Makes two passages partners if both have none. */
export function joinFree(matching: Matching, { before, after }: Partners): void {
  if (!matching.partners.has(before) && !matching.partners.has(after)) join(matching, before, after);
}

/** Takes a passage and its partner apart. */
export function part({ partners }: Matching, passage: Passage): void {
  const partner = partners.get(passage);
  partners.delete(passage);
  if (partner !== undefined) partners.delete(partner);
}

/** Whether two passages are partners, or both none. */
export function arePartners({ partners }: Matching, before: Passage | null, after: Passage | null): boolean {
  return before === null || after === null ? before === after : partners.get(before) === after;
}
