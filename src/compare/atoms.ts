/** What two texts are compared by: their words, numbers and other characters, each with the white space before it. */

import { isWord, tokenize } from '../tokens.ts';
import { foldTypography } from './fold.ts';
import { isLittleWord } from './little-words.ts';

/** A word, a number or another character that is no white space. The last atom of a text is its end, which has no text. */
export interface Atom {
  /** The white space before it. */
  readonly space: string;
  readonly text: string;
  /** The text without its typography: two atoms are the same where their keys are. */
  readonly key: string;
  /** What it costs to mark it, in tenths of a word. */
  readonly weight: number;
  /** Whether it says something by itself: a word that is not a little one. */
  readonly speaks: boolean;
  /** The number of the move, where its sentence stands elsewhere on the other side. */
  readonly move?: number;
  /** There where the other side says the same in other typography, though words change beside it. */
  readonly typographic?: true;
}

/** What it costs to mark a word, and another character: punctuation follows the words that it stands beside. */
export const WEIGHT = { word: 10, other: 2 } as const;

/** The atoms of a text in order; their white space and texts joined are the text. */
export function atomsOf(text: string): readonly Atom[] {
  const atoms: Atom[] = [];
  let space = '';
  for (const token of tokenize(text)) {
    if (token.trim() === '') space += token;
    else {
      atoms.push(atomOf(space, token));
      space = '';
    }
  }
  return [...atoms, { space, text: '', key: '', weight: 0, speaks: false }];
}

function atomOf(space: string, text: string): Atom {
  const key = foldTypography(text);
  if (!isWord(text)) return { space, text, key, weight: WEIGHT.other, speaks: false };
  return { space, text, key, weight: WEIGHT.word, speaks: !isLittleWord(text) };
}

/** What marking some atoms costs. */
export function weigh(atoms: readonly Atom[]): number {
  return atoms.reduce((sum, { weight }) => sum + weight, 0);
}

/** The text of some atoms, with the white space before each. */
export function textOf(atoms: readonly Atom[]): string {
  return atoms.map(({ space, text }) => space + text).join('');
}
