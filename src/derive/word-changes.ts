/**
 * The substitutions that turn one text of a unit into another.
 *
 * Each hunk of the comparison becomes a substitution of its own; where its words stand elsewhere in the text too, or it has
 * none, as many neighbouring words are quoted as make the place plain.
 */

import { diffText } from '../compare/words.ts';
import { isParagraphText } from '../text.ts';
import { findWords, isWord, replaceFound, tokenize } from '../tokens.ts';

/** Words and what takes their place. */
export interface WordChange {
  readonly old: string;
  readonly new: string;
  readonly count: number;
}

/** A run of tokens of the old text, from `start` to `end`, and the words that take its place. */
interface Hunk {
  readonly start: number;
  readonly end: number;
  readonly put: string;
}

/** Quoting more of a text than this is no narrower than restating it. */
const LARGEST_SHARE = 0.6;

/**
 * The changes in the order in which to make them, or null where too little is shared, or no words make a place plain.
 */
export function changeWords(before: string, after: string): readonly WordChange[] | null {
  const tokens = tokenize(before);
  const hunks = hunksOf(before, after);
  const throughout = changeThroughout(before, tokens, hunks, after);
  if (throughout !== null) return [throughout];
  const changes: WordChange[] = [];
  let now = before;
  let limit = tokens.length;
  // From the last to the first, so that what stands before a change has not moved.
  for (const [index, hunk] of [...hunks.entries()].toReversed()) {
    const floor = hunks[index - 1]?.end ?? 0;
    const wide = widen(now, tokens, hunk, floor, limit);
    if (wide === null) return null;
    const old = tokens.slice(wide.start, wide.end).join('');
    changes.push({ old, new: wide.put, count: 1 });
    const offset = tokens.slice(0, wide.start).join('').length;
    now = now.slice(0, offset) + wide.put + now.slice(offset + old.length);
    if (!isParagraphText(now)) return null;
    limit = wide.start;
  }
  const quoted = changes.reduce((sum, { old }) => sum + old.length, 0);
  return now === after && changes.length > 0 && quoted <= LARGEST_SHARE * before.length ? changes : null;
}

/** One change for all places, where the same words become the same words wherever they stand. */
function changeThroughout(
  before: string,
  tokens: readonly string[],
  hunks: readonly Hunk[],
  after: string,
): WordChange | null {
  const [first, ...others] = hunks;
  if (first === undefined || others.length === 0 || first.start === first.end) return null;
  const old = tokens.slice(first.start, first.end).join('');
  const { found, overlaps } = findWords(before, [old]);
  if (overlaps || found.length !== hunks.length || !tokenize(old).some(isWord)) return null;
  const made = replaceFound(before, found, [first.put]);
  return made === after ? { old, new: first.put, count: found.length } : null;
}

function hunksOf(before: string, after: string): Hunk[] {
  const hunks: Hunk[] = [];
  let place = 0;
  for (const { op, text } of diffText(before, after)) {
    const length = op === 'insert' ? 0 : tokenize(text).length;
    const last = hunks.at(-1);
    if (op !== 'equal' && last !== undefined && last.end === place)
      hunks[hunks.length - 1] = {
        ...last,
        end: place + length,
        put: last.put + (op === 'insert' ? text : ''),
      };
    else if (op !== 'equal')
      hunks.push({ start: place, end: place + length, put: op === 'insert' ? text : '' });
    place += length;
  }
  return hunks;
}

/** Takes in neighbouring words until the quoted ones stand in the text once; null where none do. */
function widen(
  text: string,
  tokens: readonly string[],
  hunk: Hunk,
  floor: number,
  limit: number,
): Hunk | null {
  let { start, end, put } = hunk;
  let takesLeft = true;
  const takeLeft = (): void => {
    start -= 1;
    put = (tokens[start] ?? '') + put;
  };
  const takeRight = (): void => {
    put += tokens[end] ?? '';
    end += 1;
  };
  while (!isPlain(text, tokens.slice(start, end).join(''))) {
    const canLeft = start > floor;
    if (!canLeft && end >= limit) return null;
    if (canLeft && (takesLeft || end >= limit)) takeLeft();
    else takeRight();
    takesLeft = !takesLeft;
  }
  return wholeWords(tokens, trim(text, tokens, { start, end, put }), hunk, floor, limit);
}

/** What was taken in ends with a word, as a lawyer would quote it, and not with the space before one. */
function wholeWords(tokens: readonly string[], wide: Hunk, hunk: Hunk, floor: number, limit: number): Hunk {
  const left = wide.start < hunk.start && wide.start > floor && isSpace(tokens[wide.start]);
  const right = wide.end > hunk.end && wide.end < limit && isSpace(tokens[wide.end - 1]);
  return {
    start: left ? wide.start - 1 : wide.start,
    end: right ? wide.end + 1 : wide.end,
    put: `${left ? tokens[wide.start - 1] : ''}${wide.put}${right ? tokens[wide.end] : ''}`,
  };
}

function isSpace(token: string | undefined): boolean {
  return token?.trim() === '';
}

/** Leaves out white space at the ends that stays as it is, if the place is plain without it. */
function trim(text: string, tokens: readonly string[], hunk: Hunk): Hunk {
  const { start, end, put } = hunk;
  const [first = '', last = ''] = [tokens[start], tokens[end - 1]];
  const narrower = [
    { start: start + 1, end, put: put.slice(first.length), isSame: put.startsWith(first), edge: first },
    {
      start,
      end: end - 1,
      put: put.slice(0, put.length - last.length),
      isSame: put.endsWith(last),
      edge: last,
    },
  ].find(
    (one) => one.isSame && isSpace(one.edge) && isPlain(text, tokens.slice(one.start, one.end).join('')),
  );
  return narrower === undefined
    ? hunk
    : trim(text, tokens, { start: narrower.start, end: narrower.end, put: narrower.put });
}

function isPlain(text: string, words: string): boolean {
  if (!tokenize(words).some(isWord)) return false;
  const { found } = findWords(text, [words]);
  return found.length === 1;
}
