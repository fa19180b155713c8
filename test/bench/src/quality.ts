/**
 * How well a reader can follow what an engine marks: the measures of a comparison of wordings.
 *
 * A hunk is a run of marks between two passages that both sides share. An island is a passage between two hunks that says
 * nothing by itself: little words, punctuation, white space. A pair is split mid-word where a mark starts or ends between two
 * letters or digits of one side. A side is rebuilt where its marks joined are its text.
 */

import { isLittleWord } from './little-words.js';
import { type Mark, type Pair, sideOf, wordsOf } from './marks.js';

/** What was counted over a set of pairs. */
export interface Quality {
  readonly hunks: number;
  readonly islands: number;
  /** Pairs with a word or a number cut in two. */
  readonly split: number;
  readonly rebuiltBefore: number;
  readonly rebuiltAfter: number;
  /** Words taken out and put in. */
  readonly words: number;
}

/** Judges the marks of one engine for some pairs. */
export function judge(pairs: readonly Pair[], diff: (pair: Pair) => readonly Mark[]): Quality {
  const judged = pairs.map((pair) => judgePair(pair, merge(diff(pair))));
  const sum = (of: (one: Quality) => number): number => judged.reduce((total, one) => total + of(one), 0);
  return {
    hunks: sum(({ hunks }) => hunks),
    islands: sum(({ islands }) => islands),
    split: sum(({ split }) => split),
    rebuiltBefore: sum(({ rebuiltBefore }) => rebuiltBefore),
    rebuiltAfter: sum(({ rebuiltAfter }) => rebuiltAfter),
    words: sum(({ words }) => words),
  };
}

/** The least number of words that can be marked: all but those of a longest common subsequence (R. A. Wagner, M. J. Fischer, 1974). */
export function leastWords({ before, after }: Pair): number {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  let above = new Uint32Array(now.length + 1);
  for (const word of old) {
    const row = new Uint32Array(now.length + 1);
    for (const [index, other] of now.entries()) {
      row[index + 1] =
        word === other ? (above[index] ?? 0) + 1 : Math.max(above[index + 1] ?? 0, row[index] ?? 0);
    }
    above = row;
  }
  return old.length + now.length - 2 * (above.at(-1) ?? 0);
}

function judgePair({ before, after }: Pair, marks: readonly Mark[]): Quality {
  const [old, now] = [sideOf(marks, 'insert'), sideOf(marks, 'delete')];
  const changed = marks.filter(({ op }) => op !== 'equal');
  return {
    hunks: marks.filter(({ op }, index) => op !== 'equal' && (marks[index - 1]?.op ?? 'equal') === 'equal')
      .length,
    islands: marks.slice(1, -1).filter(isIsland).length,
    split: isSplit(marks, 'insert') || isSplit(marks, 'delete') ? 1 : 0,
    rebuiltBefore: old === before ? 1 : 0,
    rebuiltAfter: now === after ? 1 : 0,
    words: changed.reduce((total, { text }) => total + wordsOf(text).length, 0),
  };
}

/** Every passage that is equal and inside has changes on both sides, since equal marks never stand side by side. */
function isIsland({ op, text }: Mark): boolean {
  return op === 'equal' && wordsOf(text).every((word) => isLittleWord(word));
}

function isSplit(marks: readonly Mark[], other: Mark['op']): boolean {
  const side = marks.filter(({ op }) => op !== other);
  return side
    .slice(1)
    .some(
      ({ text }, index) =>
        /[\p{L}\p{M}\p{N}]$/u.test(side[index]?.text ?? '') && /^[\p{L}\p{M}\p{N}]/u.test(text),
    );
}

/** Marks without empty ones and with those of one kind that stand side by side joined. */
function merge(marks: readonly Mark[]): readonly Mark[] {
  const merged: Mark[] = [];
  for (const mark of marks.filter(({ text }) => text !== '')) {
    const last = merged.at(-1);
    if (last?.op === mark.op) merged[merged.length - 1] = { op: mark.op, text: last.text + mark.text };
    else merged.push(mark);
  }
  return merged;
}
