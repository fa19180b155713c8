/** Arbitrary units as an act writes them, nested as the law nests: opening words, paragraphs, lists and further parts. */

import fc from 'fast-check';
import type { Repeal, UnitDraft } from '../../src/model.ts';
import { unitText } from './arbitrary-text.ts';

/** Ordinals of units: few, so that they meet. */
export const ORDINALS: readonly string[] = ['1', '2', '3', '3-1', '4', '10-1', '11a', '104'];

/** An act from before the base text, for tombstones. */
export const earlierRepeal: fc.Arbitrary<Repeal> = fc.constantFrom(
  { act: '1998-10-07-law', date: '1998-10-07' },
  { act: 'law-of-2007', date: '2007-05-21' },
);

/** Something that is there once in so many times, and otherwise null. */
export function rarely<T>(times: number, arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> {
  return fc.oneof({ arbitrary: fc.constant(null), weight: times - 1 }, { arbitrary, weight: 1 });
}

const list = fc
  .uniqueArray(
    fc.record({ ordinal: fc.constantFrom(...ORDINALS), text: unitText, repealed: rarely(8, earlierRepeal) }),
    {
      maxLength: 3,
      selector: ({ ordinal }) => ordinal,
    },
  )
  .map((items) =>
    items.map(({ ordinal, text, repealed }) => draftOf({ label: `${ordinal})`, text }, [], repealed)),
  );
const parts = fc.array(
  fc.tuple(unitText, list).map(([text, units]) => draftOf({ text }, units)),
  { maxLength: 2 },
);

/** What may stand below a paragraph: a list, then further parts with lists of their own; often nothing. */
export const draftsBelow: fc.Arbitrary<readonly UnitDraft[]> = fc
  .tuple(list, parts)
  .map(([items, further]) => [...items, ...further]);

const opening = fc
  .option(fc.tuple(unitText, draftsBelow))
  .map((words) => (words === null ? [] : [{ text: words[0] }, ...words[1]]));
const paragraphs = fc
  .uniqueArray(
    fc.record({
      ordinal: fc.constantFrom(...ORDINALS),
      text: unitText,
      repealed: rarely(8, earlierRepeal),
      below: draftsBelow,
    }),
    { maxLength: 4, selector: ({ ordinal }) => ordinal },
  )
  .map((all) =>
    all.map(({ ordinal, text, repealed, below }) => draftOf({ label: `${ordinal}.`, text }, below, repealed)),
  );

/** The units of an article. */
export const articleDrafts: fc.Arbitrary<readonly UnitDraft[]> = fc
  .tuple(opening, paragraphs, unitText)
  .map(([first, rest, text]) => (first.length + rest.length === 0 ? [{ text }] : [...first, ...rest]));

/** A tombstone has nothing below it; what it says depends on the language, see {@link inWords}. */
function draftOf(own: UnitDraft, units: readonly UnitDraft[], repealed: Repeal | null = null): UnitDraft {
  if (repealed !== null) return { ...own, repealed };
  return units.length === 0 ? own : { ...own, units };
}

/** Drafts whose tombstones say what they say in a language. */
export function inWords(drafts: readonly UnitDraft[], tombstone: string): readonly UnitDraft[] {
  return drafts.map((draft) => ({
    ...draft,
    ...(draft.repealed === undefined ? {} : { text: tombstone }),
    ...(draft.units === undefined ? {} : { units: inWords(draft.units, tombstone) }),
  }));
}
