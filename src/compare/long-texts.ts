/**
 * Texts longer than any provision: what both sides start and end with is cut off by characters before words are made of the
 * rest, and a rest that is still too long is not told apart, so that the time never grows beyond that of reading them.
 */

import type { Segment } from './segments.ts';

/** Texts with no more characters than this, both together, are compared as they are. */
const LONG = 200_000;
/** What differs between long texts may have this many characters on both sides together to be told apart. */
const TOO_LONG = 2_000_000;

/** Compares two texts by their words, whatever their length. */
export function compareByLength(
  before: string,
  after: string,
  compare: (before: string, after: string) => readonly Segment[],
): readonly Segment[] {
  if (before.length + after.length <= LONG) return compare(before, after);
  const start = commonStart(before, after);
  const end = commonEnd(before.slice(start), after.slice(start));
  const [old, now] = [before.slice(start, before.length - end), after.slice(start, after.length - end)];
  const segments: Segment[] = [
    { op: 'equal', text: before.slice(0, start) },
    ...(old.length + now.length > TOO_LONG ? whole(old, now) : compare(old, now)),
    { op: 'equal', text: before.slice(before.length - end) },
  ];
  return joinEqual(segments.filter(({ text }) => text !== ''));
}

function whole(before: string, after: string): readonly Segment[] {
  return [
    { op: 'delete', text: before },
    { op: 'insert', text: after },
  ];
}

function joinEqual(segments: readonly Segment[]): readonly Segment[] {
  const joined: Segment[] = [];
  for (const segment of segments) {
    const last = joined.at(-1);
    if (last?.op === 'equal' && segment.op === 'equal')
      joined[joined.length - 1] = { op: 'equal', text: last.text + segment.text };
    else joined.push(segment);
  }
  return joined;
}

/** How many characters two texts share at their start, up to where a word ends in both. */
function commonStart(before: string, after: string): number {
  const shorter = Math.min(before.length, after.length);
  let length = 0;
  while (length < shorter && before[length] === after[length]) length += 1;
  while (length > 0 && !(isBorder(before, length) && isBorder(after, length))) length -= 1;
  return length;
}

/** How many characters two texts share at their end, from where a word starts in both. */
function commonEnd(before: string, after: string): number {
  const shorter = Math.min(before.length, after.length);
  let length = 0;
  while (length < shorter && before[before.length - 1 - length] === after[after.length - 1 - length])
    length += 1;
  while (length > 0 && !(isBorder(before, before.length - length) && isBorder(after, after.length - length)))
    length -= 1;
  return length;
}

/** Whether a text may be cut at a place: no word, number, character or white space goes on across it. */
function isBorder(text: string, at: number): boolean {
  if (at === 0 || at === text.length) return true;
  const [left = '', right = ''] = [text[at - 1], text[at]];
  return !(GOES_ON.test(left) && GOES_ON.test(right)) && !MARK.test(right) && left.trim() !== '';
}

const MARK = /^\p{M}$/u;
/** What can be part of a word or a number; halves of surrogate pairs too. */
const GOES_ON = /^[\p{L}\p{M}\p{N}\p{Cs}.,'’·\u00ad\u200c-\u200d\u2010\u2011-]$/u;
