/** Sentences that stand in both wordings, in another order: they are told as moved, not as taken out and put in. */

import { groupBy } from '../collections.ts';
import type { Atom } from './atoms.ts';
import { heaviestIncreasing } from './increasing.ts';

/** A sentence with fewer words that say something by themselves may stand in two places by chance. */
const FEWEST_WORDS = 3;
/** What ends a sentence, or one of the sentences that a law lists. */
const END = /^[.!?;…]$/u;

interface Sentence {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly words: number;
}

/** The atoms of both sides in which what moved has the number of its move, and matches nothing. */
export function markMoves(
  before: readonly Atom[],
  after: readonly Atom[],
): readonly [before: readonly Atom[], after: readonly Atom[]] {
  if (!hasSentences(before) || !hasSentences(after)) return [before, after];
  const sentences = uniqueSentences(after);
  const places = new Map([...sentences.keys()].map((key, index) => [key, index]));
  const shared = [...uniqueSentences(before).values()].filter(({ key }) => places.has(key));
  if (shared.length < 2) return [before, after];
  const kept = heaviestIncreasing(
    shared.map(({ key }) => places.get(key) ?? 0),
    shared.map(({ words }) => words),
  );
  const moved = shared.filter((_sentence, index) => !kept.has(index));
  if (moved.length === 0) return [before, after];
  const [old, now] = [[...before], [...after]];
  for (const [index, { key, start, end }] of moved.entries()) {
    setMove(old, start, end, index + 1, 'out');
    const other = sentences.get(key);
    if (other !== undefined) setMove(now, other.start, other.end, index + 1, 'in');
  }
  return [old, now];
}

/** Whether there are two sentences at least: one alone has no order. */
function hasSentences(atoms: readonly Atom[]): boolean {
  for (const [index, { text }] of atoms.entries())
    if (END.test(text) && (atoms[index + 1]?.text ?? '') !== '') return true;
  return false;
}

function setMove(atoms: Atom[], start: number, end: number, move: number, way: 'in' | 'out'): void {
  for (let index = start; index < end; index += 1) {
    const atom = atoms[index];
    // No key of a text has white space in it, so these match nothing.
    if (atom !== undefined) atoms[index] = { ...atom, key: `${move} ${way}`, move };
  }
}

/** The sentences that stand in a text once, by their words. */
function uniqueSentences(atoms: readonly Atom[]): ReadonlyMap<string, Sentence> {
  const found = groupBy(
    sentencesOf(atoms).filter(({ words }) => words >= FEWEST_WORDS),
    ({ key }) => key,
  );
  return new Map(
    [...found].flatMap(([key, [one, ...more]]) => (one && more.length === 0 ? [[key, one]] : [])),
  );
}

function sentencesOf(atoms: readonly Atom[]): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (const [index, { text }] of atoms.entries()) {
    const ends = END.test(text) && atoms[index + 1]?.space !== '';
    if (ends || text === '' || atoms[index + 1]?.text === '') {
      if (index + 1 > start && text !== '') sentences.push(sentenceOf(atoms, start, index + 1));
      start = index + 1;
    }
  }
  return sentences;
}

/** The sign at its end is no part of what a sentence says: what was the last sentence may end in another one. */
function sentenceOf(atoms: readonly Atom[], start: number, end: number): Sentence {
  const own = atoms.slice(start, end);
  const keys = own
    .map(({ key }) => key)
    .join(' ')
    .replace(/ [.!?;…]$/u, '');
  return { key: keys, start, end, words: own.filter(({ speaks }) => speaks).length };
}
