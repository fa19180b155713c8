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

/** What is the same of a word wherever it stands. */
type Word = Pick<Atom, 'key' | 'weight' | 'speaks'>;

/** The words that have been looked at, by how they are written. */
export type KnownWords = Map<string, Word>;

/**
 * The atoms of a text in order; their white space and texts joined are the text.
 *
 * @param text - The text.
 * @param known - What is known of its words already; the new ones are added. Two wordings of a provision have most words in common.
 */
export function atomsOf(text: string, known: KnownWords = new Map()): readonly Atom[] {
  const atoms: Atom[] = [];
  let space = '';
  for (const token of tokenize(text)) {
    if (token.trim() === '') space += token;
    else {
      const { key, weight, speaks } = known.get(token) ?? learn(token, known);
      atoms.push({ space, text: token, key, weight, speaks });
      space = '';
    }
  }
  atoms.push({ space, text: '', key: '', weight: 0, speaks: false });
  return atoms;
}

function learn(token: string, known: KnownWords): Word {
  const key = foldTypography(token);
  const word = isWord(token)
    ? { key, weight: WEIGHT.word, speaks: !isLittleWord(token) }
    : { key, weight: WEIGHT.other, speaks: false };
  known.set(token, word);
  return word;
}

/** What marking some atoms costs. */
export function weigh(atoms: readonly Atom[]): number {
  let sum = 0;
  for (const { weight } of atoms) sum += weight;
  return sum;
}

/** The text of some atoms, with the white space before each. */
export function textOf(atoms: readonly Atom[]): string {
  let joined = '';
  for (const { space, text } of atoms) joined += space + text;
  return joined;
}
