/**
 * The words that differ between two texts.
 *
 * Whole words and numbers are compared, never letters, and not as many as can be are kept, but those that let a reader see
 * phrases (see `phrases.ts`). Quotes, dashes, white space and look-alike letters are compared last, so that no change of
 * typography hides what was said. Both texts can always be rebuilt from the result.
 */

import { type Atom, atomsOf, type KnownWords } from './atoms.ts';
import { keepWords } from './keep.ts';
import { compareByLength } from './long-texts.ts';
import { markMoves } from './moved-sentences.ts';
import { haveLittleInCommon, keepsLittle } from './restated.ts';
import { type Segment, toSegments } from './segments.ts';
import { slide } from './slide.ts';
import type { Stretch, Wordings } from './stretch.ts';
import { settle, splitTypography, tellApart } from './tidy.ts';

/**
 * Compares two texts word by word.
 *
 * @param before - The old text.
 * @param after - The new text.
 * @returns Segments in order; the equal and deleted ones joined are `before`, the equal and inserted ones `after`,
 * character for character. Deletions come before the insertions that replace them.
 * @example
 * ```ts
 * diffText('Fifteen deputies', 'Ten deputies');
 * // [{ op: 'delete', text: 'Fifteen' }, { op: 'insert', text: 'Ten' }, { op: 'equal', text: ' deputies' }]
 * ```
 */
export function diffText(before: string, after: string): readonly Segment[] {
  return compareByLength(before, after, compareWords);
}

function compareWords(before: string, after: string): readonly Segment[] {
  const known: KnownWords = new Map();
  const [old, now] = markMoves(atomsOf(before, known), atomsOf(after, known));
  const stretches = slide(compareAtoms(old, now).flatMap(tellApart));
  return toSegments(settle(stretches.flatMap(splitTypography)));
}

/** What both wordings keep and what they change; between their common ends, what is another text altogether is one change. */
function compareAtoms(before: readonly Atom[], after: readonly Atom[]): readonly Stretch[] {
  const [start, end] = commonEnds(before, after);
  const same = (from: number, to: number): Stretch => ({
    kind: 'same',
    before: before.slice(from, to),
    after: before.slice(from, to),
  });
  const sides = {
    before: before.slice(start, before.length - end),
    after: after.slice(start, after.length - end),
  };
  return [same(0, start), ...compareMiddle(sides), same(before.length - end, before.length)];
}

function compareMiddle(wordings: Wordings): readonly Stretch[] {
  const restated: readonly Stretch[] = [{ kind: 'changed', ...wordings }];
  if (haveLittleInCommon(wordings.before, wordings.after)) return restated;
  const stretches = keepWords(wordings);
  return keepsLittle(stretches) ? restated : stretches;
}

/** How many atoms two lists share at their start, and then at their end. */
function commonEnds(before: readonly Atom[], after: readonly Atom[]): readonly [start: number, end: number] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && isSame(before[start], after[start])) start += 1;
  let end = 0;
  while (end < shorter - start && isSame(before.at(-1 - end), after.at(-1 - end))) end += 1;
  return [start, end];
}

function isSame(one: Atom | undefined, other: Atom | undefined): boolean {
  return one?.text === other?.text && one?.space === other?.space && one?.key === other?.key;
}
