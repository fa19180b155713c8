/** What an engine marks in a pair of texts, in one shape for all of them. */

import { isWord, tokenize } from '../../../dist/tokens.js';

/** A run of text that both sides share, or that only one of them has. */
export interface Mark {
  readonly op: 'equal' | 'delete' | 'insert';
  readonly text: string;
}

/** Two wordings of one provision. */
export interface Pair {
  readonly before: string;
  readonly after: string;
}

/** An edit as many engines tell it: tokens of either side that stand for each other, or one that stands alone. */
export interface Edit {
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly equal: boolean;
}

/** The marks of edits; a deletion stands before the insertion that replaces it. */
export function marksOf(edits: readonly Edit[]): Mark[] {
  return edits.flatMap(({ before, after, equal }): Mark[] => {
    if (equal) return [{ op: 'equal', text: after.join('') }];
    return [
      { op: 'delete', text: before.join('') },
      { op: 'insert', text: after.join('') },
    ];
  });
}

/** The marks of an engine that tells where tokens are the same: `found` gets a length and where it starts in both. */
export function marksOfMatches(
  before: readonly string[],
  after: readonly string[],
  matches: readonly (readonly [length: number, before: number, after: number])[],
): Mark[] {
  const edits: Edit[] = [];
  let [old, now] = [0, 0];
  for (const [length, oldStart, nowStart] of [...matches, [0, before.length, after.length] as const]) {
    edits.push({ before: before.slice(old, oldStart), after: after.slice(now, nowStart), equal: false });
    const same = {
      before: before.slice(oldStart, oldStart + length),
      after: after.slice(nowStart, nowStart + length),
    };
    edits.push({ ...same, equal: true });
    [old, now] = [oldStart + length, nowStart + length];
  }
  return marksOf(edits);
}

/** The text of one side as its marks give it back. */
export function sideOf(marks: readonly Mark[], other: Mark['op']): string {
  return marks
    .filter(({ op }) => op !== other)
    .map(({ text }) => text)
    .join('');
}

/** The words of a text. */
export function wordsOf(text: string): string[] {
  return tokenize(text).filter(isWord);
}

/** The words and signs of a text, each with the white space before it. */
export function wordsWithSpace(text: string): string[] {
  const words: string[] = [];
  let space = '';
  for (const token of tokenize(text)) {
    if (token.trim() === '') space += token;
    else {
      words.push(space + token);
      space = '';
    }
  }
  return space === '' ? words : [...words, space];
}
