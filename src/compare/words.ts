/**
 * The words that differ between two texts.
 *
 * Whole words and numbers are compared, never letters, with `diffArrays` over interned tokens; `diffWords` is not used,
 * since it cuts Cyrillic words into letters and cannot always give back the old text. The shortest script of edits is then
 * tidied: coinciding words such as "of" and "the" between two changes are absorbed, so that a reader sees phrases.
 */

import { diffArrays } from 'diff';
import { isWord, tokenize } from '../tokens.ts';

/** A run of text that both sides share, or that only one of them has. */
export interface Segment {
  readonly op: 'equal' | 'delete' | 'insert';
  readonly text: string;
}

/** A run of tokens: of both sides, of the old one, or of the new one. */
interface Run {
  readonly op: Segment['op'];
  readonly tokens: readonly string[];
}

/**
 * Compares two texts word by word.
 *
 * @param before - The old text.
 * @param after - The new text.
 * @returns Segments in order; the equal and deleted ones joined are `before`, the equal and inserted ones `after`,
 * character for character. A deletion comes before the insertion that replaces it.
 * @example
 * ```ts
 * diffText('Fifteen deputies', 'Ten deputies');
 * // [{ op: 'delete', text: 'Fifteen' }, { op: 'insert', text: 'Ten' }, { op: 'equal', text: ' deputies' }]
 * ```
 */
export function diffText(before: string, after: string): readonly Segment[] {
  const runs = settle(diffTokens(tokenize(before), tokenize(after)));
  return mergeEqual(runs).map(({ op, tokens }) => ({ op, text: tokens.join('') }));
}

/** The shortest edit script of two token lists, common ends trimmed first. */
function diffTokens(before: readonly string[], after: readonly string[]): Run[] {
  const [start, end] = commonEnds(before, after);
  const middle = compareIds(before.slice(start, before.length - end), after.slice(start, after.length - end));
  return [
    { op: 'equal' as const, tokens: before.slice(0, start) },
    ...middle,
    { op: 'equal' as const, tokens: before.slice(before.length - end) },
  ].filter(({ tokens }) => tokens.length > 0);
}

/** How many tokens two lists share at their start, and then at their end. */
function commonEnds(before: readonly string[], after: readonly string[]): readonly [number, number] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return [start, end];
}

/** The engine behind a small seam: numbers in, runs out. Equal tokens have equal numbers. */
function compareIds(before: readonly string[], after: readonly string[]): Run[] {
  const ids = new Map<string, number>();
  const intern = (token: string): number => {
    const known = ids.get(token);
    if (known !== undefined) return known;
    ids.set(token, ids.size);
    return ids.size - 1;
  };
  const changes = diffArrays(before.map(intern), after.map(intern));
  let old = 0;
  let now = 0;
  return changes.map(({ added, removed, count }) => {
    const tokens = added ? after.slice(now, now + count) : before.slice(old, old + count);
    if (!added) old += count;
    if (!removed) now += count;
    return { op: added ? 'insert' : removed ? 'delete' : 'equal', tokens };
  });
}

/** A stretch of text between two others: what both sides have, or what each has instead. */
interface Hunk {
  readonly equal: boolean;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** What a coincidence between two changes must outweigh to stay: as much as the changes on either side of it. */
const WEIGHT = { word: 1, stopWord: 0.25, other: 0.1 } as const;
/** A change lighter than this, such as one number, keeps what stands beside it. */
const ABSORBS = 2;
const STOP_WORDS: ReadonlySet<string> = new Set(
  'a an and as at be by for from he her his if in is it its no not of on or she so that the their this to was were which with а в во для и из или к как на не о об от по при с со у что'.split(
    ' ',
  ),
);

/** Where so little of the shorter text stands in the longer, marks would be a soup of coincidences. */
const RESTATED_BELOW = 0.5;

/** Edits that a reader can follow: phrases in a text that stayed, or the whole old text and the whole new one. */
function settle(runs: readonly Run[]): Run[] {
  const hunks = toHunks(runs);
  const shared = hunks.filter(({ equal }) => equal).reduce((sum, { before }) => sum + weight(before), 0);
  const whole = join(...hunks);
  const shorter = Math.min(weight(whole.before), weight(whole.after));
  return shared < RESTATED_BELOW * shorter ? toRuns(whole) : tidy(hunks);
}

/** Absorbs equal runs that weigh no more than the changes on both sides of them, if one of these is a phrase. */
function tidy(found: readonly Hunk[]): Run[] {
  const hunks = [...found];
  for (let index = 1; index < hunks.length - 1; ) {
    const [left, middle, right] = [hunks[index - 1], hunks[index], hunks[index + 1]] as [Hunk, Hunk, Hunk];
    if (middle.equal && absorbs(left, middle, right)) {
      hunks.splice(index - 1, 3, join(left, middle, right));
      index = Math.max(1, index - 2);
    } else index += 1;
  }
  return hunks.flatMap(toRuns);
}

function toHunks(runs: readonly Run[]): Hunk[] {
  const hunks: Hunk[] = [];
  for (const { op, tokens } of runs) {
    const own: Hunk = {
      equal: op === 'equal',
      before: op === 'insert' ? [] : tokens,
      after: op === 'delete' ? [] : tokens,
    };
    const last = hunks.at(-1);
    if (last !== undefined && !last.equal && !own.equal) hunks[hunks.length - 1] = join(last, own);
    else hunks.push(own);
  }
  return hunks;
}

function join(...hunks: readonly Hunk[]): Hunk {
  return {
    equal: false,
    before: hunks.flatMap(({ before }) => before),
    after: hunks.flatMap(({ after }) => after),
  };
}

function absorbs(left: Hunk, middle: Hunk, right: Hunk): boolean {
  if (middle.before.every((token) => token.trim() === '')) return true;
  const own = weight(middle.before);
  const [before, after] = [heaviest(left), heaviest(right)];
  return own <= before && own <= after && Math.max(before, after) >= ABSORBS;
}

function heaviest({ before, after }: Hunk): number {
  return Math.max(weight(before), weight(after));
}

function weight(tokens: readonly string[]): number {
  return tokens.reduce((sum, token) => sum + weightOf(token), 0);
}

function weightOf(token: string): number {
  if (!isWord(token)) return WEIGHT.other;
  return STOP_WORDS.has(token.toLowerCase()) ? WEIGHT.stopWord : WEIGHT.word;
}

/** What both sides of a change have at its ends, such as a space, is no part of the change. */
function toRuns({ equal, before, after }: Hunk): Run[] {
  if (equal) return [{ op: 'equal', tokens: before }];
  const [start, end] = commonEnds(before, after);
  const runs: Run[] = [
    { op: 'equal', tokens: before.slice(0, start) },
    { op: 'delete', tokens: before.slice(start, before.length - end) },
    { op: 'insert', tokens: after.slice(start, after.length - end) },
    { op: 'equal', tokens: before.slice(before.length - end) },
  ];
  return runs.filter(({ tokens }) => tokens.length > 0);
}

function mergeEqual(runs: readonly Run[]): Run[] {
  const merged: Run[] = [];
  for (const run of runs) {
    const last = merged.at(-1);
    if (last?.op === 'equal' && run.op === 'equal')
      merged[merged.length - 1] = { op: 'equal', tokens: [...last.tokens, ...run.tokens] };
    else merged.push(run);
  }
  return merged;
}
